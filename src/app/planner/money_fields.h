// The six terms of a year's money, as fields.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/planner/fields.h"

namespace app {

// Three to a row where there is room. `of(term's name in the file)` says where each stands and what its edit
// is called. Below them what does not fit together, in words.
void moneyFields(Screen& s, PlannerState& state, const plan::Money& money,
                 const std::function<FieldOf(const char* field, const std::string& term)>& of);

// A table of amounts by year, in millions of pesos, with the execution of each: {year's title, money}.
struct MoneyLine {
    std::string key, title;
    plan::Money money;
};
void moneyTable(Screen& s, std::string_view key, const std::string& caption,
                const std::vector<MoneyLine>& lines);

}  // namespace app
