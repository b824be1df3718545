// The year's action plan of a project: its activities, each with a form that is opened by its name.
#include "app/planner/fields.h"
#include "app/planner/projects.h"
#include "app/project_words.h"
#include "plan/activities.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

static void form(Screen& s, PlannerState& state, const plan::Id& project, const plan::Project& record,
                 const plan::Id& id, const plan::Activity& activity) {
    auto& u = s.ui;
    const std::string& name = activity.name.empty() ? s.t("activity.unnamed") : activity.name;
    auto of = [&](const char* field) {
        return FieldOf{{"projects", project, "activities", id, field},
                       s.t.with("edit.activity",
                                {projectCode(s.t, record), name, s.t(std::string("activity.") + field)})};
    };
    textField(s, state, "name", s.t("activity.name"), activity.name, of("name"), {.rows = 2});
    textField(s, state, "responsible", s.t("activity.responsible"), activity.responsible, of("responsible"));
    {
        ui::Row row(u, "dates", 16);
        dateField(s, "start", s.t("activity.start"), activity.start, of("start"), {.width = 200});
        dateField(s, "end", s.t("activity.end"), activity.end, of("end"), {.width = 200});
        shareField(s, state, "progress", s.t("activity.progress"), activity.progress, {}, of("progress"),
                   {.width = 200});
    }
    textField(s, state, "evidence", s.t("activity.evidence"), activity.evidence, of("evidence"),
              {.hint = s.t("evidence.hint")});
    if (!u.button("remove", s.t("activity.remove"),
                  {.kind = ui::ButtonKind::quiet, .disabled = !s.work.canWrite(), .description = name}))
        return;
    plan::Activity bare;
    bare.order = activity.order;
    const std::vector<store::Change> changes{
        store::remove(store::path({"projects", project, "activities", id}))};
    const std::string words = s.t.with("edit.activity.removed", {projectCode(s.t, record), name});
    if (activity == bare) {
        if (s.work.change(changes, words)) u.announce(words);
    } else {
        askToRemove(state,
                    {s.t.with("activity.remove.ask", {name}), s.t("activity.remove"), changes, words, ""});
    }
}

static void one(Screen& s, PlannerState& state, const plan::Id& project, const plan::Project& record,
                const plan::Id& id) {
    auto& u = s.ui;
    const plan::Activity& activity = record.activities.at(id);
    const std::string& name = activity.name.empty() ? s.t("activity.unnamed") : activity.name;
    ui::Scope scope(u, "activity/" + id);
    ui::Container box(u, "activity", Role::group,
                      {.name = name,
                       .padding = u.phone() ? 12.f : 16.f,
                       .gap = 8,
                       .rounding = 12,
                       .ground = Tone::surface,
                       .frame = Tone::line});
    const bool open = state.projects.activity == id;
    if (u.disclosure("open", name, open)) state.projects.activity = open ? "" : id;
    const auto standing = plan::stateOf(activity, state.projects.timing.cutOff);
    const Tone tone = toneOf(standing);
    {
        ui::Row row(u, "state", 16);
        std::string words = activityStateWords(s.t, standing);
        if (activity.progress) words = s.t.percent(*activity.progress) + " · " + words;
        if (tone == Tone::muted)
            u.text("standing", words, {Type::small, Tone::muted});
        else
            u.light("standing", tone, words);
        std::string more = activity.responsible;
        if (const auto dates = activityDates(s.t, activity); !dates.empty())
            more += (more.empty() ? "" : " · ") + dates;
        if (!more.empty()) u.text("more", more, {Type::small, Tone::muted});
    }
    if (!open) return;
    u.space(16);
    ui::Container fields(u, "form", Role::box, {.gap = 16});
    form(s, state, project, record, id, activity);
}

void projectActivities(Screen& s, PlannerState& state, const plan::Id& id, const plan::Project& project) {
    auto& u = s.ui;
    u.text("help", s.t(project.activities.empty() ? "activities.none" : "activities.help"),
           {Type::body, Tone::muted});
    if (!project.activities.empty()) {
        const auto counts = plan::countActivities(project, state.projects.timing.cutOff);
        std::string words = s.t.count("project.activities", counts.all) + " · " +
                            s.t.count("activities.done", counts.done) + " · " +
                            s.t.count("activities.late", counts.late);
        if (counts.notBegun) words += " · " + s.t.count("activities.notBegun", counts.notBegun);
        u.text("counts", words, {Type::strong, Tone::ink});
        u.space(2);
        u.text("cutoff",
               s.t.with("activities.cutoff", {s.t.date(plan::isoDay(state.projects.timing.cutOff))}),
               {Type::small, Tone::muted});
    }
    for (const auto& activity : plan::inOrder(project.activities)) one(s, state, id, project, activity);
    if (!u.button("activity.add", s.t(project.activities.empty() ? "activity.first" : "activity.add"),
                  {.disabled = !s.work.canWrite()}))
        return;
    plan::Activity fresh;
    fresh.order = nextOrder(project.activities);
    const std::string fields = host::newId(s.host);
    if (!s.work.change(
            {store::set(store::path({"projects", id, "activities", fields}), store::toJson(fresh))},
            s.t.with("edit.activity.added", {projectCode(s.t, project)})))
        return;
    state.projects.activity = fields;
    ui::Scope scope(u, "activity/" + fields);
    u.requestFocus(u.id("name"));
}

}  // namespace app
