// The SWOT board as a workshop sees it on the wall: four quadrants that fill the screen, in letters for the
// back of the room.
#include <algorithm>
#include <cmath>

#include "app/planner/formulation.h"
#include "app/planner/record_names.h"
#include "app/planner/swot.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

constexpr char page[] = "/plan/dofa/taller", left[] = "/plan/dofa";
constexpr plan::Quadrant quadrants[] = {plan::Quadrant::strength, plan::Quadrant::weakness,
                                        plan::Quadrant::opportunity, plan::Quadrant::threat};

bool byVotes(const Screen& s) { return s.route.asked("orden") == "votos"; }

// Letters about a fortieth of the screen's height, which is what projection asks for.
int percentFor(ui::Rect screen) {
    return static_cast<int>(std::lround(140 * std::min(screen.w / 1440, screen.h / 900)));
}

void order(Screen& s, float width) {
    const std::vector<ui::Ui::Choice> orders = {{"", s.t("swot.order.latest")},
                                                {"votos", s.t("swot.order.votes")}};
    const std::string now = byVotes(s) ? "votos" : "";
    if (const auto chosen = s.ui.select("order", s.t("swot.order"), now, orders, {.width = width}))
        s.host.setRoute(addressOf(page, {{"orden", *chosen}}), true);
}

void head(Screen& s, PlannerState& state, bool wide) {
    auto& u = s.ui;
    const auto& items = s.work.plan().swot.items;
    int votes = 0;
    for (const auto& entry : items) votes += entry.second.votes.value_or(0);
    {
        ui::Row row(u, "top", 24, ui::touchTarget);
        u.heading("title", 1, s.title, Type::subheading);
        u.text("count",
               s.t.count("swot.items.count", static_cast<long>(items.size())) + " · " +
                   s.t.count("swot.votes", votes),
               {Type::body, Tone::muted});
        if (!veryNarrow(u)) historyButtons(s, true);
        saveStatus(s);
        u.link("leave", s.t("swot.workshop.leave"), std::string("#") + left);
    }
    ui::Row row(u, "choices", 24);
    entityOfNew(s, state, wide ? u.width() * 0.45f : 0);
    order(s, wide ? u.width() * 0.3f : 0);
}

void item(Screen& s, const plan::Id& id, const plan::SwotItem& item) {
    auto& u = s.ui;
    ui::Scope scope(u, id);
    ui::Container box(u, "item", Role::item, {.gap = 0});
    const auto words = [&] {
        {
            ui::InLanguage language(u, s.planLanguage());
            u.text("text", item.text.empty() ? s.t("record.unnamed") : item.text, {Type::lead, Tone::ink});
        }
        if (item.votes.value_or(0) > 0) votesOf(s, item, u.width());
        if (const std::string entity = shortEntityName(s.work.plan(), item.entity); !entity.empty())
            u.text("entity", entity, {Type::small, Tone::muted});
    };
    constexpr float gap = 8, leastWords = 160;
    const float buttons = u.buttonWidth(s.t("swot.vote")) + u.buttonWidth(s.t("swot.unvote")) + 2 * gap;
    const float rest = u.width() - buttons;
    if (rest < leastWords) {
        words();
        ui::Row row(u, "row", gap, ui::touchTarget);
        return voteButtons(s, id, item);
    }
    ui::Row row(u, "row", gap, ui::touchTarget);
    {
        ui::Column column(u, {.gap = 2, .width = rest});
        words();
    }
    voteButtons(s, id, item);
}

void quadrant(Screen& s, PlannerState& state, const plan::Swot& swot, plan::Quadrant which) {
    auto& u = s.ui;
    const std::string word = quadrantWord(which);
    const std::string& name = s.t("swot.quadrant." + word);
    ui::Scope scope(u, word);
    u.heading("title", 2, name, Type::subheading);
    u.space(2);
    quadrantEntry(s, state, which, false);
    const auto order = byVotes(s) ? plan::byVotes(swot, which) : plan::latestFirst(swot, which);
    if (order.empty()) return;
    ui::Container list(u, "items", Role::list, {.name = name, .gap = 8});
    for (const auto& id : order) item(s, id, swot.items.at(id));
}

// Four areas, each of which scrolls by itself.
void onTheWall(Screen& s, PlannerState& state, const plan::Swot& swot) {
    auto& u = s.ui;
    const ui::Rect screen = u.screen();
    const ui::NodeId rows = u.id("workshop.rows");
    const float top = std::max(120.f, u.rememberedHeight(rows));
    {
        ui::Area main(u, "main:plan/dofa/taller", Role::main, "", {0, 0, screen.w, top}, false,
                      Tone::surface);
        if (u.escaped()) s.go(left);
        ui::Column column(u, {.padding = 24, .gap = 8});
        spacer(s, 4);
        pageTop(s, state);
        head(s, state, true);
        spacer(s, 4);
        u.rememberHeight(rows, u.usedHeight());
    }
    const float w = std::floor(screen.w / 2), h = std::floor((screen.h - top) / 2);
    for (int i = 0; i < 4; ++i) {
        const bool right = i % 2 == 1, below = i > 1;
        const ui::Rect place{right ? w : 0, below ? top + h : top, right ? screen.w - w : w,
                             below ? screen.h - top - h : h};
        const std::string word = quadrantWord(quadrants[i]);
        ui::Area area(u, word, Role::region, s.t("swot.quadrant." + word), place, true, Tone::page);
        u.paintRect({place.x, place.y, place.w, 1}, Tone::field, 0);
        if (right) u.paintRect({place.x, place.y, 1, place.h}, Tone::field, 0);
        ui::Column column(u, {.padding = 24, .gap = 12});
        spacer(s, 8);
        quadrant(s, state, swot, quadrants[i]);
        spacer(s, 16);
    }
}

}  // namespace

void swotWorkshop(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    s.title = s.t("swot.workshop");
    const plan::Swot swot = s.work.plan().swot;
    const ui::Rect screen = u.screen();
    if (!u.phone()) u.enlarge(percentFor(screen));
    if (!u.flowing() && screen.w >= 760 && screen.h >= 640) return onTheWall(s, state, swot);
    ui::Area main(u, "main:plan/dofa/taller", Role::main, "", screen, true, Tone::page);
    if (u.escaped()) s.go(left);
    ui::Column column(u, {.padding = 16});
    spacer(s, 16);
    pageTop(s, state);
    head(s, state, false);
    for (const auto which : quadrants) {
        u.space(32);
        const std::string word = quadrantWord(which);
        ui::Container box(u, word, Role::group, {.name = s.t("swot.quadrant." + word), .gap = 12});
        quadrant(s, state, swot, which);
    }
    pageFooter(s, u.phone());
    spacer(s, 40);
}

}  // namespace app
