// Answers come in from files: progress, a way to stop, and what became of every line.
#include "app/planner/answer_intake.h"

#include "store/answer_intake.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

constexpr std::size_t linesAtOnce = 100;  // some milliseconds' work

void go(Screen& s, IntakeState& state) {
    if (!s.ui.firstPass() || state.stopped) return;
    // What was read and is not kept: another tab's right to write does not come into it, answers are added
    // only.
    s.work.addAnswers(state.intake->step(linesAtOnce));
    s.host.wake();
}

void report(Screen& s, const IntakeState& state) {
    auto& u = s.ui;
    const auto& report = state.intake->report();
    u.space(16);
    u.heading("intake.title", 2, s.t("intake.title"), Type::subheading);
    ui::Container list(u, "intake.list", Role::list, {.name = s.t("intake.title"), .gap = 4});
    int number = 0;
    const auto say = [&](const std::string& words, bool isSo) {
        if (!isSo) return;
        const std::string place = std::to_string(number++);
        ui::Container item(u, "line" + place, Role::item, {.gap = 0});
        u.text("words" + place, words);
    };
    say(s.t.count("intake.fresh", report.fresh), true);
    say(s.t.count("intake.had", report.had), report.had > 0);
    say(s.t.count("intake.alike", report.alike), report.alike > 0);
    say(s.t.count("intake.other", report.otherSurvey), report.otherSurvey > 0);
    say(s.t.count("intake.damaged", report.damaged), report.damaged > 0);
    say(s.t.count("intake.newer", report.newer), report.newer > 0);
    say(s.t.count("intake.foreign", report.foreign), report.foreign > 0);
}

}  // namespace

bool answerIntake(Screen& s, IntakeState& state, const survey::Id& id) {
    auto& u = s.ui;
    ui::Scope scope(u, "intake/" + id);
    u.space(8);
    if (auto file = u.fileButton("files", s.t("intake.files"), ".ndjson,.json,.jsonl,.txt", {.many = true})) {
        const bool over = !state.intake || (state.intake->done() && !state.more) || state.stopped;
        if (over || state.survey != id) {
            state = {};
            state.survey = id;
            state.intake = std::make_shared<store::AnswerIntake>(
                id, [&work = s.work, id](const survey::Id& answer) { return work.hasAnswer(id, answer); });
        }
        state.more = file->more;
        if (file->unreadable)
            state.unreadable.push_back(file->name);
        else
            state.intake->add(std::move(file->bytes));
    }
    u.space(8);
    if (!state.intake || state.survey != id) return false;
    for (const auto& name : state.unreadable)
        u.notice("unreadable/" + name, s.t.with("intake.unreadable", {name}), Tone::critical);
    if ((!state.intake->done() || state.more) && !state.stopped) {
        go(s, state);
        const std::string words =
            s.t.with("intake.going", {s.t.percent(state.intake->share()),
                                      s.t.number(static_cast<double>(state.intake->report().lines), 0)});
        u.progress("bar", s.t("intake.title"), words, state.intake->share(), std::nullopt, Tone::accent);
        u.status("going", words, {Type::body, Tone::muted});
        if (u.button("stop", s.t("intake.stop"))) state.stopped = true;
        return true;
    }
    if (state.stopped) u.status("stopped", s.t("intake.stopped"), {Type::body, Tone::late});
    report(s, state);
    if (!state.intake->aside().empty() && u.button("aside", s.t("intake.aside")))
        s.host.download(id + "-aparte.ndjson", "application/x-ndjson", state.intake->aside());
    return false;
}

}  // namespace app
