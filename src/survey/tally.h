// What a survey's answers say, counted.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "survey/alike.h"
#include "survey/seen_ids.h"
#include "survey/survey.h"

namespace survey {

// How many chose an option; in a ranking, how many put it first. `share` is of those who answered the
// question: count / answered, 0..1; the shares of a question that lets one choose several add up to more
// than 1. Unset when nobody did. `rank` is 1 for the most chosen; equal counts share a rank and the next one
// skips (1, 2, 2, 4); 0: nobody chose it.
struct OptionTally {
    Id id;               // empty for "otro"
    bool other = false;  // this is "otro, ¿cuál?"
    int count = 0;
    std::optional<double> share;
    int rank = 0;
};

// An own text and how many people wrote it: the same but for white space at the ends and capitals
// (foldedKey).
struct OpenAnswer {
    std::string text;  // as the first of them typed it, trimmed
    int count = 0;
};

struct QuestionTally {
    Id question;
    QuestionKind kind = QuestionKind::chooseMany;
    int asked = 0;                     // valid answers of people who were asked it
    int answered = 0;                  // of them, those who said something
    std::vector<OptionTally> options;  // in the survey's order, "otro" last where the question offers it
    std::vector<OpenAnswer> open;      // own words: most frequent first, then the one that came first
    std::map<double, int> numbers;     // of a scale and of a number: how many gave each
    // Of a ranking: how many people gave each order, as places in `options`, most wanted first.
    std::map<std::vector<int>, int> ballots;
};

// Of `numbers`; unset when nobody answered. The median of an even number of answers is the middle of the two.
std::optional<double> mean(const QuestionTally& tally);
std::optional<double> median(const QuestionTally& tally);

// How many gave an option of a profile field. `share` is of those who answered this field, not of all
// respondents; unset when nobody did.
struct ProfileOptionTally {
    Id id;
    int count = 0;
    std::optional<double> share;
};

struct ProfileTally {
    Id field;
    int answered = 0;                         // valid answers that give this field
    int notSaid = 0;                          // valid answers that do not; answered + notSaid == Tally::valid
    std::vector<ProfileOptionTally> options;  // in the survey's order
};

struct Tally {
    int answers = 0;                       // all that were given in
    int repeated = 0;                      // of them: same non-empty id as one before; the first one counts
    int invalid = 0;                       // of them, not repeated: checkAnswer finds a problem
    int alike = 0;                         // of them, neither: suspected repeats (alike.h)
    Repeats repeats = Repeats::counted;    // whether those are respondents too
    int valid = 0;                         // the respondents: everything below counts these, and only these
    std::vector<QuestionTally> questions;  // in the survey's order
    std::vector<ProfileTally> profile;     // in the survey's order

    bool leavesSomeOut() const { return repeats == Repeats::leftOut && alike > 0; }
};

// Counts answers one after the other, which are all taken to be of this survey (`Answer::survey` is not
// looked at). The survey must outlive it.
class TallyMaker {
  public:
    explicit TallyMaker(const Survey& survey, Repeats repeats = Repeats::counted);
    bool add(const Answer& answer);  // false: repeated, invalid or left out, it does not count
    Tally finish();                  // once, at the end

  private:
    void addReply(QuestionTally& tally, const Question& question, const Reply& reply, std::size_t place);

    const Survey& survey_;
    Tally counted_;
    std::vector<std::map<Id, std::size_t>> optionPlaces_, profilePlaces_;
    std::vector<std::map<std::string, std::size_t>> openPlaces_;
    SeenIds ids_;
    AlikeAnswers alike_;
};

Tally tally(const Survey& survey, const std::vector<Answer>& answers);

// The options from most to least chosen, equal ones in the survey's order, "otro" after its equals.
std::vector<OptionTally> byRank(const QuestionTally& counted);

}  // namespace survey
