// The body of a DOCX: word/document.xml and what it points at.
#pragma once

#include <cstddef>
#include <memory>
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

class DocxBodyWriter;

// Writes it in steps; what it is given must stay until it is done.
class DocxBodyMaker {
  public:
    DocxBodyMaker(const Document& document, const Look& look, const DocxOptions& options);
    ~DocxBodyMaker();
    DocxBodyMaker(const DocxBodyMaker&) = delete;
    DocxBodyMaker& operator=(const DocxBodyMaker&) = delete;

    // The title page with the contents, a heading with its section's first block, another block. True: all
    // is done.
    bool step();
    double progress() const;  // 0 to 1
    // Once, when it is done.
    DocxBody take();

  private:
    std::unique_ptr<DocxBodyWriter> writer_;
};

}  // namespace report
