// Meaning: what a widget is, stated beside its pixels. The list of a frame's nodes becomes the accessible
// DOM, the plain HTML face and what the tests see.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/geometry.h"

namespace ui {

using NodeId = std::uint32_t;

// The order is known to web/library/mirror.js: add at the end.
enum class Role : std::uint8_t {
    none,
    main,
    banner,
    navigation,
    region,
    contentInfo,
    box,  // groups for layout only: a plain div
    group,
    list,
    item,
    heading,
    text,
    link,
    button,
    fileButton,
    checkbox,
    radio,
    select,
    textField,
    textArea,
    table,
    row,
    columnHeader,
    rowHeader,
    cell,
    progress,
    tabList,
    tab,
    tabPanel,
    dialog,
    status,
    alert,
    image,
    date,
    disclosure,
    grid,      // `extra`: its content's width; number of columns; how far it is scrolled across; its first
               // column's width
    gridCell,  // `row` is its column, as of a header in a grid
    slider,    // on a chart: `description` is its value in words; `extra`: lowest and highest value, large
               // step, width of what is taken hold of
};

namespace flag {
constexpr std::uint32_t checked = 1, disabled = 2, required = 4, invalid = 8, expanded = 16, selected = 32,
                        busy = 64, scrolls = 128, current = 256, focusable = 512, spanish = 1024,
                        english = 2048, readOnly = 4096;
}

struct Span {
    std::uint32_t begin = 0, size = 0;
};

struct Node {
    NodeId id = 0, parent = 0;
    Role role = Role::none;
    std::uint8_t type = 0, tone = 0, level = 0;  // type and tone: how its text looks (theme.h)
    std::uint32_t flags = 0;
    std::int32_t x = 0, y = 0, w = 0,
                 h = 0;              // CSS pixels, from the parent's corner (its content's, if it scrolls)
    std::int32_t contentHeight = 0;  // of a scrolling area
    std::int32_t row = 0, rows = 0;  // 1-based place in a table or list and its length; 0: not said
    Span name, value, description;
    Span extra;  // by role: a link's address, a field's kind, a select's options
};

// The nodes of one frame with their texts.
struct Nodes {
    std::vector<Node> list;
    std::string texts;

    // Where the list ends now, to cut it back to.
    struct Mark {
        std::size_t nodes, texts;
    };
    Mark mark() const { return {list.size(), texts.size()}; }
    void cut(Mark at) {
        list.resize(at.nodes);
        texts.resize(at.texts);
    }

    void clear() {
        list.clear();
        texts.clear();
    }
    Span keep(std::string_view text) {
        Span span{static_cast<std::uint32_t>(texts.size()), static_cast<std::uint32_t>(text.size())};
        texts.append(text);
        return span;
    }
    std::string_view text(Span span) const { return std::string_view(texts).substr(span.begin, span.size); }
};

// One change of an element, as mirror.js reads it: 20 words of 32 bits.
struct Change {
    std::uint32_t id, parent;
    std::uint32_t look;  // role, type, tone, level: a byte each
    std::uint32_t flags;
    std::uint32_t what;  // bits of `what::`
    std::int32_t x, y, w, h, contentHeight, row, rows;
    const char* name;
    std::uint32_t nameSize;
    const char* value;
    std::uint32_t valueSize;
    const char* description;
    std::uint32_t descriptionSize;
    const char* extra;
    std::uint32_t extraSize;
};

namespace what {
constexpr std::uint32_t created = 1, parent = 2, place = 4, name = 8, value = 16, flags = 32, removed = 64,
                        description = 128, extra = 256, look = 512, rows = 1024;
}

// What changed from one frame's nodes to the next. `order` (id and parent of every node, in reading order) is
// filled only when the structure changed. Pointers live as long as `now` stays untouched.
struct Batch {
    std::vector<Change> changes;
    std::vector<std::uint32_t> order;
    bool empty() const { return changes.empty() && order.empty(); }
};

void compare(const Nodes& before, const Nodes& now, Batch& batch);

// FNV-1a, never 0: 0 is "no node".
inline NodeId hash(std::string_view text, NodeId seed = 2166136261u) {
    for (unsigned char c : text) seed = (seed ^ c) * 16777619u;
    return seed ? seed : 1;
}

}  // namespace ui
