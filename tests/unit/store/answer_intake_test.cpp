// Files of answers on their way in: every line is accounted for.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "store/answer_intake.h"

using namespace store;

namespace {

survey::Answer answer(const std::string& id, const std::string& option,
                      const std::string& date = "2026-11-20T10:00Z") {
    survey::Answer made;
    made.id = id;
    made.survey = "parque";
    made.date = date;
    made.language = "es";
    made.replies["p"].chosen = {option};
    return made;
}

survey::SeenIds ids(const std::vector<std::string>& here = {}) {
    survey::SeenIds seen;
    for (const auto& id : here) seen.insert(id);
    return seen;
}

// A file that comes in pieces of so many bytes.
std::vector<survey::Answer> readFile(AnswerIntake& intake, const std::string& file, std::size_t piece = 7) {
    std::vector<survey::Answer> answers;
    const auto read = [&] {
        while (!intake.hungry())
            for (auto& one : intake.step(3)) answers.push_back(std::move(one));
    };
    for (std::size_t at = 0; at < file.size(); at += piece) {
        intake.add(std::string_view(file).substr(at, piece));
        read();
    }
    intake.endFile();
    read();
    return answers;
}

}  // namespace

TEST_CASE("what comes in: new, had, of another survey, damaged, newer, foreign, each line once") {
    AnswerIntake intake("parque", ids({"h1"}));
    survey::Answer other = answer("o1", "a");
    other.survey = "vias";
    std::string newer = writeAnswerLine(answer("n1", "a"));
    newer.replace(newer.find("\"version\":2"), 11, "\"version\":3");
    const std::string damaged = writeAnswerLine(answer("d1", "a")).substr(0, 40);
    const std::string first = "\xEF\xBB\xBF" + writeAnswerLine(answer("f1", "a")) + "\n  \r\n" +
                              writeAnswerLine(answer("h1", "a")) + damaged + "\n{\"a\": 1}";
    const std::string second = writeAnswerLine(other) + writeAnswerLine(answer("f1", "a")) + newer +
                               writeAnswerLine(answer("f2", "b"));
    auto fresh = readFile(intake, first);
    CHECK(intake.bytes() == static_cast<double>(first.size()));
    for (auto& one : readFile(intake, second, 1000)) fresh.push_back(one);
    REQUIRE(fresh.size() == 2);
    CHECK(fresh[0] == answer("f1", "a"));
    CHECK(fresh[1] == answer("f2", "b"));
    CHECK(intake.report() == IntakeReport{8, 2, 2, 1, 1, 1, 1, 0});
    CHECK(intake.aside() == damaged + "\n{\"a\": 1}\n" + newer);
    CHECK(intake.bytes() == static_cast<double>(first.size() + second.size()));
}

TEST_CASE("alike: the same said within five minutes, over midnight and the end of a month and year") {
    const auto alike = [](const std::vector<std::string>& dates, bool sameOption = true) {
        AnswerIntake intake("parque", ids());
        for (std::size_t i = 0; i < dates.size(); ++i)
            readFile(intake, writeAnswerLine(
                                 answer("a" + std::to_string(i), sameOption || !i ? "a" : "b", dates[i])));
        CHECK(intake.report().fresh == static_cast<long>(dates.size()));
        return intake.report().alike;
    };
    CHECK(alike({"2026-11-20T10:00Z", "2026-11-20T10:05Z"}) == 1);
    CHECK(alike({"2026-11-20T10:00Z", "2026-11-20T10:06Z"}) == 0);
    CHECK(alike({"2026-12-31T23:58Z", "2027-01-01T00:01Z"}) == 1);
    CHECK(alike({"2024-02-29T23:59Z", "2024-03-01T00:00Z"}) == 1);
    CHECK(alike({"2023-02-28T23:59Z", "2023-03-01T00:00Z"}) == 1);
    CHECK(alike({"2026-11-20T10:00Z", "2026-11-20T10:01Z", "2026-11-20T10:02Z"}) == 2);
    CHECK(alike({"2026-11-20T10:00Z", "2026-11-20T10:00Z"}, false) == 0);
}

TEST_CASE("a step reads no more lines than it may, and files may be empty") {
    AnswerIntake intake("parque", ids());
    CHECK(intake.hungry());
    CHECK(readFile(intake, "").empty());
    std::string ten;
    for (int i = 0; i < 10; ++i) ten += writeAnswerLine(answer("a" + std::to_string(i), "a"));
    intake.add(ten);
    CHECK(intake.step(4).size() == 4);
    CHECK(intake.bytes() == doctest::Approx(0.4 * static_cast<double>(ten.size())).epsilon(0.01));
    CHECK(intake.step(100).size() == 6);
    CHECK(intake.hungry());
}

TEST_CASE("a line without end is one damaged line, and takes no more room than an answer may") {
    AnswerIntake intake("parque", ids());
    const std::string piece(1 << 18, 'x');
    const std::string good = writeAnswerLine(answer("f1", "a"));
    std::size_t fresh = 0;
    const auto read = [&] {
        while (!intake.hungry()) fresh += intake.step(1000).size();
    };
    for (int i = 0; i < 40; ++i) {
        intake.add(piece);
        read();
    }
    intake.add("\n" + good);
    read();
    intake.endFile();
    read();
    CHECK(fresh == 1);
    CHECK(intake.report() == IntakeReport{2, 1, 0, 0, 1, 0, 0, 0});
    CHECK(intake.aside().size() == longestAnswerLine + 2);
    CHECK(intake.bytes() == 40.0 * (1 << 18) + 1 + static_cast<double>(good.size()));
}
