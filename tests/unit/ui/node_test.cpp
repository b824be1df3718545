#include "ui/node.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

using namespace ui;

namespace {

std::size_t add(Nodes& nodes, NodeId id, NodeId parent, Role role, std::string_view name = "") {
    Node n;
    n.id = id;
    n.parent = parent;
    n.role = role;
    n.x = 10;
    n.y = static_cast<std::int32_t>(10 * nodes.list.size());
    n.w = 100;
    n.h = 44;
    n.name = nodes.keep(name);
    nodes.list.push_back(n);
    return nodes.list.size() - 1;
}

// A page with a list of the items given, each a box with a text in it.
Nodes page(const std::vector<NodeId>& items) {
    Nodes nodes;
    add(nodes, 1, 0, Role::main);
    add(nodes, 2, 1, Role::heading, "Metas");
    add(nodes, 3, 1, Role::list);
    for (NodeId item : items) {
        add(nodes, item, 3, Role::item);
        add(nodes, item + 1000, item, Role::link, "Meta " + std::to_string(item));
    }
    return nodes;
}

// What stands in the page after the batches so far, carried out as mirror.js does.
struct Mirror {
    struct Element {
        std::uint32_t look = 0, flags = 0;
        std::string name, value, description, extra;
        std::vector<std::int32_t> place;
        std::int32_t row = 0, rows = 0;
        NodeId parent = 0;
        bool operator==(const Element&) const = default;
    };
    std::map<NodeId, Element> elements;
    std::map<NodeId, std::vector<NodeId>> children;

    void carryOut(const Batch& batch) {
        auto text = [](const char* at, std::uint32_t size) { return std::string(at, size); };
        for (const auto& c : batch.changes) {
            if (c.what & what::removed) {
                elements.erase(c.id);
                continue;
            }
            if (!(c.what & what::created)) REQUIRE(elements.count(c.id) == 1);
            Element& e = elements[c.id];
            if (c.what & what::created) e = {};
            if (c.what & what::parent) e.parent = c.parent;
            if (c.what & what::look) e.look = c.look;
            if (c.what & what::flags) e.flags = c.flags;
            if (c.what & what::place) e.place = {c.x, c.y, c.w, c.h, c.contentHeight};
            if (c.what & what::rows) e.row = c.row, e.rows = c.rows;
            if (c.what & what::name) e.name = text(c.name, c.nameSize);
            if (c.what & what::value) e.value = text(c.value, c.valueSize);
            if (c.what & what::description) e.description = text(c.description, c.descriptionSize);
            if (c.what & what::extra) e.extra = text(c.extra, c.extraSize);
        }
        if (batch.order.empty()) return;
        children.clear();
        for (std::size_t i = 0; i < batch.order.size(); i += 2)
            children[batch.order[i + 1]].push_back(batch.order[i]);
    }
};

Mirror mirrorOf(const Nodes& nodes) {
    Mirror mirror;
    Batch batch;
    compare({}, nodes, batch);
    mirror.carryOut(batch);
    return mirror;
}

std::optional<Change> changeOf(const Batch& batch, NodeId id) {
    auto found =
        std::find_if(batch.changes.begin(), batch.changes.end(), [&](const Change& c) { return c.id == id; });
    if (found == batch.changes.end()) return std::nullopt;
    return *found;
}

}  // namespace

TEST_CASE("the same nodes again: nothing crosses over") {
    Batch batch;
    batch.changes.resize(3);  // left from before
    batch.order.resize(3);
    compare(page({10, 11}), page({10, 11}), batch);
    CHECK(batch.empty());
    compare({}, {}, batch);
    CHECK(batch.empty());
}

TEST_CASE("the same texts kept at other places in the buffer are the same") {
    Nodes before = page({10}), now;
    now.keep("something else in front of them all");
    for (const Node& n : page({10}).list) {
        Node copy = n;
        copy.name = now.keep(before.text(n.name));
        now.list.push_back(copy);
    }
    Batch batch;
    compare(before, now, batch);
    CHECK(batch.empty());
}

TEST_CASE("a first frame creates every node, with all that it is, in reading order") {
    Nodes now = page({10});
    now.list[1].level = 1;
    now.list[1].flags = flag::focusable;
    now.list[1].description = now.keep("del plan");
    Batch batch;
    compare({}, now, batch);
    REQUIRE(batch.changes.size() == now.list.size());
    for (const auto& change : batch.changes) CHECK((change.what & what::created) != 0);
    CHECK(batch.order == std::vector<std::uint32_t>{1, 0, 2, 1, 3, 1, 10, 3, 1010, 10});
    auto heading = *changeOf(batch, 2);
    CHECK(std::string(heading.name, heading.nameSize) == "Metas");
    CHECK(std::string(heading.description, heading.descriptionSize) == "del plan");
    CHECK((heading.look & 0xff) == static_cast<std::uint32_t>(Role::heading));
    CHECK((heading.look >> 24) == 1);
    CHECK(heading.flags == flag::focusable);
    // Everything is told, or the mirror would keep what an element of the same id was before.
    for (std::uint32_t bit : {what::parent, what::place, what::name, what::value, what::flags,
                              what::description, what::extra, what::look, what::rows})
        CHECK((heading.what & bit) != 0);
    CHECK((heading.what & what::removed) == 0);
}

TEST_CASE("a node that went is told removed, and nothing else of it is") {
    Batch batch;
    compare(page({10, 11, 12}), page({10, 12}), batch);
    auto item = changeOf(batch, 11), link = changeOf(batch, 1011);
    REQUIRE(item);
    REQUIRE(link);
    CHECK(item->what == what::removed);
    CHECK(link->what == what::removed);
    CHECK_FALSE(changeOf(batch, 10));  // stands where it stood
    auto moved = changeOf(batch, 12);  // one place up
    REQUIRE(moved);
    CHECK(moved->what == what::place);
    CHECK(batch.order == std::vector<std::uint32_t>{1, 0, 2, 1, 3, 1, 10, 3, 1010, 10, 12, 3, 1012, 12});
}

TEST_CASE("each thing that can change is told by its own bit, and alone") {
    const struct {
        std::uint32_t bit;
        void (*change)(Nodes&, Node&);
    } cases[] = {
        {what::name, [](Nodes& nodes, Node& n) { n.name = nodes.keep("Otra"); }},
        {what::value, [](Nodes& nodes, Node& n) { n.value = nodes.keep("0,5"); }},
        {what::description, [](Nodes& nodes, Node& n) { n.description = nodes.keep("ayuda"); }},
        {what::extra, [](Nodes& nodes, Node& n) { n.extra = nodes.keep("#/plan"); }},
        {what::flags, [](Nodes&, Node& n) { n.flags = flag::checked; }},
        {what::place, [](Nodes&, Node& n) { ++n.x; }},
        {what::place, [](Nodes&, Node& n) { ++n.y; }},
        {what::place, [](Nodes&, Node& n) { ++n.w; }},
        {what::place, [](Nodes&, Node& n) { ++n.h; }},
        {what::place, [](Nodes&, Node& n) { ++n.contentHeight; }},
        {what::look, [](Nodes&, Node& n) { ++n.type; }},
        {what::look, [](Nodes&, Node& n) { ++n.tone; }},
        {what::look, [](Nodes&, Node& n) { ++n.level; }},
        {what::rows, [](Nodes&, Node& n) { ++n.row; }},
        {what::rows, [](Nodes&, Node& n) { ++n.rows; }},
    };
    for (const auto& c : cases) {
        Nodes now = page({10, 11});
        c.change(now, now.list[4]);
        Batch batch;
        compare(page({10, 11}), now, batch);
        CAPTURE(c.bit);
        REQUIRE(batch.changes.size() == 1);
        CHECK(batch.changes[0].id == 1010);
        CHECK(batch.changes[0].what == c.bit);
        CHECK(batch.order.empty());  // nobody moved
    }
}

TEST_CASE("what changes while others come and go is told too") {
    Nodes now = page({10, 11, 12});
    now.list[1].name = now.keep("Metas del plan");
    Batch batch;
    compare(page({10, 12}), now, batch);
    auto heading = changeOf(batch, 2);
    REQUIRE(heading);
    CHECK(heading->what == what::name);
    CHECK((changeOf(batch, 11)->what & what::created) != 0);
}

TEST_CASE("an element of another role is made anew under its id") {
    Nodes now = page({10, 11});
    now.list[4].role = Role::button;
    Batch batch;
    compare(page({10, 11}), now, batch);
    REQUIRE(batch.changes.size() == 1);
    CHECK((batch.changes[0].what & what::created) != 0);
    CHECK((batch.changes[0].what & what::name) != 0);
    CHECK_FALSE(batch.order.empty());
}

TEST_CASE("a node that goes to another box keeps itself and tells its new box") {
    Nodes now = page({10, 11});
    now.list[4].parent = 1;
    Batch batch;
    compare(page({10, 11}), now, batch);
    auto moved = changeOf(batch, 1010);
    REQUIRE(moved);
    CHECK((moved->what & what::parent) != 0);
    CHECK((moved->what & what::created) == 0);
    CHECK_FALSE(batch.order.empty());
}

TEST_CASE("a list put in another order: nobody is created or removed, and the new order is told") {
    Batch batch;
    Nodes now = page({12, 11, 10});  // 11 keeps its place, as the one with the focus would
    compare(page({10, 11, 12}), now, batch);
    for (const auto& change : batch.changes) CHECK((change.what & (what::created | what::removed)) == 0);
    CHECK_FALSE(changeOf(batch, 11));
    CHECK(changeOf(batch, 10)->what == what::place);
    CHECK(changeOf(batch, 12)->what == what::place);
    CHECK(batch.order ==
          std::vector<std::uint32_t>{1, 0, 2, 1, 3, 1, 12, 3, 1012, 12, 11, 3, 1011, 11, 10, 3, 1010, 10});
}

TEST_CASE("batches carried out one after the other give the same page as the last frame alone") {
    const std::vector<std::vector<NodeId>> frames = {
        {10, 11, 12}, {10, 12}, {12, 10, 13}, {}, {13, 12, 11, 10}, {13, 12, 11, 10}, {11, 14, 13, 10}, {14}};
    Mirror mirror = mirrorOf(page(frames[0]));
    for (std::size_t i = 1; i < frames.size(); ++i) {
        Nodes before = page(frames[i - 1]), now = page(frames[i]);
        // Some of them say something else each time.
        before.list[1].name = before.keep("Metas " + std::to_string((i - 1) / 2));
        now.list[1].name = now.keep("Metas " + std::to_string(i / 2));
        if (i == 1) mirror = mirrorOf(before);
        Batch batch;
        compare(before, now, batch);
        mirror.carryOut(batch);
        Mirror expected = mirrorOf(now);
        CAPTURE(i);
        CHECK(mirror.elements == expected.elements);
        CHECK(mirror.children == expected.children);
    }
}

TEST_CASE("ids are never 0 and hang on their scope") {
    CHECK(hash("") != 0);
    CHECK(hash("", 0) == 1);
    CHECK(hash("name", hash("a")) != hash("name", hash("b")));
    CHECK(hash("name", hash("a")) == hash("name", hash("a")));
}
