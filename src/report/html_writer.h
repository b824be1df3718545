// A document as one web page that stands alone: no script, no request, a print style sheet, real headings,
// tables and figures, with links between contents and sections.
#pragma once

#include <string>

#include "report/document.h"
#include "report/look.h"

namespace report {

std::string htmlOf(const Document& document, const Look& look);

}  // namespace report
