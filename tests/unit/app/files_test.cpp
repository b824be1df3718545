#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "journeys.h"
#include "person.h"
#include "store/plan_file.h"

using namespace test;

namespace {

const std::string kBad = std::string(PLAN_SOURCE_DIR) + "/tests/fixtures/plans/bad/";

std::string exported(Person& p) {
    auto before = p.browser().downloads().size();
    p.press(Role::button, p.t("export"));
    REQUIRE(p.browser().downloads().size() == before + 1);
    return p.browser().downloads().back().bytes;
}

// The sample, with edits in it: accents, prose, a goal, a number.
void work(Person& p) {
    p.visit("/plan/datos");
    p.type("Nombre del plan", "Plan de Ñemé, ü: «¡ya!»");
    p.leave("Nombre del plan");
    p.type("Fecha de corte de los datos", "2019-06-30");
    p.visit("/plan/metas");
    p.press(Role::button, "Agregar meta");
    p.type("Meta", "Sembrar\nárboles \U0001F333");
    p.press(Role::tab, "Avance por año");
    auto box = p.within(Role::group, "Vigencia 2018");
    p.type("Programado", "0,1");
    p.type("Reportado", "según acta No. 5");
}

std::string dialogText(Person& p) {
    auto dialogs = p.all(Role::dialog);
    REQUIRE(dialogs.size() == 1);
    auto inside = p.within(dialogs[0]);
    return p.read();
}

struct Refusal {
    std::string name, bytes, es, en;
};

// A literal with zeros in it, all of it.
template <std::size_t N>
std::string raw(const char (&text)[N]) {
    return std::string(text, N - 1);
}

std::string zip() { return raw("PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00") + "[Content_Types].xml"; }

std::vector<Refusal> refusals() {
    auto bad = [](const std::string& name) { return fileBytes(kBad + name); };
    std::string whole = fileBytes(std::string(PLAN_SOURCE_DIR) + "/assets/plan.json");
    return {
        {"vacío.json", "", "El archivo está vacío.", "The file is empty."},
        {"vacío.csv", "", "El archivo está vacío.", "The file is empty."},
        {"espacios.json", " \n\t ", "El archivo está vacío.", "The file is empty."},
        {"cortado.json", whole.substr(0, whole.find("\"firstYear\"") + 5), "El archivo está incompleto",
         "The file is incomplete"},
        {"casi entero.json", whole.substr(0, whole.size() - 3), "El archivo está incompleto",
         "The file is incomplete"},
        {"cortado.json", bad("truncated.json"), "se corta en la línea y columna 8:13",
         "line and column 8:13"},
        {"mapa.json", bad("foreign.json"), "Es un archivo de otro programa", "It is another program's file"},
        {"lista.json", bad("array.json"), "Es un archivo de otro programa", "It is another program's file"},
        {"respuestas.json", bad("other_format.json"), "Es un archivo de otro programa",
         "another program's file"},
        {"nuevo.json", bad("newer.json"), "de una versión más nueva del programa (versión 2)",
         "from a newer version of the program (version 2)"},
        {"futuro.json", bad("far_newer.json"), "de una versión más nueva", "from a newer version"},
        {"mal.json", bad("trailing_comma.json"), "El archivo está dañado en la línea y columna 7:1",
         "The file is damaged at line and column 7:1"},
        {"latin1.json", bad("latin1.json"), "caracteres dañados", "damaged characters"},
        {"plan.json", bad("web_page.json"), "No es un archivo de plan: su contenido no es JSON",
         "It is not a plan file"},
        {"libro.xlsx", zip(), "El libro de cálculo está dañado", "The workbook is damaged"},
        {"libro.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(100, '\0'),
         "El libro de cálculo está dañado", "The workbook is damaged"},
        {"libro.csv", zip(), "El libro de cálculo está dañado", "The workbook is damaged"},
        {"página.html", "<!DOCTYPE html><html><body>404</body></html>", "Es una página web",
         "This is a web page"},
        {"tabla.xls", "<html><table><tr><td>Meta</td></tr></table></html>", "Es una página web",
         "This is a web page"},
        {"foto.jpg", raw("\xFF\xD8\xFF\xE0\x00\x10JFIF\x00\x01\x01") + std::string(200, '\x01'),
         "No es un archivo de texto", "It is not a text file"},
        {"plan.pdf", raw("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n\x00\x01\x02\x03") + std::string(50, '\0'),
         "No es un archivo de texto", "It is not a text file"},
        {"solo encabezados.csv", "Código,Meta,Responsable\n", "ninguna fila", "no rows"},
        {"comillas.csv", "Código,Meta\n1,\"Sembrar\n2,Cuidar\n", "En la línea 2 se abren comillas",
         "Quotes opened on line 2"},
    };
}

}  // namespace

TEST_CASE("a plan goes out and into a fresh browser and out again: the same bytes") {
    Person p("/plan");
    work(p);
    std::string file = exported(p);
    const auto& download = p.browser().downloads().back();
    CHECK(download.mimeType == "application/json");
    CHECK(download.fileName == "plan-de-neme-u-ya.plan.json");
    CHECK(file.find("Ñemé, ü: «¡ya!»") != std::string::npos);
    CHECK(p.wasTold("El plan se exportó a un archivo."));

    for (std::string language : {"es", "en"}) {
        Person other("/plan", 360, 740, freshBrowser(language));
        other.giveFile(other.t("import"), "plan.json", file);
        CHECK(other.all(Role::dialog).empty());
        CHECK(other.browser().route() == "/plan");
        CHECK(other.app().workspace().plan() == p.app().workspace().plan());
        CHECK(exported(other) == file);
        other.reload();
        CHECK(exported(other) == file);
        CHECK(other.app().workspace().work().document() == p.app().workspace().work().document());
        // The sample, which nobody had touched, gave way: one plan, not two of the same id.
        CHECK(other.app().workspace().plans().size() == 1);
        auto list = other.within(Role::list, other.t("start.plans"));
        CHECK(other.all(Role::item).size() == 1);
    }
}

TEST_CASE("an imported plan can be worked on, undone and exported") {
    Person p("/plan");
    work(p);
    std::string file = exported(p);
    Person other("/plan", 1440, 900);
    other.giveFile("Importar", "plan.json", file);
    other.visit("/plan/datos");
    other.type("Sector", "Otro");
    CHECK(exported(other) != file);
    CHECK(exported(other).find("\"Otro\"") != std::string::npos);
    other.press(Role::button, "Deshacer");
    other.reload();
    CHECK(other.app().workspace().plan() == p.app().workspace().plan());
}

TEST_CASE("the export has the last letter typed, whether the field was left or not, saved or not") {
    Person p("/plan/datos");
    p.browser().holdWrites();
    p.type("Sector", "Sector Ñ");
    CHECK(exported(p).find("\"Sector Ñ\"") != std::string::npos);
}

TEST_CASE(
    "a file that is no plan and no table is refused with its name and the reason, and nothing changes") {
    for (std::string language : {"es", "en"}) {
        Person p("/plan", 1440, 900, freshBrowser(language));
        p.visit("/plan/datos");
        p.type(p.t("plan.sector"), "Sector propio");
        p.leave(p.t("plan.sector"));
        const std::string before = exported(p);
        const auto records = p.browser().records();
        int round = 0;
        for (const auto& file : refusals()) {
            p.giveFile(p.t("import"), file.name, file.bytes);
            INFO(language << " " << file.name << ": " << p.all(Role::dialog).size() << " dialogs");
            REQUIRE(p.all(Role::dialog).size() == 1);
            CHECK(p.has(Role::dialog, p.t("file.refused")));
            std::string words = dialogText(p);
            CAPTURE(words);
            CHECK(words.find(file.name + ": ") != std::string::npos);
            CHECK(words.find(language == "es" ? file.es : file.en) != std::string::npos);
            CHECK(words.find(p.t("file.unchanged")) != std::string::npos);
            CHECK(words.find('{') == std::string::npos);
            if (++round % 2)
                p.press(Role::button, p.t("close"));
            else
                p.escape(p.t("file.refused"));
            CHECK(p.all(Role::dialog).empty());
            CHECK(p.browser().route() == "/plan/datos");
            CHECK(p.browser().records() == records);
            CHECK(exported(p) == before);
        }
    }
}

TEST_CASE("a file that the browser cannot read is told by its name") {
    Person p("/plan");
    std::string before = p.app().workspace().exported();
    p.giveUnreadableFile("Importar", "vacía.json");
    CHECK(dialogText(p).find("vacía.json: El navegador no pudo leerlo") != std::string::npos);
    CHECK(p.app().workspace().exported() == before);
}

TEST_CASE("a file cut anywhere is called incomplete, also inside of a letter of two bytes") {
    std::string whole = fileBytes(std::string(PLAN_SOURCE_DIR) + "/assets/plan.json");
    auto letter = whole.find("ó", whole.size() / 2);
    REQUIRE(letter != std::string::npos);
    for (std::size_t end : {letter, letter + 1, letter + 2}) {
        Person p("/plan", 360, 740);
        p.giveFile("Importar", "cortado.json", whole.substr(0, end));
        std::string words = dialogText(p);
        CAPTURE(words);
        CHECK(words.find("El archivo está incompleto") != std::string::npos);
    }
}

TEST_CASE("every kept bad plan file is refused in words") {
    for (std::string language : {"es", "en"}) {
        Person p("/plan", 360, 740, freshBrowser(language));
        const auto records = p.browser().records();
        int count = 0;
        for (const auto& entry : std::filesystem::directory_iterator(kBad)) {
            std::string name = entry.path().filename().string();
            p.giveFile(p.t("import"), name, fileBytes(entry.path().string()));
            INFO(language << " " << name);
            std::string words = dialogText(p);
            CAPTURE(words);
            CHECK(words.find(name + ": ") != std::string::npos);
            CHECK(words.find("problem.") == std::string::npos);
            CHECK(words.find('{') == std::string::npos);
            p.press(Role::button, p.t("close"));
            ++count;
        }
        CHECK(count >= 20);
        CHECK(p.browser().records() == records);
        CHECK(p.app().workspace().plans().size() == 1);
    }
}

TEST_CASE("a file with very many faults tells the first and how many more") {
    Person p("/plan");
    std::string file =
        R"({"format": "plan-a-la-vista/plan", "version": 1, "id": "x", "revision": 0, "plan": {"name": "P", "goals": {)";
    for (int i = 0; i < 50; ++i) file += (i ? "," : "") + ("\"g" + std::to_string(i)) + "\": {\"name\": 7}";
    p.giveFile("Importar", "malo.json", file + "}}}");
    std::string words = dialogText(p);
    CAPTURE(words);
    CHECK(words.size() < 1500);
    CHECK(words.find("problemas más.") != std::string::npos);
    CHECK(words.find("hay un número, y ahí va un valor de otra clase") != std::string::npos);
}

TEST_CASE("the dialog of a refused file holds the focus's place and leaves the page as it was") {
    Person p("/plan/datos");
    std::string page = p.read();
    p.giveFile("Importar", "x.json", "");
    CHECK(p.has(Role::dialog, "No se importó el archivo"));
    p.escape("No se importó el archivo");
    CHECK(p.read() == page);
    // A second file straight after the first works too.
    p.giveFile("Importar", "x.json", "");
    CHECK(p.has(Role::dialog, "No se importó el archivo"));
}

// --- the same plan twice

TEST_CASE("a plan that is here already: a question, and Esc or Cancelar leave everything as it is") {
    Person p("/plan");
    std::string old = exported(p);
    work(p);
    p.visit("/plan");
    const std::string before = exported(p);
    for (bool escape : {true, false}) {
        p.giveFile("Importar", "viejo.json", old);
        REQUIRE(p.has(Role::dialog, "Este plan ya está aquí"));
        {
            auto dialog = p.within(Role::dialog, "Este plan ya está aquí");
            std::vector<std::string> buttons;
            for (const auto& button : p.all(Role::button)) buttons.push_back(button.name);
            CHECK(buttons == std::vector<std::string>{"Reemplazar el plan abierto", "Guardar como una copia",
                                                      "Cancelar"});
        }
        if (escape)
            p.escape("Este plan ya está aquí");
        else
            p.press(Role::button, "Cancelar");
        CHECK(p.all(Role::dialog).empty());
        CHECK(exported(p) == before);
        CHECK(p.app().workspace().plans().size() == 1);
    }
}

TEST_CASE("replaced by a file: what the file has, and one undo takes it back") {
    Person p("/plan");
    std::string old = exported(p);
    auto sample = p.app().workspace().work().document();
    work(p);
    auto own = p.app().workspace().work().document();
    p.giveFile("Importar", "viejo.json", old);
    p.press(Role::button, "Reemplazar el plan abierto");
    CHECK(p.all(Role::dialog).empty());
    CHECK(p.app().workspace().work().document() == sample);
    CHECK(p.get(Role::button, "Deshacer").description == "Reemplazó el plan con un archivo");
    p.reload();
    CHECK(p.app().workspace().work().document() == sample);
    p.press(Role::button, "Deshacer");
    CHECK(p.app().workspace().work().document() == own);
    p.press(Role::button, "Rehacer");
    CHECK(p.app().workspace().work().document() == sample);
    CHECK(p.app().workspace().plans().size() == 1);
}

TEST_CASE("kept as a copy: a second plan with an id of its own, and the first as it was") {
    Person p("/plan");
    std::string old = exported(p), id = p.app().workspace().planId();
    auto sample = p.app().workspace().plan();
    work(p);
    std::string before = exported(p);
    p.giveFile("Importar", "viejo.json", old);
    p.press(Role::button, "Guardar como una copia");
    CHECK(p.app().workspace().planId() != id);
    CHECK(p.app().workspace().plan() == sample);
    CHECK(p.app().workspace().plans().size() == 2);
    p.reload();
    CHECK(p.app().workspace().plans().size() == 2);
    {
        auto list = p.within(Role::list, "Planes en este navegador");
        auto open = p.all(Role::button, "Abrir");
        REQUIRE(open.size() == 1);
        p.press(open[0]);
    }
    CHECK(p.app().workspace().planId() == id);
    CHECK(exported(p) == before);
}

TEST_CASE("the file of a plan that is here but not open is not taken in silence either") {
    Person p("/plan");
    std::string old = exported(p), id = p.app().workspace().planId();
    work(p);
    std::string own = exported(p);
    p.visit("/plan");
    p.press(Role::button, "Plan nuevo");
    p.giveFile("Importar", "viejo.json", old);
    CHECK(p.has(Role::dialog, "Este plan ya está aquí"));
    CHECK_FALSE(p.has(Role::button, "Reemplazar el plan abierto"));  // it is another plan that is open
    p.press(Role::button, "Guardar como una copia");
    CHECK(p.app().workspace().plans().size() == 3);
    CHECK(p.app().workspace().planId() != id);
    p.visit("/plan");
    for (const auto& button : p.all(Role::button, "Abrir"))
        if (button.description.find("Ñemé") != std::string::npos) {
            p.press(button);
            break;
        }
    CHECK(exported(p) == own);
}

TEST_CASE("the very file that was exported, imported again, changes nothing whatever is chosen") {
    Person p("/plan");
    work(p);
    std::string file = exported(p);
    auto document = p.app().workspace().work().document();
    auto edits = p.app().workspace().work().edits().size();
    p.giveFile("Importar", "mismo.json", file);
    if (p.has(Role::dialog, "Este plan ya está aquí")) p.press(Role::button, "Reemplazar el plan abierto");
    CHECK(p.app().workspace().work().document() == document);
    CHECK(p.app().workspace().work().edits().size() == edits);
}

TEST_CASE("a tab that only reads does not pretend to replace the plan") {
    Person first("/plan");
    std::string old = exported(first);
    first.visit("/plan/datos");
    first.type("Sector", "Uno");
    first.leave("Sector");
    Person second("/plan", 1440, 900, first.browser().newTab());
    second.giveFile("Importar", "viejo.json", old);
    REQUIRE(second.has(Role::dialog, "Este plan ya está aquí"));
    auto replace = second.all(Role::button, "Reemplazar el plan abierto");
    bool offered = !replace.empty() && !replace[0].disabled();
    CHECK_FALSE(offered);
}

TEST_CASE("a plan file with a byte order mark and Windows line ends is taken") {
    Person p("/plan");
    work(p);
    std::string file = exported(p), windows = "\xEF\xBB\xBF";
    for (char c : file) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    Person other("/plan");
    other.giveFile("Importar", "plan.json", windows);
    CHECK(other.all(Role::dialog).empty());
    CHECK(exported(other) == file);
}

TEST_CASE("a plan file is known by what is in it, whatever its name") {
    Person p("/plan");
    work(p);
    std::string file = exported(p);
    for (std::string name : {"plan", "PLAN.JSON", "plan.txt", "plan.json.csv", "día.Json"}) {
        Person other("/plan");
        CAPTURE(name);
        other.giveFile("Importar", name, file);
        CHECK(other.all(Role::dialog).empty());
        CHECK(other.app().workspace().plan() == p.app().workspace().plan());
    }
}

TEST_CASE("with storage blocked a plan can be imported, worked on and exported") {
    Person p("/plan");
    work(p);
    std::string file = exported(p);
    auto browser = freshBrowser();
    browser->setStorage(host::StorageResult::blocked);
    Person other("/plan", 1440, 900, std::move(browser));
    CHECK(other.statusBeginning("Sin guardar: almacenamiento bloqueado") != "");
    other.giveFile("Importar", "plan.json", file);
    CHECK(exported(other) == file);
    other.visit("/plan/datos");
    other.type("Sector", "Otro");
    CHECK(exported(other).find("\"Otro\"") != std::string::npos);
}

TEST_CASE("both file buttons say which kinds of file they are for, on a desk and on a phone") {
    for (float width : {1440.f, 360.f}) {
        Person p("/plan", width, 740);
        CHECK(p.get(Role::fileButton, "Importar").extra.find(".json") != std::string::npos);
        CHECK(p.get(Role::fileButton, "Importar").extra.find(".csv") != std::string::npos);
        CHECK(p.has(Role::button, "Exportar"));
    }
}
