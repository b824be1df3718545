// The plan's document: its sections in reading order, taken from the guide or made by hand.
#include "app/planner/document_page.h"

#include <utility>

#include "app/planner/document_edits.h"
#include "app/planner/document_recipe.h"
#include "app/planner/formulation.h"
#include "app/planner/list_and_record.h"
#include "store/methodology.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

// The guide's structure, in the plan's language, becomes the plan's own.
void askForStructure(Screen& s, DocumentState& state) {
    state.asked = true;
    state.unavailable = false;
    const std::string language = s.work.plan().language == "en" ? "en" : "es";
    s.host.fetchAsset("methodology/" + language + ".json",
                      [&state, &host = s.host](bool found, const std::string& bytes) {
                          state.asked = false;
                          if (found)
                              state.methodology = bytes;
                          else
                              state.unavailable = true;
                          host.wake();
                      });
}

void takeStructure(Screen& s, DocumentState& state) {
    if (!state.methodology || !s.ui.firstPass()) return;
    store::Problems problems;
    const auto methodology = store::readMethodology(*std::exchange(state.methodology, {}), problems);
    if (!methodology) {
        state.unavailable = true;
        return;
    }
    auto changes = store::adoptMethodology(s.work.plan(), *methodology);
    std::erase_if(changes,
                  [](const store::Change& change) { return change.path.rfind("/document", 0) != 0; });
    s.work.change(changes, s.t("document.structure.taken"));
}

void emptyList(Screen& s, DocumentState& state) {
    auto& u = s.ui;
    ui::Column head(u, {.padding = 16, .gap = 12});
    u.text("help", s.t("document.help"), {Type::body, Tone::muted});
    if (u.button("structure", s.t("document.structure"),
                 {.kind = ui::ButtonKind::primary, .disabled = !s.work.canWrite() || state.asked}))
        askForStructure(s, state);
    if (state.unavailable)
        u.notice("structure.unavailable", s.t("document.structure.unavailable"), Tone::watch, true);
}

void addButton(Screen& s) {
    if (!s.ui.button("add", s.t("document.addChapter"), {.disabled = !s.work.canWrite()})) return;
    const plan::Id id = host::newId(s.host);
    if (s.work.change({addChapter(s.work.plan().document, id)}, s.t("records.section.added")))
        s.go("/plan/documento/" + id);
}

ui::Ui::CardLook cardOf(const Screen& s, SectionState state) {
    switch (state) {
        case SectionState::written:
            return {.under = s.t("document.state.written"), .light = Tone::good};
        case SectionState::filled:
            return {.under = s.t("document.state.filled"), .light = Tone::good};
        case SectionState::missing:
            return {.under = s.t("document.state.missing"), .light = Tone::watch};
        case SectionState::empty:
            return {.under = s.t("document.state.empty"), .light = Tone::watch};
        case SectionState::parts:
            break;
    }
    return {.under = s.t("document.state.parts")};
}

void sectionList(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    const plan::PlanDocument& document = s.work.plan().document;
    if (document.sections.empty()) {
        emptyList(s, state.document);
        ui::Column column(u, {.padding = 16});
        return addButton(s);
    }
    const std::vector<plan::Id> ids = plan::readingOrder(document);
    {
        ui::Column head(u, {.padding = 16, .gap = 12});
        u.text("help", s.t("document.list.help"), {Type::small, Tone::muted});
        const auto open = static_cast<long>(unwrittenSections(document).size());
        u.status("count",
                 s.t.count("document.sections", static_cast<long>(ids.size())) + " " +
                     (open ? s.t.count("document.unwrittenSections", open) : s.t("document.allWritten")),
                 {Type::small, Tone::muted});
        addButton(s);
    }
    u.space(12);
    u.rule();
    u.space(0);
    {
        ui::Column column(u, {});
        u.card("make", s.t("document.make"), "#/plan/documento/" + std::string(kDocumentFiles),
               {.under = s.t("document.make.under"), .current = s.route.at(2) == kDocumentFiles});
    }
    u.space(0);
    const auto card = [&](int place) {
        const plan::Id& id = ids[static_cast<std::size_t>(place)];
        const plan::DocumentSection& section = document.sections.at(id);
        ui::Ui::CardLook look = cardOf(s, sectionState(document, id));
        look.current = id == s.route.at(2);
        u.card("section", sectionName(s.t, section), "#/plan/documento/" + id, look);
    };
    const auto keyOf = [&](int place) -> std::string_view { return ids[static_cast<std::size_t>(place)]; };
    u.list("sections", s.t("document.list"), {static_cast<int>(ids.size()), keyOf, card}, s.t("list.more"));
}

}  // namespace

void documentScreen(Screen& s, PlannerState& state, ui::Rect place) {
    takeStructure(s, state.document);
    listAndRecord(s, state, place,
                  {.route = "documento",
                   .title = s.t("document.title"),
                   .listName = s.t("document.list"),
                   .choose = s.t("document.choose"),
                   .empty = s.work.plan().document.sections.empty(),
                   .list = [&] { sectionList(s, state); },
                   .record =
                       [&](const std::string& id) {
                           if (id == kDocumentFiles) return documentFilesPage(s, state);
                           sectionPage(s, state, id);
                       }});
}

}  // namespace app
