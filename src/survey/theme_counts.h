// How many people asked for each theme, and which of these counts may be published.
#pragma once

#include <map>
#include <vector>

#include "survey/count_table.h"
#include "survey/own_words.h"
#include "survey/themes.h"

namespace survey {

struct ThemeCount {
    int people = 0;     // each once: who wrote one of its texts or chose one of its options
    int byOptions = 0;  // of them, those who chose one of its options
    int texts = 0;      // different texts of its, of those that people wrote
};

struct ThemeCounts {
    std::map<Id, ThemeCount> themes;        // every theme that was given
    std::vector<std::vector<Id>> themesOf;  // of each text of the own words, in the codebook's order
    int codedTexts = 0;                     // texts that are in a theme
    int codedWriters = 0;                   // people one of whose texts is in a theme
};

// The themes are all taken to be of this survey. What they name and is not there counts for nothing.
ThemeCounts countThemes(const OwnWords& words, const Codebook& codebook);

// Why a theme's count is not published.
enum class ThemeFate {
    shown,
    nobody,         // nobody asked for it: nothing to tell
    tooFew,         // fewer people than the limit
    nearlyAll,      // so few did not ask for it that the count would tell of them
    besideOptions,  // so few only wrote it that they are told by the count of its options, which is public
                    // too
    fewAnswers,     // fewer answers in all than the limit
    hidden,         // the rules of small counts say so
};

// What may be published of the themes under the survey's limit (Survey::smallCells). Asked for it or not is a
// table of everybody for each theme (choice_table.h): as nobody knows how many themes a text can be in, the
// counts of others tell nothing of a hidden one, and none has to be hidden for another's sake. Like any table
// it is one time's: of counts published again with two more answers the difference tells of two people.
std::map<Id, ThemeFate> publishableThemes(const OwnWords& words, const ThemeCounts& counts, Count limit);

}  // namespace survey
