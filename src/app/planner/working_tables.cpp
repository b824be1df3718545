// Working tables (mesas técnicas) and the agreements made there.
#include <algorithm>

#include "app/planner/formulation.h"
#include "app/planner/record_names.h"
#include "app/planner/records_page.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

// What has been agreed at all tables and is not done: the first due first.
void pendingAgreements(Screen& s) {
    const auto& tables = s.work.plan().workingTables;
    const auto open = plan::openAgreements(tables, s.host.localDate());
    auto& u = s.ui;
    ui::Column column(u, {.padding = 16, .gap = 8});
    if (open.empty()) return;
    const auto late = std::count_if(open.begin(), open.end(), [](const auto& each) { return each.overdue; });
    u.heading("agreements", 2, s.t("agreements.open"), Type::subheading);
    if (late > 0) u.light("late", Tone::late, s.t.count("agreements.late", static_cast<long>(late)));
    ui::Container list(u, "agreements.list", Role::list, {.name = s.t("agreements.open"), .gap = 8});
    constexpr std::size_t most = 6;
    for (std::size_t i = 0; i < std::min(most, open.size()); ++i) {
        const auto& table = tables.at(open[i].table);
        const auto& agreement = table.agreements.at(open[i].agreement);
        ui::Scope scope(u, open[i].agreement);
        ui::Container item(u, "item", Role::item, {.gap = 0});
        u.link("what", agreement.text.empty() ? s.t("record.unnamed") : agreement.text,
               "#/plan/mesas/" + open[i].table);
        std::string who = agreement.responsible.empty() ? shortEntityName(s.work.plan(), agreement.entity)
                                                        : agreement.responsible;
        const auto add = [&who](const std::string& words) { who += (who.empty() ? "" : " · ") + words; };
        if (open[i].overdue) {
            if (!who.empty()) u.text("who", who, {Type::small, Tone::muted});
            u.light("due", Tone::late, s.t.with("agreement.late", {s.t.date(agreement.due)}));
            continue;
        }
        if (!agreement.due.empty()) add(s.t.with("agreement.due", {s.t.date(agreement.due)}));
        if (!who.empty()) u.text("who", who, {Type::small, Tone::muted});
    }
    if (open.size() > most)
        u.text("more", s.t.count("agreements.more", static_cast<long>(open.size() - most)),
               {Type::small, Tone::muted});
    u.space(16);
}

// What the guide asks tables of a kind, for what this one has nothing of yet.
void takeGuide(Screen& s, const plan::Id& id, const plan::WorkingTable& table,
               const store::Methodology& methodology, plan::TableKind kind) {
    const store::Json made = store::writeRecord(store::tableOf(methodology, kind));
    std::vector<store::Change> changes;
    const auto take = [&](const char* member) {
        changes.push_back(store::set(store::path({"workingTables", id, member}), made.at(member)));
    };
    if (table.agenda.empty() && table.questions.empty())
        for (const char* member : {"kind", "method"}) take(member);
    if (table.agenda.empty()) take("agenda");
    if (table.questions.empty()) take("questions");
    if (s.work.change(changes, s.t("table.guide.taken"))) s.ui.announce(s.t("table.guide.taken"));
}

// A table that has no agenda or no questions can begin from the guide's: of the kind that is chosen here, or,
// where it has one of the two, of its own.
void guide(Screen& s, PlannerState& state, const plan::Id& id, const plan::WorkingTable& table) {
    if (!table.agenda.empty() && !table.questions.empty()) return;
    const bool fresh = table.agenda.empty() && table.questions.empty();
    auto& u = s.ui;
    const store::Methodology* methodology = state.methodology.inShownLanguage(s);
    ui::Container box(
        u, "guide", Role::group,
        {.name = s.t("table.guide"), .padding = 16, .gap = 12, .rounding = 12, .frame = Tone::line});
    u.heading("guide.title", 2, s.t("table.guide"), Type::subheading);
    if (state.methodology.missing()) {
        u.notice("missing", s.t("table.guide.missing"), Tone::late);
        if (u.button("again", s.t("diagnosis.again"))) {
            state.methodology.again();
            s.host.wake();
        }
        return;
    }
    u.text("help", s.t(fresh ? "table.guide.help" : "table.guide.rest"), {Type::small, Tone::muted});
    ui::Row row(u, "kinds", 12);
    for (const plan::TableKind kind :
         {plan::TableKind::directors, plan::TableKind::technicalTeams, plan::TableKind::community}) {
        if (!fresh && kind != table.kind) continue;
        const std::string word = store::wordsOf(kind)[static_cast<std::size_t>(kind)];
        if (u.button(word, s.t.with("table.guide.take", {s.t("record.workingTable.kind." + word)}),
                     {.disabled = !methodology || !s.work.canWrite()}))
            takeGuide(s, id, table, *methodology, kind);
    }
}

}  // namespace

void workingTablesScreen(Screen& s, PlannerState& state, ui::Rect place) {
    const plan::Plan& plan = s.work.plan();
    const std::string today = s.host.localDate();
    recordsPage<plan::WorkingTable>(
        s, state, place,
        {.kind = {"workingTable", "mesas", {"workingTables"}, store::Collection::workingTables},
         .records = plan.workingTables,
         .card =
             [&](const plan::Id& id, const plan::WorkingTable& table) {
                 std::string over = s.t(std::string("record.workingTable.kind.") +
                                        store::wordsOf(table.kind)[static_cast<std::size_t>(table.kind)]);
                 if (!table.date.empty()) over += " · " + s.t.date(table.date);
                 const auto open = plan::openAgreements({{id, table}}, today);
                 const auto late =
                     std::count_if(open.begin(), open.end(), [](const auto& each) { return each.overdue; });
                 RecordCard card{id, over, table.title, ""};
                 if (!open.empty()) {
                     card.under = s.t.count("table.open", static_cast<long>(open.size()));
                     if (late > 0) card.under += " · " + s.t.count("table.late", static_cast<long>(late));
                     card.light = late > 0 ? Tone::late : Tone::watch;
                 } else if (!table.agreements.empty()) {
                     card.under = s.t("table.done");
                     card.light = Tone::good;
                 }
                 return card;
             },
         .above = [&] { pendingAgreements(s); },
         .before = [&](const plan::Id& id, const plan::WorkingTable& table) { guide(s, state, id, table); }});
}

}  // namespace app
