#include "store/number_text.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

using namespace store;

namespace {

// The number, which has to be there.
double number(std::string_view text, DecimalSign sign = DecimalSign::unknown) {
    const NumberReading reading = readNumber(text, sign);
    CAPTURE(text);
    REQUIRE(reading.kind == NumberKind::number);
    REQUIRE(reading.number);
    return *reading.number;
}

NumberKind kind(std::string_view text) {
    const NumberReading reading = readNumber(text);
    CHECK(reading.number.has_value() == (reading.kind == NumberKind::number));
    return reading.kind;
}

}  // namespace

TEST_CASE("numbers: a plain decimal is what strtod reads") {
    for (const char* text : {"0",
                             "1",
                             "-3",
                             "+7",
                             "0.1",
                             "0.23499999999999999",
                             "8.4000000000000005E-2",
                             "1E-3",
                             "7.46E-2",
                             "1.0009999999999999",
                             "36300000000",
                             "6303350864.62",
                             "9007199254740993",
                             "123456789012345678901234567890",
                             "4.9e-324",
                             "1.7976931348623157e308",
                             "0.30000000000000004",
                             "5.",
                             ".5",
                             "007.50",
                             "2.2250738585072011e-308"}) {
        const NumberReading reading = readNumber(text);
        CAPTURE(text);
        REQUIRE(reading.number);
        CHECK(*reading.number == std::strtod(text, nullptr));
        CHECK(reading.plain);
        CHECK_FALSE(reading.percent);
    }
}

TEST_CASE("numbers: grouping and decimal signs") {
    CHECK(number("1.234.567,89") == 1234567.89);
    CHECK(number("1,234,567.89") == 1234567.89);
    CHECK(number("1.234.567") == 1234567);
    CHECK(number("1,234,567") == 1234567);
    CHECK(number("1'234.567,5") == 1234567.5);
    CHECK(number("1'234.56") == 1234.56);
    CHECK(number("1 234 567,5") == 1234567.5);
    CHECK(number("1\xC2\xA0"
                 "234") == 1234);
    CHECK(number("0,2") == 0.2);
    CHECK(number("0.235") == 0.235);
    CHECK(number("12,5") == 12.5);
    CHECK(number("1234,567") == 1234.567);
    CHECK(number("7,46E-2") == 0.0746);
    CHECK_FALSE(readNumber("0,2").plain);
}

TEST_CASE("numbers: signs, currency, percent") {
    CHECK(number("$ 1.234.567") == 1234567);
    CHECK(number("$1,234.50") == 1234.5);
    CHECK(number("COP 2.000.000") == 2000000);
    CHECK(number(" 15 ") == 15);
    CHECK(number("\xE2\x88\x92"
                 "5") == -5);
    CHECK(number("\xE2\x80\x93 5,5") == -5.5);
    CHECK(number("(1.234,5)") == -1234.5);
    CHECK(number("$ (12)") == -12);
    CHECK(number("123-") == -123);
    CHECK(number("-$ 5") == -5);
    CHECK(number("100%") == 1);
    CHECK(number("7,75%") == 0.0775);
    CHECK(number("15,50 %") == 0.155);
    CHECK(number("-3%") == -0.03);
    CHECK(readNumber("100%").percent);
    CHECK_FALSE(readNumber("100%").plain);
}

TEST_CASE("numbers: what fits both signs is decided by the column") {
    for (const char* text : {"1.234", "1,234", "-12.345", "$ 999,000"}) {
        CAPTURE(text);
        CHECK(readNumber(text).ambiguous);
        CHECK(decimalSignOf(text) == DecimalSign::unknown);
    }
    CHECK(number("1.234", DecimalSign::comma) == 1234);
    CHECK(number("1.234", DecimalSign::point) == 1.234);
    CHECK(number("1,234", DecimalSign::comma) == 1.234);
    CHECK(number("1,234", DecimalSign::point) == 1234);
    CHECK(number("1.234") == 1.234);
    CHECK_FALSE(readNumber("0.123").ambiguous);
    CHECK_FALSE(readNumber("1234.567").ambiguous);
    CHECK_FALSE(readNumber("1.234,5").ambiguous);
    CHECK(decimalSignOf("1.234.567") == DecimalSign::comma);
    CHECK(decimalSignOf("0.5") == DecimalSign::point);
    CHECK(decimalSignOf("12") == DecimalSign::unknown);
    CHECK(decimalSignOf("a.b") == DecimalSign::unknown);
    CHECK(decimalSignOf({"1.234", "0,5", "12", "prosa 1.5"}, DecimalSign::point) == DecimalSign::comma);
    CHECK(decimalSignOf({"1.234", "12"}, DecimalSign::point) == DecimalSign::point);
    CHECK(decimalSignOf({"0,5", "0.5"}, DecimalSign::comma) == DecimalSign::comma);
}

TEST_CASE("numbers: prose, errors and gaps are no numbers") {
    for (const char* text : {"2 Estrategias",
                             "2 km",
                             "SD",
                             "S.D",
                             "18 Lts*Seg",
                             "27.1.1",
                             "1.2.3",
                             "12.34.567",
                             "1,23,456",
                             "1.2345,6.7",
                             "1..2",
                             "--5",
                             "(5",
                             "5)",
                             "-(5)",
                             "NaN",
                             "inf",
                             "0x10",
                             "1e",
                             "1e+",
                             "1e99999",
                             "1e400",
                             "%",
                             "$",
                             "2024-2027",
                             "1/2",
                             "50%%",
                             "100%\n(240 beneficiarios)",
                             "12 34",
                             "e5",
                             ".",
                             ",5,",
                             "1 de 4",
                             "5e5e5",
                             "½",
                             "1_000"}) {
        CAPTURE(text);
        CHECK(kind(text) == NumberKind::text);
    }
    for (const char* text : {"#DIV/0!", "#¡DIV/0!", "#N/A", "#N/D", "#¡REF!", "#REF!", "#VALUE!", "#¡VALOR!",
                             "#NAME?", "#¿NOMBRE?", "#NUM!", "#####", "Err:502", " #DIV/0! "}) {
        CAPTURE(text);
        CHECK(kind(text) == NumberKind::error);
    }
    for (const char* text : {"", " ", "\n", "\xC2\xA0"}) CHECK(kind(text) == NumberKind::empty);
    for (const char* text : {"-", " $ -   ", "\xE2\x80\x93"}) CHECK(kind(text) == NumberKind::dash);
    CHECK(kind("# 5 de la lista") == NumberKind::text);
}

TEST_CASE("numbers: the shortest text that reads back") {
    CHECK(numberText(1) == "1");
    CHECK(numberText(0.1) == "0.1");
    CHECK(numberText(1.001) == "1.001");
    CHECK(numberText(0.1 + 0.2) == "0.30000000000000004");
    CHECK(numberText(36300000000.0) == "36300000000");
    CHECK(numberText(-2.5) == "-2.5");
    for (double value : {1.0 / 3, 2e-300, 1e22, 0.978, -0.0, 123456789.123}) {
        CHECK(std::strtod(numberText(value).c_str(), nullptr) == value);
    }
}
