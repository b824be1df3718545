#include "survey/alike.h"

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

namespace survey {

namespace {

constexpr std::int64_t alikeWithin = 5;  // minutes

// Minutes since a day long past, of "2019-06-30T14:05Z"; nothing of another text. Days as H. Hinnant counts
// them ("chrono-Compatible Low-Level Date Algorithms").
std::optional<std::int64_t> minuteOf(const std::string& date) {
    if (date.size() < 16) return std::nullopt;
    const auto number = [&](std::size_t at, std::size_t size) {
        return std::strtol(date.substr(at, size).c_str(), nullptr, 10);
    };
    const long month = number(5, 2), year = number(0, 4) - (month <= 2), day = number(8, 2);
    const long era = year / 400, ofEra = year - era * 400;
    const long ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const long days = era * 146097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear;
    return (static_cast<std::int64_t>(days) * 24 + number(11, 2)) * 60 + number(14, 2);
}

// All that a person said, but for when and under which id. The order in which options were shown is chance.
std::uint64_t saidHash(const Answer& answer) {
    std::uint64_t hash = hashOf(answer.language);
    // Each text with its length before it: "ab", "c" is not "a", "bc".
    const auto add = [&](std::string_view text) {
        const std::uint64_t size = text.size();
        hash = hashOf({reinterpret_cast<const char*>(&size), sizeof size}, hash);
        hash = hashOf(text, hash);
    };
    for (const auto& [question, reply] : answer.replies) {
        add(question);
        for (const auto& option : reply.chosen) add(option);
        add(reply.otherChosen ? reply.other : "");
        add(reply.text);
        const double number = reply.number.value_or(0);
        add({reinterpret_cast<const char*>(&number), sizeof number});
    }
    for (const auto& [field, option] : answer.profile) {
        add(field);
        add(option);
    }
    if (answer.space)
        for (const auto* text :
             {&answer.space->kind, &answer.space->name, &answer.space->place, &answer.space->date})
            add(*text);
    return hash;
}

}  // namespace

bool AlikeAnswers::insert(const Answer& answer) {
    const auto minute = minuteOf(answer.date);
    if (!minute) return false;
    struct Said {
        std::uint64_t what;
        std::int64_t when;
    } said{saidHash(answer), 0};
    const std::string_view what(reinterpret_cast<const char*>(&said.what), sizeof said.what);
    const std::string_view key(reinterpret_cast<const char*>(&said), sizeof said);
    bool alike = false;
    // Minute by minute, not answer by answer: many thousands may say the same. Where most say something of
    // their own, one look is enough.
    if (!said_.insert(what))
        for (said.when = *minute - alikeWithin; said.when <= *minute + alikeWithin && !alike; ++said.when)
            alike = said_.has(key);
    said.when = *minute;
    said_.insert(key);
    return alike;
}

}  // namespace survey
