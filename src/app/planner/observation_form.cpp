#include "app/planner/observation_form.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "app/meeting_words.h"
#include "plan/tree.h"
#include "store/number_text.h"
#include "store/observation_summary.h"
#include "survey/personal_data.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

// In letters, as a browser counts them: at most three bytes each, so that what can be typed can be kept.
constexpr int longestWords = 1000, longestNotes = 10000, longestName = 120;
static_assert(3 * longestWords <= static_cast<int>(store::kLongestHeard));
static_assert(3 * longestNotes <= static_cast<int>(store::kLongestNotes));
static_assert(3 * longestName <= static_cast<int>(store::kLongestSpaceWords));

// True when it was changed to what can be kept.
bool wordsField(Screen& s, std::string_view key, const std::string& label, std::string& value,
                std::size_t mostBytes, const ui::Ui::FieldLook& look) {
    std::string typed = value;
    if (!s.ui.field(key, label, typed, look) || typed.size() > mostBytes) return false;
    value = std::move(typed);
    return true;
}

// How many people; nothing where the text is none.
std::optional<int> peopleIn(const Texts& t, const std::string& text) {
    const auto sign = t.language() == "en" ? store::DecimalSign::point : store::DecimalSign::comma;
    const auto number = store::readNumber(text, sign).number;
    if (!number || *number < 0 || *number > store::kMostPeople || *number != std::floor(*number))
        return std::nullopt;
    return static_cast<int>(*number);
}

bool peopleField(Screen& s, ObservationState& state, std::string_view key, const std::string& label,
                 std::optional<int>& value, std::string_view hint) {
    auto& u = s.ui;
    const ui::NodeId me = u.id(key);
    std::string text = state.typingIn == me ? state.typed : value ? std::to_string(*value) : "";
    const bool blank = text.find_first_not_of(' ') == text.npos;
    const std::string error = blank || peopleIn(s.t, text) ? "" : s.t("observe.people.bad");
    if (!u.field(key, label, text,
                 {.hint = hint, .error = error, .kind = "numeric", .width = 220, .limit = 9}))
        return false;
    state.typingIn = me;
    state.typed = text;
    const auto typed = peopleIn(s.t, text);
    return std::exchange(value, typed) != typed;
}

// What may tell who somebody is: pointed out, not forbidden.
void marks(Screen& s, const std::string& key, const std::string& text) {
    std::string words;
    for (const survey::PersonalMark mark : survey::personalMarks(text)) {
        if (!words.empty()) words += " ";
        words += s.t(mark == survey::PersonalMark::number  ? "observe.mark.number"
                     : mark == survey::PersonalMark::email ? "observe.mark.email"
                                                           : "observe.mark.address");
    }
    if (!words.empty()) s.ui.status("marks" + key, words, {Type::smallStrong, Tone::late});
}

bool lineField(Screen& s, store::HeardProblem& heard) {
    const plan::Plan& p = s.work.plan();
    const plan::Id chosen = store::lineOf(p, heard);
    // Written beside another plan: what was chosen there is said, and stays until another one is chosen.
    const bool foreign = chosen.empty() && !heard.lineName.empty();
    if (p.lines.empty() && !foreign) return false;
    static const std::string elsewhere = "?";
    std::vector<ui::Ui::Choice> choices{{"", s.t("observe.line.none")}};
    for (const auto& id : plan::inOrder(p.lines)) {
        const auto& line = p.lines.at(id);
        choices.push_back({id, line.code.empty() ? line.name : line.code + ". " + line.name});
    }
    if (foreign) choices.push_back({elsewhere, s.t.with("observe.line.other", {heard.lineName})});
    const auto wanted = s.ui.select("line", s.t("observe.line"), foreign ? elsewhere : chosen, choices, {});
    if (!wanted || *wanted == elsewhere) return false;
    heard.line = *wanted;
    heard.lineName = wanted->empty() ? "" : p.lines.at(*wanted).name;
    return true;
}

ui::ContainerLook frameNamed(const std::string& name) {
    return {
        .name = name, .padding = 16, .gap = 12, .rounding = 10, .ground = Tone::surface, .frame = Tone::line};
}

bool problemFields(Screen& s, ObservationState& state, store::HeardProblem& heard, const std::string& name,
                   bool& gone) {
    auto& u = s.ui;
    ui::Scope scope(u, heard.id);
    ui::Container box(u, "problem", Role::group, frameNamed(name));
    bool changed = wordsField(s, "words", s.t("observe.problem"), heard.words, store::kLongestHeard,
                              {.hint = s.t("observe.problem.hint"), .rows = 2, .limit = longestWords});
    marks(s, "", heard.words);
    changed = lineField(s, heard) || changed;
    changed =
        peopleField(s, state, "people", s.t("observe.people"), heard.people, s.t("observe.people.hint")) ||
        changed;
    gone = u.button("remove", s.t("observe.problem.remove"),
                    {.kind = ui::ButtonKind::quiet, .description = heard.words});
    return changed;
}

bool quotationFields(Screen& s, store::Quotation& quotation, const std::string& name, bool& gone) {
    auto& u = s.ui;
    ui::Scope scope(u, quotation.id);
    ui::Container box(u, "quotation", Role::group, frameNamed(name));
    const bool changed =
        wordsField(s, "words", s.t("observe.quotation"), quotation.words, store::kLongestHeard,
                   {.hint = s.t("observe.quotation.hint"), .rows = 2, .limit = longestWords});
    marks(s, "", quotation.words);
    gone = u.button("remove", s.t("observe.quotation.remove"),
                    {.kind = ui::ButtonKind::quiet, .description = quotation.words});
    return changed;
}

// Where the new one is written.
void focusOn(Screen& s, const std::string& id) {
    ui::Scope scope(s.ui, id);
    s.ui.requestFocus(s.ui.id("words"));
}

class Form {
  public:
    Form(Screen& s, ObservationState& state, store::Observation observation)
        : s_(s), u_(s.ui), state_(state), now_(std::move(observation)), was_(now_) {}

    void show() {
        ui::Scope scope(u_, "observation/" + now_.id);
        meeting();
        problems();
        quotations();
        notes();
        if (changed_) {
            if (!took_) state_.before.reset();
            state_.fresh.reset();
            s_.work.observations().keep(now_);
        }
        if (bringBack_ && state_.before) {
            s_.work.observations().keep(*std::exchange(state_.before, std::nullopt));
            u_.announce(s_.t("observe.back.done"));
        }
    }

  private:
    void note(bool changed) { changed_ = changed_ || changed; }

    void took(const std::string& words) {
        state_.before = was_;
        state_.before->revision = was_.revision + 1;  // what comes back is later than what it went from
        took_ = changed_ = true;
        u_.announce(words);
    }

    void meeting() {
        u_.space(24);
        u_.heading("meeting", 2, s_.t("observe.meeting"), Type::heading);
        auto& space = now_.space;
        if (auto chosen =
                u_.select("kind", s_.t("meeting.kind"), space.kind, spaceKinds(s_.t), {.width = 360})) {
            space.kind = *chosen;
            changed_ = true;
        }
        note(wordsField(s_, "name", s_.t("meeting.name"), space.name, store::kLongestSpaceWords,
                        {.hint = s_.t("meeting.name.hint"), .limit = longestName}));
        note(wordsField(s_, "place", s_.t("meeting.place"), space.place, store::kLongestSpaceWords,
                        {.limit = longestName}));
        std::string date = space.date;
        if (u_.date("date", s_.t("meeting.date"), date, {.width = 220}) &&
            (date.empty() || date.size() == 10)) {
            space.date = date;
            changed_ = true;
        }
        note(peopleField(s_, state_, "present", s_.t("observe.present"), now_.present,
                         s_.t("observe.present.hint")));
        u_.text("answers", answersWords(s_.t, state_.counts.at(s_, now_)), {Type::body, Tone::muted});
    }

    void problems() {
        u_.space(32);
        u_.heading("problems", 2, s_.t("observe.problems"), Type::heading);
        if (now_.problems.empty())
            u_.text("problems.none", s_.t("observe.problems.none"), {Type::body, Tone::muted});
        std::optional<std::size_t> gone;
        for (std::size_t place = 0; place < now_.problems.size(); ++place) {
            bool goes = false;
            note(problemFields(s_, state_, now_.problems[place],
                               s_.t.with("observe.problem.number", {std::to_string(place + 1)}), goes));
            if (goes) gone = place;
        }
        if (gone) {
            now_.problems.erase(now_.problems.begin() + static_cast<std::ptrdiff_t>(*gone));
            took(s_.t("observe.problem.gone"));
            u_.requestFocus(u_.id("problems"));
        }
        back("problems.back", was_.problems.size() < beforeCount(&store::Observation::problems));
        if (u_.button("problems.add", s_.t("observe.problem.add"),
                      {.disabled = now_.problems.size() >= store::kMostHeard})) {
            now_.problems.push_back({host::newId(s_.host), "", "", "", std::nullopt});
            changed_ = true;
            focusOn(s_, now_.problems.back().id);
        }
    }

    void quotations() {
        u_.space(32);
        u_.heading("quotations", 2, s_.t("observe.quotations"), Type::heading);
        u_.text("quotations.help", s_.t("observe.quotations.help"), {Type::body, Tone::muted});
        std::optional<std::size_t> gone;
        for (std::size_t place = 0; place < now_.quotations.size(); ++place) {
            bool goes = false;
            note(quotationFields(s_, now_.quotations[place],
                                 s_.t.with("observe.quotation.number", {std::to_string(place + 1)}), goes));
            if (goes) gone = place;
        }
        if (gone) {
            now_.quotations.erase(now_.quotations.begin() + static_cast<std::ptrdiff_t>(*gone));
            took(s_.t("observe.quotation.gone"));
            u_.requestFocus(u_.id("quotations"));
        }
        back("quotations.back", was_.quotations.size() < beforeCount(&store::Observation::quotations));
        if (u_.button("quotations.add", s_.t("observe.quotation.add"),
                      {.disabled = now_.quotations.size() >= store::kMostHeard})) {
            now_.quotations.push_back({host::newId(s_.host), ""});
            changed_ = true;
            focusOn(s_, now_.quotations.back().id);
        }
    }

    void notes() {
        u_.space(32);
        note(wordsField(s_, "notes", s_.t("observe.notes"), now_.notes, store::kLongestNotes,
                        {.hint = s_.t("observe.notes.hint"), .rows = 4, .limit = longestNotes}));
        marks(s_, ".notes", now_.notes);
    }

    template <class List>
    std::size_t beforeCount(List store::Observation::* list) const {
        return state_.before && state_.before->id == now_.id ? (*state_.before.*list).size() : 0;
    }

    // What was just taken out can be put back where it was.
    void back(const char* key, bool offered) {
        if (offered && u_.button(key, s_.t("observe.back"))) bringBack_ = true;
    }

    Screen& s_;
    ui::Ui& u_;
    ObservationState& state_;
    store::Observation now_;
    const store::Observation was_;
    bool changed_ = false, took_ = false, bringBack_ = false;
};

}  // namespace

std::string meetingName(const Texts& t, const survey::Space& space) {
    return space.name.empty() ? t("observe.unnamed") : space.name;
}

std::string meetingFacts(const Texts& t, const survey::Space& space) {
    std::string facts = spaceKindWords(t, space.kind);
    if (!space.place.empty()) facts += " · " + space.place;
    if (!space.date.empty()) facts += " · " + t.date(space.date);
    return facts;
}

void observationForm(Screen& s, ObservationState& state, const store::Observation& observation) {
    Form(s, state, observation).show();
}

}  // namespace app
