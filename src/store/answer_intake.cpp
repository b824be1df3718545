#include "store/answer_intake.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

namespace store {

namespace {

constexpr std::int64_t alikeWithin = 5;  // minutes

// Minutes since a day long past, of "2019-06-30T14:05Z"; nothing of another text. Days as H. Hinnant counts
// them
// ("chrono-Compatible Low-Level Date Algorithms").
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
std::uint64_t saidHash(const survey::Answer& answer) {
    std::uint64_t hash = survey::hashOf(answer.language);
    // Each text with its length before it: "ab", "c" is not "a", "bc".
    const auto add = [&](std::string_view text) {
        const std::uint64_t size = text.size();
        hash = survey::hashOf({reinterpret_cast<const char*>(&size), sizeof size}, hash);
        hash = survey::hashOf(text, hash);
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

AnswerIntake::AnswerIntake(survey::Id survey, survey::SeenIds here)
    : survey_(std::move(survey)), ids_(std::move(here)) {}

void AnswerIntake::add(std::string_view bytes) {
    held_.erase(0, at_);
    at_ = 0;
    held_ += bytes;
    ended_ = false;
}

void AnswerIntake::endFile() { ended_ = true; }

bool AnswerIntake::hungry() const {
    if (at_ >= held_.size()) return true;
    if (ended_ || skipping_) return false;
    return held_.find('\n', at_) == std::string::npos && held_.size() - at_ <= longestAnswerLine;
}

bool AnswerIntake::isAlike(const survey::Answer& answer) {
    const auto minute = minuteOf(answer.date);
    if (!minute) return false;
    // Minute by minute, not answer by answer: many thousands may say the same.
    struct Said {
        std::uint64_t what;
        std::int64_t when;
    } said{saidHash(answer), 0};
    const std::string_view key(reinterpret_cast<const char*>(&said), sizeof said);
    bool alike = false;
    for (said.when = *minute - alikeWithin; said.when <= *minute + alikeWithin && !alike; ++said.when)
        alike = said_.has(key);
    said.when = *minute;
    said_.insert(key);
    return alike;
}

void AnswerIntake::take(std::string_view line, std::vector<survey::Answer>& fresh) {
    if (line.find_first_not_of(" \t\r\n\xEF\xBB\xBF") == line.npos) return;
    ++report_.lines;
    ReadAnswers read = readAnswers(line);
    if (read.answers.size() != 1) {
        using I = AnswerLineIssue;
        const I issue = read.problems.empty() ? I::damaged : read.problems.front().issue;
        ++(issue == I::damaged ? report_.damaged : issue == I::newer ? report_.newer : report_.foreign);
        aside_.append(line).push_back('\n');
        return;
    }
    survey::Answer& answer = read.answers.front();
    if (answer.survey != survey_) {
        ++report_.otherSurvey;
    } else if (!ids_.insert(answer.id)) {
        ++report_.had;
    } else {
        ++report_.fresh;
        report_.alike += isAlike(answer);
        fresh.push_back(std::move(answer));
    }
}

std::vector<survey::Answer> AnswerIntake::step(std::size_t most) {
    std::vector<survey::Answer> fresh;
    for (std::size_t n = 0; n < most && !hungry(); ++n) {
        const std::size_t feed = held_.find('\n', at_);
        const bool whole = feed != std::string::npos;
        const std::size_t end = whole ? feed : held_.size();
        const std::string_view line = std::string_view(held_).substr(at_, end - at_);
        // Without an end in sight: too long to be an answer, the beginning says enough.
        const bool tooLong = !whole && !ended_;
        if (!skipping_) take(tooLong ? line.substr(0, longestAnswerLine + 1) : line, fresh);
        skipping_ = tooLong;
        read_ += static_cast<double>(end - at_ + (whole ? 1 : 0));
        at_ = whole ? end + 1 : end;
    }
    return fresh;
}

}  // namespace store
