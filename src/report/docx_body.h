// The body of a DOCX: word/document.xml and what it points at.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/document.h"
#include "report/docx_writer.h"
#include "report/look.h"

namespace report {

struct DocxBody {
    std::string xml;                 // word/document.xml
    std::vector<std::string> links;  // addresses outside of it, "rLink0", "rLink1"…
    // PNGs and SVGs by the place of their chart; empty: none. "rPng0", "rSvg0"…
    std::vector<std::string> pngs, svgs;
    int numberedLists = 0;
};

DocxBody docxBody(const Document& document, const Look& look, const DocxOptions& options);

}  // namespace report
