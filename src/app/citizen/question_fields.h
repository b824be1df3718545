// One question of a survey as fields: what it is answered with, by its kind.
#pragma once

#include <string>
#include <vector>

#include "app/screen.h"
#include "survey/answer_rules.h"

namespace app {

// What a question's fields are made with.
struct AskedQuestion {
    const survey::Id& id;
    const survey::Question& question;
    survey::Reply& reply;
    const std::vector<survey::AnswerProblem>& problems;  // of the whole answer, once it was tried to be sent
    // What a field of words or of a number is called where the question stands over it; empty: the question.
    std::string label = {};
};

// The fields, in a scope of the question's id. What the person does goes into the reply.
void questionFields(Screen& s, const AskedQuestion& asked);

// The element that a problem of the question is mended at.
ui::NodeId fieldOf(Screen& s, const survey::Id& id, const survey::Question& question,
                   const survey::Reply& reply, survey::AnswerField field);

// The name of a number's text as the person types it: a number, or nothing where it is none.
std::optional<double> typedNumber(const Texts& t, const std::string& text);

}  // namespace app
