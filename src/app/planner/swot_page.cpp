// The SWOT board: what speaks for and against the sector, entered in a workshop as fast as it is said, voted
// on and put in order.
#include "app/planner/swot.h"

#include "app/planner/formulation.h"
#include "app/planner/record_form.h"
#include "app/planner/record_names.h"
#include "store/removal.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

void inColumns(Screen& s, std::string_view key, const std::function<void()>& left,
               const std::function<void()>& right) {
    constexpr float gap = 24, leastColumn = 340;
    auto& u = s.ui;
    const float half = (u.width() - gap) / 2;
    if (u.flowing() || half < leastColumn) {
        left();
        right();
        return;
    }
    ui::Row row(u, key, gap);
    {
        ui::Column column(u, {.width = half});
        left();
    }
    ui::Column column(u, {.width = half});
    right();
}

bool openedBy(Screen& s, PlannerState& state, const plan::Id& id, const std::string& words) {
    const bool open = state.swot.open == id;
    if (!s.ui.disclosure("open", words.empty() ? s.t("record.unnamed") : words, open)) return open;
    state.swot.open = open ? plan::Id() : id;
    state.swot.line.clear();
    state.swot.lineMissing = false;
    return !open;
}

namespace {

void itemForm(Screen& s, PlannerState& state, const plan::Id& id, const plan::SwotItem& item) {
    auto& u = s.ui;
    ui::Container box(u, "form.box", Role::group, {.name = s.t("swot.item.form"), .padding = 8, .gap = 12});
    recordForm(s, state, {"swotItem", {"swot", "items", id}, s.t("swot.item.edit"), {"votes"}}, item);
    if (u.button("remove", s.t("swot.item.remove"),
                 {.kind = ui::ButtonKind::quiet, .disabled = !s.work.canWrite(), .description = item.text}))
        askToRemove(state, {s.t.with("swot.item.remove.ask", {item.text}), s.t("swot.item.remove"),
                            store::removeRecord(s.work.plan(), store::Collection::swotItems, id),
                            s.t("swot.item.removed"), ""});
}

void itemOnBoard(Screen& s, PlannerState& state, const plan::Id& id, const plan::SwotItem& item) {
    auto& u = s.ui;
    ui::Scope scope(u, id);
    ui::Container box(u, "item", Role::item, {.gap = 2});
    bool open = false;
    {
        ui::InLanguage language(u, s.planLanguage());
        open = openedBy(s, state, id, item.text);
    }
    {
        ui::Row row(u, "votes", 8, ui::touchTarget);
        voteButtons(s, id, item);
        votesOf(s, item, u.remaining() < 200 ? u.width() : u.remaining());
        std::string about = shortEntityName(s.work.plan(), item.entity);
        if (item.priority)
            about +=
                (about.empty() ? "" : " · ") + s.t.with("swot.priority", {s.t.number(*item.priority, 0)});
        if (!about.empty()) u.text("about", about, {Type::small, Tone::muted});
    }
    if (open) itemForm(s, state, id, item);
}

void quadrant(Screen& s, PlannerState& state, const plan::Swot& swot, plan::Quadrant which) {
    auto& u = s.ui;
    const std::string word = quadrantWord(which);
    const std::string& name = s.t("swot.quadrant." + word);
    ui::Container box(u, word, Role::group,
                      {.name = name,
                       .padding = u.phone() ? 12.f : 20.f,
                       .gap = 12,
                       .rounding = 12,
                       .ground = Tone::surface,
                       .frame = Tone::line});
    {
        ui::Scope scope(u, word);
        u.heading("title", 2, name, Type::heading);
        u.space(2);
        u.text("help", s.t("swot.quadrant." + word + ".help"), {Type::small, Tone::muted});
        quadrantEntry(s, state, which);
    }
    const auto order = plan::byPriority(swot, which);
    if (order.empty()) return;
    ui::Container list(u, word + ".items", Role::list, {.name = name, .gap = 8});
    for (const auto& id : order) itemOnBoard(s, state, id, swot.items.at(id));
}

}  // namespace

void swotPage(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    s.title = s.t("swot.title");
    u.heading("title", 1, s.title, Type::title);
    u.text("help", s.t("swot.help"), {Type::body, Tone::muted});
    u.space(16);
    entityOfNew(s, state, 480);
    u.link("workshop", s.t("swot.workshop.open"), "#/plan/dofa/taller");
    u.space(24);
    const plan::Swot swot = s.work.plan().swot;
    const auto part = [&](plan::Quadrant which) {
        return [&s, &state, &swot, which] { quadrant(s, state, swot, which); };
    };
    inColumns(s, "internal", part(plan::Quadrant::strength), part(plan::Quadrant::weakness));
    u.space(24);
    inColumns(s, "external", part(plan::Quadrant::opportunity), part(plan::Quadrant::threat));
    swotStrategies(s, state);
}

}  // namespace app
