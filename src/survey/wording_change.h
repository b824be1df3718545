// What changed between two texts of a survey, for who reads answers to both.
#pragma once

#include <vector>

#include "survey/survey.h"

namespace survey {

// altered: the same text, with other options, helps or rules; moved questions are the same.
enum class QuestionFate { same, altered, reworded, gone };

struct WordingChange {
    struct Asked {
        Id question;
        QuestionFate fate = QuestionFate::same;
        bool operator==(const Asked&) const = default;
    };
    std::vector<Asked> then;  // the questions of then, in the order of then
    std::vector<Id> added;    // those of now that were not asked then, in the order of now
    bool around = false;      // title, introduction, privacy or the questions about the person differ
};

WordingChange wordingChange(const Survey& then, const Survey& now);

}  // namespace survey
