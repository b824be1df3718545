// The methodology as it ships (assets/methodology/<language>.json): the template from which a plan takes its
// own copy, and helps and guides that stay with it.
//
// {"format": "plan-a-la-vista/methodology", "version": 1, "language": "es", "workPlan": …, "document": …,
// "selfDiagnosis": … (all three as in a plan), "sector": "Gobierno", "sectionEntities": {SECTION: "DADEP"},
// "elsewhere": {SECTION: {"each", "title", "without"}}, "tableGuides": {KIND: {"name", "purpose", "method",
// "agenda", "questions"}}, "sourceTypes", "quadrants", "crossings": {WORD: {"order", "name", "help"}}}
//
// Texts come from the guide of phases one to six; its titles stand as they are there, but for the full stop
// at their end. Dimensions and levels of the self-diagnosis, which the guide leaves open, are those of the
// MIPG.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.h"
#include "store/edit.h"
#include "store/problem.h"

namespace store {

inline constexpr char kMethodologyFormat[] = "plan-a-la-vista/methodology";

// How something is called, and what it is for.
struct NamedHelp {
    double order = 0;
    std::string name;
    std::string help;
};

struct TableGuide {
    double order = 0;
    std::string name;
    std::string purpose;
    plan::TableMethod method = plan::TableMethod::meeting;
    std::map<plan::Id, plan::AgendaItem> agenda;
    std::map<plan::Id, plan::GuideQuestion> questions;
};

// How often a section of the guide stands in the document of another sector.
enum class Repeats { once, entities, lines, never };

// What a section of the guide is called there. "{sector}", "{plan}" (the Plan de Desarrollo) and "{name}" (of
// the entity or line that it is about) in the title are filled; where one is not written yet, the title is
// `without`.
struct SectionElsewhere {
    Repeats each = Repeats::once;
    std::string title, without;
};

struct Methodology {
    std::string language;
    std::string sector;  // that the guide's own titles are of
    plan::WorkPlan workPlan;
    plan::PlanDocument document;
    plan::SelfDiagnosis selfDiagnosis;
    std::map<plan::Id, std::string> sectionEntities;  // name or initials of the entity a section is about
    std::map<std::string, TableGuide> tableGuides;    // by the word of the kind
    std::map<std::string, NamedHelp> sourceTypes;     // by their words
    std::map<std::string, NamedHelp> quadrants;
    std::map<std::string, NamedHelp> crossings;
    std::map<plan::Id, SectionElsewhere> elsewhere;  // sections that are called otherwise in another sector
};

// Every problem is named with its pointer; nothing when there is one.
std::optional<Methodology> readMethodology(std::string_view bytes, Problems& problems);

// The plan with its own copy of what it has nothing of yet: work plan, document, dimensions and bands of the
// self-diagnosis. The document is that of the plan's own sector (document_template.h); in the guide's sector
// a section about an entity is tied to the plan's entity of that name or those initials, a section made of a
// line's or objective's data to the objective that has the section's number as its code. What the plan has is
// left as it is.
plan::Plan withMethodology(plan::Plan plan, const Methodology& methodology);

// The same as changes of the document: none where the plan has it all.
std::vector<Change> adoptMethodology(const plan::Plan& plan, const Methodology& methodology);

// A working table with its kind's way, agenda and question guide; title, date and people are to be filled in.
plan::WorkingTable tableOf(const Methodology& methodology, plan::TableKind kind);

}  // namespace store
