// How each column of a table writes its numbers and codes, told by all of its cells together.
#pragma once

#include <string>
#include <vector>

#include "store/csv.h"
#include "store/goal_mapping.h"
#include "store/number_text.h"

namespace store {

struct ColumnStyle {
    DecimalSign sign = DecimalSign::unknown;
    bool guessed = false;     // the column itself does not tell the sign
    bool plain = true;        // most of its numbers are plain: the others are worth a note
    std::string example;      // the first number that is not plain, as it stands
    bool hundredths = false;  // weights
    bool pointZero = false;   // codes that all end in .0: whole numbers on their way through a spreadsheet
};

// One for each target. Only columns of figures and of codes have a style of their own.
std::vector<ColumnStyle> columnStyles(const Table& table, const std::vector<ColumnTarget>& targets);

}  // namespace store
