// What belongs to the report of one period: comment, evidence, who reported; and what deserves a second look.
#include "app/planner/fields.h"
#include "app/planner/reports.h"
#include "plan/evidence.h"

namespace app {

using ui::Tone;
using ui::Type;

const std::vector<plan::ReportFinding>& findingsOf(const Screen& s, ReportState& state,
                                                   const plan::Id& goal) {
    auto known = state.findings.find(goal);
    if (known == state.findings.end())
        known = state.findings.emplace(goal, plan::reportFindings(s.work.plan().goals.at(goal), state.timing))
                    .first;
    return known->second;
}

void warningsOf(Screen& s, ReportState& state, const plan::Id& goal, const std::string& period) {
    int n = 0;
    for (const auto& found : findingsOf(s, state, goal))
        if (found.period == period)
            s.ui.light("warning" + std::to_string(n++), Tone::watch, warningWords(s, found));
}

// An address that is not to be followed stays in the field, with its error, and changes nothing.
static void evidenceField(Screen& s, PlannerState& state, const std::string& kept, const FieldOf& of,
                          ui::Ui::FieldLook look) {
    const ui::NodeId me = s.ui.id("evidence");
    const bool typing = state.typingIn == me && s.ui.focused() == me;
    std::string shown = typing ? state.typed : kept;
    if (plan::evidenceKind(shown) == plan::EvidenceKind::unsafe) look.error = s.t("report.evidence.unsafe");
    if (s.ui.field("evidence", s.t("report.evidence"), shown, look)) {
        state.typingIn = me;
        state.typed = shown;
        s.ui.setFocused(me);
        if (plan::evidenceKind(shown) != plan::EvidenceKind::unsafe) {
            std::string pointer;
            for (const auto& step : of.path) pointer += store::path({step});
            s.work.change({shown.empty() ? store::remove(pointer) : store::set(pointer, shown)}, of.words,
                          pointer);
        }
    }
    if (s.ui.committed("evidence")) s.work.endField();
}

void reportDetails(Screen& s, PlannerState& state, const plan::Id& id, const std::string& period) {
    auto& u = s.ui;
    const plan::Goal& goal = s.work.plan().goals.at(id);
    const bool year = period.size() == 4;
    const bool readOnly = !s.work.canWrite() || plan::isClosed(s.work.plan(), period);
    std::string comment, evidence, reportedBy;
    if (year) {
        auto found = goal.years.find(plan::yearOfPeriod(period));
        if (found != goal.years.end()) evidence = found->second.evidence;
    } else if (auto found = goal.periods.find(period); found != goal.periods.end()) {
        comment = found->second.comment;
        evidence = found->second.evidence;
        reportedBy = found->second.reportedBy;
    }
    const std::string called = goalCalled(goal), when = periodLabel(s.t, period);
    auto of = [&](const char* field, const char* words) {
        return FieldOf{{"goals", id, year ? "years" : "periods", period, field},
                       s.t.with("edit.report.text", {called, s.t(words), when})};
    };
    ui::Ui::FieldLook look{.disabled = readOnly};
    if (!year) {
        ui::Ui::FieldLook lines = look;
        lines.rows = 3;
        textField(s, state, "comment", s.t("report.comment"), comment, of("comment", "report.comment"),
                  lines);
    }
    ui::Ui::FieldLook web = look;
    web.hint = s.t("report.evidence.hint");
    web.kind = "url";
    evidenceField(s, state, evidence, of("evidence", "report.evidence"), web);
    if (plan::evidenceKind(evidence) == plan::EvidenceKind::address)
        u.link("open", s.t("report.evidence.open"), evidence.substr(evidence.find_first_not_of(" ")));
    if (!year) textField(s, state, "by", s.t("report.by"), reportedBy, of("reportedBy", "report.by"), look);
}

}  // namespace app
