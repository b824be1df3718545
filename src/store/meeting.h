// A meeting at which this device is passed from one person to the next, kept so that it goes on after the
// browser was closed.
// {"survey": a survey file (survey_file.h), "space": {…}, "pin": "2468", "given": 12}
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/survey_file.h"

namespace store {

struct Meeting {
    SurveyFile file;
    survey::Space space;
    // 4 to 8 digits that end the meeting on this device. They keep a passer-by out, no more: who can open the
    // browser's own tools needs none of them. So they are kept as they are.
    std::string pin;
    int given = 0;  // answers so far
    bool operator==(const Meeting&) const = default;
};

bool isMeetingPin(std::string_view pin);

std::optional<Meeting> readMeeting(std::string_view bytes);
std::string writeMeeting(const Meeting& meeting);

}  // namespace store
