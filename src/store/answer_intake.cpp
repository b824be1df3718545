#include "store/answer_intake.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "store/survey_json.h"

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

}  // namespace

AnswerIntake::AnswerIntake(survey::Id survey, std::function<bool(const survey::Id&)> isHere)
    : survey_(std::move(survey)), isHere_(std::move(isHere)) {}

void AnswerIntake::add(std::string bytes) {
    bytes_ += bytes.size();
    files_.push_back(std::move(bytes));
}

double AnswerIntake::share() const {
    return bytes_ ? static_cast<double>(read_) / static_cast<double>(bytes_) : 1;
}

bool AnswerIntake::isAlike(const survey::Answer& answer) {
    const auto minute = minuteOf(answer.date);
    if (!minute) return false;
    survey::Answer said = answer;
    said.id.clear();
    said.date.clear();
    // The order in which options were shown is chance, not what a person says.
    for (auto& [question, reply] : said.replies) reply.shown.clear();
    auto& minutes = said_[std::hash<std::string>()(toJson(said).dump())];
    const bool alike = std::any_of(minutes.begin(), minutes.end(), [&](std::int64_t other) {
        return std::abs(other - *minute) <= alikeWithin;
    });
    minutes.push_back(*minute);
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
    } else if (isHere_(answer.id) || !ids_.insert(answer.id).second) {
        ++report_.had;
    } else {
        ++report_.fresh;
        report_.alike += isAlike(answer);
        fresh.push_back(std::move(answer));
    }
}

std::vector<survey::Answer> AnswerIntake::step(std::size_t most) {
    std::vector<survey::Answer> fresh;
    for (std::size_t n = 0; n < most && !done();) {
        const std::string& bytes = files_[file_];
        if (at_ < bytes.size()) {
            const std::size_t end = std::min(bytes.find('\n', at_), bytes.size());
            take(std::string_view(bytes).substr(at_, end - at_), fresh);
            read_ += std::min(end + 1, bytes.size()) - at_;
            at_ = end + 1;
            ++n;
        }
        if (at_ >= bytes.size()) {
            files_[file_] = {};  // its memory is free again
            ++file_;
            at_ = 0;
        }
    }
    return fresh;
}

}  // namespace store
