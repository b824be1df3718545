// What was done to the plan, newest first.
#include "app/planner/planner.h"

namespace app {

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
    auto editAt = [&](int place) { return edits.rbegin() + place; };
    std::string key;
    auto keyOf = [&](int place) -> std::string_view { return key = std::to_string(editAt(place)->seq); };
    auto state = [&](int place) {
        auto edit = editAt(place);
        ui::Column column(u, {.gap = 2});
        spacer(s, 12);
        u.text("w", edit->undoes ? s.t.with("history.undo", {edit->words}) : edit->words);
        std::string when = s.t.date(edit->time);
        if (edit->time.size() >= 16) when += ", " + edit->time.substr(11, 5) + " UTC";
        u.text("t", when, {Type::small, Tone::muted});
        u.space(12);
        u.rule();
    };
    u.list("edits", s.t("nav.history"), {static_cast<int>(edits.size()), keyOf, state}, s.t("list.more"));
}

}  // namespace app
