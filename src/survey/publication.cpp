#include "survey/publication.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "survey/choice_table.h"
#include "survey/crossing.h"
#include "survey/hidden_table.h"
#include "survey/order.h"
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

std::vector<Count> countsOf(const Variable& variable) {
    std::vector<Count> counts(variable.categories.size(), 0);
    for (const auto& in : variable.in)
        for (const std::size_t category : in) ++counts[category];
    return counts;
}

}  // namespace

bool mayBePublished(const Question& question) {
    if (question.shownIf) return false;
    return question.kind != QuestionKind::text && question.kind != QuestionKind::number;
}

PublishedTable publishedList(const Variable& variable, Count limit) {
    PublishedTable list;
    list.rows = variable.categories;
    list.columns = {{CategoryKind::all}};
    list.several = variable.several;
    const std::size_t rows = variable.categories.size();
    std::vector<Count> counts = countsOf(variable);
    if (variable.several)
        list.shown = hideChoices({rows,
                                  1,
                                  std::move(counts),
                                  {static_cast<Count>(variable.in.size())},
                                  variable.most,
                                  variable.some},
                                 Totals::none, listRules(limit));
    else
        list.shown = hideSmallCells({rows, 1, std::move(counts)}, listRules(limit));
    return list;
}

PublishedTable publishedCrossing(const Variable& question, const PublishedTable& questionList,
                                 const Variable& field, const PublishedTable& fieldList, Count limit) {
    const Places rows = placesBeside(questionList);
    const Places columns = placesBeside(fieldList);
    PublishedTable crossing;
    crossing.rows = rows.categories;
    crossing.columns = columns.categories;
    crossing.several = question.several;
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
    for (std::size_t i = 0; i < question.in.size(); ++i) {
        const std::size_t column = *columns.of[field.in[i].front()];
        ++people[column];
        for (const std::size_t category : question.in[i])
            if (rows.of[category]) ++cells[*rows.of[category] * wide + column];
    }
    SmallCellRules rules;
    rules.limit = limit;
    if (question.several) {
        const bool allShown = high == question.categories.size();
        crossing.shown = hideChoices(
            {high, wide, std::move(cells), std::move(people), question.most, question.some && allShown},
            Totals::known, rules);
        return crossing;
    }
    const CountTable table{high, wide, std::move(cells)};
    crossing.shown = hideCrossing(table, knownList(table, true), knownList(table, false), rules);
    return crossing;
}

std::vector<Publication> publication(const Survey& survey, const std::vector<const Answer*>& answers) {
    struct Listed {
        Id id;
        Variable variable;
        PublishedTable list;
    };
    const Count limit = survey.smallCells;
    std::vector<Listed> questions;
    std::vector<Listed> fields;
    const auto add = [&](std::vector<Listed>& to, const Id& id, Variable variable) {
        PublishedTable list = publishedList(variable, limit);
        to.push_back({id, std::move(variable), std::move(list)});
    };
    for (const Id& id : inOrder(survey.questions)) {
        const Question& question = survey.questions.at(id);
        if (mayBePublished(question)) add(questions, id, variableOf(question, id, answers));
    }
    for (const Id& id : inOrder(survey.profile))
        add(fields, id, variableOf(survey.profile.at(id), id, answers));

    std::vector<Publication> tables;
    for (const Listed& question : questions) tables.push_back({question.id, {}, question.list});
    for (const Listed& field : fields) tables.push_back({{}, field.id, field.list});
    for (const Listed& question : questions) {
        for (const Listed& field : fields)
            tables.push_back(
                {question.id, field.id,
                 publishedCrossing(question.variable, question.list, field.variable, field.list, limit)});
    }
    return tables;
}

}  // namespace survey
