// Any text made fit for XML and HTML.
#pragma once

#include <string>
#include <string_view>

namespace report {

// Well-formed UTF-8 of characters that XML 1.0 and HTML allow: what is neither (control characters but tab
// and line feed, broken bytes, surrogates, noncharacters) is left out, and so are the two characters that
// turn all that follows around (U+202D, U+202E). Carriage returns become line feeds.
std::string cleaned(std::string_view text);

// The same on one line: runs of white space become a space, none at the ends.
std::string oneLine(std::string_view text);

// cleaned, with &, <, > and " as entities: for element content and for attributes in double quotes.
std::string xmlText(std::string_view text);

// "#000000" as 0xRRGGBB is written in style sheets; without '#' for WordprocessingML.
std::string hexColor(unsigned color);

}  // namespace report
