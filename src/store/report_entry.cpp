#include "store/report_entry.h"

#include <cmath>
#include <map>
#include <set>

#include "store/plan_json.h"

namespace store {
namespace {

const char* nameOf(plan::ReportField field) {
    return field == plan::ReportField::reported ? "reported" : "programmed";
}

bool isYear(const std::string& period) { return period.size() == 4; }

plan::Value& place(plan::Goal& goal, const std::string& period, plan::ReportField field) {
    const bool reported = field == plan::ReportField::reported;
    if (isYear(period)) {
        plan::YearValues& year = goal.years[plan::yearOfPeriod(period)];
        return reported ? year.reported : year.programmed;
    }
    plan::PeriodValues& values = goal.periods[period];
    return reported ? values.reported : values.programmed;
}

// The year's own value, where it was the periods' and is to stay so.
void follow(const plan::Id& id, const plan::Goal& before, const plan::Goal& after, int year,
            plan::ReportField field, std::vector<Change>& changes) {
    const std::string key = std::to_string(year);
    const auto own = plan::valueIn(before, key, field).number;
    const auto gave = plan::periodsGive(before, year, field), gives = plan::periodsGive(after, year, field);
    if (!own || !gave || std::abs(*own - *gave) > 1e-9 * std::max(1.0, std::abs(*own)) || gave == gives)
        return;
    const std::string where = path({"goals", id, "years", key, nameOf(field)});
    changes.push_back(gives ? set(where, *gives) : remove(where));
}

}  // namespace

std::vector<Change> reportChanges(const plan::Plan& plan, const std::vector<ReportEntry>& entries,
                                  plan::ReportField field, const std::string& reportedBy) {
    std::map<plan::Id, std::vector<const ReportEntry*>> byGoal;
    for (const ReportEntry& entry : entries) byGoal[entry.goal].push_back(&entry);
    std::vector<Change> changes;
    for (const auto& [id, own] : byGoal) {
        const auto found = plan.goals.find(id);
        if (found == plan.goals.end()) continue;
        const plan::Goal& before = found->second;
        plan::Goal after = before;
        std::set<int> years;
        for (const ReportEntry* entry : own) {
            if (!plan::yearOfPeriod(entry->period)) continue;
            plan::Value& value = place(after, entry->period, field);
            if (value == entry->value) continue;
            value = entry->value;
            if (!isYear(entry->period)) {
                plan::PeriodValues& values = after.periods[entry->period];
                if (field == plan::ReportField::reported && !reportedBy.empty() && !entry->value.empty())
                    values.reportedBy = reportedBy;
                years.insert(plan::yearOfPeriod(entry->period));
            }
        }
        for (const auto& [key, values] : after.periods) {
            const auto was = before.periods.find(key);
            if (was != before.periods.end() && was->second == values) continue;
            if (values == plan::PeriodValues{})
                changes.push_back(remove(path({"goals", id, "periods", key})));
            else {
                changes.push_back(
                    set(path({"goals", id, "periods", key, nameOf(field)}),
                        toJson(field == plan::ReportField::reported ? values.reported : values.programmed)));
                if (was == before.periods.end() || was->second.reportedBy != values.reportedBy)
                    changes.push_back(set(path({"goals", id, "periods", key, "reportedBy"}),
                                          values.reportedBy.empty() ? Json() : Json(values.reportedBy)));
            }
        }
        for (const auto& [year, values] : after.years) {
            const auto was = before.years.find(year);
            const bool reported = field == plan::ReportField::reported;
            const plan::Value& now = reported ? values.reported : values.programmed;
            if (was != before.years.end() ? (reported ? was->second.reported : was->second.programmed) == now
                                          : now.empty())
                continue;
            changes.push_back(
                set(path({"goals", id, "years", std::to_string(year), nameOf(field)}), toJson(now)));
        }
        for (int year : years) follow(id, before, after, year, field, changes);
    }
    return changes;
}

}  // namespace store
