// What the SWOT board and its workshop share: entering, and voting with dots.
#include <algorithm>
#include <sstream>

#include "app/planner/formulation.h"
#include "app/planner/record_form.h"
#include "app/planner/record_names.h"
#include "app/planner/swot.h"
#include "chart/vote_dots.h"
#include "store/csv.h"

namespace app {

using ui::Tone;
using ui::Type;

std::string quadrantWord(plan::Quadrant which) {
    return store::wordsOf(which)[static_cast<std::size_t>(which)];
}

std::vector<std::string> enteredLines(Screen& s, PlannerState& state, const std::string& key,
                                      std::string_view label, std::string_view of, bool withButton) {
    constexpr float gap = 12, leastField = 160;
    auto& u = s.ui;
    const bool writes = s.work.canWrite();
    std::string& typed = state.swot.typed[key];
    const float field = u.width() - u.buttonWidth(s.t("swot.add")) - gap;
    const bool beside = withButton && field >= leastField;
    bool adds = false;
    {
        ui::Row row(u, "entry", gap);
        u.field("new", label, typed, {.kind = "lines", .width = beside ? field : 0, .disabled = !writes});
        adds = u.committed("new") || typed.find('\n') != std::string::npos;
        if (withButton) {
            ui::Column side(u, {.gap = 0, .width = u.buttonWidth(s.t("swot.add"))});
            if (beside) spacer(s, u.theme().type(Type::strong).lineHeight + 6);  // of the field's label
            if (u.button("add", s.t("swot.add"), {.disabled = !writes, .description = of})) {
                adds = true;
                u.requestFocus(u.id("new"));
            }
        }
    }
    std::vector<std::string> lines;
    if (!adds || !writes) return lines;
    std::istringstream in(typed);
    for (std::string line; std::getline(in, line);)
        if (line = store::tidy(line); !line.empty()) lines.push_back(std::move(line));
    typed.clear();
    return lines;
}

void addEntered(Screen& s, const std::vector<std::string>& path, const std::vector<std::string>& lines,
                const std::string& words, std::string_view name,
                const std::function<store::Json(const std::string& text, int place)>& fresh) {
    if (lines.empty()) return;
    std::vector<store::Change> changes;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string at;
        for (const auto& step : path) at += store::path({step});
        changes.push_back(
            store::set(at + store::path({host::newId(s.host)}), fresh(lines[i], static_cast<int>(i))));
    }
    if (!s.work.change(changes, words)) return;
    s.ui.announce(lines.size() == 1
                      ? s.t.with("swot.item.said", {lines.front(), std::string(name)})
                      : s.t.with("swot.items.said",
                                 {s.t.number(static_cast<double>(lines.size()), 0), std::string(name)}));
}

void quadrantEntry(Screen& s, PlannerState& state, plan::Quadrant which, bool withButton) {
    const std::string word = quadrantWord(which);
    const std::string& name = s.t("swot.quadrant." + word);
    const auto lines = enteredLines(s, state, word, s.t("swot.quadrant." + word + ".new"), name, withButton);
    const double order = nextOrder(s.work.plan().swot.items);
    const plan::Id entity = s.work.plan().entities.count(state.swot.entity) ? state.swot.entity : plan::Id();
    addEntered(s, {"swot", "items"}, lines, s.t("swot.item.added"), name,
               [&](const std::string& text, int place) {
                   plan::SwotItem fresh;
                   fresh.order = order + place;
                   fresh.quadrant = which;
                   fresh.text = text;
                   fresh.entity = entity;
                   return store::writeRecord(fresh);
               });
}

void entityOfNew(Screen& s, PlannerState& state, float width) {
    std::vector<ui::Ui::Choice> entities = recordsToChoose(s.t, s.work.plan(), store::Collection::entities);
    entities.insert(entities.begin(), {"", s.t("choose.none")});
    if (!s.work.plan().entities.count(state.swot.entity)) state.swot.entity.clear();
    if (const auto chosen = s.ui.select("entity", s.t("swot.entity"), state.swot.entity, entities,
                                        {.hint = s.t("swot.entity.hint"), .width = width}))
        state.swot.entity = *chosen;
}

static void vote(Screen& s, const plan::Id& id, const plan::SwotItem& item, int more) {
    const int votes = item.votes.value_or(0) + more;
    const std::string at = store::path({"swot", "items", id, "votes"});
    if (s.work.change({votes > 0 ? store::set(at, votes) : store::remove(at)}, s.t("swot.voted")))
        s.ui.announce(item.text + ": " + s.t.count("swot.votes", votes));
}

void voteButtons(Screen& s, const plan::Id& id, const plan::SwotItem& item) {
    auto& u = s.ui;
    const bool writes = s.work.canWrite();
    if (u.button("vote", s.t("swot.vote"), {.disabled = !writes, .description = item.text}))
        vote(s, id, item, 1);
    if (u.button("unvote", s.t("swot.unvote"),
                 {.kind = ui::ButtonKind::quiet,
                  .disabled = !writes || item.votes.value_or(0) < 1,
                  .description = item.text}))
        vote(s, id, item, -1);
}

void votesOf(Screen& s, const plan::SwotItem& item, float width) {
    auto& u = s.ui;
    chart::Frame frame;
    frame.width = width;
    frame.textSize = u.theme().type(Type::strong).size;
    frame.measure = [&u](std::string_view text, float size, bool bold) {
        return u.chartTextWidth(text, size, bold);
    };
    frame.number = [&t = s.t](double value, int decimals) { return t.number(value, decimals); };
    const int votes = item.votes.value_or(0);
    const std::string words = s.t.count("swot.votes", votes);
    u.chart("votes.dots", chart::voteDots({votes, words}, frame), words);
}

}  // namespace app
