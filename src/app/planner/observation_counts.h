// How many answers were given at a meeting: those that carry its stamp, the same kind, name, place and day.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>

#include "app/screen.h"
#include "store/observation.h"

namespace app {

class AnswerWalk;

class ObservationCounts {
  public:
    // Counts on where there is something to count; to be called once for a page, before what it says.
    void goOn(const Screen& s);
    // Of the survey that was answered there, else of the plan's own. Nothing while they are being counted.
    std::optional<long> at(const Screen& s, const store::Observation& observation);
    bool counting() const;

  private:
    using Key = std::tuple<std::string, std::string, std::string, std::string>;
    struct Counted {
        std::shared_ptr<AnswerWalk> walk;  // under way
        std::map<Key, long> at;
    };
    std::int64_t of_ = -1;  // Workspace::answersVersion
    std::map<survey::Id, Counted> counted_;
};

// "12 respuestas a la encuesta", or that they are being counted.
std::string answersWords(const Texts& t, const std::optional<long>& count);

}  // namespace app
