// Where the proof of a report is: a web address that can be followed, or words that say where it is kept.
#pragma once

#include <string_view>

namespace plan {

// unsafe: an address that is not to be followed: of another kind than http and https, with a name and
// password, or one that no browser would find.
enum class EvidenceKind { none, words, address, unsafe };

EvidenceKind evidenceKind(std::string_view text);

}  // namespace plan
