// Untrusted bytes to JSON.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/json.h"
#include "store/problem.h"

namespace store {

struct ParseLimits {
    std::size_t bytes = std::size_t{32} << 20;
    int depth = 64;  // objects and arrays inside each other
};

// Strict RFC 8259 in UTF-8 (a byte order mark at the start is passed over), each key once, within the limits.
// Numbers without a fraction and below 2^53 become integers, so that 4, 4.0 and 4e0 are kept as one text.
// Nothing, with one problem, when the bytes are not that.
std::optional<Json> parseJson(std::string_view bytes, Problems& problems, const ParseLimits& limits = {});

// Whether a value made by the program can be kept: strings are UTF-8, numbers finite, depth within the limit.
bool isSound(const Json& value, const std::string& where, Problems& problems, int depth = 64);

// Position of the first byte that is not UTF-8, or npos.
std::size_t firstBadUtf8(std::string_view bytes);

// A number as JSON: integer where it has no fraction and is below 2^53.
Json number(double value);

// The same for all numbers in a value.
void makeCanonical(Json& value);

// One more step of a JSON pointer, with `key` escaped.
std::string pointer(std::string_view base, std::string_view key);

// The keys of a JSON pointer, unescaped; nothing when it is none.
std::optional<std::vector<std::string>> pointerKeys(std::string_view pointer);

}  // namespace store
