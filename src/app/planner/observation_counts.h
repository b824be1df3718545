// How many answers were given at a meeting: those that carry its stamp, the same kind, name, place and day.
#pragma once

#include <cstdint>
#include <map>
#include <tuple>

#include "app/screen.h"
#include "store/observation.h"

namespace app {

class ObservationCounts {
  public:
    // Of the survey that was answered there, else of the plan's own. Counted once for a state of the answers.
    long at(const Screen& s, const store::Observation& observation);

  private:
    using Key = std::tuple<std::string, std::string, std::string, std::string>;
    std::int64_t of_ = -1;  // Workspace::answersVersion
    std::map<survey::Id, std::map<Key, long>> counted_;
};

}  // namespace app
