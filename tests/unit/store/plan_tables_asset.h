// The tables that the product ships, as the tests of store/ read them.
#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "store/plan_tables.h"

namespace store_test {

inline const store::PlanTables& shippedTables() {
    static const store::PlanTables tables = [] {
        std::ifstream file(std::string(PLAN_SOURCE_DIR) + "/assets/tables/plan.json", std::ios::binary);
        auto read = store::readPlanTables(std::string{std::istreambuf_iterator<char>{file}, {}});
        REQUIRE(read);
        return std::move(*read);
    }();
    return tables;
}

}  // namespace store_test
