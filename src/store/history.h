// What a plan was on earlier days. Every edit leaves what takes it back in the plan file, a day's edits of
// one author together, so that the figures of any day since the file keeps history can be worked out again
// from the file alone.
//
// Words (names, notes, comments) are left out: on an earlier day the figures are of then, the words of now.
// What a record held when it was taken out is kept whole. Of the formulation (formulation_fields.h) nothing
// is kept, for no figure is made of it: on an earlier day there is none.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/edit.h"
#include "store/json.h"
#include "store/problem.h"

namespace store {

// The edits of one author on one day.
struct PastDay {
    std::string day;   // ISO date where the author was; never before the entry's before it
    std::string time;  // of the last of them, ISO 8601 in UTC
    std::string author;
    Json undo = Json::array();  // RFC 6902: takes the document back to before them
    bool operator==(const PastDay&) const = default;
};

using History = std::vector<PastDay>;  // oldest first

// Adds an edit that was carried out. One that touches words only adds nothing.
void remember(History& history, const Edit& edit);

// The document as it was at the end of a day (ISO date). Of a day before the first in the history: nothing,
// as what was known then was not kept. Nothing, with problems, when the history does not fit the document.
std::optional<Json> asKnown(const Json& document, const History& history, std::string_view day,
                            Problems& problems);

// A text that stood at a pointer until it was changed.
struct Former {
    std::string text;
    std::string day;  // the last one at whose end it stood there; ISO date, not before the history's first
    bool operator==(const Former&) const = default;
};

// The texts that stood at a pointer before the present one, newest first; of those that stood there twice the
// last time only, and none that is empty.
std::vector<Former> formerTexts(const History& history, std::string_view pointer);

// When what stands at a pointer came to be as it is, and by whom: the last day whose edits touched it or what
// it stands in. `until`: ISO date of the last day that is looked at; empty: all. Null when the history does
// not tell.
const PastDay* lastTouched(const History& history, std::string_view pointer, std::string_view until = {});

Json toJson(const History& history);
// Names every problem with its pointer below `where`.
History historyFromJson(const Json& json, Problems& problems, const std::string& where);

}  // namespace store
