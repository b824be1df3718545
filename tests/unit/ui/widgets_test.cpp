#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

#include "stage.h"

using namespace ui;
using ui_test::Stage;

TEST_CASE("a field of lines is an area of one line, which Enter and pastes put line ends into") {
    Stage stage;
    std::string typed = "una";
    const auto content = [&](Ui& ui) {
        Area main(ui, "main", Role::main, "", {0, 0, 800, 600}, true, Tone::page);
        Column column(ui, {});
        ui.field("f", "Idea", typed, {.kind = "lines"});
    };
    stage.show(content);
    CHECK(stage.node("Idea").role == Role::textArea);
    CHECK(stage.node("Idea").contentHeight == 48);
    stage.ui.act({stage.node("Idea").id, ActionKind::text, 0, "una\ndos", {}});
    stage.show(content);
    CHECK(typed == "una\ndos");
}

TEST_CASE("a page that says so is told of Escape") {
    Stage stage;
    bool escaped = false;
    const auto content = [&](Ui& ui) {
        Area main(ui, "main", Role::main, "página", {0, 0, 800, 600}, true, Tone::page);
        escaped = ui.escaped() || escaped;
    };
    stage.show(content);
    CHECK_FALSE(escaped);
    CHECK(stage.ui.nodes().text(stage.node("página").extra) == "escape");
    stage.ui.act({stage.node("página").id, ActionKind::cancel, 0, {}, {}});
    stage.show(content);
    CHECK(escaped);
}

TEST_CASE("a button pressed once acts once") {
    Stage stage;
    int pressed = 0;
    auto content = [&](Ui& u) { pressed += u.button("b", "Enviar"); };
    stage.show(content);
    CHECK(pressed == 0);
    stage.ui.act({stage.node("Enviar").id, ActionKind::press, 1, {}, {}});
    stage.show(content);
    stage.show(content);
    CHECK(pressed == 1);
    // Twice before a frame: twice, in frames of their own.
    stage.ui.act({stage.node("Enviar").id, ActionKind::press, 1, {}, {}});
    stage.ui.act({stage.node("Enviar").id, ActionKind::press, 1, {}, {}});
    stage.show(content);
    CHECK(pressed == 3);
}

TEST_CASE("a disabled widget takes nothing") {
    Stage stage;
    bool acted = false;
    std::string value = "antes", chosen;
    auto content = [&](Ui& u) {
        acted |= u.button("b", "Botón", {.disabled = true});
        acted |= u.checkbox("c", "Casilla", false, {.disabled = true});
        acted |= u.field("f", "Campo", value, {.disabled = true});
        acted |= u.select("s", "Lista", "a", {{"a", "A"}, {"b", "B"}}, {.disabled = true}).has_value();
        acted |= u.fileButton("x", "Archivo", ".json", {.disabled = true}).has_value();
        acted |= u.date("d", "Fecha", value, {.disabled = true});
    };
    stage.show(content);
    for (const auto& n : std::vector<Node>(stage.ui.nodes().list)) {
        CAPTURE(stage.text(n.name));
        CHECK((n.flags & flag::disabled) != 0);
        for (ActionKind kind :
             {ActionKind::press, ActionKind::check, ActionKind::text, ActionKind::choose, ActionKind::file})
            stage.ui.act({n.id, kind, 1, "b", "bytes"});
        stage.show(content);
    }
    CHECK_FALSE(acted);
    CHECK(value == "antes");
}

TEST_CASE("an action for a widget that is gone is dropped, and the ones after it are taken") {
    Stage stage;
    bool gone = false;
    int pressed = 0;
    auto content = [&](Ui& u) {
        if (!gone) u.button("a", "Uno");
        pressed += u.button("b", "Dos");
    };
    stage.show(content);
    NodeId first = stage.node("Uno").id, second = stage.node("Dos").id;
    gone = true;
    stage.ui.act({first, ActionKind::press, 1, {}, {}});
    stage.ui.act({second, ActionKind::press, 1, {}, {}});
    stage.show(content);
    CHECK(pressed == 1);
    CHECK_FALSE(stage.ui.hasActions());
}

TEST_CASE("of several inputs in a field before a frame the last counts, and is told once") {
    Stage stage;
    std::string value;
    int changes = 0;
    auto content = [&](Ui& u) { changes += u.field("f", "Nombre", value, {}); };
    stage.show(content);
    for (std::string text : {"Ñ", "Ñu", "Ñur"})
        stage.ui.act({stage.node("Nombre").id, ActionKind::text, 0, text, {}});
    stage.show(content);
    CHECK(value == "Ñur");
    CHECK(changes == 1);
    CHECK(stage.text(stage.node("Nombre").value) == "Ñur");
    // The same text again is no change.
    stage.ui.act({stage.node("Nombre").id, ActionKind::text, 0, "Ñur", {}});
    stage.show(content);
    CHECK(changes == 1);
}

TEST_CASE("a field left after a change says so once") {
    Stage stage;
    std::string value;
    int left = 0;
    auto content = [&](Ui& u) {
        u.field("f", "Nombre", value, {});
        left += u.committed("f");
    };
    stage.show(content);
    stage.ui.act({stage.node("Nombre").id, ActionKind::commit, 0, {}, {}});
    stage.show(content);
    stage.show(content);
    CHECK(left == 1);
}

TEST_CASE("a checkbox is turned to what the element says, and what it already is is no turn") {
    Stage stage;
    bool on = false;
    int turns = 0;
    auto content = [&](Ui& u) {
        if (u.checkbox("c", "Casilla", on, {})) {
            on = !on;
            ++turns;
        }
    };
    stage.show(content);
    auto tick = [&](float state) {
        stage.ui.act({stage.node("Casilla").id, ActionKind::check, state, {}, {}});
        stage.show(content);
    };
    tick(1);
    CHECK(on);
    CHECK((stage.node("Casilla").flags & flag::checked) != 0);
    tick(1);  // the same said twice
    CHECK(on);
    CHECK(turns == 1);
    tick(0);
    CHECK_FALSE(on);
}

TEST_CASE("a choice of several lines is one choice, on one line") {
    Stage stage;
    stage.show([](Ui& u) {
        u.select("s", "Objetivo", "b", {{"a", "Uno\nno dos"}, {"b", "Tres\tni\r\ncuatro"}}, {});
    });
    CHECK(stage.text(stage.node("Objetivo").extra) == "a\tUno no dos\nb\tTres ni  cuatro\n");
}

TEST_CASE("a select takes a value of its list and no other") {
    Stage stage;
    std::string value = "a";
    std::vector<std::string> chosen;
    auto content = [&](Ui& u) {
        if (auto c = u.select("s", "Fase", value, {{"a", "Uno"}, {"b", "Dos"}}, {}))
            chosen.push_back(value = *c);
    };
    stage.show(content);
    CHECK(stage.text(stage.node("Fase").extra) == "a\tUno\nb\tDos\n");
    for (std::string text : {"b", "z", "b", ""}) {
        stage.ui.act({stage.node("Fase").id, ActionKind::choose, 0, text, {}});
        stage.show(content);
    }
    CHECK(chosen == std::vector<std::string>{"b"});
}

TEST_CASE("a file's name and bytes arrive as they are") {
    Stage stage;
    std::optional<Ui::File> got;
    auto content = [&](Ui& u) {
        if (auto file = u.fileButton("f", "Importar", ".json,.csv", {})) got = file;
    };
    stage.show(content);
    CHECK(stage.text(stage.node("Importar").extra) == ".json,.csv");
    std::string bytes("\0\xff\r\n{", 5);
    stage.ui.act({stage.node("Importar").id, ActionKind::file, 0, "año.json", bytes});
    stage.show(content);
    REQUIRE(got);
    CHECK(got->name == "año.json");
    CHECK(got->bytes == bytes);
}

TEST_CASE("a field tells its hint and its error apart, and that it is wrong") {
    Stage stage;
    std::string value = "x";
    stage.show([&](Ui& u) {
        u.field("a", "Bien", value, {.hint = "Una pista"});
        u.field("b", "Mal", value, {.hint = "Una pista", .error = "Un error"});
    });
    CHECK(stage.text(stage.node("Bien").description) == "Una pista");
    CHECK((stage.node("Bien").flags & flag::invalid) == 0);
    CHECK(stage.text(stage.node("Mal").description) == "Una pista\x1fUn error");
    CHECK((stage.node("Mal").flags & flag::invalid) != 0);
    CHECK(stage.node("Mal").h > stage.node("Bien").h);
}

TEST_CASE(
    "a progress bar is said as it is, drawn between empty and full, and not said at all without a figure") {
    Stage stage;
    stage.show([](Ui& u) {
        u.progress("a", "Más", "1.500 %", 15.0, std::nullopt, Tone::good);
        u.progress("b", "Menos", "−20 %", -0.2, std::nullopt, Tone::critical);
        u.progress("c", "Media", "74,5 %", 0.745, std::nullopt, Tone::late);
        u.progress("d", "Nada", "–", std::nullopt, std::nullopt, Tone::muted);
    });
    CHECK(stage.text(stage.node("Más").value) == "1.500 %");
    CHECK(stage.text(stage.node("Más").extra) == "100");
    CHECK(stage.text(stage.node("Menos").extra) == "0");
    CHECK(stage.text(stage.node("Media").extra) == "74.5");
    for (const auto& n : stage.ui.nodes().list) CHECK(stage.text(n.name) != "Nada");
}

TEST_CASE("a dialog is cancelled once by its Esc") {
    Stage stage;
    int cancelled = 0;
    auto content = [&](Ui& u) {
        Dialog dialog(u, "d", "Título");
        cancelled += dialog.cancelled();
        u.button("b", "Cerrar");
    };
    stage.show(content);
    NodeId id = 0;
    for (const auto& n : stage.ui.nodes().list)
        if (n.role == Role::dialog) id = n.id;
    stage.ui.act({id, ActionKind::cancel, 0, {}, {}});
    stage.show(content);
    stage.show(content);
    CHECK(cancelled == 1);
}

TEST_CASE("a link to a field asks for the focus there when it is followed") {
    Stage stage;
    auto content = [](Ui& u) {
        u.fieldLink("l", "Escriba cuál", u.id("f"));
        std::string value;
        u.field("f", "¿Cuál?", value, {});
    };
    stage.show(content);
    CHECK(stage.ui.takeWantedFocus() == 0);
    stage.ui.act({stage.node("Escriba cuál").id, ActionKind::press, 1, {}, {}});
    stage.show(content);
    CHECK(stage.ui.takeWantedFocus() == stage.node("¿Cuál?").id);
    CHECK(stage.ui.takeWantedFocus() == 0);  // asked once
}

TEST_CASE("tabs say which is chosen, and tell the one pressed") {
    Stage stage;
    int selected = 0;
    auto content = [&](Ui& u) {
        if (auto tab = u.tabs("t", "Vistas", {"Hoja de vida", "Avance por año"}, selected)) selected = *tab;
    };
    stage.show(content);
    CHECK((stage.node("Hoja de vida").flags & flag::selected) != 0);
    stage.ui.act({stage.node("Avance por año").id, ActionKind::press, 1, {}, {}});
    stage.show(content);
    CHECK(selected == 1);
    CHECK((stage.node("Avance por año").flags & flag::selected) != 0);
    CHECK((stage.node("Hoja de vida").flags & flag::selected) == 0);
}

TEST_CASE("a field that is given several lines keeps them, and stays an area when they are taken out") {
    Stage stage;
    std::string value = "uno\r\ndos";
    auto content = [&](Ui& u) { u.field("f", "Línea base", value, {}); };
    stage.show(content);
    CHECK(stage.node("Línea base").role == Role::textArea);
    CHECK(stage.text(stage.node("Línea base").value) == "uno\ndos");
    CHECK(value == "uno\r\ndos");
    value = "uno";
    stage.show(content);
    CHECK(stage.node("Línea base").role == Role::textArea);
}

TEST_CASE("words in another language than the page say which one") {
    Stage stage;
    stage.show([](Ui& u) {
        {
            InLanguage own(u, "es");
            u.heading("h", 1, "Meta", Type::title);
        }
        u.text("t", "Goal");
    });
    CHECK((stage.node("Meta").flags & flag::spanish) != 0);
    CHECK((stage.node("Goal").flags & (flag::spanish | flag::english)) == 0);
}

TEST_CASE("what is published goes over once") {
    Stage stage;
    Batch batch;
    std::string name = "Uno";
    auto content = [&](Ui& u) { u.button("b", name); };
    stage.show(content);
    stage.ui.publish(batch);
    CHECK(batch.changes.size() == 1);
    stage.show(content);
    stage.ui.publish(batch);
    CHECK(batch.empty());
    name = "Dos";
    stage.show(content);
    stage.ui.publish(batch);
    REQUIRE(batch.changes.size() == 1);
    CHECK((batch.changes[0].what & what::name) != 0);
    CHECK(std::string(batch.changes[0].name, batch.changes[0].nameSize) == "Dos");
}
