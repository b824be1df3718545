#include "store/answer_batch.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "store/answer_file.h"
#include "unit/survey/many_answers.h"

using store::AnswerBatchReader;

namespace {

std::vector<survey::Answer> readBack(std::string bytes, bool& damaged) {
    AnswerBatchReader reader(std::move(bytes));
    std::vector<survey::Answer> answers;
    survey::Answer answer;
    while (reader.next(answer)) answers.push_back(answer);
    damaged = reader.damaged();
    return answers;
}

std::vector<survey::Answer> mixed(int count) {
    survey_test::Chance chance(31);
    auto answers = survey_test::answersBy(chance, count);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        auto& answer = answers[i];
        answer.survey = "parque";
        answer.date = "2026-11-27T0" + std::to_string(i % 10) + ":15Z";
        answer.language = i % 3 ? "es" : "en";
        answer.wording = i % 5 ? "w1" : "";
        if (i % 4 == 0)
            answer.space = survey::Space{"dialogo", "Diálogo con San José", "Salón comunal", "2026-11-20"};
        if (i % 7 == 0) answer.replies["words"].text = "¿Y el andén?\n\"sí\"\t" + std::string(i % 300, 'x');
        if (i % 11 == 0) answer.replies["number"].number = -0.1 * static_cast<double>(i);
        if (i % 13 == 0) answer.replies["one"].shown = {"o2", "o1", "o0"};
    }
    return answers;
}

}  // namespace

TEST_CASE("answers come back exactly from a batch, in a fifth of the room") {
    auto answers = mixed(2000);
    answers[0].replies["number"].number = 1e300;
    answers[1].replies["number"].number = std::numeric_limits<double>::denorm_min();
    answers[2].replies["words"].text = std::string("nul\0 and \xF0\x9F\x8C\xB3", 12);
    const std::string bytes = store::writeAnswerBatch(answers);
    bool damaged = true;
    CHECK(readBack(bytes, damaged) == answers);
    CHECK_FALSE(damaged);
    CHECK(bytes.size() * 3 < store::writeAnswers(answers).size());
    CHECK(readBack(store::writeAnswerBatch({}), damaged).empty());
    CHECK_FALSE(damaged);
}

TEST_CASE("a batch that is cut off or changed gives what can be read, and says so") {
    const auto answers = mixed(40);
    const std::string bytes = store::writeAnswerBatch(answers);
    bool damaged = false;
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const auto some = readBack(bytes.substr(0, size), damaged);
        CHECK(damaged);
        REQUIRE(some.size() < answers.size());
        for (std::size_t i = 0; i < some.size(); ++i) CHECK(some[i] == answers[i]);
    }
    survey_test::Chance chance(8);
    for (int round = 0; round < 3000; ++round) {
        std::string other = bytes;
        for (int i = 0; i < 3; ++i)
            other[chance.below(static_cast<unsigned>(other.size()))] = static_cast<char>(chance.below(256));
        const auto some = readBack(other, damaged);
        CHECK(some.size() <= 1u << 20);  // and no crash, no endless reading
    }
    CHECK(readBack("PAB1\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F", damaged).empty());
    CHECK(damaged);
    CHECK(readBack("{\"format\":1}", damaged).empty());
    CHECK(damaged);
}
