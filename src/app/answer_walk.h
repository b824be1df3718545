// All answers to a survey that are kept in this browser, one after the other and some at a time, so that the
// page goes on answering: first those kept one by one, then those that came from files.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/workspace.h"
#include "store/answer_batch.h"
#include "survey/survey.h"

namespace app {

class AnswerWalk {
  public:
    // What is added from now on is not walked.
    AnswerWalk(Workspace& work, host::Host& host, const survey::Id& survey);

    // Gives the next answers, for about so long. Where the browser has to be waited for it returns at once; a
    // frame is asked for when it can go on.
    void go(double milliseconds, const std::function<void(const survey::Answer&)>& each);
    bool done() const;
    double share() const;  // 0..1, of the answers
    // Answers in records that cannot be read (any more).
    long unreadable() const { return unreadable_; }

  private:
    // A batch that the browser was asked for.
    struct Coming {
        std::string batch;
        bool arrived = false;
        std::optional<std::string> bytes;
    };
    void ask();
    void open();
    void close();

    Workspace* work_;
    host::Host* host_;
    std::vector<survey::Answer> single_;
    std::size_t place_ = 0;
    std::vector<std::string> batches_;
    std::size_t asked_ = 0;  // how many of them
    std::shared_ptr<Coming> coming_;
    std::optional<store::AnswerBatchReader> reader_;
    long count_ = 0, given_ = 0, unreadable_ = 0, expected_ = 0, read_ = 0;
    survey::Answer answer_;
};

}  // namespace app
