// Answers to other words than the survey's present ones: how many, and what those words were.
#pragma once

#include <cstdint>
#include <string>

#include "store/former_wordings.h"
#include "survey/wording_counts.h"

namespace app {

struct Screen;

struct WordingsState {
    bool open = false;     // what changed is shown
    std::int64_t of = -1;  // Workspace::version that the rest was made for
    survey::Id survey;
    std::string wording;  // the present one
    store::FormerWordings past;
};

// On the results page. Says nothing where all who are counted answered the present words.
void wordingResults(Screen& s, WordingsState& state, const survey::Id& id, const survey::Survey& survey,
                    const survey::WordingCounts& counts);

}  // namespace app
