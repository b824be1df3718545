#include "survey/answer_rules.h"

#include <algorithm>
#include <set>
#include <utility>

#include "survey/open_text.h"
#include "survey/order.h"

namespace survey {

namespace {

void sortAsShown(const Question& question, std::vector<Id>& chosen) {
    const auto before = [&](const Id& a, const Id& b) {
        const auto left = question.options.find(a);
        const auto right = question.options.find(b);
        // Unknown ones go last, so that nothing a file brought in is lost.
        if (left == question.options.end() || right == question.options.end()) {
            return left != question.options.end() && right == question.options.end();
        }
        if (left->second.order != right->second.order) return left->second.order < right->second.order;
        return a < b;
    };
    std::stable_sort(chosen.begin(), chosen.end(), before);
}

void checkOptions(const Question& question, const Answer& answer, std::vector<AnswerProblem>& problems) {
    const auto found = [&](AnswerIssue issue, Id id) {
        problems.push_back({issue, fieldOf(issue), std::move(id)});
    };
    const int count = howManyChosen(answer);
    if (count == 0) found(AnswerIssue::nothingChosen, {});
    if (question.limit > 0 && count > question.limit) {
        problems.push_back(
            {AnswerIssue::tooManyChosen, fieldOf(AnswerIssue::tooManyChosen), {}, count, question.limit});
    }
    std::set<Id> seen;
    for (const Id& id : answer.chosen) {
        if (!seen.insert(id).second) {
            found(AnswerIssue::repeatedOption, id);
        } else if (!question.options.count(id)) {
            found(AnswerIssue::unknownOption, id);
        }
    }
}

void checkOther(const Question& question, const Answer& answer, std::vector<AnswerProblem>& problems) {
    if (!answer.otherChosen) return;
    const auto found = [&](AnswerIssue issue, int length = 0, int allowed = 0) {
        problems.push_back({issue, fieldOf(issue), {}, length, allowed});
    };
    if (!question.other) found(AnswerIssue::otherNotOffered);
    if (isBlank(answer.other)) found(AnswerIssue::otherEmpty);
    const int length = lengthInCodePoints(answer.other);
    if (length > question.otherLength) found(AnswerIssue::otherTooLong, length, question.otherLength);
    if (!isUtf8(answer.other)) found(AnswerIssue::otherNotText);
}

void checkProfile(const Survey& survey, const Answer& answer, std::vector<AnswerProblem>& problems) {
    for (const auto& [field, option] : answer.profile) {
        const auto known = survey.profile.find(field);
        if (known == survey.profile.end()) {
            problems.push_back(
                {AnswerIssue::unknownProfileField, fieldOf(AnswerIssue::unknownProfileField), field});
        } else if (!known->second.options.count(option)) {
            problems.push_back(
                {AnswerIssue::unknownProfileOption, fieldOf(AnswerIssue::unknownProfileOption), field});
        }
    }
}

}  // namespace

std::vector<AnswerProblem> checkAnswer(const Survey& survey, const Answer& answer) {
    std::vector<AnswerProblem> problems;
    checkOptions(survey.question, answer, problems);
    checkOther(survey.question, answer, problems);
    checkProfile(survey, answer, problems);
    return problems;
}

AnswerField fieldOf(AnswerIssue issue) {
    switch (issue) {
        case AnswerIssue::nothingChosen:
        case AnswerIssue::tooManyChosen:
        case AnswerIssue::unknownOption:
        case AnswerIssue::repeatedOption:
            return AnswerField::options;
        case AnswerIssue::otherEmpty:
        case AnswerIssue::otherTooLong:
        case AnswerIssue::otherNotText:
        case AnswerIssue::otherNotOffered:
            return AnswerField::other;
        case AnswerIssue::unknownProfileField:
        case AnswerIssue::unknownProfileOption:
            return AnswerField::profile;
    }
    return AnswerField::options;
}

int howManyChosen(const Answer& answer) {
    return static_cast<int>(answer.chosen.size()) + (answer.otherChosen ? 1 : 0);
}

bool canChooseMore(const Question& question, const Answer& answer) {
    return question.limit <= 0 || howManyChosen(answer) < question.limit;
}

int howManyMore(const Question& question, const Answer& answer) {
    if (question.limit <= 0) return -1;
    return std::max(0, question.limit - howManyChosen(answer));
}

bool isChosen(const Answer& answer, const Id& option) {
    return std::find(answer.chosen.begin(), answer.chosen.end(), option) != answer.chosen.end();
}

void choose(const Question& question, Answer& answer, const Id& option, bool on) {
    if (!question.options.count(option) || isChosen(answer, option) == on) return;
    if (on) {
        answer.chosen.push_back(option);
        sortAsShown(question, answer.chosen);
    } else {
        // By position: `option` may be a reference into the list itself.
        const auto gone = std::find(answer.chosen.begin(), answer.chosen.end(), option);
        answer.chosen.erase(gone);
    }
}

Answer readyToKeep(const Question& question, Answer answer) {
    sortAsShown(question, answer.chosen);
    if (!answer.otherChosen) answer.other.clear();
    return answer;
}

}  // namespace survey
