// What an observer wrote down of a meeting: what people said there beside the survey's answers.
//
// {"plan": "sector", "revision": 3, "changed": "2026-11-27T20:15:00Z", "survey": "prioridades",
//  "space": {"kind": "dialogo", "name": "…", "place": "…", "date": "2026-11-27"}, "present": 34,
//  "problems": [{"id": "…", "words": "…", "line": ID, "lineName": "…", "people": 5}…],
//  "quotations": [{"id": "…", "words": "…"}…], "notes": "…"}
//
// Of a file of observations (observation_file.h) these are under their ids, in a browser a record each.
// "revision" and "space" are required. Nothing else is taken: what is not read would be lost when it is
// written again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/json.h"
#include "store/problem.h"
#include "survey/survey.h"

namespace store {

// A problem as people told it.
struct HeardProblem {
    std::string id;
    std::string words;
    std::string line;           // the plan's strategic line it touches; empty: none was chosen
    std::string lineName;       // as it was called then, for who reads this beside another plan
    std::optional<int> people;  // how many said it; none: nobody counted
    bool operator==(const HeardProblem&) const = default;
};

// Somebody's words, without who it was.
struct Quotation {
    std::string id;
    std::string words;
    bool operator==(const Quotation&) const = default;
};

struct Observation {
    std::string id;             // the same in all its copies
    std::string plan;           // of the plan it was written for; empty: not said
    std::int64_t revision = 0;  // one more with every change: of two copies the later one
    std::string changed;        // when that was, ISO 8601 in UTC
    survey::Id survey;          // that was answered there; empty: none
    survey::Space space;
    std::optional<int> present;  // people who were there; none: nobody counted
    std::vector<HeardProblem> problems;
    std::vector<Quotation> quotations;
    std::string notes;
    bool operator==(const Observation&) const = default;
};

// What an observation can hold: more is refused.
inline constexpr int kMostPeople = 1000000;
inline constexpr std::size_t kMostHeard = 500;           // problems, and quotations
inline constexpr std::size_t kLongestHeard = 4000;       // bytes of a problem's or a quotation's words
inline constexpr std::size_t kLongestNotes = 40000;      // bytes
inline constexpr std::size_t kLongestSpaceWords = 1000;  // bytes of a meeting's name or place

Json toJson(const Observation& observation);  // its id is no part of it

// Every problem is named with its pointer below `where`; the result is to be used only when none was added.
Observation observationFromJson(const std::string& id, const Json& json, Problems& problems,
                                const std::string& where = "");

}  // namespace store
