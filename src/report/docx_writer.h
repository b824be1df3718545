// A document as an Office Open XML text (ECMA-376, transitional): what Word, LibreOffice and Google Docs
// open, with styles, contents, captions and links that go on working when people write on in it.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "report/document.h"
#include "report/look.h"
#include "report/zip.h"

namespace report {

// A chart as it is to be drawn into a PNG, twice as large as its width and height in CSS pixels or more.
struct ChartPicture {
    std::string svg;
    float width = 0, height = 0;
};

// Of all charts, in order: for whoever makes the PNGs beforehand.
std::vector<ChartPicture> chartPictures(const Document& document, const Look& look);

struct DocxOptions {
    // The PNG of the chart at this place; empty: there is none, and its table stands alone.
    std::function<std::string(std::size_t chart)> png;
    // The SVG beside the PNG, which newer Word prefers. It draws texts in its own faces: best with those that
    // every machine has.
    bool svgToo = false;
    // Word then asks, when it opens the file, whether to fill in the page numbers of the contents.
    bool updateFieldsOnOpening = false;
};

// The files of the archive, in its order.
std::vector<ZipEntry> docxParts(const Document& document, const Look& look, const DocxOptions& options);

// The file's bytes: the same for the same document, look and pictures.
std::string docxOf(const Document& document, const Look& look, const DocxOptions& options);

// Makes them in steps, so that a page goes on answering meanwhile. The document must stay until it is done.
class DocxMaker {
  public:
    DocxMaker(const Document& document, Look look, DocxOptions options);
    ~DocxMaker();
    DocxMaker(const DocxMaker&) = delete;
    DocxMaker& operator=(const DocxMaker&) = delete;

    // One short piece of the work; true: all is done.
    bool step();
    double progress() const;  // 0 to 1
    // Once, when it is done.
    std::string take();

  private:
    struct Work;
    std::unique_ptr<Work> work_;
};

}  // namespace report
