// What changed since adoption (seal.h), in the words of the tables' headers.
#pragma once

#include <string>

#include "store/json.h"
#include "store/plan_tables.h"
#include "store/seal.h"

namespace store {

struct ChangeWords {
    std::string kind;    // "Metas"; of the plan itself "Plan"; the member's name where no table has it
    std::string record;  // "1.1 · Ampliar el programa"; with what it stands in before it; empty: the plan
    std::string field;  // "Programado 2025"; the pointer from the record where no column holds it; empty: the
                        // whole record came or went
    Json before, after;  // a word, a record's name or yes and no as text; numbers and texts as they are
};

// `adopted` and `now`: the documents that were compared, for the names of what a field refers to.
ChangeWords changeWords(const PlanTables& tables, const SealedChange& change, const Json& adopted,
                        const Json& now, bool english);

}  // namespace store
