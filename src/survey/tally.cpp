#include "survey/tally.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>

#include "survey/answer_rules.h"
#include "survey/open_text.h"
#include "survey/order.h"

namespace survey {

namespace {

// Where a collection's options stand in the list of counts.
template <class Count>
std::map<Id, std::size_t> addOptions(const std::map<Id, Option>& options, std::vector<Count>& counts) {
    std::map<Id, std::size_t> places;
    for (const Id& id : inOrder(options)) {
        places[id] = counts.size();
        counts.emplace_back().id = id;
    }
    return places;
}

std::optional<double> shareOf(int count, int all) {
    if (all == 0) return std::nullopt;
    return static_cast<double>(count) / all;
}

void giveRanks(std::vector<OptionTally>& options) {
    for (OptionTally& option : options) {
        if (option.count == 0) continue;
        const auto ahead = [&](const OptionTally& other) { return other.count > option.count; };
        option.rank = 1 + static_cast<int>(std::count_if(options.begin(), options.end(), ahead));
    }
}

}  // namespace

Tally tally(const Survey& survey, const std::vector<Answer>& answers) {
    Tally counted;
    const auto optionPlaces = addOptions(survey.question.options, counted.options);
    if (survey.question.other) counted.options.emplace_back().other = true;

    std::vector<std::map<Id, std::size_t>> profilePlaces;
    for (const Id& field : inOrder(survey.profile)) {
        ProfileTally& tallied = counted.profile.emplace_back();
        tallied.field = field;
        profilePlaces.push_back(addOptions(survey.profile.at(field).options, tallied.options));
    }

    std::set<Id> ids;
    std::map<std::string, std::size_t> openPlaces;
    for (const Answer& answer : answers) {
        ++counted.answers;
        if (!answer.id.empty() && !ids.insert(answer.id).second) {
            ++counted.repeated;
            continue;
        }
        if (!checkAnswer(survey, answer).empty()) {
            ++counted.invalid;
            continue;
        }
        ++counted.valid;
        for (const Id& id : answer.chosen) ++counted.options[optionPlaces.at(id)].count;
        if (answer.otherChosen) {
            ++counted.options.back().count;
            const auto [place, isNew] = openPlaces.try_emplace(foldedKey(answer.other), counted.open.size());
            if (isNew) counted.open.emplace_back().text = trimmed(answer.other);
            ++counted.open[place->second].count;
        }
        for (std::size_t i = 0; i < counted.profile.size(); ++i) {
            ProfileTally& field = counted.profile[i];
            const auto given = answer.profile.find(field.field);
            if (given == answer.profile.end()) {
                ++field.notSaid;
            } else {
                ++field.answered;
                ++field.options[profilePlaces[i].at(given->second)].count;
            }
        }
    }

    for (OptionTally& option : counted.options) option.share = shareOf(option.count, counted.valid);
    giveRanks(counted.options);
    std::stable_sort(counted.open.begin(), counted.open.end(),
                     [](const OpenAnswer& a, const OpenAnswer& b) { return a.count > b.count; });
    for (ProfileTally& field : counted.profile) {
        for (ProfileOptionTally& option : field.options) option.share = shareOf(option.count, field.answered);
    }
    return counted;
}

std::vector<OptionTally> byRank(const Tally& counted) {
    std::vector<OptionTally> ranked = counted.options;
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const OptionTally& a, const OptionTally& b) { return a.count > b.count; });
    return ranked;
}

}  // namespace survey
