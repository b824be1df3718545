// What a theme led to in the plan, and which answers to choose from mean the same as its texts.
#include <algorithm>

#include "app/planner/fields.h"
#include "app/planner/survey_categories.h"
#include "app/planner/themes.h"
#include "app/theme_words.h"
#include "store/edit.h"
#include "survey/order.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

// Ticked: the record `id` stands in the set at `path` of the plan.
bool tick(const ThemesPage& page, const std::string& label, bool in, std::string path,
          const std::string& words) {
    auto& s = page.s;
    if (!s.ui.checkbox("in", label, in, {.disabled = !s.work.canWrite()})) return false;
    return page.change({in ? store::remove(std::move(path)) : store::set(std::move(path), true)}, words);
}

std::string titled(const std::string& kind, const std::string& name) {
    return name.empty() ? kind : kind + ". " + name;
}

void goneTies(const ThemesPage& page, const survey::Id& id, const survey::Theme& theme) {
    const auto& s = page.s;
    const auto& p = s.work.plan();
    std::vector<store::Change> changes;
    for (const auto& line : theme.lines)
        if (!p.lines.count(line))
            changes.push_back(store::remove(store::path({"themes", id, "lines", line})));
    for (const auto& objective : theme.objectives)
        if (!p.objectives.count(objective))
            changes.push_back(store::remove(store::path({"themes", id, "objectives", objective})));
    if (changes.empty()) return;
    ui::Row row(s.ui, "gone", 12, 48);
    s.ui.text("words", s.t.count("theme.ties.gone", static_cast<long>(changes.size())),
              {Type::body, Tone::late});
    if (s.ui.button("forget", s.t("theme.ties.forget"),
                    {.kind = ui::ButtonKind::quiet,
                     .disabled = !s.work.canWrite(),
                     .description = themeName(s.t, theme)}))
        page.change(changes, s.t.with("edit.theme.tied", {themeName(s.t, theme)}));
}

}  // namespace

void themeTies(const ThemesPage& page, const survey::Id& id, const survey::Theme& theme) {
    const auto& s = page.s;
    auto& u = s.ui;
    const plan::Plan p = s.work.plan();  // a copy: a tick makes the plan another
    const std::string words = s.t.with("edit.theme.tied", {themeName(s.t, theme)});
    ui::Container group(u, "ties", Role::group, {.name = s.t("theme.led"), .gap = 4, .legend = true});
    if (p.lines.empty() && p.objectives.empty()) {
        u.text("none", s.t("theme.led.none"), {Type::body, Tone::muted});
        u.link("lines", s.t("nav.lines"), "#/plan/lineas");
    }
    const auto objective = [&](const plan::Id& key) {
        const auto& record = p.objectives.at(key);
        ui::Scope scope(u, "objective/" + key);
        tick(page,
             titled(record.code.empty() ? s.t("objective") : s.t.with("objective.code", {record.code}),
                    record.name),
             theme.objectives.count(key) > 0, store::path({"themes", id, "objectives", key}), words);
    };
    for (const auto& key : plan::inOrder(p.lines)) {
        const auto& line = p.lines.at(key);
        {
            ui::Scope scope(u, "line/" + key);
            tick(page,
                 titled(line.code.empty() ? s.t("line") : s.t.with("line.code", {line.code}), line.name),
                 theme.lines.count(key) > 0, store::path({"themes", id, "lines", key}), words);
        }
        ui::Column under(u, {.padding = u.phone() ? 12.f : 24.f, .gap = 4});
        for (const auto& each : plan::inOrder(p.objectives))
            if (p.objectives.at(each).line == key) objective(each);
    }
    for (const auto& each : plan::inOrder(p.objectives))
        if (!p.lines.count(p.objectives.at(each).line)) objective(each);
    goneTies(page, id, theme);
}

void themeOptions(const ThemesPage& page, const survey::Id& id, const survey::Theme& theme) {
    const auto& s = page.s;
    auto& u = s.ui;
    const std::string words = s.t.with("edit.theme.options", {themeName(s.t, theme)});
    bool any = false;
    for (const auto& key : survey::inOrder(page.survey.questions)) {
        const auto& question = page.survey.questions.at(key);
        if (question.options.empty()) continue;
        if (!any) {
            u.heading("options", 3, s.t("theme.options"), Type::strong);
            u.text("options.help", s.t("theme.options.help"), {Type::small, Tone::muted});
        }
        any = true;
        ui::Scope scope(u, "question/" + key);
        std::string name = nameWords(s.t, question.text);
        if (question.kind == survey::QuestionKind::rank) name += " " + s.t("theme.options.first");
        ui::Container group(u, "options", Role::group, {.name = name, .gap = 4, .legend = true});
        const auto in = theme.options.find(key);
        for (const auto& option : survey::inOrder(question.options)) {
            ui::Scope ofOption(u, option);
            tick(page,
                 categoryWords(s.t, question.options, {survey::CategoryKind::option, option},
                               CategoryOf::question),
                 in != theme.options.end() && in->second.count(option) > 0,
                 store::path({"themes", id, "options", key, option}), words);
        }
    }
}

}  // namespace app
