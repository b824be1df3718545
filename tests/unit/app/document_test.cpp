// The document's page, by role and name: the guide's structure is taken, a section is written and moved, and
// the files that are made hold the plan's name and the sections in their order.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "journeys.h"
#include "person.h"
#include "plan/document_text.h"
#include "store/adoption.h"
#include "unit/report/inflate.h"

using namespace test;

namespace {

const plan::Plan& planOf(Person& p) { return p.app().workspace().plan(); }

// A page with the guide's structure; in a plan of another sector than the guide's with a section more for
// each of its entities and lines.
void begin(Person& p) {
    p.press(Role::button, "Tomar la estructura de la guía");
    if (planOf(p).sector == "Sector Gobierno")
        REQUIRE(planOf(p).document.sections.size() == 40);
    else
        REQUIRE(planOf(p).document.sections.size() > 30);
}

std::string escaped(std::string words) {
    for (std::size_t at = 0; (at = words.find('&', at)) != std::string::npos; at += 5)
        words.replace(at, 1, "&amp;");
    return words;
}

// A file of an archive that was written in one piece (PKWARE APPNOTE, 4.3.7: local file headers).
std::string unzipped(const std::string& zip, const std::string& name) {
    const std::size_t named = zip.find(name);
    if (named == std::string::npos || named < 30) return {};
    const std::size_t header = named - 30;
    const auto number = [&](std::size_t at, int bytes) {
        std::size_t value = 0;
        for (int i = 0; i < bytes; ++i)
            value |= static_cast<std::size_t>(static_cast<unsigned char>(zip[header + at + i])) << 8 * i;
        return value;
    };
    const std::string packed = zip.substr(named + name.size() + number(28, 2), number(18, 4));
    return number(8, 2) == 0 ? packed : Inflater(packed).read().value_or("");
}

// All titles stand in the text one after the other, from `from` on.
void titlesInOrder(const std::string& text, const plan::PlanDocument& document, std::size_t from) {
    for (const auto& id : plan::readingOrder(document)) {
        const std::string title = escaped(document.sections.at(id).title);
        CAPTURE(title);
        const std::size_t at = text.find(title, from);
        REQUIRE(at != std::string::npos);
        from = at + title.size();
    }
}

}  // namespace

TEST_CASE("the guide's structure is taken in one edit, and only that of the document") {
    Person p("/plan/documento", 1440, 900);
    INFO(p.read());
    CHECK(p.says("cada sección se llena con datos del plan"));
    const std::size_t phases = planOf(p).workPlan.phases.size();
    begin(p);
    CHECK(planOf(p).workPlan.phases.size() == phases);
    {
        auto list = p.within(Role::region, "Secciones del documento");
        CHECK(p.has(Role::link, "2.5.1  Misión"));
        CHECK(p.says("40 secciones."));
        CHECK(p.says("Falta escribir"));
    }
    p.press(Role::button, "Deshacer");
    CHECK(planOf(p).document.sections.empty());
}

TEST_CASE("without the guide's file the page says so, and a chapter can be made by hand") {
    auto browser = freshBrowser();
    browser->setAsset("methodology/es.json", std::nullopt);
    Person p("/plan/documento", 1440, 900, std::move(browser));
    p.press(Role::button, "Tomar la estructura de la guía");
    CHECK(p.says("La estructura de la guía no se pudo leer"));
    p.press(Role::button, "Agregar un capítulo");
    REQUIRE(planOf(p).document.sections.size() == 1);
    p.type("Título", "Presentación");
    p.leave("Título");
    CHECK(p.has(Role::link, "Presentación"));
}

TEST_CASE("a section is written in plain signs and kept as paragraphs, lists, bold and links") {
    Person p("/plan/documento", 1440, 900);
    begin(p);
    p.visit("/plan/documento/s1-2");
    CHECK(p.says("De dónde viene este plan"));
    p.type("Texto de la sección", "El **sector** nació así.\n\n- Uno\n- Dos");
    p.leave("Texto de la sección");
    const auto& section = planOf(p).document.sections.at("s1-2");
    REQUIRE(section.text.size() == 3);
    const auto order = plan::inOrder(section.text);
    CHECK(section.text.at(order[0]).runs.at(1) == plan::TextRun{"sector", true, ""});
    CHECK(section.text.at(order[2]).kind == plan::BlockKind::bullet);
    CHECK(p.field("Texto de la sección").value == "El **sector** nació así.\n\n- Uno\n- Dos");
    p.press(Role::button, "Deshacer");
    CHECK(planOf(p).document.sections.at("s1-2").text.empty());
}

TEST_CASE("a section shows the data that are ticked, moves, gets another after it, and is taken away") {
    Person p("/plan/documento", 1440, 900);
    begin(p);
    p.visit("/plan/documento/s1-2");
    CHECK(p.says("Esta sección no muestra datos"));
    p.press(Role::disclosure, "Elegir los datos");
    p.check("Actores");
    CHECK(planOf(p).document.sections.at("s1-2").data.count("actors") == 1);
    p.check("Actores");
    CHECK(planOf(p).document.sections.at("s1-2").data.empty());

    const double before = planOf(p).document.sections.at("s1-2").order;
    p.press(Role::button, "Subir");
    CHECK(planOf(p).document.sections.at("s1-2").order < before);
    CHECK(p.get(Role::button, "Subir").disabled());
    p.press(Role::button, "Bajar");
    CHECK(planOf(p).document.sections.at("s1-2").order == before);

    p.press(Role::button, "Agregar una sección dentro");
    CHECK(planOf(p).document.sections.size() == 41);
    p.visit("/plan/documento/s1-2");
    p.press(Role::button, "Quitar la sección");
    {
        auto dialog = p.within(p.all(Role::dialog).at(0));
        p.press(Role::button, "Quitar la sección");
    }
    CHECK(planOf(p).document.sections.size() == 39);
}

TEST_CASE("the files hold the plan's name and the sections in order; what is missing is counted and linked") {
    Person p("/plan/documento", 1440, 900);
    begin(p);
    p.visit("/plan/documento/archivos");
    CHECK(p.says("Lo que falta"));
    CHECK_FALSE(p.statusBeginning("Faltan ").empty());
    CHECK(p.says("La misión del sector todavía no se ha escrito."));
    const plan::Plan plan = planOf(p);

    p.press(Role::button, "Página web (HTML)");
    REQUIRE_FALSE(p.browser().downloads().empty());
    const auto page = p.browser().downloads().back();
    CHECK(page.fileName.find(".html") != std::string::npos);
    CHECK(page.bytes.find(escaped(plan.name)) != std::string::npos);
    titlesInOrder(page.bytes, plan.document, 0);
    CHECK(p.wasTold("El documento se descargó."));

    p.press(Role::button, "Word (DOCX)");
    const auto word = p.browser().downloads().back();
    CHECK(word.fileName.find(".docx") != std::string::npos);
    const std::string text = unzipped(word.bytes, "word/document.xml");
    CHECK(text.find(escaped(plan.name)) != std::string::npos);
    titlesInOrder(text, plan.document, 0);

    p.press(Role::button, "Markdown");
    CHECK(p.browser().downloads().back().fileName.find(".md") != std::string::npos);
    p.press(Role::button, "Imprimir o PDF");
    CHECK(p.wasTold("use la opción de imprimir"));

    p.press(p.all(Role::link, "2.5.1  Misión").back());
    CHECK(p.has(Role::heading, "Misión"));
}

TEST_CASE("charts are drawn into the Word file; where they cannot be, their tables stand and it is said") {
    for (const bool draws : {true, false}) {
        CAPTURE(draws);
        Person p("/plan/documento", 1440, 900);
        if (!draws) p.browser().refusePictures();
        importTable(p);
        p.visit("/plan/documento");
        begin(p);
        p.visit("/plan/documento/archivos");
        p.press(Role::button, "Word (DOCX)");
        REQUIRE_FALSE(p.browser().downloads().empty());
        const auto word = p.browser().downloads().back();
        const std::string text = unzipped(word.bytes, "word/document.xml");
        CHECK((text.find("<w:drawing>") != std::string::npos) == draws);
        CHECK(text.find("Gráfica") != std::string::npos);
        // The stand-in's PNG is the SVG it was to be drawn from.
        const std::string picture = unzipped(word.bytes, "word/media/chart1.png");
        CHECK(picture.starts_with("<svg") == draws);
        CHECK(p.wasTold(draws ? "El documento se descargó." : "no pudo dibujar las gráficas"));
    }
}

TEST_CASE("an adopted plan's files state its seal, and whether it has changed since") {
    Person p("/plan/documento", 1440, 900);
    begin(p);
    auto& work = p.app().workspace();
    store::Problems problems;
    auto adopted = store::adopt(work.work().document(), {"Resolución", "0123", "2021-01-15"}, problems);
    REQUIRE(adopted);
    REQUIRE(work.change(std::move(*adopted), "plan adoptado"));
    const std::string seal = work.work().document().at("adopted").value("seal", "");
    REQUIRE(seal.size() == 64);
    p.visit("/plan/documento/archivos");
    p.press(Role::button, "Markdown");
    const std::string before = p.browser().downloads().back().bytes;
    CHECK(before.find(seal) != std::string::npos);
    CHECK(before.find("Adoptado mediante Resolución 0123 del 15 de enero de 2021") != std::string::npos);
    CHECK(before.find("El plan es el que se adoptó. Para comprobar una copia") != std::string::npos);
    p.visit("/plan/documento/s1-2");
    p.type("Título", "Otro título");
    p.leave("Título");
    p.visit("/plan/documento/archivos");
    p.press(Role::button, "Markdown");
    CHECK(p.browser().downloads().back().bytes.find("Una cosa ha cambiado desde que se adoptó") !=
          std::string::npos);
}

TEST_CASE("who leaves while the charts are drawn gets no file on coming back, and may ask for it again") {
    Person p("/plan/documento", 1440, 900);
    importTable(p);
    p.visit("/plan/documento");
    begin(p);
    p.visit("/plan/documento/archivos");
    p.browser().holdPictures();
    p.press(Role::button, "Word (DOCX)");
    CHECK(p.has(Role::progress, "Dibujando las gráficas"));
    p.visit("/plan/documento");
    p.browser().letPicturesGo();
    p.visit("/plan/documento/archivos");
    CHECK(p.browser().downloads().empty());
    CHECK_FALSE(p.has(Role::progress, "Dibujando las gráficas"));
    p.press(Role::button, "Word (DOCX)");
    CHECK(p.browser().downloads().size() == 1);
}

TEST_CASE("on a phone the list, a section and the files are pages of their own, each with a way back") {
    Person p("/plan/documento", 360, 740);
    begin(p);
    p.press(Role::link, "Hacer el documento");
    CHECK(p.has(Role::heading, "Hacer el documento"));
    p.press(Role::link, "‹ Documento");
    CHECK(p.has(Role::heading, "Documento"));
    p.press(Role::link, "1  El Sector Gobierno dentro del Plan Distrital de Desarrollo");
    CHECK(p.has(Role::link, "‹ Documento"));
}
