// Many answers as one record of the browser's storage. What answers say again and again (ids, dates,
// language, space) stands once at the beginning and by its number after that: a fifth of the NDJSON, and read
// ten times as fast. They come back exactly. For this browser only: files are answer_file.h's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "survey/survey.h"

namespace store {

std::string writeAnswerBatch(const std::vector<survey::Answer>& answers);

// One answer after the other. Never throws, whatever the bytes are.
class AnswerBatchReader {
  public:
    explicit AnswerBatchReader(std::string bytes);
    // The next answer takes the place of what `answer` held. False: there is none any more, or the rest is
    // damaged.
    bool next(survey::Answer& answer);
    bool damaged() const { return damaged_; }
    std::uint64_t count() const { return count_; }  // of answers, as the batch says

  private:
    std::uint64_t number();
    std::string_view bytes(std::uint64_t size);
    std::string_view text() { return bytes(number()); }
    std::string_view known();  // one of those at the beginning
    void readReply(survey::Reply& reply);
    std::vector<survey::Id> readIds();

    std::string held_;
    std::size_t at_ = 0;
    std::vector<std::string_view> known_;
    std::uint64_t count_ = 0, read_ = 0;
    bool damaged_ = false;
};

}  // namespace store
