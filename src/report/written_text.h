// What planners write in a section, as blocks.
#pragma once

#include <string_view>
#include <vector>

#include "report/document.h"

namespace report {

// Paragraphs are parted by empty lines; a line break inside one stays. Lines that all begin with "- " or
// "• " are a list, with "1. " or "1) " a numbered one. In a line **bold**, *italic* and [words](address), the
// address being one that may become a link (isLink). Whatever does not close stays as it was typed.
std::vector<Block> blocksOf(std::string_view text);

// One line of it.
Runs runsOf(std::string_view line);

}  // namespace report
