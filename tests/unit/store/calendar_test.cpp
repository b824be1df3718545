#include "store/calendar.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace store;

namespace {

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::size_t from = 0;
    for (std::size_t end = text.find("\r\n"); end != std::string::npos; end = text.find("\r\n", from)) {
        lines.push_back(text.substr(from, end - from));
        from = end + 2;
    }
    CHECK(from == text.size());
    return lines;
}

// Section 3.1: what was folded is read by taking each CRLF and space away.
std::string unfolded(std::string text) {
    for (std::size_t at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at))
        text.erase(at, 3);
    return text;
}

}  // namespace

TEST_CASE("a calendar with one event, written out by hand") {
    const std::string text = writeCalendar(
        "Plan del sector",
        {{"a1-p7", "2024-02-27", "2024-02-29", "Mesa; con, la \\ comunidad", "Primera línea\nSegunda"}},
        "2026-11-27T15:04:05.250Z");
    CHECK(text ==
          "BEGIN:VCALENDAR\r\n"
          "VERSION:2.0\r\n"
          "PRODID:-//Plan a la vista//Plan de trabajo//ES\r\n"
          "CALSCALE:GREGORIAN\r\n"
          "METHOD:PUBLISH\r\n"
          "X-WR-CALNAME:Plan del sector\r\n"
          "BEGIN:VEVENT\r\n"
          "UID:a1-p7\r\n"
          "DTSTAMP:20261127T150405Z\r\n"
          "DTSTART;VALUE=DATE:20240227\r\n"
          "DTEND;VALUE=DATE:20240301\r\n"
          "SUMMARY:Mesa\\; con\\, la \\\\ comunidad\r\n"
          "DESCRIPTION:Primera línea\\nSegunda\r\n"
          "TRANSP:TRANSPARENT\r\n"
          "END:VEVENT\r\n"
          "END:VCALENDAR\r\n");
}

TEST_CASE("the end is the day after the last one, over months and years") {
    const auto endOf = [](const char* first, const char* last) {
        const std::string text = writeCalendar("", {{"x", first, last, "y", ""}}, "2026-01-01T00:00:00Z");
        const std::size_t at = text.find("DTEND;VALUE=DATE:");
        return at == std::string::npos ? std::string() : text.substr(at + 17, 8);
    };
    CHECK(endOf("2024-12-31", "2024-12-31") == "20250101");
    CHECK(endOf("2023-02-28", "2023-02-28") == "20230301");
    CHECK(endOf("2024-02-28", "2024-02-28") == "20240229");
    // Without an end, or with one before its start: its first day.
    CHECK(endOf("2024-05-10", "") == "20240511");
    CHECK(endOf("2024-05-10", "2024-05-01") == "20240511");
    CHECK(endOf("2024-05-10", "pronto") == "20240511");
    // A date of five-digit year could not be read.
    CHECK(endOf("9999-12-31", "9999-12-31") == "");
}

TEST_CASE("what has no first day is left out, and nothing at all is still a calendar") {
    const std::string none = writeCalendar("P", {}, "2026-01-01T00:00:00Z");
    CHECK(writeCalendar("P", {{"x", "", "2024-01-01", "y", ""}, {"z", "2024-02-30", "", "y", ""}},
                        "2026-01-01T00:00:00Z") == none);
    CHECK(linesOf(none).size() == 7);
}

TEST_CASE("lines are folded at 75 octets and not inside a character") {
    // "SUMMARY:" has 8 octets: 66 more and one octet is left, where an ñ, of two, has no room.
    const std::string name = std::string(66, 'a') + "ñ" + std::string(80, 'b');
    const std::string text = writeCalendar("P", {{"x", "2024-01-01", "", name, ""}}, "2026-01-01T00:00:00Z");
    const auto lines = linesOf(text);
    std::size_t at = 0;
    while (at < lines.size() && lines[at].rfind("SUMMARY:", 0) != 0) ++at;
    REQUIRE(at + 2 < lines.size());
    CHECK(lines[at] == "SUMMARY:" + std::string(66, 'a'));
    CHECK(lines[at + 1] == " ñ" + std::string(72, 'b'));
    CHECK(lines[at + 2] == " " + std::string(8, 'b'));
    CHECK(unfolded(text).find("SUMMARY:" + name + "\r\n") != std::string::npos);
    // Exactly 75 octets stay one line.
    const std::string full(67, 'c');
    CHECK(writeCalendar("P", {{"x", "2024-01-01", "", full, ""}}, "").find("SUMMARY:" + full + "\r\n") !=
          std::string::npos);
}

TEST_CASE("any text comes back as it was, in lines that are short enough") {
    std::string hostile;
    for (int round = 0; round < 300; ++round) {
        const char* const pieces[] = {"a", "ñ", "€", "😀", ",", ";", "\\", "\n", " ", "BEGIN:VEVENT"};
        hostile += pieces[(round * 7 + round / 10) % 10];
        const std::string text =
            writeCalendar("P", {{"x", "2024-01-01", "", "y", hostile}}, "2026-01-01T00:00:00Z");
        for (const auto& line : linesOf(text)) {
            CHECK(line.size() <= 75);
            CHECK(line != "BEGIN:VEVENT\\n");
        }
        const std::string whole = unfolded(text);
        const std::size_t from = whole.find("DESCRIPTION:") + 12;
        std::string back;
        for (std::size_t i = from; whole[i] != '\r'; ++i) {
            if (whole[i] != '\\') {
                back += whole[i];
                continue;
            }
            ++i;
            back += whole[i] == 'n' ? '\n' : whole[i];
        }
        CHECK(back == hostile);
    }
    // Bytes that are no UTF-8 do not hang it.
    CHECK(writeCalendar("P", {{"x", "2024-01-01", "", std::string(400, '\x80'), ""}}, "").size() > 400);
}
