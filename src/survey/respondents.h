// The answers that count, counted once for everything that is said of them: repeated and invalid ones are
// left out of every figure, and so are the suspected repeats where somebody wishes it.
#pragma once

#include <vector>

#include "survey/alike.h"
#include "survey/own_words.h"
#include "survey/people_counts.h"
#include "survey/survey.h"
#include "survey/tally.h"
#include "survey/wording_counts.h"

namespace survey {

struct Respondents {
    Tally counted;
    PeopleCounts people;
    OwnWords words;
    WordingCounts wordings;
};

// Counts answers one after the other, which are all taken to be of this survey. The survey must outlive it.
class RespondentCounter {
  public:
    explicit RespondentCounter(const Survey& survey, Repeats repeats = Repeats::counted)
        : tally_(survey, repeats), people_(survey), words_(survey) {}
    void add(const Answer& answer) {
        if (!tally_.add(answer)) return;
        people_.add(answer);
        words_.add(answer);
        wordings_.add(answer);
    }
    Respondents finish() {
        return {tally_.finish(), people_.finish(), words_.finish(), wordings_.finish()};
    }  // once, at the end

  private:
    TallyMaker tally_;
    PeopleCounter people_;
    OwnWordsCollector words_;
    WordingCounter wordings_;
};

Respondents respondentsOf(const Survey& survey, const std::vector<Answer>& answers,
                          Repeats repeats = Repeats::counted);

}  // namespace survey
