#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "stage.h"

using namespace ui;
using ui_test::Stage;

namespace {

// A page with a heading over a list whose items are of different heights.
struct LongPage {
    explicit LongPage(int count) {
        for (int i = 0; i < count; ++i) {
            keys.push_back("k" + std::to_string(i));
            std::string words = "Meta " + std::to_string(i);
            for (int more = 0; more < i * 7 % 40; ++more) words += " palabras";
            names.push_back(words);
        }
    }
    std::vector<std::string> keys, names;
    bool table = false;

    void operator()(Ui& u) const {
        Area area(u, "main", Role::main, "", u.screen(), true, Tone::page);
        Column column(u, {.padding = 16});
        u.heading("title", 1, "Metas", Type::title);
        auto at = [](int i) { return static_cast<std::size_t>(i); };
        auto key = [&](int i) -> std::string_view { return keys[at(i)]; };
        int count = static_cast<int>(keys.size());
        if (!table) {
            auto item = [&](int i) { u.link("name", names[at(i)], "#/x"); };
            u.list("list", "Metas", {count, key, item}, "Mostrar más");
            u.text("end", "Fin");
            return;
        }
        Table rows(u, "table", "Todas", {{"Meta", 3}, {"Cifra", 1, 90, true}}, count);
        auto cells = [&](int i) {
            rows.cell(names[at(i)]);
            rows.cell("12 %");
        };
        rows.rows({count, key, cells}, "Mostrar más");
    }
};

std::vector<std::string> shown(const Stage& stage, Role role) {
    std::vector<std::string> names;
    for (const auto& n : stage.ui.nodes().list)
        if (n.role == role) names.push_back(stage.text(n.name));
    return names;
}

float contentHeight(const Stage& stage) { return static_cast<float>(stage.ui.nodes().list[0].contentHeight); }

// Frames until nothing is left to do; returns how many.
int settle(Stage& stage, const LongPage& page) {
    int frames = 1;
    for (stage.show(page); stage.ui.unfinished() && frames < 5000; ++frames) stage.show(page);
    CHECK_FALSE(stage.ui.unfinished());
    return frames;
}

void scroll(Stage& stage, const LongPage& page, float top) {
    Action action;
    action.id = stage.ui.nodes().list[0].id;
    action.kind = ActionKind::scroll;
    action.number = top;
    stage.ui.act(action);
    stage.show(page);
}

}  // namespace

TEST_CASE("ten thousand items: only those near the window are stated, at their true places") {
    Stage stage(360, 740);
    LongPage page(10000);
    stage.show(page);
    CHECK(stage.ui.unfinished());
    CHECK(shown(stage, Role::link).size() < 100);
    CHECK(settle(stage, page) > 1);
    const float height = contentHeight(stage);

    // What it needs in truth: each item measured alone.
    float sum = 0;
    for (const auto& name : page.names) {
        const TypeStyle style = stage.ui.theme().type(Type::body);
        const auto lines = stage.ui.fonts.wrapped(name, style, 360 - 32).lines.size();
        sum += std::max(touchTarget, style.lineHeight * static_cast<float>(lines));
    }
    CHECK(height > sum);
    CHECK(height < sum + 200);

    scroll(stage, page, 1e9f);
    CHECK(shown(stage, Role::link).back() == page.names.back());
    CHECK(shown(stage, Role::link).size() < 100);
    CHECK(std::abs(contentHeight(stage) - height) < 2);
    const Rect end = stage.place("Fin");
    CHECK(end.bottom() <= height + 1);

    // Neighbours do not overlap, and places count on.
    const Node* before = nullptr;
    for (const auto& n : stage.ui.nodes().list) {
        if (n.role != Role::item) continue;
        CHECK(n.rows == 10000);
        if (before) {
            CHECK(n.row == before->row + 1);
            CHECK(n.y == before->y + before->h);
        }
        before = &n;
    }
    CHECK(before->row == 10000);
}

TEST_CASE("the item with the focus stays, however far the page is scrolled") {
    Stage stage(360, 740);
    LongPage page(1000);
    settle(stage, page);
    const NodeId focused = stage.node(page.names[5]).id;
    stage.ui.setFocused(focused);
    stage.show(page);
    scroll(stage, page, 40000);
    CHECK(stage.node(page.names[5]).id == focused);
    CHECK(shown(stage, Role::link).size() > 2);
    CHECK(shown(stage, Role::link)[0] == page.names[5]);
    stage.ui.setFocused(0);
    stage.show(page);
    CHECK(shown(stage, Role::link)[0] != page.names[5]);
}

TEST_CASE("heights go with the items when some are taken away, and are measured anew at another width") {
    LongPage page(1000), fewer = page;
    fewer.keys.erase(fewer.keys.begin(), fewer.keys.begin() + 500);
    fewer.names.erase(fewer.names.begin(), fewer.names.begin() + 500);
    float wanted = 0;
    {
        Stage fresh(1200, 740);
        settle(fresh, fewer);
        wanted = contentHeight(fresh);
    }
    Stage stage(360, 740);
    settle(stage, page);
    const float height = contentHeight(stage);
    stage.show(fewer);
    CHECK_FALSE(stage.ui.unfinished());
    CHECK(contentHeight(stage) < height * 0.55f);
    stage.resize(1200, 740);
    settle(stage, fewer);
    CHECK(std::abs(contentHeight(stage) - wanted) < 1);
}

TEST_CASE("a table of ten thousand rows: those near the window, each with its number") {
    Stage stage(1000, 700);
    LongPage page(10000);
    page.table = true;
    settle(stage, page);
    int rows = 0;
    for (const auto& n : stage.ui.nodes().list) {
        if (n.role == Role::table) CHECK(n.rows == 10001);
        rows += n.role == Role::row;
    }
    CHECK(rows > 10);
    CHECK(rows < 120);
    scroll(stage, page, 1e9f);
    CHECK(shown(stage, Role::rowHeader).back() == page.names.back());
    const Node* last = nullptr;
    for (const auto& n : stage.ui.nodes().list)
        if (n.role == Role::row) last = &n;
    CHECK(last->row == 10001);
}

TEST_CASE("a table too narrow for its columns puts a row's cells one under the other") {
    Stage stage(150, 700);
    LongPage page(3);
    page.table = true;
    stage.show(page);
    std::vector<Rect> cells;
    for (const auto& n : stage.ui.nodes().list)
        if (n.role == Role::cell || n.role == Role::rowHeader) {
            cells.push_back(stage.place(n));
            CHECK(cells.back().right() <= 150);
        }
    REQUIRE(cells.size() == 6);
    for (std::size_t i = 1; i < cells.size(); ++i) CHECK(cells[i].y >= cells[i - 1].bottom());
    CHECK(shown(stage, Role::columnHeader) == std::vector<std::string>{"Meta", "Cifra"});
}
