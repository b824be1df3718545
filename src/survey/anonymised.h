// The answers as rows that may be given away: who said what together, a row a person, and no person to be
// found in it, nor by subtracting it from the tables that are published (publication.h).
//
// What is never in it: own words, ids, dates, languages, names and places of meetings, questions that only
// some are asked. A ranking is what was put first, a number is in bands, a place is a kind of meeting.
//
// The method. The columns stand in one order: the questions, the most important first, then what may be known
// of a person from elsewhere (profile, kind of meeting), the coarsest first. A row shows its columns up to
// some point, and from there on nothing ("not published"). That point is chosen so that:
//
// 1. Each row is the same, in all its columns, as `limit` - 1 others at the least, the limit being the
//    survey's own for small counts. This is k-anonymity by local suppression (P. Samarati and L. Sweeney,
//    "Protecting privacy when disclosing information: k-anonymity and its enforcement through generalization
//    and suppression", SRI-CSL-98-04, 1998) over all columns and not only over those known from elsewhere:
//    each count that can be made of the rows is then 0 or no small one, as in the tables.
// 2. Among the rows that show the same of profile and meeting each question has two different answers at the
//    least: else all of a group would be known to have said the same (l-diversity: A. Machanavajjhala,
//    D. Kifer, J. Gehrke and M. Venkitasubramaniam, "l-diversity: privacy beyond k-anonymity", ACM TKDD 1(1),
//    2007; here distinct, l = 2).
// 3. What a table hides no row shows: a category hidden in a list is one with the others hidden there (of a
//    question to choose several it has no column), and the two values of a hidden cell never stand in one
//    row.
// 4. What is left of a table's shown count when the rows are taken away from it is 0 or no small count
//    either, and so is what is left of its group without it: so nobody learns what those said whose value is
//    missing.
//
// Beside tables that hide cells, rows could still tell how answers hang together, and so a hidden cell ("all
// who chose the one chose the other"). A further question is therefore only taken where people behind hidden
// cells could change places, with nothing published changing, often enough that each small one keeps its
// `limit` values (hidden_cells_kept.h); and a question alone whose every person has one answer needs no such
// test, for the rows then only tell what its crossings tell.
//
// What this does not hold against: what small_cells.h says of the tables; and two files, or tables, of
// different times.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "survey/people_counts.h"
#include "survey/survey.h"

namespace survey {

enum class ColumnOf { question, field, space };

struct AnonymousColumn {
    ColumnOf of = ColumnOf::question;
    Id id;  // of the question or field
    // A value is one of these or, where `several`, some. Of a number asked for: bands, by their number from
    // 0. Of a meeting's kind an option is one of kSpaceKinds, and "not said" is no meeting.
    std::vector<Category> categories;
    bool several = false;
    std::vector<double> bands;  // of a number: from where each band goes, and where the last one ends
    Count suppressed = 0;       // rows that do not show it
};

// So many rows that are the same. Of each column the places in its categories; unset: not published.
struct AnonymousRows {
    std::vector<std::optional<std::vector<std::size_t>>> values;
    Count rows = 0;
};

enum class LeftOut {
    ownWords,
    notAskedOfAll,
    noBounds,    // a number without a least and a most, of which bands could be made
    tablesHide,  // its tables show nothing, or too little beside the others
    wouldTell,   // with it the rows would tell what the tables hide
    tooSparse,   // so many different answers that hardly any are given by enough people
};

struct ColumnLeftOut {
    ColumnOf of = ColumnOf::question;
    Id id;
    LeftOut why = LeftOut::ownWords;
};

struct AnonymousFile {
    Count limit = 0;   // people that are the same, at the least
    Count people = 0;  // of whom it is made; fewer than the limit: then there are no rows
    Count rows = 0;
    Count leftOut = 0;     // people without a row: 0 or the limit and more (or all, where there are no rows)
    Count suppressed = 0;  // values not shown, over all rows
    std::vector<AnonymousColumn> columns;
    std::vector<ColumnLeftOut> columnsLeftOut;
    std::vector<AnonymousRows> groups;  // sorted by what they say, which tells nothing of who came first
};

// Takes one answer after the other, all those that `counts` is made of and, which it leaves out itself, the
// repeated and invalid ones. Then it is worked out in steps: a million answers must not hold up the page.
class Anonymiser {
  public:
    Anonymiser(const Survey& survey, const PeopleCounts& counts);
    ~Anonymiser();
    Anonymiser(Anonymiser&&) noexcept;
    void add(const Answer& answer);
    // After the last answer: goes on with about so many different records. True: it is done.
    bool step(std::size_t records);
    double share() const;    // 0..1, of the steps
    AnonymousFile finish();  // once, when it is done

  private:
    struct Work;
    std::unique_ptr<Work> work_;
};

AnonymousFile anonymised(const Survey& survey, const std::vector<Answer>& answers);

}  // namespace survey
