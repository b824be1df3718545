// The plan goes out: what of it, what stays in, and the files to put on a page, an intranet or in an archive.
#include <utility>

#include "app/planner/formulation.h"
#include "app/planner/method_words.h"
#include "app/planner/sheets.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

struct Part {
    store::PublishedPart part;
    bool plan::GoesOut::* goesOut;
    const char* field;  // of "goesOut" in the document
    const char *name, *help;
};
constexpr Part parts[] = {
    {store::PublishedPart::names, &plan::GoesOut::names, "names", "publishing.names",
     "publishing.names.help"},
    {store::PublishedPart::work, &plan::GoesOut::work, "work", "publishing.work", "publishing.work.help"},
    {store::PublishedPart::figures, &plan::GoesOut::figures, "figures", "publishing.figures",
     "publishing.figures.help"},
    {store::PublishedPart::themes, &plan::GoesOut::themes, "themes", "publishing.themes",
     "publishing.themes.help"}};

// A member of the document as the navigation calls it.
std::string memberName(const Texts& t, const std::string& member) {
    static constexpr std::pair<const char*, const char*> names[] = {
        {"goals", "nav.goals"},
        {"projects", "nav.projects"},
        {"workPlan", "workplan.title"},
        {"workingTables", "records.workingTable"},
        {"tasks", "records.teamTask"},
        {"frame", "frame.title"},
        {"approval", "approval.title"},
        {"socialisation", "socialisation.title"},
        {"actors", "records.actor"},
        {"swot", "swot.title"},
        {"articulation", "records.articulation"},
        {"selfDiagnosis", "diagnosis.title"},
        {"themes", "publishing.of.themes"},
        {"closings", "nav.reports"},
        {"importMappings", "publishing.of.mappings"}};
    for (const auto& [name, key] : names)
        if (member == name) return t(key);
    return member;
}

const PublishState& known(const Screen& s, PlannerState& state) {
    PublishState& now = state.publish;
    if (now.of == s.work.version()) return now;
    now.of = s.work.version();
    now.plan = store::publishedPlan(s.work.work().document(), s.work.plan());
    store::Problems problems;
    now.seal = store::checkSeal(now.plan.document, problems);
    return now;
}

std::string heldWords(const Texts& t, const PublishState& now, const Part& part, bool goesOut) {
    int records = 0, fields = 0;
    std::string where;
    for (const store::HeldBack& each : now.plan.held) {
        if (each.part != part.part) continue;
        records += each.records;
        fields += each.fields;
        where +=
            (where.empty() ? "" : "; ") + memberName(t, each.member) + " (" + t.number(each.records, 0) + ")";
    }
    if (!fields) return t("publishing.held.none");
    return t.with(goesOut ? "publishing.held.out" : "publishing.held.in",
                  {t.count("publishing.fields", fields), t.count("publishing.records", records), where});
}

void choices(Screen& s, const PublishState& now) {
    auto& u = s.ui;
    u.heading("what", 2, s.t("publishing.what"), Type::heading);
    u.text("always", s.t("publishing.always"));
    u.text("never", s.t("publishing.never"));
    u.space(8);
    ui::Container group(u, "parts", Role::group, {.name = s.t("publishing.parts"), .gap = 4});
    u.text("parts.name", s.t("publishing.parts"), {Type::strong, Tone::ink});
    for (const Part& part : parts) {
        ui::Scope scope(u, part.field);
        const bool goesOut = s.work.plan().goesOut.*part.goesOut;
        if (u.checkbox("out", s.t(part.name), goesOut,
                       {.help = s.t(part.help), .disabled = !s.work.canWrite()}))
            s.work.change({goesOut ? store::remove(store::path({"goesOut", part.field}))
                                   : store::set(store::path({"goesOut", part.field}), true)},
                          s.t("publishing.edit"));
        ui::Column under(u, {.padding = 12, .gap = 0});
        u.text("held", heldWords(s.t, now, part, goesOut),
               {Type::small, goesOut ? Tone::watch : Tone::muted});
        spacer(s, 12);
    }
}

void seal(Screen& s, const PublishState& now) {
    auto& u = s.ui;
    if (!now.seal) return;
    if (now.seal->unchanged())
        u.light("seal", Tone::good, s.t("publishing.seal.holds"), false);
    else
        u.light("seal", Tone::watch,
                s.t.count("seal.changed", std::max<long>(1, static_cast<long>(now.seal->changes.size()))),
                false);
    if (now.plan.copyLeftOut) u.notice("copy", s.t("publishing.copy.out"), Tone::watch);
}

void checks(Screen& s, PlannerState& state, const PublishState& now) {
    auto& u = s.ui;
    u.space(32);
    u.heading("checks", 2, s.t("publishing.checks"), Type::heading);
    seal(s, now);
    std::vector<const plan::MethodFinding*> found;
    for (const plan::MethodFinding& finding : methodFindingsNow(s, state))
        if (finding.record == plan::RecordKind::adoption || finding.record == plan::RecordKind::publication)
            found.push_back(&finding);
    const plan::Plan& plan = s.work.plan();
    if (plan.cutOff.empty()) u.link("cutoff", s.t("publishing.no.cutoff"), "#/plan/datos");
    if (plan.contact.empty()) u.link("contact", s.t("publishing.no.contact"), "#/plan/datos");
    for (const plan::MethodFinding* finding : found) {
        ui::Scope scope(u, std::string(nameOf(finding->kind)) + "/" + finding->id);
        u.link("finding", findingWords(s, *finding), mendedAt(*finding));
    }
    if (!plan.cutOff.empty() && !plan.contact.empty() && found.empty())
        u.light("none", Tone::good, s.t("publishing.checks.none"), false);
}

// The file as it stands beside the program.
std::string planFile(const Screen& s, store::Json document) {
    return store::writePlanFile({s.work.planId(), s.work.work().revision(), std::move(document), {}}, true);
}

void copyState(Screen& s, const SiteCopy& copy) {
    auto& u = s.ui;
    if (copy.going()) {
        u.progress("going", s.t("publishing.going"), s.t.percent(copy.progress()), copy.progress(),
                   std::nullopt, Tone::accent);
        u.status("going.words", s.t("publishing.going"), {Type::small, Tone::muted});
    } else if (!copy.missing().empty()) {
        u.notice("missing", s.t.with("publishing.missing", {copy.missing()}), Tone::critical, true);
    } else {
        u.status("done",
                 s.t.with("publishing.done", {s.t.number(static_cast<double>(copy.size()) / 1048576, 1)}),
                 {Type::small, Tone::good});
    }
}

void copyPart(Screen& s, PlannerState& state, const PublishState& now, SiteCopy::Kind kind) {
    auto& u = s.ui;
    const bool zip = kind == SiteCopy::Kind::zip;
    const auto& copy = state.publish.copy;
    ui::Scope scope(u, zip ? "zip" : "page");
    u.space(20);
    u.heading("name", 3, s.t(zip ? "publishing.site" : "publishing.archive"), Type::subheading);
    u.text("help", s.t(zip ? "publishing.site.help" : "publishing.archive.help"), {Type::body, Tone::muted});
    if (u.button("make", s.t(zip ? "publishing.site.make" : "publishing.archive.make"),
                 {.disabled = copy && copy->going()})) {
        store::Json document = now.plan.document;
        if (!zip) document["archivedOn"] = s.host.localDate();
        const std::string name = fileStem(s.work.plan().name) + "-" + s.host.localDate();
        state.publish.copy = SiteCopy::begin(s.host, kind, planFile(s, std::move(document)),
                                             zip ? name + ".zip" : name + ".html");
    }
    if (copy && copy->kind() == kind) copyState(s, *copy);
}

void files(Screen& s, PlannerState& state, const PublishState& now) {
    auto& u = s.ui;
    u.space(32);
    u.heading("files", 2, s.t("publishing.files"), Type::heading);
    u.space(8);
    u.heading("plan", 3, s.t("publishing.plan"), Type::subheading);
    u.text("plan.help", s.t("publishing.plan.help"), {Type::body, Tone::muted});
    if (u.button("plan.make", s.t("publishing.plan.make"), {.kind = ui::ButtonKind::primary})) {
        s.host.download("plan.json", "application/json", planFile(s, now.plan.document));
        u.announce(s.t("export.done"));
    }
    copyPart(s, state, now, SiteCopy::Kind::zip);
    copyPart(s, state, now, SiteCopy::Kind::page);
    u.space(20);
    u.text("backup", s.t("publishing.backup"), {Type::small, Tone::muted});
}

}  // namespace

void publishPage(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    s.title = s.t("publishing.title");
    u.heading("title", 1, s.title, Type::title);
    u.text("help", s.t("publishing.help"), {Type::body, Tone::muted});
    u.space(24);
    const PublishState& now = known(s, state);
    choices(s, now);
    checks(s, state, now);
    files(s, state, now);
}

}  // namespace app
