// A calendar of all-day events as iCalendar text (RFC 5545), for the calendars that people use.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace store {

struct CalendarEvent {
    std::string uid;          // the same for the same event in every file
    std::string first, last;  // ISO dates, both days included
    std::string summary;
    std::string description;  // may be empty, and of several lines
};

// `stamp`: ISO 8601 instant in UTC when the file is made ("2026-11-27T15:04:05Z"). Lines end in CRLF and are
// folded at 75 octets, never inside a character. An event whose first day is no date is left out; where the
// last is none, or earlier, it is of its first day.
std::string writeCalendar(std::string_view name, const std::vector<CalendarEvent>& events,
                          std::string_view stamp);

}  // namespace store
