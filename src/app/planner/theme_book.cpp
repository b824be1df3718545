// The codebook: each theme with its names, its place, what belongs to it and what it led to.
#include <algorithm>

#include "app/planner/fields.h"
#include "app/planner/themes.h"
#include "app/theme_words.h"
#include "store/theme_edits.h"
#include "survey/order.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

const std::string& own(const survey::Words& words, const std::string& language) {
    static const std::string none;
    const auto found = words.byLanguage.find(language);
    return found == words.byLanguage.end() ? none : found->second;
}

void names(const ThemesPage& page, const survey::Id& id, const survey::Theme& theme) {
    const auto& [s, state, work, survey, record] = page;
    auto& u = s.ui;
    const auto of = [&](const char* language) {
        return FieldOf{{"themes", id, "name", language}, s.t("edit.theme.named")};
    };
    ui::Row row(u, "names", 16);
    const float width = u.width() >= 640 ? (u.width() - 16) / 2 : u.width();
    textField(s, state, "es", s.t("theme.name.es"), own(theme.name, "es"), of("es"),
              {.width = width, .limit = 200});
    textField(s, state, "en", s.t("theme.name.en"), own(theme.name, "en"), of("en"),
              {.width = width, .limit = 200});
}

void askToRemoveTheme(const ThemesPage& page, const survey::Id& id, const std::string& name) {
    const Texts& t = page.s.t;
    PlannerState::Removal removal;
    removal.question = t.with("theme.remove.ask", {name});
    removal.yes = t("theme.remove");
    removal.changes = {store::removeTheme(id)};
    removal.words = t.with("edit.theme.removed", {name});
    askToRemove(page.state, std::move(removal));
}

void joining(const ThemesPage& page, const survey::Id& id, const std::string& name) {
    const auto& [s, state, work, survey, record] = page;
    auto& u = s.ui;
    if (work.codebook.size() < 2) return;
    std::vector<ui::Ui::Choice> choices{{"", s.t("choose.none")}};
    for (const auto& other : survey::inOrder(work.codebook))
        if (other != id) choices.push_back({other, themeName(s.t, work.codebook.at(other))});
    std::string& into = work.begun.joinInto;
    if (into == id || !work.codebook.count(into)) into.clear();
    ui::Row row(u, "join", 12, 48);
    if (auto chosen = u.select("into", s.t("theme.join.into"), into, choices,
                               {.hint = s.t("theme.join.hint"),
                                .width = std::min(u.width(), 420.f),
                                .disabled = !s.work.canWrite()}))
        into = *chosen;
    if (!u.button("do", s.t("theme.join"),
                  {.disabled = !s.work.canWrite() || into.empty(), .description = name}))
        return;
    const std::string other = themeName(s.t, work.codebook.at(into));
    if (!page.change(store::joinThemes(work.codebook, id, into),
                     s.t.with("edit.theme.joined", {name, other})))
        return;
    u.announce(s.t.with("edit.theme.joined", {name, other}));
    work.begun.openTheme = into;
    into.clear();
}

void placeButtons(const ThemesPage& page, const survey::Id& id, const std::string& name) {
    const auto& [s, state, work, survey, record] = page;
    auto& u = s.ui;
    const auto order = survey::inOrder(work.codebook);
    ui::Row row(u, "place", 8, 48);
    const auto move = [&](const char* key, const std::string& words, int by, bool atEnd) {
        if (u.button(key, words,
                     {.kind = ui::ButtonKind::quiet,
                      .disabled = !s.work.canWrite() || atEnd,
                      .description = name}))
            page.change(store::moveTheme(work.codebook, id, by), s.t("edit.theme.moved"));
    };
    move("up", s.t("survey.rank.up"), -1, order.front() == id);
    move("down", s.t("survey.rank.down"), 1, order.back() == id);
    if (u.button("remove", s.t("theme.remove"),
                 {.kind = ui::ButtonKind::quiet, .disabled = !s.work.canWrite(), .description = name}))
        askToRemoveTheme(page, id, name);
}

void openTheme(const ThemesPage& page, const survey::Id& id, const survey::Theme& theme) {
    auto& u = page.s.ui;
    const std::string name = themeName(page.s.t, theme);
    names(page, id, theme);
    u.space(24);
    themeTies(page, id, theme);
    u.space(24);
    themeOptions(page, id, theme);
    u.space(24);
    joining(page, id, name);
    u.space(12);
    placeButtons(page, id, name);
}

// "3 líneas y objetivos", or that it led to nothing yet.
std::string tiesWords(const ThemesPage& page, const survey::Theme& theme) {
    const auto& p = page.s.work.plan();
    const auto there = [](const std::set<survey::Id>& ids, const auto& records) {
        return std::count_if(ids.begin(), ids.end(), [&](const auto& id) { return records.count(id) > 0; });
    };
    const long ties = there(theme.lines, p.lines) + there(theme.objectives, p.objectives);
    return ties ? page.s.t.count("theme.ties", ties) : page.s.t("asked.untied");
}

void themeBox(const ThemesPage& page, const survey::Id& id) {
    const auto& [s, state, work, survey, record] = page;
    auto& u = s.ui;
    const survey::Theme& theme = work.codebook.at(id);
    const std::string name = themeName(s.t, theme);
    spacer(s, 16);
    ui::Container box(u, "theme", Role::group,
                      {.name = name,
                       .padding = u.phone() ? 16.f : 24.f,
                       .gap = 8,
                       .rounding = 12,
                       .ground = Tone::surface,
                       .frame = Tone::line});
    u.heading("title", 2, name, Type::subheading);
    const auto& count = work.counts.themes.at(id);
    u.text("count",
           s.t.count("tally.people", count.people) + " · " + s.t.count("theme.texts", count.texts) + " · " +
               tiesWords(page, theme),
           {Type::small, Tone::muted});
    const bool open = work.begun.openTheme == id;
    {
        ui::Row row(u, "way", 16, 48);
        if (u.disclosure("open", s.t(open ? "question.close" : "theme.open"), open)) {
            work.begun.openTheme = open ? survey::Id() : id;
            work.begun.joinInto.clear();
        }
        u.link("texts", s.t("theme.see"), "#" + addressOf("/plan/encuesta/temas", {{"mostrar", id}}));
    }
    if (open) openTheme(page, id, theme);
}

}  // namespace

void themeBook(const ThemesPage& page) {
    auto& s = page.s;
    auto& u = s.ui;
    u.text("book.help", s.t("themes.book.help"), {Type::body, Tone::muted});
    u.space(8);
    newThemeField(page, s.t("theme.add"), [](const survey::Id&) { return std::vector<store::Change>(); });
    u.space(16);
    if (page.work.codebook.empty()) u.text("none", s.t("themes.none"), {Type::body, Tone::muted});
    const std::vector<survey::Id> ids = survey::inOrder(page.work.codebook);
    const auto key = [&](int place) -> std::string_view { return ids[static_cast<std::size_t>(place)]; };
    const auto box = [&](int place) { themeBox(page, ids[static_cast<std::size_t>(place)]); };
    u.list("book", s.t("themes.book"), {static_cast<int>(ids.size()), key, box}, s.t("list.more"));
}

}  // namespace app
