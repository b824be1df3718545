// The tables of a survey that may be given out: a plain list of each question and profile field, and
// crossings of the two, none of which gives away a small count, alone or with the others.
#pragma once

#include <vector>

#include "survey/count_table.h"
#include "survey/people_counts.h"
#include "survey/survey.h"
#include "survey/variable.h"

namespace survey {

struct PublishedTable {
    std::vector<Category> rows;
    std::vector<Category> columns;  // of a list one: CategoryKind::all
    bool several = false;           // people may stand in several rows
    // Its last row has the people of each column. Of a list, at(row, 0); the totals of its rows are not
    // shown.
    ShownTable shown;
};

// Whether its tables may be given out. Own words may name people; of numbers each value is a few people's;
// and of a question that only some are asked "not asked" tells, by subtraction, what its condition's hides.
bool mayBePublished(const Question& question);

PublishedTable publishedList(const CategoryCounts& counts, Count limit);

// The crossing beside the lists of its two variables. What a list hides is one row (or column) here, the
// rest: so all totals of a crossing are known from the lists, and what one crossing leaves open no other
// narrows, however many there are. Where people may choose several options a hidden one has no row at all.
//
// `cells`: the people in each pair of categories (crossed).
PublishedTable publishedCrossing(const CategoryCounts& question, const PublishedTable& questionList,
                                 const CategoryCounts& field, const PublishedTable& fieldList,
                                 const std::vector<Count>& cells, Count limit);

// A table and what it is of; `field` empty: the list of a question, `question` empty: of a field.
struct Publication {
    Id question, field;
    PublishedTable table;
};

// All tables that may be given out together: the lists of the questions, those of the fields, the crossings
// of each with each. None is by meetings (results.h says why). One time's: of tables made again with two more
// answers the difference tells of two people.
std::vector<Publication> publication(const Survey& survey, const PeopleCounts& counts);

}  // namespace survey
