// What people wrote in their own words and what they chose, person by person: what themes are found in. It
// depends on the survey and its answers alone, so that it is made once while themes come and go.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "survey/survey.h"
#include "survey/themes.h"

namespace survey {

// An own text to a question and how many people wrote it: the same but for white space at the ends and
// capitals, as in Tally.
struct OwnText {
    Id question;
    TextKey key;
    std::string text;  // as the first of them typed it, trimmed
    int people = 0;
};

struct OwnWords {
    // The most frequent first, then by question in the survey's order, then the first.
    std::vector<OwnText> texts;
    struct Choice {
        Id question, option;
    };
    std::vector<Choice> choices;  // that somebody made; of a ranking what was put first
    // One person's after the other: a place in `texts`, or behind them one in `choices`; and where each
    // person's end. Some bytes a person: there may be a million.
    std::vector<std::uint32_t> said;
    std::vector<std::uint32_t> ends;
    int writers = 0;  // people who wrote something

    std::size_t people() const { return ends.size(); }
};

// Takes one valid answer (respondents.h) after the other. The survey must outlive it.
class OwnWordsCollector {
  public:
    explicit OwnWordsCollector(const Survey& survey) : survey_(survey) {}
    void add(const Answer& answer);
    OwnWords finish();  // once, at the end

  private:
    bool write(const Id& question, const std::string& words);

    const Survey& survey_;
    OwnWords made_;
    // Until it is finished: twice the place of a text, or twice the place of a choice and 1.
    std::map<Id, std::unordered_map<TextKey, std::size_t>> textPlaces_;
    std::map<Id, std::map<Id, std::size_t>> choicePlaces_;
};

}  // namespace survey
