// The texts that a survey had before the present one, out of the edits that are kept.
#pragma once

#include <string>
#include <vector>

#include "store/edit.h"
#include "survey/survey.h"

namespace store {

struct FormerWording {
    std::string wording;  // wordingOf
    survey::Survey survey;
    std::string until;  // ISO day on which it was changed
};

struct FormerWordings {
    // Newest first; of one that stood there twice the last time only, and never the present one.
    std::vector<FormerWording> former;
    std::string since;  // ISO day the present one is there from; empty: the edits do not tell
};

// `edits`: oldest first, the last of them led to the document. As far back as they fit it.
FormerWordings formerWordings(const Json& document, const std::vector<Edit>& edits, const survey::Id& survey);

}  // namespace store
