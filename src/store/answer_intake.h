// Files of answers on their way in: a piece at a time, however large they are, with a report of what became
// of every line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "store/answer_file.h"
#include "survey/alike.h"
#include "survey/seen_ids.h"

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
    // Of the fresh ones: suspected repeats of another of them (survey/alike.h). They are taken in like all
    // others.
    long alike = 0;
    bool operator==(const IntakeReport&) const = default;
};

class AnswerIntake {
  public:
    // `here`: the ids of the answers that are kept already.
    AnswerIntake(survey::Id survey, survey::SeenIds here);

    void add(std::string_view bytes);  // what comes next in a file, any number of bytes
    void endFile();                    // its last line may have no line feed

    bool has(std::string_view id) const { return ids_.has(id); }  // here already, or come since

    // Reads the next lines, at most `most`; the fresh answers among them. Empty also when none was fresh: see
    // hungry().
    std::vector<survey::Answer> step(std::size_t most);
    // Whether there is no whole line left to read in what was added.
    bool hungry() const;

    double bytes() const { return read_; }  // read so far
    const IntakeReport& report() const { return report_; }
    // The lines that were not taken because they are damaged, newer or foreign, as they came, each ended by a
    // line feed; of one that is longer than an answer may be, its beginning.
    const std::string& aside() const { return aside_; }

  private:
    void take(std::string_view line, std::vector<survey::Answer>& fresh);

    survey::Id survey_;
    survey::SeenIds ids_;
    std::string held_;
    std::size_t at_ = 0;
    bool ended_ = true;      // what is held ends with its file
    bool skipping_ = false;  // the rest of a line that is too long
    double read_ = 0;
    IntakeReport report_;
    std::string aside_;
    survey::AlikeAnswers alike_;
};

}  // namespace store
