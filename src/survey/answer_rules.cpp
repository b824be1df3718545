#include "survey/answer_rules.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "survey/flow.h"
#include "survey/open_text.h"
#include "survey/order.h"

namespace survey {

namespace {

bool takesOptions(QuestionKind kind) {
    return kind == QuestionKind::chooseMany || kind == QuestionKind::chooseOne || kind == QuestionKind::rank;
}

bool takesOther(const Question& question) {
    return question.other &&
           (question.kind == QuestionKind::chooseMany || question.kind == QuestionKind::chooseOne);
}

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

// The problems of one question's reply.
class Check {
  public:
    Check(const Id& id, const Question& question, const Reply& reply, std::vector<AnswerProblem>& problems)
        : id_(id), question_(question), reply_(reply), problems_(problems) {}

    void run() {
        if (question_.required && !isAnswered(question_.kind, reply_)) {
            // What was typed and is no number says more than that an answer is missing.
            if (question_.kind != QuestionKind::number || isBlank(reply_.text))
                found(AnswerIssue::notAnswered, fieldOf(question_.kind));
        }
        if (hasOtherKind()) found(AnswerIssue::otherKind, fieldOf(question_.kind));
        if (takesOptions(question_.kind)) options();
        other();
        if (question_.kind == QuestionKind::text)
            words(reply_.text, AnswerIssue::textTooLong, AnswerField::text);
        if (question_.kind == QuestionKind::number || question_.kind == QuestionKind::scale) number();
    }

  private:
    void found(AnswerIssue issue, AnswerField field, Id option = {}, int count = 0, int allowed = 0) {
        problems_.push_back({issue, field, id_, std::move(option), count, allowed});
    }

    bool hasOtherKind() const {
        const bool byNumber = question_.kind == QuestionKind::scale || question_.kind == QuestionKind::number;
        return (!takesOptions(question_.kind) && !reply_.chosen.empty()) ||
               (!byNumber && reply_.number.has_value()) ||
               (question_.kind != QuestionKind::text && question_.kind != QuestionKind::number &&
                !reply_.text.empty());
    }

    void options() {
        const int count = howManyChosen(reply_);
        const int allowed = question_.kind == QuestionKind::chooseOne ? 1 : question_.limit;
        if (allowed > 0 && count > allowed)
            found(AnswerIssue::tooManyChosen, AnswerField::options, {}, count, allowed);
        std::set<Id> seen;
        for (const Id& option : reply_.chosen) {
            if (!seen.insert(option).second)
                found(AnswerIssue::repeatedOption, AnswerField::options, option);
            else if (!question_.options.count(option))
                found(AnswerIssue::unknownOption, AnswerField::options, option);
        }
    }

    void other() {
        if (!reply_.otherChosen) return;
        if (!takesOther(question_)) found(AnswerIssue::otherNotOffered, AnswerField::other);
        if (isBlank(reply_.other)) found(AnswerIssue::otherEmpty, AnswerField::other);
        words(reply_.other, AnswerIssue::otherTooLong, AnswerField::other);
    }

    void words(const std::string& text, AnswerIssue tooLong, AnswerField field) {
        const int length = lengthInCodePoints(text);
        if (length > question_.length) found(tooLong, field, {}, length, question_.length);
        if (!isUtf8(text)) found(AnswerIssue::notText, field);
    }

    void number() {
        if (!reply_.number) {
            if (question_.kind == QuestionKind::number && !isBlank(reply_.text))
                found(AnswerIssue::notNumber, AnswerField::number);
            return;
        }
        const double given = *reply_.number;
        if (!std::isfinite(given)) return found(AnswerIssue::notNumber, AnswerField::number);
        bool fits = true;
        if (question_.kind == QuestionKind::scale) {
            const ScaleEnds ends = scaleEnds(question_);
            fits = given >= ends.least && given <= ends.most && given == std::floor(given);
        } else {
            fits = (!question_.least || given >= *question_.least) &&
                   (!question_.most || given <= *question_.most);
        }
        if (!fits) found(AnswerIssue::outOfRange, AnswerField::number);
    }

    const Id& id_;
    const Question& question_;
    const Reply& reply_;
    std::vector<AnswerProblem>& problems_;
};

void checkProfile(const Survey& survey, const Answer& answer, std::vector<AnswerProblem>& problems) {
    for (const auto& [field, option] : answer.profile) {
        const auto known = survey.profile.find(field);
        if (known == survey.profile.end())
            problems.push_back({AnswerIssue::unknownProfileField, AnswerField::profile, {}, field});
        else if (!known->second.options.count(option))
            problems.push_back({AnswerIssue::unknownProfileOption, AnswerField::profile, {}, field});
    }
}

}  // namespace

std::vector<AnswerProblem> checkAnswer(const Survey& survey, const Answer& answer) {
    std::vector<AnswerProblem> problems;
    static const Reply none;
    const std::vector<Id> wanted = asked(survey, answer);
    for (const Id& id : wanted) {
        const auto reply = answer.replies.find(id);
        Check(id, survey.questions.at(id), reply == answer.replies.end() ? none : reply->second, problems)
            .run();
    }
    for (const auto& [id, reply] : answer.replies) {
        const auto question = survey.questions.find(id);
        const AnswerIssue issue =
            question == survey.questions.end() ? AnswerIssue::unknownQuestion : AnswerIssue::notAsked;
        if (std::find(wanted.begin(), wanted.end(), id) == wanted.end())
            problems.push_back({issue, AnswerField::options, id});
    }
    checkProfile(survey, answer, problems);
    return problems;
}

AnswerField fieldOf(QuestionKind kind) {
    switch (kind) {
        case QuestionKind::text:
            return AnswerField::text;
        case QuestionKind::number:
            return AnswerField::number;
        default:
            return AnswerField::options;
    }
}

bool isAnswered(QuestionKind kind, const Reply& reply) {
    switch (kind) {
        case QuestionKind::text:
            return !isBlank(reply.text);
        case QuestionKind::number:
        case QuestionKind::scale:
            return reply.number.has_value();
        default:
            return howManyChosen(reply) > 0;
    }
}

int howManyChosen(const Reply& reply) {
    return static_cast<int>(reply.chosen.size()) + (reply.otherChosen ? 1 : 0);
}

bool canChooseMore(const Question& question, const Reply& reply) {
    return question.limit <= 0 || howManyChosen(reply) < question.limit;
}

int howManyMore(const Question& question, const Reply& reply) {
    if (question.limit <= 0) return -1;
    return std::max(0, question.limit - howManyChosen(reply));
}

bool isChosen(const Reply& reply, const Id& option) {
    return std::find(reply.chosen.begin(), reply.chosen.end(), option) != reply.chosen.end();
}

void choose(const Question& question, Reply& reply, const Id& option, bool on) {
    if (!question.options.count(option) || isChosen(reply, option) == on) return;
    if (!on) {
        // By position: `option` may be a reference into the list itself.
        reply.chosen.erase(std::find(reply.chosen.begin(), reply.chosen.end(), option));
        return;
    }
    if (question.kind == QuestionKind::chooseOne) {
        reply.chosen = {option};
        reply.otherChosen = false;
        return;
    }
    reply.chosen.push_back(option);
    if (question.kind != QuestionKind::rank) sortAsShown(question, reply.chosen);
}

void chooseOther(const Question& question, Reply& reply, bool on) {
    reply.otherChosen = on;
    if (on && question.kind == QuestionKind::chooseOne) reply.chosen.clear();
}

void moveRanked(Reply& reply, const Id& option, int by) {
    const auto found = std::find(reply.chosen.begin(), reply.chosen.end(), option);
    if (found == reply.chosen.end()) return;
    const auto from = found - reply.chosen.begin();
    const auto to =
        std::clamp<std::ptrdiff_t>(from + by, 0, static_cast<std::ptrdiff_t>(reply.chosen.size()) - 1);
    const Id moved = std::move(*found);
    reply.chosen.erase(reply.chosen.begin() + from);
    reply.chosen.insert(reply.chosen.begin() + to, moved);
}

Answer readyToKeep(const Survey& survey, Answer answer) {
    const std::vector<Id> wanted = asked(survey, answer);
    std::map<Id, Reply> kept;
    for (const Id& id : wanted) {
        const auto found = answer.replies.find(id);
        if (found == answer.replies.end()) continue;
        const Question& question = survey.questions.at(id);
        Reply& reply = found->second;
        if (!isAnswered(question.kind, reply)) continue;
        if (question.kind != QuestionKind::rank) sortAsShown(question, reply.chosen);
        if (!reply.otherChosen) reply.other.clear();
        if (question.kind == QuestionKind::number) reply.text.clear();
        kept[id] = std::move(reply);
    }
    answer.replies = std::move(kept);
    return answer;
}

}  // namespace survey
