// Edits of the plan's document as changes: a section's text, its place, a new one beside or below it.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "plan/document_text.h"
#include "store/edit.h"

namespace app {

// The text of a section becomes what was typed (report/written_text.h). Blocks that stay keep their ids and
// places, those that are worded anew their ids.
std::vector<store::Change> sectionTextChanges(const plan::PlanDocument& document, const plan::Id& section,
                                              std::string_view written,
                                              const std::function<plan::Id()>& newId);

// Sections of the same parent, in order.
std::vector<plan::Id> siblingsOf(const plan::PlanDocument& document, const plan::Id& section);

// One place up (-1) or down (1) among its siblings; nothing at the end.
std::vector<store::Change> moveSection(const plan::PlanDocument& document, const plan::Id& section, int by);

// An empty section that is to be written: after this one, or as the last below it.
store::Change addSectionAfter(const plan::PlanDocument& document, const plan::Id& section,
                              const plan::Id& newId);
store::Change addSectionBelow(const plan::PlanDocument& document, const plan::Id& section,
                              const plan::Id& newId);
store::Change addChapter(const plan::PlanDocument& document, const plan::Id& newId);

// How deep it is: 1 for a chapter.
int sectionLevel(const plan::PlanDocument& document, const plan::Id& section);

}  // namespace app
