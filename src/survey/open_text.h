// What is asked of an own text ("otro, ¿cuál?"): how long it is, whether it says anything, whether it says
// the same as another. All of it reads UTF-8 and changes nothing in what the person typed.
#pragma once

#include <string>
#include <string_view>

namespace survey {

// Whether the bytes are well-formed UTF-8 (no overlong forms, no surrogates, nothing cut off).
bool isUtf8(std::string_view text);

// Length in Unicode code points. A byte that begins no code point counts as one.
int lengthInCodePoints(std::string_view text);

// The text without Unicode white space, zero-width spaces and byte order marks at its two ends.
std::string_view trimmed(std::string_view text);

// Nothing but what `trimmed` takes away.
bool isBlank(std::string_view text);

// The key under which repeats of an own text are counted: trimmed, small letters for capitals (of Latin
// script up to U+017F), a letter followed by a combining accent written
// as the one accented letter. Accents stay: "papa" and "papá" are two answers. A stray byte is kept as it is.
std::string foldedKey(std::string_view text);

}  // namespace survey
