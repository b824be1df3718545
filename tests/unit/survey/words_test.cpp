#include <doctest/doctest.h>

#include "survey/survey.h"

TEST_CASE("words come in the language asked for, else in Spanish, else in any") {
    survey::Words words;
    CHECK(words.in("es").empty());
    words.byLanguage["pt"] = "prioridade";
    CHECK(words.in("es") == "prioridade");
    words.byLanguage["es"] = "prioridad";
    CHECK(words.in("es") == "prioridad");
    CHECK(words.in("en") == "prioridad");
    words.byLanguage["en"] = "";
    CHECK(words.in("en") == "prioridad");
    words.byLanguage["en"] = "priority";
    CHECK(words.in("en") == "priority");
    words.byLanguage["es"] = "";
    CHECK(words.in("es") == "priority");
}
