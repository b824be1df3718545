// The analysis of management reports and investment projects: what each entity's papers say, and the
// strategic themes that it is gathered into.
#include <algorithm>

#include "app/planner/formulation.h"
#include "app/planner/record_names.h"
#include "app/planner/records_page.h"

namespace app {

using ui::Tone;

namespace {

std::string themeName(const Screen& s, const plan::Id& id) {
    const auto& themes = s.work.plan().analysis.themes;
    const auto found = themes.find(id);
    return found == themes.end() ? s.t("finding.notheme") : found->second.name;
}

void ways(Screen& s, const char* key, const char* words, const char* href) {
    ui::Column head(s.ui, {.padding = 16, .gap = 8});
    s.ui.link(key, s.t(words), href);
    s.ui.link("matrix", s.t("matrix.title"), "#/plan/matriz");
    s.ui.space(8);
}

}  // namespace

void findingsScreen(Screen& s, PlannerState& state, ui::Rect place) {
    const plan::Plan& plan = s.work.plan();
    recordsPage<plan::AnalysisFinding>(
        s, state, place,
        {.kind = {"finding", "analisis", {"analysis", "findings"}, store::Collection::none},
         .records = plan.analysis.findings,
         .card =
             [&](const plan::Id& id, const plan::AnalysisFinding& finding) {
                 RecordCard card{id, shortEntityName(plan, finding.entity), finding.text,
                                 themeName(s, finding.theme)};
                 if (finding.theme.empty()) card.light = Tone::watch;
                 return card;
             },
         .above = [&] { ways(s, "themes", "records.strategicTheme", "#/plan/temas"); }});
}

void strategicThemesScreen(Screen& s, PlannerState& state, ui::Rect place) {
    const plan::Plan& plan = s.work.plan();
    recordsPage<plan::StrategicTheme>(
        s, state, place,
        {.kind = {"strategicTheme", "temas", {"analysis", "themes"}, store::Collection::strategicThemes},
         .records = plan.analysis.themes,
         .card =
             [&](const plan::Id& id, const plan::StrategicTheme& theme) {
                 const auto findings =
                     std::count_if(plan.analysis.findings.begin(), plan.analysis.findings.end(),
                                   [&](const auto& each) { return each.second.theme == id; });
                 RecordCard card{id, s.t.count("theme.findings", static_cast<long>(findings)), theme.name,
                                 ""};
                 if (theme.line.empty() && theme.objective.empty()) {
                     card.under = s.t("theme.unanswered");
                     card.light = Tone::watch;
                 } else {
                     const auto line = plan.lines.find(theme.line);
                     const auto objective = plan.objectives.find(theme.objective);
                     card.under = objective != plan.objectives.end() ? objective->second.name
                                  : line != plan.lines.end()         ? line->second.name
                                                                     : "";
                 }
                 return card;
             },
         .above = [&] { ways(s, "findings", "records.finding", "#/plan/analisis"); }});
}

}  // namespace app
