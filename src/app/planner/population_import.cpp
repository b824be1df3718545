#include "app/planner/population_import.h"

#include "app/planner/sheets.h"
#include "app/planner/survey_categories.h"
#include "store/plan_json.h"
#include "store/population_table.h"

namespace app {

using ui::Tone;

namespace {

std::string faultWords(const Texts& t, const store::PopulationProblem& problem) {
    using F = store::PopulationFault;
    switch (problem.fault) {
        case F::table:
            return wordsOf(t, problem.csv);
        case F::noColumns:
            return t("population.columns");
        case F::number:
            return t.with("population.number", {problem.name, std::to_string(problem.record)});
        case F::twice:
            return t.with("population.twice", {problem.name, std::to_string(problem.record)});
    }
    return {};
}

std::string listed(const std::vector<std::string>& names) {
    constexpr std::size_t shown = 8;
    std::string words;
    for (std::size_t i = 0; i < names.size() && i < shown; ++i)
        words += (i ? ", " : "") + ("«" + names[i] + "»");
    return names.size() > shown ? words + "…" : words;
}

// What a field without options gets.
std::vector<store::Change> asOptions(Screen& s, const std::string& language, const std::string& path,
                                     const store::PopulationTable& table) {
    std::vector<store::Change> changes;
    double place = 1;
    for (const auto& row : table.rows)
        changes.push_back(
            store::set(path + store::path({host::newId(s.host)}),
                       {{"order", place++}, {"label", {{language, row.name}}}, {"population", row.people}}));
    return changes;
}

void take(Screen& s, PlannerState& state, const survey::Id& id, const survey::Id& field,
          const survey::ProfileField& record, const ui::Ui::File& file) {
    const Texts& t = s.t;
    const auto refuse = [&](const std::string& why) {
        state.fileTrouble = t.with("file.why", {file.name, why});
    };
    const auto read = store::readPopulation(file.bytes);
    if (!read.table) return refuse(faultWords(t, read.problem));
    const std::string path = store::path({"surveys", id, "profile", field, "options"});
    std::vector<store::Change> changes;
    std::vector<std::string> without;
    store::PopulationMatch match;
    if (record.options.empty()) {
        changes = asOptions(s, state.surveyLanguage, path, *read.table);
    } else {
        match = store::matchPopulation(*read.table, record.options);
        if (match.people.empty()) return refuse(t.with("population.none", {listed(match.notOptions)}));
        for (const auto& [option, people] : match.people)
            changes.push_back(store::set(path + store::path({option, "population"}), people));
        for (const auto& option : match.withoutRow)
            without.push_back(nameWords(t, record.options.at(option).label));
    }
    const long taken = static_cast<long>(changes.size());
    if (!s.work.change(std::move(changes), t("edit.survey.population"))) return;
    std::string words = t.count("population.taken", taken);
    if (!read.table->column.empty()) words += " " + t.with("population.column", {read.table->column});
    if (!match.notOptions.empty()) words += " " + t.with("population.notoptions", {listed(match.notOptions)});
    if (!without.empty()) words += " " + t.with("population.without", {listed(without)});
    state.population = {id, field, words, match.notOptions.empty() && without.empty()};
    s.ui.announce(words);
}

}  // namespace

void populationImport(Screen& s, PlannerState& state, const survey::Id& id, const survey::Id& field,
                      const survey::ProfileField& record) {
    if (!s.work.canWrite()) return;
    auto& u = s.ui;
    const auto& said = state.population;
    if (!said.words.empty() && said.survey == id && said.field == field)
        u.notice("brought", said.words, said.whole ? Tone::good : Tone::watch);
    const auto chosen =
        u.fileButton("import", s.t("population.import"), ".csv,.txt,.tsv,text/csv",
                     {.kind = ui::ButtonKind::quiet, .description = nameWords(s.t, record.label)});
    if (chosen) take(s, state, id, field, record, *chosen);
}

}  // namespace app
