#include "plan/working_tables.h"

#include <doctest/doctest.h>

using namespace plan;

TEST_CASE("agreements not done yet, the first due first") {
    WorkingTables tables;
    const auto agreement = [&](const char* table, const char* id, const char* due, const char* done) {
        Agreement& made = tables[table].agreements[id];
        made.due = due;
        made.done = done;
    };
    agreement("t1", "a", "2024-03-01", "");
    agreement("t1", "b", "2024-01-01", "2024-02-01");
    agreement("t1", "c", "", "");
    agreement("t2", "d", "2024-02-15", "");
    agreement("t2", "e", "2024-02-16", "");
    const auto open = openAgreements(tables, "2024-02-16");
    REQUIRE(open.size() == 4);
    CHECK(open[0].agreement == "d");
    CHECK(open[0].table == "t2");
    CHECK(open[0].overdue);
    CHECK(open[1].agreement == "e");
    CHECK_FALSE(open[1].overdue);  // it is due today
    CHECK(open[2].agreement == "a");
    CHECK(open[3].agreement == "c");
    CHECK_FALSE(open[3].overdue);
}

TEST_CASE("somebody was there where a count or names say so") {
    WorkingTable table;
    CHECK_FALSE(anyonePresent(table));
    table.people["1"].entity = "e";
    CHECK_FALSE(anyonePresent(table));
    table.people["1"].count = 0;
    CHECK_FALSE(anyonePresent(table));
    table.people["2"].names = "Jefe de planeación";
    CHECK(anyonePresent(table));
    table.people.erase("2");
    table.people["1"].count = 4;
    CHECK(anyonePresent(table));
}
