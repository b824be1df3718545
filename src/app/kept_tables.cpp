#include "app/kept_tables.h"

#include <string>
#include <utility>

namespace app {

const store::PlanTables* tablesOf(Screen& s, KeptTables& kept) {
    if (!kept.asked) {
        kept.asked = true;
        s.host.fetchAsset("tables/plan.json", [&kept, &host = s.host](bool found, const std::string& bytes) {
            auto tables = found ? store::readPlanTables(bytes) : std::nullopt;
            kept.missing = !tables;
            if (tables) kept.known = std::make_shared<const store::PlanTables>(std::move(*tables));
            host.wake();
        });
    }
    return kept.known.get();
}

}  // namespace app
