#include "store/calendar.h"

#include <algorithm>
#include <iterator>

#include "plan/day_number.h"

namespace store {

namespace {

constexpr std::size_t longestLine = 75;  // octets, without the line's end (section 3.1)

// TEXT values, section 3.3.11. Other control characters are not allowed.
std::string escaped(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
        if (c == '\n' || c == '\r')
            result += "\\n";
        else if (c == '\\' || c == ';' || c == ',')
            (result += '\\') += c;
        else if (static_cast<unsigned char>(c) >= 0x20 || c == '\t')
            if (c != 0x7f) result += c;
    }
    return result;
}

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// A line that goes on begins with a space, which counts as well.
void line(std::string& out, std::string_view text) {
    std::size_t room = longestLine;
    while (text.size() > room) {
        std::size_t end = room;
        while (end > 0 && continues(text[end])) --end;
        if (end == 0) end = room;  // no character is as long: not UTF-8
        out.append(text.substr(0, end)).append("\r\n ");
        text.remove_prefix(end);
        room = longestLine - 1;
    }
    out.append(text).append("\r\n");
}

std::string digitsOf(std::string_view text) {
    std::string result;
    std::copy_if(text.begin(), text.end(), std::back_inserter(result),
                 [](char c) { return c >= '0' && c <= '9'; });
    return result;
}

// "2026-11-27T15:04:05.123Z" → "20261127T150405Z".
std::string instant(std::string_view iso) {
    std::string digits = digitsOf(iso);
    digits.resize(14, '0');
    return digits.substr(0, 8) + "T" + digits.substr(8) + "Z";
}

}  // namespace

std::string writeCalendar(std::string_view name, const std::vector<CalendarEvent>& events,
                          std::string_view stamp) {
    std::string out;
    line(out, "BEGIN:VCALENDAR");
    line(out, "VERSION:2.0");
    line(out, "PRODID:-//Plan a la vista//Plan de trabajo//ES");
    line(out, "CALSCALE:GREGORIAN");
    line(out, "METHOD:PUBLISH");
    line(out, "X-WR-CALNAME:" + escaped(name));
    for (const CalendarEvent& event : events) {
        const auto first = plan::parseDay(event.first);
        if (!first) continue;
        const auto last = std::max(*first, plan::parseDay(event.last).value_or(*first));
        // The end is the first day that is not part of it any more.
        const plan::Day end = plan::dayOfNumber(plan::dayNumber(last) + 1);
        line(out, "BEGIN:VEVENT");
        line(out, "UID:" + escaped(event.uid));
        line(out, "DTSTAMP:" + instant(stamp));
        line(out, "DTSTART;VALUE=DATE:" + digitsOf(plan::isoDay(*first)));
        // Four digits are all that a date has room for.
        if (end.year <= 9999) line(out, "DTEND;VALUE=DATE:" + digitsOf(plan::isoDay(end)));
        line(out, "SUMMARY:" + escaped(event.summary));
        if (!event.description.empty()) line(out, "DESCRIPTION:" + escaped(event.description));
        line(out, "TRANSP:TRANSPARENT");
        line(out, "END:VEVENT");
    }
    line(out, "END:VCALENDAR");
    return out;
}

}  // namespace store
