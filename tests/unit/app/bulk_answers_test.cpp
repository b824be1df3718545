// Answers by the thousand: they come in from files piece by piece, are counted some at a time, and go out
// again.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "app/planner/answer_import.h"
#include "person.h"
#include "store/answer_file.h"

using test::Person;
using Role = ui::Role;

namespace {

survey::Answer answer(int number) {
    survey::Answer made;
    made.id = "a" + std::to_string(number);
    made.survey = "prioridades";
    made.date = "2026-11-20T10:0" + std::to_string(number % 10) + "Z";
    made.language = "es";
    made.replies["prioridad"].chosen = {number % 3 ? "participacion" : "espacio-publico"};
    if (number % 7 == 0) {
        made.replies["prioridad"].otherChosen = true;
        made.replies["prioridad"].other = "Palabras " + std::to_string(number);
    }
    return made;
}

std::string lines(int from, int to) {
    std::string text;
    for (int i = from; i < to; ++i) text += store::writeAnswerLine(answer(i));
    return text;
}

}  // namespace

TEST_CASE("thousands of answers are kept many to a record, counted, and come back exactly") {
    Person planner("/plan/encuesta");
    const std::string first = lines(0, 4500), second = lines(4400, 5000) + "{broken\n" + lines(4999, 5100);
    planner.giveFile(planner.t("intake.files"), "una.ndjson", first);
    CHECK(planner.says("4.500 respuestas nuevas"));
    planner.giveFile(planner.t("intake.files"), "otra.ndjson", second);
    CHECK(planner.says("600 respuestas nuevas"));
    CHECK(planner.says("101 que ya estaban"));
    CHECK(planner.says("1 línea dañada: quedó aparte"));
    CHECK(planner.statusBeginning("5.100 respuestas en este navegador") != "");

    int batches = 0, single = 0;
    for (const auto& record : planner.browser().records()) {
        batches += record.first.rfind("batched/", 0) == 0;
        single += record.first.rfind("answer/", 0) == 0;
    }
    CHECK(batches == 6);  // four of 1,000, 500, and 600
    CHECK(single == 0);

    planner.press(Role::button, planner.t("tally.ndjson"));
    CHECK(planner.browser().downloads().back().bytes == lines(0, 5100));
    planner.press(Role::button, planner.t("tally.csv"));
    std::vector<survey::Answer> all;
    for (int i = 0; i < 5100; ++i) all.push_back(answer(i));
    const auto& survey = planner.app().workspace().surveys().at("prioridades");
    CHECK(planner.browser().downloads().back().bytes ==
          store::writeAnswersCsv(
              survey, all, "es",
              {planner.t("answer.id"), planner.t("answer.date"), planner.t("answer.language"),
               planner.t("survey.other"), planner.t("survey.which")}));

    planner.reload();
    planner.visit("/plan/encuesta");
    CHECK(planner.statusBeginning("5.100 respuestas en este navegador") != "");
}

TEST_CASE("what a file cannot give and what storage has lost is said, and the rest counts") {
    Person planner("/plan/encuesta");
    planner.giveUnreadableFile(planner.t("intake.files"), "perdido.ndjson");
    CHECK(planner.says("El navegador no pudo leer «perdido.ndjson»."));
    planner.giveFile(planner.t("intake.files"), "una.ndjson", lines(0, 2500));
    CHECK(planner.statusBeginning("2.500 respuestas en este navegador") != "");
    std::string lost;
    for (const auto& record : planner.browser().records())
        if (record.first.rfind("batched/", 0) == 0) lost = record.first;
    planner.browser().setRecord(lost, "PAB1");
    planner.reload();
    planner.visit("/plan/encuesta");
    CHECK(planner.statusBeginning("2.000 respuestas en este navegador") != "");
    CHECK(planner.says("500 respuestas guardadas en este navegador ya no se pueden leer"));
}

// Of the first three the second says what the first said, a minute later.
TEST_CASE("suspected repeats are as many where answers come in as where they are counted") {
    Person planner("/plan/encuesta");
    planner.giveFile(planner.t("intake.files"), "una.ndjson", lines(1, 4));
    CHECK(planner.says("3 respuestas nuevas"));
    CHECK(planner.says("1 de las nuevas dice lo mismo que otra dada a menos de cinco minutos"));
    CHECK(planner.says("1 de las contadas dice lo mismo que otra dada a menos de cinco minutos"));
}
