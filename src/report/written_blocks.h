// A section's text as the plan keeps it, and as people type it (written_text.h).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "plan/document_text.h"

namespace report {

// As it is typed: paragraphs and lists parted by an empty line.
std::string writtenOf(const std::map<plan::Id, plan::TextBlock>& text);

// What was typed, as blocks in order, from 1 on. Italics, which the plan does not know, keep their signs.
std::vector<plan::TextBlock> textBlocksOf(std::string_view written);

}  // namespace report
