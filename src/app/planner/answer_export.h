// All answers to a survey as one file, however many: written some at a time.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/answer_walk.h"
#include "app/workspace.h"
#include "store/answer_file.h"

namespace app {

class AnswerExport {
  public:
    // NDJSON, in the order they are kept.
    AnswerExport(Workspace& work, host::Host& host, const survey::Id& survey);
    // CSV: the answers are gone through twice, for the columns and for the rows.
    AnswerExport(Workspace& work, host::Host& host, const survey::Id& survey,
                 std::unique_ptr<store::AnswerCsv> csv);

    // Goes on for about so long. True: it is done, and the person has been handed the file.
    bool go(double milliseconds);
    double share() const;  // 0..1

  private:
    void write(const survey::Answer& answer);
    void flush();

    Workspace& work_;
    host::Host& host_;
    survey::Id survey_;
    AnswerWalk walk_;
    std::unique_ptr<store::AnswerCsv> csv_;
    bool meeting_ = false;  // the answers, for their columns
    std::vector<survey::Answer> rows_;
    std::string text_;
};

}  // namespace app
