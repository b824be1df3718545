// Marks in a text that may tell who a person is. They are pointed out to whoever writes; nothing is forbidden
// by them: a long number may well be an amount, and what tells most about a person, a name, no rule finds.
#pragma once

#include <string_view>
#include <vector>

namespace survey {

enum class PersonalMark {
    number,   // seven digits or more in a row, with single spaces, points or hyphens between them at most: a
              // telephone or a document. Dates, a range of years and amounts after "$" are none.
    email,    // something@something.something
    address,  // the number of a house as it is written in Colombia: "# 12-34", "No. 12 - 34"
};

// Each kind at most once, in the order above. The text is UTF-8.
std::vector<PersonalMark> personalMarks(std::string_view text);

}  // namespace survey
