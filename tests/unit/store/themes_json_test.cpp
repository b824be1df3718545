// The themes of a plan: read strictly, written as they were, edited and undone, and nowhere in a survey's
// file.
#include "store/themes_json.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "plans.h"
#include "store/journal.h"
#include "store/survey_file.h"
#include "store/survey_json.h"
#include "store/theme_edits.h"
#include "store/work.h"
#include "unit/survey/every_kind.h"

using namespace store;
using namespace store_test;
using survey::textKeyOf;

namespace {

survey::Theme fullTheme() {
    survey::Theme theme;
    theme.order = 1.5;
    theme.name.byLanguage = {{"es", "Parques y árboles"}, {"en", "Parks and trees"}};
    theme.survey = "parque";
    theme.texts["why"] = {textKeyOf("Más árboles"), textKeyOf("Sombra")};
    theme.texts["visits"] = {textKeyOf("Sombra")};
    theme.options["order"] = {"trees"};
    theme.lines = {"l1", "gone"};
    theme.objectives = {"o1"};
    theme.asked = survey::AskedFor{23, 60, "2026-11-22"};
    return theme;
}

survey::Theme named(const char* name, double order) {
    survey::Theme theme;
    theme.order = order;
    theme.name = inSpanish(name);
    theme.survey = "parque";
    return theme;
}

PlanFile planWithThemes() {
    PlanFile file;
    file.id = "p1";
    file.document = toJson(fullPlan());
    file.document["surveys"]["parque"] = toJson(every_kind::survey());
    file.document["themes"]["t/1"] = toJson(fullTheme());
    file.document["themes"]["t2"] = toJson(named("Seguridad", 2));
    makeCanonical(file.document);
    return file;
}

Work opened(PlanFile file = planWithThemes()) {
    Problems problems;
    auto work = Work::open(std::move(file), problems);
    REQUIRE(problems.empty());
    REQUIRE(work);
    return std::move(*work);
}

// Carries out the changes, takes them back, and carries them out again.
void change(Work& work, const std::vector<Change>& changes) {
    const Json before = work.document();
    const survey::Codebook themes = work.themes();
    Problems problems;
    REQUIRE(work.change(changes, "x", "", "2026-11-22T10:00:00Z", "", problems));
    const survey::Codebook after = work.themes();
    REQUIRE(work.undo("", "2026-11-22T10:00:01Z", problems));
    CHECK(work.themes() == themes);
    CHECK(work.document() == before);
    REQUIRE(work.redo("", "2026-11-22T10:00:02Z", problems));
    CHECK(work.themes() == after);
    CHECK(problems.empty());
}

}  // namespace

TEST_CASE("a theme comes back as it was") {
    Problems problems;
    CHECK(themeFromJson(toJson(fullTheme()), problems) == fullTheme());
    CHECK(themeFromJson(toJson(named("Seguridad", 2)), problems) == named("Seguridad", 2));
    CHECK(problems.empty());
    const Json plain = toJson(named("Seguridad", 2));
    for (const char* none : {"texts", "options", "lines", "objectives", "asked"})
        CHECK_FALSE(plain.contains(none));
}

TEST_CASE("what is wrong in a theme is told with its place") {
    using K = ProblemKind;
    const auto problemsOf = [](const char* pointer, Json value) {
        Json json = toJson(fullTheme());
        json[Json::json_pointer(pointer)] = std::move(value);
        Problems problems;
        themeFromJson(json, problems, "/themes/t");
        return problems;
    };
    const std::string key = textKeyOf("Sombra");
    const std::vector<std::pair<std::pair<const char*, Json>, Problem>> cases{
        {{"/order", "1"}, {K::wrongType, "/themes/t/order", "string"}},
        {{"/name", "Parques"}, {K::wrongType, "/themes/t/name", "string"}},
        {{"/name/es", 7}, {K::wrongType, "/themes/t/name/es", "number"}},
        {{"/survey", 7}, {K::wrongType, "/themes/t/survey", "number"}},
        {{"/survey", ""}, {K::badValue, "/themes/t/survey", "\"\""}},
        {{"/texts", Json::array()}, {K::wrongType, "/themes/t/texts", "array"}},
        {{"/texts/why", "Sombra"}, {K::wrongType, "/themes/t/texts/why", "string"}},
        {{"/texts/why/Sombra", true}, {K::badValue, "/themes/t/texts/why/Sombra", "Sombra"}},
        {{"/options/order/trees", "Árboles"}, {K::wrongType, "/themes/t/options/order/trees", "string"}},
        {{"/lines/l1", false}, {K::badValue, "/themes/t/lines/l1", "false"}},
        {{"/objectives", Json::array({"o1"})}, {K::wrongType, "/themes/t/objectives", "array"}},
        {{"/asked", 23}, {K::wrongType, "/themes/t/asked", "number"}},
        {{"/asked/people", 61}, {K::badValue, "/themes/t/asked/people", "61"}},
        {{"/asked/people", 0}, {K::badValue, "/themes/t/asked/people", "0"}},
        {{"/asked/people", 2.5}, {K::badValue, "/themes/t/asked/people", "2.5"}},
        {{"/asked/of", -1}, {K::badValue, "/themes/t/asked/of", "-1"}},
        {{"/asked/of", "60"}, {K::wrongType, "/themes/t/asked/of", "string"}},
        {{"/asked/day", "2026-02-30"}, {K::badValue, "/themes/t/asked/day", "\"2026-02-30\""}},
    };
    for (const auto& [changed, problem] : cases) {
        CAPTURE(changed.first);
        CHECK(problemsOf(changed.first, changed.second) == Problems{problem});
    }
    // Words of a person in the place of a key: 16 letters are not enough.
    CHECK(problemsOf("/texts/why/Ana de la calle4", true).size() == 1);
    Problems missing;
    themeFromJson(Json::object(), missing, "");
    CHECK(missing == Problems{{K::missingField, "/name", ""}, {K::missingField, "/survey", ""}});
    Problems partly;
    Json json = toJson(fullTheme());
    json["asked"] = Json::object();
    themeFromJson(json, partly, "");
    CHECK(partly.size() == 3);
    Problems none;
    themeFromJson("Parques", none, "/themes/t");
    CHECK(none == Problems{{K::wrongType, "/themes/t", "string"}});
}

TEST_CASE("a plan with themes that cannot be read is refused, and says where") {
    using K = ProblemKind;
    const auto problemsOf = [](Json themes) {
        PlanFile file = planWithThemes();
        file.document["themes"] = std::move(themes);
        Problems problems;
        CHECK_FALSE(readPlanFile(writePlanFile(file), problems));
        return problems;
    };
    CHECK(problemsOf(Json::array()) == Problems{{K::wrongType, "/plan/themes", "array"}});
    CHECK(problemsOf({{"t", 7}}) == Problems{{K::wrongType, "/plan/themes/t", "number"}});
    CHECK(problemsOf({{"", toJson(fullTheme())}}) == Problems{{K::badValue, "/plan/themes/", ""}});
    // An edit that would leave such a one is refused too, and changes nothing.
    Work work = opened();
    const Json before = work.document();
    const std::vector<std::vector<Change>> refused{{set("/themes/t2/order", "x")},
                                                   {set("/themes/t2/texts/why/no-key", true)},
                                                   {remove(std::string("/themes/t2/name"))},
                                                   {set("/themes", Json::array())}};
    for (const auto& changes : refused) {
        Problems problems;
        CHECK_FALSE(work.change(changes, "x", "", "2026-11-22T10:00:00Z", "", problems));
        CHECK_FALSE(problems.empty());
        CHECK(work.document() == before);
        CHECK(work.themes().at("t2") == named("Seguridad", 2));
    }
}

TEST_CASE("a plan's themes go out and come back: file, journal, undo") {
    const std::string bytes = writePlanFile(planWithThemes());
    Problems problems;
    const auto read = readPlanFile(bytes, problems);
    REQUIRE(read);
    CHECK(problems.empty());
    CHECK(writePlanFile(*read) == bytes);
    CHECK(opened(*read).themes().at("t/1") == fullTheme());
    CHECK(opened({"p1", 0, toJson(fullPlan()), {}}).themes().empty());

    Work work = opened();
    change(work, {addTheme("t3", named("Vías", 3))});
    change(work, {codeText("t3", "why", textKeyOf("Andenes"))});
    Durable durable;
    std::vector<Record> records;
    for (Batch batch = nextBatch(work, durable); !batch.empty(); batch = nextBatch(work, durable)) {
        for (const Record& record : batch.puts) records.push_back(record);
        durable = batch.after;
    }
    auto loaded = loadWork("p1", records, problems);
    REQUIRE(loaded);
    CHECK(problems.empty());
    CHECK(loaded->work.themes() == work.themes());
    CHECK(loaded->work.themes().at("t3").texts.at("why").size() == 1);
    REQUIRE(loaded->work.undo("", "2026-11-22T10:00:00Z", problems));
    CHECK(loaded->work.themes().at("t3") == named("Vías", 3));
}

TEST_CASE("what is done with themes can be taken back as one edit") {
    Work work = opened();
    change(work, {codeText("t2", "why", textKeyOf("Luz"))});
    CHECK(work.themes().at("t2").texts.at("why") == std::set<std::string>{textKeyOf("Luz")});
    change(work, {uncodeText("t2", "why", textKeyOf("Luz"))});
    CHECK(work.themes().at("t2").texts.at("why").empty());
    change(work, {codeText("t2", "why", textKeyOf("Sombra")), codeText("t2", "why", textKeyOf("Luz"))});

    SUBCASE("joined") {
        change(work, joinThemes(work.themes(), "t2", "t/1"));
        CHECK_FALSE(work.themes().contains("t2"));
        survey::Theme expected = fullTheme();
        expected.texts["why"].insert(textKeyOf("Luz"));
        expected.asked.reset();
        CHECK(work.themes().at("t/1") == expected);
        CHECK(joinThemes(work.themes(), "t/1", "t/1").empty());
        CHECK(joinThemes(work.themes(), "t/1", "gone").empty());
        CHECK(joinThemes(work.themes(), "gone", "t/1").empty());
    }
    SUBCASE("joined the other way") {
        change(work, joinThemes(work.themes(), "t/1", "t2"));
        REQUIRE(work.themes().size() == 1);
        const survey::Theme& theme = work.themes().at("t2");
        CHECK(theme.name == named("Seguridad", 2).name);
        CHECK(theme.lines == fullTheme().lines);
        CHECK(theme.options == fullTheme().options);
        CHECK(theme.texts.at("visits") == fullTheme().texts.at("visits"));
        CHECK_FALSE(theme.asked);
    }
    SUBCASE("moved") {
        CHECK(moveTheme(work.themes(), "t/1", -1).empty());
        CHECK(moveTheme(work.themes(), "t2", 1).empty());
        CHECK(moveTheme(work.themes(), "gone", 1).empty());
        change(work, moveTheme(work.themes(), "t/1", 1));
        CHECK(work.themes().at("t2").order < work.themes().at("t/1").order);
    }
    SUBCASE("removed") {
        change(work, {removeTheme("t/1")});
        CHECK(work.themes().size() == 1);
    }
    SUBCASE("published and withdrawn") {
        survey::ThemeCounts counts;
        counts.themes["t/1"].people = 30;
        counts.themes["t2"].people = 4;
        using F = survey::ThemeFate;
        change(work, publishThemes(work.themes(), counts, {{"t/1", F::shown}, {"t2", F::tooFew}}, 70,
                                   "2026-12-01"));
        CHECK(work.themes().at("t/1").asked == survey::AskedFor{30, 70, "2026-12-01"});
        CHECK_FALSE(work.themes().at("t2").asked);
        CHECK(survey::tellsWhatBecame(work.themes(), "parque"));
        CHECK_FALSE(survey::tellsWhatBecame(work.themes(), "otra"));
        // What has become too small is no longer told.
        change(work, publishThemes(work.themes(), counts, {{"t/1", F::nearlyAll}, {"t2", F::tooFew}}, 70,
                                   "2026-12-02"));
        CHECK_FALSE(survey::tellsWhatBecame(work.themes(), "parque"));
        CHECK(unpublishThemes(work.themes()).empty());
    }
}

TEST_CASE("20,000 texts of a theme are read, joined and written") {
    PlanFile file = planWithThemes();
    Json& texts = file.document["themes"]["t2"]["texts"]["why"] = Json::object();
    for (int i = 0; i < 20000; ++i) texts[textKeyOf("texto " + std::to_string(i))] = true;
    Work work = opened(std::move(file));
    CHECK(work.themes().at("t2").texts.at("why").size() == 20000);
    change(work, joinThemes(work.themes(), "t2", "t/1"));
    CHECK(work.themes().at("t/1").texts.at("why").size() == 20002);
    change(work, {codeText("t/1", "why", textKeyOf("uno más"))});
}

TEST_CASE("themes are nowhere in a survey's file, link or wording, and change no figure of the plan") {
    Work work = opened();
    Problems problems;
    const auto survey = surveysFromJson(work.document().at("surveys"), problems).at("parque");
    const std::string wording = wordingOf(survey),
                      file = writeSurveyFile({"parque", "Plan", "Sector", survey});
    CHECK(wording == wordingOf(every_kind::survey()));
    for (const char* none : {"theme", "Parques y", "asked"}) CHECK(file.find(none) == std::string::npos);
    const survey::Theme whole = fullTheme();
    for (const auto& text : whole.texts.at("why")) CHECK(file.find(text) == std::string::npos);
    // And no own words are in the plan.
    const std::string plan = writePlanFile(work.file());
    for (const char* words : {"Más árboles", "Sombra"}) CHECK(plan.find(words) == std::string::npos);
    change(work, {codeText("t2", "why", textKeyOf("Luz"))});
    CHECK(work.file().history.empty());  // of other days nothing about themes is kept
}
