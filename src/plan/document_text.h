// The plan's document: its sections, what each is made of, and what was written for it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "plan/id.h"

namespace plan {

// Letters that are written alike.
struct TextRun {
    std::string text;
    bool bold = false;
    std::string link;  // http or https address; empty: none
    bool operator==(const TextRun&) const = default;
};

enum class BlockKind { paragraph, bullet, numbered };  // bullets in a row are one list

struct TextBlock {
    double order = 0;
    BlockKind kind = BlockKind::paragraph;
    std::vector<TextRun> runs;  // a paragraph is one value: written and merged whole
    bool operator==(const TextBlock&) const = default;
};

// What the plan knows and a section can show, by name. Other names are kept and show nothing.
inline constexpr std::string_view kDocumentData[] = {
    "entities",      // names and roles
    "sources.norm",  // the sector library, by type
    "sources.structure",
    "sources.publicPolicy",
    "sources.strategicFrame",
    "sources.mipg",
    "sources.diagnosis",
    "sources.managementReport",
    "sources.investmentProject",
    "sources.developmentPlan",
    "sources.benchmark",
    "bibliography",     // all of it
    "developmentPlan",  // its name
    "lines",
    "actors",
    "selfDiagnosis",
    "swot",
    "articulation",  // problems of articulation
    "analysis",      // findings and strategic themes, by entity
    "matrix",        // entity by line
    "surveyThemes",  // what citizens asked for
    "workingTables",
    "frame.mission",
    "frame.vision",
    "frame.objectives",
    "frame.principles",
    "line",       // the objectives and goals of the section's line or objective
    "resources",  // money of the section's entity, or of all
    "goals.outcome",
    "goals.output",
    "indicators",
    "followUp",  // periodicity, responsible and source of each indicator
};

bool isDocumentData(std::string_view name);

struct DocumentSection {
    double order = 0;    // among those of the same parent
    Id parent;           // empty: a chapter
    std::string number;  // "2.5.1"; empty: not numbered
    std::string title;
    std::map<std::string, double> data;  // names of kDocumentData, each with its place
    bool written = false;                // it is to have a text of its own
    std::string help;                    // what is to be written
    Id entity, line, objective;          // that it is about, where its data are of one; or empty
    std::map<Id, TextBlock> text;
    bool operator==(const DocumentSection&) const = default;
};

struct PlanDocument {
    std::map<Id, DocumentSection> sections;
    bool operator==(const PlanDocument&) const = default;
};

// All sections as they are read: each before those below it, siblings by order, then id. Those whose parent
// is not there, or is below them, are left out.
std::vector<Id> readingOrder(const PlanDocument& document);

// Whether anything but white space was written.
bool hasText(const DocumentSection& section);

}  // namespace plan
