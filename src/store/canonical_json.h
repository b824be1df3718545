// One text for one JSON value: the JSON Canonicalization Scheme (RFC 8785), so that a hash over it can be
// made again by anyone, in any language.
#pragma once

#include <optional>
#include <string>

#include "store/json.h"
#include "store/problem.h"

namespace store {

// No white space, members sorted by their keys' UTF-16 code units, numbers as ECMAScript writes them, text as
// it is (no Unicode normalization) with the fewest escapes. Nothing, with one problem, when the value has no
// such text: badValue for NaN, an infinity or an integer that no double is equal to, badUtf8 for a text or
// key that is not UTF-8 (half a surrogate pair is not), tooDeep, wrongType for bytes.
std::optional<std::string> canonicalJson(const Json& value, Problems& problems);

// A finite double in ECMAScript's Number::toString (ECMA-262, 6.1.6.1.20): the shortest digits that give the
// same double, without an exponent from 1e-6 to below 1e21. -0 is "0".
std::string ecmaNumber(double value);

}  // namespace store
