// Investment projects: the list on the left, the record on the right; one after the other on a phone.
#include "app/planner/projects.h"

#include <algorithm>

#include "app/goal_words.h"
#include "app/planner/fields.h"
#include "app/planner/list_and_record.h"
#include "app/planner/record_names.h"
#include "app/project_words.h"
#include "plan/activities.h"
#include "store/goal_mapping.h"
#include "store/removal.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

bool matches(const plan::Plan& p, const plan::Project& project, const std::string& wanted) {
    if (wanted.empty()) return true;
    std::string text = project.code + " " + project.name + " " + project.responsible + " " +
                       shortEntityName(p, project.entity);
    return (" " + store::foldText(text)).find(" " + wanted) != std::string::npos;
}

void addProject(Screen& s) {
    const auto& p = s.work.plan();
    plan::Project fresh;
    fresh.order = nextOrder(p.projects);
    const std::string id = host::newId(s.host);
    if (s.work.change({store::set(store::path({"projects", id}), store::toJson(fresh))},
                      s.t("edit.project.added")))
        s.go("/plan/proyectos/" + id);
}

// How it stands, in one line: execution, goals, what is late.
std::string stateWords(const Screen& s, const plan::Project& project, const plan::Timing& timing) {
    std::string words;
    const auto execution = plan::projectExecution(s.work.plan(), project, 0);
    if (execution.ratio) words = s.t.with("project.execution", {s.t.percent(*execution.ratio)});
    words += (words.empty() ? "" : " · ") + s.t.count("goals.count", static_cast<long>(project.goals.size()));
    const auto activities = plan::countActivities(project, timing.cutOff);
    if (activities.late) words += " · " + s.t.count("project.late", activities.late);
    return words;
}

void refresh(Screen& s, PlannerState& state) {
    auto& mine = state.projects;
    const auto& p = s.work.plan();
    if (mine.of != s.work.version()) {
        mine.of = s.work.version();
        mine.timing = plan::timingOf(p);
        mine.states.clear();
        mine.found.reset();
        mine.goals.reset();
        if (!mine.entity.empty() && !p.entities.count(mine.entity)) mine.entity.clear();
    }
    const std::string wanted = mine.entity + "\n" + store::foldText(mine.search);
    if (mine.found && mine.wanted == wanted) return;
    mine.wanted = wanted;
    mine.found.emplace();
    const std::string words = store::foldText(mine.search);
    for (const auto& id : plan::inOrder(p.projects)) {
        const auto& project = p.projects.at(id);
        if (!mine.entity.empty() && project.entity != mine.entity) continue;
        if (matches(p, project, words)) mine.found->push_back(id);
    }
}

void list(Screen& s, PlannerState& state, const std::string& current) {
    auto& u = s.ui;
    auto& mine = state.projects;
    const auto& p = s.work.plan();
    const auto add = [&] {
        if (u.button("add", s.t(p.projects.empty() ? "project.first" : "project.add"),
                     {.kind = p.projects.empty() ? ui::ButtonKind::primary : ui::ButtonKind::secondary,
                      .disabled = !s.work.canWrite()}))
            addProject(s);
    };
    if (p.projects.empty()) {
        ui::Column empty(u, {.padding = 16, .gap = 16});
        u.text("none", s.t("projects.none"), {Type::body, Tone::muted});
        add();
        return;
    }
    refresh(s, state);
    {
        ui::Column head(u, {.padding = 16, .gap = 12});
        u.field("search", s.t("projects.search"), mine.search, {.kind = "search"});
        if (!p.entities.empty()) {
            std::vector<ui::Ui::Choice> entities{{"", s.t("filter.all")}};
            for (const auto& e : plan::inOrder(p.entities)) entities.push_back({e, p.entities.at(e).name});
            if (auto chosen = u.select("entity", s.t("projects.entity"), mine.entity, entities, {}))
                mine.entity = *chosen;
        }
        refresh(s, state);
        const auto all = static_cast<long>(p.projects.size()), found = static_cast<long>(mine.found->size());
        u.status("count",
                 all == found ? s.t.count("projects.count", all)
                              : s.t.with("projects.found", {s.t.number(static_cast<double>(found), 0),
                                                            s.t.number(static_cast<double>(all), 0)}),
                 {Type::small, Tone::muted});
        add();
    }
    const std::vector<plan::Id>& shown = *mine.found;
    if (shown.empty()) {
        ui::Column empty(u, {.padding = 16});
        u.text("none", s.t("projects.nofound"), {Type::body, Tone::muted});
        return;
    }
    u.space(12);
    u.rule();
    u.space(0);
    auto card = [&](int place) {
        const plan::Id& id = shown[static_cast<std::size_t>(place)];
        const auto& project = p.projects.at(id);
        auto known = mine.states.find(id);
        if (known == mine.states.end())
            known = mine.states.emplace(id, stateWords(s, project, mine.timing)).first;
        std::string over = project.code;
        if (const auto who = shortEntityName(p, project.entity); !who.empty())
            over += (over.empty() ? "" : " · ") + who;
        u.card("project", projectName(s.t, project), "#/plan/proyectos/" + id,
               {.over = over, .under = known->second, .current = id == current});
    };
    auto key = [&](int place) -> std::string_view { return shown[static_cast<std::size_t>(place)]; };
    u.list("projects", s.t("nav.projects"), {static_cast<int>(shown.size()), key, card}, s.t("list.more"));
}

void facts(Screen& s, PlannerState& state, const plan::Id& id, const plan::Project& project) {
    auto& u = s.ui;
    const auto& p = s.work.plan();
    auto of = [&](const char* field) {
        return FieldOf{{"projects", id, field},
                       projectEdit(s, project, s.t(std::string("project.") + field))};
    };
    textField(s, state, "name", s.t("project.name"), project.name, of("name"), {.rows = 2});
    textField(s, state, "code", s.t("project.code"), project.code, of("code"),
              {.hint = s.t("project.code.hint"), .width = 280});
    std::vector<ui::Ui::Choice> entities{{"", s.t("choose.none")}};
    for (const auto& e : plan::inOrder(p.entities)) entities.push_back({e, p.entities.at(e).name});
    choiceField(s, "entity", s.t("project.entity"), project.entity, entities, of("entity"));
    textField(s, state, "responsible", s.t("project.responsible"), project.responsible, of("responsible"));
    projectGoals(s, state, id, project);
    u.space(36);
    textField(s, state, "notes", s.t("project.notes"), project.notes, of("notes"), {.rows = 3});
}

void removeButton(Screen& s, PlannerState& state, const plan::Id& id, const plan::Project& project) {
    if (!s.ui.button("remove", s.t("project.remove"),
                     {.kind = ui::ButtonKind::quiet, .disabled = !s.work.canWrite()}))
        return;
    plan::Project bare;
    bare.order = project.order;
    const std::vector<store::Change> changes = store::removeProject(s.work.plan(), id);
    const std::string words = s.t.with("edit.project.removed", {projectCode(s.t, project)});
    if (project == bare) {
        if (!s.work.change(changes, words)) return;
        s.ui.announce(words);
        s.go("/plan/proyectos");
        return;
    }
    askToRemove(state,
                {s.t.with("project.remove.ask",
                          {projectTitle(s.t, project),
                           s.t.count("project.activities", static_cast<long>(project.activities.size())),
                           s.t.count("project.resources", static_cast<long>(project.resources.size()))}),
                 s.t("project.remove"), changes, words, "/plan/proyectos"});
}

void pendingOf(Screen& s, const plan::Id& id, const plan::Timing& timing) {
    auto& u = s.ui;
    const auto found = plan::findingsOf(s.work.plan(), id, timing);
    if (found.empty()) return;
    u.space(8);
    ui::Container list(u, "findings", Role::list, {.name = s.t("start.pending"), .gap = 6});
    for (std::size_t i = 0; i < found.size(); ++i) {
        const std::string key = "f" + std::to_string(i);
        ui::Container item(u, key, Role::item, {.gap = 0});
        u.light(key + "w", Tone::watch, findingWords(s.t, s.work.plan().projects.at(id), found[i]));
    }
}

void record(Screen& s, PlannerState& state, const plan::Id& id) {
    auto& u = s.ui;
    const auto& p = s.work.plan();
    const auto found = p.projects.find(id);
    if (found == p.projects.end()) {
        nothingHere(s, s.t("projects.all"), "#/plan/proyectos", s.t("project.gone"));
        return;
    }
    refresh(s, state);
    const plan::Project project = found->second;
    s.title = s.t.with("project.titled", {projectCode(s.t, project)});
    ui::Scope scope(u, id);
    if (u.phone()) u.link("back", "‹ " + s.t("projects.all"), "#/plan/proyectos");
    if (const auto entity = p.entities.find(project.entity); entity != p.entities.end())
        u.text("place", entity->second.name, {Type::small, Tone::muted});
    u.space(4);
    planHeading(s, 1, projectName(s.t, project), Type::heading);
    {
        ui::Row row(u, "head", 16, 48);
        u.text("state", stateWords(s, project, state.projects.timing), {Type::body, Tone::muted});
        removeButton(s, state, id, project);
    }
    pendingOf(s, id, state.projects.timing);
    u.space(8);
    const char* const tabs[] = {"project.tab.facts", "project.tab.activities", "project.tab.resources"};
    std::vector<std::string> labels;
    for (const char* tab : tabs) labels.push_back(s.t(tab));
    int& tab = state.projects.tab;
    if (auto chosen = u.tabs("tabs", s.t("project.tabs"), labels, tab)) tab = *chosen;
    u.space(24);
    ui::Container panel(u, tabs[tab], Role::tabPanel,
                        {.name = labels[static_cast<std::size_t>(tab)], .gap = 20});
    if (tab == 0)
        facts(s, state, id, project);
    else if (tab == 1)
        projectActivities(s, state, id, project);
    else
        projectResources(s, state, id, project);
}

}  // namespace

std::string projectEdit(const Screen& s, const plan::Project& project, const std::string& field) {
    return s.t.with("edit.project", {projectCode(s.t, project), field});
}

void projectsScreen(Screen& s, PlannerState& state, ui::Rect place) {
    listAndRecord(s, state, place,
                  {.route = "proyectos",
                   .title = s.t("nav.projects"),
                   .listName = s.t("projects.list"),
                   .choose = s.t("projects.choose"),
                   .empty = s.work.plan().projects.empty(),
                   .list = [&] { list(s, state, s.route.at(2)); },
                   .record = [&](const std::string& id) { record(s, state, id); }});
}

}  // namespace app
