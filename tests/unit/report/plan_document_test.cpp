#include "report/plan_document.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "app/document_words.h"
#include "report/sources.h"
#include "report/word_keys.h"
#include "unit/report/made_plan.h"

using namespace report;

namespace {

Document made(const MadePlan& plan) { return documentOf(plan.subject(), keyWords(), {plainMeasure}); }

Document only(MadePlan plan, std::vector<std::string> sources) {
    SectionRecipe recipe;
    recipe.number = "1";
    recipe.title = "Una";
    recipe.sources = std::move(sources);
    plan.sections = {recipe};
    return made(plan);
}

template <class Kind>
std::vector<const Kind*> blocksIn(const Document& document) {
    std::vector<const Kind*> found;
    for (const Section& section : document.sections)
        for (const Block& block : section.blocks)
            if (const auto* each = std::get_if<Kind>(&block)) found.push_back(each);
    return found;
}

std::string cell(const Table& table, std::size_t row, std::size_t column) {
    return textOf(table.rows.at(row).cells.at(column));
}

}  // namespace

TEST_CASE("the plan's own list of sections decides what stands where") {
    MadePlan plan = madePlan(12);
    const Document document = made(plan);
    std::vector<std::string> numbers;
    for (const Section& section : document.sections)
        if (!section.number.empty()) numbers.push_back(section.number);
    std::vector<std::string> asked;
    for (const SectionRecipe& recipe : plan.sections)
        if (!recipe.number.empty()) asked.push_back(recipe.number);
    CHECK(numbers == asked);
    std::set<std::string> anchors;
    for (const Section& section : document.sections) {
        CHECK(anchors.insert(section.anchor).second);
        CHECK(section.level >= 1);
        CHECK(section.level <= 4);
    }
    // Headings go down one level at a time.
    int level = 0;
    for (const Section& section : document.sections) {
        CHECK(section.level <= level + 1);
        level = section.level;
    }
    std::reverse(plan.sections.begin(), plan.sections.end());
    CHECK(made(plan).sections.front().title == "Anexos");
}

TEST_CASE("what was written stands first, and what nobody wrote is said to be missing") {
    MadePlan plan = madePlan(3);
    SectionRecipe written, empty, heading, unknown;
    written.number = "1.1";
    written.level = 2;
    written.text = "Uno **dos**.\n\n- tres";
    written.sources = {"entities"};
    heading.number = "1";
    empty.number = "1.2";
    empty.level = 2;
    unknown.number = "1.3";
    unknown.level = 2;
    unknown.sources = {"nothing_like_it", "money_by_year:nobody"};
    plan.sections = {heading, written, empty, unknown};
    const Document document = made(plan);
    REQUIRE(document.sections.size() == 4);
    CHECK(document.sections[0].blocks.empty());
    REQUIRE(document.sections[1].blocks.size() == 3);
    CHECK(std::holds_alternative<Paragraph>(document.sections[1].blocks[0]));
    CHECK(std::holds_alternative<List>(document.sections[1].blocks[1]));
    CHECK(std::holds_alternative<Table>(document.sections[1].blocks[2]));
    const auto missing = missingOf(document);
    REQUIRE(missing.size() == 3);
    CHECK(missing[0] == std::pair<std::string, std::string>("s-1-2", "‹document.unwritten›"));
    CHECK(missing[1].second == "‹document.unknownSource›");
    CHECK(missing[2].second == "‹document.gone›");
}

TEST_CASE("an empty plan gives a document that says all that is missing") {
    MadePlan plan;
    plan.sections = guideSections();
    const Document document = made(plan);
    CHECK(missingOf(document).size() >= 25);
    CHECK(blocksIn<Table>(document).empty());
    CHECK(blocksIn<Chart>(document).empty());
    for (const NamedSource& source : sources()) {
        CAPTURE(source.name);
        CHECK_FALSE(only(MadePlan{}, {std::string(source.name)}).sections.front().blocks.empty());
    }
}

TEST_CASE("goals stand under their objectives with what each year asks") {
    MadePlan plan = madePlan(0, 1, 1, 1);
    plan::Goal& goal = plan.plan.goals["g"];
    goal.objective = "o1";
    goal.entity = "e1";
    goal.code = "MP-1";
    goal.name = "Recuperar espacio";
    goal.indicator.unit = "m²";
    goal.indicator.baseline.text = "No disponible";
    goal.years[2017].target.number = 10;
    goal.years[2018].programmed.number = 12.5;
    goal.years[2018].target.number = 11;
    const Document document = only(plan, {"output_goals"});
    const auto tables = blocksIn<Table>(document);
    REQUIRE(tables.size() == 1);
    const Table& table = *tables[0];
    CHECK(table.columns.size() == 10);
    CHECK(cell(table, 0, 0) == "MP-1");
    CHECK(cell(table, 0, 4) == "No disponible");
    CHECK(cell(table, 0, 5) == "10");
    CHECK(cell(table, 0, 6) == "12.5");  // the year's action plan goes before the four-year plan
    CHECK(cell(table, 0, 7) == "–");
    CHECK(cell(table, 0, 9) == "22.5");  // not given: what the years add up to
    goal.withdrawnOn = "2018-05-01";
    CHECK(blocksIn<Table>(only(plan, {"output_goals"})).empty());
}

TEST_CASE("each goal has its sheet, and what is missing in it is said there") {
    const MadePlan plan = madePlan(24);
    const Document document = only(plan, {"indicator_sheets"});
    std::size_t sheets = 0;
    for (const Section& section : document.sections) {
        if (section.inContents) continue;
        ++sheets;
        REQUIRE(section.blocks.size() == 2);
        CHECK_FALSE(std::get<Table>(section.blocks[0]).numbered);
        CHECK(std::get<Table>(section.blocks[1]).rows.size() == 5);
    }
    CHECK(sheets == 24);
}

TEST_CASE("money adds up to its total, by year and by entity") {
    const MadePlan plan = madePlan(30);
    for (const char* source : {"money_by_year", "money_by_entity", "money_by_source"}) {
        CAPTURE(source);
        const Document document = only(plan, {source});
        const auto charts = blocksIn<Chart>(document);
        const Table& table = charts.empty() ? *blocksIn<Table>(document).at(0) : charts[0]->table;
        double sum = 0;
        for (std::size_t r = 0; r + 1 < table.rows.size(); ++r) sum += std::stod(cell(table, r, 1).substr(1));
        CHECK(table.rows.back().total);
        CHECK(sum == doctest::Approx(std::stod(cell(table, table.rows.size() - 1, 1).substr(1))));
    }
}

TEST_CASE("only what is published of the survey is told, the most asked for first") {
    MadePlan plan = madePlan(9);
    plan.themes["t9"] = plan.themes["t0"];
    plan.themes["t9"].asked.reset();
    const Document document = only(plan, {"survey_priorities"});
    const auto charts = blocksIn<Chart>(document);
    REQUIRE(charts.size() == 1);
    REQUIRE(charts[0]->table.rows.size() == 3);
    CHECK(cell(charts[0]->table, 0, 1) == "412");
    CHECK(cell(charts[0]->table, 1, 3) == "‹document.notInPlan›");
}

TEST_CASE("a document is made in short steps that tell how far it is, to the same end") {
    const MadePlan plan = madePlan(331);
    DocumentMaker maker(plan.subject(), keyWords(), {plainMeasure});
    double before = maker.progress();
    CHECK(before == 0);
    long steps = 0;
    while (!maker.step()) {
        CHECK(maker.progress() > before);
        CHECK(maker.progress() < 1);
        before = maker.progress();
        ++steps;
    }
    CHECK(maker.progress() == 1);
    CHECK(maker.step());
    CHECK(steps > 2 * 331);
    const Document document = maker.take(), again = made(plan);
    REQUIRE(document.sections.size() == again.sections.size());
    CHECK(document.sections.size() > 331);
}

TEST_CASE("the screens' texts have every word that a document asks for") {
    std::vector<std::string_view> here(std::begin(key::all), std::end(key::all)),
        there = app::documentTextKeys();
    std::sort(here.begin(), here.end());
    std::sort(there.begin(), there.end());
    CHECK(here == there);
}
