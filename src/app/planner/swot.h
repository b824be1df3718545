// The SWOT workshop's page: the board of four quadrants (swot_page.cpp), and the strategies that cross them
// (swot_strategies.cpp).
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "app/planner/planner.h"

namespace app {

// A field for what is added one after the other: Enter or the button adds what was typed, and the focus stays
// for the next. `key`: the quadrant's or crossing's word. Returns the words that were entered; empty: none.
std::string enteredWords(Screen& s, PlannerState& state, const std::string& key, std::string_view label,
                         std::string_view of);

// Two columns where both have room, else one after the other; never two in the HTML face.
void inColumns(Screen& s, std::string_view key, const std::function<void()>& left,
               const std::function<void()>& right);

// An item or strategy by its words, which open its form. True: it is open.
bool openedBy(Screen& s, PlannerState& state, const plan::Id& id, const std::string& words);

void swotStrategies(Screen& s, PlannerState& state);

}  // namespace app
