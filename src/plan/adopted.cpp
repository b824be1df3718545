#include "plan/adopted.h"

#include <charconv>
#include <string_view>

namespace plan {
namespace {

constexpr struct {
    std::string_view word;
    Accumulation value;
} kAccumulations[] = {{"sum", Accumulation::sum},
                      {"capacity", Accumulation::capacity},
                      {"flow", Accumulation::flow},
                      {"stock", Accumulation::stock},
                      {"reduction", Accumulation::reduction},
                      {"annualReduction", Accumulation::annualReduction}};

void setYear(Goal& goal, std::string_view rest, const Value& value) {
    int year = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), year);
    if (error != std::errc() || year < 1000 || year > 9999) return;
    const std::string_view field = rest.substr(static_cast<std::size_t>(end - rest.data()));
    if (field == "/target") goal.years[year].target = value;
    if (field == "/programmed") goal.years[year].programmed = value;
}

// A field that is not known (of a newer program, or wrong) is left as it is.
void setField(Goal& goal, std::string_view field, const Value& value) {
    constexpr std::string_view kYears = "/years/";
    if (field == "/target") {
        goal.target = value;
    } else if (field == "/weight") {
        goal.weight = value.number;
    } else if (field == "/indicator/baseline") {
        goal.indicator.baseline = value;
    } else if (field == "/indicator/falling") {
        goal.indicator.falling = value.text == "true";
    } else if (field == "/indicator/accumulation") {
        for (const auto& [word, accumulation] : kAccumulations)
            if (value.text == word) goal.indicator.accumulation = accumulation;
    } else if (field.substr(0, kYears.size()) == kYears) {
        setYear(goal, field.substr(kYears.size()), value);
    }
}

}  // namespace

Goal asAdopted(const Goal& goal) {
    Goal adopted = goal;
    std::map<std::string_view, const TargetChange*> first;
    for (const auto& [id, change] : goal.changes) {
        const TargetChange*& known = first[change.field];
        if (!known || change.day < known->day) known = &change;
    }
    for (const auto& [field, change] : first) setField(adopted, field, change->before);
    adopted.withdrawnOn.clear();
    return adopted;
}

Plan asAdopted(const Plan& plan) {
    Plan adopted = plan;
    for (auto& [id, goal] : adopted.goals) goal = asAdopted(goal);
    std::erase_if(adopted.goals, [](const auto& entry) { return !entry.second.addedOn.empty(); });
    return adopted;
}

bool hasMoved(const Goal& goal) {
    return !goal.addedOn.empty() || !goal.withdrawnOn.empty() ||
           (!goal.changes.empty() && !(asAdopted(goal) == goal));
}

}  // namespace plan
