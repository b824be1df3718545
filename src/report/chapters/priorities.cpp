// What people asked for in the survey, as far as it is published, and how they were asked.
#include <algorithm>

#include "chart/bar_rows.h"
#include "report/sources.h"
#include "report/word_keys.h"

namespace report {

namespace {

// The published themes of a survey, the most asked for first; equal ones in the codebook's order.
std::vector<const survey::Theme*> askedThemes(const Making& m, const survey::Id& survey) {
    std::vector<const survey::Theme*> themes;
    for (const auto& [id, theme] : m.subject.themes)
        if (theme.survey == survey && theme.asked) themes.push_back(&theme);
    std::stable_sort(themes.begin(), themes.end(), [](const auto* a, const auto* b) {
        return a->asked->people != b->asked->people ? a->asked->people > b->asked->people
                                                    : a->order < b->order;
    });
    return themes;
}

std::string ledTo(const Making& m, const survey::Theme& theme) {
    std::string words;
    const auto add = [&](const std::string& name) { words += (words.empty() ? "" : "; ") + name; };
    for (const plan::Id& id : theme.lines)
        if (const auto line = m.plan.lines.find(id); line != m.plan.lines.end())
            add(codedName(line->second.code, line->second.name));
    for (const plan::Id& id : theme.objectives)
        if (const auto objective = m.plan.objectives.find(id); objective != m.plan.objectives.end())
            add(codedName(objective->second.code, objective->second.name));
    return words.empty() ? m.t(key::notInPlan) : words;
}

void themesOf(const Making& m, const survey::Id& id, const survey::Survey& asked) {
    const std::vector<const survey::Theme*> themes = askedThemes(m, id);
    if (themes.empty()) return m.missing(key::noPriorities);
    const std::string& language = m.t.language;
    chart::BarRows bars;
    Chart chart;
    chart.table = {m.t.with(key::prioritiesTable, {asked.title.in(language)}),
                   {{m.t(key::theme), 2.4},
                    {m.t(key::people), 0.8, Align::end},
                    {m.t(key::share), 0.8, Align::end},
                    {m.t(key::ledTo), 3}},
                   {}};
    for (const survey::Theme* theme : themes) {
        const double share = theme->asked->of > 0 ? double(theme->asked->people) / theme->asked->of : 0;
        const std::string people = m.t.number(theme->asked->people, 0);
        bars.rows.push_back({theme->name.in(language),
                             share,
                             {},
                             m.t.percent(share),
                             {},
                             m.t.with(key::peopleOf, {people, m.t.number(theme->asked->of, 0)}),
                             chart::Role::muted});
        chart.table.rows.push_back({{plain(theme->name.in(language)), plain(people),
                                     plain(m.t.percent(share)), plain(ledTo(m, *theme))}});
    }
    const survey::Theme& first = *themes.front();
    chart.sentence = m.t.with(
        key::prioritiesSentence,
        {first.name.in(language), m.t.number(first.asked->people, 0), m.t.number(first.asked->of, 0)});
    chart.subtitle = m.t(key::prioritiesSubtitle);
    chart.foot = m.t.with(key::askedOn, {asked.title.in(language), m.t.date(first.asked->day)});
    chart.scene = chart::barRows(bars, m.frame);
    m.put(std::move(chart));
}

void methodOf(const Making& m, const survey::Survey& asked) {
    const std::string& language = m.t.language;
    Table table{m.t.with(key::methodTable, {asked.title.in(language)}),
                {{m.t(key::fact), 1}, {m.t(key::value), 2.6}},
                {}};
    const auto fact = [&](std::string_view key, const std::string& value) {
        if (!value.empty()) table.rows.push_back({{plain(m.t(key)), plain(value)}});
    };
    if (!asked.opens.empty()) fact(key::opens, m.t.date(asked.opens));
    if (!asked.closes.empty()) fact(key::closes, m.t.date(asked.closes));
    std::vector<std::pair<double, const survey::Question*>> questions;
    for (const auto& [id, question] : asked.questions) questions.emplace_back(question.order, &question);
    std::stable_sort(questions.begin(), questions.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < questions.size(); ++i)
        table.rows.push_back({{plain(m.t.with(key::question, {m.t.number(static_cast<double>(i + 1), 0)})),
                               plain(questions[i].second->text.in(language))}});
    fact(key::smallCells, m.t.with(key::smallCellsRule, {m.t.number(asked.smallCells, 0)}));
    m.put(std::move(table));
}

template <class Each>
void surveysAsked(const Making& m, const Place& place, Each each) {
    bool any = false;
    for (const auto& entry : m.subject.surveys) {
        if (!place.argument.empty() && entry.first != place.argument) continue;
        any = true;
        m.tasks.push_back([&m, &entry, each] { each(m, entry.first, entry.second); });
    }
    if (!any) m.tasks.push_back([&m] { m.missing(key::noSurvey); });
}

}  // namespace

void prioritiesSource(const Making& m, const Place& place) { surveysAsked(m, place, themesOf); }

void surveyMethodSource(const Making& m, const Place& place) {
    surveysAsked(m, place, [](const Making& making, const survey::Id&, const survey::Survey& asked) {
        methodOf(making, asked);
    });
}

}  // namespace report
