#include "app/planner/observations_page.h"

#include <algorithm>
#include <utility>

#include "app/meeting_words.h"
#include "app/planner/observation_csv.h"
#include "app/planner/observation_form.h"
#include "app/planner/observation_summary_part.h"
#include "store/observation_summary.h"
#include "store/survey_file.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

constexpr char listRoute[] = "/plan/encuesta/reuniones";

std::string routeOf(const std::string& id) { return std::string(listRoute) + "/" + id; }

store::Observation begun(const Screen& s) {
    store::Observation fresh;
    fresh.id = host::newId(s.host);
    fresh.plan = s.work.planId();
    const auto& surveys = s.work.surveys();
    if (!surveys.empty()) fresh.survey = surveys.begin()->first;
    fresh.space.kind = spaceKinds(s.t).front().value;
    fresh.space.date = s.host.localDate();
    return fresh;
}

// Its id. For the meeting that an address describes: the one that was begun for it, or a new one. What stands
// in an address anybody may have written: what could not be kept is not taken.
std::string beginFor(const Screen& s, ObservationState& state) {
    auto& kept = s.work.observations();
    store::Observation fresh = begun(s);
    const survey::Space space = spaceInAddress(s.route.query);
    if (!space.name.empty()) fresh.space = space;
    if (const auto survey = surveyInAddress(s.route.query); store::isSurveyId(survey)) fresh.survey = survey;
    fresh.revision = 1;
    store::Problems problems;
    store::observationFromJson(fresh.id, store::toJson(fresh), problems);
    if (!problems.empty()) fresh = begun(s);
    fresh.revision = 0;
    for (const auto& [id, one] : kept.of(s.work.planId()))
        if (one.space == fresh.space && one.survey == fresh.survey) return id;
    state.fresh = fresh;
    if (!space.name.empty()) kept.keep(fresh);
    return fresh.id;
}

std::string underName(const Screen& s, ObservationState& state, const store::Observation& one) {
    const auto& t = s.t;
    std::string words = t.count("observe.count.problems", static_cast<long>(one.problems.size()));
    words += " · " + t.count("observe.count.quotations", static_cast<long>(one.quotations.size()));
    if (one.present) words += " · " + t.count("observe.there", *one.present);
    return words + " · " + answersWords(t, state.counts.at(s, one));
}

void meetings(Screen& s, ObservationState& state, const store::Observations& all) {
    auto& u = s.ui;
    auto sorted = store::byDay(all);
    std::reverse(sorted.begin(), sorted.end());  // the last one first
    u.space(24);
    u.heading("meetings", 2, s.t.count("observe.meetings", static_cast<long>(all.size())), Type::heading);
    u.space(8);
    const auto at = [&](int place) { return sorted[static_cast<std::size_t>(place)]; };
    const ui::Items items{static_cast<int>(sorted.size()),
                          [&](int place) -> std::string_view { return at(place)->id; },
                          [&](int place) {
                              const store::Observation& one = *at(place);
                              const std::string over = meetingFacts(s.t, one.space);
                              const std::string under = underName(s, state, one);
                              u.card("open", meetingName(s.t, one.space), "#" + routeOf(one.id),
                                     {.over = over, .under = under});
                          }};
    u.list("meetings.list", s.t("observe.title"), items, s.t("list.more"));
}

std::string refusedWords(const Texts& t, const store::Problems& problems) {
    using K = store::ProblemKind;
    const K kind = problems.empty() ? K::badSyntax : problems.front().kind;
    if (kind == K::foreignFile || kind == K::notJson || kind == K::tooDeep) return t("observe.foreign");
    if (kind == K::missingField) return t.with("observe.missing", {problems.front().where});
    return wordsOf(t, problems);
}

void bring(Screen& s, PlannerState& state, const ui::Ui::File& file) {
    auto& own = state.observation;
    own.brought.clear();
    own.reported = false;
    store::Problems problems;
    const auto read = file.unreadable ? std::nullopt : store::readObservationsFile(file.bytes, problems);
    if (!read) {
        state.fileTrouble = s.t.with(
            "file.why", {file.name, file.unreadable ? s.t("file.unreadable") : refusedWords(s.t, problems)});
        return;
    }
    for (const auto& merged : s.work.observations().bring(s.work.planId(), *read))
        own.brought.push_back({merged, meetingName(s.t, read->at(merged.id).space)});
    own.reported = true;
    s.ui.announce(s.t.count("observe.brought", static_cast<long>(own.brought.size())));
}

std::string mergedWords(const Texts& t, const ObservationState::Brought& one) {
    using M = store::Merging;
    const auto& merged = one.merged;
    const std::string ours = std::to_string(merged.ours), theirs = std::to_string(merged.theirs);
    switch (merged.what) {
        case M::fresh:
            return t.with("observe.merged.fresh", {one.name});
        case M::newer:
            return t.with("observe.merged.newer", {one.name, theirs, ours});
        case M::same:
            return t.with("observe.merged.same", {one.name});
        case M::older:
            return t.with("observe.merged.older", {one.name, theirs, ours});
        case M::changed:
            break;
    }
    return t.with(merged.taken ? "observe.merged.theirs" : "observe.merged.ours", {one.name, ours});
}

void report(Screen& s, const ObservationState& state) {
    if (!state.reported) return;
    auto& u = s.ui;
    u.space(16);
    u.heading("brought", 2, s.t("intake.title"), Type::subheading);
    if (state.brought.empty()) u.text("brought.none", s.t("observe.brought.none"), {Type::body, Tone::muted});
    ui::Container list(u, "brought.list", Role::list, {.name = s.t("intake.title"), .gap = 4});
    for (const auto& one : state.brought) {
        ui::Scope scope(u, one.merged.id);
        ui::Container item(u, "item", Role::item, {.gap = 0});
        u.text("words", mergedWords(s.t, one));
    }
}

void files(Screen& s, PlannerState& state, const store::Observations& all) {
    auto& u = s.ui;
    ui::Row row(u, "files", 12);
    if (auto file = u.fileButton("bring", s.t("observe.bring"), ".json,application/json", {}))
        bring(s, state, *file);
    if (all.empty()) return;
    if (u.button("save", s.t("observe.save"))) {
        const std::string name = "reuniones-" + s.host.localDate() + ".json";
        s.host.download(name, "application/json", store::writeObservationsFile(all));
        u.announce(s.t.with("graphic.saved", {name}));
    }
    // Not before the answers that stand in it are counted.
    if (u.button("csv", s.t("observe.csv"), {.disabled = state.observation.counts.counting()})) {
        const std::string name = "reuniones-" + s.host.localDate() + ".csv";
        auto& counts = state.observation.counts;
        s.host.download(name, "text/csv",
                        observationsCsv(s.t, s.work.plan(), all,
                                        [&](const store::Observation& one) { return counts.at(s, one); }));
        u.announce(s.t.with("graphic.saved", {name}));
    }
}

void listPage(Screen& s, PlannerState& state, const store::Observations& all) {
    auto& u = s.ui;
    s.title = s.t("observe.title");
    u.space(8);
    u.text("help", s.t("observe.help"), {Type::body, Tone::muted});
    u.notice("names", s.t("observe.names"), Tone::watch);
    {
        ui::Row row(u, "begin", 12);
        if (u.button("write", s.t("observe.write"), {.kind = ui::ButtonKind::primary})) {
            state.observation.fresh = begun(s);
            s.go(routeOf(state.observation.fresh->id));
        }
        u.link("kiosk", s.t("meeting.title"), "#/reunion");
    }
    files(s, state, all);
    report(s, state.observation);
    if (!s.work.observations().ready())
        u.status("coming", s.t("observe.coming"), {Type::body, Tone::muted});
    else if (all.empty())
        u.text("none", s.t("observe.none"), {Type::body, Tone::muted});
    if (all.empty()) return;
    meetings(s, state.observation, all);
    observationSummary(s, all);
}

void removeDialog(Screen& s, ObservationState& state, const store::Observation& one) {
    auto& u = s.ui;
    ui::Dialog dialog(u, "removing", s.t("observe.remove"));
    u.text("words", s.t.with("observe.remove.ask", {meetingName(s.t, one.space)}));
    const bool yes =
        u.button("yes", s.t("observe.remove.yes"), {.kind = ui::ButtonKind::danger, .wide = true});
    const bool no = u.button("no", s.t("cancel"), {.wide = true}) || dialog.cancelled();
    if (yes) {
        s.work.observations().remove(one.plan, one.id);
        u.announce(s.t("observe.removed"));
        s.host.setRoute(listRoute, true);
    }
    if (yes || no) state.removing.clear();
}

void onePage(Screen& s, ObservationState& state, const store::Observation& one) {
    auto& u = s.ui;
    s.title = meetingName(s.t, one.space);
    u.link("all", s.t("observe.all"), std::string("#") + listRoute);
    u.heading("title", 1, s.title, titleType(s, s.title));
    u.text("facts", meetingFacts(s.t, one.space), {Type::body, Tone::muted});
    u.notice("names", s.t("observe.names"), Tone::watch);
    observationForm(s, state, one);
    u.space(32);
    const bool kept = s.work.observations().of(one.plan).count(one.id) > 0;
    if (kept && u.button("remove", s.t("observe.remove"), {.kind = ui::ButtonKind::danger}))
        state.removing = one.id;
}

}  // namespace

void observationsPage(Screen& s, PlannerState& state) {
    ObservationState& own = state.observation;
    auto& kept = s.work.observations();
    ui::Scope scope(s.ui, "observations");
    std::string id = s.route.at(3);
    own.counts.goOn(s);
    // Copies: what is done on the page changes them.
    if (id.empty()) return listPage(s, state, store::Observations(kept.of(s.work.planId())));
    kept.of(s.work.planId());
    if (!kept.ready()) {
        s.coming = true;
        s.ui.heading("title", 1, s.t("observe.title"), Type::title);
        s.ui.status("coming", s.t("observe.coming"), {Type::body, Tone::muted});
        return;
    }
    if (id == "nueva") {
        id = beginFor(s, own);
        s.coming = true;
        s.host.setRoute(routeOf(id), true);
        s.host.wake();
    }
    const store::Observations& all = kept.of(s.work.planId());
    const auto found = all.find(id);
    const bool isFresh = own.fresh && own.fresh->id == id;
    if (found == all.end() && !isFresh) {
        nothingHere(s, s.t("observe.all"), std::string("#") + listRoute, s.t("observe.gone"));
        return;
    }
    const store::Observation one = found == all.end() ? *own.fresh : found->second;
    onePage(s, own, one);
    if (own.removing == id) removeDialog(s, own, one);
}

}  // namespace app
