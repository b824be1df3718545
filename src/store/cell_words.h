// What the words of a cell mean: a number before a name, a trend, a kind of goal, a state.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "plan/plan.h"

namespace store {

struct NumberedName {
    std::string code;
    std::string name;
};

// "Eje 1. Ambiente" as "1" and "Ambiente"; also "Línea 2: ...", "3. ...". Nothing when no number leads.
std::optional<NumberedName> splitNumber(const std::string& name);

struct Trend {
    plan::Accumulation accumulation;
    bool falling;
};

std::optional<Trend> readTrend(std::string_view text);

// An empty cell means an output goal; nothing when the words are not known.
std::optional<plan::GoalKind> readKind(std::string_view text);

// Whether the year was programmed (P) or not (NP); nothing when the words are not known.
std::optional<bool> readProgrammedState(std::string_view text);

}  // namespace store
