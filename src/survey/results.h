// All that the results page says of a survey's answers, worked out once.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "survey/interval.h"
#include "survey/population_weights.h"
#include "survey/publication.h"
#include "survey/ranking.h"
#include "survey/respondents.h"
#include "survey/space_columns.h"
#include "survey/survey.h"
#include "survey/tally.h"
#include "survey/variable.h"

namespace survey {

// One answer to a question that can be counted. Shares and intervals are of those who answered it, unset
// where nobody did; of a ranking they are of what was put first. The weighted ones are there where weights
// are; their interval is of the effective sample size.
struct OptionResult {
    Category category;
    int count = 0;
    std::optional<double> share;
    std::optional<Interval> interval;
    std::optional<double> weighted;
    std::optional<Interval> weightedInterval;
};

struct QuestionResult {
    Id question;
    // The most chosen first, equal ones in the survey's order; numbers from the smallest. None of own words.
    std::vector<OptionResult> options;
    // Of a ranking. Its options are by their index in `ranked`.
    std::optional<RankingResult> ranking;
    std::vector<Id> ranked;
};

// What is crossed with what: a question by a field, or by meetings where `space` is set; empty: nothing.
struct Choices {
    Id question, field;
    std::optional<SpaceBy> space = {};
    bool operator==(const Choices&) const = default;
};

struct Results {
    Tally counted;
    std::vector<QuestionResult> questions;  // in the order of counted.questions
    std::optional<PopulationWeights> weights;
    bool meetings = false;  // whether somebody answered at one
    // Of the choices; unset where they are no question and field that may be crossed. By a field it is as it
    // may be given out. By meetings small counts are hidden in the same way, but it is only to work with, and
    // publication() has none: who was at a meeting others know, the kinds are sums of the meetings, and each
    // sum of one table of cells of the other gives away what either of them hides.
    std::optional<PublishedTable> crossing;
    std::map<Id, Space> crossedMeetings;  // which meeting an option of its columns is (SpaceBy::meeting)
};

Results results(const Survey& survey, const Respondents& respondents, const Choices& choices = {});

}  // namespace survey
