#include "survey/variable.h"

#include <algorithm>

#include "survey/flow.h"
#include "survey/order.h"

namespace survey {

namespace {

void addOptions(const std::map<Id, Option>& options, Variable& variable) {
    for (const Id& id : inOrder(options)) variable.categories.push_back({CategoryKind::option, id});
}

}  // namespace

Variable variableOf(const Question& question) {
    using K = QuestionKind;
    Variable variable;
    if (question.kind == K::text) return variable;
    if (question.kind == K::scale) {
        const ScaleEnds ends = scaleEnds(question);
        for (int step = ends.least; step <= ends.most; ++step)
            variable.categories.push_back({CategoryKind::number, {}, static_cast<double>(step)});
    } else if (question.kind != K::number) {
        addOptions(question.options, variable);
    }
    if (question.other && (question.kind == K::chooseMany || question.kind == K::chooseOne))
        variable.categories.push_back({CategoryKind::other});
    if (question.kind == K::chooseMany) {
        const int offered = static_cast<int>(variable.categories.size());
        variable.most = question.limit > 0 ? std::min(question.limit, offered) : offered;
    }
    variable.several = variable.most > 1;
    variable.some = question.required && !question.shownIf;
    if (!variable.several && !variable.some) variable.categories.push_back({CategoryKind::notSaid});
    return variable;
}

Variable variableOf(const ProfileField& field) {
    Variable variable;
    addOptions(field.options, variable);
    variable.categories.push_back({CategoryKind::notSaid});
    return variable;
}

}  // namespace survey
