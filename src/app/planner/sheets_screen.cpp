// The plan's own tables come in: what they would change, before anything is taken.
#include <algorithm>
#include <utility>

#include "app/planner/sheets.h"
#include "store/plan_json.h"
#include "store/plan_sheets.h"
#include "store/sheet_cells.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

static constexpr const char* kStates[] = {"added", "changed", "removed"};

// The tables' own word in the language of the page; what has no column: "other data".
static std::string titleOf(const Screen& s, const store::PlanTables& tables, const store::PlanTable* table) {
    const bool english = s.t.language() == "en";
    return table ? table->title(english) : tables.word("rest", english);
}

static void workOut(Screen& s, SheetsImport& import, const store::PlanTables& tables) {
    if (import.account && import.accountOf == s.work.version()) return;
    static const store::Json nothing = store::Json::object();
    store::SheetOptions options;
    options.newId = [&] { return host::newId(s.host); };
    options.replace = import.replace || import.newPlan;
    options.english = s.t.language() == "en";
    import.account = store::importSheets(import.newPlan ? nothing : s.work.work().document(), import.sheets,
                                         import.found, tables, options);
    import.accountOf = s.work.version();
    import.problems.clear();
    store::planFromJson(import.account->document, import.problems, "");
    import.history = {};
    if (import.newPlan) import.history = store::historyIn(import.sheets, import.account->document, tables);
}

static void takeIn(Screen& s, PlannerState& state) {
    auto& import = *state.sheets.import;
    const long changes = static_cast<long>(import.account->changes.size());
    const std::string words = s.t.with("edit.sheets", {import.fileName});
    if (import.newPlan) {
        const bool free = store::isPlanId(import.planId) && !s.work.hasPlan(import.planId);
        s.work.addPlan({free ? import.planId : host::newId(s.host), 0, std::move(import.account->document),
                        std::move(import.history.history)});
    } else if (!s.work.replacePlan({s.work.planId(), 0, import.account->document, {}}, words)) {
        import.problems = s.work.problems();
        return;
    }
    s.ui.announce(s.t.count("sheets.done", changes));
    state.sheets.import.reset();
    s.go("/plan");
}

// --- where it goes and how

static void choices(Screen& s, SheetsImport& import) {
    auto& u = s.ui;
    const auto dirty = [&] { import.account.reset(); };
    if (import.wholePlan()) {
        ui::Container where(u, "where", Role::group, {.name = s.t("sheets.where"), .gap = 4, .legend = true});
        if (u.radio("new", "where", s.t("import.where.new"), import.newPlan, {})) {
            import.newPlan = true;
            dirty();
        }
        if (u.radio("open", "where", s.t.with("import.where.open", {s.work.plan().name}), !import.newPlan,
                    {})) {
            import.newPlan = false;
            dirty();
        }
    }
    if (import.newPlan) return;
    u.space(16);
    ui::Container how(u, "how", Role::group, {.name = s.t("sheets.how"), .gap = 4, .legend = true});
    if (u.radio("complete", "how", s.t("sheets.complete"), !import.replace,
                {.help = s.t("sheets.complete.help")})) {
        import.replace = false;
        dirty();
    }
    if (u.radio("replace", "how", s.t("sheets.replace"), import.replace,
                {.help = s.t("sheets.replace.help")})) {
        import.replace = true;
        dirty();
    }
}

// Of a single table: what it is, and which column is what.
static void mapping(Screen& s, SheetsImport& import, const store::PlanTables& tables) {
    auto& u = s.ui;
    const bool english = s.t.language() == "en";
    store::SheetTable& found = import.found[0];
    const store::Sheet& sheet = import.sheets[0];
    std::vector<ui::Ui::Choice> kinds;
    for (const auto& table : tables.tables)
        if (!table.oneRecord()) kinds.push_back({table.key, table.title(english)});
    if (auto chosen = u.select("kind", s.t("sheets.kind"), found.table->key, kinds, {.width = 320})) {
        found.table = tables.find(*chosen);
        found.columns = store::matchColumns(sheet, found.header, *found.table);
        import.account.reset();
    }
    const auto used = std::count_if(found.columns.begin(), found.columns.end(),
                                    [](std::size_t column) { return column != store::kNoColumn; });
    const std::string words = s.t.with(
        "sheets.columns",
        {s.t.number(static_cast<double>(used), 0), s.t.number(static_cast<double>(found.columns.size()), 0)});
    if (u.disclosure("columns", words, import.columnsShown)) import.columnsShown = !import.columnsShown;
    if (!import.columnsShown) return;
    std::vector<ui::Ui::Choice> fields{{"", s.t("field.ignore")}};
    for (std::size_t i = 0; i < found.table->columns.size(); ++i)
        fields.push_back({std::to_string(i), found.table->columns[i].title(english)});
    ui::Container box(u, "fields", Role::group, {.name = s.t("mapping.title"), .gap = 12});
    for (std::size_t i = 0; i < found.columns.size(); ++i) {
        const std::string header = store::trimmedText(store::cellOf(sheet.rows[found.header], i));
        ui::Scope scope(u, "column" + std::to_string(i));
        const std::size_t column = found.columns[i];
        auto chosen =
            u.select("field", header.empty() ? "?" : header,
                     column == store::kNoColumn ? "" : std::to_string(column), fields, {.width = 320});
        if (!chosen) continue;
        found.columns[i] = chosen->empty() ? store::kNoColumn : std::stoul(*chosen);
        // One column of the table, one of the sheet: the one chosen last.
        for (std::size_t k = 0; k < found.columns.size(); ++k)
            if (k != i && found.columns[k] == found.columns[i]) found.columns[k] = store::kNoColumn;
        import.account.reset();
    }
}

// --- what it comes to

static void counts(Screen& s, const SheetsImport& import, const store::PlanTables& tables) {
    auto& u = s.ui;
    std::vector<ui::TableColumn> columns{{s.t("sheets.part"), 1}};
    for (const std::string& title : {s.t("sheets.added"), s.t("sheets.changed"), s.t("sheets.removed"),
                                     s.t("sheets.same"), s.t("sheets.leftOut")})
        columns.push_back({title, 1, 104, true});
    const auto number = [&](std::size_t count) { return s.t.number(static_cast<double>(count), 0); };
    std::vector<const store::TableCount*> moved;
    std::string still;  // parts in which nothing happens: a phone has no room for their zeros
    for (const auto& count : import.account->counts) {
        if (count.added || count.changed || count.removed || count.leftOut)
            moved.push_back(&count);
        else
            still += (still.empty() ? "" : ", ") + titleOf(s, tables, count.table);
    }
    if (!moved.empty()) {
        ui::Table table(u, "counts", s.t("sheets.counts"), std::move(columns),
                        static_cast<int>(moved.size()));
        int place = 0;
        for (const auto* count : moved) {
            table.row(count->table ? count->table->key : "rest", place++);
            table.cell(titleOf(s, tables, count->table), {Type::strong, Tone::ink});
            for (const std::size_t one :
                 {count->added, count->changed, count->removed, count->same, count->leftOut})
                table.cell(number(one), {Type::body, one ? Tone::ink : Tone::muted});
        }
    }
    if (!still.empty()) {
        u.space(moved.empty() ? 0.f : 12.f);
        u.text("still", s.t.with("sheets.still", {still}), {Type::body, Tone::muted});
    }
}

static void notes(Screen& s, const SheetsImport& import) {
    auto& u = s.ui;
    const auto& all = import.account->notes;
    if (all.empty()) return;
    u.space(32);
    u.heading("notes", 2, s.t.count("sheets.notes", static_cast<long>(all.size())), Type::heading);
    u.space(4);
    std::string key;
    const auto keyOf = [&](int place) -> std::string_view { return key = "note" + std::to_string(place); };
    const auto noteOf = [&](int place) {
        const auto& note = all[static_cast<std::size_t>(place)];
        ui::Column column(u, {.gap = 2});
        spacer(s, 10);
        std::string where = note.sheet;
        if (note.row)
            where += (where.empty() ? "" : " · ") + s.t.with("report.row", {std::to_string(note.row)});
        if (!note.header.empty()) where += (where.empty() ? "" : " · ") + note.header;
        u.text("where", where, {Type::small, Tone::muted});
        u.text("what", s.t.with(std::string("sheets.fault.") + store::faultKey(note.fault),
                                {note.text.substr(0, 120)}));
        u.space(10);
        u.rule();
    };
    u.list("notes.list", s.t("sheets.notes.list"), {static_cast<int>(all.size()), keyOf, noteOf},
           s.t("list.more"));
}

// A field's value in the document it stands in.
static std::string shown(const Screen& s, const store::Json& document, const store::PlanTables& tables,
                         const store::FieldChange& field, const store::Json& value) {
    if (value.is_null()) return s.t("sheets.nothing");
    std::string text;
    if (field.column && value.is_number())
        text = s.t.number(value.get<double>(), 12);
    else if (field.column)
        text = store::plainText(
            store::fieldCell(document, tables, *field.column, &value, s.t.language() == "en"));
    if (text.empty()) text = value.is_string() ? value.get<std::string>() : value.dump();
    if (text.size() <= 160) return text;
    std::size_t end = 160;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end) + "…";
}

static void changeRow(Screen& s, const SheetsImport& import, const store::PlanTables& tables,
                      const store::RecordChange& change) {
    auto& u = s.ui;
    const auto state = static_cast<std::size_t>(change.state);
    ui::Column column(u, {.gap = 2});
    spacer(s, 12);
    std::string over =
        titleOf(s, tables, change.table) + " · " + s.t(std::string("sheets.state.") + kStates[state]);
    if (change.row) over += " · " + s.t.with("report.row", {std::to_string(change.row)});
    u.text("state", over,
           {Type::small, change.state == store::RecordState::removed ? Tone::late : Tone::muted});
    u.text("label", change.label.empty() ? s.t("plan.unnamed") : change.label, {Type::strong, Tone::ink});
    const store::Json& after = import.account->document;
    const store::Json& before = import.newPlan ? after : s.work.work().document();
    int place = 0;
    for (const auto& field : change.fields) {
        const std::string title = field.column ? field.column->title(s.t.language() == "en") + ": " : "";
        u.text("f" + std::to_string(place++),
               title + s.t.with("sheets.becomes", {shown(s, before, tables, field, field.was),
                                                   shown(s, after, tables, field, field.becomes)}),
               {Type::small, Tone::muted});
    }
    u.space(12);
    u.rule();
}

static void changes(Screen& s, SheetsImport& import, const store::PlanTables& tables) {
    auto& u = s.ui;
    const auto& all = import.account->changes;
    u.space(32);
    u.heading("changes", 2, s.t("sheets.changes"), Type::heading);
    if (all.empty()) {
        u.text("none", s.t("sheets.unchanged"), {Type::body, Tone::muted});
        return;
    }
    std::vector<ui::Ui::Choice> filters{{"", s.t("sheets.all")}};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto count = std::count_if(all.begin(), all.end(), [&](const auto& change) {
            return static_cast<std::size_t>(change.state) == i;
        });
        filters.push_back({kStates[i], s.t(std::string("sheets.state.") + kStates[i]) + " (" +
                                           s.t.number(static_cast<double>(count), 0) + ")"});
    }
    if (auto chosen = u.select("filter", s.t("report.filter"), import.filter, filters, {.width = 320}))
        import.filter = *chosen;
    std::vector<const store::RecordChange*> wanted;
    for (const auto& change : all)
        if (import.filter.empty() || import.filter == kStates[static_cast<std::size_t>(change.state)])
            wanted.push_back(&change);
    std::string key;
    const auto keyOf = [&](int place) -> std::string_view {
        const auto& change = *wanted[static_cast<std::size_t>(place)];
        key = change.table ? change.table->key : "rest" + change.label;
        for (const auto& part : change.keys) key += "/" + part;
        return key;
    };
    const auto rowOf = [&](int place) {
        changeRow(s, import, tables, *wanted[static_cast<std::size_t>(place)]);
    };
    u.list("list", s.t("sheets.changes"), {static_cast<int>(wanted.size()), keyOf, rowOf}, s.t("list.more"));
}

// Whether the plan comes with its earlier days. An open plan keeps its own.
static void historyWords(Screen& s, const SheetsImport& import) {
    using store::HistoryState;
    const auto& came = import.history;
    if (came.state == HistoryState::whole)
        s.ui.text("history", s.t.with("sheets.history", {s.t.date(came.history.front().day)}),
                  {Type::body, Tone::muted});
    else if (came.state != HistoryState::none)
        s.ui.notice(
            "history",
            s.t(came.state == HistoryState::astray ? "sheets.history.astray" : "sheets.history.broken"),
            Tone::watch);
}

void sheetsScreen(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    auto& import = *state.sheets.import;
    s.title = s.t("sheets.title");
    s.page = "sheets";
    const store::PlanTables& tables = *state.sheets.tables.known;
    u.heading("title", 1, s.t("sheets.title"), Type::title);
    u.space(8);
    u.text("file", s.t.with("sheets.file", {import.fileName}), {Type::body, Tone::muted});
    u.space(24);
    if (import.oneTable()) mapping(s, import, tables);
    choices(s, import);
    workOut(s, import, tables);
    u.space(24);
    counts(s, import, tables);
    if (!import.problems.empty()) u.notice("problems", wordsOf(s.t, import.problems), Tone::critical, true);
    historyWords(s, import);
    {
        ui::Row actions(u, "actions", 12);
        const long all = static_cast<long>(import.account->changes.size());
        const bool blocked = all == 0 || !import.problems.empty() || (!import.newPlan && !s.work.canWrite());
        if (u.button("go", s.t.count("sheets.go", all),
                     {.kind = ui::ButtonKind::primary, .disabled = blocked})) {
            takeIn(s, state);
            return;
        }
        if (u.button("cancel", s.t("cancel"))) {
            state.sheets.import.reset();
            s.go("/plan");
            return;
        }
    }
    notes(s, import);
    changes(s, import, tables);
}

}  // namespace app
