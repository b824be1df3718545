// Numbers as planners write them in cells: 1.234.567,89, 1,234,567.89, 7.46E-2, 100%, $ 1'000, (12).
// A plain decimal gives the same double as strtod. Prose and spreadsheet errors are never numbers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace store {

enum class NumberKind {
    number,
    empty,  // nothing but white space
    dash,   // "-" or "$ -": an accounting sheet's zero, elsewhere "nothing here"; no number is made of it
    error,  // #DIV/0!, #N/A, #¡REF!, Err:502, ####
    text,   // anything else, also numbers with words or units, and numbers too large for a double
};

struct NumberReading {
    NumberKind kind = NumberKind::empty;
    std::optional<double> number;  // finite; set only for NumberKind::number
    bool percent = false;          // had a % sign: 7,75% is 0.0775
    bool plain = false;            // digits with at most a sign, a point and an exponent: read as it stands
    bool ambiguous = false;        // "1.234" or "1,234": the style decided
};

// Which sign a column uses for decimals; the other one groups thousands.
enum class DecimalSign { unknown, point, comma };

// What one text tells of the decimal sign; unknown when it fits both.
DecimalSign decimalSignOf(std::string_view text);

// What most of the cells that tell anything say; `fallback` when they say nothing or are evenly split.
DecimalSign decimalSignOf(const std::vector<std::string_view>& cells, DecimalSign fallback);

// `sign` is used only for texts that fit both; unknown reads those like strtod: the point is decimal and
// the comma groups.
NumberReading readNumber(std::string_view text, DecimalSign sign = DecimalSign::unknown);

// The shortest decimal text that reads back to the same double, with a point and without grouping.
std::string numberText(double number);

}  // namespace store
