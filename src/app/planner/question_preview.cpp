#include "app/planner/question_preview.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "app/citizen/survey_parts.h"
#include "app/planner/planner.h"
#include "survey/survey_checks.h"

namespace app {

using survey::Question;
using survey::QuestionKind;
using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

// Whether what was tried still fits: texts may have been written meanwhile, fields not have come or gone.
bool sameFields(const Question& a, const Question& b) {
    const auto sameOption = [](const auto& one, const auto& other) { return one.first == other.first; };
    return a.kind == b.kind && a.limit == b.limit && a.other == b.other && a.shuffled == b.shuffled &&
           a.least == b.least && a.most == b.most &&
           std::equal(a.options.begin(), a.options.end(), b.options.begin(), b.options.end(), sameOption);
}

void begin(PreviewState& preview, const survey::Id& id, const Question& question) {
    if (preview.question == id && sameFields(preview.of, question)) return;
    preview.question = id;
    preview.of = question;
    preview.draft = {};
}

// A field without a name says nothing to who does not see it: what is not written yet says so.
void nameUnwritten(const Texts& t, Question& question) {
    const auto& language = t.language();
    if (question.text.in(language).empty()) question.text.byLanguage[language] = t("question.untitled");
    for (auto& [id, option] : question.options)
        if (option.label.in(language).empty()) option.label.byLanguage[language] = t("option.untitled");
}

// The question as it stands in a survey on one page.
void onPhone(Screen& s, SurveyDraft& draft, const survey::Survey& survey, const survey::Id& id) {
    auto& u = s.ui;
    const std::string& language = s.t.language();
    const Question& question = survey.questions.at(id);
    const bool inItsField = question.kind == QuestionKind::text || question.kind == QuestionKind::number;
    if (isSingle(survey) || !inItsField)
        u.heading("question", 4, question.text.in(language), Type::subheading);
    questionBody(s, survey, draft, id);
    if (isSingle(survey) && !question.introduction.in(language).empty())
        u.text("introduction", question.introduction.in(language), {Type::body, Tone::muted});
}

// The page's language first, then the others that the survey is written in.
void languageChoice(Screen& s, PreviewState& preview, const survey::Survey& survey) {
    std::vector<ui::Ui::Choice> choices{{"", s.t("preview.language.page")}};
    for (const auto& language : survey::languagesOf(survey)) {
        if (language == s.t.language()) continue;
        if (language == "es") choices.push_back({language, s.t("language.es")});
        if (language == "en") choices.push_back({language, s.t("language.en")});
    }
    const bool offered = std::any_of(choices.begin(), choices.end(),
                                     [&](const auto& choice) { return choice.value == preview.language; });
    if (!offered) preview.language.clear();
    if (choices.size() < 2) return;
    if (auto chosen = s.ui.select("language", s.t("preview.language"), preview.language, choices, {}))
        preview.language = *chosen;
}

}  // namespace

void questionPreview(Screen& s, PlannerState& state, const survey::Survey& survey, const survey::Id& id) {
    auto& u = s.ui;
    PreviewState& preview = state.preview;
    begin(preview, id, survey.questions.at(id));
    ui::Scope scope(u, "preview");
    u.text("help", s.t("preview.help"), {Type::small, Tone::muted});
    languageChoice(s, preview, survey);
    const std::string& language = preview.language.empty() ? s.t.language() : preview.language;
    const Texts* texts = state.otherTexts.in(s, language);
    ui::Column column(u, {.gap = 0, .maxWidth = previewWidth});
    ui::Container phone(u, "phone", Role::group,
                        {.name = s.t("preview.title"),
                         .padding = u.width() < 280 ? 8.f : 16.f,
                         .gap = 16,
                         .rounding = 16,
                         .ground = Tone::page,
                         .frame = Tone::line,
                         .legend = true});
    if (!texts) {
        u.status("coming", s.t("preview.coming"), {Type::body, Tone::muted});
        return;
    }
    ui::InLanguage own(u, language == s.t.language() ? std::string() : language);
    Screen shown{u, *texts, s.work, s.host, s.route, {}, {}};
    survey::Survey written = survey;
    nameUnwritten(*texts, written.questions.at(id));
    onPhone(shown, preview.draft, written, id);
}

}  // namespace app
