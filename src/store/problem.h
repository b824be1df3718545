// What is wrong with a file, an edit or a kept record: typed and wordless; the screen has the words.
#pragma once

#include <string>
#include <vector>

namespace store {

enum class ProblemKind {
    emptyFile,     // nothing, or white space only
    tooLarge,      // detail: bytes, of the limit
    badUtf8,       // where: line:column of the first bad byte
    notJson,       // does not begin like a JSON document
    badSyntax,     // where: line:column
    truncated,     // ends in the middle; where: line:column of the end
    tooDeep,       // nested beyond the limit
    duplicateKey,  // where: pointer of the key given twice
    foreignFile,   // JSON, but not this format; detail: the format it names, if any
    newerVersion,  // detail: its version
    missingField,  // where: pointer of what is missing
    wrongType,     // where; detail: the JSON type found
    badValue,      // right type, value out of its range; detail: the value
    badReference,  // where: the pointer of the reference; detail: the id that is not there
    badPatch,   // an edit that does not fit the document; where: the operation's path; detail: the operation
    outOfStep,  // an edit whose number does not follow; detail: the number
    nothingToUndo,  // or to redo
    damagedRecord,  // a kept record fails its checksum or cannot be read; where: its key
    missingRecord,  // a kept record is not there; where: its key
    lostEdits,      // edits that could not be brought back; where: first key; detail: how many
};

struct Problem {
    ProblemKind kind = ProblemKind::badValue;
    std::string where;   // JSON pointer, "line:column" or record key
    std::string detail;  // as found in the data; never a sentence
    bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

}  // namespace store
