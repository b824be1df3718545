// The planner's start page: where the plan stands, what is pending, which plans are in this browser.
#include <algorithm>

#include "app/planner/fields.h"
#include "app/planner/formulation.h"
#include "app/planner/pending_part.h"
#include "app/planner/weights.h"
#include "app/project_words.h"
#include "plan/checks.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

static constexpr const char* phases[] = {"knowing",        "drafting", "approval",
                                         "implementation", "followUp", "evaluation"};

static std::string nameOf(const Screen& s, const plan::Scope& scope) {
    const auto& p = s.work.plan();
    auto named = [&](const auto& records) {
        auto found = records.find(scope.id);
        return found == records.end() ? scope.id : found->second.name;
    };
    switch (scope.level) {
        case plan::Level::line:
            return named(p.lines);
        case plan::Level::objective:
            return named(p.objectives);
        case plan::Level::goal: {
            auto found = p.goals.find(scope.id);
            if (found == p.goals.end()) return scope.id;
            return found->second.code.empty() ? found->second.name
                                              : s.t.with("goal.titled", {found->second.code});
        }
        default:
            return p.name;
    }
}

static std::string wordsOf(const Screen& s, const plan::Finding& finding) {
    using K = plan::FindingKind;
    auto [given, expected] = s.t.apart(finding.given, finding.expected);
    std::string name = nameOf(s, finding.scope), year = std::to_string(finding.year);
    switch (finding.kind) {
        case K::weightsDoNotSum:
            return weightWords(s, finding);
        case K::targetIsNotSumOfYears:
            return s.t.with("finding.target", {name, given, expected});
        case K::targetIsNotLastYear:
            return s.t.with("finding.lastYear", {name, given, expected});
        case K::fallingSum:
            return s.t.with("finding.fallingSum", {name});
        case K::moneyOutOfOrder:
            return s.t.with("finding.moneyOrder", {name, year});
        case K::moneyWithoutProgress:
            return s.t.with("finding.moneyOnly", {name, year});
        case K::progressWithoutMoney:
            return s.t.with("finding.progressOnly", {name, year});
    }
    return name;
}

// What was agreed at working tables and is not done. True: there is something.
static bool agreementsPending(Screen& s) {
    const auto open = plan::openAgreements(s.work.plan().workingTables, s.host.localDate());
    if (open.empty()) return false;
    const auto late = std::count_if(open.begin(), open.end(), [](const auto& each) { return each.overdue; });
    std::string words = s.t.count("table.open", static_cast<long>(open.size()));
    if (late > 0) words += " · " + s.t.count("table.late", static_cast<long>(late));
    s.ui.space(8);
    s.ui.link("agreements", words, "#/plan/mesas");
    return true;
}

static void pending(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    const auto& p = s.work.plan();
    u.space(40);
    u.heading("pending", 2, s.t("start.pending"), Type::heading);
    const bool agreed = agreementsPending(s);
    if (p.goals.empty() && p.projects.empty()) {
        u.space(8);
        u.text("empty", s.t("start.nogoals"), {Type::body, Tone::muted});
        ui::Row row(u, "first", 24);
        u.link("lines", s.t("start.write"), "#/plan/lineas");
        u.link("goals", s.t("start.addgoal"), "#/plan/metas");
        return;
    }
    auto& known = state.pending;
    if (known.of != s.work.version()) known = {s.work.version(), plan::findings(p), plan::projectFindings(p)};
    struct Point {
        std::string words, href;
    };
    // Weights that are said not to sum to 1, and why, are nothing to be done.
    const bool explained = !p.weightsNote.empty();
    std::size_t all = 0;
    std::vector<Point> shown;
    constexpr std::size_t most = 8;
    for (const auto& finding : known.plan) {
        if (finding.kind == plan::FindingKind::weightsDoNotSum && explained) continue;
        if (++all > most) continue;
        shown.push_back({wordsOf(s, finding), finding.scope.level == plan::Level::goal
                                                  ? "#/plan/metas/" + finding.scope.id
                                                  : "#/plan/lineas"});
    }
    // The projects' points are seen too, however many the goals have.
    constexpr std::size_t mostOfProjects = 4;
    for (std::size_t i = 0; i < known.projects.size(); ++i, ++all)
        if (i < mostOfProjects) {
            const auto& finding = known.projects[i];
            const auto& project = p.projects.at(finding.project);
            shown.push_back({s.t.with("project.finding.of",
                                      {projectCode(s.t, project), findingWords(s.t, project, finding)}),
                             "#/plan/proyectos/" + finding.project});
        }
    if (!all) {
        if (!agreed) u.text("clean", s.t("start.clean"), {Type::body, Tone::muted});
        return;
    }
    u.space(8);
    u.text("count", s.t.count("start.findings", static_cast<long>(all)), {Type::body, Tone::muted});
    ui::Container list(u, "findings", Role::list, {.name = s.t("start.pending"), .gap = 0});
    for (std::size_t i = 0; i < shown.size(); ++i) {
        std::string key = "f" + std::to_string(i);
        ui::Container item(u, key, Role::item, {.gap = 0});
        u.link(key + "l", shown[i].words, shown[i].href);
        u.rule();
    }
}

static void plans(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    u.space(40);
    u.heading("plans", 2, s.t("start.plans"), Type::heading);
    std::string wanted;
    {
        ui::Container list(u, "plans.list", Role::list, {.name = s.t("start.plans"), .gap = 0});
        for (const auto& entry : s.work.plans()) {
            ui::Scope scope(u, entry.id);
            ui::Container item(u, "item", Role::item, {.gap = 0});
            ui::Row row(u, "row", 16, 56);
            bool open = entry.id == s.work.planId();
            std::string name = (entry.name.empty() ? s.t("plan.unnamed") : entry.name) +
                               (entry.period.empty() ? "" : ", " + entry.period);
            u.text("name", name, {open ? Type::strong : Type::body, Tone::ink});
            if (open) {
                u.text("now", s.t("start.open.now"), {Type::small, Tone::muted});
            } else {
                if (u.button("open", s.t("start.open"), {.description = name})) wanted = entry.id;
                if (u.button("remove", s.t("remove"), {.kind = ui::ButtonKind::quiet, .description = name}))
                    state.removing = entry.id;
            }
        }
    }
    if (!wanted.empty()) s.work.openPlan(wanted);
    if (u.button("new", s.t("start.new"))) {
        store::PlanFile file;
        file.id = host::newId(s.host);
        plan::Plan fresh;
        fresh.name = s.t("start.new.name");
        fresh.firstYear = std::atoi(s.host.localDate().substr(0, 4).c_str());
        fresh.lastYear = fresh.firstYear + 3;
        fresh.cap = 1;
        file.document = store::toJson(fresh);
        s.work.addPlan(std::move(file));
        s.go("/plan/datos");
    }
}

void planRemovalDialog(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    const auto entries = s.work.plans();
    const auto entry = std::find_if(entries.begin(), entries.end(),
                                    [&](const auto& each) { return each.id == state.removing; });
    if (entry == entries.end()) return state.removing.clear();  // gone in another tab meanwhile
    ui::Dialog dialog(u, "removing", s.t("start.remove.title"));
    u.text("ask", s.t.with("start.remove.ask", {entry->name.empty() ? s.t("plan.unnamed") : entry->name}));
    const bool yes = u.button("yes", s.t("start.remove.yes"), {.kind = ui::ButtonKind::danger, .wide = true});
    const bool no = u.button("no", s.t("cancel"), {.wide = true}) || dialog.cancelled();
    if (yes) s.work.removePlan(state.removing);
    if (yes || no) state.removing.clear();
}

// What the rail has beside the page where there is one.
static void formulationLinks(Screen& s) {
    auto& u = s.ui;
    for (const auto& group : formulationPlaces()) {
        u.space(16);
        u.text(group.key, s.t(group.key), {Type::smallStrong, Tone::muted});
        ui::Row row(u, std::string(group.key) + ".row", 20);
        for (const auto& place : group.places)
            u.link(place.key, s.t(place.key), std::string("#/plan/") + place.step);
    }
}

// What a plan begins with, as long as it is not there.
static void firstSteps(Screen& s) {
    const auto& p = s.work.plan();
    struct First {
        const char *key, *href;
        bool missing;
    };
    const First all[] = {
        {"today.first.data", "#/plan/datos", p.name.empty() || p.sector.empty() || !p.firstYear},
        {"today.first.entities", "#/plan/datos", p.entities.empty()},
        {"today.first.work", "#/plan/cronograma", p.workPlan.activities.empty()}};
    if (std::none_of(std::begin(all), std::end(all), [](const First& first) { return first.missing; }))
        return;
    auto& u = s.ui;
    u.space(28);
    u.heading("first steps", 2, s.t("today.first"), Type::heading);
    ui::Container list(u, "first.list", Role::list, {.name = s.t("today.first"), .gap = 0});
    for (const First& first : all) {
        if (!first.missing) continue;
        ui::Container item(u, first.key, Role::item, {.gap = 0});
        ui::Scope scope(u, first.key);
        u.link("link", s.t(first.key), first.href);
    }
}

static void method(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    const auto count = static_cast<long>(methodFindingsNow(s, state).size());
    u.space(32);
    u.heading("method check", 2, s.t("today.method"), Type::heading);
    if (!count) return u.light("method.none", Tone::good, s.t("method.none"), false);
    u.link("method.count", s.t.count("method.count", count), "#/plan/metodo");
}

void startScreen(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    const auto& p = s.work.plan();
    s.title = s.t("nav.start");
    std::string period = p.firstYear ? std::to_string(p.firstYear) + "–" + std::to_string(p.lastYear) : "";
    std::string place = p.sector + (p.sector.empty() || p.territory.empty() ? "" : ", ") + p.territory;
    if (!place.empty()) u.text("sector", place, {Type::body, Tone::muted});
    u.space(4);
    u.heading("title", 1,
              (p.name.empty() ? s.t("plan.unnamed") : p.name) + (period.empty() ? "" : " " + period),
              Type::title);
    long outcomes = 0, outputs = 0;
    for (const auto& entry : p.goals) ++(entry.second.kind == plan::GoalKind::outcome ? outcomes : outputs);
    u.space(8);
    u.text(
        "counts",
        s.t.count("count.lines", static_cast<long>(p.lines.size())) + " · " +
            s.t.count("count.objectives", static_cast<long>(p.objectives.size())) + " · " +
            s.t.count("count.outputs", outputs) + " · " + s.t.count("count.outcomes", outcomes) +
            (p.projects.empty() ? ""
                                : " · " + s.t.count("projects.count", static_cast<long>(p.projects.size()))),
        {Type::body, Tone::muted});
    firstSteps(s);
    phaseSteps(s);
    u.space(24);
    std::vector<ui::Ui::Choice> choices;
    for (const char* phase : phases) choices.push_back({phase, s.t(std::string("phase.") + phase)});
    choiceField(s, "phase", s.t("plan.phase"), phases[static_cast<int>(p.phase)], choices,
                {{"phase"}, s.t("edit.phase")}, {.hint = s.t("plan.phase.hint"), .width = 420});
    if (u.phone()) {
        u.space(16);
        ui::Row row(u, "more", 20);
        u.link("method", s.t("method.title"), "#/plan/metodo");
        u.link("lines page", s.t("nav.lines"), "#/plan/lineas");
        u.link("projects", s.t("nav.projects"), "#/plan/proyectos");
        u.link("data", s.t("nav.data"), "#/plan/datos");
        u.link("rules", s.t("nav.rules"), "#/plan/reglas");
        u.link("history", s.t("nav.history"), "#/plan/historia");
        u.link("tables", s.t("nav.export"), "#/plan/exportar");
        u.link("public", s.t("nav.public"), "#/avance");
    }
    if (u.phone()) formulationLinks(s);
    u.space(32);
    pendingPart(s, state);
    method(s, state);
    pending(s, state);
    plans(s, state);
}

}  // namespace app
