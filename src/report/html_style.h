// The style sheet of a document's web page.
#pragma once

#include <string>

#include "report/document.h"
#include "report/look.h"

namespace report {

std::string htmlStyle(const Document& document, const Look& look);

}  // namespace report
