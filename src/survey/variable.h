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
    std::vector<Category> categories;  // in the survey's order
    // Whether a person may be in several categories. Then who said nothing is in none; else every person is
    // in exactly one, "not said" being the last of them where it can happen.
    bool several = false;
    int most = 1;                              // categories that one person may be in
    bool some = false;                         // everybody is in one at least
    std::vector<std::vector<std::size_t>> in;  // the categories of each person
};

// A question as a variable: in a ranking what was put first counts, of a question with own words nothing
// does. The answers are valid ones of this survey (respondents.h).
Variable variableOf(const Question& question, const Id& id, const std::vector<const Answer*>& answers);
Variable variableOf(const ProfileField& field, const Id& id, const std::vector<const Answer*>& answers);

}  // namespace survey
