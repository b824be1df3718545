#include "store/answer_intake.h"

#include <utility>

namespace store {

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
        report_.alike += alike_.insert(answer);
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
