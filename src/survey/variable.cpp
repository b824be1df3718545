#include "survey/variable.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "survey/answer_rules.h"
#include "survey/flow.h"
#include "survey/order.h"

namespace survey {

namespace {

void addOptions(const std::map<Id, Option>& options, Variable& variable, std::map<Id, std::size_t>& places) {
    for (const Id& id : inOrder(options)) {
        places[id] = variable.categories.size();
        variable.categories.push_back({CategoryKind::option, id});
    }
}

// The numbers that count as categories: all steps of a scale, of a number those that were given.
std::set<double> numbersOf(const Question& question, const Id& id,
                           const std::vector<const Answer*>& answers) {
    std::set<double> numbers;
    if (question.kind == QuestionKind::scale) {
        const ScaleEnds ends = scaleEnds(question);
        for (int step = ends.least; step <= ends.most; ++step) numbers.insert(step);
    }
    for (const Answer* answer : answers) {
        const auto reply = answer->replies.find(id);
        if (reply != answer->replies.end() && reply->second.number) numbers.insert(*reply->second.number);
    }
    return numbers;
}

}  // namespace

Variable variableOf(const Question& question, const Id& id, const std::vector<const Answer*>& answers) {
    Variable variable;
    variable.in.resize(answers.size());
    if (question.kind == QuestionKind::text) return variable;

    const bool counts = question.kind == QuestionKind::scale || question.kind == QuestionKind::number;
    std::map<Id, std::size_t> places;
    std::map<double, std::size_t> steps;
    if (counts) {
        for (const double number : numbersOf(question, id, answers)) {
            steps[number] = variable.categories.size();
            variable.categories.push_back({CategoryKind::number, {}, number});
        }
    } else {
        addOptions(question.options, variable, places);
    }
    std::size_t other = 0;
    if (question.other &&
        (question.kind == QuestionKind::chooseMany || question.kind == QuestionKind::chooseOne)) {
        other = variable.categories.size();
        variable.categories.push_back({CategoryKind::other});
    }
    if (question.kind == QuestionKind::chooseMany) {
        const int offered = static_cast<int>(variable.categories.size());
        variable.most = question.limit > 0 ? std::min(question.limit, offered) : offered;
    }
    variable.several = variable.most > 1;
    variable.some = question.required && !question.shownIf;
    const std::size_t notSaid = variable.categories.size();
    if (!variable.several && !variable.some) variable.categories.push_back({CategoryKind::notSaid});

    for (std::size_t i = 0; i < answers.size(); ++i) {
        auto& in = variable.in[i];
        const auto said = answers[i]->replies.find(id);
        if (said != answers[i]->replies.end() && isAnswered(question.kind, said->second)) {
            const Reply& reply = said->second;
            if (counts) {
                in.push_back(steps.at(*reply.number));
            } else if (question.kind == QuestionKind::rank) {
                in.push_back(places.at(reply.chosen.front()));
            } else {
                for (const Id& option : reply.chosen) in.push_back(places.at(option));
                if (reply.otherChosen) in.push_back(other);
            }
        } else if (!variable.several && !variable.some) {
            in.push_back(notSaid);
        }
    }
    return variable;
}

Variable variableOf(const ProfileField& field, const Id& id, const std::vector<const Answer*>& answers) {
    Variable variable;
    std::map<Id, std::size_t> places;
    addOptions(field.options, variable, places);
    const std::size_t notSaid = variable.categories.size();
    variable.categories.push_back({CategoryKind::notSaid});
    for (const Answer* answer : answers) {
        const auto given = answer->profile.find(id);
        variable.in.push_back({given == answer->profile.end() ? notSaid : places.at(given->second)});
    }
    return variable;
}

}  // namespace survey
