// Working tables (mesas técnicas) and the agreements made there.
#include <algorithm>

#include "app/planner/formulation.h"
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
        std::string who = agreement.responsible;
        if (!agreement.due.empty())
            who += (who.empty() ? "" : " · ") + s.t.with("agreement.due", {s.t.date(agreement.due)});
        if (!who.empty()) u.text("who", who, {Type::small, open[i].overdue ? Tone::critical : Tone::muted});
    }
    if (open.size() > most)
        u.text("more", s.t.count("agreements.more", static_cast<long>(open.size() - most)),
               {Type::small, Tone::muted});
    u.space(16);
}

}  // namespace

void workingTablesScreen(Screen& s, PlannerState& state, ui::Rect place) {
    const plan::Plan& plan = s.work.plan();
    recordsPage<plan::WorkingTable>(
        s, state, place,
        {.kind = {"workingTable", "mesas", {"workingTables"}, store::Collection::workingTables},
         .records = plan.workingTables,
         .card =
             [&](const plan::Id& id, const plan::WorkingTable& table) {
                 std::string over = s.t(std::string("record.workingTable.kind.") +
                                        store::wordsOf(table.kind)[static_cast<std::size_t>(table.kind)]);
                 if (!table.date.empty()) over += " · " + s.t.date(table.date);
                 const auto open = std::count_if(table.agreements.begin(), table.agreements.end(),
                                                 [](const auto& each) { return each.second.done.empty(); });
                 RecordCard card{id, over, table.title, ""};
                 if (open > 0) {
                     card.under = s.t.count("table.open", static_cast<long>(open));
                     card.light = Tone::watch;
                 } else if (!table.agreements.empty()) {
                     card.under = s.t("table.done");
                     card.light = Tone::good;
                 }
                 return card;
             },
         .above = [&] { pendingAgreements(s); }});
}

}  // namespace app
