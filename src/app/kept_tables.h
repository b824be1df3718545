// The tables a plan is written as (store/plan_tables.h), fetched when somebody first needs them: their
// headers are the words for a plan's fields.
#pragma once

#include <memory>

#include "app/screen.h"
#include "store/plan_tables.h"

namespace app {

// As long as what is fetched may come, it stays where it is.
struct KeptTables {
    std::shared_ptr<const store::PlanTables> known;
    bool asked = false, missing = false;
};

// Null while they are being loaded, and where they cannot be.
const store::PlanTables* tablesOf(Screen& s, KeptTables& kept);

}  // namespace app
