// What a survey lacks before it is given out. Whether its wording leads people to an answer is not looked at.
#pragma once

#include <string>
#include <vector>

#include "survey/survey.h"

namespace survey {

enum class SurveyIssue {
    noQuestions,
    noTitle,        // of a survey of several questions
    noPrivacy,      // who asks, what for, how long it is kept
    noPrivacySent,  // the same of a survey whose answers are sent to a collector
    privacyOpen,    // the sample text's "[…]" are still to be filled in
    datesCrossed,   // closes before it opens
    badCollector,   // what stands for the address that answers are sent to is none
    noText,         // of a question or a profile field, in `language`
    noLabel,        // of an option, in `language`
    fewOptions,     // fewer than two to choose from, "otro" counted
    manyOptions,    // `found` options, more than people read: kMostOptions
    limitTooHigh,   // `found` may be chosen, of fewer options
    endsCrossed,    // the largest number is not larger than the smallest
    unreachable,    // nobody can be asked it
    noHelp,         // an option without a help: of those where others have one
};

inline constexpr int kMostOptions = 12;

struct SurveyFinding {
    SurveyIssue issue = SurveyIssue::noQuestions;
    Id question = {};
    Id option = {};
    std::string language = {};
    int found = 0;
    Id field = {};  // of the profile
    bool operator==(const SurveyFinding&) const = default;
};

// In the survey's order. `languages`: those it is given out in ("es", "en").
std::vector<SurveyFinding> checkSurvey(const Survey& survey, const std::vector<std::string>& languages);

// The languages that a survey's first question is written in; Spanish where there is none.
std::vector<std::string> languagesOf(const Survey& survey);

}  // namespace survey
