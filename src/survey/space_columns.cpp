#include "survey/space_columns.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace survey {

namespace {

Id kindOf(const Space& space) {
    const auto known = std::find(std::begin(kSpaceKinds), std::end(kSpaceKinds), space.kind);
    return known == std::end(kSpaceKinds) ? *std::prev(known) : *known;
}

// The places of the meetings with a column of their own; of equals the earlier one.
std::vector<std::size_t> mostAnswered(const std::vector<SpaceGroup>& spaces) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < spaces.size(); ++i)
        if (spaces[i].space) places.push_back(i);
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t a, std::size_t b) { return spaces[a].people > spaces[b].people; });
    if (places.size() > kMostMeetings) places.resize(kMostMeetings);
    std::sort(places.begin(), places.end());
    return places;
}

// The option of each space; empty where it has none of its own.
std::vector<Id> optionsBy(const PeopleCounts& counts, SpaceBy by, SpaceColumns& columns) {
    std::vector<Id> options(counts.spaces.size());
    auto& categories = columns.counts.variable.categories;
    if (by == SpaceBy::kind) {
        for (std::size_t i = 0; i < options.size(); ++i)
            if (counts.spaces[i].space) options[i] = kindOf(*counts.spaces[i].space);
        for (const char* kind : kSpaceKinds)
            if (std::find(options.begin(), options.end(), kind) != options.end())
                categories.push_back({CategoryKind::option, kind});
        return options;
    }
    for (const std::size_t i : mostAnswered(counts.spaces)) {
        options[i] = std::to_string(i);
        categories.push_back({CategoryKind::option, options[i]});
        columns.meetings[options[i]] = *counts.spaces[i].space;
    }
    return options;
}

}  // namespace

SpaceColumns spaceColumns(const PeopleCounts& counts, SpaceBy by) {
    SpaceColumns columns;
    const std::vector<Id> options = optionsBy(counts, by, columns);
    auto& categories = columns.counts.variable.categories;
    std::map<Id, std::size_t> places;
    for (std::size_t i = 0; i < categories.size(); ++i) places[categories[i].option] = i;
    bool others = false;
    for (std::size_t i = 0; i < options.size(); ++i)
        others = others || (counts.spaces[i].space && options[i].empty());
    if (others) categories.push_back({CategoryKind::other});
    categories.push_back({CategoryKind::notSaid});

    columns.counts.people = counts.people;
    columns.counts.of.assign(categories.size(), 0);
    for (std::size_t i = 0; i < options.size(); ++i) {
        const SpaceGroup& group = counts.spaces[i];
        std::size_t place = categories.size() - 1;
        if (group.space) place = options[i].empty() ? categories.size() - 2 : places.at(options[i]);
        columns.place.push_back(place);
        columns.counts.of[place] += group.people;
    }
    columns.counts.answered = counts.people - columns.counts.of.back();
    return columns;
}

std::vector<Count> crossed(const PeopleCounts& counts, std::size_t question, const SpaceColumns& columns) {
    const std::size_t wide = columns.counts.of.size();
    const std::size_t high = counts.questions[question].variable.categories.size();
    std::vector<Count> cells(high * wide, 0);
    for (std::size_t i = 0; i < counts.spaces.size(); ++i) {
        const std::vector<Count>& of = counts.spaces[i].said[question].of;
        for (std::size_t row = 0; row < high; ++row) cells[row * wide + columns.place[i]] += of[row];
    }
    return cells;
}

}  // namespace survey
