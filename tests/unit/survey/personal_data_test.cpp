#include "survey/personal_data.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using survey::PersonalMark;
using survey::personalMarks;
using Marks = std::vector<PersonalMark>;

TEST_CASE("telephones and documents are pointed out, however they are written") {
    for (const char* text : {"Llámenla al 3101234567", "310 123 4567", "604-300-1234.", "+57 (1) 6012345678",
                             "cédula 1.032.456.789", "C.C. 52123456", "NIT 900123456-7"}) {
        CAPTURE(text);
        CHECK(personalMarks(text) == Marks{PersonalMark::number});
    }
}

TEST_CASE("what is no telephone is left alone") {
    for (const char* text : {"", "En 2024 fueron 350 personas", "de 2024-2027", "el 27/11/2026",
                             "el 2026-11-27", "27.11.2026", "cuesta $ 1.500.000", "cuesta $1500000",
                             "la ruta 12-5 y la 8", "500.000 árboles", "calle 8", "12 345", "3.14159"}) {
        CAPTURE(text);
        CHECK(personalMarks(text).empty());
    }
}

TEST_CASE("e-mail addresses are pointed out, names in networks are not") {
    for (const char* text : {"escriban a rosa.diaz@example.org", "ñusta@correo.example.co.", "a@b.co"}) {
        CAPTURE(text);
        CHECK(personalMarks(text) == Marks{PersonalMark::email});
    }
    for (const char* text : {"@alcaldia", "alcaldía @ centro", "uno@dos", "uno@.co", "uno@dos."}) {
        CAPTURE(text);
        CHECK(personalMarks(text).empty());
    }
}

TEST_CASE("the number of a house is pointed out; a place in a list is not") {
    for (const char* text : {"calle 8 # 12-34", "Cra 7 #45 - 10", "avenida 3 No. 12A-05"}) {
        CAPTURE(text);
        CHECK(personalMarks(text) == Marks{PersonalMark::address});
    }
    for (const char* text : {"la # 1", "el No. 3 de la lista", "Casino. 12-3", "#12 -", "#"}) {
        CAPTURE(text);
        CHECK(personalMarks(text).empty());
    }
    CHECK(personalMarks("a@b.co, calle 8 # 12-34, 3101234567") ==
          Marks{PersonalMark::number, PersonalMark::email, PersonalMark::address});
}
