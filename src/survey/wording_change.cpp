#include "survey/wording_change.h"

#include "survey/order.h"

namespace survey {

namespace {

QuestionFate fateOf(const Question& then, const Question& now) {
    if (then.text != now.text) return QuestionFate::reworded;
    Question moved = then;
    moved.order = now.order;
    return moved == now ? QuestionFate::same : QuestionFate::altered;
}

// How many people there are of an option is no part of what is asked (store::wordingOf).
std::map<Id, ProfileField> profileAsked(const Survey& survey) {
    auto profile = survey.profile;
    for (auto& field : profile)
        for (auto& option : field.second.options) option.second.population.reset();
    return profile;
}

}  // namespace

WordingChange wordingChange(const Survey& then, const Survey& now) {
    WordingChange change;
    for (const Id& id : inOrder(then.questions)) {
        const auto still = now.questions.find(id);
        change.then.push_back({id, still == now.questions.end()
                                       ? QuestionFate::gone
                                       : fateOf(then.questions.at(id), still->second)});
    }
    for (const Id& id : inOrder(now.questions))
        if (!then.questions.contains(id)) change.added.push_back(id);
    change.around = then.title != now.title || then.introduction != now.introduction ||
                    then.privacy != now.privacy || profileAsked(then) != profileAsked(now);
    return change;
}

}  // namespace survey
