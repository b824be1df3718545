#include "app/planner/document_edits.h"

#include <algorithm>
#include <utility>

#include "plan/plan.h"
#include "report/written_blocks.h"
#include "store/formulation_json.h"

namespace app {

namespace {

std::string pointer(const plan::Id& section, std::string_view field, const std::string& id = {}) {
    const std::string whole = store::path({"document", "sections", section, field});
    return id.empty() ? whole : whole + store::path({id});
}

bool alike(const plan::TextBlock& a, const plan::TextBlock& b) {
    return a.kind == b.kind && a.runs == b.runs;
}

store::Change added(const plan::Id& id, const plan::Id& parent, double order) {
    plan::DocumentSection section;
    section.order = order;
    section.parent = parent;
    section.written = true;
    return store::set(store::path({"document", "sections", id}), store::writeRecord(section));
}

double lastOrder(const plan::PlanDocument& document, const plan::Id& parent) {
    double last = 0;
    for (const auto& [id, section] : document.sections)
        if (section.parent == parent) last = std::max(last, section.order);
    return last;
}

}  // namespace

std::vector<store::Change> sectionTextChanges(const plan::PlanDocument& document, const plan::Id& section,
                                              std::string_view written,
                                              const std::function<plan::Id()>& newId) {
    const auto& before = document.sections.at(section).text;
    const std::vector<plan::Id> old = plan::inOrder(before);
    std::vector<plan::TextBlock> now = report::textBlocksOf(written);
    std::size_t head = 0, tail = 0;
    while (head < old.size() && head < now.size() && alike(before.at(old[head]), now[head])) ++head;
    while (head + tail < old.size() && head + tail < now.size() &&
           alike(before.at(old[old.size() - 1 - tail]), now[now.size() - 1 - tail]))
        ++tail;
    const std::size_t oldEnd = old.size() - tail, nowEnd = now.size() - tail;
    const std::size_t kept = std::min(oldEnd, nowEnd) - head;  // worded anew in their places
    std::vector<store::Change> changes;
    const auto write = [&](const plan::Id& id, plan::TextBlock block, double order) {
        block.order = order;
        changes.push_back(store::set(pointer(section, "text", id), store::writeRecord(block)));
    };
    for (std::size_t i = 0; i < kept; ++i)
        write(old[head + i], now[head + i], before.at(old[head + i]).order);
    for (std::size_t i = head + kept; i < oldEnd; ++i)
        changes.push_back(store::remove(pointer(section, "text", old[i])));
    // New ones share the room between what stands before and after them.
    const std::size_t fresh = nowEnd - head - kept;
    const double from = head + kept == 0 ? 0 : before.at(old[head + kept - 1]).order;
    const double step =
        tail == 0 ? 1 : (before.at(old[oldEnd]).order - from) / static_cast<double>(fresh + 1);
    for (std::size_t i = 0; i < fresh; ++i)
        write(newId(), now[head + kept + i], from + step * static_cast<double>(i + 1));
    return changes;
}

std::vector<plan::Id> siblingsOf(const plan::PlanDocument& document, const plan::Id& section) {
    std::map<plan::Id, plan::DocumentSection> siblings;
    for (const auto& [id, each] : document.sections)
        if (each.parent == document.sections.at(section).parent) siblings[id].order = each.order;
    return plan::inOrder(siblings);
}

std::vector<store::Change> moveSection(const plan::PlanDocument& document, const plan::Id& section, int by) {
    std::vector<plan::Id> ids = siblingsOf(document, section);
    const auto at = std::find(ids.begin(), ids.end(), section) - ids.begin();
    const auto to = at + by;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(ids.size())) return {};
    const auto orderOf = [&](const plan::Id& id) { return document.sections.at(id).order; };
    std::vector<double> orders;
    for (const auto& id : ids) orders.push_back(orderOf(id));
    // Places that were the same are told apart by ids alone: all are numbered anew.
    if (std::adjacent_find(orders.begin(), orders.end()) != orders.end())
        for (std::size_t i = 0; i < orders.size(); ++i) orders[i] = static_cast<double>(i) + 1;
    std::swap(ids[static_cast<std::size_t>(at)], ids[static_cast<std::size_t>(to)]);
    std::vector<store::Change> changes;
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (orderOf(ids[i]) != orders[i]) changes.push_back(store::set(pointer(ids[i], "order"), orders[i]));
    return changes;
}

store::Change addSectionAfter(const plan::PlanDocument& document, const plan::Id& section,
                              const plan::Id& newId) {
    const plan::DocumentSection& before = document.sections.at(section);
    const std::vector<plan::Id> ids = siblingsOf(document, section);
    const auto next = std::find(ids.begin(), ids.end(), section) + 1;
    const double order =
        next == ids.end() ? before.order + 1 : (before.order + document.sections.at(*next).order) / 2;
    return added(newId, before.parent, order);
}

store::Change addSectionBelow(const plan::PlanDocument& document, const plan::Id& section,
                              const plan::Id& newId) {
    return added(newId, section, lastOrder(document, section) + 1);
}

store::Change addChapter(const plan::PlanDocument& document, const plan::Id& newId) {
    return added(newId, {}, lastOrder(document, {}) + 1);
}

int sectionLevel(const plan::PlanDocument& document, const plan::Id& section) {
    int level = 1;
    auto at = document.sections.find(section);
    // A damaged file may hang a section below itself.
    while (at != document.sections.end() && !at->second.parent.empty() && level < 100) {
        at = document.sections.find(at->second.parent);
        ++level;
    }
    return level;
}

}  // namespace app
