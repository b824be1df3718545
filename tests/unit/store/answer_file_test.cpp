#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "store/answer_file.h"
#include "unit/survey/every_kind.h"

using namespace store;

namespace {

const std::string plea = "Señalización peatonal, ¡ya!";

std::string goodLine(const std::string& id) { return writeAnswerLine(answerOf(id, {"a"})); }

// The one problem of a line between two good ones, which must both be read.
AnswerLineProblem problemOf(const std::string& line) {
    const ReadAnswers read = readAnswers(goodLine("1") + line + "\n" + goodLine("3"));
    REQUIRE(read.answers.size() == 2);
    CHECK(read.answers[0].id == "1");
    CHECK(read.answers[1].id == "3");
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].line == 2);
    return read.problems[0];
}

// The lines of a CSV text whose cells have no line breaks, without byte order mark.
std::vector<std::string> linesOf(std::string csv) {
    REQUIRE(csv.substr(0, 3) == "\xEF\xBB\xBF");
    csv.erase(0, 3);
    std::vector<std::string> lines;
    for (std::size_t end; (end = csv.find("\r\n")) != std::string::npos; csv.erase(0, end + 2)) {
        lines.push_back(csv.substr(0, end));
    }
    CHECK(csv.empty());
    return lines;
}

}  // namespace

TEST_CASE("an answer goes to NDJSON and back byte for byte") {
    for (const std::string& text :
         {plea, std::string("  a\tb\r\nc \"d\" \\ /"), std::string("=1+1"), std::string("\xE2\x80\xA8🚸"),
          std::string("nul\0inside", 10), std::string("\x01\x7F")}) {
        survey::Answer answer = withOther(answerOf("x", {"c", "a"}), text);
        answer.profile["age"] = "old";
        const std::string line = writeAnswerLine(answer);
        CHECK(line.find('\n') == line.size() - 1);
        CHECK(line.find('\r') == std::string::npos);
        const ReadAnswers read = readAnswers(line);
        CHECK(read.problems.empty());
        REQUIRE(read.answers.size() == 1);
        CHECK(read.answers[0] == answer);
        CHECK(writeAnswerLine(read.answers[0]) == line);
    }
    CHECK(writeAnswerLine(withOther(answerOf("x", {}), plea)).find(plea) != std::string::npos);
}

TEST_CASE("files of several devices can be put one after the other") {
    const std::string one = writeAnswers({answerOf("1", {"a"}), answerOf("2", {"b"})});
    std::string other = "\xEF\xBB\xBF" + goodLine("3");
    other.insert(other.size() - 1, "\r");
    const ReadAnswers read = readAnswers(one + "\n  \n" + other + "\xEF\xBB\xBF\r\n" + goodLine("1"));
    CHECK(read.problems.empty());
    REQUIRE(read.answers.size() == 4);
    CHECK(read.answers[2].id == "3");
    CHECK(read.answers[3].id == "1");
    CHECK(readAnswers("") == ReadAnswers());
    CHECK(readAnswers("\n\n") == ReadAnswers());
    std::string cutOff = goodLine("1");
    cutOff.pop_back();
    CHECK(readAnswers(cutOff).answers.size() == 1);
}

TEST_CASE("a damaged line costs no other") {
    const std::string envelope = R"("format":"plan-a-la-vista/answer","version":1)";
    const std::string good = goodLine("2");
    std::vector<std::string> damaged = {
        "{",
        "}",
        "\"",
        "nonsense",
        "{\"format\":\"plan-a-la-vista/answer\"",
        "[1,2",
        good.substr(0, good.size() / 2),
        good.substr(0, good.size() - 1) + "x",
        "{" + envelope + ",}",
        "\xFF\xFE",
        std::string(3, '\0'),
        "{" + envelope + ",\"id\":\"\xC3\"}",
        std::string(100000, '['),
        "{\"a\":" + std::string(50000, '{'),
        "{" + envelope + ",\"id\":\"" + std::string(longestAnswerLine, 'x') +
            "\",\"survey\":\"s\",\"chosen\":[]}",
    };
    for (const std::string& line : damaged) CHECK(problemOf(line).issue == AnswerLineIssue::damaged);

    CHECK(problemOf("{" + envelope + "}").where == "/id");
    CHECK(problemOf("{" + envelope + R"(,"id":7,"survey":"s","chosen":[]})").where == "/id");
    CHECK(problemOf("{" + envelope + R"(,"id":"7","survey":"s","chosen":"a"})").where == "/chosen");
    CHECK(problemOf("{" + envelope + R"(,"id":"7","survey":"s","chosen":["a",null]})").where == "/chosen/1");
    CHECK(problemOf("{" + envelope + R"(,"id":"7","survey":"s","chosen":[],"profile":[]})").where ==
          "/profile");
    CHECK(problemOf("{" + envelope + R"(,"id":"7","survey":"s","chosen":[],"other":1})").where == "/other");
    for (const char* version : {"0", "-1", "1.5", "\"1\"", "null", "true"}) {
        const auto problem =
            problemOf(R"({"format":"plan-a-la-vista/answer","version":)" + std::string(version) + "}");
        CHECK(problem.issue == AnswerLineIssue::damaged);
        CHECK(problem.where == "/version");
    }
    CHECK(problemOf(R"({"format":"plan-a-la-vista/answer"})").where == "/version");
}

TEST_CASE("lines of later versions and of other programs are told apart") {
    for (const char* version : {"3", "99", "9007199254740991", "18446744073709551615"}) {
        const std::string line =
            R"({"format":"plan-a-la-vista/answer","version":)" + std::string(version) + R"(,"answer":{}})";
        CHECK(problemOf(line).issue == AnswerLineIssue::newer);
    }
    for (const char* line :
         {"{}", "[]", "3", "null", "\"text\"", R"({"format":"plan-a-la-vista/plan","version":1})",
          R"({"format":1,"version":1})", R"({"format":"PLAN-A-LA-VISTA/ANSWER","version":1})"}) {
        CHECK(problemOf(line).issue == AnswerLineIssue::foreign);
    }
}

TEST_CASE("every piece of a file cut anywhere reads without harm") {
    const std::string text = writeAnswers({withOther(answerOf("1", {"a"}), plea), answerOf("2", {"b"})});
    for (std::size_t end = 0; end <= text.size(); ++end) {
        const ReadAnswers read = readAnswers(std::string_view(text).substr(0, end));
        CHECK(read.answers.size() + read.problems.size() <= 2);
        const ReadAnswers rest = readAnswers(std::string_view(text).substr(end));
        CHECK(rest.answers.size() + rest.problems.size() <= 2);
    }
}

TEST_CASE("bytes that are no text do not stop an export") {
    const ReadAnswers read = readAnswers(writeAnswerLine(withOther(answerOf("1", {}), "a\xFF")));
    REQUIRE(read.answers.size() == 1);
    CHECK(replyIn(read.answers[0]).other == "a\xEF\xBF\xBD");
}

TEST_CASE("answers as CSV: one column an option") {
    survey::Answer first = withOther(answerOf("1", {"c", "a"}), plea);
    first.profile["age"] = "old";
    survey::Answer second = answerOf("2", {"b"});
    second.replies[theQuestion].other = "left behind";
    const auto lines = linesOf(writeAnswersCsv(smallSurvey(), {first, second}, "es"));
    REQUIRE(lines.size() == 3);
    CHECK(lines[0] == "id,date,language,Andenes,Parques,Plazas,other,other text,Edad");
    CHECK(lines[1] == "1,2019-06-30T14:05Z,es,1,0,1,1,\"" + plea + "\",60 o más");
    CHECK(lines[2] == "2,2019-06-30T14:05Z,es,0,1,0,0,,");
}

TEST_CASE("the CSV's header is there without answers, and in the words given") {
    AnswerCsvHeader header;
    header.other = "Otro";
    header.otherText = "¿Cuál?";
    const auto lines = linesOf(writeAnswersCsv(smallSurvey(), {}, "es", header));
    REQUIRE(lines.size() == 1);
    CHECK(lines[0] == "id,date,language,Andenes,Parques,Plazas,Otro,¿Cuál?,Edad");
}

TEST_CASE("what the survey no longer has keeps its column") {
    survey::Answer answer = answerOf("1", {"c", "gone"});
    answer.profile = {{"age", "middle"}, {"height", "tall"}};
    const auto lines = linesOf(writeAnswersCsv(smallSurvey(), {answer}, "es"));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == "id,date,language,Andenes,Parques,Plazas,gone,other,other text,Edad,height");
    CHECK(lines[1] == "1,2019-06-30T14:05Z,es,1,0,0,1,0,,middle,tall");
}

TEST_CASE("no cell of the CSV runs as a formula") {
    for (const char* text : {"=1+1", "+57 300", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1"}) {
        const std::string csv = writeAnswersCsv(smallSurvey(), {withOther(answerOf("1", {}), text)}, "es");
        CHECK(csv.find("'" + std::string(text)) != std::string::npos);
    }
    CHECK(writeAnswersCsv(smallSurvey(), {withOther(answerOf("=x", {}), "a=b")}, "es").find("'=x,") !=
          std::string::npos);
    CHECK(writeAnswersCsv(smallSurvey(), {withOther(answerOf("1", {}), "a=b")}, "es").find(",a=b,") !=
          std::string::npos);
}

TEST_CASE("quotes and line breaks stay in their cell") {
    const std::string csv =
        writeAnswersCsv(smallSurvey(), {withOther(answerOf("1", {}), "a \"b\",\nc")}, "es");
    CHECK(csv.find(",\"a \"\"b\"\",\nc\",") != std::string::npos);
}

TEST_CASE("many answers make one table") {
    std::vector<survey::Answer> answers;
    for (int i = 0; i < 1203; ++i) answers.push_back(answerOf(std::to_string(i), {"a"}));
    const auto lines = linesOf(writeAnswersCsv(smallSurvey(), answers, "es"));
    REQUIRE(lines.size() == 1204);
    for (std::size_t i = 0; i < 1203; ++i) {
        CHECK(lines[i + 1] == std::to_string(i) + ",2019-06-30T14:05Z,es,0,0,1,0,,");
    }
}

TEST_CASE("answers to several questions as CSV: each heading begins with its question") {
    survey::Answer answer;
    answer.id = "1";
    answer.date = "2019-06-30T14:05Z";
    answer.language = "es";
    answer.replies["visits"].otherChosen = true;
    answer.replies["visits"].other = "-a veces";
    answer.replies["order"].chosen = {"trees", "light"};
    answer.replies["safe"].number = 0;
    answer.replies["people"].number = -2.5;
    const auto lines = linesOf(writeAnswersCsv(every_kind::survey(), {answer}, "es"));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] ==
          "id,date,language,¿Va al parque?,¿Va al parque?: other,¿Va al parque?: other text,¿Por qué no va?,"
          "¿Qué le mejoraría primero?: Luz,¿Qué le mejoraría primero?: Árboles,¿Qué le mejoraría primero?: "
          "Juegos,¿Qué tan seguro se siente?,¿Cuántas personas viven con usted?");
    CHECK(lines[1] == "1,2019-06-30T14:05Z,es,,1,'-a veces,,2,1,,0,-2.5");
}

TEST_CASE("lines of the version before, with one question, are read") {
    const ReadAnswers read = readAnswers(
        R"({"format":"plan-a-la-vista/answer","version":1,"id":"7","survey":"s","chosen":["a"],"otherChosen":true,"other":"¡ya!"})");
    CHECK(read.problems.empty());
    REQUIRE(read.answers.size() == 1);
    CHECK(replyIn(read.answers[0]).chosen == std::vector<survey::Id>{"a"});
    CHECK(replyIn(read.answers[0]).other == "¡ya!");
}
