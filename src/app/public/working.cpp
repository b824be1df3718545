#include "app/public/working.h"

#include <algorithm>

#include "app/public/public.h"
#include "store/edit.h"
#include "store/history.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

// An address of a public page, at the cut-off that is shown.
static std::string hrefOf(const Screen& s, const std::string& address) {
    return hrefTo(s, address.substr(1));
}

// What a working depends on beside the record.
static std::string stateOf(const Screen& s, const plan::Timing& timing) {
    return s.work.planId() + " " + std::to_string(s.work.version()) + " " + s.t.language() + " " +
           plan::isoDay(timing.cutOff) + " " + s.route.asked(knownOnName);
}

template <class Make>
static void makeOnce(Screen& s, WorkingState& state, const std::string& record, const plan::Timing& timing,
                     Make make) {
    const std::string of = record + " " + stateOf(s, timing);
    if (state.of == of) return;
    state.of = of;
    state.made = make();
    state.copying = Copying::no;
}

static void table(Screen& s, const std::string& key, const WorkingTable& shown) {
    auto& u = s.ui;
    const bool narrow = u.width() < 560;
    std::vector<ui::TableColumn> columns;
    for (std::size_t i = 0; i < shown.columns.size(); ++i) {
        const WorkingColumn& column = shown.columns[i];
        columns.push_back({column.title, i == 0 ? 1.6f : 1.f, 0, column.numbers});
        if (!column.numbers) continue;
        // As wide as its longest word on narrow screens, as its longest figure where there is room.
        float width = u.textWidth(column.title, Type::smallStrong);
        constexpr std::size_t kMeasured = 40;  // rows; a longer table's figures are of the same kind
        for (std::size_t row = 0; row < std::min(kMeasured, shown.rows.size()); ++row) {
            const std::string& cell = shown.rows[row].cells[i];
            width = std::max(width, narrow ? u.widestWord(cell, Type::small) : u.textWidth(cell, Type::body));
        }
        columns.back().fixed = narrow ? width : std::clamp(width, 110.f, u.width() * 0.45f);
    }
    ui::Table made(u, key, shown.name, columns, static_cast<int>(shown.rows.size()));
    std::string rowKey;
    auto keyOf = [&](int place) -> std::string_view { return rowKey = std::to_string(place); };
    auto cells = [&](int place) {
        const WorkingRow& row = shown.rows[static_cast<std::size_t>(place)];
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (i == 0 && !row.href.empty()) {
                ui::InLanguage own(u, s.planLanguage());
                made.linkCell(row.cells[i], hrefOf(s, row.href));
            } else {
                made.cell(row.cells[i], {narrow ? Type::small : Type::body, Tone::ink});
            }
        }
    };
    made.rows({static_cast<int>(shown.rows.size()), keyOf, cells}, s.t("list.more"));
}

static void copyButton(Screen& s, WorkingState& state) {
    auto& u = s.ui;
    ui::Row row(u, "copy.row", 16, 48);
    if (u.button("copy", s.t("working.copy"))) {
        state.copying = Copying::waiting;
        // Both live as long as the page does, and no answer comes after it.
        s.host.copyText(plainText(state.made), [&u, &state, &t = s.t](bool copied) {
            state.copying = copied ? Copying::done : Copying::refused;
            u.announce(t(copied ? "working.copied" : "working.notcopied"), !copied);
        });
    }
    if (state.copying == Copying::done)
        u.text("copied", s.t("working.copied"), {Type::small, Tone::good});
    else if (state.copying == Copying::refused)
        u.text("copied", s.t("working.notcopied"), {Type::small, Tone::late});
}

static void lines(Screen& s, const std::string& key, const WorkingPart& part) {
    for (std::size_t i = 0; i < part.lines.size(); ++i)
        s.ui.text(key + "l" + std::to_string(i), part.lines[i]);
}

// By whom and when the present report was written into this plan, as its history up to the day that is shown
// tells.
static Entered enteredOf(const Screen& s, const plan::Id& goal, const plan::Input& input) {
    const std::string year = std::to_string(input.year);
    const std::string where = input.period.empty()
                                  ? store::path({"goals", goal, "years", year, "reported"})
                                  : store::path({"goals", goal, "periods", input.period, "reported"});
    const store::PastDay* entry =
        store::lastTouched(s.work.work().file().history, where, s.route.asked(knownOnName));
    return entry ? Entered{entry->author, entry->day} : Entered{};
}

void goalWorking(Screen& s, WorkingState& state, const plan::Plan& plan, const plan::Id& goal,
                 const plan::Timing& timing) {
    auto& u = s.ui;
    if (u.disclosure("working", s.t("goal.working"), state.open)) state.open = !state.open;
    if (!state.open) return;
    makeOnce(s, state, "goal " + goal, timing, [&] {
        return workingOf(s.t, plan, goal, timing,
                         [&](const plan::Input& input) { return enteredOf(s, goal, input); });
    });
    ui::Container box(u, "working.box", Role::group,
                      {.name = s.t("goal.working"),
                       .padding = u.phone() ? 12.f : 20.f,
                       .gap = 8,
                       .rounding = 8,
                       .ground = Tone::surface,
                       .frame = Tone::line});
    for (std::size_t i = 0; i < state.made.parts.size(); ++i) {
        const WorkingPart& part = state.made.parts[i];
        const std::string key = "p" + std::to_string(i);
        if (i > 0) u.space(20);
        u.heading(key + "h", 2, part.heading, Type::subheading);
        lines(s, key, part);
        if (part.table) table(s, key + "t", *part.table);
    }
    u.space(16);
    copyButton(s, state);
}

void workingLink(Screen& s, const plan::Scope& scope) {
    s.ui.link("working", s.t("goal.working"), hrefOf(s, workingAddress(scope)));
}

static plan::Scope scopeOf(const Route& route, bool& known) {
    const std::string& level = route.at(2);
    known = true;
    if (level.empty()) return {};
    if (level == "linea") return {plan::Level::line, route.at(3)};
    if (level == "objetivo") return {plan::Level::objective, route.at(3)};
    if (level == "entidad") return {plan::Level::entity, route.at(3)};
    known = false;
    return {};
}

void workingPage(Screen& s, WorkingState& state, const plan::Plan& p, const plan::Timing& timing,
                 const std::string& foot) {
    auto& u = s.ui;
    bool known = false;
    const plan::Scope scope = scopeOf(s.route, known);
    const bool there = scope.level == plan::Level::plan || p.lines.count(scope.id) ||
                       p.objectives.count(scope.id) || p.entities.count(scope.id);
    if (!known || !there) {
        nothingHere(s, s.t("public.all"), hrefTo(s, "/avance"));
        return;
    }
    makeOnce(s, state, workingAddress(scope), timing, [&] { return workingOf(s.t, p, scope, timing); });
    s.title = s.t("goal.working") + " " + state.made.title;
    ui::Scope keys(u, workingAddress(scope));
    ui::Column column(u, {.gap = 12, .maxWidth = 880});
    const std::string up = scope.level == plan::Level::plan   ? "#/avance"
                           : scope.level == plan::Level::line ? "#/avance/linea/" + scope.id
                                                              : "#/avance/calculo";
    u.link("back", "‹ " + s.t(scope.level == plan::Level::line ? "working.line" : "public.all"),
           hrefOf(s, up));
    u.text("over", s.t("goal.working"), {Type::body, Tone::muted});
    u.space(4);
    planHeading(s, 1, state.made.title.empty() ? s.t("plan.unnamed") : state.made.title,
                titleType(s, state.made.title));
    if (state.made.parts.empty()) {
        u.text("none", s.t("working.nogoals"), {Type::body, Tone::muted});
        return;
    }
    u.text("foot", foot, {Type::small, Tone::muted});
    copyButton(s, state);
    for (std::size_t i = 0; i < state.made.parts.size(); ++i) {
        const WorkingPart& part = state.made.parts[i];
        const std::string key = "p" + std::to_string(i);
        u.space(32);
        u.heading(key + "h", 2, part.heading, Type::heading);
        u.space(4);
        lines(s, key, part);
        if (part.table) table(s, key + "t", *part.table);
    }
}

}  // namespace app
