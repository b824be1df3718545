// How many people there are of each place, age or other group: a table of the census or of a city's own, read
// for the options of a profile field.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/csv.h"
#include "survey/survey.h"

namespace store {

struct PopulationRow {
    std::string name;        // of the group, as in the file, tidy
    int people = 0;          // 0 to kMostResidents
    std::size_t record = 0;  // of the file, counted from 1
};

inline constexpr int kMostResidents = 2000000000;

struct PopulationTable {
    std::string column;  // the header of the numbers; empty: the file has none
    std::vector<PopulationRow> rows;
};

enum class PopulationFault {
    table,      // no table can be read: `csv`
    noColumns,  // no column of names, or none of numbers
    number,     // `name` has none, or one that is no number of people
    twice,      // `name` stands there more than once
};

struct PopulationProblem {
    PopulationFault fault = PopulationFault::table;
    CsvProblem csv;
    std::string name;
    std::size_t record = 0;
};

// Exactly one of the two is there.
struct PopulationReading {
    std::optional<PopulationTable> table;
    PopulationProblem problem;
};

// Names are in the first column with words, numbers in the last one that holds nothing else. Rows without a
// name are left out; a row called "Total" too.
PopulationReading readPopulation(std::string_view bytes);

// Which row is which option: the same name in any of the option's languages, whatever its case and accents.
struct PopulationMatch {
    std::map<survey::Id, int> people;     // by option
    std::vector<std::string> notOptions;  // names of rows
    std::vector<survey::Id> withoutRow;   // options
};
PopulationMatch matchPopulation(const PopulationTable& table,
                                const std::map<survey::Id, survey::Option>& options);

}  // namespace store
