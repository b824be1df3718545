#include "app/planner/observation_counts.h"

#include <algorithm>

#include "app/answer_walk.h"

namespace app {

// Of counting before a frame is drawn.
static constexpr double milliseconds = 10;

void ObservationCounts::goOn(const Screen& s) {
    if (of_ != s.work.answersVersion()) {
        of_ = s.work.answersVersion();
        counted_.clear();
    }
    for (auto& [survey, counted] : counted_) {
        if (!counted.walk) continue;
        if (s.ui.firstPass())
            counted.walk->go(milliseconds, [&at = counted.at](const survey::Answer& answer) {
                if (!answer.space) return;
                const survey::Space& space = *answer.space;
                ++at[{space.kind, space.name, space.place, space.date}];
            });
        if (counted.walk->done()) counted.walk.reset();
        s.host.wake();
    }
}

std::optional<long> ObservationCounts::at(const Screen& s, const store::Observation& observation) {
    const auto& surveys = s.work.surveys();
    survey::Id survey = observation.survey;
    if (survey.empty() && !surveys.empty()) survey = surveys.begin()->first;
    if (survey.empty()) return 0;
    auto counted = counted_.find(survey);
    if (counted == counted_.end()) {
        counted =
            counted_.emplace(survey, Counted{std::make_shared<AnswerWalk>(s.work, s.host, survey), {}}).first;
        s.host.wake();
    }
    if (counted->second.walk) return std::nullopt;
    const auto& space = observation.space;
    const auto found = counted->second.at.find({space.kind, space.name, space.place, space.date});
    return found == counted->second.at.end() ? 0 : found->second;
}

bool ObservationCounts::counting() const {
    return std::any_of(counted_.begin(), counted_.end(),
                       [](const auto& counted) { return counted.second.walk != nullptr; });
}

std::string answersWords(const Texts& t, const std::optional<long>& count) {
    return count ? t.count("observe.answers", *count) : t("observe.counting");
}

}  // namespace app
