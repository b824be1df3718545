// What the document's pages hold from one frame to the next.
#pragma once

#include <memory>
#include <optional>
#include <string>

namespace app {

struct DocumentMaking;
struct WordFile;

enum class DocumentFile { word, page, markdown, print };

struct DocumentState {
    // The guide's structure, on its way from the product's files.
    bool asked = false;
    bool unavailable = false;
    std::optional<std::string> methodology;  // its bytes

    bool dataOpen = false;  // a section's data are being chosen
    std::shared_ptr<DocumentMaking> making;
    std::optional<DocumentFile> wanted;  // as soon as the document is made
    std::shared_ptr<WordFile> word;      // on its way; nobody waits for it who has left the page
    unsigned frame = 0;                  // the last one with the page of the files
};

}  // namespace app
