// Answers that came from files: many to a record, and only read when somebody wants to know what they say. A
// million of them cost a page that does not ask nothing.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "host/host.h"
#include "survey/survey.h"

namespace app {

class AnswerArchive {
  public:
    static constexpr std::size_t answersTogether = 2000;  // in a record, at most

    // `changed`: the list of what there is has been read.
    AnswerArchive(host::Host& host, std::function<void()> changed);

    void readList();  // at the start, and whenever another tab has written
    long count(const survey::Id& survey) const;
    std::vector<std::string> batches(const survey::Id& survey) const;  // in the order they came
    long countOf(const std::string& batch) const;
    // The bytes of one (store/answer_batch.h); nothing: they are not there, or storage gives nothing.
    void read(const std::string& batch, std::function<void(std::optional<std::string>)> done);
    // The records that keep these answers, which are of one survey; they are in the list from now on.
    std::vector<host::Put> add(const survey::Id& survey, const std::vector<survey::Answer>& answers);

  private:
    host::Host& host_;
    std::function<void()> changed_;
    long long lastTime_ = 0;            // of a batch added here, milliseconds since 1970
    std::map<std::string, long> list_;  // by the key of its entry, how many answers
};

}  // namespace app
