// Observations as a file, to be brought from one browser to another and put together there.
// {"format": "plan-a-la-vista/observations", "version": 1, "observations": {ID: {…}}}, each as observation.h
// describes it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/observation.h"

namespace store {

inline constexpr char kObservationsFormat[] = "plan-a-la-vista/observations";
inline constexpr int kObservationsVersion = 1;
inline constexpr std::size_t kLargestObservationsFile = std::size_t{8} << 20;  // bytes
inline constexpr std::size_t kMostObservations = 2000;

using Observations = std::map<std::string, Observation>;  // by id

// Nothing, with the problems, when anything in it is not as it must be.
std::optional<Observations> readObservationsFile(std::string_view bytes, Problems& problems);

// Keys sorted, indented by 2, one line feed at the end. Reading it gives the same observations.
std::string writeObservationsFile(const Observations& observations);

// What became of each observation of a file.
enum class Merging {
    fresh,    // new here
    newer,    // a later revision than the one here: it takes its place
    same,     // just as it is here
    older,    // an earlier revision: the one here stays
    changed,  // the same revision with other words, changed on two sides: the one that was changed last stays
};

struct Merged {
    std::string id;
    Merging what = Merging::fresh;
    bool taken = false;                 // the file's is here now
    std::int64_t ours = 0, theirs = 0;  // revisions; 0: none
    bool operator==(const Merged&) const = default;
};

// Which of the file's observations are to be kept, for the plan, and what became of each, in the file's
// order. Which plan a copy was written for makes no difference. Where two were changed at the same time too,
// the one here stays.
struct MergedObservations {
    std::vector<Observation> taken;
    std::vector<Merged> report;
};
MergedObservations mergeObservations(const Observations& ours, const Observations& theirs,
                                     const std::string& plan);

}  // namespace store
