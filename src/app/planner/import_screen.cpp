// A table of goals comes in: which column is what, then what became of every row.
#include <algorithm>
#include <cmath>
#include <set>

#include "app/planner/planner.h"
#include "app/planner/sheets.h"
#include "plan/progress.h"
#include "store/plan_json.h"

namespace app {

using store::Certainty;
using store::Field;
using ui::Role;
using ui::Tone;
using ui::Type;

static const char* reasonKey(store::Reason reason) {
    using R = store::Reason;
    switch (reason) {
        case R::headerWords:
            return "why.headerWords";
        case R::headerTypo:
            return "why.headerTypo";
        case R::headerPart:
            return "why.headerPart";
        case R::place:
            return "why.place";
        case R::fullerBlock:
            return "why.fullerBlock";
        case R::firstOfSame:
            return "why.firstOfSame";
        case R::duplicate:
            return "why.duplicate";
        case R::computed:
            return "why.computed";
        case R::noField:
            return "why.noField";
        case R::emptyColumn:
            return "why.emptyColumn";
        case R::saved:
            return "why.saved";
        case R::notSaved:
            return "why.notSaved";
        case R::chosen:
            return "why.chosen";
    }
    return "why.chosen";
}

static const char* faultKey(store::MappingFault fault) {
    switch (fault) {
        case store::MappingFault::noGoalName:
            return "mapping.noGoalName";
        case store::MappingFault::twice:
            return "mapping.twice";
        case store::MappingFault::noYear:
            return "mapping.noYear";
        case store::MappingFault::noPeriod:
            return "mapping.noPeriod";
    }
    return "mapping.twice";
}

static std::string headerOf(const ImportState& import, std::size_t column) {
    std::string header = store::tidy(import.table.headers[column]);
    return header.empty() ? "?" : header;
}

// A guess to confirm; a column without anything in it needs none.
static bool needsLook(const ImportState& import, std::size_t column) {
    return import.mapping.columns[column].certainty != Certainty::sure && !import.samples[column].empty();
}

// 0: to look at, 1: used, 2: not used
static bool inView(const ImportState& import, std::size_t index, int view) {
    bool ignored = import.mapping.columns[index].target.field == Field::ignore;
    if (view == 0) return needsLook(import, index);
    return view == 1 ? !ignored : ignored;
}

static void columnRow(Screen& s, ImportState& import, std::size_t index) {
    auto& u = s.ui;
    auto& column = import.mapping.columns[index];
    ui::Scope scope(u, "column" + std::to_string(index));
    std::string header = headerOf(import, index);
    ui::Container box(u, "column", Role::group,
                      {.name = header,
                       .padding = 16,
                       .gap = 12,
                       .rounding = 10,
                       .ground = Tone::surface,
                       .frame = Tone::line});
    const std::string& sample = import.samples[index];
    std::string hint =
        sample.empty() ? s.t("mapping.nosample") : s.t.with("mapping.sample", {sample.substr(0, 90)});
    std::vector<ui::Ui::Choice> fields;
    for (const auto& info : store::allFields())
        fields.push_back({info.key, s.t(std::string("field.") + info.key)});
    if (auto chosen =
            u.select("field", header, store::fieldInfo(column.target.field).key, fields, {.hint = hint})) {
        column.target.field = *store::fieldOf(*chosen);
        auto span = store::fieldInfo(column.target.field).span;
        if (span == store::Span::none) column.target.year = 0;
        if (span != store::Span::period) column.target.quarter = column.target.month = 0;
        column.reason = store::Reason::chosen;
        column.certainty = Certainty::sure;
    }
    auto span = store::fieldInfo(column.target.field).span;
    if (span != store::Span::none) {
        ui::Row row(u, "when", 16);
        std::vector<ui::Ui::Choice> years{{"0", s.t("choose.none")}};
        for (int year = 2010; year <= 2045; ++year)
            years.push_back({std::to_string(year), std::to_string(year)});
        if (auto year = u.select("year", s.t("mapping.year"), std::to_string(column.target.year), years,
                                 {.width = 150}))
            column.target.year = std::atoi(year->c_str());
        if (span == store::Span::period) {
            std::vector<ui::Ui::Choice> periods{{"", s.t("choose.none")}};
            for (int q = 1; q <= 4; ++q)
                periods.push_back({"T" + std::to_string(q), s.t.with("quarter", {std::to_string(q)})});
            for (int m = 1; m <= 12; ++m)
                periods.push_back({"M" + std::to_string(m), s.t("month." + std::to_string(m))});
            std::string value = column.target.quarter ? "T" + std::to_string(column.target.quarter)
                                : column.target.month ? "M" + std::to_string(column.target.month)
                                                      : "";
            if (auto period = u.select("period", s.t("mapping.period"), value, periods, {.width = 190})) {
                int number = period->empty() ? 0 : std::atoi(period->c_str() + 1);
                column.target.quarter = !period->empty() && (*period)[0] == 'T' ? number : 0;
                column.target.month = !period->empty() && (*period)[0] == 'M' ? number : 0;
            }
        }
    }
    std::string why = column.other ? s.t.with(reasonKey(column.reason), {headerOf(import, *column.other)})
                                   : s.t(reasonKey(column.reason));
    u.text("why", why, {Type::small, column.certainty == Certainty::unsure ? Tone::watch : Tone::muted});
}

static void keepMapping(store::Json& document, const ImportState& import, const store::Json& mapping) {
    document["importMappings"]["goals"] = mapping;
    if (import.sheets.size() > 1) document["importMappings"]["goalsSheet"] = import.sheets[import.sheet].name;
}

static void carryOut(Screen& s, ImportState& import) {
    store::ImportOptions options;
    options.newId = [&] { return host::newId(s.host); };
    options.figure = [](const plan::Plan& p, const plan::Goal& goal, int year) {
        return plan::yearProgress(p, goal, year).ratio;
    };
    options.fourYears = [](const plan::Plan& p, const plan::Goal& goal) {
        return plan::fourYears(p, goal).ratio;
    };
    store::ImportResult result =
        import.newPlan ? store::importGoals(import.table, import.mapping, options)
                       : store::mergeGoals(s.work.plan(), import.table, import.mapping, options);
    store::Json mapping = store::mappingJson(import.mapping);
    if (import.newPlan) {
        result.plan.name = import.planName;
        // So that what some goals overdo does not hide what others lack; the plan can say otherwise.
        result.plan.cap = 1;
        store::PlanFile file;
        file.id = host::newId(s.host);
        file.document = store::toJson(result.plan);
        if (import.keepMapping) keepMapping(file.document, import, mapping);
        s.work.addPlan(std::move(file));
    } else {
        store::Json after = s.work.work().document();
        store::Json imported = store::toJson(result.plan);
        // What the typed plan does not know stays in the document.
        for (auto& [key, value] : imported.items()) after[key] = value;
        if (import.keepMapping) keepMapping(after, import, mapping);
        store::PlanFile file{s.work.planId(), 0, std::move(after), {}};
        s.work.replacePlan(file, s.t.with("edit.import", {import.fileName}));
    }
    import.report = std::move(result.report);
    s.ui.announce(s.t.count("import.done", static_cast<long>(import.report->taken + import.report->changed)));
}

// Which sheet of a workbook, and whether it is not one of the plan's own tables instead of a table of goals.
static void sourceOf(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    auto& import = *state.import;
    const store::PlanTables* tables = tablesOf(s, state);
    if (!tables && import.sheets.size() < 2) return;  // nothing to choose
    if (import.sheets.size() > 1) {
        std::vector<ui::Ui::Choice> sheets;
        for (std::size_t i = 0; i < import.sheets.size(); ++i)
            sheets.push_back({std::to_string(i), import.sheets[i].name});
        if (auto chosen = u.select("sheet", s.t("import.sheet"), std::to_string(import.sheet), sheets,
                                   {.error = import.sheetTrouble, .width = 300})) {
            std::string why;
            if (!takeGoals(s, state, import.fileName, import.sheets, std::stoul(*chosen), why))
                import.sheetTrouble = why;
            u.wantAnotherPass();
            return;
        }
    }
    if (!tables) return;
    if (u.disclosure("other", s.t("import.other"), import.kindShown)) import.kindShown = !import.kindShown;
    if (!import.kindShown) return;
    const bool english = s.t.language() == "en";
    std::vector<ui::Ui::Choice> kinds{{"", s.t("import.title.goals")}};
    for (const auto& table : tables->tables)
        if (!table.oneRecord()) kinds.push_back({table.key, table.title(english)});
    if (auto chosen = u.select("kind", s.t("sheets.kind"), "", kinds, {.width = 300}))
        if (const auto* table = tables->find(*chosen)) {
            store::Sheet sheet =
                import.sheets.empty() ? store::sheetOf(import.table) : import.sheets[import.sheet];
            takeAsTable(s, state, std::string(import.fileName), std::move(sheet), *table);
            u.wantAnotherPass();
        }
}

static void mappingForm(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    auto& import = *state.import;
    u.heading("title", 1, s.t("import.title"), Type::title);
    u.space(8);
    u.text("file",
           s.t.with("import.file",
                    {import.fileName, s.t.number(static_cast<double>(import.table.rows.size()), 0),
                     s.t.number(static_cast<double>(import.table.headers.size()), 0)}),
           {Type::body, Tone::muted});
    sourceOf(s, state);
    if (!state.import) return;
    u.space(24);
    {
        ui::Container where(u, "where", Role::group, {.name = s.t("import.where"), .gap = 4, .legend = true});
        if (u.radio("new", "where", s.t("import.where.new"), import.newPlan, {})) import.newPlan = true;
        if (u.radio("open", "where", s.t.with("import.where.open", {s.work.plan().name}), !import.newPlan,
                    {}))
            import.newPlan = false;
    }
    if (import.newPlan) u.field("planname", s.t("plan.name"), import.planName, {.width = 480});
    u.space(24);
    u.heading("columns", 2, s.t("mapping.title"), Type::heading);
    u.space(4);
    long used = 0, look = 0, unused = 0;
    for (std::size_t i = 0; i < import.mapping.columns.size(); ++i) {
        ++(import.mapping.columns[i].target.field == Field::ignore ? unused : used);
        look += needsLook(import, i);
    }
    u.text("help", import.savedMapping ? s.t("mapping.help.saved") : s.t("mapping.help"),
           {Type::body, Tone::muted});
    // A header may stand more than once; it is told once.
    const std::set<std::string> missing(import.missing.begin(), import.missing.end());
    for (const auto& header : missing)
        u.text("missing" + header, s.t.with("mapping.missing", {header}), {Type::body, Tone::watch});
    auto problems = store::checkMapping(import.mapping);
    bool blocked = false;
    int number = 0;
    for (const auto& problem : problems) {
        blocked |= problem.fault == store::MappingFault::noGoalName;
        u.notice(
            "problem" + std::to_string(number++),
            s.t.with(
                faultKey(problem.fault),
                {problem.fault == store::MappingFault::noGoalName ? "" : headerOf(import, problem.column),
                 problem.fault == store::MappingFault::twice ? headerOf(import, problem.other) : ""}),
            Tone::watch);
    }
    {
        ui::Row actions(u, "actions", 12);
        if (u.button("go", s.t.count("import.go", static_cast<long>(import.table.rows.size())),
                     {.kind = ui::ButtonKind::primary,
                      .disabled = blocked || (!import.newPlan && !s.work.canWrite())})) {
            carryOut(s, import);
            return;
        }
        if (u.button("cancel", s.t("cancel"))) {
            state.import.reset();
            s.go("/plan");
            return;
        }
    }
    if (u.checkbox("keep", s.t("mapping.keep"), import.keepMapping, {}))
        import.keepMapping = !import.keepMapping;
    u.space(16);
    if (auto view = u.tabs("views", s.t("mapping.title"),
                           {s.t.with("mapping.look", {s.t.number(static_cast<double>(look), 0)}),
                            s.t.with("mapping.used", {s.t.number(static_cast<double>(used), 0)}),
                            s.t.with("mapping.unused", {s.t.number(static_cast<double>(unused), 0)})},
                           import.view))
        import.view = *view;
    ui::Container panel(u, "panel" + std::to_string(import.view), Role::tabPanel,
                        {.name = s.t("mapping.title"), .gap = 12});
    bool any = false;
    for (std::size_t i = 0; i < import.mapping.columns.size(); ++i)
        if (inView(import, i, import.view)) {
            columnRow(s, import, i);
            any = true;
        }
    if (!any) u.text("none", s.t("mapping.none"), {Type::body, Tone::muted});
}

// "paid/definitive" as the two terms of an execution are called.
static std::string termWords(const Screen& s, const std::string& keys) {
    const std::size_t slash = keys.find('/');
    if (slash == std::string::npos) return keys;
    return s.t("moneyterm." + keys.substr(0, slash)) + " / " + s.t("moneyterm." + keys.substr(slash + 1));
}

static std::string noteWords(const Screen& s, const store::Note& note) {
    std::string was = note.was, became = note.became;
    if (note.code == store::NoteCode::cutOffGuessed) became = s.t.date(became);
    using N = store::NoteCode;
    if (note.code == N::numberRead || note.code == N::percentRead || note.code == N::ambiguousNumber ||
        note.code == N::periodsDiffer) {
        char* end = nullptr;
        double number = std::strtod(became.c_str(), &end);
        if (end && end != became.c_str() && !*end) became = s.t.number(number, 12);
    }
    if (note.theirs) was = s.t.number(*note.theirs, 9);
    if (note.ours) became = s.t.number(*note.ours, 9);
    std::string detail = note.became;
    if (note.code == N::executionOtherTerms) detail = termWords(s, detail);
    if (note.code == N::sharesRule && s.t.language() != "en")
        std::replace(detail.begin(), detail.end(), '.', ',');
    std::string words = s.t.with(std::string("note.") + store::noteKey(note.code), {was, became, detail});
    if (!note.header.empty()) return store::tidy(note.header) + ": " + words;
    if (words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

// What happened to one row of the table; only the notes with the code `only`, or all of them.
static void reportRow(Screen& s, const store::RowReport& row, const std::string& only) {
    auto& u = s.ui;
    ui::Column column(u, {.gap = 2});
    spacer(s, 12);
    std::string title = s.t.with("report.row", {std::to_string(row.record)});
    for (const std::string& part : {row.code, row.name})
        if (!part.empty()) title += " · " + part;
    if (row.outcome == store::RowOutcome::refused)
        u.light("refused", Tone::critical,
                title + ". " + s.t(std::string("refusal.") + store::refusalKey(row.refusal)));
    else
        u.link("goal", title, "#/plan/metas/" + row.goal);
    int n = 0;
    for (const auto& note : row.notes)
        if (only.empty() || only == store::noteKey(note.code))
            u.text("n" + std::to_string(n++), noteWords(s, note), {Type::small, Tone::muted});
    u.space(12);
    u.rule();
}

static void reportView(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    auto& import = *state.import;
    const auto& report = *import.report;
    s.title = s.t("report.title");
    s.page = "report";
    u.heading("title", 1, s.t("report.title"), Type::title);
    u.space(8);
    u.status("counts",
             s.t.with("report.counts", {s.t.number(static_cast<double>(report.rows.size()), 0),
                                        s.t.number(static_cast<double>(report.taken), 0),
                                        s.t.number(static_cast<double>(report.changed), 0),
                                        s.t.number(static_cast<double>(report.refused), 0)}),
             {Type::lead, Tone::ink});
    {
        ui::Row row(u, "actions", 20, 48);
        u.link("goals", s.t("report.goals"), "#/plan/metas");
        u.link("public", s.t("nav.public"), "#/avance");
        if (u.button("download", s.t("report.download")))
            s.host.download("informe-de-importacion.csv", "text/csv",
                            store::reportCsv(report, [&](std::string_view key) {
                                return s.t(std::string("report.column.").append(key));
                            }));
    }
    // How often each remark stands, so that the long list below can be read by one of them.
    std::map<std::string, long> codes;
    for (const auto& row : report.rows)
        for (const auto& note : row.notes) ++codes[store::noteKey(note.code)];
    for (const auto& note : report.notes) {
        u.text(std::string("whole") + store::noteKey(note.code) + note.header + note.was, noteWords(s, note),
               {Type::body, Tone::muted});
    }
    u.space(32);
    u.heading("rows", 2, s.t("report.rows"), Type::heading);
    std::vector<ui::Ui::Choice> choices{{"", s.t("report.all")}};
    for (const auto& [code, count] : codes)
        choices.push_back(
            {code, s.t("note.title." + code) + " (" + s.t.number(static_cast<double>(count), 0) + ")"});
    if (auto chosen = u.select("filter", s.t("report.filter"), import.reportNote, choices, {.width = 480}))
        import.reportNote = *chosen;
    std::vector<const store::RowReport*> rows;
    for (const auto& row : report.rows) {
        bool wanted = row.outcome == store::RowOutcome::refused || !row.notes.empty();
        if (!import.reportNote.empty())
            wanted = std::any_of(row.notes.begin(), row.notes.end(),
                                 [&](const auto& n) { return import.reportNote == store::noteKey(n.code); });
        if (wanted) rows.push_back(&row);
    }
    std::string key;
    auto keyOf = [&](int place) -> std::string_view {
        return key = std::to_string(rows[static_cast<std::size_t>(place)]->record);
    };
    auto rowOf = [&](int place) { reportRow(s, *rows[static_cast<std::size_t>(place)], import.reportNote); };
    u.list("list", s.t("report.rows"), {static_cast<int>(rows.size()), keyOf, rowOf}, s.t("list.more"));
}

void importScreen(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    s.title = s.t("import.title");
    if (!state.import) {
        u.heading("title", 1, s.t("import.title"), Type::title);
        u.text("none", s.t("import.none"), {Type::body, Tone::muted});
        return;
    }
    if (state.import->beside && besideScreen(s, *state.import->beside)) state.import->beside.reset();
    if (state.import->beside) return;
    if (state.import->report)
        reportView(s, state);
    else
        mappingForm(s, state);
}

}  // namespace app
