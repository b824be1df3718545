// How many answers each text of a survey got. Who answered other words answered another question: that must
// not be lost when they are counted together.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>

#include "survey/count_table.h"
#include "survey/survey.h"

namespace survey {

// Beyond so many wordings (a survey has a few; a file made by hand may have any) the rest is counted as one.
inline constexpr std::size_t kMostWordings = 100;

struct AnsweredWording {
    Count people = 0;
    std::string first, last;  // Answer::date, of those that have one
};

struct WordingCounts {
    std::map<std::string, AnsweredWording> of;  // by Answer::wording; "": the answer does not say which
    AnsweredWording rest;                       // beyond kMostWordings
};

// Counts answers one after the other, a million of them as well.
class WordingCounter {
  public:
    void add(const Answer& answer);
    WordingCounts finish() { return std::move(counts_); }  // once, at the end

  private:
    WordingCounts counts_;
};

}  // namespace survey
