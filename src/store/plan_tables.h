// Which tables a plan is written as, and which column of each holds which field: read from
// assets/tables/plan.json, and used both ways. A place is a JSON pointer in the plan's document in which {0}
// and {1} stand for the keys of the row: "/goals/{0}/years/{1}/target".
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/json.h"

namespace store {

enum class ColumnKind : std::uint8_t {
    // Of a row's keys:
    id,      // the record's own
    year,    // 2024
    period,  // 2024-T1; a month is written 2024-M03, which no spreadsheet takes for a date
    ref,     // of a record in the table `of`; also of a field: the code or name with the id in brackets
    // Of fields:
    refs,  // several, parted by ;
    text,
    value,     // a number, or the text that stands in its place
    number,    // only a number
    date,      // only a date
    freeDate,  // a date, or words
    yesNo,
    word,   // one of a few
    field,  // of a goal, in the words of its column (field_words.h)
    info,   // shown beside a key, and read only to find the record where the key is empty
};

using Place = std::vector<std::string>;  // the pointer's steps
using Keys = std::vector<std::string>;   // of a row, as the document has them

struct PlanColumn {
    ColumnKind kind = ColumnKind::text;
    Place at;                       // empty for keys
    std::string of;                 // ref, refs: key of the table
    bool byCode = false;            // info: a code, else a name
    std::string es, en;             // the header
    std::vector<std::string> also;  // other headers it is known by
    int width = 20;                 // characters
    bool required = false;
    Json fallback;                                  // of a required one whose cell is empty
    std::vector<std::array<std::string, 3>> words;  // in the document, in Spanish, in English

    const std::string& title(bool english) const { return english ? en : es; }
};

struct PlanTable {
    std::string key;  // "goals"
    std::string es, en;
    std::size_t keys = 0;             // the first columns are the row's keys
    std::vector<PlanColumn> columns;  // keys first
    std::vector<Place> bases;         // where its records stand
    Place code, name;                 // what a record is called; may be empty
    std::vector<Place> match;         // which fields together tell a record without an id

    const std::string& title(bool english) const { return english ? en : es; }
    // Its records have ids of their own, in the last key.
    bool hasId() const { return keys > 0 && columns[keys - 1].kind == ColumnKind::id; }
    // One column a field, one row a record; a table without keys is one record, a row a field.
    bool oneRecord() const { return keys == 0; }
};

struct PlanTables {
    std::vector<PlanTable> tables;
    std::map<std::string, std::array<std::string, 2>> words;  // in Spanish, in English
    std::vector<std::array<std::string, 2>> guide;

    const PlanTable* find(std::string_view key) const;
    const std::string& word(const char* key, bool english) const;
};

// Nothing when the asset is not as it should be.
std::optional<PlanTables> readPlanTables(std::string_view json);

// The value at a place, or null.
const Json* valueAt(const Json& document, const Place& place, const Keys& keys);
std::string pointerOf(const Place& place, const Keys& keys);
// Keys of all of a table's records in the document, in the plan's order.
std::vector<Keys> keysIn(const Json& document, const PlanTable& table);
// What a record is called: its code, its name, or both; its keys where it has neither.
std::string labelOf(const Json& document, const PlanTables& tables, const PlanTable& table, const Keys& keys,
                    bool english);
// The text at a place, or an empty one.
std::string textAt(const Json& document, const Place& place, const Keys& keys);

}  // namespace store
