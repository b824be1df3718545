// A section of the document: what is written in it, what the plan shows in it, where it stands.
#include <algorithm>
#include <utility>

#include "app/planner/document_edits.h"
#include "app/planner/document_page.h"
#include "app/planner/document_recipe.h"
#include "app/planner/records_page.h"
#include "report/written_blocks.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

constexpr int kDeepest = 4;  // as deep as a document's headings go

std::string dataName(const Texts& t, std::string_view name) {
    return t(std::string("document.data.") + std::string(name));
}

void textPart(Screen& s, PlannerState& state, const plan::Id& id, const plan::DocumentSection& section) {
    auto& u = s.ui;
    const ui::NodeId field = u.id("text");
    std::string shown = report::writtenOf(section.text);
    // An empty line at the end is typed before the paragraph after it is.
    if (state.typingIn == field && u.focused() == field)
        shown = state.typed;
    else if (state.typingIn == field)
        state.typingIn = 0;
    if (u.field("text", s.t("document.text"), shown,
                {.hint = s.t("document.text.hint"), .rows = 12, .disabled = !s.work.canWrite()})) {
        state.typingIn = field;
        state.typed = shown;
        u.setFocused(field);
        const auto changes =
            sectionTextChanges(s.work.plan().document, id, shown, [&] { return host::newId(s.host); });
        if (!s.work.change(changes, s.t("records.section.edit"),
                           store::path({"document", "sections", id, "text"})) &&
            !s.work.problems().empty())
            u.announce(wordsOf(s.t, s.work.problems()), true);
    }
    if (u.committed("text")) s.work.endField();
}

void dataChoice(Screen& s, const plan::Id& id, const plan::DocumentSection& section) {
    auto& u = s.ui;
    ui::Container group(u, "data.choice", Role::group,
                        {.name = s.t("document.data"), .gap = 4, .legend = false});
    for (const std::string_view name : plan::kDocumentData) {
        const bool ticked = section.data.count(std::string(name)) != 0;
        ui::Scope scope(u, name);
        if (!u.checkbox("shown", dataName(s.t, name), ticked, {.disabled = !s.work.canWrite()})) continue;
        const std::string pointer = store::path({"document", "sections", id, "data", name});
        double last = 0;
        for (const auto& [other, place] : section.data) last = std::max(last, place);
        s.work.change({ticked ? store::remove(pointer) : store::set(pointer, last + 1)},
                      s.t("records.section.edit"));
    }
}

void dataPart(Screen& s, PlannerState& state, const plan::Id& id, const plan::DocumentSection& section) {
    auto& u = s.ui;
    u.space(24);
    u.heading("data", 2, s.t("document.data"), Type::heading);
    std::vector<std::pair<double, std::string>> shown;
    for (const auto& [name, place] : section.data)
        if (plan::isDocumentData(name)) shown.emplace_back(place, dataName(s.t, name));
    std::stable_sort(shown.begin(), shown.end());
    if (shown.empty()) {
        u.text("data.none", s.t("document.data.nothing"), {Type::body, Tone::muted});
    } else {
        ui::Container list(u, "data.list", Role::list, {.name = s.t("document.data"), .gap = 4});
        for (std::size_t i = 0; i < shown.size(); ++i) {
            ui::Scope scope(u, std::to_string(i));
            ui::Container item(u, "item", Role::item, {.gap = 0});
            u.text("words", shown[i].second);
        }
    }
    if (u.disclosure("data.open", s.t("document.data.choose"), state.document.dataOpen))
        state.document.dataOpen = !state.document.dataOpen;
    if (state.document.dataOpen) dataChoice(s, id, section);
}

void placePart(Screen& s, const plan::Id& id) {
    auto& u = s.ui;
    const plan::PlanDocument& document = s.work.plan().document;
    const std::vector<plan::Id> siblings = siblingsOf(document, id);
    const bool writes = s.work.canWrite();
    ui::Row row(u, "place", 8);
    const auto quiet = [&](bool possible) {
        return ui::Ui::ButtonLook{.kind = ui::ButtonKind::quiet, .disabled = !writes || !possible};
    };
    const auto added = [&](const store::Change& change, const plan::Id& fresh) {
        if (s.work.change({change}, s.t("records.section.added"))) s.go("/plan/documento/" + fresh);
    };
    // One at a time: what is changed here is the plan that the others were stated from.
    if (u.button("up", s.t("document.up"), quiet(siblings.front() != id))) {
        s.work.change(moveSection(document, id, -1), s.t("document.moved"));
    } else if (u.button("down", s.t("document.down"), quiet(siblings.back() != id))) {
        s.work.change(moveSection(document, id, 1), s.t("document.moved"));
    } else if (u.button("after", s.t("document.addAfter"), quiet(true))) {
        const plan::Id fresh = host::newId(s.host);
        added(addSectionAfter(document, id, fresh), fresh);
    } else if (u.button("below", s.t("document.addBelow"), quiet(sectionLevel(document, id) < kDeepest))) {
        const plan::Id fresh = host::newId(s.host);
        added(addSectionBelow(document, id, fresh), fresh);
    }
}

}  // namespace

std::string sectionName(const Texts& t, const plan::DocumentSection& section) {
    const std::string title = section.title.empty() ? t("record.unnamed") : section.title;
    return section.number.empty() ? title : section.number + "  " + title;
}

void sectionPage(Screen& s, PlannerState& state, const plan::Id& id) {
    auto& u = s.ui;
    const auto found = s.work.plan().document.sections.find(id);
    if (found == s.work.plan().document.sections.end())
        return nothingHere(s, s.t("document.title"), "#/plan/documento", s.t("record.gone"));
    const plan::DocumentSection section = found->second;
    ui::Scope scope(u, id);
    const RecordKind kind{"section", "documento", {"document", "sections"}, store::Collection::sections};
    recordHead(s, state, kind, {id, section.number, section.title, ""});
    if (!section.help.empty()) u.text("help", section.help, {Type::body, Tone::muted});
    placePart(s, id);
    u.space(16);
    textPart(s, state, id, section);
    dataPart(s, state, id, section);
    u.space(24);
    u.heading("about", 2, s.t("document.about"), Type::heading);
    RecordForm form = formOf(s, kind, id);
    form.without = {"order", "parent", "data", "text"};
    recordForm(s, state, form, section);
}

}  // namespace app
