#include "app/planner/document_recipe.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

#include "report/markdown_writer.h"
#include "report/sources.h"
#include "store/methodology.h"
#include "unit/report/made_plan.h"

using app::SectionState;

namespace {

plan::DocumentSection section(double order, const std::string& title, const plan::Id& parent = {}) {
    plan::DocumentSection made;
    made.order = order;
    made.title = title;
    made.parent = parent;
    return made;
}

}  // namespace

TEST_CASE("every name that a section can show is a source of the report") {
    plan::DocumentSection of;
    for (const std::string_view name : plan::kDocumentData)
        for (const plan::Id& about : {plan::Id(), plan::Id("x")}) {
            CAPTURE(name);
            of.entity = of.line = about;
            const auto sources = app::documentSources(std::string(name), of);
            CHECK_FALSE(sources.empty());
            for (const std::string& source : sources) {
                CAPTURE(source);
                CHECK(report::sourceNamed(source.substr(0, source.find(':'))) != nullptr);
            }
        }
    CHECK(app::documentSources("other", of).empty());
}

TEST_CASE("sections come in reading order, a level below their parents, with text and data in their places") {
    plan::PlanDocument document;
    document.sections["b"] = section(2, "Dos");
    document.sections["a"] = section(1, "Uno");
    document.sections["a2"] = section(2, "Parte dos", "a");
    document.sections["a1"] = section(1, "Parte uno", "a");
    document.sections["a1x"] = section(1, "Detalle", "a1");
    document.sections["gone"] = section(1, "Sin madre", "nobody");
    document.sections["b"].entity = "e1";
    document.sections["b"].data = {{"analysis", 2}, {"swot", 1}, {"unknown", 3}};
    plan::TextBlock block;
    block.runs = {{"Hola", true, ""}};
    document.sections["a1"].text["t"] = block;
    const auto recipe = app::documentRecipe(document);
    REQUIRE(recipe.size() == 5);
    std::string told;
    for (const auto& each : recipe) told += each.title + std::to_string(each.level) + " ";
    CHECK(told == "Uno1 Parte uno2 Detalle3 Parte dos2 Dos1 ");
    CHECK(recipe[1].text == "**Hola**");
    CHECK(recipe[0].sources.empty());
    CHECK(recipe[4].sources == std::vector<std::string>{"swot:e1", "analysis:e1"});
}

TEST_CASE("a section of a line's data shows its objective's, else its line's, else says what is missing") {
    plan::DocumentSection of;
    CHECK(app::documentSources("line", of) == std::vector<std::string>{"unplaced"});
    of.line = "l1";
    CHECK(app::documentSources("line", of) == std::vector<std::string>{"line:l1"});
    of.objective = "o1";
    CHECK(app::documentSources("line", of) == std::vector<std::string>{"objective:o1"});
}

TEST_CASE("how far a section is: what is asked of it, and what it has") {
    plan::PlanDocument document;
    document.sections["asked"] = section(1, "Con texto");
    document.sections["asked"].written = true;
    document.sections["asked"].data["swot"] = 1;
    document.sections["data"] = section(2, "De datos");
    document.sections["data"].data["swot"] = 1;
    document.sections["above"] = section(3, "Con partes");
    document.sections["bare"] = section(1, "Sin nada", "above");
    CHECK(app::sectionState(document, "asked") == SectionState::missing);
    CHECK(app::sectionState(document, "data") == SectionState::filled);
    CHECK(app::sectionState(document, "above") == SectionState::parts);
    CHECK(app::sectionState(document, "bare") == SectionState::empty);
    CHECK(app::unwrittenSections(document) == std::vector<plan::Id>{"asked", "bare"});
    CHECK(app::documentRecipe(document).front().sources == std::vector<std::string>{"unwritten", "swot"});
    plan::TextBlock block;
    block.runs = {{" \n", false, ""}};
    document.sections["asked"].text["t"] = block;
    CHECK(app::sectionState(document, "asked") == SectionState::missing);
    document.sections["asked"].text["t"].runs[0].text = "Ya";
    CHECK(app::sectionState(document, "asked") == SectionState::written);
}

TEST_CASE("the guide's own structure makes a document: all sections in order, every gap under its section") {
    std::ifstream file(std::string(PLAN_SOURCE_DIR) + "/assets/methodology/es.json", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    store::Problems problems;
    const auto methodology = store::readMethodology(bytes, problems);
    REQUIRE(methodology);
    MadePlan made = madePlan(24);
    made.plan = store::withMethodology(made.plan, *methodology);
    made.sections = app::documentRecipe(made.plan.document);
    REQUIRE(made.sections.size() == 40);
    const report::Document document = report::documentOf(made.subject(), keyWords(), {plainMeasure});
    std::size_t at = 0;
    for (const report::Section& section : document.sections)
        if (at < 40 && section.title == made.sections[at].title) ++at;
    CHECK(at == 40);
    const auto gaps = app::documentGaps(document, made.sections);
    CHECK(gaps.size() == report::missingOf(document).size());
    const auto has = [&](const plan::Id& section, const std::string& what) {
        return std::any_of(gaps.begin(), gaps.end(), [&](const app::DocumentGap& gap) {
            return gap.section == section && gap.what == what;
        });
    };
    CHECK(has("c1", "‹document.unwritten›"));
    CHECK(has("s2-5-1", "‹document.noMission›"));
    CHECK(has("bibliografia", "‹document.noBibliography›"));
    CHECK(has("s1-3", "‹document.noLibrary›"));
    CHECK_FALSE(has("s5-2", "‹document.unwritten›"));
    for (const auto& gap : gaps) CHECK(made.plan.document.sections.contains(gap.section));
    const std::string markdown = report::markdownOf(document);
    std::size_t from = 0;
    for (const auto& recipe : made.sections) {
        CAPTURE(recipe.title);
        from = markdown.find(recipe.title.substr(0, 10), from);
        REQUIRE(from != std::string::npos);
    }
}
