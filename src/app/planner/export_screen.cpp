// What goes out besides the plan file: the plan as a workbook, its tables, and a form to fill in.
#include <utility>

#include "app/planner/sheets.h"
#include "store/plan_sheets.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

static constexpr char kWorkbookType[] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

static void leaveAsWorkbook(Screen& s, PlannerState& state, const std::vector<store::Sheet>& sheets,
                            const std::string& fileName) {
    state.sheets.leaving = fileName;
    s.host.writeWorkbook(store::sheetsToJson(sheets), [&out = state.sheets, &host = s.host, fileName](
                                                          host::WorkbookResult result, std::string bytes) {
        out.leaving.clear();
        if (result == host::WorkbookResult::done)
            host.download(fileName, kWorkbookType, std::move(bytes));
        else
            out.notWritten = result;
        host.wake();
    });
}

static std::string downloadName(const Screen& s, const std::string& part) {
    return fileStem(s.work.plan().name) + (part.empty() ? "" : "-" + fileStem(part));
}

static void wholePlan(Screen& s, PlannerState& state, const store::PlanTables& tables) {
    auto& u = s.ui;
    const bool english = s.t.language() == "en";
    u.heading("whole", 2, s.t("export.whole"), Type::heading);
    u.space(4);
    u.text("whole.help", s.t("export.whole.help"), {Type::body, Tone::muted});
    ui::Row row(u, "whole.row", 12);
    if (u.button("book", s.t("export.book"),
                 {.kind = ui::ButtonKind::primary, .disabled = !state.sheets.leaving.empty()})) {
        s.work.endField();
        leaveAsWorkbook(s, state,
                        store::planSheets(s.work.work().document(), s.work.planId(), tables, {english, false},
                                          s.work.work().file().history),
                        downloadName(s, "") + ".xlsx");
    }
    if (u.button("form", s.t("export.form"), {.disabled = !state.sheets.leaving.empty()}))
        leaveAsWorkbook(s, state, store::planSheets(s.work.work().document(), "", tables, {english, true}),
                        downloadName(s, s.t("export.form.name")) + ".xlsx");
}

static void singleTables(Screen& s, PlannerState& state, const store::PlanTables& tables) {
    auto& u = s.ui;
    const bool english = s.t.language() == "en";
    const auto& document = s.work.work().document();
    u.space(40);
    u.heading("tables", 2, s.t("export.tables"), Type::heading);
    u.space(4);
    u.text("tables.help", s.t("export.tables.help"), {Type::body, Tone::muted});
    ui::Container list(u, "tables.list", Role::list, {.name = s.t("export.tables"), .gap = 0});
    for (const store::PlanTable& table : tables.tables) {
        const auto rows = store::keysIn(document, table).size();
        if (table.oneRecord()) continue;
        const std::string& title = table.title(english);
        ui::Scope scope(u, table.key);
        ui::Container item(u, "item", Role::item, {.gap = 0});
        {
            ui::Row row(u, "row", 12, 60);
            {
                ui::Column words(u, {.gap = 0, .width = u.phone() ? 0.f : 360.f});
                spacer(s, 8);
                u.text("title", title, {Type::strong, Tone::ink});
                u.text("rows", s.t.count("export.rows", static_cast<long>(rows)), {Type::small, Tone::muted});
            }
            ui::Column files(u, {.gap = 0, .width = 180});
            ui::Row buttons(u, "files", 12);
            if (u.button("csv", "CSV", {.description = title})) {
                store::Sheet sheet = store::tableSheet(document, tables, table, {english, false});
                s.host.download(downloadName(s, title) + ".csv", "text/csv",
                                store::peoplesCsv(sheet, !english, store::figureColumns(table)));
                u.announce(s.t("export.done"));
            }
            if (u.button("xlsx", "XLSX", {.disabled = !state.sheets.leaving.empty(), .description = title}))
                leaveAsWorkbook(s, state, {store::tableSheet(document, tables, table, {english, false})},
                                downloadName(s, title) + ".xlsx");
        }
        u.rule();
    }
}

void exportScreen(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    s.title = s.t("nav.export");
    u.heading("title", 1, s.t("nav.export"), Type::title);
    u.space(8);
    u.text("help", s.t("export.help"), {Type::body, Tone::muted});
    u.space(24);
    const store::PlanTables* tables = state.sheets.tables.missing ? nullptr : tablesOf(s, state);
    if (state.sheets.tables.missing) {
        u.notice("missing", s.t("export.missing"), Tone::watch, true);
        if (u.button("again", s.t("save.retry"))) askForTables(s, state);
        return;
    }
    if (!tables) {
        u.status("loading", s.t("start.loading"), {Type::body, Tone::muted});
        return;
    }
    wholePlan(s, state, *tables);
    if (!state.sheets.leaving.empty())
        u.status("leaving", s.t.with("export.leaving", {state.sheets.leaving}), {Type::body, Tone::muted});
    singleTables(s, state, *tables);
}

}  // namespace app
