#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "journeys.h"
#include "person.h"
#include "store/answer_file.h"
#include "store/csv.h"

using namespace test;
using host::StorageResult;
using ui::ActionKind;

namespace {

const char* const kOptions[] = {"Grupos étnicos", "Recuperación de espacio público",
                                "Participación ciudadana", "Gestión de las alcaldías locales"};

int answersKept(Person& p) {
    int count = 0;
    for (const auto& record : p.browser().records()) count += record.first.rfind("answer/", 0) == 0;
    return count;
}

std::string lastDownload(Person& p) {
    REQUIRE_FALSE(p.browser().downloads().empty());
    return p.browser().downloads().back().bytes;
}

survey::Answer exported(Person& p) {
    auto before = p.browser().downloads().size();
    p.press(Role::button, "Exportar mi respuesta");
    REQUIRE(p.browser().downloads().size() == before + 1);
    auto read = store::readAnswers(lastDownload(p));
    CHECK(read.problems.empty());
    REQUIRE(read.answers.size() == 1);
    return read.answers[0];
}

// What was said to the one question.
survey::Reply said(const survey::Answer& answer) {
    REQUIRE(answer.replies.size() == 1);
    return answer.replies.begin()->second;
}

bool formIsEmpty(Person& p) {
    auto boxes = p.all(Role::checkbox);
    if (boxes.size() != 5) return false;
    for (const auto& box : boxes)
        if (box.checked()) return false;
    return true;
}

}  // namespace

TEST_CASE("the guide's question: its options, other, a limit, why, what is kept") {
    Person p("/encuesta", 360, 740);
    std::vector<std::string> names;
    for (const auto& box : p.all(Role::checkbox)) names.push_back(box.name);
    CHECK(names ==
          std::vector<std::string>{kOptions[0], kOptions[1], kOptions[2], kOptions[3], "Otro, ¿cuál?"});
    CHECK(p.says("Elija hasta tres."));
    CHECK(p.says("No le pedimos su nombre"));
    CHECK(p.says("El sector gobierno tiene la función"));
    CHECK_FALSE(p.has(Role::textField, "¿Cuál?"));  // only once "otro" is ticked
    p.check("Otro, ¿cuál?");
    CHECK(p.has(Role::textField, "¿Cuál?"));
    p.check("Otro, ¿cuál?");
    CHECK_FALSE(p.has(Role::textField, "¿Cuál?"));
}

TEST_CASE("how many are chosen is told at every tick") {
    Person p("/encuesta", 360, 740);
    CHECK(p.statusBeginning("Elija hasta tres.") == "Elija hasta tres. Todavía no lleva ninguno.");
    p.check(kOptions[0]);
    CHECK(p.statusBeginning("Elija hasta tres.") == "Elija hasta tres. Lleva uno.");
    p.check(kOptions[1]);
    CHECK(p.statusBeginning("Elija hasta tres.") == "Elija hasta tres. Lleva dos.");
    p.check(kOptions[1]);
    CHECK(p.statusBeginning("Elija hasta tres.") == "Elija hasta tres. Lleva uno.");
    p.check("Otro, ¿cuál?");  // counts as one of them
    CHECK(p.statusBeginning("Elija hasta tres.") == "Elija hasta tres. Lleva dos.");
}

TEST_CASE("before it is sent, the page shows what will be") {
    Person p("/encuesta", 360, 740);
    CHECK_FALSE(p.has(Role::list, "Lo que va a enviar"));
    p.check(kOptions[2]);
    p.check("Otro, ¿cuál?");
    p.type("¿Cuál?", kOwnWords);
    auto list = p.within(Role::list, "Lo que va a enviar");
    CHECK(p.all(Role::item).size() == 2);
    CHECK(p.says("Participación ciudadana"));
    CHECK(p.says("Otro: " + kOwnWords));
}

TEST_CASE("two options and own words are kept, and stand on the receipt after the tab was closed") {
    Person p("/encuesta", 360, 740);
    answerSurvey(p);
    std::string status = p.statusBeginning("Respuesta guardada");
    CHECK(status.find("Respuesta guardada. Su comprobante es ") == 0);
    for (int round = 0; round < 2; ++round) {
        INFO("round " << round << "\n" << p.read());
        CHECK(p.statusBeginning("Respuesta guardada") == status);
        auto list = p.within(Role::list, "Esto es lo que respondió");
        REQUIRE(p.all(Role::item).size() == 3);
        auto texts = p.all(Role::text);
        REQUIRE(texts.size() == 3);
        CHECK(texts[0].name == kOptions[1]);
        CHECK(texts[1].name == kOptions[2]);
        CHECK(texts[2].name == "Otro: " + kOwnWords);
        if (!round) {
            p.reload();
        }
    }
    CHECK(answersKept(p) == 1);
}

TEST_CASE("own words are exported byte for byte, whatever they are") {
    const std::string words[] = {kOwnWords,
                                 "  dos espacios, y al final  ",
                                 "ñ de dos piezas: n\u0303, y \U0001F6B6\u200D\u2640\uFE0F",
                                 "comillas \" y \\ y \u201ctipográficas\u201d, =SUM(A1), 'x",
                                 "línea\nde dos\tcon tabulador",
                                 "\u2028 separador, \u00a0 espacio duro"};
    for (const auto& text : words) {
        Person p("/encuesta", 360, 740);
        answerSurvey(p, text);
        CHECK(said(exported(p)).other == text);
        p.reload();
        survey::Answer answer = exported(p);
        CHECK(said(answer).other == text);
        CHECK(said(answer).otherChosen);
        CHECK(said(answer).chosen == std::vector<std::string>{"espacio-publico", "participacion"});
    }
    Person p("/encuesta", 360, 740);
    answerSurvey(p);
    p.press(Role::button, "Exportar mi respuesta");
    CHECK(lastDownload(p).find(kOwnWords) != std::string::npos);  // as it is, not as escapes
    CHECK(p.browser().downloads().back().fileName.find(".ndjson") != std::string::npos);
    std::string receipt = p.statusBeginning("Respuesta guardada");
    CHECK(receipt.find(exported(p).id.substr(0, 6)) != std::string::npos);
}

TEST_CASE("an answer says when to the minute, in which language, and nothing of who") {
    Person p("/encuesta", 360, 740);
    answerSurvey(p);
    auto line = nlohmann::json::parse([&] {
        exported(p);
        return lastDownload(p);
    }());
    CHECK(line["date"] == "2026-11-22T08:00Z");
    CHECK(line["language"] == "es");
    for (const auto& [key, value] : line.items()) {
        CAPTURE(key);
        bool known = key == "format" || key == "version" || key == "id" || key == "survey" || key == "date" ||
                     key == "language" || key == "wording" || key == "replies" || key == "profile";
        CHECK(known);
    }
}

TEST_CASE("the optional questions are kept when answered, and absent when not said") {
    Person p("/encuesta", 360, 740);
    p.check(kOptions[0]);
    p.choose("¿En qué localidad vive?", "Suba");
    p.choose("¿Qué edad tiene?", "60 años o más");
    p.choose("¿Qué edad tiene?", "Prefiero no decir");
    p.press(Role::button, "Enviar");
    CHECK(p.says("¿En qué localidad vive?: Suba"));
    CHECK_FALSE(p.says("¿Qué edad tiene?"));
    CHECK(exported(p).profile == std::map<std::string, std::string>{{"localidad", "suba"}});
    p.visit("/plan/encuesta");
    auto rows = p.table("¿En qué localidad vive?");
    REQUIRE(rows.size() == 3);
    CHECK(rows[1] == std::vector<std::string>{"Suba", "1"});
    CHECK(rows[2] == std::vector<std::string>{"Prefiero no decir", "0"});
}

// --- what is wrong

namespace {

// The summary has the focus, and its only link leads to `field`.
void checkSummary(Person& p, const std::string& words, ui::NodeId field) {
    INFO(p.read());
    CHECK(answersKept(p) == 0);
    auto focused = p.find(p.focused());
    REQUIRE(focused);
    CHECK(focused->name == "Falta algo para enviar");
    CHECK(p.all(Role::alert).size() == 1);
    p.press(Role::link, words);
    CHECK(p.focused() == field);
}

}  // namespace

TEST_CASE("nothing chosen: the summary takes the focus and leads to the first option") {
    Person p("/encuesta", 360, 740);
    CHECK(p.all(Role::alert).empty());
    p.press(Role::button, "Enviar");
    checkSummary(p, "Elija al menos una opción", p.get(Role::checkbox, kOptions[0]).id);
    for (const auto& box : p.all(Role::checkbox)) CHECK(box.invalid());
    // Whoever comes to the options is told there as well.
    CHECK(p.all(Role::group).at(0).description == "Elija al menos una opción");
    // What was wrong goes as soon as it is put right.
    p.check(kOptions[3]);
    CHECK(p.all(Role::group).at(0).description.empty());
    CHECK(p.all(Role::alert).empty());
    for (const auto& box : p.all(Role::checkbox)) CHECK_FALSE(box.invalid());
    p.press(Role::button, "Enviar");
    CHECK(answersKept(p) == 1);
}

TEST_CASE("more than the limit: said with both numbers, nothing is unticked behind one's back") {
    Person p("/encuesta", 360, 740);
    for (const char* option : kOptions) p.check(option);
    p.check("Otro, ¿cuál?");
    p.type("¿Cuál?", "más árboles");
    p.press(Role::button, "Enviar");
    checkSummary(p, "Elija hasta tres; lleva cinco", p.get(Role::checkbox, kOptions[0]).id);
    for (const auto& box : p.all(Role::checkbox)) CHECK(box.checked());
    p.check(kOptions[0]);
    CHECK(p.has(Role::link, "Elija hasta tres; lleva cuatro"));
    p.check(kOptions[1]);
    CHECK(p.all(Role::alert).empty());
    p.press(Role::button, "Enviar");
    CHECK(p.statusBeginning("Respuesta guardada") != "");
}

TEST_CASE("other without words: the summary leads to its field, which says what is wrong") {
    for (std::string words : {"", "   ", "\n\t "}) {
        Person p("/encuesta", 360, 740);
        p.check(kOptions[0]);
        p.check("Otro, ¿cuál?");
        if (!words.empty()) p.type("¿Cuál?", words);
        p.press(Role::button, "Enviar");
        checkSummary(p, "Escriba cuál es el otro, o quite la marca de «Otro»", p.field("¿Cuál?").id);
        CHECK(p.field("¿Cuál?").invalid());
        CHECK(p.field("¿Cuál?").error() == "Escriba cuál es el otro, o quite la marca de «Otro»");
        p.type("¿Cuál?", "ciclorrutas");
        CHECK_FALSE(p.field("¿Cuál?").invalid());
        CHECK(p.all(Role::alert).empty());
    }
}

TEST_CASE("own words longer than the survey takes: said with both numbers, and none of them is cut") {
    Person p("/encuesta", 360, 740);
    std::string longest;
    for (int i = 0; i < 280; ++i) longest += "ñ";
    p.check("Otro, ¿cuál?");
    p.type("¿Cuál?", longest + "!");
    p.press(Role::button, "Enviar");
    checkSummary(p, "Escriba hasta 280 caracteres; lleva 281", p.field("¿Cuál?").id);
    CHECK(p.field("¿Cuál?").value == longest + "!");
    p.type("¿Cuál?", longest);
    p.press(Role::button, "Enviar");
    CHECK(said(exported(p)).other == longest);
}

TEST_CASE("both wrong: two links in the order of the page") {
    Person p("/encuesta", 360, 740);
    for (int i = 0; i < 3; ++i) p.check(kOptions[i]);
    p.check("Otro, ¿cuál?");
    p.press(Role::button, "Enviar");
    std::vector<std::string> links;
    {
        auto summary = p.within(p.all(Role::alert).at(0));
        for (const auto& link : p.all(Role::link)) links.push_back(link.name);
    }
    CHECK(links == std::vector<std::string>{"Elija hasta tres; lleva cuatro",
                                            "Escriba cuál es el otro, o quite la marca de «Otro»"});
}

TEST_CASE("own words typed and then unticked are not sent") {
    Person p("/encuesta", 360, 740);
    p.check(kOptions[0]);
    p.check("Otro, ¿cuál?");
    p.type("¿Cuál?", "algo que no quise decir");
    p.check("Otro, ¿cuál?");
    p.press(Role::button, "Enviar");
    survey::Answer answer = exported(p);
    CHECK_FALSE(said(answer).otherChosen);
    CHECK(said(answer).other.empty());
    for (const auto& record : p.browser().records())
        CHECK(record.second.find("algo que no quise decir") == std::string::npos);
}

// --- sending

TEST_CASE("Enviar pressed twice at once stores one answer") {
    Person p("/encuesta", 360, 740);
    p.check(kOptions[0]);
    ui::NodeId send = p.get(Role::button, "Enviar").id;
    p.act(send, ActionKind::press, 1);
    p.act(send, ActionKind::press, 1);
    p.settle();
    CHECK(answersKept(p) == 1);
    CHECK(p.statusBeginning("Respuesta guardada") != "");
    p.act(send, ActionKind::press, 1);  // a click that comes late
    p.settle();
    CHECK(answersKept(p) == 1);
}

TEST_CASE("the receipt says saved only when it is") {
    Person p("/encuesta", 360, 740);
    p.check(kOptions[0]);
    p.browser().holdWrites();
    p.press(Role::button, "Enviar");
    p.settle();  // a later frame says no more than the first
    CHECK(p.statusBeginning("Respuesta guardada") == "");
    CHECK(p.statusBeginning("Guardando su respuesta") != "");
    CHECK(answersKept(p) == 0);
    p.browser().releaseWrites();
    p.settle();
    CHECK(p.statusBeginning("Respuesta guardada") != "");
    CHECK(answersKept(p) == 1);
}

TEST_CASE("a tab that dies before the answer is durable comes back without a receipt; after, with it") {
    for (bool lands : {false, true}) {
        Person p("/encuesta", 360, 740);
        p.check(kOptions[0]);
        p.browser().holdWrites();
        p.press(Role::button, "Enviar");
        if (lands) p.browser().landWrites();
        p.reload();
        CAPTURE(lands);
        CHECK((p.statusBeginning("Respuesta guardada") != "") == lands);
        // What was ticked is there still: it can be sent again.
        if (lands)
            CHECK(p.all(Role::checkbox).empty());
        else
            CHECK(p.get(Role::checkbox, kOptions[0]).checked());
    }
}

TEST_CASE("storage blocked or full: said plainly, the answer can be exported, and kept once there is room") {
    for (StorageResult fault : {StorageResult::blocked, StorageResult::full, StorageResult::failed}) {
        for (bool fromTheStart : {true, false}) {
            auto browser = freshBrowser();
            if (fromTheStart) browser->setStorage(fault);
            Person p("/encuesta", 360, 740, std::move(browser));
            p.browser().setStorage(fault);
            answerSurvey(p);
            INFO("fault " << static_cast<int>(fault) << "\n" << p.read());
            CHECK(p.statusBeginning("Respuesta guardada") == "");
            CHECK(p.statusBeginning("Su respuesta no quedó guardada") != "");
            CHECK(said(exported(p)).other == kOwnWords);
            p.press(Role::button, "Guardar otra vez");  // still nothing
            CHECK(p.statusBeginning("Su respuesta no quedó guardada") != "");
            p.browser().setStorage(StorageResult::done);
            p.press(Role::button, "Guardar otra vez");
            CHECK(p.statusBeginning("Respuesta guardada") != "");
            CHECK_FALSE(p.has(Role::button, "Guardar otra vez"));
            p.reload();
            CHECK(said(exported(p)).other == kOwnWords);
        }
    }
}

TEST_CASE("a write that fails once is not the end: the next one takes it along") {
    Person p("/encuesta", 360, 740);
    p.check(kOptions[1]);
    p.browser().failNextWrite(StorageResult::failed);
    p.press(Role::button, "Enviar");
    CHECK(p.statusBeginning("Su respuesta no quedó guardada") != "");
    p.press(Role::button, "Responder otra vez");
    p.check(kOptions[0]);
    p.press(Role::button, "Enviar");
    CHECK(p.statusBeginning("Respuesta guardada") != "");
    CHECK(answersKept(p) == 2);
}

TEST_CASE("answering again gives an empty page and a second answer; both count") {
    Person p("/encuesta", 360, 740);
    answerSurvey(p);
    std::string first = exported(p).id;
    p.press(Role::button, "Responder otra vez");
    CHECK(formIsEmpty(p));
    CHECK(p.wasTold("Puede dar una respuesta nueva."));
    p.reload();
    CHECK(formIsEmpty(p));  // and stays so
    p.check(kOptions[0]);
    p.press(Role::button, "Enviar");
    survey::Answer second = exported(p);
    CHECK(second.id != first);
    CHECK_FALSE(said(second).otherChosen);  // nothing of the one before
    CHECK(answersKept(p) == 2);
    p.visit("/plan/encuesta");
    CHECK(p.statusBeginning("2 respuestas en este navegador") != "");
}

TEST_CASE("what is ticked and typed stays when the language is changed or the page is left") {
    Person p("/encuesta", 360, 740);
    p.check(kOptions[1]);
    p.check("Otro, ¿cuál?");
    p.type("¿Cuál?", kOwnWords);
    p.choose("¿En qué localidad vive?", "Suba");
    p.press(Role::button, "English");
    CHECK(p.get(Role::checkbox, "Recovery of public space").checked());
    CHECK(p.get(Role::checkbox, "Other: which one?").checked());
    CHECK(p.field("Which one?").value == kOwnWords);
    CHECK(p.get(Role::select, "Which locality do you live in?").chosen() == "Suba");
    p.visit("/avance");
    p.back();
    CHECK(p.field("Which one?").value == kOwnWords);
    p.press(Role::button, "Send");
    CHECK(p.statusBeginning("Answer saved") != "");
    p.press(Role::button, "Export my answer");
    CHECK(store::readAnswers(lastDownload(p)).answers.at(0).language == "en");
}

TEST_CASE("a low screen, as with a keyboard open, still has its one button") {
    for (float height : {740.f, 400.f, 250.f}) {
        Person p("/encuesta", 360, height);
        CAPTURE(height);
        p.check(kOptions[0]);
        p.press(Role::button, "Enviar");
        CHECK(answersKept(p) == 1);
    }
}

TEST_CASE("damaged answers among those kept neither stop the page nor count") {
    auto browser = freshBrowser();
    browser->setRecord("answer/prioridades/roto", "{\"id\":");
    browser->setRecord("answer/prioridades/otro", "[]");
    browser->setRecord("answer/prioridades/texto", "\xff\xfe");
    browser->setRecord("own/prioridades", "answer/prioridades/no-existe");
    Person p("/encuesta", 360, 740, std::move(browser));
    CHECK(formIsEmpty(p));
    answerSurvey(p);
    CHECK(p.statusBeginning("Respuesta guardada") != "");
    p.visit("/plan/encuesta");
    CHECK(p.statusBeginning("Una respuesta en este navegador") != "");
}

TEST_CASE("an option the survey no longer has does not hide the answer that chose it") {
    Person p("/encuesta", 360, 740);
    answerSurvey(p);
    for (auto [key, value] : std::map<std::string, std::string>(p.browser().records()))
        if (key.rfind("answer/", 0) == 0) {
            auto at = value.find("\"participacion\"");
            REQUIRE(at != std::string::npos);
            p.browser().setRecord(key, value.replace(at, 15, "\"ya-no-existe\""));
        }
    p.reload();
    CHECK(p.statusBeginning("Respuesta guardada") != "");
    CHECK(said(exported(p)).chosen == std::vector<std::string>{"espacio-publico", "ya-no-existe"});
}

// --- the planner's tally

TEST_CASE("no answers yet: the tally says so and leads to the survey") {
    Person p("/plan/encuesta");
    CHECK(p.says("Todavía no hay respuestas."));
    CHECK_FALSE(p.has(Role::button, "Exportar respuestas (NDJSON)"));
    p.press(Role::link, "Responder la encuesta");
    CHECK(p.has(Role::button, "Enviar"));
}

TEST_CASE("the tally counts what people chose, most chosen first, and shows their words") {
    Person p("/encuesta", 1440, 900);
    answerSurvey(p);
    p.press(Role::button, "Responder otra vez");
    p.check(kOptions[2]);
    p.press(Role::button, "Enviar");
    p.press(Role::button, "Responder otra vez");
    p.browser().advance(60000);
    p.check("Otro, ¿cuál?");
    p.type("¿Cuál?", " señalización peatonal, ¡YA! ");  // says the same
    p.press(Role::button, "Enviar");
    p.visit("/plan/encuesta");
    INFO(p.read());
    CHECK(p.statusBeginning("3 respuestas en este navegador") != "");
    std::vector<std::string> bars;
    for (const auto& bar : p.all(Role::progress)) bars.push_back(bar.name + ": " + bar.value);
    REQUIRE(bars.size() == 5);
    CHECK(bars[0] == "Participación ciudadana: 2 personas · 66,7\u202f%");
    CHECK(bars[1] == "Otro, ¿cuál?: 2 personas · 66,7\u202f%");
    CHECK(bars[2] == "Recuperación de espacio público: 1 persona · 33,3\u202f%");
    CHECK(bars[3].find(": 0 personas · 0\u202f%") != std::string::npos);
    auto open = p.within(Role::list, "Lo que escribieron");
    CHECK(p.says("«" + kOwnWords + "» · 2 personas"));
    CHECK(p.all(Role::item).size() == 1);
}

TEST_CASE("answers are exported as NDJSON, exact, and as a table for spreadsheets") {
    Person p("/encuesta", 1440, 900);
    answerSurvey(p);
    survey::Answer own = exported(p);
    std::string line = lastDownload(p);
    p.visit("/plan/encuesta");
    p.press(Role::button, "Exportar respuestas (NDJSON)");
    CHECK(lastDownload(p) == line);
    CHECK(p.browser().downloads().back().mimeType == "application/x-ndjson");
    p.press(Role::button, "Exportar respuestas (CSV)");
    std::string bytes = lastDownload(p);
    CHECK(bytes.rfind("\xEF\xBB\xBF", 0) == 0);
    auto table = store::parseCsv(bytes);
    REQUIRE(table.table);
    CHECK(table.table->headers == std::vector<std::string>{"respuesta", "fecha", "idioma", kOptions[0],
                                                           kOptions[1], kOptions[2], kOptions[3],
                                                           "Otro, ¿cuál?", "¿Cuál?",
                                                           "¿En qué localidad vive?", "¿Qué edad tiene?"});
    REQUIRE(table.table->rows.size() == 1);
    CHECK(table.table->rows[0].cells ==
          std::vector<std::string>{own.id, own.date, "es", "0", "1", "1", "0", "1", kOwnWords, "", ""});
    CHECK(p.browser().downloads().back().fileName.find(".csv") != std::string::npos);
}

TEST_CASE("every answer is exported, each as it was given") {
    Person p("/encuesta", 1440, 900);
    std::string lines;
    for (std::string words : {"primero", "segundo, con \"comillas\"", "tercero"}) {
        answerSurvey(p, words);
        exported(p);
        lines += lastDownload(p);
        p.press(Role::button, "Responder otra vez");
        p.browser().advance(60000);
    }
    p.visit("/plan/encuesta");
    p.press(Role::button, "Exportar respuestas (NDJSON)");
    CHECK(lastDownload(p) == lines);
    p.press(Role::button, "Exportar respuestas (CSV)");
    auto table = store::parseCsv(lastDownload(p));
    REQUIRE(table.table);
    CHECK(table.table->rows.size() == 3);
}

TEST_CASE("a plan without a survey says so at both doors") {
    Person p("/plan");
    p.press(Role::button, "Plan nuevo");
    p.visit("/encuesta");
    CHECK(p.has(Role::heading, "No hay una encuesta abierta"));
    p.visit("/plan/encuesta");
    CHECK(p.says("Este plan no tiene una encuesta."));
}
