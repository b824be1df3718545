// Files of answers on their way in: every line is accounted for.
#include <doctest/doctest.h>

#include <set>
#include <string>
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

std::vector<survey::Answer> all(AnswerIntake& intake, std::size_t atOnce = 3) {
    std::vector<survey::Answer> answers;
    while (!intake.done())
        for (auto& one : intake.step(atOnce)) answers.push_back(std::move(one));
    return answers;
}

}  // namespace

TEST_CASE("what comes in: new, had, of another survey, damaged, newer, foreign, each line once") {
    const std::set<std::string> here = {"h1"};
    AnswerIntake intake("parque", [&](const survey::Id& id) { return here.count(id) > 0; });
    survey::Answer other = answer("o1", "a");
    other.survey = "vias";
    std::string newer = writeAnswerLine(answer("n1", "a"));
    newer.replace(newer.find("\"version\":2"), 11, "\"version\":3");
    const std::string damaged = writeAnswerLine(answer("d1", "a")).substr(0, 40);
    intake.add("\xEF\xBB\xBF" + writeAnswerLine(answer("f1", "a")) + "\n  \r\n" +
               writeAnswerLine(answer("h1", "a")) + damaged + "\n{\"a\": 1}");
    intake.add(writeAnswerLine(other) + writeAnswerLine(answer("f1", "a")) + newer +
               writeAnswerLine(answer("f2", "b")));
    CHECK(intake.share() == 0);
    const auto fresh = all(intake);
    REQUIRE(fresh.size() == 2);
    CHECK(fresh[0] == answer("f1", "a"));
    CHECK(fresh[1] == answer("f2", "b"));
    CHECK(intake.report() == IntakeReport{8, 2, 2, 1, 1, 1, 1, 0});
    CHECK(intake.aside() == damaged + "\n{\"a\": 1}\n" + newer);
    CHECK(intake.share() == 1);
}

TEST_CASE("alike: the same said within five minutes, over midnight and the end of a month and year") {
    const auto alike = [](const std::vector<std::string>& dates, bool sameOption = true) {
        AnswerIntake intake("parque", [](const survey::Id&) { return false; });
        for (std::size_t i = 0; i < dates.size(); ++i)
            intake.add(
                writeAnswerLine(answer("a" + std::to_string(i), sameOption || !i ? "a" : "b", dates[i])));
        all(intake);
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
    AnswerIntake intake("parque", [](const survey::Id&) { return false; });
    CHECK(intake.done());
    intake.add("");
    std::string ten;
    for (int i = 0; i < 10; ++i) ten += writeAnswerLine(answer("a" + std::to_string(i), "a"));
    intake.add(ten);
    CHECK(intake.step(4).size() == 4);
    CHECK(intake.share() == doctest::Approx(0.4).epsilon(0.01));
    CHECK(intake.step(100).size() == 6);
    CHECK(intake.done());
}
