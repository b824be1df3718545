// What the pages of the themes hold from one frame to the next.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "survey/own_words.h"
#include "survey/similar_texts.h"
#include "survey/theme_counts.h"
#include "survey/themes.h"

namespace app {

// So many texts are shown, the most frequent first, and as many more when they are asked for: what each is
// like is looked up for those that are shown.
inline constexpr std::size_t kTextsAtOnce = 100;

// What the person has begun.
struct ThemesBegun {
    std::size_t most = kTextsAtOnce;
    std::string openText;    // whose themes are being chosen; it stays in the list until it is closed
    std::string openTheme;   // which theme's fields are shown
    std::string newTheme;    // a name being typed
    bool nameless = false;   // it was to be added without one
    bool focusText = false;  // the open text is to have the focus
    bool together = false;   // the texts that are spelled nearly the same go where the open one goes
    std::string joinInto;    // the theme that the open one is to be joined with
};

struct ThemesState {
    // Worked out once for a survey and its answers.
    std::int64_t answersOf = -1;  // Workspace::answersVersion
    std::string plan;
    survey::Id survey;
    survey::Survey asked;
    survey::OwnWords words;
    std::vector<std::string> keys;                                  // of each text, "question/key"
    survey::SpellingIndex spellings;                                // of the texts, a little in each frame
    std::map<std::size_t, std::vector<survey::SimilarText>> alike;  // of texts that were shown

    // Worked out once for a state of the plan.
    std::int64_t of = -1;       // Workspace::version
    survey::Codebook codebook;  // this survey's
    survey::ThemeCounts counts;
    survey::SpellingIndex names;  // of the themes, in each language
    std::vector<survey::Id> named;
    std::map<std::size_t, std::vector<survey::SimilarText>> called;  // themes named like a text
    std::string filter;                                              // that `shown` answers
    std::vector<std::size_t> shown;

    ThemesBegun begun;
};

}  // namespace app
