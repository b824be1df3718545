// Variables person by person, as a list is made by hand: what the counts of the product are compared with.
#pragma once

#include <cstddef>
#include <vector>

#include "survey/answer_rules.h"
#include "survey/people_counts.h"
#include "survey/survey.h"
#include "survey/variable.h"

namespace survey_test {

struct Persons : survey::Variable {
    std::vector<std::vector<std::size_t>> in;  // the categories of each person

    std::size_t of(const survey::Category& wanted) const {
        std::size_t place = 0;
        while (!(categories.at(place) == wanted)) ++place;
        return place;
    }

    survey::CategoryCounts counts() const {
        survey::CategoryCounts made;
        made.variable = *this;
        made.of.assign(categories.size(), 0);
        made.people = static_cast<survey::Count>(in.size());
        for (const auto& person : in)
            for (const std::size_t category : person) ++made.of[category];
        return made;
    }
};

inline std::vector<survey::Count> pairsOf(const Persons& question, const Persons& field) {
    std::vector<survey::Count> cells(question.categories.size() * field.categories.size(), 0);
    for (std::size_t i = 0; i < question.in.size(); ++i)
        for (const std::size_t row : question.in[i])
            ++cells[row * field.categories.size() + field.in[i].front()];
    return cells;
}

// Of a question that is no number: their categories come from the answers.
inline Persons personsOf(const survey::Question& question, const survey::Id& id,
                         const std::vector<survey::Answer>& answers) {
    using survey::CategoryKind;
    Persons made{survey::variableOf(question), {}};
    for (const auto& answer : answers) {
        auto& in = made.in.emplace_back();
        const auto reply = answer.replies.find(id);
        const bool said = reply != answer.replies.end() && survey::isAnswered(question.kind, reply->second);
        if (question.kind == survey::QuestionKind::text || question.kind == survey::QuestionKind::number)
            continue;
        if (!said && !made.several && !made.some) in.push_back(made.of({CategoryKind::notSaid}));
        if (!said) continue;
        if (reply->second.number) in.push_back(made.of({CategoryKind::number, {}, *reply->second.number}));
        for (const auto& option : reply->second.chosen) {
            in.push_back(made.of({CategoryKind::option, option}));
            if (question.kind == survey::QuestionKind::rank) break;
        }
        if (reply->second.otherChosen) in.push_back(made.of({CategoryKind::other}));
    }
    return made;
}

inline Persons personsOf(const survey::ProfileField& field, const survey::Id& id,
                         const std::vector<survey::Answer>& answers) {
    using survey::CategoryKind;
    Persons made{survey::variableOf(field), {}};
    for (const auto& answer : answers) {
        const auto given = answer.profile.find(id);
        made.in.push_back({given == answer.profile.end() ? made.of({CategoryKind::notSaid})
                                                         : made.of({CategoryKind::option, given->second})});
    }
    return made;
}

}  // namespace survey_test
