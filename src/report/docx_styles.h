// The parts of a DOCX that say how it looks, beside its body.
#pragma once

#include <string>

#include "report/document.h"
#include "report/look.h"

namespace report {

// Twentieths of a point. A4 upright; lying, width and height change places.
inline constexpr int pageWidth = 11906, pageHeight = 16838, pageMargin = 1304;
inline constexpr int textWidth = pageWidth - 2 * pageMargin;
inline constexpr int wideTextWidth = pageHeight - 2 * pageMargin;

inline constexpr float twipsPerPixel = 15;  // 96 CSS pixels or 1440 twips to an inch

// Of tables: letters in CSS pixels, the room left and right in a cell.
inline constexpr float tableLetters = 12, tableHeadLetters = 17 / 1.5f;
inline constexpr int tableCellMargin = 100;

std::string docxStyles(const Document& document, const Look& look);

// Bullets are number 1; the numbered lists are 2 to `lists` + 1, each counting from one.
std::string docxNumbering(const Look& look, int lists);

// A font as it travels in a document: ECMA-376 part 4, § 2.8.1 (its first 32 bytes scrambled with the key).
struct EmbeddedFont {
    std::string key;  // "{…}", a GUID made from the font's bytes
    std::string bytes;
};
EmbeddedFont embedded(const std::string& font);

}  // namespace report
