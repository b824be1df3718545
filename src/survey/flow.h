// Which questions a person is asked, in which order, and what of a survey's dates holds today.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "survey/survey.h"

namespace survey {

// The questions that are asked of somebody who has replied this so far, in the survey's order. A condition
// holds only where the question it names comes earlier and was itself asked.
std::vector<Id> asked(const Survey& survey, const Answer& answer);

// Questions that nobody can be asked: their condition names a question that is not there, does not come
// earlier, offers none of the options, or is itself such a one. In the survey's order.
std::vector<Id> unreachable(const Survey& survey);

// The options of a question in the order of one person, told by `seed`: a fair shuffle where the question
// asks for it, else the survey's order.
std::vector<Id> optionsFor(const Question& question, std::uint64_t seed);

// The options in the order the person was shown them: the one kept with the reply, where it fits the question
// as it is now.
std::vector<Id> optionsAsShown(const Question& question, const Reply& reply);

// A scale's ends as they count: whole numbers, 1 to 5 where nothing is given; never more than 11 steps.
struct ScaleEnds {
    int least = 1, most = 5;
};
ScaleEnds scaleEnds(const Question& question);

enum class Opening { notYet, open, closed };
// `today`: an ISO day.
Opening openingOn(const Survey& survey, std::string_view today);
// Of a plan's surveys those that can be answered today, the ones that close soonest first.
std::vector<Id> openOn(const std::map<Id, Survey>& surveys, std::string_view today);

}  // namespace survey
