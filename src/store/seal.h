// The seal of an adopted plan: SHA-256 over the canonical JSON (RFC 8785) of what was adopted, so that anyone
// can prove a copy unchanged, with the program or without it.
//
// What a seal covers is the document (plan_file.h) without the places of kAfterAdoption, and without objects
// that have no members: what is empty and what is absent say the same. All else is covered, also members that
// this program does not know. The file's envelope (format, version, id, revision, history) is no part of the
// document. The instrument that adopts the plan can name the seal, so the seal cannot cover the instrument.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/json.h"
#include "store/problem.h"

namespace store {

// Places that change after adoption by their nature, as pointers from the document; * is any key. The same
// list stands in tests/fixtures/seal/seal.mjs, which checks seals without this program.
inline constexpr const char* kAfterAdoption[] = {
    // The adoption itself (adoption.h), and the step the plan's making and keeping has come to.
    "/adopted",
    "/adoptedOn",
    "/phase",
    // The way there, and what is done with it: who works on what, observations and approvals, meetings and
    // calls.
    "/workPlan",
    "/tasks",
    "/approval",
    "/socialisation",
    "/articulation/*/status",
    "/articulation/*/followUps",
    "/workingTables/*/agreements/*/done",
    // What is noted on the way and no part of the plan's document: it may stay in when the plan is published
    // (published_plan.h), and the seal must hold for what went out.
    "/actors/*/notes",
    "/swot/items/*/votes",
    "/selfDiagnosis/scores/*/notes",
    "/workingTables/*/agenda",
    "/workingTables/*/questions",
    "/workingTables/*/validated",
    "/workingTables/*/minutes",
    "/workingTables/*/minutesLink",
    "/workingTables/*/agreements/*/due",
    "/frame/versions",
    "/frame/origins",
    "/projects/*/notes",
    // Names: people change posts, what is adopted is the entity's duty.
    "/goals/*/responsible",
    "/goals/*/indicator/measuredBy",
    "/goals/*/indicator/analysedBy",
    "/projects/*/responsible",
    "/projects/*/activities/*/responsible",
    "/workingTables/*/people/*/names",
    "/workingTables/*/agreements/*/responsible",
    // What goes out when it is published, and that a copy is the archive's.
    "/goesOut",
    "/archivedOn",
    // Reports, and until when and whether they are in.
    "/cutOff",
    "/closings",
    "/goals/*/years/*/reported",
    "/goals/*/years/*/evidence",
    "/goals/*/periods/*/reported",
    "/goals/*/periods/*/evidence",
    "/goals/*/periods/*/comment",
    "/goals/*/periods/*/reportedBy",
    "/projects/*/activities/*/progress",
    "/projects/*/activities/*/evidence",
    // What each year's budget gives and does with it; the financial plan ("planned") is adopted.
    "/goals/*/money/*/initial",
    "/goals/*/money/*/definitive",
    "/goals/*/money/*/committed",
    "/goals/*/money/*/obligated",
    "/goals/*/money/*/paid",
    "/projects/*/resources/*/money/initial",
    "/projects/*/resources/*/money/definitive",
    "/projects/*/resources/*/money/committed",
    "/projects/*/resources/*/money/obligated",
    "/projects/*/resources/*/money/paid",
    // The notes on what has moved since; what has moved is seen without them.
    "/goals/*/changes",
    // Asking people goes on; and how tables were read is nobody's but the reader's.
    "/surveys",
    "/themes",
    "/importMappings",
};

// What of a document a seal covers. Of a part it is that part.
Json adoptedPart(const Json& document);

// The adopted part as the text that is hashed. Nothing, with a problem, where it has none (canonical_json.h).
std::optional<std::string> sealedText(const Json& document, Problems& problems);

// 64 lower-case hexadecimal digits.
std::optional<std::string> sealOf(const Json& document, Problems& problems);

// A seal as people copy it (spaces, line breaks and hyphens between, capitals) in its own form; empty when it
// is none.
std::string readSeal(std::string_view text);

// Whether what the document says now is what was sealed.
bool verify(const Json& document, std::string_view seal);

// What a record is called: its kind is the member that holds it ("goals"), its name what it calls itself.
// Without kind: the plan itself.
struct RecordName {
    std::string kind, id;
    std::string name;  // code and name; empty when it has neither
    bool operator==(const RecordName&) const = default;
};

// One field that differs, or a record that one side does not have.
struct SealedChange {
    std::string at;      // JSON pointer from the document
    RecordName record;   // the innermost that holds the field; its name as adopted
    RecordName within;   // the record that holds that one, or without kind
    std::string field;   // pointer from the record ("/years/2025/target"); empty: the whole record
    Json before, after;  // null: not there
    bool operator==(const SealedChange&) const = default;
};

// What differs between the adopted parts of two documents, in the order of their keys. Empty exactly when
// both have one seal.
std::vector<SealedChange> whatChangedSince(const Json& adopted, const Json& now);

}  // namespace store
