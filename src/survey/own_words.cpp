#include "survey/own_words.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

#include "survey/open_text.h"
#include "survey/order.h"
#include "survey/respondents.h"

namespace survey {

OwnWords ownWordsOf(const Survey& survey, const std::vector<Answer>& answers) {
    const Respondents respondents = respondentsOf(survey, answers);
    OwnWords made;
    made.people.resize(respondents.answers.size());
    std::map<Id, std::unordered_map<TextKey, std::size_t>> places;
    for (std::size_t i = 0; i < respondents.answers.size(); ++i) {
        OwnWords::Person& person = made.people[i];
        const auto write = [&](const Id& question, const std::string& words) {
            if (isBlank(words)) return;
            TextKey key = textKeyOf(words);
            const auto [found, isNew] = places[question].try_emplace(key, made.texts.size());
            if (isNew) made.texts.push_back({question, std::move(key), std::string(trimmed(words))});
            ++made.texts[found->second].people;
            person.texts.push_back(found->second);
        };
        for (const auto& [id, reply] : respondents.answers[i]->replies) {
            const auto question = survey.questions.find(id);
            if (question == survey.questions.end()) continue;
            const QuestionKind kind = question->second.kind;
            if (kind == QuestionKind::text) write(id, reply.text);
            if (reply.otherChosen && (kind == QuestionKind::chooseMany || kind == QuestionKind::chooseOne))
                write(id, reply.other);
            for (const Id& option : reply.chosen) {
                person.chosen.emplace_back(id, option);
                if (kind == QuestionKind::rank) break;
            }
        }
        if (!person.texts.empty()) ++made.writers;
    }

    std::map<Id, std::size_t> order;
    for (const Id& id : inOrder(survey.questions)) order.emplace(id, order.size());
    std::vector<std::size_t> sorted(made.texts.size());
    std::iota(sorted.begin(), sorted.end(), std::size_t{0});
    std::stable_sort(sorted.begin(), sorted.end(), [&](std::size_t a, std::size_t b) {
        const OwnText &one = made.texts[a], &two = made.texts[b];
        if (one.people != two.people) return one.people > two.people;
        return order.at(one.question) < order.at(two.question);
    });
    std::vector<std::size_t> now(sorted.size());
    std::vector<OwnText> texts;
    texts.reserve(sorted.size());
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        now[sorted[i]] = i;
        texts.push_back(std::move(made.texts[sorted[i]]));
    }
    made.texts = std::move(texts);
    for (auto& person : made.people)
        for (std::size_t& text : person.texts) text = now[text];
    return made;
}

}  // namespace survey
