// The seal of an adopted plan as everybody sees it, and copies that are held against it.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "journeys.h"
#include "person.h"

using namespace test;
using nlohmann::json;

namespace {

// node tests/fixtures/seal/seal.mjs tests/fixtures/seal/adopted.json says so.
const std::string kSeal = "0a4e365fc9fd208e14b8270f37f4c8aa6e27cad4192ff1c6050bfb5dd8dde58e";
const std::string kGroups = "0a4e 365f c9fd 208e 14b8 270f 37f4 c8aa 6e27 cad4 192f f1c6 050b fb5d d8dd e58e";
const std::string kFile = "Elegir la copia que quiere comprobar";
const std::string kSame = "Es la misma versión: dice lo mismo que el plan que se ve aquí";

std::string fixtureBytes(const std::string& name) {
    return fileBytes(std::string(PLAN_SOURCE_DIR) + "/tests/fixtures/" + name);
}

// The kept file, in which two things have changed since, as it was on the day it was adopted.
json adoptedFile() {
    json file = json::parse(fixtureBytes("seal/adopted.json"));
    const json text = json::parse(file["plan"]["adopted"]["text"].get<std::string>());
    file["plan"]["goals"]["g/1"]["target"] = text["goals"]["g/1"]["target"];
    file["plan"]["orden"] = text["orden"];
    return file;
}

// Who comes for the first time where this plan is published.
std::unique_ptr<host::Headless> published(const std::string& bytes, const std::string& language = "es") {
    auto browser = freshBrowser(language);
    browser->setAsset("plan.json", bytes);
    return browser;
}

// What the list of this name says, a line each.
std::string changesIn(Person& p, const std::string& list) {
    if (!p.has(Role::list, list)) return {};
    auto inside = p.within(Role::list, list);
    std::string said;
    for (const auto& text : p.all(Role::text)) said += text.name + "\n";
    return said;
}

}  // namespace

TEST_CASE("a plan that was not adopted says so, and has no line on the first page") {
    Person p("/avance", 360, 740);
    CHECK_FALSE(p.has(Role::link, "Ver y comprobar el sello"));
    CHECK_FALSE(p.says("Adoptado por"));
    p.visit("/avance/sello");
    CHECK(p.has(Role::heading, "El sello del plan"));
    CHECK(p.says("Este plan no se ha adoptado y por eso no tiene sello."));
    CHECK_FALSE(p.has(Role::button, "Copiar el sello"));
    // A copy can be looked at all the same.
    p.giveFile(kFile, "otro.json", fixtureBytes("seal/adopted.json"));
    CHECK(p.says("Sello que nombra: " + kGroups));
    CHECK(p.says("Es el archivo de otro plan: Plan Estratégico Sectorial de prueba"));
    CHECK(p.says("Trae completo y sin cambios el texto que se selló"));
}

TEST_CASE("everybody sees which instrument adopted the plan, and its seal") {
    Person p("/avance", 360, 740, published(adoptedFile().dump()));
    CHECK(p.says("Adoptado por Resolución 0123 del 15 de enero de 2021"));
    p.press(Role::link, "Ver y comprobar el sello");
    CHECK(p.browser().route() == "/avance/sello");
    CHECK(p.says("Adoptado por Resolución 0123 del 15 de enero de 2021"));
    CHECK(p.says(kGroups));
    CHECK(p.says("El plan es el que se adoptó"));
    CHECK_FALSE(p.has(Role::list, "Qué ha cambiado"));
    CHECK_FALSE(p.has(Role::list, "Versiones anteriores"));
    p.press(Role::button, "Copiar el sello");
    CHECK(p.browser().clipboard() == kSeal);
    CHECK(p.wasTold("El sello quedó copiado"));
    CHECK(p.says("jq -j .plan.adopted.text ARCHIVO | sha256sum"));
}

TEST_CASE("what has changed since it was adopted is told, a field each") {
    json file = adoptedFile();
    file["plan"]["goals"]["g/1"]["years"]["2021"]["target"] = 7;
    file["plan"]["goals"]["g/1"]["years"]["2021"]["reported"] = 6;  // no part of what is adopted
    file["plan"]["frame"] = {{"mission", "Servir"}, {"principles", {{"p", {{"name", "Equidad"}}}}}};
    file["plan"]["lines"].erase("l2");
    file["plan"]["adopted"]["earlier"][std::string(64, 'b')] = {{"kind", "Acuerdo"}, {"day", "2020-12-01"}};
    Person p("/avance/sello", 1440, 900, published(file.dump()));
    CHECK(p.says("4 cosas han cambiado desde que se adoptó"));
    CHECK(changesIn(p, "Qué ha cambiado") ==
          "Marco estratégico · Misión\n"
          "Antes: nada. Ahora: Servir.\n"
          "Marco estratégico · Equidad · Principios y valores\n"
          "Antes: no está. Ahora: está.\n"
          "Metas · 1.1.1 · Meta con «comillas», \"otras\" y \\ · Meta del plan 2021\n"
          "Antes: 123.456.789.012.345.683.968. Ahora: 7.\n"
          "Líneas · 2 · Otra línea\n"
          "Antes: está. Ahora: no está.\n");
    CHECK(changesIn(p, "Versiones anteriores") ==
          "Acuerdo del 1 de diciembre de 2020\n"
          "bbbb bbbb bbbb bbbb bbbb bbbb bbbb bbbb bbbb bbbb bbbb bbbb bbbb bbbb "
          "bbbb bbbb\n");
}

TEST_CASE("a copy is the same version, whatever was reported since; a digit more in it is named") {
    json file = adoptedFile();
    file["plan"]["frame"] = {{"mission", "Servir a la gente"}};
    Person p("/avance/sello", 1440, 900, published(file.dump()));
    const std::int64_t version = p.app().workspace().version();
    json copy = file;
    copy["plan"]["goals"]["g/1"]["years"]["2021"]["reported"] = 6;
    p.giveFile(kFile, "copia.json", copy.dump());
    {
        auto result = p.within(Role::region, "Copia: copia.json");
        CHECK(p.says("Sello que nombra: " + kGroups));
        CHECK(p.says("Nombra el mismo sello que este plan"));
        CHECK(p.says("Trae completo y sin cambios el texto que se selló"));
        CHECK(p.says("Lo que dice no es lo que se adoptó con ese sello"));  // nor does it here
        CHECK(p.says(kSame));
    }
    CHECK(p.wasTold(kSame));
    CHECK(changesIn(p, "En qué se diferencian").empty());

    copy["plan"]["goals"]["g/1"]["years"]["2021"]["target"] = 123456789012345780000.0;
    p.giveFile(kFile, "copia.json", copy.dump());
    CHECK_FALSE(p.says(kSame));
    CHECK(p.says("No es la misma versión: una cosa es distinta de la del plan que se ve aquí"));
    CHECK(changesIn(p, "En qué se diferencian") ==
          "Metas · 1.1.1 · Meta con «comillas», \"otras\" y \\ · Meta del plan 2021\n"
          "Aquí: 123.456.789.012.345.683.968. En la copia: 123.456.789.012.345.782.272.\n");

    copy = file;
    copy["plan"]["frame"]["mission"] = "Servir a la jente";
    p.giveFile(kFile, "otra.json", copy.dump());
    CHECK(changesIn(p, "En qué se diferencian") ==
          "Marco estratégico · Misión\n"
          "Aquí: Servir a la gente. En la copia: Servir a la jente.\n");

    // Nothing of it has come into the browser.
    CHECK(p.app().workspace().version() == version);
    CHECK(p.app().workspace().plans().size() == 1);
    CHECK(p.app().workspace().work().document() == file["plan"]);
    p.reload();
    CHECK(p.app().workspace().work().document() == file["plan"]);
}

TEST_CASE("a copy whose adopted text was touched, lost, or sealed with another seal") {
    const json file = adoptedFile();
    Person p("/avance/sello", 360, 740, published(file.dump()));
    json copy = file;
    std::string text = copy["plan"]["adopted"]["text"].get<std::string>();
    copy["plan"]["adopted"]["text"] = text.replace(text.find("Tasa"), 4, "Taza");
    p.giveFile(kFile, "copia.json", copy.dump());
    CHECK(p.says("La copia de lo adoptado no es la que se selló"));
    CHECK(p.says(kSame));  // what it says besides is the same

    copy["plan"]["adopted"].erase("text");
    p.giveFile(kFile, "copia.json", copy.dump());
    CHECK(p.says("No trae el texto que se selló"));
    CHECK(p.says("Lo que dice es lo que se adoptó con ese sello"));

    copy["plan"]["adopted"]["seal"] = std::string(64, 'c');
    p.giveFile(kFile, "copia.json", copy.dump());
    CHECK(p.says("El sello que nombra no es el de este plan ni el de una versión anterior"));
    CHECK(p.says("Lo que dice no es lo que se adoptó con ese sello"));

    copy["plan"].erase("adopted");
    p.giveFile(kFile, "copia.json", copy.dump());
    CHECK(p.says("No nombra ningún sello: no es la copia de un plan adoptado."));
    CHECK(p.says(kSame));
}

TEST_CASE("a copy of the version before names an earlier seal") {
    json file = adoptedFile();
    const json before = file;
    file["plan"]["adopted"]["seal"] = std::string(64, 'd');
    file["plan"]["adopted"]["earlier"][kSeal] = {{"kind", "Acuerdo"}, {"number", "7"}, {"day", "2020-12-01"}};
    Person p("/avance/sello", 1440, 900, published(file.dump()));
    p.giveFile(kFile, "anterior.json", before.dump());
    CHECK(p.says("Es el sello de una versión anterior: Acuerdo 7 del 1 de diciembre de 2020"));
}

TEST_CASE("a file that is no plan is refused in words, and takes the place of what was said before") {
    Person p("/avance/sello", 360, 740, published(adoptedFile().dump()));
    p.giveFile(kFile, "copia.json", adoptedFile().dump());
    CHECK(p.says(kSame));
    const std::pair<std::string, std::string> bad[] = {
        {"truncated", p.t("problem.truncated")}, {"foreign", p.t("problem.foreignFile")},
        {"newer", p.t("problem.newerVersion")},  {"empty", p.t("problem.emptyFile")},
        {"latin1", p.t("problem.badUtf8")},      {"web_page", p.t("problem.notJson")}};
    for (const auto& [name, words] : bad) {
        CAPTURE(name);
        p.giveFile(kFile, name + ".json", fixtureBytes("plans/bad/" + name + ".json"));
        CHECK(p.alerts().find(name + ".json: " + words.substr(0, words.find('{'))) != std::string::npos);
        CHECK_FALSE(p.says(kSame));
    }
    p.giveUnreadableFile(kFile, "lejos.json");
    CHECK(p.alerts() == "lejos.json: " + p.t("file.unreadable") + "\n");
    p.giveFile(kFile, "copia.json", adoptedFile().dump());
    CHECK(p.alerts().empty());
    CHECK(p.says(kSame));
}

TEST_CASE("a seal from a paper: this plan's, an earlier one's, a misread one, another, or none") {
    json file = adoptedFile();
    file["plan"]["adopted"]["earlier"][std::string(64, 'b')] = {{"kind", "Acuerdo"}, {"day", "2020-12-01"}};
    Person p("/avance/sello", 360, 740, published(file.dump()));
    const auto compared = [&](const std::string& seal) {
        p.type("Sello que quiere comparar", seal);
        p.press(Role::button, "Comparar");
        std::string said;
        for (const auto& status : p.all(Role::status)) said += status.name + "\n";
        return said;
    };
    CHECK(compared("0A4E-365F c9fd 208e 14b8 270f 37f4 c8aa  6e27 cad4 192f f1c6 050b fb5d d8dd e58e ") ==
          "Es el sello de este plan: Resolución 0123 del 15 de enero de 2021\n");
    CHECK(compared(std::string(64, 'B')) ==
          "Es el sello de una versión anterior: Acuerdo del 1 de diciembre de 2020\n");
    // 8 read as 3 in the fourth group, d as b in the last but one
    CHECK(compared("0a4e 365f c9fd 203e 14b8 270f 37f4 c8aa 6e27 cad4 192f f1c6 050b fb5d d8db e58e") ==
          "No es el sello de este plan, pero casi. Mire si copió bien estos grupos: 4, 15\n");
    CHECK(compared(std::string(64, '0')) == "No es el sello de este plan ni el de una versión anterior\n");
    CHECK(compared(kSeal.substr(1)).empty());
    CHECK(p.field("Sello que quiere comparar").invalid());
    CHECK(p.field("Sello que quiere comparar").error() ==
          "Eso no es un sello: tiene otros signos, o no son 64");
    CHECK(compared("o" + kSeal.substr(1)).empty());  // a letter for a digit

    p.giveFile(kFile, "copia.json", file.dump());
    CHECK(compared(kSeal) ==
          "Es el sello de este plan: Resolución 0123 del 15 de enero de 2021\n"
          "También es el sello de lo que trae la copia que eligió\n");
    CHECK(compared(std::string(64, 'b')) ==
          "Es el sello de una versión anterior: Acuerdo del 1 de diciembre de 2020\n"
          "No es el sello de lo que trae la copia que eligió\n");
}

TEST_CASE("a day before the plan was adopted has no seal; another language has its words") {
    Person p("/plan/aprobacion");
    importTable(p);
    p.visit("/plan/aprobacion");
    p.choose("Clase de acto", "Resolución");
    {
        auto act = p.within(Role::group, "Acto que adopta el plan");
        p.type("Fecha", "2031-06-15");
        p.leave("Fecha");
    }
    p.press(Role::button, "Adoptar y sellar");
    p.press(Role::button, "Adoptar y sellar de todos modos");
    p.visit("/avance");
    CHECK(p.says("Adoptado por Resolución del 15 de junio de 2031"));
    p.press(Role::link, "Ver y comprobar el sello");
    CHECK(p.says("El plan es el que se adoptó"));
    p.visit("/plan/datos");
    p.type("Nombre del plan", "Plan de otro nombre");
    p.leave("Nombre del plan");
    p.visit("/avance/sello");
    CHECK(changesIn(p, "Qué ha cambiado") ==
          "Plan · Nombre del plan\n"
          "Antes: plan-indicativo. Ahora: Plan de otro "
          "nombre.\n");
    p.press(Role::button, "English");
    CHECK(p.says("Adopted by Resolución of"));
    CHECK(p.says("One thing has changed since it was adopted"));
}
