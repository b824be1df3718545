// Goals: the list on the left, the record on the right; one after the other on a phone.
#include <algorithm>

#include "app/planner/fields.h"
#include "app/planner/goals.h"
#include "app/planner/list_and_record.h"
#include "app/planner/moved_targets.h"
#include "app/progress_words.h"
#include "plan/progress.h"
#include "store/removal.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

bool goalMatches(const plan::Plan& p, const plan::Goal& goal, const std::string& wanted) {
    if (wanted.empty()) return true;
    std::string text = goal.code + " " + goal.name + " " + goal.responsible + " " + goal.indicator.name;
    auto entity = p.entities.find(goal.entity);
    if (entity != p.entities.end()) text += " " + entity->second.shortName + " " + entity->second.name;
    return (" " + store::foldText(text)).find(" " + wanted) != std::string::npos;
}

std::string goalOverline(const Screen& s, const plan::Goal& goal) {
    const auto& p = s.work.plan();
    std::string over = goal.code;
    auto add = [&](const std::string& more) {
        if (!more.empty()) over += (over.empty() ? "" : " · ") + more;
    };
    auto entity = p.entities.find(goal.entity);
    if (entity != p.entities.end())
        add(entity->second.shortName.empty() ? entity->second.name : entity->second.shortName);
    else
        add(goal.responsible);
    if (goal.kind == plan::GoalKind::outcome) add(s.t("goal.outcome"));
    return over;
}

static void addGoal(Screen& s) {
    const auto& p = s.work.plan();
    plan::Goal fresh;
    fresh.order = nextOrder(p.goals);
    fresh.code = std::to_string(p.goals.size() + 1);
    fresh.name = s.t("goal.new");
    std::string id = host::newId(s.host);
    if (s.work.change({store::set(store::path({"goals", id}), store::toJson(fresh))}, s.t("edit.goal.added")))
        s.go("/plan/metas/" + id);
}

static void list(Screen& s, PlannerState& state, const std::string& current) {
    auto& u = s.ui;
    const auto& p = s.work.plan();
    std::string wanted = store::foldText(state.goalSearch);
    if (state.statesOf != s.work.version()) {
        state.statesOf = s.work.version();
        state.goalStates.clear();
        state.timing = plan::timingOf(p);
        state.goalsFound.reset();
    }
    if (!state.goalsFound || state.goalsWanted != wanted) {
        state.goalsWanted = wanted;
        state.goalsFound.emplace();
        for (const auto& id : plan::inOrder(p.goals))
            if (goalMatches(p, p.goals.at(id), wanted)) state.goalsFound->push_back(id);
    }
    const std::vector<plan::Id>& shown = *state.goalsFound;
    {
        ui::Column head(u, {.padding = 16, .gap = 12});
        u.field("search", s.t("goals.search"), state.goalSearch, {.kind = "search"});
        long outcomes = std::count_if(p.goals.begin(), p.goals.end(),
                                      [](const auto& g) { return g.second.kind == plan::GoalKind::outcome; });
        std::string all = s.t.count("count.outputs", static_cast<long>(p.goals.size()) - outcomes);
        if (outcomes) all += " · " + s.t.count("count.outcomes", outcomes);
        std::string count =
            wanted.empty() ? all
                           : s.t.with("goals.found", {s.t.number(static_cast<double>(shown.size()), 0),
                                                      s.t.number(static_cast<double>(p.goals.size()), 0)});
        u.status("count", count, {Type::small, Tone::muted});
        if (u.button("add", s.t("goal.add"), {.disabled = !s.work.canWrite()})) addGoal(s);
    }
    if (shown.empty()) {
        ui::Column empty(u, {.padding = 16});
        u.text("none", p.goals.empty() ? s.t("goals.none") : s.t("goals.nofound"), {Type::body, Tone::muted});
        return;
    }
    u.space(12);
    u.rule();
    u.space(0);
    auto card = [&](int place) {
        const plan::Id& id = shown[static_cast<std::size_t>(place)];
        const auto& goal = p.goals.at(id);
        auto known = state.goalStates.find(id);
        if (known == state.goalStates.end()) {
            plan::Figure figure = plan::toDate(goal, state.timing);
            plan::Light light = plan::light(figure, p.thresholds);
            known = state.goalStates.emplace(id, PlannerState::GoalState{std::move(figure), light}).first;
        }
        const auto& [figure, light] = known->second;
        std::string over = goalOverline(s, goal), under = figureWords(s.t, figure);
        if (figure.ratio) under = s.t.with("goal.todate", {under});
        std::optional<Tone> tone;
        if (light != plan::Light::none) {
            tone = toneOf(light);
            under += " · " + lightWords(s.t, light);
        }
        ui::InLanguage own(u, s.planLanguage());
        u.card("goal", goal.name, "#/plan/metas/" + id,
               {.over = over, .under = under, .light = tone, .current = id == current});
    };
    auto key = [&](int place) -> std::string_view { return shown[static_cast<std::size_t>(place)]; };
    u.list("goals", s.t("nav.goals"), {static_cast<int>(shown.size()), key, card}, s.t("list.more"));
}

static void record(Screen& s, PlannerState& state, const plan::Id& id) {
    auto& u = s.ui;
    const auto& p = s.work.plan();
    auto found = p.goals.find(id);
    if (found == p.goals.end()) {
        nothingHere(s, s.t("goals.all"), "#/plan/metas", s.t("goal.gone"));
        return;
    }
    const plan::Goal goal = found->second;
    s.title = s.t.with("goal.titled", {goal.code});
    ui::Scope scope(u, id);
    if (u.phone()) u.link("back", "‹ " + s.t("goals.all"), "#/plan/metas");
    plan::Id lineId = plan::lineOf(p, goal);
    std::string place;
    if (auto line = p.lines.find(lineId); line != p.lines.end()) place = line->second.name;
    if (auto objective = p.objectives.find(goal.objective); objective != p.objectives.end())
        place += (place.empty() ? "" : " › ") + objective->second.name;
    if (!place.empty()) u.text("place", place, {Type::small, Tone::muted});
    u.space(4);
    planHeading(s, 1, goal.name, Type::heading);
    {
        ui::Row row(u, "links", 16, 48);
        u.link("public", s.t("goal.public"), "#/avance/meta/" + id);
        u.link("print", s.t("sheet.print"), "#/avance/meta/" + id + "/hoja");
        if (isAdopted(s)) {
            withdrawGoal(s, id, goal);
        } else if (u.button("remove", s.t("goal.remove"),
                            {.kind = ui::ButtonKind::quiet, .disabled = !s.work.canWrite()})) {
            if (s.work.change(store::removeGoal(p, id), s.t.with("edit.goal.removed", {goal.code}))) {
                u.announce(s.t.with("edit.goal.removed", {goal.code}));
                s.go("/plan/metas");
                return;
            }
        }
    }
    withdrawal(s, state, id, goal);
    u.space(8);
    const char* const tabs[] = {"goal.tab.sheet", "goal.tab.years", "goal.tab.money"};
    std::vector<std::string> labels;
    for (const char* tab : tabs) labels.push_back(s.t(tab));
    if (auto tab = u.tabs("tabs", s.t("goal.tabs"), labels, state.goalTab)) state.goalTab = *tab;
    u.space(24);
    ui::Container panel(u, tabs[state.goalTab], Role::tabPanel,
                        {.name = labels[static_cast<std::size_t>(state.goalTab)], .gap = 20});
    if (state.goalTab == 0)
        goalSheet(s, state, id, goal);
    else if (state.goalTab == 1)
        goalYears(s, state, id, goal);
    else
        goalMoney(s, state, id, goal);
}

void goalsScreen(Screen& s, PlannerState& state, ui::Rect place) {
    listAndRecord(s, state, place,
                  {.route = "metas",
                   .title = s.t("nav.goals"),
                   .listName = s.t("goals.list"),
                   .choose = s.t("goals.choose"),
                   .list = [&] { list(s, state, s.route.at(2)); },
                   .record = [&](const std::string& id) { record(s, state, id); }});
}

}  // namespace app
