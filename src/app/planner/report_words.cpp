#include "app/planner/reports.h"

namespace app {

std::string cadenceWords(const Texts& t, plan::Cadence cadence) {
    static const char* const words[] = {"monthly", "quarterly", "halfYearly", "yearly"};
    return t(std::string("cadence.") + words[static_cast<int>(cadence)]);
}

static const char* keyOf(plan::ReportWarning warning) {
    static const char* const keys[] = {"above", "backwards", "jump", "spent", "unspent", "year"};
    return keys[static_cast<int>(warning)];
}

std::string warningTitle(const Texts& t, plan::ReportWarning warning) {
    return t(std::string("warning.") + keyOf(warning));
}

std::string warningWords(const Screen& s, const plan::ReportFinding& found) {
    const Texts& t = s.t;
    const bool money = found.kind == plan::ReportWarning::moneyWithoutProgress;
    const bool share = found.kind == plan::ReportWarning::progressWithoutMoney;
    const std::string value = money   ? t.money(found.value)
                              : share ? t.percent(found.value)
                                      : t.number(found.value, 4);
    return t.with(std::string("warning.words.") + keyOf(found.kind),
                  {value, t.number(found.against, 4), std::to_string(plan::yearOfPeriod(found.period))});
}

std::string goalCalled(const plan::Goal& goal) { return goal.code.empty() ? goal.name : goal.code; }

std::string entityCalled(const plan::Plan& plan, const plan::Goal& goal) {
    const auto entity = plan.entities.find(goal.entity);
    if (entity == plan.entities.end()) return {};
    return entity->second.shortName.empty() ? entity->second.name : entity->second.shortName;
}

std::string goalOver(const plan::Plan& plan, const plan::Goal& goal) {
    const auto entity = plan.entities.find(goal.entity);
    std::string over = goal.code;
    auto add = [&](const std::string& more) {
        if (!more.empty()) over += (over.empty() ? "" : " · ") + more;
    };
    add(entityCalled(plan, goal));
    // Small towns' offices are entity and person at once.
    const bool same = entity != plan.entities.end() && (entity->second.name == goal.responsible ||
                                                        entity->second.shortName == goal.responsible);
    if (!same) add(goal.responsible);
    return over;
}

}  // namespace app
