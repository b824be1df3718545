// The SWOT board: what speaks for and against the sector, entered in a workshop as fast as it is said, voted
// on and put in order.
#include "app/planner/swot.h"

#include "app/planner/formulation.h"
#include "app/planner/record_form.h"
#include "app/planner/record_names.h"
#include "store/csv.h"
#include "store/removal.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

std::string enteredWords(Screen& s, PlannerState& state, const std::string& key, std::string_view label,
                         std::string_view of) {
    constexpr float gap = 12, leastField = 160;
    auto& u = s.ui;
    const bool writes = s.work.canWrite();
    std::string& typed = state.swot.typed[key];
    const float button = u.buttonWidth(s.t("swot.add"));
    const float field = u.width() - button - gap;
    const bool beside = field >= leastField;
    bool adds = false;
    ui::Row row(u, "entry", gap);
    u.field("new", label, typed, {.width = beside ? field : 0, .disabled = !writes});
    adds = u.committed("new");
    {
        ui::Column side(u, {.gap = 0, .width = button});
        if (beside) spacer(s, u.theme().type(Type::strong).lineHeight + 6);  // of the field's label
        if (u.button("add", s.t("swot.add"), {.disabled = !writes, .description = of})) {
            adds = true;
            u.requestFocus(u.id("new"));
        }
    }
    if (!adds || !writes) return {};
    std::string words = store::tidy(typed);
    typed.clear();
    return words;
}

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

void vote(Screen& s, const plan::Id& id, const plan::SwotItem& item, int more) {
    const int votes = item.votes.value_or(0) + more;
    const std::string at = store::path({"swot", "items", id, "votes"});
    if (s.work.change({votes > 0 ? store::set(at, votes) : store::remove(at)}, s.t("swot.voted")))
        s.ui.announce(item.text + ": " + s.t.count("swot.votes", votes));
}

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
    const bool writes = s.work.canWrite();
    ui::Scope scope(u, id);
    ui::Container box(u, "item", Role::item, {.gap = 2});
    bool open = false;
    {
        ui::InLanguage language(u, s.planLanguage());
        open = openedBy(s, state, id, item.text);
    }
    {
        ui::Row row(u, "votes", 8, ui::touchTarget);
        if (u.button("vote", s.t("swot.vote"), {.disabled = !writes, .description = item.text}))
            vote(s, id, item, 1);
        if (u.button("unvote", s.t("swot.unvote"),
                     {.kind = ui::ButtonKind::quiet,
                      .disabled = !writes || item.votes.value_or(0) < 1,
                      .description = item.text}))
            vote(s, id, item, -1);
        u.text("count", s.t.count("swot.votes", item.votes.value_or(0)), {Type::strong, Tone::ink});
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
    const std::string word = store::wordsOf(which)[static_cast<std::size_t>(which)];
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
        const std::string words = enteredWords(s, state, word, s.t("swot.quadrant." + word + ".new"), name);
        if (!words.empty()) {
            plan::SwotItem fresh;
            fresh.order = nextOrder(swot.items);
            fresh.quadrant = which;
            fresh.text = words;
            if (s.work.plan().entities.count(state.swot.entity)) fresh.entity = state.swot.entity;
            if (s.work.change({store::set(store::path({"swot", "items", host::newId(s.host)}),
                                          store::writeRecord(fresh))},
                              s.t("swot.item.added")))
                u.announce(s.t.with("swot.item.said", {words, name}));
        }
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
    std::vector<ui::Ui::Choice> entities = recordsToChoose(s.t, s.work.plan(), store::Collection::entities);
    entities.insert(entities.begin(), {"", s.t("choose.none")});
    if (!s.work.plan().entities.count(state.swot.entity)) state.swot.entity.clear();
    if (const auto chosen = u.select("entity", s.t("swot.entity"), state.swot.entity, entities,
                                     {.hint = s.t("swot.entity.hint"), .width = 480}))
        state.swot.entity = *chosen;
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
