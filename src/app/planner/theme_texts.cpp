// What people wrote, each text once: in which themes it is, which are suggested for it, and the choice of
// others.
#include <algorithm>
#include <chrono>
#include <optional>
#include <set>

#include "app/planner/survey_categories.h"
#include "app/planner/themes.h"
#include "app/theme_words.h"
#include "store/theme_edits.h"
#include "survey/order.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

constexpr std::size_t kMostAlike = 50;            // texts that are looked at to find a theme
constexpr std::size_t kMostSuggested = 3;         // themes
constexpr std::size_t kMostNamed = 5;             // texts that are read out as alike
constexpr std::chrono::milliseconds kLooking{8};  // of a pass

const char kAll[] = "todos";  // in the address; not given: those in no theme

struct Suggestion {
    survey::Id theme;
    std::string because;  // the text or name that is spelled nearly the same
    double likeness = 0;
};

// What is looked up of the texts in sight: some of it in this pass, the rest in the next frame.
class Likeness {
  public:
    explicit Likeness(const ThemesPage& page)
        : page_(page), until_(std::chrono::steady_clock::now() + kLooking) {}

    // Texts spelled nearly like this one; null: not known yet.
    const std::vector<survey::SimilarText>* alike(std::size_t text) {
        ThemesState& work = page_.work;
        if (work.spellings.size() < work.words.texts.size()) return nullptr;
        const auto known = work.alike.find(text);
        if (known != work.alike.end()) return &known->second;
        if (!mayLook()) return nullptr;
        return &work.alike.emplace(text, work.spellings.like(text, kMostAlike)).first->second;
    }

    // Themes for a text, the likeliest first: those its likes are in, those that are called so.
    std::vector<Suggestion> themesFor(std::size_t text) {
        ThemesState& work = page_.work;
        std::vector<Suggestion> found;
        const auto& has = work.counts.themesOf[text];
        const auto add = [&](const survey::Id& theme, const std::string& because, double likeness) {
            if (std::find(has.begin(), has.end(), theme) != has.end()) return;
            for (auto& one : found) {
                if (one.theme != theme) continue;
                if (likeness > one.likeness) one = {theme, because, likeness};
                return;
            }
            found.push_back({theme, because, likeness});
        };
        if (const auto* similar = alike(text))
            for (const auto& other : *similar)
                for (const auto& theme : work.counts.themesOf[other.text])
                    add(theme, work.words.texts[other.text].text, other.likeness);
        auto called = work.called.find(text);
        if (called == work.called.end() && mayLook())
            called =
                work.called.emplace(text, work.names.like(work.words.texts[text].text, kMostAlike)).first;
        if (called != work.called.end())
            for (const auto& name : called->second) {
                const survey::Id& theme = work.named[name.text];
                add(theme, themeName(page_.s.t, work.codebook.at(theme)), name.likeness);
            }
        std::stable_sort(found.begin(), found.end(),
                         [](const Suggestion& a, const Suggestion& b) { return a.likeness > b.likeness; });
        if (found.size() > kMostSuggested) found.resize(kMostSuggested);
        return found;
    }

    // Of the texts alike those that are in no theme yet.
    std::vector<std::size_t> uncodedLike(std::size_t text) {
        std::vector<std::size_t> found;
        if (const auto* similar = alike(text))
            for (const auto& other : *similar)
                if (page_.work.counts.themesOf[other.text].empty()) found.push_back(other.text);
        return found;
    }

    bool waits() const { return waits_; }

  private:
    bool mayLook() {
        if (std::chrono::steady_clock::now() < until_) return true;
        waits_ = true;
        return false;
    }

    const ThemesPage& page_;
    std::chrono::steady_clock::time_point until_;
    bool waits_ = false;
};

// The texts that the address asks for; the one that is open stays where it is.
void filterTexts(const ThemesPage& page, const std::string& wanted) {
    ThemesState& work = page.work;
    const std::string filter = wanted + " " + work.begun.openText;
    if (work.filter == filter) return;
    work.filter = filter;
    work.shown.clear();
    for (std::size_t i = 0; i < work.words.texts.size(); ++i) {
        const auto& has = work.counts.themesOf[i];
        const bool fits =
            wanted == kAll ||
            (wanted.empty() ? has.empty() : std::find(has.begin(), has.end(), wanted) != has.end());
        const bool open = work.keys[i] == work.begun.openText;
        if (!fits && !open) continue;
        work.shown.push_back(i);
        if (open) work.begun.most = std::max(work.begun.most, work.shown.size());
    }
}

std::string wantedOf(const ThemesPage& page) {
    const std::string& asked = page.s.route.asked("mostrar");
    return asked == kAll || page.work.codebook.count(asked) ? asked : std::string();
}

void filterField(const ThemesPage& page, const std::string& wanted) {
    const auto& [s, state, work, survey, record] = page;
    const long all = static_cast<long>(work.words.texts.size()), coded = work.counts.codedTexts;
    std::vector<ui::Ui::Choice> choices{
        {"", s.t.with("themes.show.uncoded", {s.t.number(static_cast<double>(all - coded), 0)})},
        {kAll, s.t.with("themes.show.all", {s.t.number(static_cast<double>(all), 0)})}};
    for (const auto& id : survey::inOrder(work.codebook))
        choices.push_back(
            {id, s.t.with("themes.show.theme", {themeName(s.t, work.codebook.at(id)),
                                                s.t.number(work.counts.themes.at(id).texts, 0)})});
    if (auto chosen = s.ui.select("show", s.t("themes.show"), wanted, choices, {.width = 420})) {
        work.begun.openText.clear();
        work.begun.most = kTextsAtOnce;
        s.go(addressOf(s.route.text(), {{"mostrar", *chosen}}));
    }
}

std::string namesOf(const ThemesPage& page, const std::vector<survey::Id>& themes) {
    std::string names;
    for (const auto& id : themes)
        names += (names.empty() ? "" : ", ") + themeName(page.s.t, page.work.codebook.at(id));
    return names;
}

std::vector<store::Change> codeAll(const ThemesPage& page, const survey::Id& theme,
                                   const std::vector<std::size_t>& texts) {
    std::vector<store::Change> changes;
    for (const std::size_t text : texts) {
        const auto& own = page.work.words.texts[text];
        changes.push_back(store::codeText(theme, own.question, own.key));
    }
    return changes;
}

// The open text and, where the person wants it so, those that are spelled nearly the same.
std::vector<std::size_t> meant(const ThemesPage& page, Likeness& likeness, std::size_t text) {
    std::vector<std::size_t> texts{text};
    if (page.work.begun.together)
        for (const std::size_t other : likeness.uncodedLike(text)) texts.push_back(other);
    return texts;
}

void openNext(const ThemesPage& page, std::size_t text) {
    ThemesState& work = page.work;
    const auto isFree = [&](std::size_t i) { return i != text && work.counts.themesOf[i].empty(); };
    std::optional<std::size_t> next;
    for (std::size_t i = text + 1; i < work.words.texts.size() && !next; ++i)
        if (isFree(i)) next = i;
    for (std::size_t i = 0; i < text && !next; ++i)
        if (isFree(i)) next = i;
    work.begun.openText = next ? work.keys[*next] : std::string();
    work.begun.together = false;
    work.begun.focusText = next.has_value();
}

// Which themes a text is in, to be ticked; a new one; the next text.
void chooser(const ThemesPage& page, Likeness& likeness, std::size_t text) {
    const auto& [s, state, work, survey, record] = page;
    auto& u = s.ui;
    const auto& own = work.words.texts[text];
    ui::Container box(u, "chooser", Role::group,
                      {.name = s.t("themes.choose"),
                       .padding = u.phone() ? 12.f : 20.f,
                       .gap = 8,
                       .rounding = 12,
                       .ground = Tone::surface,
                       .frame = Tone::line});
    const auto others = likeness.uncodedLike(text);
    if (!others.empty() || work.begun.together) {
        std::string quoted;
        for (std::size_t i = 0; i < std::min(others.size(), kMostNamed); ++i)
            quoted += (i ? ", " : "") + s.t.with("tally.quoted", {work.words.texts[others[i]].text});
        if (u.checkbox("together", s.t.count("themes.together", static_cast<long>(others.size())),
                       work.begun.together, {.help = quoted}))
            work.begun.together = !work.begun.together;
        u.space(12);
    }
    const auto& has = work.counts.themesOf[text];
    for (const auto& id : survey::inOrder(work.codebook)) {
        const std::string name = themeName(s.t, work.codebook.at(id));
        ui::Scope scope(u, "theme/" + id);
        const bool in = std::find(has.begin(), has.end(), id) != has.end();
        if (!u.checkbox("in", name, in, {.disabled = !s.work.canWrite()})) continue;
        if (in)
            page.change({store::uncodeText(id, own.question, own.key)},
                        s.t.with("edit.theme.uncoded", {name}));
        else
            page.change(codeAll(page, id, meant(page, likeness, text)), s.t.with("edit.theme.coded", {name}));
    }
    u.space(12);
    newThemeField(page, s.t("theme.new.here"),
                  [&](const survey::Id& id) { return codeAll(page, id, meant(page, likeness, text)); });
    ui::Row row(u, "way", 12, 48);
    if (u.button("next", s.t("themes.next"))) openNext(page, text);
}

void suggestions(const ThemesPage& page, Likeness& likeness, std::size_t text) {
    const auto& [s, state, work, survey, record] = page;
    auto& u = s.ui;
    for (const Suggestion& one : likeness.themesFor(text)) {
        ui::Scope scope(u, "suggested/" + one.theme);
        const std::string name = themeName(s.t, work.codebook.at(one.theme));
        const std::string because = s.t.with("themes.because", {one.because});
        ui::Row row(u, "row", 12, 48);
        if (u.button("accept", s.t.with("themes.accept", {name}),
                     {.disabled = !s.work.canWrite(), .description = because})) {
            if (page.change(codeAll(page, one.theme, {text}), s.t.with("edit.theme.coded", {name})))
                u.announce(s.t.with("themes.accepted", {name}));
        }
        u.text("because", because, {Type::small, Tone::muted});
    }
}

void textItem(const ThemesPage& page, Likeness& likeness, std::size_t text, bool several) {
    const auto& [s, state, work, survey, record] = page;
    auto& u = s.ui;
    const auto& own = work.words.texts[text];
    spacer(s, 16);
    u.text("words", s.t.with("tally.quoted", {own.text}), {Type::strong, Tone::ink});
    u.space(2);
    std::string under = s.t.count("tally.people", own.people);
    if (several) under += " · " + nameWords(s.t, record.questions.at(own.question).text);
    u.text("people", under, {Type::small, Tone::muted});
    const auto& has = work.counts.themesOf[text];
    if (!has.empty()) u.text("in", s.t.with("themes.in", {namesOf(page, has)}), {Type::small, Tone::ink});
    u.space(8);
    suggestions(page, likeness, text);
    const bool open = work.begun.openText == work.keys[text];
    if (u.disclosure("open", s.t(open ? "themes.close" : "themes.open"), open)) {
        work.begun.openText = open ? std::string() : work.keys[text];
        work.begun.together = false;
    }
    if (open && work.begun.focusText) {
        work.begun.focusText = false;
        u.requestFocus(u.id("open"));
    }
    if (open) chooser(page, likeness, text);
    u.space(16);
    u.rule();
}

}  // namespace

void themeTexts(const ThemesPage& page) {
    const auto& [s, state, work, survey, record] = page;
    auto& u = s.ui;
    if (work.words.texts.empty()) {
        u.text("none", s.t("themes.notexts"), {Type::body, Tone::muted});
        return;
    }
    u.status("coded",
             s.t.with("themes.coded",
                      {s.t.number(work.counts.codedWriters, 0), s.t.number(work.words.writers, 0)}),
             {Type::body, Tone::ink});
    u.progress("coded.bar", s.t("themes.coded.bar"),
               s.t.percent(static_cast<double>(work.counts.codedWriters) / work.words.writers),
               static_cast<double>(work.counts.codedWriters) / work.words.writers, std::nullopt,
               Tone::accent);
    u.space(16);
    const std::string wanted = wantedOf(page);
    filterField(page, wanted);
    filterTexts(page, wanted);
    if (work.shown.empty()) {
        u.space(16);
        u.text("all", s.t(wanted.empty() ? "themes.alldone" : "themes.nonehere"), {Type::body, Tone::muted});
        return;
    }
    std::set<survey::Id> questions;
    for (const auto& text : work.words.texts) questions.insert(text.question);
    Likeness likeness(page);
    // What is pressed in an item may change what is shown in the next pass, not in this one.
    std::vector<std::size_t> shown = work.shown;
    if (shown.size() > work.begun.most) shown.resize(work.begun.most);
    const auto key = [&](int place) -> std::string_view {
        return work.keys[shown[static_cast<std::size_t>(place)]];
    };
    const auto item = [&](int place) {
        textItem(page, likeness, shown[static_cast<std::size_t>(place)], questions.size() > 1);
    };
    u.space(8);
    u.list("texts", s.t("themes.texts"), {static_cast<int>(shown.size()), key, item}, s.t("list.more"));
    if (shown.size() < work.shown.size()) {
        u.space(16);
        u.text("rest", s.t.count("themes.rest", static_cast<long>(work.shown.size() - shown.size())),
               {Type::small, Tone::muted});
        if (u.button("more", s.t("list.more"))) work.begun.most += kTextsAtOnce;
    }
    if (likeness.waits()) s.host.wake();
}

}  // namespace app
