// The rules of an answer: what may be sent, and what the screen needs to help the person to it.
#pragma once

#include <vector>

#include "survey/survey.h"

namespace survey {

// What is wrong with an answer. The first four are the person's to mend, in these words' place on the form;
// the rest only come from files or from a survey changed after the answer was given.
enum class AnswerIssue {
    nothingChosen,         // neither an option nor "otro"
    tooManyChosen,         // `found` chosen, "otro" counted, where `allowed` may be
    otherEmpty,            // "otro" ticked, own text empty or blank
    otherTooLong,          // own text of `found` code points where `allowed` may be
    otherNotText,          // own text that is not UTF-8: it could not be written to a file as it is
    otherNotOffered,       // "otro" ticked in a question without it
    unknownOption,         // `id`: a chosen option the question does not have
    repeatedOption,        // `id`: an option chosen more than once
    unknownProfileField,   // `id`: a profile field the survey does not have
    unknownProfileOption,  // `id`: the profile field whose option the survey does not have
};

// The field of the form a problem belongs to.
enum class AnswerField { options, other, profile };

struct AnswerProblem {
    AnswerIssue issue = AnswerIssue::nothingChosen;
    AnswerField field = AnswerField::options;
    Id id;            // option or profile field, where the issue names one
    int found = 0;    // of tooManyChosen and otherTooLong
    int allowed = 0;  // of the same two
    bool operator==(const AnswerProblem&) const = default;
};

// Everything wrong with the answer, in the form's order: options, other, profile. Empty: it may be sent. An
// own text left behind after "otro" was unticked is no problem and counts for nothing (see readyToKeep).
std::vector<AnswerProblem> checkAnswer(const Survey& survey, const Answer& answer);

AnswerField fieldOf(AnswerIssue issue);

// Chosen options plus one for a ticked "otro".
int howManyChosen(const Answer& answer);

// Whether one more may be ticked. Always true in a question without limit.
bool canChooseMore(const Question& question, const Answer& answer);

// How many more may be ticked; -1 in a question without limit, 0 also when already over it.
int howManyMore(const Question& question, const Answer& answer);

bool isChosen(const Answer& answer, const Id& option);

// Ticks or unticks an option, keeping `chosen` in the survey's order. Ticking goes through even over the
// limit (the form says so, rather than losing a tap); an option the question does not have changes nothing.
void choose(const Question& question, Answer& answer, const Id& option, bool on);

// The answer as it is to be kept: `chosen` in the survey's order, and no own text unless "otro" is ticked:
// what a person took back is not kept. A ticked own text stays byte for byte.
Answer readyToKeep(const Question& question, Answer answer);

}  // namespace survey
