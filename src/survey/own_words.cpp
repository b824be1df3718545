#include "survey/own_words.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "survey/open_text.h"
#include "survey/order.h"

namespace survey {

bool OwnWordsCollector::write(const Id& question, const std::string& words) {
    if (isBlank(words)) return false;
    TextKey key = textKeyOf(words);
    const auto [found, isNew] = textPlaces_[question].try_emplace(key, made_.texts.size());
    if (isNew) made_.texts.push_back({question, std::move(key), std::string(trimmed(words))});
    ++made_.texts[found->second].people;
    made_.said.push_back(static_cast<std::uint32_t>(found->second * 2));
    return true;
}

void OwnWordsCollector::add(const Answer& answer) {
    bool wrote = false;
    for (const auto& [id, reply] : answer.replies) {
        const auto question = survey_.questions.find(id);
        if (question == survey_.questions.end()) continue;
        const QuestionKind kind = question->second.kind;
        if (kind == QuestionKind::text) wrote |= write(id, reply.text);
        if (reply.otherChosen && (kind == QuestionKind::chooseMany || kind == QuestionKind::chooseOne))
            wrote |= write(id, reply.other);
        for (const Id& option : reply.chosen) {
            const auto [place, isNew] = choicePlaces_[id].try_emplace(option, made_.choices.size());
            if (isNew) made_.choices.push_back({id, option});
            made_.said.push_back(static_cast<std::uint32_t>(place->second * 2 + 1));
            if (kind == QuestionKind::rank) break;
        }
    }
    made_.ends.push_back(static_cast<std::uint32_t>(made_.said.size()));
    if (wrote) ++made_.writers;
}

OwnWords OwnWordsCollector::finish() {
    std::map<Id, std::size_t> order;
    for (const Id& id : inOrder(survey_.questions)) order.emplace(id, order.size());
    std::vector<std::size_t> sorted(made_.texts.size());
    std::iota(sorted.begin(), sorted.end(), std::size_t{0});
    std::stable_sort(sorted.begin(), sorted.end(), [&](std::size_t a, std::size_t b) {
        const OwnText &one = made_.texts[a], &two = made_.texts[b];
        if (one.people != two.people) return one.people > two.people;
        return order.at(one.question) < order.at(two.question);
    });
    std::vector<std::size_t> now(sorted.size());
    std::vector<OwnText> texts;
    texts.reserve(sorted.size());
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        now[sorted[i]] = i;
        texts.push_back(std::move(made_.texts[sorted[i]]));
    }
    made_.texts = std::move(texts);
    for (std::uint32_t& said : made_.said) {
        const std::size_t place = said / 2;
        said = static_cast<std::uint32_t>(said % 2 ? made_.texts.size() + place : now[place]);
    }
    return std::move(made_);
}

}  // namespace survey
