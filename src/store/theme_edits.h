// What a planner does with the themes of a plan, as changes of its document; each list is one edit, to be
// undone as one.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "store/edit.h"
#include "survey/theme_counts.h"
#include "survey/themes.h"

namespace store {

// A text that is in no theme yet or in others; it may be in several.
Change codeText(const survey::Id& theme, const survey::Id& question, const survey::TextKey& text);
Change uncodeText(const survey::Id& theme, const survey::Id& question, const survey::TextKey& text);

Change addTheme(const survey::Id& id, const survey::Theme& theme);
Change removeTheme(const survey::Id& id);  // what was in it is in no theme then, or in its others

// All that belongs to `from` belongs to `into`, which keeps its name and place; what was published of either
// is no longer, for nobody has counted the two together. Nothing where one of them is not there, or both are
// one.
std::vector<Change> joinThemes(const survey::Codebook& codebook, const survey::Id& from,
                               const survey::Id& into);

// `by` places further down among the themes (-1: one up); at the ends nothing.
std::vector<Change> moveTheme(const survey::Codebook& codebook, const survey::Id& id, int by);

// Of the themes that may be shown how many people asked for them, of the `of` who answered, on this ISO day;
// of the others nothing stays. Themes without a fate stay as they are.
std::vector<Change> publishThemes(const survey::Codebook& codebook, const survey::ThemeCounts& counts,
                                  const std::map<survey::Id, survey::ThemeFate>& fates, int of,
                                  const std::string& day);
// Nothing is published any more.
std::vector<Change> unpublishThemes(const survey::Codebook& codebook);

}  // namespace store
