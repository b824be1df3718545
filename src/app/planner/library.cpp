// The sector library: what is known of the sector and where it is written.
#include "app/planner/formulation.h"
#include "app/planner/record_names.h"
#include "app/planner/records_page.h"

namespace app {

namespace {

// A year, and whether the reader is led to it.
std::string under(const Screen& s, const plan::Source& source) {
    std::string words = source.year ? std::to_string(*source.year) : "";
    if (source.link.empty()) words += (words.empty() ? "" : " · ") + s.t("source.nolink");
    return words;
}

}  // namespace

void libraryScreen(Screen& s, PlannerState& state, ui::Rect place) {
    const plan::Plan& plan = s.work.plan();
    const auto typeOf = [&](const plan::Source& source) {
        return std::string(store::wordsOf(source.type)[static_cast<std::size_t>(source.type)]);
    };
    recordsPage<plan::Source>(
        s, state, place,
        {.kind = {"source", "fuentes", {"sources"}, store::Collection::sources},
         .records = plan.sources,
         .card =
             [&](const plan::Id& id, const plan::Source& source) {
                 std::string over = s.t("record.source.type." + typeOf(source));
                 if (const auto who = shortEntityName(plan, source.entity); !who.empty()) over += " · " + who;
                 return RecordCard{id, over, source.title, under(s, source)};
             },
         .arrange =
             [&](std::vector<RecordCard>& cards) {
                 if (state.sourceType.empty()) return;
                 std::erase_if(cards, [&](const RecordCard& card) {
                     return typeOf(plan.sources.at(card.id)) != state.sourceType;
                 });
             },
         .above =
             [&] {
                 ui::Column head(s.ui, {.padding = 16});
                 std::vector<ui::Ui::Choice> types{{"", s.t("filter.all")}};
                 for (const char* type : store::wordsOf(plan::SourceType{}))
                     types.push_back({type, s.t(std::string("record.source.type.") + type)});
                 if (auto chosen = s.ui.select("type", s.t("source.shown"), state.sourceType, types, {}))
                     state.sourceType = *chosen;
                 s.ui.space(12);
             }});
}

}  // namespace app
