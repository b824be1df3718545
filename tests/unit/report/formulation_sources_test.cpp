// What the formulation fills sections with.
#include <doctest/doctest.h>

#include <string>

#include "report/plan_document.h"
#include "unit/report/made_plan.h"

using namespace report;

namespace {

std::vector<Block> only(MadePlan plan, const std::string& source) {
    SectionRecipe recipe;
    recipe.title = "Una";
    recipe.sources = {source};
    plan.sections = {recipe};
    return documentOf(plan.subject(), keyWords(), {plainMeasure}).sections.at(0).blocks;
}

std::string cell(const Block& block, std::size_t row, std::size_t column) {
    return textOf(std::get<Table>(block).rows.at(row).cells.at(column));
}

}  // namespace

TEST_CASE("where nothing was gathered yet, each source says so once") {
    const MadePlan plan;
    for (const char* source :
         {"mission", "vision", "principles", "swot", "working_tables", "actors", "self_diagnosis",
          "articulation_problems", "analysis", "matrix", "library:norm", "bibliography", "unplaced"}) {
        CAPTURE(source);
        const auto blocks = only(plan, source);
        REQUIRE(blocks.size() == 1);
        CHECK(std::holds_alternative<Missing>(blocks[0]));
    }
}

TEST_CASE("the frame: mission and vision by paragraphs, principles with what they mean") {
    MadePlan plan = madePlan(0);
    plan.plan.frame.mission = "Uno.\n\nDos.\n";
    plan.plan.frame.principles["a"] = {2, plan::PrincipleKind::value, "Respeto", ""};
    plan.plan.frame.principles["b"] = {1, plan::PrincipleKind::principle, "Transparencia", "Todo se ve"};
    const auto mission = only(plan, "mission");
    REQUIRE(mission.size() == 2);
    CHECK(textOf(std::get<Paragraph>(mission[1]).runs) == "Dos.");
    const auto principles = only(plan, "principles");
    const List& list = std::get<List>(principles.at(0));
    REQUIRE(list.items.size() == 2);
    CHECK(textOf(list.items[0]) == "Transparencia: Todo se ve");
    CHECK(list.items[0][0].bold);
    CHECK(textOf(list.items[1]) == "Respeto");
}

TEST_CASE("the workshop by quadrants, first what was voted first; of one entity only what it brought") {
    MadePlan plan = madePlan(0);
    auto& items = plan.plan.swot.items;
    items["a"] = {1, plan::Quadrant::weakness, "Poca gente", "e1", 2, {}};
    items["b"] = {2, plan::Quadrant::weakness, "Pocos datos", "e2", 9, {}};
    items["c"] = {3, plan::Quadrant::strength, "Cercanía", "", {}, {}};
    plan.plan.swot.strategies["s"] = {1, plan::Crossing::weaknessOpportunity, "Abrir datos", {}, ""};
    const auto all = only(plan, "swot");
    REQUIRE(all.size() == 6);
    CHECK(textOf(std::get<Paragraph>(all[0]).runs) == "‹document.strengths›");
    CHECK(textOf(std::get<List>(all[3]).items.at(0)) == "Pocos datos");
    CHECK(textOf(std::get<List>(all[5]).items.at(0)) == "Abrir datos");
    const auto one = only(plan, "swot:e1");
    REQUIRE(one.size() == 2);
    REQUIRE(std::get<List>(one[1]).items.size() == 1);
    CHECK(textOf(std::get<List>(one[1]).items[0]) == "Poca gente");
}

TEST_CASE("working tables tell who came, only where somebody counted, and what was agreed") {
    MadePlan plan = madePlan(0);
    plan::WorkingTable& table = plan.plan.workingTables["t"];
    table.kind = plan::TableKind::community;
    table.title = "Mesa de Suba";
    table.date = "2017-02-01";
    table.people["x"].count = 30;
    table.people["y"].count = 4;
    table.agreements["b"] = {2, "Dos", "", "", "", ""};
    table.agreements["a"] = {1, "Uno", "", "", "", ""};
    plan.plan.workingTables["u"].order = 1;
    const auto blocks = only(plan, "working_tables");
    CHECK(cell(blocks.at(0), 0, 1) == "‹record.workingTable.kind.community›");
    CHECK(cell(blocks[0], 0, 3) == "34");
    CHECK(cell(blocks[0], 0, 4) == "Uno\nDos");
    CHECK(cell(blocks[0], 1, 3) == "–");
}

TEST_CASE("the self-diagnosis: means of the latest scores, with their level") {
    MadePlan plan = madePlan(0);
    plan::SelfDiagnosis& diagnosis = plan.plan.selfDiagnosis;
    diagnosis.dimensions["d"] = {1, "Talento humano", ""};
    diagnosis.dimensions["n"] = {2, "Control", ""};
    CHECK(std::holds_alternative<Missing>(only(plan, "self_diagnosis").at(0)));
    diagnosis.bands["low"] = {1, "Bajo", 0};
    diagnosis.bands["high"] = {2, "Alto", 60};
    diagnosis.scores["1"] = {1, "d", "e1", "2016-01-01", 10, ""};
    diagnosis.scores["2"] = {2, "d", "e1", "2016-06-01", 50, ""};
    diagnosis.scores["3"] = {3, "d", "e2", "2016-02-01", 81, ""};
    const auto blocks = only(plan, "self_diagnosis");
    CHECK(cell(blocks.at(0), 0, 1) == "65.5");
    CHECK(cell(blocks[0], 0, 2) == "Alto");
    CHECK(cell(blocks[0], 1, 1) == "–");
}

TEST_CASE("findings stand by entity, those of none last; actors and problems of one entity are its own") {
    MadePlan plan = madePlan(0);
    plan.plan.analysis.themes["t"] = {1, "Espacio público", "", ""};
    plan.plan.analysis.findings["1"] = {1, "", "De nadie", "", "", ""};
    plan.plan.analysis.findings["2"] = {2, "e2", "De DADEP", "", "", "t"};
    plan.plan.analysis.findings["3"] = {3, "e1", "De SDG", "", "", ""};
    const auto all = only(plan, "analysis");
    CHECK(cell(all.at(0), 0, 0) == "De SDG");
    CHECK(cell(all[0], 1, 1) == "Espacio público");
    CHECK(cell(all[0], 2, 2) == "–");
    CHECK(std::get<Table>(only(plan, "analysis:e2").at(0)).rows.size() == 1);
    plan.plan.actors["a"] = {1, "Juntas", "e1", plan::Stance::supports, 4, "", ""};
    CHECK(cell(only(plan, "actors").at(0), 0, 3) == "4");
    CHECK(std::holds_alternative<Missing>(only(plan, "actors:e2").at(0)));
    plan.plan.articulation["p"] = {1, "Dos agendas", {"e1", "e3"}, plan::ProblemStatus::underWay, {}};
    CHECK(cell(only(plan, "articulation_problems:e3").at(0), 0, 1) == "SDG, IDPAC");
    CHECK(std::holds_alternative<Missing>(only(plan, "articulation_problems:e2").at(0)));
}

TEST_CASE("the matrix says what each entity brings, and where nobody does") {
    MadePlan plan = madePlan(0);
    plan.plan.goals["g"].line = "l2";
    plan.plan.goals["g"].entity = "e1";
    const auto blocks = only(plan, "matrix");
    CHECK(cell(blocks.at(0), 1, 1) == "‹document.matrixCell›");
    CHECK(cell(blocks[0], 1, 2) == "‹document.matrixGap›");
    CHECK(std::get<Table>(blocks[0]).rows.size() == 3);
    // Of many entities and few lines the lines stand side by side.
    for (int i = 4; i < 15; ++i) plan.plan.entities["e" + std::to_string(i)].name = "Otra";
    const auto turned = only(plan, "matrix");
    CHECK(std::get<Table>(turned.at(0)).columns.size() == 4);
    CHECK(std::get<Table>(turned[0]).rows.size() == 14);
    std::size_t filled = 0;
    for (std::size_t r = 0; r < 14; ++r) filled += cell(turned[0], r, 2) == "‹document.matrixCell›";
    CHECK(filled == 1);
}

TEST_CASE("the library by type, and all of it as a bibliography by author") {
    MadePlan plan = madePlan(0);
    auto& sources = plan.plan.sources;
    sources["1"] = {1,    plan::SourceType::norm, "",           "Ley 152", "Congreso",
                    1994, "https://e.co",         "De planes.", ""};
    sources["2"] = {2, plan::SourceType::benchmark, "", "Otro plan", "Alcaldía", {}, "", "", ""};
    sources["3"] = {3, plan::SourceType::norm, "", "x", "", {}, "", "", "Bogotá (2006). Acuerdo 257."};
    const auto norms = only(plan, "library:norm");
    const List& list = std::get<List>(norms.at(0));
    REQUIRE(list.items.size() == 2);
    CHECK(textOf(list.items[0]).find("Congreso") == 0);
    CHECK(textOf(list.items[0]).find("De planes.") != std::string::npos);
    CHECK(textOf(list.items[1]).find("Bogotá (2006). Acuerdo 257.") == 0);
    const auto blocks = only(plan, "bibliography");
    const Bibliography& all = std::get<Bibliography>(blocks.at(0));
    REQUIRE(all.entries.size() == 3);
    CHECK(all.entries[0].who == "Alcaldía");
    CHECK(all.entries[1].title == "Bogotá (2006). Acuerdo 257.");
    CHECK(all.entries[2].year == "1994");
}
