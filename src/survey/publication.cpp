#include "survey/publication.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "survey/choice_table.h"
#include "survey/crossing.h"
#include "survey/hidden_table.h"
#include "survey/small_cells.h"

namespace survey {

namespace {

// Where the categories of a variable stand in a crossing.
struct Places {
    std::vector<Category> categories;
    std::vector<std::optional<std::size_t>> of;  // by category of the variable; unset: nowhere
    bool any = false;                            // whether the list shows one of them
};

Places placesBeside(const PublishedTable& list) {
    Places places;
    places.of.resize(list.rows.size());
    bool hides = false;
    for (std::size_t i = 0; i < list.rows.size(); ++i) {
        if (!list.shown.at(i, 0).count) {
            hides = true;
            continue;
        }
        places.of[i] = places.categories.size();
        places.categories.push_back(list.rows[i]);
        places.any = true;
    }
    if (!hides || list.several) return places;
    for (auto& place : places.of)
        if (!place) place = places.categories.size();
    places.categories.push_back({CategoryKind::rest});
    return places;
}

// The totals of one side of a table, all of them known.
ShownTable knownList(const CountTable& table, bool ofRows) {
    const std::size_t rows = ofRows ? table.rows : table.columns;
    std::vector<Count> sums(rows, 0);
    Count all = 0;
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        sums[ofRows ? i / table.columns : i % table.columns] += table.cells[i];
        all += table.cells[i];
    }
    ShownTable list;
    list.fate = TableFate::shown;
    list.rows = rows;
    list.columns = 1;
    for (const Count sum : sums) {
        list.cells.push_back({sum, Hiding::shown});
        list.cells.push_back({std::nullopt, Hiding::notAsked});
    }
    list.cells.push_back({all, Hiding::shown});
    list.cells.push_back({all, Hiding::shown});
    return list;
}

}  // namespace

bool mayBePublished(const Question& question) {
    if (question.shownIf) return false;
    return question.kind != QuestionKind::text && question.kind != QuestionKind::number;
}

PublishedTable publishedList(const CategoryCounts& counts, Count limit) {
    const Variable& variable = counts.variable;
    PublishedTable list;
    list.rows = variable.categories;
    list.columns = {{CategoryKind::all}};
    list.several = variable.several;
    const std::size_t rows = variable.categories.size();
    if (variable.several)
        list.shown = hideChoices({rows, 1, counts.of, {counts.people}, variable.most, variable.some},
                                 Totals::none, listRules(limit));
    else
        list.shown = hideSmallCells({rows, 1, counts.of}, listRules(limit));
    return list;
}

PublishedTable publishedCrossing(const CategoryCounts& question, const PublishedTable& questionList,
                                 const CategoryCounts& field, const PublishedTable& fieldList,
                                 const std::vector<Count>& pairs, Count limit) {
    const Places rows = placesBeside(questionList);
    const Places columns = placesBeside(fieldList);
    PublishedTable crossing;
    crossing.rows = rows.categories;
    crossing.columns = columns.categories;
    crossing.several = question.variable.several;
    const std::size_t high = rows.categories.size();
    const std::size_t wide = columns.categories.size();
    for (const PublishedTable* list : {&questionList, &fieldList}) {
        if (list->shown.fate == TableFate::shown) continue;
        crossing.shown = hiddenWholly(high, wide, list->shown.fate);
        return crossing;
    }
    if (!rows.any || !columns.any) {
        crossing.shown = hiddenWholly(high, wide, TableFate::besideHidden);
        return crossing;
    }
    std::vector<Count> cells(high * wide, 0);
    std::vector<Count> people(wide, 0);
    for (std::size_t c = 0; c < field.of.size(); ++c) {
        const std::size_t column = *columns.of[c];
        people[column] += field.of[c];
        for (std::size_t r = 0; r < question.of.size(); ++r)
            if (rows.of[r]) cells[*rows.of[r] * wide + column] += pairs[r * field.of.size() + c];
    }
    SmallCellRules rules;
    rules.limit = limit;
    const Variable& asked = question.variable;
    if (asked.several) {
        const bool allShown = high == asked.categories.size();
        crossing.shown =
            hideChoices({high, wide, std::move(cells), std::move(people), asked.most, asked.some && allShown},
                        Totals::known, rules);
        return crossing;
    }
    const CountTable table{high, wide, std::move(cells)};
    crossing.shown = hideCrossing(table, knownList(table, true), knownList(table, false), rules);
    return crossing;
}

std::vector<Publication> publication(const Survey& survey, const PeopleCounts& counts) {
    struct Listed {
        std::size_t place;
        Id id;
        CategoryCounts counts;
        PublishedTable list;
    };
    const Count limit = survey.smallCells;
    std::vector<Listed> questions;
    std::vector<Listed> fields;
    const auto add = [&](std::vector<Listed>& to, std::size_t place, const Id& id, CategoryCounts of) {
        PublishedTable list = publishedList(of, limit);
        to.push_back({place, id, std::move(of), std::move(list)});
    };
    for (std::size_t i = 0; i < counts.questions.size(); ++i) {
        const Id& id = counts.questions[i].id;
        if (mayBePublished(survey.questions.at(id))) add(questions, i, id, questionCounts(counts, i));
    }
    for (std::size_t i = 0; i < counts.fields.size(); ++i)
        add(fields, i, counts.fields[i].id, fieldCounts(counts, i));

    std::vector<Publication> tables;
    for (const Listed& question : questions) tables.push_back({question.id, {}, question.list});
    for (const Listed& field : fields) tables.push_back({{}, field.id, field.list});
    for (const Listed& question : questions) {
        for (const Listed& field : fields)
            tables.push_back({question.id, field.id,
                              publishedCrossing(question.counts, question.list, field.counts, field.list,
                                                crossed(counts, question.place, field.place), limit)});
    }
    return tables;
}

}  // namespace survey
