#include "app/planner/anonymous_part.h"

#include <chrono>
#include <optional>
#include <string>
#include <utility>

#include "app/answer_walk.h"
#include "app/planner/anonymous_csv.h"
#include "survey/anonymised.h"

namespace app {

using ui::Tone;
using ui::Type;

namespace {

constexpr double milliseconds = 10;         // of work before a frame is drawn
constexpr std::size_t recordsAtOnce = 200;  // between two looks at the clock
constexpr std::size_t rowsAtOnce = 500;
constexpr std::size_t bytesAtOnce = 1 << 20;  // handed to the browser

using Clock = std::chrono::steady_clock;

Clock::time_point soon() {
    return Clock::now() + std::chrono::duration_cast<Clock::duration>(
                              std::chrono::duration<double, std::milli>(milliseconds));
}

}  // namespace

struct AnonymousMaking {
    AnswerWalk walk;
    survey::Anonymiser anonymiser;
    std::optional<survey::AnonymousFile> made;
    std::optional<AnonymousCsv> csv;  // that is being written
    std::string text;

    // Each of the two takes about half of the time.
    double share() const { return (walk.share() + anonymiser.share()) / 2; }

    void goOn() {
        if (!walk.done()) {
            walk.go(milliseconds, [this](const survey::Answer& answer) { anonymiser.add(answer); });
            return;
        }
        for (const auto end = soon(); Clock::now() < end;)
            if (anonymiser.step(recordsAtOnce)) {
                made = anonymiser.finish();
                return;
            }
    }

    void begin(const Texts& t) {
        csv.emplace(t, *made);
        text = csv->header();
    }

    void writeOn(host::Host& host, const survey::Id& id) {
        for (const auto end = soon(); Clock::now() < end;) {
            const std::string rows = csv->next(rowsAtOnce);
            if (rows.empty()) {
                host.download(id + "-anonimas.csv", "text/csv", std::exchange(text, {}));
                csv.reset();
                return;
            }
            text += rows;
            if (text.size() >= bytesAtOnce) host.putAside(std::exchange(text, {}));
        }
    }
};

namespace {

std::string leftOutWords(const Texts& t, const survey::AnonymousFile& made) {
    if (made.leftOut == 0) return t("anonymous.leftout.none");
    if (made.leftOut < made.limit) return t("anonymous.leftout.few");
    return t.count("anonymous.leftout", static_cast<long>(made.leftOut));
}

void result(Screen& s, AnonymousState& state) {
    auto& u = s.ui;
    const survey::AnonymousFile& made = *state.making->made;
    if (made.rows == 0) {
        u.status("anonymous.nothing", s.t("anonymous.nothing"), {Type::body, Tone::ink});
        return;
    }
    const auto number = [&](survey::Count count) { return s.t.number(static_cast<double>(count), 0); };
    u.status("anonymous.made",
             s.t.count("anonymous.rows", static_cast<long>(made.rows)) + " " +
                 s.t.with("anonymous.suppressed.count", {number(made.suppressed)}) + " " +
                 leftOutWords(s.t, made),
             {Type::body, Tone::ink});
    ui::Row row(u, "anonymous.files", 12);
    if (u.button("anonymous.csv", s.t("anonymous.csv")) && !state.making->csv) state.making->begin(s.t);
    if (u.button("anonymous.dictionary", s.t("anonymous.dictionary")))
        s.host.download(state.id + "-diccionario.csv", "text/csv",
                        anonymousDictionaryCsv(s.t, state.survey, made));
}

void going(Screen& s, const std::string& name, double share) {
    s.host.wake();
    s.ui.progress("anonymous.going", name, s.t.with("anonymous.going", {s.t.percent(share)}), share,
                  std::nullopt, Tone::accent);
    s.ui.status("anonymous.going.words", name, {Type::body, Tone::muted});
}

}  // namespace

void anonymousPart(Screen& s, AnonymousState& state, const SurveyReading& reading) {
    auto& u = s.ui;
    if (state.answersOf != reading.answersOf || state.id != reading.id || state.survey != reading.survey)
        state = {{}, reading.answersOf, reading.id, reading.survey};
    u.space(16);
    u.heading("anonymous", 2, s.t("anonymous.title"), Type::heading);
    u.text("anonymous.help", s.t.with("anonymous.help", {s.t.number(state.survey.smallCells, 0)}),
           {Type::small, Tone::muted});
    if (!state.making) {
        if (u.button("anonymous.make", s.t("anonymous.make")))
            state.making = std::make_shared<AnonymousMaking>(
                AnonymousMaking{AnswerWalk(s.work, s.host, state.id),
                                survey::Anonymiser(state.survey, reading.people->people),
                                {},
                                {},
                                {}});
        return;
    }
    AnonymousMaking& making = *state.making;
    if (u.firstPass() && !making.made) making.goOn();
    if (!making.made) {
        going(s, s.t("anonymous.making"), making.share());
        if (u.button("anonymous.stop", s.t("intake.stop"))) state.making.reset();
        return;
    }
    result(s, state);
    if (!making.csv) return;
    if (u.firstPass()) making.writeOn(s.host, state.id);
    if (making.csv) going(s, s.t("tally.writing.on"), making.csv->share());
}

}  // namespace app
