// A survey with every kind of question that tables may be given out of, and some that may not; and answers to
// it by chance.
#pragma once

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "unit/survey/chance.h"
#include "unit/survey/sample_survey.h"

namespace survey_test {

inline survey::Question asking(double order, survey::QuestionKind kind, int options) {
    survey::Question question;
    question.order = order;
    question.kind = kind;
    question.text = inSpanish("?");
    for (int i = 0; i < options; ++i)
        question.options["o" + std::to_string(i)] = {1.0 * i, inSpanish("o"), {}};
    return question;
}

inline survey::ProfileField fieldWith(double order, int options) {
    survey::ProfileField field;
    field.order = order;
    for (int i = 0; i < options; ++i) field.options["p" + std::to_string(i)] = {1.0 * i, inSpanish("p"), {}};
    return field;
}

inline survey::Survey everyTable() {
    survey::Survey made;
    made.questions["one"] = asking(1, survey::QuestionKind::chooseOne, 4);
    made.questions["one"].other = true;
    made.questions["two"] = asking(2, survey::QuestionKind::chooseMany, 4);
    made.questions["two"].required = true;
    made.questions["two"].limit = 2;
    made.questions["any"] = asking(3, survey::QuestionKind::chooseMany, 3);
    made.questions["any"].other = true;
    made.questions["rank"] = asking(4, survey::QuestionKind::rank, 3);
    made.questions["scale"] = asking(5, survey::QuestionKind::scale, 0);
    made.questions["words"] = asking(6, survey::QuestionKind::text, 0);
    made.questions["number"] = asking(7, survey::QuestionKind::number, 0);
    made.questions["some"] = asking(8, survey::QuestionKind::chooseOne, 2);
    made.questions["some"].shownIf = survey::Condition{"one", {"o0"}, false};
    made.profile["sex"] = fieldWith(1, 2);
    made.profile["age"] = fieldWith(2, 4);
    made.profile["place"] = fieldWith(3, 6);
    return made;
}

// Small numbers more often than large ones: some options get many answers and some few.
inline unsigned skewed(Chance& chance, unsigned limit) {
    return std::min({chance.below(limit), chance.below(limit), chance.below(limit)});
}

inline std::vector<survey::Id> picked(Chance& chance, unsigned options, unsigned how) {
    std::vector<survey::Id> chosen;
    for (unsigned i = 0; i < 20 && chosen.size() < how; ++i) {
        const survey::Id option = "o" + std::to_string(skewed(chance, options));
        if (std::find(chosen.begin(), chosen.end(), option) == chosen.end()) chosen.push_back(option);
    }
    return chosen;
}

inline std::vector<survey::Answer> answersBy(Chance& chance, int people) {
    // In some surveys everybody uses all choices: then the options shown say most of the hidden one.
    const bool full = chance.below(2);
    std::vector<survey::Answer> answers;
    for (int i = 0; i < people; ++i) {
        survey::Answer answer;
        answer.id = std::to_string(i);
        if (chance.below(8) == 0) {
            answer.replies["one"].otherChosen = true;
            answer.replies["one"].other = "x";
        } else if (chance.below(10)) {
            answer.replies["one"].chosen = picked(chance, 4, 1);
        }
        answer.replies["two"].chosen = picked(chance, 4, full ? 2 : 1 + chance.below(2));
        answer.replies["any"].chosen = picked(chance, 3, chance.below(4));
        if (chance.below(6)) answer.replies["rank"].chosen = picked(chance, 3, 1 + chance.below(3));
        if (chance.below(9)) answer.replies["scale"].number = 1 + skewed(chance, 5);
        if (!answer.replies["one"].chosen.empty() && answer.replies["one"].chosen[0] == "o0")
            answer.replies["some"].chosen = picked(chance, 2, 1);
        if (chance.below(12)) answer.profile["sex"] = "p" + std::to_string(chance.below(2));
        if (chance.below(12)) answer.profile["age"] = "p" + std::to_string(skewed(chance, 4));
        if (chance.below(12)) answer.profile["place"] = "p" + std::to_string(skewed(chance, 6));
        for (auto reply = answer.replies.begin(); reply != answer.replies.end();)
            reply = reply->second == survey::Reply() ? answer.replies.erase(reply) : std::next(reply);
        answers.push_back(std::move(answer));
    }
    return answers;
}

}  // namespace survey_test
