#include "app/planner/records_page.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

std::string pointer(const RecordKind& kind, const plan::Id& id) {
    std::string whole;
    for (const auto& step : kind.path) whole += store::path({step});
    return whole + store::path({id});
}

std::string titleOf(const Screen& s, const RecordCard& card) {
    return card.title.empty() ? s.t("record.unnamed") : card.title;
}

}  // namespace

RecordForm formOf(Screen& s, const RecordKind& kind, const plan::Id& id) {
    RecordForm form{kind.kind, kind.path, s.t("records." + kind.kind + ".edit")};
    form.path.push_back(id);
    return form;
}

void recordList(Screen& s, const RecordKind& kind, const std::vector<RecordCard>& cards, bool complete,
                const std::function<store::Json(double order)>& fresh, double order) {
    auto& u = s.ui;
    const std::string key = "records." + kind.kind;
    const bool none = cards.empty() && complete;
    {
        ui::Column head(u, {.padding = 16, .gap = 12});
        u.text("help", s.t(key + ".help"), {none ? Type::body : Type::small, Tone::muted});
        if (!none)
            u.status("count", s.t.count(key + ".count", static_cast<long>(cards.size())),
                     {Type::small, Tone::muted});
        if (u.button("add", s.t(key + (none ? ".first" : ".add")),
                     {.kind = none ? ui::ButtonKind::primary : ui::ButtonKind::secondary,
                      .disabled = !s.work.canWrite()})) {
            const std::string id = host::newId(s.host);
            if (s.work.change({store::set(pointer(kind, id), fresh(order))}, s.t(key + ".added")))
                s.go("/plan/" + kind.route + "/" + id);
        }
    }
    if (cards.empty()) return;
    u.space(12);
    u.rule();
    u.space(0);
    const auto card = [&](int place) {
        const RecordCard& one = cards[static_cast<std::size_t>(place)];
        u.card(
            "record", titleOf(s, one), "#/plan/" + kind.route + "/" + one.id,
            {.over = one.over, .under = one.under, .light = one.light, .current = one.id == s.route.at(2)});
    };
    const auto keyOf = [&](int place) -> std::string_view {
        return cards[static_cast<std::size_t>(place)].id;
    };
    u.list("records", s.t(key), {static_cast<int>(cards.size()), keyOf, card}, s.t("list.more"));
}

void recordHead(Screen& s, PlannerState& state, const RecordKind& kind, const RecordCard& card) {
    auto& u = s.ui;
    const std::string key = "records." + kind.kind;
    s.title = titleOf(s, card) + " – " + s.t(key);
    if (u.phone()) u.link("back", "‹ " + s.t(key), "#/plan/" + kind.route);
    if (!card.over.empty()) u.text("over", card.over, {Type::small, Tone::muted});
    u.space(4);
    planHeading(s, 1, titleOf(s, card), Type::heading);
    {
        ui::Row row(u, "head", 16, 48);
        if (card.light)
            u.light("state", *card.light, card.under);
        else if (!card.under.empty())
            u.text("state", card.under, {Type::body, Tone::muted});
        if (u.button("remove", s.t(key + ".remove"),
                     {.kind = ui::ButtonKind::quiet, .disabled = !s.work.canWrite()})) {
            auto changes = kind.collection == store::Collection::none
                               ? std::vector<store::Change>{store::remove(pointer(kind, card.id))}
                               : store::removeRecord(s.work.plan(), kind.collection, card.id);
            askToRemove(state, {s.t.with(key + ".remove.ask", {titleOf(s, card)}), s.t(key + ".remove"),
                                std::move(changes), s.t(key + ".removed"), "/plan/" + kind.route});
        }
    }
    u.space(8);
}

}  // namespace app
