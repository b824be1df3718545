// What the plan said when it was submitted for review, kept under "/approval/copies/SUBMISSION" of its
// document:
//   {"day": "2020-05-30", "text": "what was submitted"}
// "text" is the part of the document that adoption would seal (seal.h), as canonical JSON, for the reasons
// that adoption.h tells. The seal does not cover "/approval". Only the copies of the last two submissions are
// kept: each is as large as the plan.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/id.h"
#include "store/edit.h"
#include "store/json.h"
#include "store/problem.h"

namespace store {

struct SubmittedCopy {
    plan::Id submission;
    std::string day;        // ISO date it was kept on
    std::string_view text;  // canonical JSON; lives as long as the document is not changed
};

// Of the submissions that there are, in their order. A copy that is none is passed over.
std::vector<SubmittedCopy> submittedCopies(const Json& document);

// What is to be changed to keep the plan as it is now as what was submitted, and to let go of copies that are
// kept no more. Nothing, with problems, where there is no such submission or the document has no such text.
std::optional<std::vector<Change>> keepSubmitted(const Json& document, const plan::Id& submission,
                                                 const std::string& day, Problems& problems);

}  // namespace store
