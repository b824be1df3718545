// What the header of a column speaks of: its words, Spanish or English, and the year and period it names.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace store {

// What the words of a header speak of, one bit each.
enum Word : std::uint64_t {
    wLine = 1ull << 0,
    wWeight = 1ull << 1,
    wObjective = 1ull << 2,
    wOther = 1ull << 3,  // catalogues and levels that a plan has no place for
    wOutcome = 1ull << 4,
    wProduct = 1ull << 5,
    wGoal = 1ull << 6,
    wCode = 1ull << 7,
    wName = 1ull << 8,
    wKind = 1ull << 9,
    wUnit = 1ull << 10,
    wTrend = 1ull << 11,
    wIndicator = 1ull << 12,
    wFormula = 1ull << 13,
    wSource = 1ull << 14,
    wPeriodicity = 1ull << 15,
    wBaseline = 1ull << 16,
    wResponsible = 1ull << 17,
    wEntity = 1ull << 18,
    wExpected = 1ull << 19,
    wFourYears = 1ull << 20,
    wPlanned = 1ull << 21,
    wReported = 1ull << 22,
    wProgress = 1ull << 23,
    wState = 1ull << 24,
    wEvidence = 1ull << 25,
    wTotal = 1ull << 26,
    wAppropriation = 1ull << 27,
    wInitial = 1ull << 28,
    wDefinitive = 1ull << 29,
    wCommitted = 1ull << 30,
    wObligated = 1ull << 31,
    wPaid = 1ull << 32,
    wFinancial = 1ull << 33,
    wProject = 1ull << 34,
    wProjectCode = 1ull << 35,
    wNotes = 1ull << 36,
    wPlan = 1ull << 37,
    wPercent = 1ull << 38,
    wOutcomeGoal = 1ull << 39,
    wProductGoal = 1ull << 40,
};

struct HeaderRead {
    std::string folded;
    std::uint64_t words = 0;
    bool typo = false;
    int year = 0;        // the only one named
    bool years = false;  // more than one
    int quarter = 0;
    int month = 0;
    bool has(std::uint64_t any) const { return (words & any) != 0; }
    bool all(std::uint64_t every) const { return (words & every) == every; }
};

// One slip of the pen in a word is forgiven (`typo`). Two years or more count as the four years (wFourYears).
HeaderRead readHeader(std::string_view header);

}  // namespace store
