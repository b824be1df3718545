#include "app/citizen/meeting_screen.h"

#include <utility>

#include "app/citizen/survey_form.h"
#include "app/citizen/survey_screen.h"
#include "app/meeting_words.h"
#include "app/share_button.h"
#include "store/answer_file.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

// A page of this door: header, main area and column, for as long as it lives.
struct Page {
    Page(Screen& s, const char* key, const std::string& about)
        : top(pageHeader(s, about, {})),
          main(s.ui, key, Role::main, "", {0, top, s.ui.screen().w, s.ui.screen().h - top}, true, Tone::page),
          column(s.ui, {.padding = s.ui.phone() ? 16.f : 32.f, .maxWidth = ui::formWidth, .centred = true}) {
        spacer(s, s.ui.phone() ? 20 : 40);
    }
    float top;
    ui::Area main;
    ui::Column column;
};

// What is missing before a meeting can begin; empty: nothing.
std::string nameError(const Screen& s, const MeetingState& state) {
    return state.tried && state.space.name.empty() ? s.t("meeting.name.missing") : "";
}
std::string pinError(const Screen& s, const MeetingState& state) {
    return state.tried && !store::isMeetingPin(state.pin) ? s.t("meeting.pin.wrong") : "";
}

void prepare(Screen& s, const store::SurveyFile& file, MeetingState& state) {
    auto& u = s.ui;
    s.title = s.t("meeting.title");
    if (!std::exchange(state.offered, true)) {
        state.space.kind = spaceKinds(s.t).front().value;
        state.space.date = s.host.localDate();
        state.inSteps = asksInSteps(s, file.survey);
    }
    Page page(s, "main:meeting", file.plan);
    u.heading("title", 1, s.t("meeting.title"), Type::title);
    u.text("help", s.t("meeting.help"), {Type::lead, Tone::muted});
    u.space(16);
    if (auto chosen =
            u.select("kind", s.t("meeting.kind"), state.space.kind, spaceKinds(s.t), {.width = 360}))
        state.space.kind = *chosen;
    const std::string missing = nameError(s, state), wrong = pinError(s, state);
    u.field("name", s.t("meeting.name"), state.space.name,
            {.hint = s.t("meeting.name.hint"), .error = missing, .limit = 120, .required = true});
    u.field("place", s.t("meeting.place"), state.space.place, {.limit = 120});
    u.date("date", s.t("meeting.date"), state.space.date, {.width = 220});
    u.field("pin", s.t("meeting.pin"), state.pin,
            {.hint = s.t("meeting.pin.hint"),
             .error = wrong,
             .kind = "numeric",
             .width = 220,
             .limit = 8,
             .required = true});
    if (file.survey.questions.size() > 1 &&
        u.checkbox("steps", s.t("meeting.steps"), state.inSteps, {.help = s.t("meeting.steps.help")}))
        state.inSteps = !state.inSteps;
    u.space(16);
    const bool begins =
        u.button("begin", s.t("meeting.begin"), {.kind = ui::ButtonKind::primary, .wide = true});
    u.space(24);
    u.text("observe.help", s.t("meeting.observe.help"), {Type::body, Tone::muted});
    u.link("observe", s.t("meeting.observe"), "#/plan/encuesta/reuniones");
    if (!begins) return;
    state.tried = true;
    if (state.space.name.empty() || !store::isMeetingPin(state.pin)) {
        u.announce(s.t("meeting.lacking"), true);
        u.requestFocus(u.id(state.space.name.empty() ? "name" : "pin"));
        return;
    }
    if (file.survey.questions.size() > 1) rememberSteps(s, state.inSteps);
    s.work.beginMeeting({file, state.space, state.pin, 0});
    state = {};
    state.draft.survey = file.id;
    // Back must not lead to what was here before.
    s.host.setRoute("/reunion", true);
}

void leaveDialog(Screen& s, MeetingState& state) {
    auto& u = s.ui;
    ui::Dialog dialog(u, "leaving", s.t("meeting.leave"));
    u.text("words", s.t("meeting.leave.help"), {Type::body, Tone::muted});
    u.field("typed", s.t("meeting.pin"), state.typedPin,
            {.error = state.wrongPin ? std::string_view(s.t("meeting.pin.other")) : std::string_view(),
             .kind = "numeric",
             .width = 220,
             .limit = 8});
    const bool yes = u.button("yes", s.t("meeting.leave"), {.kind = ui::ButtonKind::primary, .wide = true});
    const bool no = u.button("no", s.t("cancel"), {.wide = true}) || dialog.cancelled();
    if (yes && state.typedPin == s.work.meeting()->pin) {
        const auto over = s.work.meeting();
        s.work.endMeeting();
        state = {};
        state.ended = over;
        // Whatever address it was gone on with, after a restart: its answers are to be saved here.
        s.host.setRoute("/reunion", true);
        return;
    }
    if (yes) {
        state.wrongPin = true;
        state.typedPin.clear();
        u.announce(s.t("meeting.pin.other"), true);
    }
    if (no) {
        state.leaving = state.wrongPin = false;
        state.typedPin.clear();
    }
}

// Where this is and how many have answered, for who passes the device on; and the way out.
void foot(Screen& s, const store::Meeting& meeting, MeetingState& state) {
    auto& u = s.ui;
    u.space(32);
    u.text("given", s.t.count("meeting.given", meeting.given), {Type::body, Tone::muted});
    u.text("where", spaceKindWords(s.t, meeting.space.kind) + ": " + meeting.space.name,
           {Type::body, Tone::muted});
    if (u.button("leave", s.t("meeting.leave"), {.kind = ui::ButtonKind::quiet})) state.leaving = true;
}

void thanks(Screen& s, const store::Meeting& meeting, MeetingState& state) {
    auto& u = s.ui;
    s.title = s.t("receipt.title");
    s.page = "thanks";
    Page page(s, "main:thanks", meeting.file.plan);
    u.heading("thanks", 1, s.t("receipt.title"), Type::title);
    u.space(12);
    const SaveState save = s.work.saveState();
    const bool kept = save == SaveState::saved, waits = save == SaveState::saving;
    u.status("status",
             s.t(kept    ? "meeting.saved"
                 : waits ? "receipt.saving"
                         : "receipt.unsaved"),
             {Type::lead, kept    ? Tone::good
                          : waits ? Tone::muted
                                  : Tone::critical});
    if (!kept && !waits && u.button("retry", s.t("save.retry"))) s.work.retry();
    u.space(24);
    const bool next = u.button("next", s.t("meeting.next"), {.kind = ui::ButtonKind::primary, .wide = true});
    foot(s, meeting, state);
    pageFooter(s);
    spacer(s, 24);
    if (!next) return;
    state.given = false;
    u.announce(s.t("receipt.new"));
}

void ended(Screen& s, MeetingState& state) {
    auto& u = s.ui;
    s.title = s.t("meeting.over");
    s.page = "over";
    const store::Meeting meeting = *state.ended;
    Page page(s, "main:over", meeting.file.plan);
    u.heading("title", 1, s.t("meeting.over"), Type::title);
    u.text("given", s.t.count("meeting.given", meeting.given), {Type::lead, Tone::ink});
    u.text("help", s.t("meeting.over.help"), {Type::body, Tone::muted});
    u.space(16);
    const std::string name = "reunion-" + meeting.space.date;
    const auto lines = [&] {
        std::vector<survey::Answer> answers = s.work.answers(meeting.file.id);
        std::erase_if(answers, [&](const auto& answer) { return answer.space != meeting.space; });
        return store::writeAnswers(answers);
    };
    {
        ui::Row row(u, "actions", 12);
        if (u.button("export", s.t("meeting.export"), {.kind = ui::ButtonKind::primary}))
            s.host.download(name + ".ndjson", "application/x-ndjson", lines());
        shareFileButton(s, "share", s.t("meeting.share"), [&] {
            return host::Shared{.title = meeting.space.name, .fileName = name, .bytes = lines()};
        });
    }
    u.space(24);
    u.heading("observing", 2, s.t("meeting.observe"), Type::subheading);
    u.text("observe.help", s.t("meeting.observe.help"), {Type::body, Tone::muted});
    if (u.button("observe", s.t("meeting.observe.this")))
        s.go(newObservationAddress(meeting.space, meeting.file.id));
    u.space(24);
    if (u.button("another", s.t("meeting.another"))) {
        state = {};
        u.announce(s.t("meeting.title"));
    }
    u.link("home", s.t("nav.start"), "#/");
    pageFooter(s);
}

}  // namespace

void meetingScreen(Screen& s, const AskedSurvey& asked, MeetingState& state) {
    // A copy: what is done here changes or ends it.
    if (const auto meeting = s.work.meeting()) {
        if (state.given) {
            thanks(s, *meeting, state);
        } else if (auto answer = surveyForm(s, meeting->file, state.draft,
                                            {.end = [&] { foot(s, *meeting, state); }, .remembers = false})) {
            answer->space = meeting->space;
            s.work.keepAtMeeting(*answer);
            state.given = true;
        }
        if (state.leaving) leaveDialog(s, state);
        return;
    }
    if (state.ended) return ended(s, state);
    if (asked.state != AskedSurvey::State::here || asked.file.survey.questions.empty())
        return surveyScreen(s, asked, state.draft);
    prepare(s, asked.file, state);
}

}  // namespace app
