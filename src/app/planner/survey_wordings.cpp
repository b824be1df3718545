#include "app/planner/survey_wordings.h"

#include <algorithm>
#include <string>
#include <vector>

#include "app/planner/survey_categories.h"
#include "app/screen.h"
#include "store/survey_json.h"
#include "survey/order.h"
#include "survey/wording_change.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

void makeOnce(const Screen& s, WordingsState& state, const survey::Id& id, const survey::Survey& survey) {
    if (state.of == s.work.version() && state.survey == id) return;
    state.of = s.work.version();
    state.survey = id;
    state.wording = store::wordingOf(survey);
    state.past = store::formerWordings(s.work.work().document(), s.work.work().edits(), id);
}

// The answers by what is known of the words they answered.
struct Sorted {
    long present = 0, former = 0, unknown = 0;
    struct Former {
        const store::FormerWording* wording;
        long people;
    };
    std::vector<Former> formers;  // newest first
    // Words that the edits do not have.
    std::vector<const survey::AnsweredWording*> lost;
    long unsaid = 0;
};

Sorted sorted(const WordingsState& state, const survey::WordingCounts& counts) {
    Sorted made;
    for (const auto& former : state.past.former) {
        const auto found = counts.of.find(former.wording);
        if (found == counts.of.end()) continue;
        made.formers.push_back({&former, static_cast<long>(found->second.people)});
        made.former += made.formers.back().people;
    }
    long all = static_cast<long>(counts.rest.people);
    for (const auto& [wording, answered] : counts.of) {
        const long people = static_cast<long>(answered.people);
        all += people;
        if (wording == state.wording)
            made.present = people;
        else if (wording.empty())
            made.unsaid = people;
        else if (std::none_of(made.formers.begin(), made.formers.end(),
                              [&](const auto& former) { return former.wording->wording == wording; }))
            made.lost.push_back(&answered);
    }
    if (counts.rest.people > 0) made.lost.push_back(&counts.rest);
    made.unknown = all - made.present - made.former;
    return made;
}

// "¿Qué va primero?" — hoy dice «¿Qué es lo más urgente?».
std::string fateWords(const Screen& s, const survey::WordingChange::Asked& asked, const survey::Survey& now) {
    using F = survey::QuestionFate;
    switch (asked.fate) {
        case F::same:
            return s.t("wording.same");
        case F::altered:
            return s.t("wording.altered");
        case F::reworded:
            return s.t.with("wording.reworded", {nameWords(s.t, now.questions.at(asked.question).text)});
        case F::gone:
            break;
    }
    return s.t("wording.gone");
}

void formerPart(Screen& s, const Sorted::Former& former, const survey::Survey& now) {
    auto& u = s.ui;
    const survey::Survey& then = former.wording->survey;
    ui::Scope scope(u, former.wording->wording);
    const std::string title = s.t.with("wording.until", {s.t.date(former.wording->until)});
    ui::Container box(u, "former", Role::group,
                      {.name = title,
                       .padding = u.phone() ? 16.f : 24.f,
                       .gap = 8,
                       .rounding = 12,
                       .ground = Tone::surface,
                       .frame = Tone::line});
    u.heading("title", 3, title, Type::subheading);
    u.text("people", s.t.count("tally.people", former.people), {Type::small, Tone::muted});
    const survey::WordingChange change = survey::wordingChange(then, now);
    {
        ui::Container list(u, "questions", Role::list, {.name = s.t("wording.questions"), .gap = 8});
        int number = 0;
        for (const auto& asked : change.then) {
            ui::Scope ofQuestion(u, asked.question);
            ui::Container item(u, "item", Role::item, {.gap = 2});
            u.text("text",
                   std::to_string(++number) + ". " + nameWords(s.t, then.questions.at(asked.question).text));
            u.text("fate", fateWords(s, asked, now), {Type::small, Tone::muted});
        }
    }
    for (const auto& added : change.added)
        u.text("added/" + added, s.t.with("wording.added", {nameWords(s.t, now.questions.at(added).text)}),
               {Type::body, Tone::muted});
    if (change.around) u.text("around", s.t("wording.around"), {Type::body, Tone::muted});
}

void lostPart(Screen& s, const Sorted& made) {
    auto& u = s.ui;
    int number = 0;
    for (const auto* lost : made.lost) {
        const std::string people = s.t.count("tally.people", static_cast<long>(lost->people));
        u.text("lost" + std::to_string(number++),
               lost->first.empty()
                   ? s.t.with("wording.lost", {people})
                   : s.t.with("wording.lost.dates", {people, s.t.date(lost->first), s.t.date(lost->last)}),
               {Type::body, Tone::muted});
    }
    if (made.unsaid)
        u.text("unsaid", s.t.with("wording.unsaid", {s.t.count("tally.people", made.unsaid)}),
               {Type::body, Tone::muted});
}

}  // namespace

void wordingResults(Screen& s, WordingsState& state, const survey::Id& id, const survey::Survey& survey,
                    const survey::WordingCounts& counts) {
    auto& u = s.ui;
    makeOnce(s, state, id, survey);
    const Sorted made = sorted(state, counts);
    if (!made.former && !made.unknown) return;
    ui::Scope scope(u, "wordings");
    std::string words = s.t.count("wording.present", made.present);
    if (made.former) words += " " + s.t.count("wording.former", made.former);
    if (made.unknown) words += " " + s.t.count("wording.unknown", made.unknown);
    u.text("count", words, {Type::body, Tone::ink});
    if (u.disclosure("open", s.t(state.open ? "wording.close" : "wording.open"), state.open))
        state.open = !state.open;
    if (!state.open) return;
    u.text("since",
           state.past.since.empty() ? s.t("wording.since.unknown")
                                    : s.t.with("wording.since", {s.t.date(state.past.since)}),
           {Type::body, Tone::muted});
    for (const auto& former : made.formers) formerPart(s, former, survey);
    lostPart(s, made);
    u.text("rules", s.t("wording.rules"), {Type::small, Tone::muted});
}

}  // namespace app
