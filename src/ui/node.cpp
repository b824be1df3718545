#include "ui/node.h"

namespace ui {

static bool same(const Nodes& a, Span sa, const Nodes& b, Span sb) { return a.text(sa) == b.text(sb); }

static std::uint32_t lookOf(const Node& n) {
    return static_cast<std::uint32_t>(n.role) | static_cast<std::uint32_t>(n.type) << 8 |
           static_cast<std::uint32_t>(n.tone) << 16 | static_cast<std::uint32_t>(n.level) << 24;
}

static std::uint32_t difference(const Nodes& before, const Node* old, const Nodes& now, const Node& n) {
    if (!old || old->role != n.role) return 0xffff & ~what::removed;
    std::uint32_t bits = 0;
    if (old->parent != n.parent) bits |= what::parent;
    if (old->x != n.x || old->y != n.y || old->w != n.w || old->h != n.h ||
        old->contentHeight != n.contentHeight)
        bits |= what::place;
    if (old->flags != n.flags) bits |= what::flags;
    if (lookOf(*old) != lookOf(n)) bits |= what::look;
    if (old->row != n.row || old->rows != n.rows) bits |= what::rows;
    if (!same(before, old->name, now, n.name)) bits |= what::name;
    if (!same(before, old->value, now, n.value)) bits |= what::value;
    if (!same(before, old->description, now, n.description)) bits |= what::description;
    if (!same(before, old->extra, now, n.extra)) bits |= what::extra;
    return bits;
}

static Change changeOf(const Nodes& now, const Node& n, std::uint32_t bits) {
    auto at = [&](Span s) { return now.texts.data() + s.begin; };
    return {n.id,
            n.parent,
            lookOf(n),
            n.flags,
            bits,
            n.x,
            n.y,
            n.w,
            n.h,
            n.contentHeight,
            n.row,
            n.rows,
            at(n.name),
            n.name.size,
            at(n.value),
            n.value.size,
            at(n.description),
            n.description.size,
            at(n.extra),
            n.extra.size};
}

void compare(const Nodes& before, const Nodes& now, Batch& batch) {
    batch.changes.clear();
    batch.order.clear();
    bool structure = before.list.size() != now.list.size();
    for (std::size_t i = 0; !structure && i < now.list.size(); ++i)
        structure = before.list[i].id != now.list[i].id || before.list[i].parent != now.list[i].parent ||
                    before.list[i].role != now.list[i].role;
    if (!structure) {
        for (std::size_t i = 0; i < now.list.size(); ++i)
            if (auto bits = difference(before, &before.list[i], now, now.list[i]))
                batch.changes.push_back(changeOf(now, now.list[i], bits));
        return;
    }
    std::unordered_map<NodeId, std::size_t> old;
    old.reserve(before.list.size());
    for (std::size_t i = 0; i < before.list.size(); ++i) old.emplace(before.list[i].id, i);
    std::vector<bool> kept(before.list.size());
    for (const Node& n : now.list) {
        auto found = old.find(n.id);
        const Node* was = found == old.end() ? nullptr : &before.list[found->second];
        if (was) kept[found->second] = true;
        if (auto bits = difference(before, was, now, n)) batch.changes.push_back(changeOf(now, n, bits));
        batch.order.push_back(n.id);
        batch.order.push_back(n.parent);
    }
    for (std::size_t i = 0; i < before.list.size(); ++i) {
        if (kept[i]) continue;
        Change gone{};
        gone.id = before.list[i].id;
        gone.what = what::removed;
        batch.changes.push_back(gone);
    }
}

}  // namespace ui
