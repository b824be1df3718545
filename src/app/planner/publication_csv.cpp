#include "app/planner/publication_csv.h"

#include "app/planner/survey_categories.h"
#include "store/csv.h"
#include "survey/publication.h"
#include "survey/small_cells.h"

namespace app {

namespace {

void addTable(const Texts& t, const survey::Survey& survey, const survey::Publication& given,
              store::Table& out) {
    const auto& table = given.table;
    const bool ofQuestion = !given.question.empty();
    const std::string question = ofQuestion ? nameWords(t, survey.questions.at(given.question).text) : "";
    const std::string field = given.field.empty() ? "" : nameWords(t, survey.profile.at(given.field).label);
    if (table.shown.fate != survey::TableFate::shown) {
        out.rows.push_back({{question, "", field, "", "", "", t("publish.nothing")}, 0, 0});
        return;
    }
    const auto optionWords = [&](const survey::Category& category) {
        return categoryWords(t, survey.questions.at(given.question).options, category, CategoryOf::question);
    };
    const auto groupWords = [&](const survey::Category& category) {
        if (given.field.empty()) return t("tally.everybody");
        return categoryWords(t, survey.profile.at(given.field).options, category, CategoryOf::field);
    };
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const auto& count = table.shown.at(r, c).count;
            const auto percent = survey::shownPercent(table.shown, r, c, survey::PercentOf::column);
            // The list of a field has its groups as rows.
            out.rows.push_back({{question, ofQuestion ? optionWords(table.rows[r]) : "", field,
                                 ofQuestion ? groupWords(table.columns[c]) : groupWords(table.rows[r]),
                                 count ? std::to_string(*count) : "", percent ? std::to_string(*percent) : "",
                                 count ? "" : t("crossing.hidden")},
                                0,
                                0});
        }
    }
}

}  // namespace

std::string publicationCsv(const Texts& t, const survey::Survey& survey, const survey::PeopleCounts& people) {
    store::Table out;
    out.headers = {t("publish.question"), t("publish.option"),  t("publish.field"), t("publish.group"),
                   t("publish.people"),   t("publish.percent"), t("publish.note")};
    // Fewer people than the limit: not even their number.
    const bool few = people.people < survey.smallCells;
    out.rows.push_back({{"", "", "", t("tally.everybody"), few ? "" : std::to_string(people.people), "",
                         few ? t("publish.nothing") : ""},
                        0,
                        0});
    if (!few)
        for (const survey::Publication& given : survey::publication(survey, people))
            addTable(t, survey, given, out);
    store::CsvStyle style;
    style.byteOrderMark = true;
    style.guardFormulas = true;
    if (t.language() != "en") style.separator = ';';
    return store::writeCsv(out, style);
}

}  // namespace app
