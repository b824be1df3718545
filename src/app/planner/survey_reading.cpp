#include "app/planner/survey_reading.h"

#include <utility>

#include "app/answer_walk.h"
#include "app/planner/crossing_groups.h"

namespace app {

// Of counting before a frame is drawn.
static constexpr double milliseconds = 10;

struct SurveyReading::Counting {
    AnswerWalk walk;
    survey::RespondentCounter counter;
    // Of so many answers that it takes more than a frame, putting the counts together has a frame of its own,
    // and so have the results made of them: each may take as long as the page should be busy at once.
    bool many = false;
    bool over = false;

    void goOn(std::optional<survey::Respondents>& together) {
        over = together.has_value();
        if (over) return;
        walk.go(milliseconds, [this](const survey::Answer& answer) { counter.add(answer); });
        if (!walk.done()) {
            many = true;
            return;
        }
        together = counter.finish();
        over = !many;
    }
};

static void begin(Screen& s, SurveyReading& kept, const survey::Id& id, const survey::Survey& survey,
                  survey::Repeats repeats) {
    const int alike = kept.id == id ? kept.alike : 0;
    kept = {};
    kept.alike = alike;
    kept.repeats = repeats;
    kept.answersOf = s.work.answersVersion();
    kept.id = id;
    kept.survey = survey;
    kept.counting = std::make_shared<SurveyReading::Counting>(SurveyReading::Counting{
        AnswerWalk(s.work, s.host, id), survey::RespondentCounter(kept.survey, repeats)});
}

const survey::Results* surveyReading(Screen& s, SurveyReading& kept, const survey::Id& id,
                                     const survey::Survey& survey, survey::Repeats repeats) {
    auto& u = s.ui;
    if (kept.answersOf != s.work.answersVersion() || kept.id != id || kept.survey != survey ||
        kept.repeats != repeats)
        begin(s, kept, id, survey, repeats);
    if (kept.counting) {
        if (u.firstPass()) kept.counting->goOn(kept.people);
        const AnswerWalk& walk = kept.counting->walk;
        if (!kept.counting->over) {
            const std::string words = s.t.with("tally.counting", {s.t.percent(walk.share())});
            u.space(16);
            u.progress("counting", s.t("nav.survey"), words, walk.share(), std::nullopt, ui::Tone::accent);
            u.status("counting.words", s.t("tally.counting.on"), {ui::Type::body, ui::Tone::muted});
            s.host.wake();
            return nullptr;
        }
        kept.unreadable = walk.unreadable();
        kept.alike = kept.people->counted.alike;
        kept.counting.reset();
    }
    survey::Choices choices = crossingChoices(kept.survey, s.route.asked("pregunta"), s.route.asked("por"));
    if (!kept.made || kept.choices != choices) {
        kept.choices = std::move(choices);
        kept.made = survey::results(kept.survey, *kept.people, kept.choices);
    }
    return &*kept.made;
}

}  // namespace app
