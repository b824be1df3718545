// What became of what people asked for in the survey: themes that the planner published, with the lines and
// objectives they led to and how those are going. #/avance/pedidos.
#pragma once

#include <string>
#include <vector>

#include "app/public/public.h"
#include "survey/themes.h"

namespace app {

// A part of the plan that a theme led to.
struct LedTo {
    plan::Level level = plan::Level::line;
    plan::Id id;
    std::string name;
    const Part* part = nullptr;  // its figures; null: it has no output goals
};

// The parts that are still in the plan, lines before objectives, in its order.
std::vector<LedTo> ledTo(const PublicState& state, const survey::Theme& theme);

// Its goals that stand: output ones first, in the plan's order.
std::vector<plan::Id> goalsOf(const PublicState& state, const LedTo& led);

// The published themes, the most asked first; equal ones in the codebook's order.
std::vector<survey::Id> askedThemes(const survey::Codebook& codebook);

// All of them, or the one of this id.
void askedPage(Screen& s, PublicState& state, const survey::Id& theme);

// Leads there, where something is published.
void askedLink(Screen& s);

}  // namespace app
