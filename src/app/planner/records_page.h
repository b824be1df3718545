// The page of a collection of the formulation: its records as cards, each with its form (record_form.h).
// Texts: "records.<kind>" is the page's title, ".help" says what it is for, ".add" and ".first" add one,
// ".remove" and
// ".remove.ask" take it away, ".choose" and ".count" speak of the list, ".edit", ".added" and ".removed" are
// its edits.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/planner/list_and_record.h"
#include "app/planner/record_form.h"
#include "store/removal.h"

namespace app {

struct RecordKind {
    std::string kind;               // "source"
    std::string route;              // "fuentes"
    std::vector<std::string> path;  // of the collection in the plan's document
    store::Collection collection;   // where others refer to it
};

// A record on its card.
struct RecordCard {
    plan::Id id;
    std::string over, title, under;
    std::optional<ui::Tone> light = {};
};

void recordList(Screen& s, const RecordKind& kind, const std::vector<RecordCard>& cards, bool complete,
                const std::function<store::Json(double order)>& fresh, double nextOrder);
void recordHead(Screen& s, PlannerState& state, const RecordKind& kind, const RecordCard& card);
RecordForm formOf(Screen& s, const RecordKind& kind, const plan::Id& id);

// What a page shows of one kind.
template <class Record>
struct RecordsPage {
    RecordKind kind;
    const std::map<plan::Id, Record>& records;
    std::function<RecordCard(const plan::Id&, const Record&)> card;
    std::function<void(std::vector<RecordCard>&)> arrange = {};  // order and choice; else their own order
    std::function<void()> first = {};                            // on the page, also while there are none
    std::function<void()> above = {};                            // the list: filters, a chart, a sum
    std::function<void(Record&)> fresh = {};                     // what a new one begins with
    std::function<void(const plan::Id&, const Record&)> before = {};   // the form
    std::function<void(const plan::Id&, const Record&)> instead = {};  // of the form
    std::function<void()> overview = {};                               // of all of them (list_and_record.h)
};

template <class Record>
void recordsPage(Screen& s, PlannerState& state, ui::Rect place, const RecordsPage<Record>& page) {
    const auto fresh = [&](double order) {
        Record record;
        record.order = order;
        if (page.fresh) page.fresh(record);
        return store::writeRecord(record);
    };
    const std::string key = "records." + page.kind.kind;
    listAndRecord(
        s, state, place,
        {.route = page.kind.route,
         .title = s.t(key),
         .listName = s.t(key),
         .choose = s.t(key + ".choose"),
         .empty = page.records.empty(),
         .list =
             [&] {
                 if (page.first) page.first();
                 if (page.above && !page.records.empty()) page.above();
                 std::vector<RecordCard> cards;
                 for (const auto& id : plan::inOrder(page.records))
                     cards.push_back(page.card(id, page.records.at(id)));
                 const std::size_t all = cards.size();
                 if (page.arrange) page.arrange(cards);
                 recordList(s, page.kind, cards, cards.size() == all, fresh, nextOrder(page.records));
             },
         .record =
             [&](const std::string& id) {
                 const auto found = page.records.find(id);
                 if (found == page.records.end())
                     return nothingHere(s, s.t(key), "#/plan/" + page.kind.route, s.t("record.gone"));
                 const Record record = found->second;
                 ui::Scope scope(s.ui, id);
                 recordHead(s, state, page.kind, page.card(id, record));
                 if (page.before) page.before(id, record);
                 if (page.instead) return page.instead(id, record);
                 recordForm(s, state, formOf(s, page.kind, id), record);
             },
         .overview = page.overview});
}

}  // namespace app
