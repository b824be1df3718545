#include "app/planner/planner.h"

#include <algorithm>
#include <cmath>

#include "app/home.h"
#include "app/planner/formulation.h"
#include "app/planner/sheets.h"
#include "app/planner/swot.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

static std::string stateWords(const Screen& s, SaveState state) {
    switch (state) {
        case SaveState::saved:
            return s.t("save.saved");
        case SaveState::loading:
        case SaveState::saving:
            return s.t("save.saving");
        case SaveState::blocked:
            return s.t("save.blocked");
        case SaveState::full:
            return s.t("save.full");
        case SaveState::failed:
            return s.t("save.failed");
    }
    return {};
}

void saveStatus(Screen& s) {
    const SaveState saving = s.work.saveState();
    const bool trouble =
        saving == SaveState::blocked || saving == SaveState::full || saving == SaveState::failed;
    s.ui.status("save", stateWords(s, saving),
                {Type::smallStrong, trouble                      ? Tone::critical
                                    : saving == SaveState::saved ? Tone::good
                                                                 : Tone::muted});
}

static void exportPlan(Screen& s) {
    s.host.download(fileStem(s.work.plan().name) + ".plan.json", "application/json", s.work.exported());
    s.ui.announce(s.t("export.done"));
}

void historyButtons(Screen& s, bool small) {
    auto& u = s.ui;
    const auto* undoable = s.work.work().undoable();
    const auto* redoable = s.work.work().redoable();
    bool can = s.work.canWrite();
    std::string undoWords = undoable ? undoable->words : "", redoWords = redoable ? redoable->words : "";
    auto kind = ui::ButtonKind::quiet;
    if (u.button("undo", s.t("undo"),
                 {.kind = kind, .disabled = !undoable || !can, .small = small, .description = undoWords})) {
        s.work.undo();
        u.announce(s.t.with("undone", {undoWords}));
    }
    if (u.button("redo", s.t("redo"),
                 {.kind = kind, .disabled = !redoable || !can, .small = small, .description = redoWords})) {
        s.work.redo();
        u.announce(s.t.with("redone", {redoWords}));
    }
}

static void fileButtons(Screen& s, PlannerState& state, bool small) {
    auto& u = s.ui;
    auto kind = small ? ui::ButtonKind::quiet : ui::ButtonKind::secondary;
    if (auto file = u.fileButton("import", s.t("import"),
                                 ".json,.csv,.tsv,.txt,.xlsx,.xlsm,.xlsb,.xls,.ods,application/json,text/csv",
                                 {.kind = kind, .small = small}))
        takeFile(s, state, *file);
    if (u.button("export", s.t("export"), {.kind = kind, .small = small})) exportPlan(s);
}

bool veryNarrow(const ui::Ui& u) { return u.screen().w < 300; }

static float plannerHeader(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    const std::string saved = stateWords(s, s.work.saveState());
    const auto& plan = s.work.plan();
    const std::string& name = plan.name.empty() ? s.t("plan.unnamed") : plan.name;
    const std::string& other = s.t("language.other");
    ui::NodeId rows = u.id("header.rows");
    float right = u.textWidth(saved, Type::smallStrong) + 12 + u.buttonWidth(s.t("import")) + 12 +
                  u.buttonWidth(s.t("export")) + 12 + u.textWidth(other, Type::strong) + 16;
    float history =
        u.textWidth(s.t("undo"), Type::strong) + u.textWidth(s.t("redo"), Type::strong) + 2 * 16 + 24;
    // All in one row where there is room for the plan's name beside the buttons.
    float room = u.screen().w - 48 - 28 - 12 - right - history - 24;
    if (room >= 200) {
        float height = std::max(72.f, u.rememberedHeight(rows) + 1);
        ui::Area area(u, "header", Role::banner, "", {0, 0, u.screen().w, height}, false, Tone::surface);
        u.paintRect({0, height - 1, u.screen().w, 1}, Tone::line, 0);
        ui::Column column(u, {.padding = 24});
        {
            ui::Row row(u, "bar", 12, 71);
            u.mark(28);
            {
                ui::Column titles(u,
                                  {.gap = 0, .width = std::min(room, u.textWidth(name, Type::strong) + 8)});
                spacer(s, 13);
                u.link("home", name, "#/plan", {Type::strong, Tone::ink});
            }
            historyButtons(s, false);
            u.alignRight(right);
            saveStatus(s);
            fileButtons(s, state, false);
            languageButton(s, {.kind = ui::ButtonKind::quiet});
        }
        u.rememberHeight(rows, u.usedHeight());
        return height;
    }
    if (veryNarrow(u)) {  // the rest is in the page, see pageTop
        float height = std::max(44.f, u.rememberedHeight(rows) + 1);
        ui::Area area(u, "header", Role::banner, "", {0, 0, u.screen().w, height}, false, Tone::surface);
        u.paintRect({0, height - 1, u.screen().w, 1}, Tone::line, 0);
        ui::Column column(u, {.padding = 12});
        {
            ui::Row row(u, "bar", 8, 43);
            u.mark(20);
            saveStatus(s);
        }
        u.rememberHeight(rows, u.usedHeight());
        return height;
    }
    // Else the name and the save state stand over the buttons.
    float height = std::max(104.f, u.rememberedHeight(rows));
    ui::Area area(u, "header", Role::banner, "", {0, 0, u.screen().w, height}, false, Tone::surface);
    u.paintRect({0, height - 1, u.screen().w, 1}, Tone::line, 0);
    ui::Column column(u, {.padding = 16, .gap = 0});
    {
        ui::Row row(u, "bar", 8, 52);
        u.mark(24);
        float stateWidth = u.textWidth(saved, Type::smallStrong);
        {
            ui::Column titles(u, {.gap = 0, .width = std::max(100.f, u.remaining() - stateWidth - 8)});
            spacer(s, 4);
            u.link("home", name, "#/plan", {Type::smallStrong, Tone::ink});
        }
        u.alignRight(stateWidth);
        saveStatus(s);
    }
    {
        ui::Row row(u, "tools", 2, 48);
        historyButtons(s, true);
        fileButtons(s, state, true);
        if (!u.phone()) {  // on a phone it stands at the page's end
            u.alignRight(u.textWidth(other, Type::smallStrong) + 12);
            languageButton(s, {.kind = ui::ButtonKind::quiet, .small = true});
        }
    }
    u.rememberHeight(rows, u.usedHeight() + 4);
    return height;
}

static constexpr Place places[] = {{"nav.start", "", true},          {"method.title", "metodo", false},
                                   {"nav.goals", "metas", true},     {"nav.reports", "reportes", true},
                                   {"nav.lines", "lineas", false},   {"nav.projects", "proyectos", false},
                                   {"nav.data", "datos", false},     {"nav.rules", "reglas", false},
                                   {"nav.survey", "encuesta", true}, {"nav.history", "historia", false},
                                   {"nav.export", "exportar", false}};

static bool holds(const PlaceGroup& group, const std::string& step) {
    return std::any_of(group.places.begin(), group.places.end(),
                       [&](const Place& place) { return step == place.step; });
}

static void placeLink(Screen& s, const Place& place, float width) {
    std::string href = std::string("#/plan") + (*place.step ? "/" : "") + place.step;
    s.ui.navLink(place.key, s.t(place.key), href, s.route.at(1) == place.step, "", width);
}

static void groupsOfPlaces(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    for (const auto& group : formulationPlaces()) {
        const bool here = holds(group, s.route.at(1));
        const bool open = here || state.openPlaces.count(group.key);
        if (u.disclosure(group.key, s.t(group.key), open) && !here) {
            if (open)
                state.openPlaces.erase(group.key);
            else
                state.openPlaces.insert(group.key);
        }
        if (!open) continue;
        ui::Column inside(u, {.padding = 12, .gap = 4});
        for (const auto& place : group.places) placeLink(s, place, 0);
    }
}

static void navigation(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    int onPhone = 0;
    for (const auto& place : places) onPhone += place.onPhone;
    float width = u.phone() ? std::floor(u.width() / static_cast<float>(onPhone)) : 0;
    for (const auto& place : places) {
        if (u.phone() && !place.onPhone) continue;
        placeLink(s, place, width);
        if (!u.phone() && !*place.step) groupsOfPlaces(s, state);
    }
    if (!u.phone()) {
        u.space(24);
        u.navLink("nav.public", s.t("nav.public"), "#/avance", false, "");
    }
}

void pageTop(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    if (veryNarrow(u)) {
        const auto& name = s.work.plan().name;
        u.link("home", name.empty() ? s.t("plan.unnamed") : name, "#/plan", {Type::smallStrong, Tone::ink});
        ui::Row row(u, "tools", 2, 48);
        historyButtons(s, true);
        fileButtons(s, state, true);
    }
    SaveState saving = s.work.saveState();
    if (saving == SaveState::blocked || saving == SaveState::full || saving == SaveState::failed) {
        u.notice("save.trouble",
                 s.t(saving == SaveState::blocked ? "save.blocked.words"
                     : saving == SaveState::full  ? "save.full.words"
                                                  : "save.failed.words"),
                 Tone::critical, true);
        if (u.button("save.retry", s.t("save.retry"))) s.work.retry();
    }
    if (s.work.writing() == Writing::elsewhere) {
        u.notice("elsewhere", s.t("elsewhere"), Tone::watch, true);
        if (u.button("takeover", s.t("takeover"))) s.work.takeOver();
    }
    if (state.sheets.incoming)
        u.status("reading", s.t.with("file.reading", {state.sheets.incoming->name}),
                 {Type::body, Tone::muted});
    if (s.work.staysForUnsaved()) u.notice("stays", s.t("save.leave"), Tone::critical, true);
    if (s.work.lostToOtherTab()) u.notice("taken", s.t("taken"), Tone::critical, true);
    if (!s.work.problems().empty()) u.notice("problems", wordsOf(s.t, s.work.problems()), Tone::late, true);
}

static void dialogs(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    if (!state.fileTrouble.empty()) {
        ui::Dialog dialog(u, "trouble", s.t("file.refused"));
        u.text("words", state.fileTrouble);
        u.text("unchanged", s.t("file.unchanged"), {Type::body, Tone::muted});
        if (u.button("close", s.t("close"), {.kind = ui::ButtonKind::primary}) || dialog.cancelled())
            state.fileTrouble.clear();
        return;
    }
    if (state.removal) {
        ui::Dialog dialog(u, "removal", s.t("remove.title"));
        u.text("words", state.removal->question);
        u.text("undoable", s.t("remove.undoable"), {Type::body, Tone::muted});
        bool yes = u.button("yes", state.removal->yes, {.kind = ui::ButtonKind::danger, .wide = true});
        bool no = u.button("no", s.t("cancel"), {.wide = true}) || dialog.cancelled();
        if (yes && s.work.change(state.removal->changes, state.removal->words)) {
            u.announce(state.removal->words);
            if (!state.removal->route.empty()) s.go(state.removal->route);
        }
        if (yes || no) state.removal.reset();
        return;
    }
    if (state.seal.asking) return adoptionDialog(s, state);
    if (!state.removing.empty()) return planRemovalDialog(s, state);
    if (state.twin) {
        ui::Dialog dialog(u, "twin", s.t("twin.title"));
        u.text("words", s.t.with("twin.words", {s.work.plan().name}));
        bool open = state.twin->id == s.work.planId() && s.work.canWrite();
        if (open &&
            u.button("replace", s.t("twin.replace"), {.kind = ui::ButtonKind::primary, .wide = true})) {
            s.work.replacePlan(*state.twin, s.t("twin.edit"));
            state.twin.reset();
            s.go("/plan");
            return;
        }
        if (u.button("copy", s.t("twin.copy"), {.wide = true})) {
            state.twin->id = host::newId(s.host);
            s.work.addPlan(*state.twin);
            state.twin.reset();
            s.go("/plan");
            return;
        }
        if (u.button("cancel", s.t("cancel"), {.wide = true}) || dialog.cancelled()) state.twin.reset();
    }
}

void takeFile(Screen& s, PlannerState& state, const ui::Ui::File& file) {
    auto first = file.bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    bool named = file.name.size() > 5 && store::foldText(file.name.substr(file.name.size() - 5)) == "json";
    bool json =
        named || (first != std::string::npos && (file.bytes[first] == '{' || file.bytes[first] == '['));
    auto refuse = [&](const std::string& why) { state.fileTrouble = s.t.with("file.why", {file.name, why}); };
    if (file.unreadable) return refuse(s.t("file.unreadable"));
    if (json) {
        store::Problems problems;
        auto read = store::readPlanFile(file.bytes, problems);
        if (!read) return refuse(wordsOf(s.t, problems));
        bool untouched = read->id == s.work.planId() && s.work.work().edits().empty();
        if (s.work.hasPlan(read->id) && !untouched) {
            state.twin = std::move(*read);
            return;
        }
        std::string name = read->document.value("name", "");
        s.work.addPlan(std::move(*read));
        s.ui.announce(s.t.with("import.plan.done", {name}));
        s.go("/plan");
        return;
    }
    if (isWorkbook(file.bytes)) return takeWorkbook(s, state, file.name, file.bytes);
    auto table = store::parseCsv(file.bytes);
    if (!table.table) return refuse(wordsOf(s.t, table.problem));
    takeTable(s, state, file.name, std::move(*table.table));
}

void plannerScreen(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    s.work.wantToWrite();
    continueIncoming(s, state);
    if (state.sheets.notWritten) {
        state.fileTrouble = wordsOf(s.t, *state.sheets.notWritten);
        state.sheets.notWritten.reset();
    }
    if (s.route.at(1) == "dofa" && s.route.at(2) == "taller") {  // all of the screen
        swotWorkshop(s, state);
        return dialogs(s, state);
    }
    float top = plannerHeader(s, state);
    float w = u.screen().w, h = u.screen().h;
    // On a phone the bar under the thumb; with a keyboard open there is no room for it.
    float bottom = u.phone() && h > 480 ? 57 : 0, rail = u.phone() ? 0 : w < 1000 ? 190 : 232;
    if (rail > 0) {
        ui::Area area(u, "rail", Role::navigation, s.t("nav.name"), {0, top, rail, h - top}, true,
                      Tone::page);
        u.paintRect({rail - 1, top, 1, h - top}, Tone::line, 0);
        ui::Column column(u, {.padding = 12, .gap = 4});
        spacer(s, 20);
        navigation(s, state);
    }
    ui::Rect place{rail, top, w - rail, h - top - bottom};
    const std::string& where = s.route.at(1);
    if (where == "metas") {
        goalsScreen(s, state, place);
    } else if (where == "proyectos") {
        projectsScreen(s, state, place);
    } else if (where == "reportes") {
        reportsScreen(s, state, place);
    } else if (!formulationScreen(s, state, where, place)) {
        std::string key = "main:plan/" + where;
        if (where == "importar" && state.import && state.import->report)
            key += "/report";  // begins at its top
        if (where == "importar" && state.sheets.import) key += "/sheets";
        ui::Area main(u, key, Role::main, "", place, true, Tone::page);
        // The workshop's board is shown on a wall; the home has its lists side by side.
        const float widest = where == "dofa"                         ? 1280.f
                             : where.empty() || where == "versiones" ? 1080.f
                                                                     : 880.f;
        ui::Column column(u, {.padding = u.phone() ? 16.f : 40.f, .maxWidth = widest});
        spacer(s, u.phone() ? 16 : 28);
        pageTop(s, state);
        if (where.empty())
            startScreen(s, state);
        else if (where == "datos")
            planDataScreen(s, state);
        else if (where == "reglas")
            rulesScreen(s, state);
        else if (where == "lineas")
            linesScreen(s, state);
        else if (where == "importar" && state.sheets.import)
            sheetsScreen(s, state);
        else if (where == "importar")
            importScreen(s, state);
        else if (where == "exportar")
            exportScreen(s, state);
        else if (where == "encuesta")
            surveyPage(s, state);
        else if (where == "marco")
            framePage(s, state);
        else if (where == "aprobacion")
            approvalPage(s, state);
        else if (where == "versiones")
            versionsPage(s, state);
        else if (where == "socializacion")
            socialisationPage(s, state);
        else if (where == "publicar")
            publishPage(s, state);
        else if (where == "dofa")
            swotPage(s, state);
        else if (where == "autodiagnostico")
            diagnosisPage(s, state);
        else if (where == "metodo")
            methodPage(s, state);
        else if (where == "matriz")
            matrixPage(s);
        else if (where == "historia")
            historyScreen(s, state);
        else
            nothingHere(s, s.t("nav.start"), "#/plan");
        pageFooter(s, u.phone());
        spacer(s, 40);
    }
    if (bottom > 0) {
        float y = h - bottom;
        ui::Area area(u, "bar", Role::navigation, s.t("nav.name"), {0, y, w, bottom}, false, Tone::surface);
        u.paintRect({0, y, w, 1}, Tone::line, 0);
        ui::Column column(u, {.padding = 4});
        spacer(s, 1);
        ui::Row row(u, "places", 0, 52);
        navigation(s, state);
    }
    dialogs(s, state);
}

}  // namespace app
