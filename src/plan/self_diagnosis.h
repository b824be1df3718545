// The self-diagnosis (autodiagnóstico): each dimension's score from 0 to 100, by entity and date.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "plan/id.h"

namespace plan {

struct DiagnosisDimension {
    double order = 0;
    std::string name;
    std::string description;
    bool operator==(const DiagnosisDimension&) const = default;
};

struct DiagnosisScore {
    double order = 0;
    Id dimension;
    Id entity;                    // empty: the whole sector
    std::string date;             // ISO date
    std::optional<double> score;  // 0..100; unset: not scored yet
    std::string notes;
    bool operator==(const DiagnosisScore&) const = default;
};

// Scores from `from` on, up to where the next band begins. The plan's own.
struct DiagnosisBand {
    double order = 0;
    std::string name;
    double from = 0;  // 0..100
    bool operator==(const DiagnosisBand&) const = default;
};

struct SelfDiagnosis {
    std::map<Id, DiagnosisDimension> dimensions;
    std::map<Id, DiagnosisScore> scores;
    std::map<Id, DiagnosisBand> bands;
    bool operator==(const SelfDiagnosis&) const = default;
};

// The band of the highest `from` that is not above the score; empty: none is.
Id bandOf(const SelfDiagnosis& diagnosis, double score);

// The plain mean, 0..100, of each entity's latest score of the dimension (the whole sector counts as one;
// of two on a day, the one with the greater id). Unset: nothing is scored.
std::optional<double> scoreOf(const SelfDiagnosis& diagnosis, const Id& dimension);

}  // namespace plan
