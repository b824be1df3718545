#include "app/survey_words.h"

#include "survey/flow.h"

namespace app {

using survey::QuestionKind;

const std::string& surveyTitle(const Texts& t, const survey::Survey& survey) {
    const std::string& title = survey.title.in(t.language());
    if (!title.empty()) return title;
    if (survey.questions.size() == 1) {
        const std::string& question = survey.questions.begin()->second.text.in(t.language());
        if (!question.empty()) return question;
    }
    return t("survey.title");
}

std::vector<std::string> replyWords(const Texts& t, const survey::Question& question,
                                    const survey::Reply& reply) {
    std::vector<std::string> words;
    switch (question.kind) {
        case QuestionKind::text:
            if (survey::isAnswered(question.kind, reply)) words.push_back("«" + reply.text + "»");
            return words;
        case QuestionKind::number:
            if (reply.number) words.push_back(t.number(*reply.number, 6));
            return words;
        case QuestionKind::scale:
            if (reply.number)
                words.push_back(t.with("survey.scale.of", {t.number(*reply.number, 0),
                                                           t.number(survey::scaleEnds(question).most, 0)}));
            return words;
        default:
            break;
    }
    int place = 0;
    for (const auto& id : reply.chosen) {
        const auto option = question.options.find(id);
        const std::string label =
            option == question.options.end() ? id : option->second.label.in(t.language());
        words.push_back(question.kind == QuestionKind::rank ? std::to_string(++place) + ". " + label : label);
    }
    if (reply.otherChosen) words.push_back(t.with("survey.review.other", {reply.other}));
    return words;
}

std::string problemWords(const Texts& t, const survey::Question& question,
                         const survey::AnswerProblem& problem) {
    using I = survey::AnswerIssue;
    switch (problem.issue) {
        case I::notAnswered:
            switch (question.kind) {
                case QuestionKind::chooseMany:
                    return t("survey.problem.nothing");
                case QuestionKind::rank:
                    return t("survey.problem.order");
                case QuestionKind::text:
                    return t("survey.problem.words");
                case QuestionKind::number:
                    return t("survey.problem.number");
                default:
                    return t("survey.problem.one");
            }
        case I::tooManyChosen:
            return t.with("survey.problem.many", {t.word(problem.allowed), t.word(problem.found)});
        case I::otherEmpty:
            return t("survey.problem.other");
        case I::otherTooLong:
        case I::textTooLong:
            return t.with("survey.problem.long", {t.number(problem.allowed, 0), t.number(problem.found, 0)});
        case I::notNumber:
            return t("survey.problem.number");
        case I::outOfRange:
            if (question.least && question.most)
                return t.with("survey.problem.range",
                              {t.number(*question.least, 6), t.number(*question.most, 6)});
            return question.least ? t.with("survey.problem.least", {t.number(*question.least, 6)})
                                  : t.with("survey.problem.most", {t.number(question.most.value_or(0), 6)});
        default:
            return t("survey.problem.changed");
    }
}

std::string limitWords(const Texts& t, const survey::Question& question, const survey::Reply& reply) {
    const bool ranks = question.kind == QuestionKind::rank;
    if (!ranks && question.kind != QuestionKind::chooseMany) return {};
    const int chosen = survey::howManyChosen(reply);
    std::string words = ranks ? question.limit > 0 ? t.with("survey.rank.limit", {t.word(question.limit)})
                                                   : t("survey.rank.help")
                        : question.limit > 0 ? t.with("survey.limit", {t.word(question.limit)})
                                             : t("survey.nolimit");
    return words + " " +
           (chosen == 0   ? t("survey.chosen.none")
            : chosen == 1 ? t("survey.chosen.one")
                          : t.with("survey.chosen.many", {t.word(chosen)}));
}

}  // namespace app
