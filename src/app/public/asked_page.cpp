#include <algorithm>

#include "app/progress_words.h"
#include "app/public/asked.h"
#include "app/theme_words.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

std::string hrefOf(const Screen& s, const survey::Id& theme) { return hrefTo(s, "/avance/pedidos/" + theme); }

std::string hrefOf(const Screen& s, const LedTo& led) {
    if (led.level == plan::Level::line) return hrefTo(s, "/avance/linea/" + led.id);
    return hrefTo(s, "/avance/metas", {{"objetivo", led.id}});
}

double shareOf(const survey::AskedFor& asked) { return static_cast<double>(asked.people) / asked.of; }

// "23 de 60 personas lo pidieron · 38,3 %"
std::string peopleWords(const Texts& t, const survey::AskedFor& asked) {
    return t.with("asked.people", {t.number(asked.people, 0), t.number(asked.of, 0)}) + " · " +
           t.percent(shareOf(asked));
}

void askedBar(Screen& s, const survey::Theme& theme) {
    auto& u = s.ui;
    const std::string words = peopleWords(s.t, *theme.asked);
    u.text("people", words, {Type::body, Tone::ink});
    u.space(4);
    u.progress("bar", themeName(s.t, theme), words, shareOf(*theme.asked), std::nullopt, Tone::accent);
}

// A line or an objective, and how it is going at the cut-off.
void ledPart(Screen& s, const PublicState& state, const LedTo& led) {
    auto& u = s.ui;
    {
        ui::InLanguage own(u, s.planLanguage());
        u.link("led", led.name.empty() ? s.t("theme.untitled") : led.name, hrefOf(s, led),
               {Type::strong, Tone::ink});
    }
    std::string detail = s.t(led.level == plan::Level::line ? "line" : "objective") + " · ";
    if (!led.part) {
        const long goals = static_cast<long>(goalsOf(state, led).size());
        detail += goals ? s.t.count("goals.count", goals) : s.t("asked.nogoals");
        u.text("detail", detail, {Type::small, Tone::muted});
        return;
    }
    detail += s.t.count("goals.count", led.part->goals);
    const plan::Light light = plan::light(led.part->toDate.ratio, state.plan->thresholds);
    const std::string words = s.t.percentOrDash(led.part->fourYears.ratio);
    {
        ui::Row row(u, "row", 12, 28);
        if (light != plan::Light::none) u.light("light", toneOf(light), lightWords(s.t, light));
        u.text("four", s.t.with("public.four", {words}), {Type::small, Tone::ink});
    }
    u.space(4);
    u.progress("progress", s.t.with("public.bar", {led.name}), words, led.part->fourYears.ratio,
               led.part->due.ratio, toneOf(light));
    u.space(4);
    if (led.part->due.ratio) detail += " · " + s.t.with("public.due", {s.t.percent(*led.part->due.ratio)});
    if (led.part->toDate.ratio)
        detail += " · " + s.t.with("goal.todate", {s.t.percent(*led.part->toDate.ratio)});
    u.text("detail", detail, {Type::small, Tone::muted});
}

void untied(Screen& s) { s.ui.text("untied", s.t("asked.untied"), {Type::strong, Tone::muted}); }

void themeItem(Screen& s, const PublicState& state, const survey::Id& id, const survey::Theme& theme) {
    auto& u = s.ui;
    spacer(s, 24);
    u.heading("name", 2, themeName(s.t, theme), Type::heading);
    u.space(4);
    askedBar(s, theme);
    u.space(12);
    const auto parts = ledTo(state, theme);
    if (parts.empty()) {
        untied(s);
    } else {
        u.text("ledto", s.t("asked.led"), {Type::small, Tone::muted});
        ui::Container list(u, "parts", Role::list, {.name = s.t("asked.led"), .gap = 12});
        for (const auto& led : parts) {
            ui::Scope scope(u, (led.level == plan::Level::line ? "line/" : "objective/") + led.id);
            ui::Container item(u, "item", Role::item, {.gap = 0});
            ledPart(s, state, led);
        }
    }
    u.space(8);
    u.link("more", s.t("asked.theme"), hrefOf(s, id));
    u.space(24);
    u.rule();
}

std::string ledWords(const Screen& s, const std::vector<LedTo>& parts) {
    std::string words;
    for (const auto& led : parts) words += (words.empty() ? "" : "; ") + led.name;
    return words.empty() ? s.t("asked.untied") : words;
}

void askedTable(Screen& s, const PublicState& state, const std::vector<survey::Id>& ids) {
    auto& u = s.ui;
    const auto& codebook = s.work.work().themes();
    u.space(40);
    u.heading("table.title", 2, s.t("asked.table"), Type::heading);
    u.space(8);
    ui::Table table(u, "table", s.t("asked.table"),
                    {{s.t("theme"), 1.4f},
                     {s.t("tally.number"), 1, 100, true},
                     {s.t("asked.share"), 1, 110, true},
                     {s.t("asked.led"), 2}},
                    static_cast<int>(ids.size()));
    const auto key = [&](int place) -> std::string_view { return ids[static_cast<std::size_t>(place)]; };
    const auto cells = [&](int place) {
        const auto& id = ids[static_cast<std::size_t>(place)];
        const auto& theme = codebook.at(id);
        table.linkCell(themeName(s.t, theme), hrefOf(s, id));
        table.cell(
            s.t.with("asked.of", {s.t.number(theme.asked->people, 0), s.t.number(theme.asked->of, 0)}));
        table.cell(s.t.percent(shareOf(*theme.asked)));
        table.cell(ledWords(s, ledTo(state, theme)), {Type::small, Tone::ink});
    };
    table.rows({static_cast<int>(ids.size()), key, cells}, s.t("list.more"));
}

// The most asked, and how many of them led to something.
std::string leadWords(const Screen& s, const PublicState& state, const std::vector<survey::Id>& ids) {
    const auto& codebook = s.work.work().themes();
    const auto& first = codebook.at(ids.front());
    const auto isTied = [&](const survey::Id& id) {
        const survey::Theme& theme = codebook.at(id);
        const auto& p = *state.plan;
        return std::any_of(theme.lines.begin(), theme.lines.end(),
                           [&](const auto& line) { return p.lines.count(line) > 0; }) ||
               std::any_of(theme.objectives.begin(), theme.objectives.end(),
                           [&](const auto& objective) { return p.objectives.count(objective) > 0; });
    };
    const long tied = std::count_if(ids.begin(), ids.end(), isTied), all = static_cast<long>(ids.size());
    return s.t.with("asked.most", {themeName(s.t, first), s.t.number(first.asked->people, 0),
                                   s.t.number(first.asked->of, 0)}) +
           " " +
           s.t.with("asked.sentence", {s.t.count("asked.themes", all), s.t.count("asked.tied", tied),
                                       s.t.count("asked.open", all - tied)});
}

void foot(Screen& s, const PublicState& state, const std::string& day) {
    auto& u = s.ui;
    u.space(24);
    u.text("counted", s.t.with("asked.counted", {s.t.date(day)}), {Type::small, Tone::muted});
    u.text("foot", footWords(s, state), {Type::small, Tone::muted});
}

void themePage(Screen& s, const PublicState& state, const survey::Theme& theme) {
    auto& u = s.ui;
    const std::string name = themeName(s.t, theme);
    s.title = name;
    u.link("back", "‹ " + s.t("asked.title"), hrefTo(s, "/avance/pedidos"));
    u.heading("title", 1, name, titleType(s, name));
    u.space(8);
    askedBar(s, theme);
    u.text("sample", s.t("asked.sample"), {Type::small, Tone::muted});
    const auto parts = ledTo(state, theme);
    u.space(24);
    if (parts.empty()) {
        untied(s);
        u.text("untied.means", s.t("asked.untied.means"), {Type::body, Tone::muted});
    }
    for (const auto& led : parts) {
        ui::Scope scope(u, (led.level == plan::Level::line ? "line/" : "objective/") + led.id);
        u.space(24);
        planHeading(s, 2, led.name, Type::heading);
        ledPart(s, state, led);
        u.space(8);
        u.rule();
        u.space(0);
        goalList(s, state, goalsOf(state, led));
    }
    foot(s, state, theme.asked->day);
}

}  // namespace

void askedPage(Screen& s, PublicState& state, const survey::Id& theme) {
    auto& u = s.ui;
    const auto& codebook = s.work.work().themes();
    ui::Column column(u, {.gap = 8, .maxWidth = 760});
    if (!theme.empty()) {
        const auto found = codebook.find(theme);
        if (found != codebook.end() && found->second.asked) {
            ui::Scope scope(u, theme);
            return themePage(s, state, found->second);
        }
        return nothingHere(s, s.t("asked.title"), hrefTo(s, "/avance/pedidos"), s.t("asked.gone"));
    }
    s.title = s.t("asked.title");
    u.link("back", "‹ " + s.t("public.all"), hrefTo(s, "/avance"));
    u.heading("title", 1, s.t("asked.title"), Type::title);
    const auto ids = askedThemes(codebook);
    if (ids.empty()) {
        u.text("none", s.t("asked.none"), {Type::body, Tone::muted});
        return;
    }
    u.space(4);
    u.text("lead", leadWords(s, state, ids), {Type::lead, Tone::muted});
    u.text("sample", s.t("asked.sample"), {Type::body, Tone::muted});
    u.space(16);
    u.rule();
    u.space(0);
    const auto key = [&](int place) -> std::string_view { return ids[static_cast<std::size_t>(place)]; };
    const auto item = [&](int place) {
        const auto& id = ids[static_cast<std::size_t>(place)];
        themeItem(s, state, id, codebook.at(id));
    };
    u.list("themes", s.t("asked.title"), {static_cast<int>(ids.size()), key, item}, s.t("list.more"));
    askedTable(s, state, ids);
    std::string day;
    for (const auto& id : ids) day = std::max(day, codebook.at(id).asked->day);
    foot(s, state, day);
}

}  // namespace app
