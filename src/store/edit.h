// An edit: what one action changed, and how to take it back.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/json.h"
#include "store/problem.h"

namespace store {

// When something was done: the instant, and the day it was where the person is.
struct Moment {
    std::string time;  // ISO 8601 in UTC
    std::string day;   // ISO date

    Moment(std::string instant) : time(std::move(instant)), day(time.substr(0, 10)) {}
    Moment(const char* instant) : Moment(std::string(instant)) {}
    Moment(std::string instant, std::string localDay) : time(std::move(instant)), day(std::move(localDay)) {}
};

struct Edit {
    std::int64_t seq = 0;          // 1, 2, 3… within a plan; 0: not yet applied
    Json patch = Json::array();    // RFC 6902: add, remove, replace, test
    Json inverse = Json::array();  // takes the document back
    std::string author;
    std::string time;         // ISO 8601 in UTC
    std::string day;          // ISO date where the author was
    std::string words;        // what the screen said it does
    std::string field;        // consecutive edits of the same field become one; empty: stands alone
    std::int64_t undoes = 0;  // the edit this one takes back; 0: none
    bool operator==(const Edit&) const = default;
};

// One wish about the document: `path` is a JSON pointer.
struct Change {
    std::string path;
    std::optional<Json> value;  // unset: remove
};

// The value at `path` becomes `value`; objects missing on the way are made. A null value removes, as an empty
// plan::Value is kept by being absent.
Change set(std::string path, Json value);
// What is at `path` goes; nothing there: nothing happens.
Change remove(std::string path);
// So that an unqualified remove("…") is ambiguous and no call of the C library's, which deletes files.
Change remove(const char* path);

// Pointer out of keys, escaped: path({"goals", id, "years", "2017", "reported"}).
std::string path(std::initializer_list<std::string_view> keys);

// The edit that carries out the changes, one after the other, on `before`. Changes that change nothing are
// left out: the patch may be empty. Nothing, with problems, when a path cannot be walked or a value is not
// sound.
std::optional<Edit> makeEdit(const Json& before, const std::vector<Change>& changes, Problems& problems);

// The edit that leads from one document to another, field by field (for imports and restores).
Edit makeEdit(const Json& before, const Json& after);

// Carries out a patch in place and returns what takes it back; nothing, with a problem, and the document as
// it was, when it does not fit.
std::optional<Json> applyPatch(Json& document, const Json& patch, Problems& problems);

// Whether a value is a list of such operations; what they name need not be there.
bool isPatch(const Json& json, Problems& problems, const std::string& where);

Json toJson(const Edit& edit);
std::optional<Edit> editFromJson(const Json& json, Problems& problems);

}  // namespace store
