#include "survey/results.h"

#include <algorithm>
#include <utility>

#include "survey/order.h"
#include "survey/respondents.h"

namespace survey {

namespace {

// Of each category the weighted share among those who said something. Where people may be in several, each
// category is a variable of its own: in it or not.
class Weighting {
  public:
    Weighting(const Variable& variable, const std::vector<double>& weights)
        : variable_(variable), weights_(weights) {}

    void give(std::size_t category, OptionResult& option) const {
        std::vector<int> chosen;
        chosen.reserve(variable_.in.size());
        for (const auto& in : variable_.in) {
            const bool said = !in.empty() && variable_.categories[in.front()].kind != CategoryKind::notSaid;
            const bool here = std::find(in.begin(), in.end(), category) != in.end();
            chosen.push_back(said ? (here ? 1 : 0) : kNotSaid);
        }
        const auto counted = weightedShares(chosen, weights_, 2);
        if (!counted || counted->said == 0) return;
        option.weighted = counted->shares[1];
        option.weightedInterval = wilsonOfShare(std::min(1.0, counted->shares[1]), counted->effectiveSize);
    }

  private:
    const Variable& variable_;
    const std::vector<double>& weights_;
};

std::vector<OptionResult> optionsOf(const Variable& variable, int answered,
                                    const std::vector<double>* weights) {
    std::vector<OptionResult> options(variable.categories.size());
    for (std::size_t i = 0; i < options.size(); ++i) options[i].category = variable.categories[i];
    for (const auto& in : variable.in)
        for (const std::size_t category : in) ++options[category].count;
    for (std::size_t i = 0; i < options.size(); ++i) {
        OptionResult& option = options[i];
        if (answered > 0) option.share = static_cast<double>(option.count) / answered;
        if (option.category.kind == CategoryKind::notSaid) continue;
        option.interval = wilson(option.count, answered);
        if (weights) Weighting(variable, *weights).give(i, option);
    }
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

QuestionResult resultOf(const Question& question, const QuestionTally& counted,
                        const std::vector<const Answer*>& answers, const std::vector<double>* weights) {
    QuestionResult result;
    result.question = counted.question;
    if (question.kind == QuestionKind::text) return result;
    result.options = optionsOf(variableOf(question, counted.question, answers), counted.answered, weights);
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

std::optional<PublishedTable> crossingOf(const Survey& survey, const std::vector<const Answer*>& answers,
                                         const Choices& choices) {
    const auto question = survey.questions.find(choices.question);
    const auto field = survey.profile.find(choices.field);
    if (question == survey.questions.end() || field == survey.profile.end()) return std::nullopt;
    if (!mayBePublished(question->second)) return std::nullopt;
    const Variable rows = variableOf(question->second, choices.question, answers);
    const Variable columns = variableOf(field->second, choices.field, answers);
    return publishedCrossing(rows, publishedList(rows, survey.smallCells), columns,
                             publishedList(columns, survey.smallCells), survey.smallCells);
}

}  // namespace

Results results(const Survey& survey, const std::vector<Answer>& answers, const Choices& choices) {
    Respondents people = respondentsOf(survey, answers);
    Results made;
    made.counted = std::move(people.counted);
    made.weights = populationWeights(survey, people.answers);
    const std::vector<double>* weights =
        made.weights && made.weights->areUsable() ? &made.weights->raking.weights : nullptr;
    for (const QuestionTally& counted : made.counted.questions)
        made.questions.push_back(
            resultOf(survey.questions.at(counted.question), counted, people.answers, weights));
    made.crossing = crossingOf(survey, people.answers, choices);
    return made;
}

}  // namespace survey
