#include "app/project_words.h"

#include "app/goal_words.h"

namespace app {

using plan::ActivityState;
using ui::Tone;

const std::string& projectName(const Texts& t, const plan::Project& project) {
    return project.name.empty() ? t("project.unnamed") : project.name;
}

std::string projectTitle(const Texts& t, const plan::Project& project) {
    return (project.code.empty() ? "" : project.code + " · ") + projectName(t, project);
}

std::string projectCode(const Texts& t, const plan::Project& project) {
    return !project.code.empty()   ? project.code
           : !project.name.empty() ? project.name
                                   : t("project.nameless");
}

std::string activityStateWords(const Texts& t, ActivityState state) {
    static const char* const names[] = {"activity.done",     "activity.late",   "activity.notBegun",
                                        "activity.underWay", "activity.toCome", "activity.undated"};
    return t(names[static_cast<int>(state)]);
}

Tone toneOf(ActivityState state) {
    return state == ActivityState::done       ? Tone::good
           : state == ActivityState::late     ? Tone::late
           : state == ActivityState::notBegun ? Tone::watch
                                              : Tone::muted;
}

std::string activityDates(const Texts& t, const plan::Activity& activity) {
    const std::string start = t.date(activity.start), end = t.date(activity.end);
    if (start.empty() && end.empty()) return {};
    if (start.empty()) return t.with("activity.until", {end});
    if (end.empty()) return t.with("activity.from", {start});
    return t.with("activity.fromto", {start, end});
}

std::string findingWords(const Texts& t, const plan::Project& project, const plan::ProjectFinding& finding) {
    using K = plan::ProjectFindingKind;
    const std::string year = std::to_string(finding.year);
    std::string activity;
    if (const auto found = project.activities.find(finding.activity); found != project.activities.end())
        activity = found->second.name.empty() ? t("activity.unnamed") : found->second.name;
    switch (finding.kind) {
        case K::activityLate:
            return t.with("project.finding.late", {activity});
        case K::activityOutOfOrder:
            return t.with("project.finding.dates", {activity});
        case K::moneyOutOfOrder:
            return t.with("project.finding.order", {year, excessWords(t, finding.excess)});
        case K::moneyWithoutProgress:
            return t.with("project.finding.moneyOnly", {year, t.money(finding.given)});
        case K::progressWithoutMoney:
            return t.with("project.finding.progressOnly", {year});
        case K::noGoal:
            break;
    }
    return t("project.finding.noGoal");
}

}  // namespace app
