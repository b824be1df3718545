#include "plan/self_diagnosis.h"

#include <doctest/doctest.h>

using namespace plan;

TEST_CASE("a score's band begins at or below it") {
    SelfDiagnosis d;
    CHECK(bandOf(d, 50) == "");
    d.bands["high"] = {3, "Alto", 80};
    d.bands["low"] = {1, "Bajo", 10};
    d.bands["middle"] = {2, "Medio", 60};
    CHECK(bandOf(d, 9.9) == "");
    CHECK(bandOf(d, 10) == "low");
    CHECK(bandOf(d, 59.9) == "low");
    CHECK(bandOf(d, 60) == "middle");
    CHECK(bandOf(d, 100) == "high");
}

TEST_CASE("a dimension's score is the mean of each entity's latest") {
    SelfDiagnosis d;
    CHECK_FALSE(scoreOf(d, "x"));
    d.scores["1"] = {1, "x", "e1", "2024-01-01", 20.0, ""};
    d.scores["2"] = {2, "x", "e1", "2024-06-01", 50.0, ""};
    d.scores["3"] = {3, "x", "e1", "2024-03-01", 90.0, ""};
    d.scores["4"] = {4, "x", "e2", "2024-01-01", 70.0, ""};
    d.scores["5"] = {5, "x", "e2", "2024-09-01", std::nullopt, ""};  // not scored yet
    d.scores["6"] = {6, "y", "e2", "2024-01-01", 0.0, ""};
    d.scores["7"] = {7, "x", "", "2024-01-01", 90.0, ""};
    CHECK(scoreOf(d, "x") == 70.0);  // (50 + 70 + 90) / 3
    CHECK(scoreOf(d, "y") == 0.0);
}
