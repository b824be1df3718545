#include "survey/flow.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "survey/order.h"

namespace survey {

namespace {

bool isMet(const Condition& condition, const Answer& answer) {
    const auto reply = answer.replies.find(condition.question);
    if (reply == answer.replies.end()) return false;
    if (condition.other && reply->second.otherChosen) return true;
    const auto& chosen = reply->second.chosen;
    return std::any_of(condition.options.begin(), condition.options.end(), [&](const Id& option) {
        return std::find(chosen.begin(), chosen.end(), option) != chosen.end();
    });
}

bool offersOptions(const Question& question) {
    return question.kind == QuestionKind::chooseMany || question.kind == QuestionKind::chooseOne ||
           question.kind == QuestionKind::rank;
}

// Whether some reply to the question meets the condition.
bool canBeMet(const Condition& condition, const Question& question) {
    if (!offersOptions(question)) return false;
    if (condition.other && question.other && question.kind != QuestionKind::rank) return true;
    return std::any_of(condition.options.begin(), condition.options.end(),
                       [&](const Id& option) { return question.options.count(option) > 0; });
}

// SplitMix64 (Steele, Lea and Flood 2014): the same order for the same seed on every machine, unlike the
// standard library's own shuffle.
std::uint64_t nextOf(std::uint64_t& state) {
    state += 0x9E3779B97F4A7C15u;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

}  // namespace

std::vector<Id> asked(const Survey& survey, const Answer& answer) {
    std::vector<Id> ids;
    std::set<Id> before;
    for (const Id& id : inOrder(survey.questions)) {
        const auto& condition = survey.questions.at(id).shownIf;
        if (condition && !(before.count(condition->question) && isMet(*condition, answer))) continue;
        before.insert(id);
        ids.push_back(id);
    }
    return ids;
}

std::vector<Id> unreachable(const Survey& survey) {
    std::vector<Id> ids;
    std::set<Id> before;
    for (const Id& id : inOrder(survey.questions)) {
        const auto& condition = survey.questions.at(id).shownIf;
        if (condition && !(before.count(condition->question) &&
                           canBeMet(*condition, survey.questions.at(condition->question))))
            ids.push_back(id);
        else
            before.insert(id);
    }
    return ids;
}

std::vector<Id> optionsFor(const Question& question, std::uint64_t seed) {
    std::vector<Id> ids = inOrder(question.options);
    if (!question.shuffled) return ids;
    // Fisher and Yates, from the end; numbers that would make some places likelier are drawn again.
    for (std::size_t left = ids.size(); left > 1; --left) {
        const std::uint64_t fair = UINT64_MAX - UINT64_MAX % left;
        std::uint64_t drawn = nextOf(seed);
        while (drawn >= fair) drawn = nextOf(seed);
        std::swap(ids[left - 1], ids[drawn % left]);
    }
    return ids;
}

std::vector<Id> optionsAsShown(const Question& question, const Reply& reply) {
    std::vector<Id> ids = inOrder(question.options);
    if (!question.shuffled || reply.shown.size() != ids.size()) return ids;
    std::set<Id> kept(reply.shown.begin(), reply.shown.end());
    if (kept != std::set<Id>(ids.begin(), ids.end())) return ids;
    return reply.shown;
}

ScaleEnds scaleEnds(const Question& question) {
    constexpr int steps = 11;
    const auto whole = [](std::optional<double> given, int otherwise) {
        return given && std::fabs(*given) < 1e6 ? static_cast<int>(std::lround(*given)) : otherwise;
    };
    ScaleEnds ends;
    ends.least = whole(question.least, 1);
    ends.most =
        std::clamp(whole(question.most, std::max(5, ends.least + 1)), ends.least + 1, ends.least + steps - 1);
    return ends;
}

Opening openingOn(const Survey& survey, std::string_view today) {
    if (!survey.opens.empty() && today < survey.opens) return Opening::notYet;
    if (!survey.closes.empty() && today > survey.closes) return Opening::closed;
    return Opening::open;
}

std::vector<Id> openOn(const std::map<Id, Survey>& surveys, std::string_view today) {
    std::vector<Id> open;
    for (const auto& [id, survey] : surveys)
        if (!survey.questions.empty() && openingOn(survey, today) == Opening::open) open.push_back(id);
    const auto lastDay = [&](const Id& id) {
        const std::string& closes = surveys.at(id).closes;
        return closes.empty() ? std::string_view("9999-99-99") : std::string_view(closes);
    };
    std::stable_sort(open.begin(), open.end(),
                     [&](const Id& a, const Id& b) { return lastDay(a) < lastDay(b); });
    return open;
}

}  // namespace survey
