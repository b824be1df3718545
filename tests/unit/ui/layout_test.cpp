#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "stage.h"

using namespace ui;
using ui_test::Stage;

namespace {

bool overlap(Rect a, Rect b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

// One of everything, as screens put it.
void everything(Ui& u) {
    Area area(u, "main", Role::main, "", u.screen(), true, Tone::page);
    Column column(u, {.padding = 16, .maxWidth = 640, .centred = true});
    u.heading("h", 1, "Fortalecimiento de la gobernabilidad y de la gestión pública local", Type::title);
    u.text("t",
           "Contraprestaciónintransferiblementeconstitucionalizadísima y más palabras de una frase larga");
    u.link("l", "Ver como la ve la gente", "#/avance");
    u.rule();
    u.button("b", "Guardar otra vez, con un nombre muy largo que no cabe", {.kind = ButtonKind::primary});
    u.button("wide", "Enviar", {.wide = true});
    u.fileButton("f", "Importar", ".json", {});
    u.disclosure("d", "¿De dónde sale esta cifra?", true);
    u.navLink("n", "Metas", "#/plan/metas", true, "12");
    u.card("c", "Adquirir predios para la protección del recurso hídrico", "#/x",
           {.over = "Meta 1", .under = "74,5 %", .light = Tone::late});
    u.card("door", "Responder la encuesta", "#/encuesta", {.under = "Toma un minuto", .framed = true});
    u.tabs("tabs", "Vistas", {"Por revisar (12)", "Usadas (60)", "Sin usar (22)"}, 1);
    u.checkbox("x", "Recuperación de espacio público", true, {.help = "Andenes y parques", .card = true});
    u.radio("r", "where", "A un plan nuevo", false, {});
    std::string value = "un texto", date = "2025-12-31";
    u.field("field", "Nombre", value, {.hint = "Una pista", .error = "Un error"});
    u.field("area", "Notas", value, {.rows = 3});
    u.select("s", "Fase", "a", {{"a", "1. Conociendo el sector"}, {"b", "2. Elaboración"}}, {.width = 420});
    u.date("date", "Corte", date, {});
    u.status("st", "Guardado", {});
    u.progress("p", "Avance", "74,5 %", 0.745, 0.9, Tone::good);
    u.notice("no", "Este navegador no deja guardar", Tone::critical, true);
    {
        Row row(u, "row", 12, 48);
        u.text("r1", "Plan Estratégico Sectorial del Sector Gobierno", {Type::strong, Tone::ink});
        u.light("r2", Tone::watch, "En observación");
        u.alignRight(u.buttonWidth("Abrir"));
        u.button("r3", "Abrir");
    }
    {
        Container box(u, "box", Role::group,
                      {.name = "Grupo", .padding = 24, .frame = Tone::line, .legend = true});
        u.text("inside", "Dentro");
    }
    Table table(u, "table", "Todas las metas",
                {{"Código", 1, 56}, {"Meta", 3}, {"Responsable", 1.6f}, {"A la fecha", 1, 110, true}}, 2);
    for (int i = 0; i < 2; ++i) {
        table.row(std::to_string(i), i);
        table.cell(std::to_string(i));
        table.linkCell("Adquirir predios para la protección", "#/avance/meta/1");
        table.cell("Secretaría de Desarrollo Económico");
        table.lightCell(Tone::good, "A tiempo");
    }
}

}  // namespace

TEST_CASE("a column puts its items one under the other, a gap between, none before the first") {
    Stage stage;
    stage.show([](Ui& u) {
        Column column(u, {.gap = 20});
        u.button("a", "Uno");
        u.button("b", "Dos");
        u.space(5);
        u.button("c", "Tres");
        u.button("d", "Cuatro");
    });
    CHECK(stage.place("Uno").y == 0);
    CHECK(stage.place("Dos").y == stage.place("Uno").bottom() + 20);
    CHECK(stage.place("Tres").y == stage.place("Dos").bottom() + 5);  // said for this one only
    CHECK(stage.place("Cuatro").y == stage.place("Tres").bottom() + 20);
}

TEST_CASE("a column is centred when there is more room than it wants, and padded when there is less") {
    auto content = [](Ui& u) {
        Column column(u, {.padding = 16, .maxWidth = 600, .centred = true});
        u.button("a", "Enviar", {.wide = true});
    };
    Stage stage(1000, 600);
    stage.show(content);
    CHECK(stage.place("Enviar") == Rect{200, 0, 600, 48});
    stage.resize(400, 600);
    stage.show(content);
    CHECK(stage.place("Enviar") == Rect{16, 0, 368, 48});
    stage.resize(632, 600);
    stage.show(content);
    CHECK(stage.place("Enviar") == Rect{16, 0, 600, 48});
}

TEST_CASE("a column that is not centred stays at the left") {
    Stage stage(1000, 600);
    stage.show([](Ui& u) {
        Column column(u, {.padding = 40, .maxWidth = 600});
        u.button("a", "Enviar", {.wide = true});
    });
    CHECK(stage.place("Enviar") == Rect{40, 0, 600, 48});
}

TEST_CASE("a row puts its items side by side and goes on below when they do not fit") {
    std::vector<std::string> names{"Deshacer", "Rehacer",          "Importar",
                                   "Exportar", "Guardar otra vez", "Abrir"};
    for (float width : {1200.f, 600.f, 400.f, 320.f, 200.f}) {
        Stage stage(width, 600);
        stage.show([&](Ui& u) {
            Column column(u, {.gap = 10});
            {
                Row row(u, "row", 12);
                for (const auto& name : names) u.button(name, name);
            }
            u.button("under", "Debajo");
        });
        CAPTURE(width);
        float bottom = 0;
        for (std::size_t i = 0; i < names.size(); ++i) {
            Rect r = stage.place(names[i]);
            CAPTURE(names[i]);
            CHECK(r.x >= 0);
            CHECK(r.right() <= width + 1);
            bottom = std::max(bottom, r.bottom());
            if (!i) continue;
            Rect before = stage.place(names[i - 1]);
            bool besides = r.y == before.y;
            if (besides) {
                CHECK(r.x >= before.right() + 11);
                CHECK(r.x <= before.right() + 13);
            } else {
                CHECK(r.x == 0);
                CHECK(r.y >= before.bottom());
                CHECK(before.right() + 12 + r.w > width);  // it would not have fitted
            }
        }
        if (width >= 1200) CHECK(bottom == 48);
        // What follows the row stands under all of its lines.
        CHECK(stage.place("Debajo").y == bottom + 10);
    }
}

TEST_CASE("an item wider than the row is cut to the row's width") {
    Stage stage(300, 600);
    stage.show([](Ui& u) {
        Row row(u, "row", 12);
        std::string value;
        u.field("a", "Uno", value, {.width = 200});
        u.field("b", "Dos", value, {.width = 500});
    });
    CHECK(stage.place("Dos").x == 0);
    CHECK(stage.place("Dos").w == 300);
    CHECK(stage.place("Dos").y >= stage.place("Uno").bottom());
}

TEST_CASE(
    "what a row pushes to the right ends at its right edge, and nothing is pushed when there is no room") {
    auto content = [](Ui& u) {
        Column column(u, {.padding = 16});
        Row row(u, "row", 12, 56);
        u.button("a", "Plan Estratégico");
        u.alignRight(u.buttonWidth("Abrir"));
        u.button("b", "Abrir");
    };
    Stage stage(800, 600);
    stage.show(content);
    CHECK(stage.place("Abrir").right() == doctest::Approx(784).epsilon(0.002));
    // Both on the middle of the row's height.
    CHECK(stage.place("Abrir").y == 4);
    stage.resize(300, 600);
    stage.show(content);
    CHECK_FALSE(overlap(stage.place("Abrir"), stage.place("Plan Estratégico")));
    CHECK(stage.place("Abrir").right() <= 284 + 1);
}

TEST_CASE("columns in a row stand side by side as wide as they were asked to be") {
    Stage stage(1000, 600);
    stage.show([](Ui& u) {
        Row row(u, "row", 40);
        {
            Column left(u, {.gap = 8, .width = 500});
            u.button("a", "Izquierda", {.wide = true});
            u.button("b", "Más", {.wide = true});
        }
        Column right(u, {.gap = 8, .width = 460});
        u.button("c", "Derecha", {.wide = true});
    });
    CHECK(stage.place("Izquierda") == Rect{0, 0, 500, 48});
    CHECK(stage.place("Más") == Rect{0, 56, 500, 48});
    CHECK(stage.place("Derecha") == Rect{540, 0, 460, 48});
}

TEST_CASE("a container is as high as what is in it and its padding, and its items are told from its corner") {
    Stage stage;
    stage.show([](Ui& u) {
        Column column(u, {.padding = 10, .gap = 7});
        {
            Container box(u, "box", Role::group, {.name = "Grupo", .padding = 24, .gap = 6});
            u.button("a", "Uno", {.wide = true});
            u.button("b", "Dos");
        }
        u.button("c", "Debajo");
    });
    CHECK(stage.place("Grupo") == Rect{10, 0, 780, 24 + 48 + 6 + 48 + 24});
    CHECK(stage.node("Uno").parent == stage.node("Grupo").id);
    CHECK(stage.node("Uno").x == 24);
    CHECK(stage.node("Uno").y == 24);
    CHECK(stage.node("Uno").w == 780 - 48);
    CHECK(stage.place("Debajo").y == 150 + 7);
}

TEST_CASE("texts are wrapped at their column and none of their lines is wider") {
    Stage stage;
    std::string words =
        "Optimización del uso del espacio público. El espacio público como instrumento para cerrar brechas";
    for (float width : {60.f, 130.f, 288.f, 700.f}) {
        TypeStyle style = makeTheme(false, false, "").type(Type::body);
        const Lines lines = stage.ui.fonts.wrapped(words, style, width);
        std::string again;
        for (const auto& line : lines.lines) {
            CHECK(line.width <= width);
            CHECK(line.end > line.begin);
            again += (again.empty() ? "" : " ") + words.substr(line.begin, line.end - line.begin);
        }
        if (width > 120) CHECK(again == words);  // every word is there, none is cut
    }
}

TEST_CASE("a word that no line can hold is cut between characters, not inside of one") {
    Stage stage;
    std::string word = "ñññññññññññññññññññññññññññ";
    const Lines lines = stage.ui.fonts.wrapped(word, makeTheme(false, false, "").type(Type::body), 50);
    CHECK(lines.lines.size() > 2);
    std::string again;
    for (const auto& line : lines.lines) {
        CHECK(line.width <= 50);
        CHECK((line.end - line.begin) % 2 == 0);
        again += word.substr(line.begin, line.end - line.begin);
    }
    CHECK(again == word);
    // Nothing at all fits: still one character a line, and an end.
    CHECK(stage.ui.fonts.wrapped("año", makeTheme(false, false, "").type(Type::title), 1).lines.size() == 3);
}

TEST_CASE("a number stays whole, a hyphen, a dash or a stroke between words may end a line") {
    Stage stage;
    const TypeStyle style = makeTheme(false, false, "").type(Type::body);
    auto broken = [&](std::string_view text, std::string_view first) {
        const Lines lines = stage.ui.fonts.wrapped(text, style, stage.ui.fonts.width(first, style) + 0.5f);
        return std::string(text.substr(lines.lines[0].begin, lines.lines[0].end - lines.lines[0].begin));
    };
    CHECK(broken("suman 0,978 y", "suman 0,9") == "suman");
    CHECK(broken("van 1.234,5 de", "van 1.234,") == "van");
    CHECK(broken("el 2017-01-31 fue", "el 2017-01") == "el");
    CHECK(broken("socio-ambiental", "socio-amb") == "socio-");
    CHECK(broken("entidades y/o gente", "entidades y/") == "entidades y/");
    CHECK(broken("plan 2017–2020", "plan 2017–2") == "plan 2017–");
    CHECK(broken("son 12\u202f% del", "son 12\u202f") == "son");
    CHECK(broken("uno  dos", "uno  d") == "uno");
}

TEST_CASE("line breaks in a text are kept, empty lines too") {
    Stage stage;
    const Lines lines =
        stage.ui.fonts.wrapped("uno\n\ndos", makeTheme(false, false, "").type(Type::body), 500);
    CHECK(lines.lines.size() == 3);
}

TEST_CASE("at no width has anything a negative size or stands left of the screen") {
    Stage stage;
    for (float width : {1440.f, 720.f, 719.f, 360.f, 320.f, 240.f, 120.f}) {
        stage.resize(width, 400);
        stage.show(everything);
        CAPTURE(width);
        for (const auto& n : stage.ui.nodes().list) {
            CAPTURE(stage.text(n.name));
            CHECK(n.w >= 0);
            CHECK(n.h >= 0);
            CHECK(n.x >= 0);
            CHECK(n.y >= 0);
        }
    }
}

TEST_CASE("from 320 px up nothing of all the widgets goes beyond the screen") {
    Stage stage;
    for (float width : {320.f, 360.f, 719.f, 720.f, 1440.f}) {
        stage.resize(width, 700);
        stage.show(everything);
        CAPTURE(width);
        for (const auto& n : stage.ui.nodes().list) {
            CAPTURE(stage.text(n.name));
            CHECK(stage.place(n).right() <= width);
        }
    }
}

TEST_CASE("widgets of a page do not stand on one another") {
    Stage stage;
    for (float width : {320.f, 1000.f}) {
        stage.resize(width, 700);
        stage.show(everything);
        const auto& list = stage.ui.nodes().list;
        for (std::size_t i = 0; i < list.size(); ++i)
            for (std::size_t j = i + 1; j < list.size(); ++j) {
                if (list[i].parent != list[j].parent) continue;
                CAPTURE(width);
                CAPTURE(stage.text(list[i].name));
                CAPTURE(stage.text(list[j].name));
                CHECK_FALSE(overlap(stage.place(list[i]), stage.place(list[j])));
            }
    }
}

TEST_CASE("a table's cells stand in their columns, its rows under each other, all cells of a row as high") {
    Stage stage(700, 600);
    stage.show([](Ui& u) {
        Table table(u, "t", "Años", {{"Vigencia"}, {"Programado", 1, 120, true}, {"Reportado", 1, 120, true}},
                    2);
        for (int i = 0; i < 2; ++i) {
            table.row(std::to_string(i), i);
            table.cell(
                i ? "Dos mil dieciocho, que es un año con un nombre tan largo que no cabe en una sola línea"
                  : "2017");
            table.cell(i ? "5" : "4");
            table.cell(i ? "7" : "6");
        }
    });
    CHECK(stage.node("Años").rows == 3);
    CHECK(stage.place("Programado").x == stage.place("4").x);
    CHECK(stage.place("Programado").w == 120);
    CHECK(stage.place("4").x == stage.place("5").x);
    CHECK(stage.place("Reportado").x == stage.place("Programado").right() + 12);
    CHECK(stage.place("7").right() == 700);
    CHECK(stage.place("4").y >= stage.place("Programado").bottom());
    CHECK(stage.place("5").y == stage.place("4").bottom());
    CHECK(stage.place("5").h > stage.place("4").h);  // its row has a long name in it
    CHECK(stage.place("5").h == stage.place("7").h);
    CHECK(stage.place("Años").bottom() == stage.place("5").bottom());
    CHECK(stage.node("2017").role == Role::rowHeader);
    CHECK(stage.node("Vigencia").role == Role::columnHeader);
}

TEST_CASE("the first cell of a row is its header, whatever is in it") {
    Stage stage(700, 600);
    stage.show([](Ui& u) {
        Table table(u, "t", "Cómo van", {{"Estado"}, {"Metas", 1, 90, true}}, 2);
        table.row("0", 0);
        table.lightCell(Tone::good, "A tiempo");
        table.cell("3");
        table.row("1", 1);
        table.linkCell("Todas", "#/avance/metas");
        table.cell("5");
    });
    int headers = 0;
    for (const auto& n : stage.ui.nodes().list) headers += n.role == Role::rowHeader;
    CHECK(headers == 2);
    CHECK(stage.node("3").role == Role::cell);
}

TEST_CASE("a scrolling area says how high its content is, and its items do not move when it scrolls") {
    Stage stage(400, 300);
    auto content = [](Ui& u) {
        Area area(u, "main", Role::main, "Contenido", {0, 50, 400, 250}, true, Tone::page);
        for (int i = 0; i < 20; ++i) u.button("b" + std::to_string(i), "Botón " + std::to_string(i));
    };
    stage.show(content);
    CHECK(stage.node("Contenido").contentHeight == 20 * 48);
    CHECK((stage.node("Contenido").flags & flag::scrolls) != 0);
    CHECK(stage.node("Botón 3").y == 3 * 48);
    NodeId area = stage.node("Contenido").id;
    stage.ui.act({area, ActionKind::scroll, 200, {}, {}});
    stage.show(content);
    CHECK(stage.node("Contenido").row == 200);
    CHECK(stage.node("Botón 3").y == 3 * 48);  // content coordinates: the browser scrolls
    stage.ui.act({area, ActionKind::scroll, 100000, {}, {}});
    stage.show(content);
    CHECK(stage.node("Contenido").row == 20 * 48 - 250);
}

TEST_CASE("a text area grows with what is in it, to an end") {
    Stage stage;
    auto height = [&](std::string value) {
        stage.show([&](Ui& u) { u.field("f", "Notas", value, {.rows = 3}); });
        return stage.node("Notas").h;
    };
    auto empty = height("");
    CHECK(height("una\ndos\ntres") == empty);
    CHECK(height("una\ndos\ntres\ncuatro\ncinco") > empty);
    std::string many;
    for (int i = 0; i < 100; ++i) many += "línea\n";
    CHECK(height(many) < 600);
}

TEST_CASE("a dialog stands inside the screen, however low or narrow that is, and scrolls in itself") {
    for (auto [w, h] : {std::pair{1440.f, 900.f}, {320.f, 500.f}, {568.f, 320.f}, {320.f, 200.f}}) {
        Stage stage(w, h);
        stage.show([](Ui& u) {
            Dialog dialog(u, "d", "Este plan ya está aquí");
            for (int i = 0; i < 6; ++i)
                u.text("t" + std::to_string(i), "El archivo trae otra copia de un plan que ya está aquí.");
            u.button("b", "Cancelar", {.wide = true});
        });
        const Node* dialog = nullptr;
        for (const auto& n : stage.ui.nodes().list)
            if (n.role == Role::dialog) dialog = &n;
        REQUIRE(dialog);
        CAPTURE(w);
        CAPTURE(h);
        CHECK(dialog->x >= 0);
        CHECK(dialog->y >= 0);
        CHECK(dialog->x + dialog->w <= w);
        CHECK(dialog->y + dialog->h <= h);
        CHECK(dialog->x == doctest::Approx((w - static_cast<float>(dialog->w)) / 2).epsilon(0.01));
        CHECK((dialog->contentHeight <= dialog->h || (dialog->flags & flag::scrolls)));
        Rect button = stage.place("Cancelar");
        CHECK(button.right() <= w);
        CHECK(button.bottom() <= static_cast<float>(dialog->y + dialog->contentHeight));
    }
}

TEST_CASE("a page that is the same needs one pass, a new one few") {
    Stage stage;
    CHECK(stage.show(everything) <= 4);
    CHECK(stage.show(everything) == 1);
}
