#include "survey/people_counts.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "survey/answer_rules.h"
#include "survey/order.h"

namespace survey {

namespace {

std::size_t placeIn(const std::vector<CountedVariable>& variables, const Id& id) {
    const auto found = std::find_if(variables.begin(), variables.end(),
                                    [&](const CountedVariable& variable) { return variable.id == id; });
    return static_cast<std::size_t>(found - variables.begin());
}

// One person more, who is in these categories.
void countIn(Said& said, const std::vector<std::size_t>& categories, bool answered) {
    said.people += answered;
    for (const std::size_t category : categories) {
        if (said.of.size() <= category) said.of.resize(category + 1, 0);
        ++said.of[category];
    }
}

// Numbers were given in any order; the categories are to be from the smallest to the largest.
void sortNumbers(PeopleCounts& counts, std::size_t place) {
    auto& categories = counts.questions[place].variable.categories;
    std::vector<std::size_t> order(categories.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    // "Not said" stays behind them all.
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const bool lateA = categories[a].kind == CategoryKind::notSaid;
        const bool lateB = categories[b].kind == CategoryKind::notSaid;
        return lateA != lateB ? lateB : categories[a].number < categories[b].number;
    });
    std::vector<Category> sorted;
    for (const std::size_t from : order) sorted.push_back(categories[from]);
    categories = std::move(sorted);
    for (Group& group : counts.groups) {
        std::vector<Count> of;
        for (const std::size_t from : order) of.push_back(group.said[place].of[from]);
        group.said[place].of = std::move(of);
    }
}

}  // namespace

std::size_t PeopleCounts::question(const Id& id) const { return placeIn(questions, id); }
std::size_t PeopleCounts::field(const Id& id) const { return placeIn(fields, id); }

CategoryCounts questionCounts(const PeopleCounts& counts, std::size_t question) {
    CategoryCounts made;
    made.variable = counts.questions[question].variable;
    made.people = counts.people;
    made.of.assign(made.variable.categories.size(), 0);
    for (const Group& group : counts.groups) {
        const Said& said = group.said[question];
        made.answered += said.people;
        for (std::size_t i = 0; i < made.of.size(); ++i) made.of[i] += said.of[i];
    }
    return made;
}

CategoryCounts fieldCounts(const PeopleCounts& counts, std::size_t field) {
    CategoryCounts made;
    made.variable = counts.fields[field].variable;
    made.people = counts.people;
    made.of.assign(made.variable.categories.size(), 0);
    for (const Group& group : counts.groups) made.of[group.in[field]] += group.people;
    made.answered = made.people - (made.of.empty() ? 0 : made.of.back());  // the last is "not said"
    return made;
}

std::vector<Count> crossed(const PeopleCounts& counts, std::size_t question, std::size_t field) {
    const std::size_t wide = counts.fields[field].variable.categories.size();
    const std::size_t high = counts.questions[question].variable.categories.size();
    std::vector<Count> cells(high * wide, 0);
    for (const Group& group : counts.groups) {
        for (std::size_t row = 0; row < high; ++row)
            cells[row * wide + group.in[field]] += group.said[question].of[row];
    }
    return cells;
}

PeopleCounter::Places PeopleCounter::placesOf(const Variable& variable) {
    Places places;
    for (std::size_t i = 0; i < variable.categories.size(); ++i) {
        const Category& category = variable.categories[i];
        switch (category.kind) {
            case CategoryKind::option:
                places.options[category.option] = i;
                break;
            case CategoryKind::number:
                places.numbers[category.number] = i;
                break;
            case CategoryKind::other:
                places.other = i;
                break;
            case CategoryKind::notSaid:
                places.notSaid = i;
                break;
            case CategoryKind::rest:
            case CategoryKind::all:
                break;  // of published tables only
        }
    }
    return places;
}

PeopleCounter::PeopleCounter(const Survey& survey) : survey_(survey) {
    for (const Id& id : inOrder(survey.questions)) {
        const Question& question = survey.questions.at(id);
        if (question.kind == QuestionKind::text) continue;
        counts_.questions.push_back({id, variableOf(question)});
        questionPlaces_.push_back(placesOf(counts_.questions.back().variable));
    }
    for (const Id& id : inOrder(survey.profile)) {
        counts_.fields.push_back({id, variableOf(survey.profile.at(id))});
        fieldPlaces_.push_back(placesOf(counts_.fields.back().variable));
    }
}

bool PeopleCounter::EarlierSpace::operator()(const std::optional<Space>& a,
                                             const std::optional<Space>& b) const {
    if (!a || !b) return !a && b;
    return std::tie(a->date, a->name, a->place, a->kind) < std::tie(b->date, b->name, b->place, b->kind);
}

Group& PeopleCounter::groupOf(const Answer& answer) {
    std::vector<std::size_t> in;
    for (std::size_t i = 0; i < counts_.fields.size(); ++i) {
        const auto given = answer.profile.find(counts_.fields[i].id);
        in.push_back(given == answer.profile.end() ? fieldPlaces_[i].notSaid
                                                   : fieldPlaces_[i].options.at(given->second));
    }
    const auto [at, isNew] = groupPlaces_.try_emplace(in, counts_.groups.size());
    if (isNew) {
        counts_.groups.push_back({std::move(in), 0, {}});
        counts_.groups.back().said.resize(counts_.questions.size());
    }
    return counts_.groups[at->second];
}

SpaceGroup& PeopleCounter::spaceOf(const Answer& answer) {
    const auto [at, isNew] = spaces_.try_emplace(answer.space);
    if (isNew) {
        at->second.space = answer.space;
        at->second.said.resize(counts_.questions.size());
    }
    return at->second;
}

// Fills `read_`; whether something was said.
bool PeopleCounter::readReply(const Question& question, const Reply* reply, std::size_t place) {
    read_.clear();
    Variable& variable = counts_.questions[place].variable;
    Places& places = questionPlaces_[place];
    if (!reply || !isAnswered(question.kind, *reply)) {
        if (!variable.several && !variable.some) read_.push_back(places.notSaid);
        return false;
    }
    using K = QuestionKind;
    if (question.kind == K::scale || question.kind == K::number) {
        const auto [number, isNew] = places.numbers.try_emplace(*reply->number, variable.categories.size());
        if (isNew) variable.categories.push_back({CategoryKind::number, {}, *reply->number});
        read_.push_back(number->second);
    } else if (question.kind == K::rank) {
        read_.push_back(places.options.at(reply->chosen.front()));
    } else {
        for (const Id& option : reply->chosen) read_.push_back(places.options.at(option));
        if (reply->otherChosen) read_.push_back(places.other);
    }
    return true;
}

void PeopleCounter::add(const Answer& answer) {
    Group& group = groupOf(answer);
    SpaceGroup& space = spaceOf(answer);
    ++group.people;
    ++space.people;
    ++counts_.people;
    for (std::size_t i = 0; i < counts_.questions.size(); ++i) {
        const Id& id = counts_.questions[i].id;
        const Question& question = survey_.questions.at(id);
        const auto reply = answer.replies.find(id);
        const bool answered =
            readReply(question, reply == answer.replies.end() ? nullptr : &reply->second, i);
        countIn(group.said[i], read_, answered);
        // Each number that somebody gave is a category, and no crossing of them is shown: thousands of them
        // for thousands of meetings would be counts for nothing.
        if (question.kind != QuestionKind::number) countIn(space.said[i], read_, answered);
    }
}

PeopleCounts PeopleCounter::finish() {
    for (auto& entry : spaces_) counts_.spaces.push_back(std::move(entry.second));
    for (std::size_t i = 0; i < counts_.questions.size(); ++i) {
        const std::size_t categories = counts_.questions[i].variable.categories.size();
        const bool number = survey_.questions.at(counts_.questions[i].id).kind == QuestionKind::number;
        for (Group& group : counts_.groups) group.said[i].of.resize(categories, 0);
        if (number)
            sortNumbers(counts_, i);
        else
            for (SpaceGroup& space : counts_.spaces) space.said[i].of.resize(categories, 0);
    }
    return std::move(counts_);
}

}  // namespace survey
