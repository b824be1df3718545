// Themes of a survey's answers: what people wrote in their own words is put into them, each is tied to what
// it led to in the plan, and how many people asked for it is published. #/plan/encuesta/temas.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/planner/planner.h"
#include "survey/survey.h"

namespace app {

void surveyThemes(Screen& s, PlannerState& state, const survey::Id& id, const survey::Survey& survey);

// --- its parts
// What each is made with; `work` has been worked out for the survey and the plan as they are.
struct ThemesPage {
    Screen& s;
    PlannerState& state;
    ThemesState& work;
    const survey::Id& id;
    const survey::Survey& survey;

    bool change(const std::vector<store::Change>& changes, const std::string& words) const {
        return s.work.change(changes, words);
    }
};

// The texts, each to be put into themes, with what is suggested for it.
void themeTexts(const ThemesPage& page);
// The codebook: names, order, joining, what each led to.
void themeBook(const ThemesPage& page);
// What of it may be published, and publishing it.
void themePublishing(const ThemesPage& page);

// What the open theme led to, of the plan's lines and objectives, and which options of the survey belong to
// it.
void themeTies(const ThemesPage& page, const survey::Id& id, const survey::Theme& theme);
void themeOptions(const ThemesPage& page, const survey::Id& id, const survey::Theme& theme);

// The name that is being typed, with a button. A theme of this name, found or added with `changes` beside it;
// empty: nothing was to be added. `changes` is asked only when it is.
survey::Id newThemeField(const ThemesPage& page, std::string_view button,
                         const std::function<std::vector<store::Change>(const survey::Id&)>& changes);

}  // namespace app
