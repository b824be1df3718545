#include "survey/personal_data.h"

#include <cctype>
#include <string>

namespace survey {

namespace {

constexpr std::size_t fewestDigits = 7;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Letters and digits, and every byte beyond ASCII: those of "ñ" and "á" are parts of words.
bool isWord(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte);
}

bool isYear(std::string_view digits) {
    return digits.size() == 4 && (digits.substr(0, 2) == "19" || digits.substr(0, 2) == "20");
}

// Groups of digits, "2026", "11", "27": a date, or from one year to another.
bool isOfDays(const std::vector<std::string_view>& groups) {
    if (groups.size() == 2) return isYear(groups[0]) && isYear(groups[1]);
    if (groups.size() != 3) return false;
    const auto small = [](std::string_view digits) { return digits.size() <= 2; };
    return (isYear(groups[0]) && small(groups[1]) && small(groups[2])) ||
           (small(groups[0]) && small(groups[1]) && isYear(groups[2]));
}

bool isAmount(std::string_view before) {
    while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
    return !before.empty() && before.back() == '$';
}

bool hasLongNumber(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (!isDigit(text[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        std::vector<std::string_view> groups;
        std::size_t digits = 0;
        for (;;) {
            const std::size_t from = at;
            while (at < text.size() && isDigit(text[at])) ++at;
            groups.push_back(text.substr(from, at - from));
            digits += at - from;
            const bool goesOn = at + 1 < text.size() &&
                                std::string_view(" .-/").find(text[at]) != std::string_view::npos &&
                                isDigit(text[at + 1]);
            if (!goesOn) break;
            ++at;
        }
        if (digits >= fewestDigits && !isOfDays(groups) && !isAmount(text.substr(0, begin))) return true;
    }
    return false;
}

bool hasEmail(std::string_view text) {
    const auto isPart = [](char c) { return isWord(c) || std::string_view("._%+-").find(c) < 5; };
    for (std::size_t at = text.find('@'); at != text.npos; at = text.find('@', at + 1)) {
        if (at == 0 || !isPart(text[at - 1])) continue;
        std::size_t end = at + 1, point = text.npos;
        for (; end < text.size() && isPart(text[end]); ++end)
            if (text[end] == '.' && end > at + 1) point = end;
        if (point != text.npos && point + 1 < end) return true;
        // A full stop ends the sentence: "a@b.co."
        const std::size_t first = text.substr(at + 1, end - at - 1).find('.');
        if (first != text.npos && first > 0 && at + 1 + first + 1 < end) return true;
    }
    return false;
}

bool hasAddress(std::string_view text) {
    const auto skip = [&](std::size_t at) {
        while (at < text.size() && text[at] == ' ') ++at;
        return at;
    };
    const auto digitsFrom = [&](std::size_t at) {
        std::size_t end = at;
        while (end < text.size() && isDigit(text[end])) ++end;
        if (end > at && end < text.size() && std::isalpha(static_cast<unsigned char>(text[end])))
            ++end;  // "12A"
        return end;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::size_t number = at;
        if (text[at] == '#')
            number = at + 1;
        else if ((text[at] == 'N' || text[at] == 'n') && at + 2 < text.size() && text[at + 1] == 'o' &&
                 text[at + 2] == '.' && (at == 0 || !isWord(text[at - 1])))
            number = at + 3;
        else
            continue;
        number = skip(number);
        const std::size_t end = digitsFrom(number);
        if (end == number) continue;
        const std::size_t hyphen = skip(end);
        if (hyphen >= text.size() || text[hyphen] != '-') continue;
        const std::size_t second = skip(hyphen + 1);
        if (second < text.size() && isDigit(text[second])) return true;
    }
    return false;
}

}  // namespace

std::vector<PersonalMark> personalMarks(std::string_view text) {
    std::vector<PersonalMark> found;
    if (hasLongNumber(text)) found.push_back(PersonalMark::number);
    if (hasEmail(text)) found.push_back(PersonalMark::email);
    if (hasAddress(text)) found.push_back(PersonalMark::address);
    return found;
}

}  // namespace survey
