#include "survey/survey_checks.h"

#include <algorithm>

#include "survey/collector.h"
#include "survey/flow.h"
#include "survey/open_text.h"
#include "survey/order.h"

namespace survey {

namespace {

bool saysIn(const Words& words, const std::string& language) {
    const auto found = words.byLanguage.find(language);
    return found != words.byLanguage.end() && !isBlank(found->second);
}

bool says(const Words& words) {
    return std::any_of(words.byLanguage.begin(), words.byLanguage.end(),
                       [](const auto& entry) { return !isBlank(entry.second); });
}

// "[nombre de la entidad]": what a sample text leaves to be written.
bool hasOpenPlaces(const Words& words) {
    return std::any_of(words.byLanguage.begin(), words.byLanguage.end(), [](const auto& entry) {
        const auto from = entry.second.find('[');
        return from != std::string::npos && entry.second.find(']', from) != std::string::npos;
    });
}

class Check {
  public:
    Check(const std::vector<std::string>& languages, std::vector<SurveyFinding>& findings)
        : languages_(languages), findings_(findings) {}

    void question(const Id& id, const Question& question) {
        for (const auto& language : languages_)
            if (!saysIn(question.text, language))
                findings_.push_back({SurveyIssue::noText, id, {}, language});
        switch (question.kind) {
            case QuestionKind::chooseMany:
            case QuestionKind::chooseOne:
            case QuestionKind::rank:
                options(id, question);
                break;
            case QuestionKind::scale:
            case QuestionKind::number:
                if (question.least && question.most && *question.most <= *question.least)
                    findings_.push_back({SurveyIssue::endsCrossed, id});
                break;
            case QuestionKind::text:
                break;
        }
    }

    void field(const Id& id, const ProfileField& field) {
        const auto found = [&](SurveyIssue issue, const Id& option, const std::string& language) {
            findings_.push_back({.issue = issue, .option = option, .language = language, .field = id});
        };
        for (const auto& language : languages_)
            if (!saysIn(field.label, language)) found(SurveyIssue::noText, {}, language);
        if (field.options.size() < 2) found(SurveyIssue::fewOptions, {}, {});
        for (const Id& option : inOrder(field.options))
            for (const auto& language : languages_)
                if (!saysIn(field.options.at(option).label, language))
                    found(SurveyIssue::noLabel, option, language);
    }

  private:
    void options(const Id& id, const Question& question) {
        const bool other = question.other && question.kind != QuestionKind::rank;
        const int count = static_cast<int>(question.options.size()) + (other ? 1 : 0);
        if (count < 2) findings_.push_back({SurveyIssue::fewOptions, id});
        if (count > kMostOptions) findings_.push_back({SurveyIssue::manyOptions, id, {}, {}, count});
        if (question.kind != QuestionKind::chooseOne && question.limit > count)
            findings_.push_back({SurveyIssue::limitTooHigh, id, {}, {}, question.limit});
        const bool helped = std::any_of(question.options.begin(), question.options.end(),
                                        [](const auto& entry) { return says(entry.second.help); });
        for (const Id& option : inOrder(question.options)) {
            const Option& record = question.options.at(option);
            for (const auto& language : languages_)
                if (!saysIn(record.label, language))
                    findings_.push_back({SurveyIssue::noLabel, id, option, language});
            if (helped && !says(record.help)) findings_.push_back({SurveyIssue::noHelp, id, option});
        }
    }

    const std::vector<std::string>& languages_;
    std::vector<SurveyFinding>& findings_;
};

}  // namespace

std::vector<SurveyFinding> checkSurvey(const Survey& survey, const std::vector<std::string>& languages) {
    std::vector<SurveyFinding> findings;
    if (survey.questions.empty()) findings.push_back({SurveyIssue::noQuestions});
    if (survey.questions.size() > 1 && !says(survey.title)) findings.push_back({SurveyIssue::noTitle});
    if (!says(survey.privacy))
        findings.push_back(
            {collectorOf(survey).empty() ? SurveyIssue::noPrivacy : SurveyIssue::noPrivacySent});
    if (hasOpenPlaces(survey.privacy)) findings.push_back({SurveyIssue::privacyOpen});
    if (!survey.opens.empty() && !survey.closes.empty() && survey.closes < survey.opens)
        findings.push_back({SurveyIssue::datesCrossed});
    if (!survey.collector.empty() && !isCollectorAddress(survey.collector))
        findings.push_back({SurveyIssue::badCollector});
    const std::vector<Id> lost = unreachable(survey);
    Check check(languages, findings);
    for (const Id& id : inOrder(survey.questions)) {
        if (std::find(lost.begin(), lost.end(), id) != lost.end())
            findings.push_back({SurveyIssue::unreachable, id});
        check.question(id, survey.questions.at(id));
    }
    for (const Id& id : inOrder(survey.profile)) check.field(id, survey.profile.at(id));
    return findings;
}

std::vector<std::string> languagesOf(const Survey& survey) {
    std::vector<std::string> languages;
    if (!survey.questions.empty()) {
        const Question& first = survey.questions.at(inOrder(survey.questions).front());
        for (const auto& [language, text] : first.text.byLanguage)
            if (!isBlank(text)) languages.push_back(language);
    }
    if (languages.empty()) languages.push_back("es");
    return languages;
}

}  // namespace survey
