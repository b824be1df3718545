#include "store/periodicity.h"

#include <doctest/doctest.h>

#include <string>

using namespace store;

TEST_CASE("how often, as plans write it") {
    CHECK(periodicityOf("Anual") == Periodicity::yearly);
    CHECK(periodicityOf("  ANUAL. ") == Periodicity::yearly);
    CHECK(periodicityOf("año") == Periodicity::yearly);
    CHECK(periodicityOf("trimestral") == Periodicity::quarterly);
    CHECK(periodicityOf("Quarterly") == Periodicity::quarterly);
    CHECK(periodicityOf("half yearly") == Periodicity::halfYearly);
    CHECK(periodicityOf("") == Periodicity::none);
    CHECK(periodicityOf("cada luna llena") == Periodicity::other);
    CHECK(periodicityOf("?") == Periodicity::other);  // something is written
}

TEST_CASE("the words for it are read back as it, in both languages") {
    for (int n = static_cast<int>(Periodicity::monthly); n < static_cast<int>(Periodicity::other); ++n)
        for (const std::string language : {"es", "en"}) {
            const auto word = wordOf(static_cast<Periodicity>(n), language);
            CAPTURE(word);
            CHECK_FALSE(word.empty());
            CHECK(static_cast<int>(periodicityOf(word)) == n);
        }
    CHECK(wordOf(Periodicity::none, "es").empty());
    CHECK(wordOf(Periodicity::other, "es").empty());
}
