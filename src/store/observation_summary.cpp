#include "store/observation_summary.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "store/fold_text.h"

namespace store {

namespace {

bool isBlank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

}  // namespace

plan::Id lineOf(const plan::Plan& plan, const HeardProblem& heard) {
    if (plan.lines.count(heard.line)) return heard.line;
    if (heard.lineName.empty()) return {};
    const std::string name = foldText(heard.lineName);
    for (const auto& [id, line] : plan.lines)
        if (foldText(line.name) == name) return id;
    return {};
}

std::vector<const Observation*> byDay(const Observations& observations) {
    std::vector<const Observation*> meetings;
    for (const auto& entry : observations) meetings.push_back(&entry.second);
    std::sort(meetings.begin(), meetings.end(), [](const Observation* a, const Observation* b) {
        return std::tie(a->space.date, a->space.name, a->id) < std::tie(b->space.date, b->space.name, b->id);
    });
    return meetings;
}

std::vector<HeardOfLine> heardByLine(const plan::Plan& plan, const Observations& observations) {
    std::map<std::pair<plan::Id, std::string>, HeardOfLine> lines;
    for (const Observation* meeting : byDay(observations)) {
        std::set<std::pair<plan::Id, std::string>> here;
        for (const auto& heard : meeting->problems) {
            if (isBlank(heard.words)) continue;
            const plan::Id line = lineOf(plan, heard);
            const std::string name = line.empty() ? heard.lineName : plan.lines.at(line).name;
            // One of the plan's is told by its id: two may be called the same.
            const std::pair<plan::Id, std::string> key{line, line.empty() ? name : ""};
            HeardOfLine& of = lines[key];
            of.line = line;
            of.name = name;
            of.problems.push_back({meeting, &heard});
            if (!here.insert(key).second) continue;
            ++of.meetings;
            of.present += meeting->present.value_or(0);
            of.uncounted += !meeting->present;
        }
    }
    std::vector<HeardOfLine> all;
    for (auto& entry : lines) all.push_back(std::move(entry.second));
    const auto rank = [&](const HeardOfLine& of) {
        const int group = !of.line.empty() ? 0 : !of.name.empty() ? 1 : 2;
        return std::make_tuple(group, group == 0 ? plan.lines.at(of.line).order : 0.0, of.name);
    };
    std::stable_sort(all.begin(), all.end(),
                     [&](const HeardOfLine& a, const HeardOfLine& b) { return rank(a) < rank(b); });
    return all;
}

}  // namespace store
