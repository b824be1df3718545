#include "survey/theme_counts.h"

#include <unordered_map>
#include <utility>

#include "survey/beside.h"
#include "survey/choice_table.h"
#include "survey/crossing.h"
#include "survey/order.h"

namespace survey {

ThemeCounts countThemes(const OwnWords& words, const Codebook& codebook) {
    ThemeCounts made;
    made.themesOf.resize(words.texts.size());
    const std::vector<Id> order = inOrder(codebook);
    // By question: which themes a text or an option belongs to, as places in `order`.
    using Places = std::map<Id, std::unordered_map<std::string, std::vector<std::size_t>>>;
    Places ofTexts, ofOptions;
    for (std::size_t place = 0; place < order.size(); ++place) {
        const Theme& theme = codebook.at(order[place]);
        for (const auto& [question, keys] : theme.texts)
            for (const TextKey& key : keys) ofTexts[question][key].push_back(place);
        for (const auto& [question, options] : theme.options)
            for (const Id& option : options) ofOptions[question][option].push_back(place);
    }
    const auto placesIn = [](const Places& places, const Id& question,
                             const std::string& key) -> const std::vector<std::size_t>& {
        static const std::vector<std::size_t> none;
        const auto of = places.find(question);
        if (of == places.end()) return none;
        const auto found = of->second.find(key);
        return found == of->second.end() ? none : found->second;
    };

    std::vector<ThemeCount> counts(order.size());
    // The themes of each thing that can be said: of the texts, then of the choices.
    std::vector<const std::vector<std::size_t>*> placesOf;
    for (std::size_t i = 0; i < words.texts.size(); ++i) {
        placesOf.push_back(&placesIn(ofTexts, words.texts[i].question, words.texts[i].key));
        for (const std::size_t place : *placesOf[i]) {
            made.themesOf[i].push_back(order[place]);
            ++counts[place].texts;
        }
        if (!placesOf[i]->empty()) ++made.codedTexts;
    }
    for (const auto& choice : words.choices)
        placesOf.push_back(&placesIn(ofOptions, choice.question, choice.option));
    // Who was counted last in a theme: each person counts once in it.
    std::vector<std::size_t> lastChose(order.size(), words.people()), lastAsked = lastChose;
    std::size_t at = 0;
    for (std::size_t person = 0; person < words.people(); ++person) {
        bool coded = false;
        for (; at < words.ends[person]; ++at) {
            const std::size_t said = words.said[at];
            const bool isText = said < words.texts.size();
            for (const std::size_t place : *placesOf[said]) {
                coded |= isText;
                if (!isText && std::exchange(lastChose[place], person) != person) ++counts[place].byOptions;
                if (std::exchange(lastAsked[place], person) != person) ++counts[place].people;
            }
        }
        if (coded) ++made.codedWriters;
    }
    for (std::size_t place = 0; place < order.size(); ++place) made.themes[order[place]] = counts[place];
    return made;
}

std::map<Id, ThemeFate> publishableThemes(const OwnWords& words, const ThemeCounts& counts, Count limit) {
    std::map<Id, ThemeFate> fates;
    const Count all = static_cast<Count>(words.people());
    for (const auto& [id, count] : counts.themes) {
        const Count people = count.people;
        ThemeFate& fate = fates[id];
        if (people == 0)
            fate = ThemeFate::nobody;
        else if (all < limit)
            fate = ThemeFate::fewAnswers;
        else if (people < limit)
            fate = ThemeFate::tooFew;
        else if (all - people < limit)
            fate = ThemeFate::nearlyAll;
        // The count of an option stands in the tables of the survey that are given out, where it is not
        // small.
        else if (count.byOptions >= limit && !mayStandBeside(people, count.byOptions, limit))
            fate = ThemeFate::besideOptions;
        else
            fate =
                hideChoices({1, 1, {people}, {all}, 1, false}, Totals::none, listRules(limit)).at(0, 0).count
                    ? ThemeFate::shown
                    : ThemeFate::hidden;
    }
    return fates;
}

}  // namespace survey
