// The plan's own list of sections as what a document is made of (report/plan_document.h).
#pragma once

#include <string>
#include <vector>

#include "plan/plan.h"
#include "report/plan_document.h"

namespace app {

// What a section shows by a name of plan::kDocumentData, as the report's sources, each with what it is about;
// empty: such a name shows nothing.
std::vector<std::string> documentSources(const std::string& name, const plan::DocumentSection& section);

// In reading order, a level deeper below each parent. The anchor of a section is of its id.
std::vector<report::SectionRecipe> documentRecipe(const plan::PlanDocument& document);

// What is written in a section, and what is asked of it.
enum class SectionState {
    written,  // it is to have a text, and has one
    filled,   // it needs none: it shows data
    missing,  // it is to have a text, and has none
    parts,    // it has neither text nor data of its own, but sections below it
    empty     // nor those
};
SectionState sectionState(const plan::PlanDocument& document, const plan::Id& id);

// Sections that miss something, in reading order.
std::vector<plan::Id> unwrittenSections(const plan::PlanDocument& document);

// What a made document says that it misses, with the section of the plan that it stands in.
struct DocumentGap {
    plan::Id section;  // empty: of none
    std::string what;
};
std::vector<DocumentGap> documentGaps(const report::Document& document,
                                      const std::vector<report::SectionRecipe>& recipe);

}  // namespace app
