// What was done to the plan, newest first.
#include "app/planner/planner.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

void historyScreen(Screen& s, PlannerState&) {
    auto& u = s.ui;
    s.title = s.t("nav.history");
    u.heading("title", 1, s.t("nav.history"), Type::title);
    const auto& edits = s.work.work().edits();
    if (edits.empty()) {
        u.text("none", s.t("history.none"), {Type::body, Tone::muted});
        return;
    }
    u.text("help", s.t("history.help"), {Type::body, Tone::muted});
    u.space(16);
    ui::Container list(u, "edits", Role::list, {.name = s.t("nav.history"), .gap = 0});
    int shown = 0;
    for (auto edit = edits.rbegin(); edit != edits.rend() && shown < 200; ++edit, ++shown) {
        std::string key = std::to_string(edit->seq);
        ui::Container item(u, key, Role::item, {.gap = 2});
        spacer(s, 12);
        u.text(key + "w", edit->undoes ? s.t.with("history.undo", {edit->words}) : edit->words);
        std::string when = s.t.date(edit->time);
        if (edit->time.size() >= 16) when += ", " + edit->time.substr(11, 5) + " UTC";
        u.text(key + "t", when, {Type::small, Tone::muted});
        u.space(12);
        u.rule();
    }
}

}  // namespace app
