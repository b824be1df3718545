// The SWOT workshop's pages: the board of four quadrants (swot_page.cpp), the strategies that cross them
// (swot_strategies.cpp), and the board as it is shown on a wall (swot_workshop.cpp). What they share is in
// swot_entry.cpp.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/planner/planner.h"

namespace app {

// A field for what is added one after the other: Enter, leaving it or the button adds what was typed, and the
// focus stays for the next; of several lines that are pasted each is one. `key`: the quadrant's or crossing's
// word, `of`: its name. Returns the words that were entered, tidy; none is empty.
std::vector<std::string> enteredLines(Screen& s, PlannerState& state, const std::string& key,
                                      std::string_view label, std::string_view of, bool withButton = true);

// Records for what was entered, as one edit, and told. `path`: of their collection; `fresh` makes one.
void addEntered(Screen& s, const std::vector<std::string>& path, const std::vector<std::string>& lines,
                const std::string& words, std::string_view name,
                const std::function<store::Json(const std::string& text, int place)>& fresh);

// The field of a quadrant, and what was entered in it.
void quadrantEntry(Screen& s, PlannerState& state, plan::Quadrant which, bool withButton = true);
std::string quadrantWord(plan::Quadrant which);

// Whose is what is entered from now on.
void entityOfNew(Screen& s, PlannerState& state, float width);

// One vote more or less by one press, and the votes as dots with their number.
void voteButtons(Screen& s, const plan::Id& id, const plan::SwotItem& item);
void votesOf(Screen& s, const plan::SwotItem& item, float width);

// Two columns where both have room, else one after the other; never two in the HTML face.
void inColumns(Screen& s, std::string_view key, const std::function<void()>& left,
               const std::function<void()>& right);

// An item or strategy by its words, which open its form. True: it is open.
bool openedBy(Screen& s, PlannerState& state, const plan::Id& id, const std::string& words);

void swotStrategies(Screen& s, PlannerState& state);

// The board for a projector: opens its own areas.
void swotWorkshop(Screen& s, PlannerState& state);

}  // namespace app
