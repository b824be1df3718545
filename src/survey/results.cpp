#include "survey/results.h"

#include <algorithm>
#include <utility>

#include "survey/order.h"
#include "survey/weighting.h"

namespace survey {

namespace {

// Of each category the weighted share among those who said something.
void giveWeighted(const PeopleCounts& counts, std::size_t question, const std::vector<double>& weights,
                  std::vector<OptionResult>& options) {
    std::vector<WeightedGroup> groups;
    for (std::size_t g = 0; g < counts.groups.size(); ++g) {
        const Group& group = counts.groups[g];
        const Said& said = group.said[question];
        groups.push_back({weights[g], said.people, group.people - said.people, said.of});
    }
    const auto counted = weightedShares(groups, options.size());
    if (!counted || counted->said == 0) return;
    for (std::size_t i = 0; i < options.size(); ++i) {
        options[i].weighted = counted->shares[i];
        options[i].weightedInterval =
            wilsonOfShare(std::min(1.0, counted->shares[i]), counted->effectiveSize);
    }
}

std::vector<OptionResult> optionsOf(const PeopleCounts& counts, std::size_t question, int answered,
                                    const std::vector<double>* weights) {
    const CategoryCounts counted = questionCounts(counts, question);
    std::vector<OptionResult> options(counted.of.size());
    for (std::size_t i = 0; i < options.size(); ++i) {
        OptionResult& option = options[i];
        option.category = counted.variable.categories[i];
        option.count = static_cast<int>(counted.of[i]);
        if (answered > 0) option.share = static_cast<double>(option.count) / answered;
        if (option.category.kind == CategoryKind::notSaid) continue;
        option.interval = wilson(option.count, answered);
    }
    if (weights) giveWeighted(counts, question, *weights, options);
    const auto notSaid = [](const OptionResult& option) {
        return option.category.kind == CategoryKind::notSaid;
    };
    options.erase(std::remove_if(options.begin(), options.end(), notSaid), options.end());
    return options;
}

std::vector<Ballot> ballotsOf(const QuestionTally& counted) {
    std::vector<Ballot> ballots;
    for (const auto& [order, people] : counted.ballots) {
        Ballot& ballot = ballots.emplace_back();
        for (const int place : order) ballot.ranked.push_back(static_cast<std::size_t>(place));
        ballot.weight = people;
    }
    return ballots;
}

QuestionResult resultOf(const Question& question, const QuestionTally& counted, const PeopleCounts& counts,
                        const std::vector<double>* weights) {
    QuestionResult result;
    result.question = counted.question;
    if (question.kind == QuestionKind::text) return result;
    result.options = optionsOf(counts, counts.question(counted.question), counted.answered, weights);
    const bool numbers = question.kind == QuestionKind::scale || question.kind == QuestionKind::number;
    if (!numbers)
        std::stable_sort(result.options.begin(), result.options.end(),
                         [](const OptionResult& a, const OptionResult& b) { return a.count > b.count; });
    if (question.kind == QuestionKind::rank) {
        result.ranked = inOrder(question.options);
        result.ranking = rankByAllMethods(result.ranked.size(), ballotsOf(counted));
    }
    return result;
}

void makeCrossing(const Survey& survey, const PeopleCounts& counts, const Choices& choices, Results& made) {
    const auto question = survey.questions.find(choices.question);
    if (question == survey.questions.end() || !mayBePublished(question->second)) return;
    const std::size_t row = counts.question(choices.question);
    CategoryCounts columns;
    std::vector<Count> pairs;
    if (choices.space) {
        SpaceColumns spaces = spaceColumns(counts, *choices.space);
        pairs = crossed(counts, row, spaces);
        columns = std::move(spaces.counts);
        made.crossedMeetings = std::move(spaces.meetings);
    } else if (survey.profile.count(choices.field)) {
        const std::size_t column = counts.field(choices.field);
        pairs = crossed(counts, row, column);
        columns = fieldCounts(counts, column);
    } else {
        return;
    }
    const Count limit = survey.smallCells;
    const CategoryCounts rows = questionCounts(counts, row);
    made.crossing = publishedCrossing(rows, publishedList(rows, limit), columns,
                                      publishedList(columns, limit), pairs, limit);
}

}  // namespace

Results results(const Survey& survey, const Respondents& respondents, const Choices& choices) {
    const PeopleCounts& people = respondents.people;
    Results made;
    made.counted = respondents.counted;
    made.weights = populationWeights(survey, people);
    const std::vector<double>* weights =
        made.weights && made.weights->areUsable() ? &made.weights->raking.weights : nullptr;
    for (const QuestionTally& counted : made.counted.questions)
        made.questions.push_back(resultOf(survey.questions.at(counted.question), counted, people, weights));
    made.meetings = std::any_of(people.spaces.begin(), people.spaces.end(),
                                [](const SpaceGroup& group) { return group.space.has_value(); });
    makeCrossing(survey, people, choices, made);
    return made;
}

}  // namespace survey
