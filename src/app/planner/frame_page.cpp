// The strategic frame: mission, vision, values and principles, what each objective came from, and what the
// frame said before.
#include "app/planner/formulation.h"
#include "app/planner/record_form.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

// What it says now is put among what it said before; the wording can then be changed.
void keepVersion(Screen& s, const plan::StrategicFrame& frame) {
    plan::FrameVersion version;
    version.order = nextOrder(frame.versions);
    version.date = s.host.localDate();
    version.mission = frame.mission;
    version.vision = frame.vision;
    for (const auto& id : plan::inOrder(frame.principles)) {
        const auto& principle = frame.principles.at(id);
        version.principles += (version.principles.empty() ? "" : "\n") + principle.name +
                              (principle.description.empty() ? "" : ": " + principle.description);
    }
    s.work.change(
        {store::set(store::path({"frame", "versions", host::newId(s.host)}), store::writeRecord(version))},
        s.t("frame.kept"));
}

void versions(Screen& s, PlannerState& state, const plan::StrategicFrame& frame) {
    auto& u = s.ui;
    u.space(32);
    u.heading("versions", 2, s.t("frame.versions"), Type::heading);
    u.text("versions.help", s.t("frame.versions.help"), {Type::small, Tone::muted});
    const bool anything = !frame.mission.empty() || !frame.vision.empty() || !frame.principles.empty();
    if (u.button("keep", s.t("frame.keep"), {.disabled = !s.work.canWrite() || !anything}))
        keepVersion(s, frame);
    auto order = plan::inOrder(frame.versions);
    for (auto id = order.rbegin(); id != order.rend(); ++id) {
        const auto& version = frame.versions.at(*id);
        ui::Scope scope(u, *id);
        const std::string title = s.t.with("frame.version", {s.t.date(version.date)});
        ui::Container box(u, "version", Role::group,
                          {.name = title,
                           .padding = 16,
                           .gap = 8,
                           .rounding = 12,
                           .ground = Tone::surface,
                           .frame = Tone::line});
        u.heading("title", 3, title, Type::subheading);
        const std::pair<const char*, const std::string*> parts[] = {
            {"record.frame.mission", &version.mission},
            {"record.frame.vision", &version.vision},
            {"record.frame.principles", &version.principles}};
        for (const auto& [key, words] : parts) {
            if (words->empty()) continue;
            u.text(std::string(key) + ".label", s.t(key), {Type::smallStrong, Tone::ink});
            u.text(key, *words);
        }
        textField(s, state, "note", s.t("frame.version.note"), version.note,
                  {{"frame", "versions", *id, "note"}, s.t("frame.edit")}, {.rows = 2});
    }
}

}  // namespace

void framePage(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    s.title = s.t("frame.title");
    u.heading("title", 1, s.title, Type::title);
    u.text("help", s.t("frame.help"), {Type::body, Tone::muted});
    u.space(16);
    const plan::StrategicFrame frame = s.work.plan().frame;
    recordForm(s, state, {"frame", {"frame"}, s.t("frame.edit"), {"versions"}}, frame);
    u.space(16);
    u.text("objectives", s.t("frame.objectives"), {Type::small, Tone::muted});
    u.link("lines", s.t("nav.lines"), "#/plan/lineas");
    versions(s, state, frame);
}

}  // namespace app
