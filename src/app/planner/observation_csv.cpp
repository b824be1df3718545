#include "app/planner/observation_csv.h"

#include <vector>

#include "app/meeting_words.h"
#include "store/csv.h"
#include "store/observation_summary.h"

namespace app {

std::string observationsCsv(const Texts& t, const plan::Plan& plan, const store::Observations& observations,
                            const std::function<std::optional<long>(const store::Observation&)>& answers) {
    store::Table out;
    out.headers = {t("meeting.name"),     t("meeting.kind"),      t("meeting.place"),
                   t("meeting.date"),     t("observe.present"),   t("observe.csv.answers"),
                   t("observe.csv.what"), t("observe.csv.words"), t("observe.line"),
                   t("observe.people")};
    const auto number = [](const auto& count) { return count ? std::to_string(*count) : std::string(); };
    for (const store::Observation* meeting : store::byDay(observations)) {
        const auto& space = meeting->space;
        const std::vector<std::string> head{
            space.name, spaceKindWords(t, space.kind), space.place,
            space.date, number(meeting->present),      number(answers(*meeting))};
        const auto add = [&](std::vector<std::string> rest) {
            auto cells = head;
            cells.insert(cells.end(), rest.begin(), rest.end());
            out.rows.push_back({std::move(cells), 0, 0});
        };
        const std::size_t before = out.rows.size();
        for (const auto& heard : meeting->problems) {
            const plan::Id line = store::lineOf(plan, heard);
            add({t("observe.problem"), heard.words, line.empty() ? heard.lineName : plan.lines.at(line).name,
                 number(heard.people)});
        }
        for (const auto& quotation : meeting->quotations)
            add({t("observe.quotation"), quotation.words, "", ""});
        if (!meeting->notes.empty()) add({t("observe.notes"), meeting->notes, "", ""});
        if (out.rows.size() == before) add({"", "", "", ""});
    }
    store::CsvStyle style;
    style.byteOrderMark = true;
    style.guardFormulas = true;
    if (t.language() != "en") style.separator = ';';
    return store::writeCsv(out, style);
}

}  // namespace app
