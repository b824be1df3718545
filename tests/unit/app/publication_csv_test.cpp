// The file of the tables to publish says what survey/publication.h gives out, and nothing else:
// survey/publication_test.cpp has the one who tries to get more out of it.
#include "app/planner/publication_csv.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "person.h"
#include "store/csv.h"
#include "survey/publication.h"
#include "survey/respondents.h"
#include "unit/survey/many_answers.h"

using Strings = std::vector<std::string>;

TEST_CASE("each row of the tables to publish is a count that may be given out, or the word for it") {
    const app::Texts t = test::loadedTexts("es");
    survey_test::Chance chance(77);
    const survey::Survey survey = survey_test::everyTable();
    int hidden = 0;
    for (int round = 0; round < 4; ++round) {
        const std::vector<survey::Answer> answers = survey_test::answersBy(chance, 40 + 60 * round);
        const auto people = survey::respondentsOf(survey, answers);
        const auto read = store::parseCsv(app::publicationCsv(t, survey, people.people));
        REQUIRE(read.table);
        const auto& rows = read.table->rows;
        std::size_t row = 0;
        CHECK(rows[row++].cells ==
              Strings{"", "", "", "Todas las personas", std::to_string(answers.size()), "", ""});
        for (const auto& given : survey::publication(survey, people.people)) {
            const auto& shown = given.table.shown;
            if (shown.fate != survey::TableFate::shown) {
                REQUIRE(row < rows.size());
                CHECK(rows[row].cells[4].empty());
                CHECK(rows[row++].cells[6] == "no se muestra: son muy pocas personas");
                continue;
            }
            for (std::size_t r = 0; r < shown.rows; ++r) {
                for (std::size_t c = 0; c < shown.columns; ++c) {
                    REQUIRE(row < rows.size());
                    const auto& cells = rows[row++].cells;
                    const auto& count = shown.at(r, c).count;
                    CHECK(cells[4] == (count ? std::to_string(*count) : ""));
                    CHECK(cells[6] == (count ? "" : "oculto"));
                    if (!count) CHECK(cells[5].empty());
                    hidden += !count;
                }
            }
        }
        CHECK(row == rows.size());
    }
    CHECK(hidden > 100);
}
