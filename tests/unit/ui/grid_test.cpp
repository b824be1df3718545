#include "ui/grid.h"

#include <chrono>
#include <cstdio>
#include <map>

#include "stage.h"

using namespace ui;
using ui_test::Stage;

namespace {

// A sheet that keeps what is entered.
struct Sheet {
    explicit Sheet(int rows, int columns) {
        for (int i = 0; i < rows; ++i) keys.push_back("k" + std::to_string(i));
        for (int c = 0; c < columns; ++c)
            source.columns.push_back({"c" + std::to_string(c), "C" + std::to_string(c), "", false});
        source.corner = "Meta";
        source.rows = rows;
        source.key = [this](int r) -> std::string_view { return keys[static_cast<std::size_t>(r)]; };
        source.name = [](int r) { return "Fila " + std::to_string(r); };
        source.label = [](int r, int c) { return "celda " + std::to_string(r) + " " + std::to_string(c); };
        source.cell = [this](int r, int c) {
            ++asked;
            GridCell cell;
            auto found = values.find({r, c});
            cell.value = cell.shown = found == values.end() ? std::to_string(r * 100 + c) : found->second;
            return cell;
        };
        source.more = "Más";
    }
    std::vector<std::string> keys;
    std::map<std::pair<int, int>, std::string> values;
    GridSource source;
    GridState state;
    GridAct last;
    int asked = 0;

    void operator()(Ui& u) {
        Area area(u, "main", Role::main, "", u.screen(), true, Tone::page);
        Column column(u, {.padding = 16});
        Grid grid(u, "grid", "Reportes", source, state, 400);
        if (grid.act.deed != GridDeed::none) last = grid.act;
        if (grid.act.deed == GridDeed::entered)
            values[{grid.act.range.first.row, grid.act.range.first.column}] = grid.act.text;
    }
};

const Node& only(const Stage& stage, Role role) {
    const Node* found = nullptr;
    int count = 0;
    for (const auto& n : stage.ui.nodes().list)
        if (n.role == role) {
            found = &n;
            ++count;
        }
    REQUIRE(count == 1);
    return *found;
}

void key(Stage& stage, Sheet& sheet, std::string chord) {
    stage.ui.act({only(stage, Role::grid).id, ActionKind::key, 0, std::move(chord), {}});
    stage.show(std::ref(sheet));
}

void type(Stage& stage, Sheet& sheet, std::string text) {
    stage.ui.act({only(stage, Role::textField).id, ActionKind::text, 0, std::move(text), {}});
    stage.show(std::ref(sheet));
}

std::string field(const Stage& stage) { return stage.text(only(stage, Role::textField).name); }

}  // namespace

TEST_CASE("arrows, Home, End, pages and their Ctrl go through the grid and stay in it") {
    const GridSize size{10, 5, 3};
    auto to = [&](GridPlace from, const char* chord) { return moved(from, chord, size); };
    CHECK(to({2, 2}, "ArrowUp") == GridPlace{1, 2});
    CHECK(to({0, 2}, "ArrowUp") == GridPlace{0, 2});
    CHECK(to({9, 4}, "ArrowRight") == GridPlace{9, 4});
    CHECK(to({4, 4}, "Home") == GridPlace{4, 0});
    CHECK(to({4, 1}, "End") == GridPlace{4, 4});
    CHECK(to({4, 1}, "Ctrl+Home") == GridPlace{0, 0});
    CHECK(to({4, 1}, "Ctrl+End") == GridPlace{9, 4});
    CHECK(to({4, 1}, "Ctrl+Shift+ArrowDown") == GridPlace{9, 1});
    CHECK(to({4, 1}, "PageDown") == GridPlace{7, 1});
    CHECK(to({1, 1}, "PageUp") == GridPlace{0, 1});
    CHECK(to({4, 1}, "Enter") == GridPlace{5, 1});
    CHECK(to({4, 1}, "Shift+Enter") == GridPlace{3, 1});
    CHECK(to({4, 4}, "Tab") == GridPlace{4, 4});
    CHECK(to({4, 1}, "Shift+Tab") == GridPlace{4, 0});
    CHECK(to({4, 1}, "F5") == GridPlace{4, 1});
    CHECK(extends("Shift+ArrowDown"));
    CHECK(extends("Ctrl+Shift+End"));
    CHECK_FALSE(extends("Shift+Tab"));
    CHECK_FALSE(extends("Shift+Enter"));
    CHECK_FALSE(extends("Ctrl+End"));
}

TEST_CASE(
    "the cell gone to is the only field; what is typed is entered by moving on, and Esc takes it back") {
    Stage stage;
    Sheet sheet(20, 4);
    stage.show(std::ref(sheet));
    CHECK(field(stage) == "celda 0 0");
    key(stage, sheet, "ArrowDown");
    CHECK(field(stage) == "celda 1 0");
    CHECK(stage.ui.takeWantedFocus() == only(stage, Role::textField).id);
    type(stage, sheet, "7,5");
    CHECK(sheet.last.deed == GridDeed::none);
    key(stage, sheet, "Escape");
    CHECK(stage.text(only(stage, Role::textField).value) == "100");
    CHECK(sheet.last.deed == GridDeed::none);
    type(stage, sheet, "8");
    key(stage, sheet, "Tab");
    CHECK(sheet.last.deed == GridDeed::entered);
    CHECK(sheet.values[{1, 0}] == "8");
    CHECK(field(stage) == "celda 1 1");
    // Left with the mouse: entered too.
    type(stage, sheet, "9");
    stage.ui.act({only(stage, Role::textField).id, ActionKind::commit, 0, {}, {}});
    stage.show(std::ref(sheet));
    CHECK(sheet.values[{1, 1}] == "9");
}

TEST_CASE(
    "Shift, a press with Shift, a drag and a finger choose a range; what is done is done to all of it") {
    Stage stage;
    Sheet sheet(20, 4);
    stage.show(std::ref(sheet));
    key(stage, sheet, "Shift+ArrowDown");
    key(stage, sheet, "Shift+ArrowRight");
    CHECK(sheet.state.range().last == GridPlace{1, 1});
    key(stage, sheet, "Delete");
    CHECK(sheet.last.deed == GridDeed::cleared);
    CHECK(sheet.last.range.rows() == 2);
    CHECK(sheet.last.range.columns() == 2);
    int chosen = 0;
    for (const auto& n : stage.ui.nodes().list)
        chosen += n.role == Role::gridCell && n.flags & flag::selected;
    CHECK(chosen == 4);
    auto press = [&](const char* name, ActionKind kind, float number) {
        stage.ui.act({stage.node(name).id, kind, number, {}, {}});
        stage.show(std::ref(sheet));
    };
    press("302", ActionKind::press, 1);
    CHECK(sheet.state.range().single());
    CHECK(field(stage) == "celda 3 2");
    press("403", ActionKind::press, 2);
    CHECK(sheet.state.range().first == GridPlace{3, 2});
    CHECK(sheet.state.range().last == GridPlace{4, 3});
    press("100", ActionKind::press, 1);
    press("201", ActionKind::reach, 1);
    CHECK(sheet.state.range().last == GridPlace{2, 1});
    press("0", ActionKind::press, 1);
    sheet.state.extending = true;
    press("202", ActionKind::press, 1);
    CHECK(sheet.state.range().columns() == 3);
    CHECK_FALSE(sheet.state.extending);
    key(stage, sheet, "Escape");
    CHECK(sheet.state.range().single());
    stage.ui.act({only(stage, Role::grid).id, ActionKind::paste, 0, "1\t2", "<table>"});
    stage.show(std::ref(sheet));
    CHECK(sheet.last.deed == GridDeed::pasted);
    CHECK(sheet.last.text == "1\t2");
    CHECK(sheet.last.html == "<table>");
}

TEST_CASE(
    "of three thousand rows and forty-eight columns those in sight are stated, and the field wherever it "
    "is") {
    Stage stage(1200, 700);
    Sheet sheet(3000, 48);
    stage.show(std::ref(sheet));
    CHECK(sheet.asked < 1000);
    CHECK(stage.ui.nodes().list.size() < 300);
    const NodeId id = only(stage, Role::grid).id;
    CHECK(only(stage, Role::grid).rows == 3001);
    CHECK(stage.text(only(stage, Role::grid).extra).find(";49;") != std::string::npos);
    key(stage, sheet, "Ctrl+End");
    CHECK(field(stage) == "celda 2999 47");
    // The browser brings it into sight and tells how far it went.
    stage.ui.act({id, ActionKind::scroll, 1e6f, {}, {}});
    stage.ui.act({id, ActionKind::scrollAcross, 1e6f, {}, {}});
    stage.show(std::ref(sheet));
    CHECK(stage.node("299946").row == 48);
    CHECK(stage.ui.nodes().list.size() < 300);
    for (const auto& n : stage.ui.nodes().list)
        if (n.role == Role::row && n.row > 1) CHECK(n.row > 2980);
    const auto began = std::chrono::steady_clock::now();
    constexpr int frames = 100;
    for (int i = 0; i < frames; ++i) {
        stage.ui.act({id, ActionKind::scroll, static_cast<float>(i) * 900, {}, {}});
        stage.show(std::ref(sheet));
    }
    const double spent =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count();
    std::printf("grid of 3000 x 48: %.2f ms to state a frame (with sanitizers where they are on)\n",
                spent / frames);
    CHECK(field(stage) == "celda 2999 47");  // far out of sight, still there: it may hold the focus
}

TEST_CASE("in the HTML face a grid shows a part of its rows, and more when asked") {
    Stage stage(1000, 700);
    Sheet sheet(200, 4);
    auto frame = [&] {
        for (bool more = true; more;) {
            setScreen(1000, 700, 1);
            stage.ui.begin({0, 0, 1000, 700}, makeTheme(false, false, ""), false, true);
            sheet(stage.ui);
            more = stage.ui.end();
        }
        int rows = 0;
        for (const auto& n : stage.ui.nodes().list) rows += n.role == Role::row;
        return rows - 1;
    };
    CHECK(frame() == 60);
    stage.ui.act({stage.node("Más").id, ActionKind::press, 1, {}, {}});
    CHECK(frame() == 120);
}
