#include "app/planner/observation_counts.h"

namespace app {

long ObservationCounts::at(const Screen& s, const store::Observation& observation) {
    if (of_ != s.work.answersVersion()) {
        of_ = s.work.answersVersion();
        counted_.clear();
    }
    const auto& surveys = s.work.surveys();
    survey::Id survey = observation.survey;
    if (survey.empty() && !surveys.empty()) survey = surveys.begin()->first;
    if (survey.empty()) return 0;
    const auto keyOf = [](const survey::Space& space) {
        return Key{space.kind, space.name, space.place, space.date};
    };
    auto counted = counted_.find(survey);
    if (counted == counted_.end()) {
        counted = counted_.emplace(survey, std::map<Key, long>()).first;
        for (const auto& answer : s.work.answers(survey))
            if (answer.space) ++counted->second[keyOf(*answer.space)];
    }
    const auto found = counted->second.find(keyOf(observation.space));
    return found == counted->second.end() ? 0 : found->second;
}

}  // namespace app
