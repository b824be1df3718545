// The parts of the document's page (formulation.h states the page).
#pragma once

#include <string_view>

#include "app/planner/planner.h"

namespace app {

inline constexpr std::string_view kDocumentFiles = "archivos";  // in a section's place in the address

// The document as files, and what it misses.
void documentFilesPage(Screen& s, PlannerState& state);

// A section: its text, its data, its place.
void sectionPage(Screen& s, PlannerState& state, const plan::Id& id);

// What it is called: number and title.
std::string sectionName(const Texts& t, const plan::DocumentSection& section);

}  // namespace app
