// The rules of an answer: what may be sent, and what the screen needs to help the person to it.
#pragma once

#include <vector>

#include "survey/survey.h"

namespace survey {

// What is wrong with an answer. Down to `outOfRange` it is the person's to mend, in these words' place on the
// form; the rest only come from files or from a survey changed after the answer was given.
enum class AnswerIssue {
    notAnswered,           // a required question
    tooManyChosen,         // `found` chosen, "otro" counted, where `allowed` may be
    otherEmpty,            // "otro" ticked, own text empty or blank
    otherTooLong,          // own text of `found` code points where `allowed` may be
    textTooLong,           // the same of a text question
    notNumber,             // what was typed is no number
    outOfRange,            // a number below `least` or above `most`
    notText,               // own words that are not UTF-8: they could not be written to a file as they are
    otherNotOffered,       // "otro" ticked in a question without it
    unknownOption,         // `id`: a chosen option the question does not have
    repeatedOption,        // `id`: an option chosen more than once
    unknownQuestion,       // a reply to a question the survey does not have
    notAsked,              // a reply to a question that this person was not asked
    otherKind,             // a reply of another kind than the question's: a number to a text, and so on
    unknownProfileField,   // `id`: a profile field the survey does not have
    unknownProfileOption,  // `id`: the profile field whose option the survey does not have
};

// The field of a question's form a problem belongs to.
enum class AnswerField { options, other, text, number, profile };

struct AnswerProblem {
    AnswerIssue issue = AnswerIssue::notAnswered;
    AnswerField field = AnswerField::options;
    Id question = {};  // empty: of the profile
    Id id = {};        // option or profile field, where the issue names one
    int found = 0;     // of tooManyChosen, otherTooLong and textTooLong
    int allowed = 0;   // of the same
    bool operator==(const AnswerProblem&) const = default;
};

// Everything wrong with the answer, in the form's order: question by question, then the profile. Empty: it
// may be sent. An own text left behind after "otro" was unticked is no problem and counts for nothing (see
// readyToKeep), and neither does what was said to a question that is not asked any more, as long as it is not
// sent.
std::vector<AnswerProblem> checkAnswer(const Survey& survey, const Answer& answer);

// The field that a question is answered with.
AnswerField fieldOf(QuestionKind kind);

// Whether the reply says anything to a question of this kind.
bool isAnswered(QuestionKind kind, const Reply& reply);

// Chosen options plus one for a ticked "otro".
int howManyChosen(const Reply& reply);

// Whether one more may be ticked. Always true in a question without limit.
bool canChooseMore(const Question& question, const Reply& reply);

// How many more may be ticked; -1 in a question without limit, 0 also when already over it.
int howManyMore(const Question& question, const Reply& reply);

bool isChosen(const Reply& reply, const Id& option);

// Ticks or unticks an option. `chosen` stays in the survey's order, or, in a ranking, in that of the ticks;
// in a choice of one it replaces the one before, and "otro". Ticking goes through even over the limit (the
// form says so, rather than losing a tap); an option the question does not have changes nothing.
void choose(const Question& question, Reply& reply, const Id& option, bool on);
void chooseOther(const Question& question, Reply& reply, bool on);

// Moves a ranked option `by` places: -1 is one place further up.
void moveRanked(Reply& reply, const Id& option, int by);

// The answer as it is to be kept: `chosen` in order, no own text unless "otro" is ticked, nothing said to
// questions that are not asked or left unanswered: what a person took back is not kept. Own words stay byte
// for byte.
Answer readyToKeep(const Survey& survey, Answer answer);

}  // namespace survey
