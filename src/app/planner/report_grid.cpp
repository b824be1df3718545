// Goals × periods: written, pasted and filled like a sheet.
#include <algorithm>
#include <map>
#include <utility>

#include "app/copying.h"
#include "app/planner/fields.h"
#include "app/planner/reports.h"
#include "store/clipboard_table.h"
#include "store/number_text.h"

namespace app {

using ui::GridDeed;
using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

constexpr char kGrid[] = "grid";

// What the widget is made with, for the rows and periods shown now.
class Sheet {
  public:
    Sheet(Screen& s, ReportState& state) : s_(s), state_(state), periods(shownPeriods(s, state)) {
        const auto& p = s.work.plan();
        const bool several = state.year == 0 && state.cadence != plan::Cadence::yearly;
        if (state.pending)
            for (const auto& one : state.pending->refused) refused_[{one.goal, one.period}] = one.why;
        source.corner = s.t("reports.goal");
        source.rows = static_cast<int>(state.rows.size());
        source.nameLanguage = s.planLanguage();
        source.more = s.t("list.more");
        for (const auto& period : periods) {
            ui::GridColumn column{period, periodTitle(s.t, period), several ? period.substr(0, 4) : "",
                                  false};
            column.quiet = plan::isClosed(p, period) && state.field == plan::ReportField::reported;
            closed_.push_back(column.quiet);
            if (column.quiet) column.note += (column.note.empty() ? "" : " · ") + s.t("period.closed");
            source.columns.push_back(std::move(column));
        }
        source.key = [this](int row) -> std::string_view { return id(row); };
        source.name = [this](int row) {
            const auto& one = goal(row);
            return one.code.empty() ? one.name : one.code + " · " + one.name;
        };
        source.label = [this](int row, int column) {
            return s_.t.with("reports.cell", {goalCalled(goal(row)), periodLabel(s_.t, period(column))});
        };
        source.cell = [this](int row, int column) { return cell(row, column); };
    }

    const plan::Id& id(int row) const { return state_.rows[static_cast<std::size_t>(row)]; }
    const plan::Goal& goal(int row) const { return s_.work.plan().goals.at(id(row)); }
    const std::string& period(int column) const { return periods[static_cast<std::size_t>(column)]; }

  private:
    ui::GridCell cell(int row, int column) const {
        const auto& goal = this->goal(row);
        const auto& when = period(column);
        const plan::Value& value = plan::valueIn(goal, when, state_.field);
        const Texts& t = s_.t;
        ui::GridCell cell;
        cell.readOnly = !s_.work.canWrite() || closed_[static_cast<std::size_t>(column)];
        cell.value = value.number ? editedNumber(t, *value.number) : value.text;
        cell.shown = value.number ? t.number(*value.number, 4) : value.text;
        if (state_.field == plan::ReportField::reported) {
            const plan::Value& asked = plan::valueIn(goal, when, plan::ReportField::programmed);
            if (asked.number)
                cell.note = t.with("reports.of", {t.number(*asked.number, 4)});
            else if (asked.isText())
                cell.note = t.with("reports.of", {asked.text});
            for (const auto& found : findingsOf(s_, state_, id(row))) {
                if (found.period != when) continue;
                cell.sign = Tone::watch;
                cell.note = warningTitle(t, found.kind);
                break;
            }
        }
        refused(row, column, cell);
        return cell;
    }

    void refused(int row, int column, ui::GridCell& cell) const {
        auto rejected = state_.rejected.find({id(row), period(column)});
        if (rejected != state_.rejected.end()) {
            cell.value = cell.shown = rejected->second;
            cell.invalid = true;
            cell.note = s_.t("reports.notnumber");
        }
        auto refusal = refused_.find({id(row), period(column)});
        if (refusal == refused_.end()) return;
        cell.invalid = true;
        cell.note = s_.t(refusal->second == Refusal::closed ? "period.closed" : "reports.notnumber");
    }

    Screen& s_;
    ReportState& state_;
    std::vector<char> closed_;
    std::map<CellOf, Refusal> refused_;  // of what waits for a decision

  public:
    std::vector<std::string> periods;
    ui::GridSource source;
};

// Carries out what is whole; what is not waits for the person.
void offer(Screen& s, ReportState& state, Entries entries, const std::string& done) {
    if (!entries.whole()) {
        const std::size_t refused = entries.refused.size();
        state.pending = std::move(entries);
        s.ui.announce(
            refused ? s.t.count("reports.refused", static_cast<long>(refused)) : s.t("reports.beyond.title"),
            true);
        s.ui.requestFocus(s.ui.id("pending title"));
        return;
    }
    if (entries.good.empty()) {
        s.ui.announce(s.t("reports.unchanged"));
        return;
    }
    if (carryOut(s, state, entries)) s.ui.announce(done);
}

void entered(Screen& s, ReportState& state, const Sheet& sheet, const ui::GridAct& act) {
    const auto& id = sheet.id(act.range.first.row);
    const auto& period = sheet.period(act.range.first.column);
    Entries entries;
    entries.field = state.field;
    addEntry(s, entries, id, period, act.text, decimalSignOf(s.t));
    if (!entries.refused.empty()) {
        state.rejected[{id, period}] = act.text;
        s.ui.announce(s.t.with("reports.rejected", {act.text}), true);
        return;
    }
    state.rejected.erase({id, period});
    if (entries.good.empty()) return;
    entries.words = s.t.with(state.field == plan::ReportField::reported ? "edit.report" : "edit.programme",
                             {goalCalled(sheet.goal(act.range.first.row)), periodLabel(s.t, period)});
    carryOut(s, state, entries);
}

void pasted(Screen& s, ReportState& state, const Sheet& sheet, const ui::GridAct& act) {
    const auto rows = store::readClipboard(act.text, act.html);
    if (rows.empty()) {
        s.ui.announce(s.t("reports.paste.nothing"), true);
        return;
    }
    // What most of the pasted numbers tell of their decimal sign, else the page's language.
    std::vector<std::string_view> texts;
    for (const auto& row : rows)
        for (const auto& cell : row)
            if (!cell.exact) texts.push_back(cell.text);
    const auto sign = store::decimalSignOf(texts, decimalSignOf(s.t));
    Entries entries;
    entries.field = state.field;
    const bool one = rows.size() == 1 && rows[0].size() == 1;
    const ui::GridRange range = act.range;
    const int height = one ? range.rows() : static_cast<int>(rows.size());
    entries.rowsBeyond = std::max(0, range.first.row + height - sheet.source.rows);
    const int columns = static_cast<int>(sheet.periods.size());
    for (int r = 0; r < height - entries.rowsBeyond; ++r) {
        const auto& row = rows[one ? 0 : static_cast<std::size_t>(r)];
        const int width = one ? range.columns() : static_cast<int>(row.size());
        entries.columnsBeyond = std::max(entries.columnsBeyond, range.first.column + width - columns);
        for (int c = 0; c < width && range.first.column + c < columns; ++c) {
            const auto& cell = row[one ? 0 : static_cast<std::size_t>(c)];
            addEntry(s, entries, sheet.id(range.first.row + r), sheet.period(range.first.column + c),
                     cell.text, sign, cell.exact);
        }
    }
    entries.words = s.t.count("edit.report.pasted", static_cast<long>(entries.good.size()));
    if (!one) {  // shown as chosen: what was pasted, where it went
        state.grid.anchor = range.first;
        state.grid.active = range.first;
    }
    const std::string done = s.t.count("reports.pasted", static_cast<long>(entries.good.size()));
    offer(s, state, std::move(entries), done);
}

void filled(Screen& s, ReportState& state, const Sheet& sheet, ui::GridRange range, bool down) {
    // From the range's first row or column; of a single cell from the one before it.
    if (range.single()) {
        if ((down ? range.first.row : range.first.column) == 0) return;
        --(down ? range.first.row : range.first.column);
    } else if ((down ? range.rows() : range.columns()) == 1) {
        if ((down ? range.first.row : range.first.column) == 0) return;
        --(down ? range.first.row : range.first.column);
    }
    Entries entries;
    entries.field = state.field;
    for (int r = range.first.row; r <= range.last.row; ++r)
        for (int c = range.first.column; c <= range.last.column; ++c) {
            if (down ? r == range.first.row : c == range.first.column) continue;
            const plan::Value& from = plan::valueIn(sheet.goal(down ? range.first.row : r),
                                                    sheet.period(down ? c : range.first.column), state.field);
            if (from.isText()) continue;
            addEntry(s, entries, sheet.id(r), sheet.period(c), "", decimalSignOf(s.t), from.number);
        }
    entries.words = s.t.count("edit.report.filled", static_cast<long>(entries.good.size()));
    const std::string done = s.t.count("reports.filled", static_cast<long>(entries.good.size()));
    offer(s, state, std::move(entries), done);
}

void cleared(Screen& s, ReportState& state, const Sheet& sheet, const ui::GridRange& range) {
    Entries entries;
    entries.field = state.field;
    for (int r = range.first.row; r <= range.last.row; ++r)
        for (int c = range.first.column; c <= range.last.column; ++c) {
            state.rejected.erase({sheet.id(r), sheet.period(c)});
            addEntry(s, entries, sheet.id(r), sheet.period(c), "", decimalSignOf(s.t));
        }
    entries.words = s.t.count("edit.report.cleared", static_cast<long>(entries.good.size()));
    const std::string done = s.t.count("reports.cleared", static_cast<long>(entries.good.size()));
    offer(s, state, std::move(entries), done);
}

void copied(Screen& s, const ReportState& state, const Sheet& sheet, const ui::GridRange& range) {
    std::vector<std::vector<std::string>> rows;
    for (int r = range.first.row; r <= range.last.row; ++r) {
        rows.emplace_back();
        for (int c = range.first.column; c <= range.last.column; ++c)
            rows.back().push_back(exactText(s.t, plan::valueIn(sheet.goal(r), sheet.period(c), state.field)));
    }
    copyAndSay(s, store::tabbed(rows),
               s.t.count("reports.copied", static_cast<long>(range.rows()) * range.columns()));
}

void carry(Screen& s, ReportState& state, const Sheet& sheet, const ui::GridAct& act) {
    switch (act.deed) {
        case GridDeed::none:
            return;
        case GridDeed::copied:
            return copied(s, state, sheet, act.range);
        case GridDeed::undone:
        case GridDeed::redone: {
            const bool undo = act.deed == GridDeed::undone;
            const auto* edit = undo ? s.work.work().undoable() : s.work.work().redoable();
            const std::string words = edit ? edit->words : "";
            if (edit && (undo ? s.work.undo() : s.work.redo()))
                s.ui.announce(s.t.with(undo ? "undone" : "redone", {words}));
            return;
        }
        default:
            break;
    }
    if (!s.work.canWrite()) {
        s.ui.announce(s.t("reports.readonly"), true);
        return;
    }
    state.pending.reset();
    if (act.deed == GridDeed::entered) return entered(s, state, sheet, act);
    if (act.deed == GridDeed::pasted) return pasted(s, state, sheet, act);
    if (act.deed == GridDeed::cut) {
        copied(s, state, sheet, act.range);
        return cleared(s, state, sheet, act.range);
    }
    if (act.deed == GridDeed::cleared) return cleared(s, state, sheet, act.range);
    filled(s, state, sheet, act.range, act.deed == GridDeed::filledDown);
}

void toolbar(Screen& s, ReportState& state, const Sheet& sheet) {
    auto& u = s.ui;
    ui::Row row(u, "tools", 4, 48);
    const ui::GridRange range = state.grid.range();
    const bool can = s.work.canWrite();
    const auto cells = static_cast<long>(range.rows()) * range.columns();
    u.status("chosen", s.t.count("reports.chosen", cells), {Type::small, Tone::muted});
    auto tool = [&](const char* key, const std::string& words, GridDeed deed, bool enabled) {
        if (!u.button(key, words, {.kind = ui::ButtonKind::quiet, .disabled = !enabled, .small = true}))
            return;
        if (auto typed = std::exchange(state.grid.typed, std::nullopt))
            carry(s, state, sheet, {GridDeed::entered, {state.grid.active, state.grid.active}, *typed, {}});
        carry(s, state, sheet, {deed, range, {}, {}});
    };
    tool("down", s.t("reports.fill.down"), GridDeed::filledDown, can);
    tool("right", s.t("reports.fill.right"), GridDeed::filledRight, can);
    tool("copy", s.t("reports.copy"), GridDeed::copied, true);
    tool("clear", s.t("reports.clear"), GridDeed::cleared, can);
    if (u.button("extend", s.t(state.grid.extending ? "reports.extend.now" : "reports.extend"),
                 {.kind = ui::ButtonKind::quiet, .small = true})) {
        state.grid.extending = !state.grid.extending;
        if (state.grid.extending) u.announce(s.t("reports.extend.now"));
    }
}

// What waits for the person's decision: what is refused and where, before anything is changed.
void decision(Screen& s, ReportState& state, const Sheet& sheet) {
    if (!state.pending) return;
    auto& u = s.ui;
    const Entries& entries = *state.pending;
    ui::Container box(u, "pending", Role::group,
                      {.name = s.t("reports.decide"),
                       .padding = 16,
                       .gap = 8,
                       .rounding = 8,
                       .ground = Tone::surface,
                       .frame = Tone::criticalMark});
    const auto refused = static_cast<long>(entries.refused.size());
    u.heading("pending title", 2,
              refused ? s.t.count("reports.refused", refused) : s.t("reports.beyond.title"),
              Type::subheading);
    u.text("nothing yet", s.t("reports.nothingyet"), {Type::body, Tone::muted});
    if (entries.rowsBeyond) u.text("rows", s.t.count("reports.beyond.rows", entries.rowsBeyond));
    if (entries.columnsBeyond) u.text("columns", s.t.count("reports.beyond.columns", entries.columnsBeyond));
    constexpr std::size_t kShown = 8;
    {
        ui::Container list(u, "refused", Role::list, {.name = s.t("reports.refused.list"), .gap = 0});
        for (std::size_t i = 0; i < std::min(entries.refused.size(), kShown); ++i) {
            const RefusedEntry& one = entries.refused[i];
            ui::Scope scope(u, std::to_string(i));
            ui::Container item(u, "item", Role::item, {.gap = 0});
            const auto& goal = s.work.plan().goals.at(one.goal);
            u.text("words",
                   s.t.with(one.why == Refusal::closed ? "reports.refused.closed" : "reports.refused.text",
                            {goalCalled(goal), periodLabel(s.t, one.period), one.text}));
        }
    }
    if (entries.refused.size() > kShown)
        u.text("rest", s.t.count("reports.refused.rest", static_cast<long>(entries.refused.size() - kShown)),
               {Type::body, Tone::muted});
    ui::Row row(u, "choice", 12);
    const auto good = static_cast<long>(entries.good.size());
    if (u.button("take", s.t.count("reports.take", good), {.disabled = !good})) {
        const Entries taken = std::move(*std::exchange(state.pending, std::nullopt));
        if (carryOut(s, state, taken)) u.announce(s.t.count("reports.taken", good));
        ui::Grid::go(u, kGrid, sheet.source, state.grid, state.grid.active);
        return;
    }
    if (u.button("cancel", s.t("cancel"))) {
        state.pending.reset();
        u.announce(s.t("reports.cancelled"));
        ui::Grid::go(u, kGrid, sheet.source, state.grid, state.grid.active);
    }
}

void panel(Screen& s, PlannerState& planner, const Sheet& sheet) {
    auto& u = s.ui;
    ReportState& state = planner.reports;
    const auto& at = state.grid.active;
    const plan::Id id = sheet.id(at.row);
    const std::string period = sheet.period(at.column);
    const plan::Plan& p = s.work.plan();
    const plan::Goal& goal = p.goals.at(id);
    ui::Container box(u, "details", Role::group,
                      {.name = s.t("reports.details"),
                       .padding = 20,
                       .gap = 14,
                       .rounding = 12,
                       .ground = Tone::surface,
                       .frame = Tone::line});
    ui::Scope scope(u, id + "/" + period);
    {
        ui::Column head(u, {.gap = 4});
        std::string when = periodLabel(s.t, period);
        if (when[0] >= 'a' && when[0] <= 'z') when[0] = static_cast<char>(when[0] - 'a' + 'A');
        u.heading("when", 2, when, Type::subheading);
        const std::string over = goalOver(p, goal);
        if (!over.empty()) u.text("over", over, {Type::small, Tone::muted});
        ui::InLanguage own(u, s.planLanguage());
        u.link("goal", goal.name, "#/plan/metas/" + id);
    }
    {
        ui::Column facts(u, {.gap = 2});
        auto fact = [&](const char* key, const plan::Value& value) {
            std::string words = value.number     ? s.t.number(*value.number, 4)
                                : value.isText() ? value.text
                                                 : "–";
            if (value.number && !goal.indicator.unit.empty()) words += " " + goal.indicator.unit;
            u.text(key, s.t.with(key, {words}), {Type::body, Tone::ink});
        };
        fact("reports.fact.reported", plan::valueIn(goal, period, plan::ReportField::reported));
        fact("reports.fact.programmed", plan::valueIn(goal, period, plan::ReportField::programmed));
        fact("reports.fact.year", plan::programmedOf(goal, plan::yearOfPeriod(period)));
    }
    warningsOf(s, state, id, period);
    if (plan::isClosed(p, period)) u.notice("closed", s.t("reports.closed"), Tone::watch);
    reportDetails(s, planner, id, period);
}

}  // namespace

void reportGrid(Screen& s, PlannerState& planner, float height) {
    auto& u = s.ui;
    ReportState& state = planner.reports;
    Sheet sheet(s, state);
    const bool beside = u.width() >= 1000 && !u.flowing();
    const float gap = 24, panelWidth = 312;
    const float begin = u.usedHeight();
    auto work = [&] {
        decision(s, state, sheet);
        toolbar(s, state, sheet);
        const float used = u.usedHeight();
        ui::Grid grid(u, kGrid, s.t("nav.reports"), sheet.source, state.grid,
                      std::max(360.f, height - begin - used - 56));
        carry(s, state, sheet, grid.act);
        u.space(8);
        u.text("keys", s.t("reports.keys"), {Type::small, Tone::muted});
    };
    if (!beside) {
        {
            ui::Column left(u, {.gap = 8});
            work();
        }
        u.space(24);
        panel(s, planner, sheet);
        return;
    }
    ui::Row row(u, "both", gap);
    {
        ui::Column left(u, {.gap = 8, .width = u.width() - panelWidth - gap});
        work();
    }
    ui::Column right(u, {.width = panelWidth});
    panel(s, planner, sheet);
}

}  // namespace app
