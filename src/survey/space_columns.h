// The meetings at which people answered, as what a question is crossed by.
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "survey/count_table.h"
#include "survey/people_counts.h"
#include "survey/survey.h"

namespace survey {

enum class SpaceBy {
    kind,     // of meeting
    meeting,  // each by itself
};

// Meetings with a column of their own, the ones with most answers: how long small counts are hidden in takes
// longer with every column, and more of them nobody reads. The others are one column together.
inline constexpr std::size_t kMostMeetings = 20;

// Everybody is in exactly one category, as with a profile field: CategoryKind::notSaid is "at no meeting",
// and CategoryKind::other the meetings without a column of their own.
struct SpaceColumns {
    CategoryCounts counts;           // by kind an option is one of kSpaceKinds, in their order
    std::map<Id, Space> meetings;    // by meeting: which one an option is; the options are in order of date
    std::vector<std::size_t> place;  // the category of each of PeopleCounts::spaces
};

SpaceColumns spaceColumns(const PeopleCounts& counts, SpaceBy by);

// People in each pair of categories, the question's categories × the meetings', row after row. Not of a
// question of kind number.
std::vector<Count> crossed(const PeopleCounts& counts, std::size_t question, const SpaceColumns& columns);

}  // namespace survey
