// The seal of the adopted plan, for everybody: which instrument adopted it, whether what is shown is what was
// adopted, and whether somebody's copy, or the seal on a paper, is of it. #/avance/sello.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/kept_tables.h"
#include "app/public/shown_plan.h"
#include "app/screen.h"
#include "app/seal_words.h"
#include "store/adoption.h"
#include "store/plan_file.h"

namespace app {

struct PublicState;

// What the plan that is shown says of its adoption, each worked out when it is first asked for.
struct ShownSeal {
    std::optional<store::Json> past;  // its document, where it is not the one of now
    bool read = false, checked = false;
    std::optional<store::Adoption> adoption;
    store::Problems problems;  // what it says of it cannot be read
    std::optional<store::SealCheck> check;
    store::Json adopted;  // what was adopted; null: it is not kept, or cannot be read
};

// A plan file that somebody chose to have it checked. It is looked at and nothing else: no part of what is
// kept in this browser comes from it.
struct CheckedCopy {
    std::string fileName;
    bool unreadable = false;
    store::Problems problems;  // why it is no plan
    std::optional<store::PlanFile> file;
    std::optional<store::Adoption> adoption;
    std::optional<store::SealCheck> check;
    bool compared = false;                         // with the plan that is shown
    std::vector<store::SealedChange> differences;  // before: shown here; after: in the copy
};

struct SealState {
    ShownSeal shown;
    std::optional<CheckedCopy> copy;
    KeptTables tables;
    std::string typed;                     // a seal, as it is being copied from paper
    std::optional<std::string> comparing;  // as it was when the button was pressed

    // Another plan is shown.
    void forget() {
        shown = {};
        if (copy) copy->compared = false;
    }
};

// One line with the instrument, and the way to the page; nothing where the plan is not adopted.
void sealLink(Screen& s, PublicState& state);

void sealPage(Screen& s, PublicState& state);

}  // namespace app
