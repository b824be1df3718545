// A codebook: the themes that a planner finds in what people wrote in their own words, and what each of them
// led to in the plan.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "survey/survey.h"

namespace survey {

// What stands for an own text where it is kept: 16 hexadecimal digits, the 64-bit FNV-1a of its foldedKey.
// Own words may name people, and the plan's file is public: the words themselves never go into it. (It is no
// seal: who guesses a text can see whether somebody wrote it.)
using TextKey = std::string;
TextKey textKeyOf(std::string_view text);
bool isTextKey(std::string_view key);  // 16 of 0–9 a–f

// How many people asked for a theme, as it was published: nothing below the survey's limit of small counts.
struct AskedFor {
    int people = 0;   // 1 to `of`
    int of = 0;       // people who answered the survey
    std::string day;  // ISO date
    bool operator==(const AskedFor&) const = default;
};

struct Theme {
    double order = 0;
    Words name;
    Id survey;                              // whose answers it is found in
    std::map<Id, std::set<TextKey>> texts;  // own texts that belong to it, by question
    std::map<Id, std::set<Id>> options;     // answers to choose from that mean the same, by question
    std::set<Id> lines, objectives;         // of the plan: what it led to. They may be gone from it since
    std::optional<AskedFor> asked;          // unset: not published
    bool operator==(const Theme&) const = default;
};

using Codebook = std::map<Id, Theme>;

// Whether what became of something asked in this survey is published.
bool tellsWhatBecame(const Codebook& codebook, const Id& survey);

// A theme may be called the same in two ways of typing (foldedKey), in any language. Empty: none is.
Id themeNamed(const Codebook& codebook, std::string_view name);

}  // namespace survey
