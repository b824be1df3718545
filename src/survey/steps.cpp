#include "survey/steps.h"

#include <algorithm>

#include "survey/flow.h"

namespace survey {

std::vector<Step> stepsOf(const Survey& survey, const Answer& answer) {
    std::vector<Step> steps;
    for (const Id& id : asked(survey, answer)) steps.push_back({Step::Kind::question, id});
    if (!survey.profile.empty()) steps.push_back({Step::Kind::profile, {}});
    steps.push_back({Step::Kind::review, {}});
    return steps;
}

int questionsIn(const std::vector<Step>& steps) {
    return static_cast<int>(std::count_if(
        steps.begin(), steps.end(), [](const Step& step) { return step.kind == Step::Kind::question; }));
}

std::vector<AnswerProblem> problemsAt(const Survey& survey, const Answer& answer, const Step& step) {
    if (step.kind == Step::Kind::review) return {};
    auto problems = checkAnswer(survey, answer);
    // Those of the profile name no question, and neither does its step.
    std::erase_if(problems, [&](const AnswerProblem& problem) { return problem.question != step.question; });
    return problems;
}

std::size_t firstOpen(const Survey& survey, const Answer& answer, const Walk& walk) {
    const auto steps = stepsOf(survey, answer);
    const auto problems = checkAnswer(survey, answer);
    for (std::size_t at = 0; at + 1 < steps.size(); ++at) {
        const bool wrong = std::any_of(problems.begin(), problems.end(), [&](const AnswerProblem& problem) {
            return problem.question == steps[at].question;
        });
        if (wrong || !walk.done.count(steps[at])) return at;
    }
    return steps.size() - 1;
}

std::size_t nextStep(const Survey& survey, const Answer& answer, const Walk& walk, std::size_t at) {
    const std::size_t open = firstOpen(survey, answer, walk);
    return walk.reviewed ? open : std::min(at + 1, open);
}

void goneOn(Walk& walk, const Survey& survey, const Answer& answer, const Step& from) {
    const auto steps = stepsOf(survey, answer);
    std::erase_if(walk.done, [&](const Step& step) {
        return std::find(steps.begin(), steps.end(), step) == steps.end();
    });
    walk.done.insert(from);
}

Walk walkedTo(const Survey& survey, const Answer& answer, std::size_t at) {
    Walk walk;
    const auto steps = stepsOf(survey, answer);
    for (std::size_t before = 0; before < std::min(at, steps.size() - 1); ++before)
        walk.done.insert(steps[before]);
    return walk;
}

Walk walkedBy(const Survey& survey, const Answer& answer) {
    std::size_t at = 0;
    for (const Step& step : stepsOf(survey, answer)) {
        const auto reply = answer.replies.find(step.question);
        if (step.kind != Step::Kind::question || reply == answer.replies.end() ||
            !isAnswered(survey.questions.at(step.question).kind, reply->second) ||
            !problemsAt(survey, answer, step).empty())
            break;
        ++at;
    }
    return walkedTo(survey, answer, at);
}

}  // namespace survey
