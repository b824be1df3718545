#include "survey/tally.h"

#include <algorithm>
#include <cstddef>

#include "survey/answer_rules.h"
#include "survey/flow.h"
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

// The number at a place of all that were given, smallest first.
double numberAt(const std::map<double, int>& numbers, int place) {
    for (const auto& [number, count] : numbers) {
        if (place < count) return number;
        place -= count;
    }
    return numbers.rbegin()->first;
}

}  // namespace

std::optional<double> mean(const QuestionTally& tally) {
    double sum = 0;
    int count = 0;
    for (const auto& [number, times] : tally.numbers) {
        sum += number * times;
        count += times;
    }
    if (count == 0) return std::nullopt;
    return sum / count;
}

std::optional<double> median(const QuestionTally& tally) {
    int count = 0;
    for (const auto& entry : tally.numbers) count += entry.second;
    if (count == 0) return std::nullopt;
    const double upper = numberAt(tally.numbers, count / 2);
    return count % 2 ? upper : (numberAt(tally.numbers, count / 2 - 1) + upper) / 2;
}

TallyMaker::TallyMaker(const Survey& survey, Repeats repeats) : survey_(survey) {
    counted_.repeats = repeats;
    for (const Id& id : inOrder(survey.questions)) {
        const Question& question = survey.questions.at(id);
        QuestionTally& tally = counted_.questions.emplace_back();
        tally.question = id;
        tally.kind = question.kind;
        optionPlaces_.push_back(addOptions(question.options, tally.options));
        if (question.other && question.kind != QuestionKind::rank) tally.options.emplace_back().other = true;
        openPlaces_.emplace_back();
    }
    for (const Id& field : inOrder(survey.profile)) {
        ProfileTally& tally = counted_.profile.emplace_back();
        tally.field = field;
        profilePlaces_.push_back(addOptions(survey.profile.at(field).options, tally.options));
    }
}

void TallyMaker::addReply(QuestionTally& tally, const Question& question, const Reply& reply,
                          std::size_t place) {
    if (!isAnswered(question.kind, reply)) return;
    ++tally.answered;
    const auto addOwnWords = [&](const std::string& words) {
        const auto [found, isNew] = openPlaces_[place].try_emplace(foldedKey(words), tally.open.size());
        if (isNew) tally.open.emplace_back().text = trimmed(words);
        ++tally.open[found->second].count;
    };
    switch (question.kind) {
        case QuestionKind::chooseMany:
        case QuestionKind::chooseOne:
            for (const Id& id : reply.chosen) ++tally.options[optionPlaces_[place].at(id)].count;
            if (reply.otherChosen) {
                ++tally.options.back().count;
                addOwnWords(reply.other);
            }
            break;
        case QuestionKind::rank: {
            std::vector<int> ballot;
            for (const Id& id : reply.chosen) ballot.push_back(static_cast<int>(optionPlaces_[place].at(id)));
            ++tally.options[static_cast<std::size_t>(ballot.front())].count;
            ++tally.ballots[ballot];
            break;
        }
        case QuestionKind::scale:
        case QuestionKind::number:
            ++tally.numbers[*reply.number];
            break;
        case QuestionKind::text:
            addOwnWords(reply.text);
            break;
    }
}

bool TallyMaker::add(const Answer& answer) {
    ++counted_.answers;
    if (!answer.id.empty() && !ids_.insert(answer.id)) {
        ++counted_.repeated;
        return false;
    }
    if (!checkAnswer(survey_, answer).empty()) {
        ++counted_.invalid;
        return false;
    }
    if (alike_.insert(answer)) {
        ++counted_.alike;
        if (counted_.repeats == Repeats::leftOut) return false;
    }
    ++counted_.valid;
    const std::vector<Id> wanted = asked(survey_, answer);
    for (std::size_t place = 0; place < counted_.questions.size(); ++place) {
        QuestionTally& tally = counted_.questions[place];
        if (std::find(wanted.begin(), wanted.end(), tally.question) == wanted.end()) continue;
        ++tally.asked;
        const auto reply = answer.replies.find(tally.question);
        if (reply != answer.replies.end())
            addReply(tally, survey_.questions.at(tally.question), reply->second, place);
    }
    for (std::size_t i = 0; i < counted_.profile.size(); ++i) {
        ProfileTally& field = counted_.profile[i];
        const auto given = answer.profile.find(field.field);
        if (given == answer.profile.end()) {
            ++field.notSaid;
        } else {
            ++field.answered;
            ++field.options[profilePlaces_[i].at(given->second)].count;
        }
    }
    return true;
}

Tally TallyMaker::finish() {
    for (QuestionTally& tally : counted_.questions) {
        for (OptionTally& option : tally.options) option.share = shareOf(option.count, tally.answered);
        giveRanks(tally.options);
        std::stable_sort(tally.open.begin(), tally.open.end(),
                         [](const OpenAnswer& a, const OpenAnswer& b) { return a.count > b.count; });
    }
    for (ProfileTally& field : counted_.profile) {
        for (ProfileOptionTally& option : field.options) option.share = shareOf(option.count, field.answered);
    }
    return std::move(counted_);
}

Tally tally(const Survey& survey, const std::vector<Answer>& answers) {
    TallyMaker maker(survey);
    for (const Answer& answer : answers) maker.add(answer);
    return maker.finish();
}

std::vector<OptionTally> byRank(const QuestionTally& counted) {
    std::vector<OptionTally> ranked = counted.options;
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const OptionTally& a, const OptionTally& b) { return a.count > b.count; });
    return ranked;
}

}  // namespace survey
