// The adoption of a plan, as it stands under "adopted" in its document:
//   {"seal": "64 hexadecimal digits", "instrument": {"kind": "Resolución", "number": "123", "day":
//   "2021-01-15"}, "text": "what was sealed", "earlier": {SEAL: {"kind": …}}}
// "text" is the adopted version itself, as the canonical JSON whose SHA-256 is the seal: any tool proves it
// without knowing anything of plans, and what has changed since is found by comparing. It is one text and no
// object so that no edit, merge or import can touch a part of it. It stands in the document and not beside it
// so that adopting is an edit like any other: undone, kept, sent and merged as they are.
//
// What is watched of the goals since (plan/adopted.h, target_changes.h) goes by the document's "adoptedOn",
// the instrument's day: it tells figures apart, this tells whether a copy is the adopted one.
//
// "earlier" are the instruments of versions that a later one replaced, by their seals; their texts are in the
// files of their time.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "store/edit.h"
#include "store/json.h"
#include "store/problem.h"
#include "store/seal.h"

namespace store {

// The normative instrument (acto administrativo) that adopts the plan.
struct Instrument {
    std::string kind;    // as written: Resolución, Circular, Acuerdo…
    std::string number;  // as written: "0123", "45-B"
    std::string day;     // ISO date
    bool operator==(const Instrument&) const = default;
};

struct Adoption {
    std::string seal;
    Instrument instrument;
    std::string text;  // canonical JSON of the adopted part; empty: the copy is not kept here
    std::map<std::string, Instrument> earlier;  // by seal
    bool operator==(const Adoption&) const = default;
};

// Nothing where the document has none. Reads what it can; every problem (missingField, wrongType, badValue)
// is named with its pointer below `where`; the result is to be used only when none was added. Whether the
// text is the one sealed is not looked at: that is checkSeal's, so that a plan whose seal is broken can be
// read and the break be told.
std::optional<Adoption> adoptionOf(const Json& document, Problems& problems, const std::string& where = "");

// What is to be changed for a document to be adopted as it is: its seal and copy, the instrument, and
// "adoptedOn". Nothing, with problems, when it has no seal or the instrument's day is no date.
std::optional<std::vector<Change>> adopt(const Json& document, const Instrument& instrument,
                                         Problems& problems);

// What a check of an adopted document finds.
struct SealCheck {
    std::string seal;                   // that the document names
    std::string ofCopy;                 // made now of the kept copy; empty: none is kept
    std::string ofNow;                  // made now of the document as it is; empty: it has none
    std::vector<SealedChange> changes;  // since the copy; of a copy that is damaged too, if it can be read

    bool copyIntact() const { return !seal.empty() && ofCopy == seal; }
    bool unchanged() const { return !seal.empty() && ofNow == seal; }
};

// Nothing where the document is not adopted, or with problems where what it says of it cannot be read.
std::optional<SealCheck> checkSeal(const Json& document, Problems& problems);

}  // namespace store
