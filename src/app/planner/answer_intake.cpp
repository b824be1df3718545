// Answers come in from files or from a collector: progress, a way to stop, and what became of every line.
#include "app/planner/answer_intake.h"

#include <optional>
#include <string>
#include <string_view>

#include "app/planner/answer_collecting.h"
#include "app/planner/answer_import.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

void report(Screen& s, const store::IntakeReport& report, const CollectorReading* reading) {
    auto& u = s.ui;
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
    if (!reading) return;
    say(s.t.count("collect.strange", reading->strange()), reading->strange() > 0);
    say(s.t.count("collect.lost", reading->lost()), reading->lost() > 0);
}

void choose(Screen& s, IntakeState& state, const survey::Id& id, const std::optional<ui::Ui::File>& file) {
    if (!file) return;
    if (!state.going || state.going->over() || state.survey != id) {
        state.survey = id;
        state.going = std::make_shared<AnswerImport>(s.work, s.host, id);
        state.told = -1;
    }
    state.going->add(file->name, file->number, file->size);
}

// A folder has other files too.
bool mayHaveAnswers(const std::string& name) {
    for (const std::string_view end : {".ndjson", ".jsonl", ".json", ".txt"})
        if (name.size() > end.size() && name.compare(name.size() - end.size(), end.size(), end) == 0)
            return true;
    return false;
}

std::string progressWords(const Texts& t, const AnswerImport& going) {
    const std::string share = t.percent(going.share());
    if (!going.readsFiles()) return t.with("intake.knowing", {share});
    const std::string lines = t.number(static_cast<double>(going.report().lines), 0);
    if (!going.collecting()) return t.with("intake.going", {share, lines});
    if (!going.collecting()->hasList()) return t("collect.asking");
    return t.with("collect.going", {share, lines});
}

void progress(Screen& s, IntakeState& state) {
    auto& u = s.ui;
    const AnswerImport& going = *state.going;
    const std::string words = progressWords(s.t, going);
    u.progress("bar", s.t("intake.title"), words, going.share(), std::nullopt, Tone::accent);
    u.text("words", words, {Type::body, Tone::muted});
    // Who listens is told ten times, not at each frame.
    state.told = going.readsFiles() ? static_cast<int>(going.share() * 10) : -1;
    u.status(
        "going",
        state.told < 0 ? s.t("intake.begins") : s.t.with("intake.tenths", {s.t.percent(state.told / 10.0)}),
        {Type::small, Tone::muted});
    if (u.button("stop", s.t("intake.stop"))) state.going->stop();
}

}  // namespace

bool answerIntake(Screen& s, IntakeState& state, const survey::Id& id, const survey::Survey& survey) {
    auto& u = s.ui;
    ui::Scope scope(u, "intake/" + id);
    u.space(8);
    {
        ui::Row row(u, "choose", 12);
        choose(s, state, id,
               u.fileButton("files", s.t("intake.files"), ".ndjson,.json,.jsonl,.txt",
                            {.many = true, .byPieces = true}));
        auto inFolder = u.fileButton("folder", s.t("intake.folder"), "",
                                     {.many = true, .byPieces = true, .folder = true});
        if (inFolder && mayHaveAnswers(inFolder->name)) choose(s, state, id, inFolder);
    }
    answerCollecting(s, state, id, survey);
    u.space(8);
    if (!state.going || state.survey != id) return false;
    const AnswerImport& going = *state.going;
    int number = 0;
    for (const auto& name : going.unreadable())
        u.notice("unreadable" + std::to_string(number++), s.t.with("intake.unreadable", {name}),
                 Tone::critical);
    if (!going.over()) {
        progress(s, state);
        return true;
    }
    const CollectorReading* reading = going.collecting();
    if (going.stopped())
        u.status("stopped", reading ? s.t("collect.stopped") : s.t("intake.stopped"),
                 {Type::body, Tone::late});
    if (reading) collectingTrouble(s, *reading);
    if (!reading || reading->hasList()) report(s, going.report(), reading);
    const auto& told = going.report();
    if (told.damaged + told.newer + told.foreign > 0 && u.button("aside", s.t("intake.aside")))
        s.host.download(id + "-aparte.ndjson", "application/x-ndjson", going.aside());
    return false;
}

}  // namespace app
