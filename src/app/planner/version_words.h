// What differs between two states of the plan, in words: by record and field, with what it said before and
// after.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/texts.h"
#include "store/plan_tables.h"
#include "store/word_difference.h"

namespace app {

struct VersionDifference {
    std::string record;         // "Metas · 1.1 · Ampliar el programa"; of one that came or went, that too
    std::string field;          // "Misión", "Programado 2025", "Compromisos · Responsable"
    std::string before, after;  // empty: nothing
    std::optional<store::WordDifference> words;  // marked once they are shown
};

// In the order of the records; those of one record together. Both are documents, or parts of one that
// adoption would seal (store/seal.h): no more than that is compared.
std::vector<VersionDifference> versionDifferences(const Texts& t, const store::PlanTables& tables,
                                                  const store::Json& before, const store::Json& after);

}  // namespace app
