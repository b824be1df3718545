// The frame of the themes' pages: what they are worked out from, and which of them is shown.
#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

#include "app/planner/survey_choice.h"
#include "app/planner/themes.h"
#include "app/theme_words.h"
#include "store/theme_edits.h"
#include "survey/open_text.h"
#include "survey/order.h"

namespace app {

using ui::Tone;
using ui::Type;

namespace {

// Of a frame, for what need not be there at once.
constexpr std::chrono::milliseconds kWorkingTime{8};
constexpr std::size_t kAtOnce = 50;  // texts, between two looks at the clock

// The themes of this survey; those of one that is no longer in the plan are to be seen somewhere too.
survey::Codebook codebookOf(const Screen& s, const survey::Id& id) {
    survey::Codebook codebook;
    for (const auto& [theme, record] : s.work.work().themes())
        if (record.survey == id || !s.work.surveys().count(record.survey)) codebook[theme] = record;
    return codebook;
}

// False: the answers are still being counted.
bool workOut(Screen& s, PlannerState& state, const survey::Id& id, const survey::Survey& survey) {
    ThemesState& work = state.themes;
    if (!surveyReading(s, state.surveyReading, id, survey)) return false;
    const bool answered = work.answersOf == s.work.answersVersion() && work.plan == s.work.planId() &&
                          work.survey == id && work.asked == survey;
    if (!answered) {
        ThemesBegun begun = work.survey == id ? std::move(work.begun) : ThemesBegun();
        work = {};
        work.begun = std::move(begun);
        work.answersOf = s.work.answersVersion();
        work.plan = s.work.planId();
        work.survey = id;
        work.asked = survey;
        work.words = state.surveyReading.people->words;
        for (const auto& text : work.words.texts) work.keys.push_back(text.question + "/" + text.key);
    }
    if (work.of != s.work.version()) {
        work.of = s.work.version();
        work.codebook = codebookOf(s, id);
        work.counts = survey::countThemes(work.words, work.codebook);
        work.names = {};
        work.named.clear();
        work.called.clear();
        work.filter = "?";  // answers nothing any more
        for (const auto& [theme, record] : work.codebook)
            for (const auto& [language, name] : record.name.byLanguage) {
                work.names.add(name);
                work.named.push_back(theme);
            }
    }
    if (work.spellings.size() == work.words.texts.size()) return true;
    if (s.ui.firstPass()) {
        const auto until = std::chrono::steady_clock::now() + kWorkingTime;
        do {
            const std::size_t to = std::min(work.words.texts.size(), work.spellings.size() + kAtOnce);
            while (work.spellings.size() < to)
                work.spellings.add(work.words.texts[work.spellings.size()].text);
        } while (work.spellings.size() < work.words.texts.size() && std::chrono::steady_clock::now() < until);
    }
    s.host.wake();
    return true;
}

}  // namespace

survey::Id newThemeField(const ThemesPage& page, std::string_view button,
                         const std::function<std::vector<store::Change>(const survey::Id&)>& changes) {
    const auto& [s, state, work, survey, record] = page;
    auto& u = s.ui;
    bool add = false;
    {
        ui::Row row(u, "new.row", 12, 48);
        const bool typed = u.field(
            "new", s.t("theme.new"), work.begun.newTheme,
            {.hint = s.t("theme.new.hint"),
             .error = work.begun.nameless ? std::string_view(s.t("theme.new.empty")) : std::string_view(),
             .width = std::min(u.width(), 360.f),
             .limit = 200,
             .disabled = !s.work.canWrite()});
        if (typed) work.begun.nameless = false;
        add = u.button("add", button, {.disabled = !s.work.canWrite()});
    }
    if (!add) return {};
    const std::string name(survey::trimmed(work.begun.newTheme));
    if (name.empty()) {
        work.begun.nameless = true;
        u.requestFocus(u.id("new"));
        return {};
    }
    survey::Id id = survey::themeNamed(work.codebook, name);
    std::vector<store::Change> all;
    if (id.empty()) {
        survey::Theme fresh;
        for (const auto& entry : work.codebook) fresh.order = std::max(fresh.order, entry.second.order);
        fresh.order += 1;
        fresh.name.byLanguage[s.t.language()] = name;
        fresh.survey = survey;
        id = host::newId(s.host);
        all.push_back(store::addTheme(id, fresh));
    }
    for (auto& more : changes(id)) all.push_back(std::move(more));
    if (!page.change(all, s.t.with("edit.theme.added", {name}))) return {};
    work.begun.newTheme.clear();
    return id;
}

void surveyThemes(Screen& s, PlannerState& state, const survey::Id& id, const survey::Survey& survey) {
    auto& u = s.ui;
    ui::Scope scope(u, "themes/" + id);
    if (!workOut(s, state, id, survey)) return;
    const ThemesPage page{s, state, state.themes, id, survey};
    u.text("help", s.t("themes.help"), {Type::body, Tone::muted});
    static const char* const parts[] = {"", "libro", "publicar"};
    const auto part = std::find(std::begin(parts), std::end(parts), s.route.at(3));
    const int shown = part == std::end(parts) ? 0 : static_cast<int>(part - parts);
    if (auto chosen = u.tabs("parts", s.t("survey.themes"),
                             {s.t("themes.texts"), s.t("themes.book"), s.t("themes.publish")}, shown))
        s.go(surveyAddress(
            s, *chosen ? std::string("/plan/encuesta/temas/") + parts[*chosen] : "/plan/encuesta/temas", id));
    u.space(16);
    if (shown == 1)
        themeBook(page);
    else if (shown == 2)
        themePublishing(page);
    else
        themeTexts(page);
}

}  // namespace app
