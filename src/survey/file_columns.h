// The columns that anonymised rows may have, and the published tables they stand beside.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "survey/anonymised.h"
#include "survey/people_counts.h"
#include "survey/publication.h"

namespace survey {

// A record's values, column after column: of one value its category, of several a bit for each.
using Record = std::u16string;

struct FileColumn {
    AnonymousColumn given;
    std::size_t width = 1;  // in a record
    // The places of what is said; unset: it has none in the file.
    std::map<Id, std::optional<std::size_t>> options;
    std::map<double, std::size_t> numbers;
    std::optional<std::size_t> other, notSaid;

    // Adds what this answer says to a record.
    void write(const Survey& survey, const Answer& answer, Record& record) const;
    // Whether a record that has the column from `at` on is in this category of it.
    bool has(const Record& record, std::size_t at, std::size_t category) const;
    // Whether it says anything there.
    bool isGiven(const Record& record, std::size_t at) const;
    // Its categories there.
    std::vector<std::size_t> read(const Record& record, std::size_t at) const;
};

// A published table: a list of `row`, or its crossing with `column` (places in FileColumns::columns).
struct FileTable {
    std::size_t row = 0;
    std::optional<std::size_t> column;
    std::size_t rows = 0, columns = 1;
    bool any = true;                 // else it shows nothing
    std::vector<Count> counts;       // rows × columns
    std::vector<Count> people;       // in each column
    std::vector<bool> shown, small;  // as counts; hidden ones may be small

    std::size_t place(std::size_t r, std::size_t c) const { return r * columns + c; }
};

struct FileColumns {
    // Questions, the first of the survey first, then those with fewer possible answers; the fields, those
    // with fewer groups first; the kind of meeting.
    std::vector<FileColumn> columns;
    std::size_t questions = 0;  // how many of them are questions
    std::vector<FileTable> tables;
    std::vector<ColumnLeftOut> leftOut;

    const FileTable* crossing(std::size_t question, std::size_t field) const;
};

FileColumns fileColumns(const Survey& survey, const PeopleCounts& counts);

}  // namespace survey
