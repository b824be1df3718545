#include "app/planner/list_and_record.h"

#include <algorithm>

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

void listPage(Screen& s, PlannerState& state, const ListAndRecord& page) {
    auto& u = s.ui;
    const float width = page.empty ? 640.f : 0.f;
    {
        ui::Column head(u, {.padding = 16, .maxWidth = width});
        spacer(s, 16);
        pageTop(s, state);
        u.heading("title", 1, page.title, Type::title);
    }
    u.space(12);
    {
        ui::Column body(u, {.maxWidth = width});
        page.list();
    }
    if (page.overview && !page.empty) {
        ui::Column below(u, {.padding = 16});
        u.space(32);
        page.overview();
    }
    spacer(s, 40);
}

}  // namespace

void listAndRecord(Screen& s, PlannerState& state, ui::Rect place, const ListAndRecord& page) {
    auto& u = s.ui;
    s.title = page.title;
    const std::string& id = s.route.at(2);
    const bool both = place.w >= 760 && !u.flowing() && !(page.empty && id.empty());
    const float listWidth = both ? std::min(400.f, place.w * 0.42f) : place.w;
    if (both) {
        ui::Rect r{place.x, place.y, listWidth, place.h};
        ui::Area area(u, page.route + ".list", Role::region, page.listName, r, true, Tone::surface);
        spacer(s, 20);
        page.list();
        spacer(s, 40);
    }
    ui::Rect r = both ? ui::Rect{place.x + listWidth, place.y, place.w - listWidth, place.h} : place;
    ui::Area main(u, "main:plan/" + page.route + "/" + id, Role::main, "", r, true, Tone::page);
    if (both) u.paintRect({r.x, r.y, 1, r.h}, Tone::line, 0);
    if (!both && id.empty()) return listPage(s, state, page);
    ui::Column column(u, {.padding = both ? 36.f : 16.f, .maxWidth = 760});
    spacer(s, both ? 28 : 12);
    pageTop(s, state);
    if (id.empty()) {
        u.heading("title", 1, page.title, Type::title);
        u.text("help", page.choose, {Type::body, Tone::muted});
        if (page.overview) page.overview();
    } else {
        page.record(id);
    }
    pageFooter(s, u.phone());
    spacer(s, 40);
}

}  // namespace app
