// Rows of which none is told from `limit` - 1 others, and from which nothing follows by subtraction
// (anonymised.h, 1, 2 and 4).
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "survey/count_table.h"
#include "survey/file_columns.h"

namespace survey {

class RowGroups {
  public:
    // `chain`: the columns of the rows, in their order; the first `questions` of them are questions.
    RowGroups(const FileColumns& columns, std::vector<std::size_t> chain, std::size_t questions, Count limit);

    // People who say this in the first `shown` columns, and may not be shown with more of them.
    void add(const Record& record, std::size_t shown, Count people);
    // After the last of them. True: it is done.
    bool step(std::size_t records);

    // What each row shows, as far as it goes, and how many show it. With nothing: the people without a row.
    const std::map<Record, Count>& groups() const { return groups_; }
    Count leftOut() const;
    std::size_t shownOf(const Record& record) const;                // how many columns it has
    std::size_t at(std::size_t place) const { return at_[place]; }  // where a column of the chain begins

  private:
    struct TableRows {  // of a table: what the rows show of it
        std::vector<Count> counts, people;
    };
    void gather(std::size_t shown, Record record, Count people);
    bool takeBack();
    bool takeBackFrom(const FileTable& table);
    void takeBackForLeftOut();
    bool takeBackSame();
    void shorten(const Record& record, std::size_t to);
    std::size_t lastOf(const FileTable& table) const;  // in the chain; its size where the rows have it not
    TableRows rowsOf(const FileTable& table) const;

    const FileColumns& columns_;
    std::vector<std::size_t> chain_, at_;
    std::vector<std::size_t> placeOf_;  // of a column in the chain
    std::size_t questions_ = 0;
    Count limit_ = 0;
    std::vector<std::map<Record, Count>> pending_;  // by how many columns they are to show
    std::map<Record, Count> groups_;
    std::size_t table_ = 0;  // that is looked at next
    bool moved_ = false;     // whether something had to be taken back since the first
};

}  // namespace survey
