// Files of answers on their way in: a piece at a time, so that the page goes on answering, with a report of
// what became of every line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "store/answer_file.h"

namespace store {

// Every line that is not blank is counted once, in `fresh` or in one of those after it.
struct IntakeReport {
    long lines = 0;
    long fresh = 0;        // new here
    long had = 0;          // of an id that is here already, or came before in these files
    long otherSurvey = 0;  // answers to another survey: not taken
    long damaged = 0;      // not JSON, or an answer with something missing or wrong
    long newer = 0;        // written by a later version of the product
    long foreign = 0;      // JSON of something else
    // Of the fresh ones: says the same as another of them, in the same language, and was given within five
    // minutes of it. They are taken in like all others: two neighbours may well say the same.
    long alike = 0;
    bool operator==(const IntakeReport&) const = default;
};

class AnswerIntake {
  public:
    // `isHere`: whether an answer of this id is kept already.
    AnswerIntake(survey::Id survey, std::function<bool(const survey::Id&)> isHere);

    void add(std::string bytes);  // one more file, after those before it

    // Reads the next lines, at most `most`; the fresh answers among them. Empty also when none was fresh: see
    // done().
    std::vector<survey::Answer> step(std::size_t most);

    bool done() const { return file_ >= files_.size(); }
    double share() const;  // of the bytes, 0..1, read
    const IntakeReport& report() const { return report_; }
    // The lines that were not taken because they are damaged, newer or foreign, as they came, each ended by a
    // line feed.
    const std::string& aside() const { return aside_; }

  private:
    void take(std::string_view line, std::vector<survey::Answer>& fresh);
    bool isAlike(const survey::Answer& answer);

    survey::Id survey_;
    std::function<bool(const survey::Id&)> isHere_;
    std::vector<std::string> files_;
    std::size_t file_ = 0, at_ = 0, bytes_ = 0, read_ = 0;
    IntakeReport report_;
    std::string aside_;
    std::unordered_set<survey::Id> ids_;
    std::unordered_map<std::size_t, std::vector<std::int64_t>> said_;  // minutes at which the same was said
};

}  // namespace store
