// A document as CommonMark 0.31 with pipe tables: to be read as it stands and to go on working with.
#pragma once

#include <string>

#include "report/document.h"

namespace report {

// Charts are their sentence and their table. Nothing that somebody wrote becomes markup or HTML.
std::string markdownOf(const Document& document);

}  // namespace report
