// What people said to a question, or of themselves, as categories: what lists, crossings and weighted shares
// are made of.
#pragma once

#include <cstddef>
#include <vector>

#include "survey/survey.h"

namespace survey {

enum class CategoryKind {
    option,
    other,    // "otro, ¿cuál?"
    number,   // of a scale or a number
    notSaid,  // nothing said, or not asked
    rest,     // of a published table: the categories that its list hides, taken together
    all,      // of a published list: everybody
};

struct Category {
    CategoryKind kind = CategoryKind::option;
    Id option = {};  // of kind option
    double number = 0;
    bool operator==(const Category&) const = default;
};

struct Variable {
    // In the survey's order; "not said" is the last where a person is in exactly one category and it can
    // happen. Of a number only those that somebody gave are categories: peopleCounts adds them.
    std::vector<Category> categories;
    // Whether a person may be in several categories. Then who said nothing is in none.
    bool several = false;
    int most = 1;       // categories that one person may be in
    bool some = false;  // everybody is in one at least
};

// A question as a variable; of a question with own words it has no categories.
Variable variableOf(const Question& question);
Variable variableOf(const ProfileField& field);

}  // namespace survey
