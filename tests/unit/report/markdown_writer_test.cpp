#include "report/markdown_writer.h"

#include <doctest/doctest.h>

#include "unit/report/hostile_document.h"
#include "unit/report/made_plan.h"

using namespace report;

namespace {

Document withOne(Block block) {
    Document d;
    d.titlePage.title = "T";
    d.labels = {"Contenido", "", "Tabla", "Gráfica", "", "Falta", ""};
    d.sections.push_back({"s", "1", "Uno", 1, true, {std::move(block)}});
    return d;
}

std::string bodyOf(const Document& d) {
    const std::string text = markdownOf(d);
    return text.substr(text.find("## 1 Uno\n\n") + 10);
}

}  // namespace

TEST_CASE("nothing written becomes markup") {
    CHECK(bodyOf(withOne(paragraph("# *a* _b_ [c](d) <e> `f` | g ~ \\"))) ==
          "\\# \\*a\\* \\_b\\_ \\[c\\](d) \\<e\\> \\`f\\` \\| g \\~ \\\\\n\n");
    CHECK(bodyOf(withOne(paragraph("1. uno"))) == "1\\. uno\n\n");
    CHECK(bodyOf(withOne(paragraph("- uno"))) == "\\- uno\n\n");
    CHECK(bodyOf(withOne(paragraph("1.1 uno"))) == "1.1 uno\n\n");
    CHECK(bodyOf(withOne(paragraph("2018 fue"))) == "2018 fue\n\n");
    const std::string text = markdownOf(hostileDocument());
    CHECK(text.find("<script") == text.find("\\<script") + 1);
    for (std::size_t at = text.find("](javascript"); at != std::string::npos;
         at = text.find("](javascript", at + 1))
        CHECK(text[at - 1] == '\\');
    CHECK(text.find('\x01') == std::string::npos);
}

TEST_CASE("emphasis, links, lists and tables are Markdown's") {
    CHECK(bodyOf(withOne(Paragraph{
              {{"a "}, {"b ", true}, {"c", false, true}, {" "}, {"d", false, false, "https://e/(f)"}}})) ==
          "a **b** *c* [d](https://e/%28f%29)\n\n");
    CHECK(bodyOf(withOne(List{true, {plain("x"), plain("y")}})).starts_with("1. x\n2. y\n"));
    const Table table{"C", {{"A"}, {"B", 1, Align::end}}, {{{plain("a|b"), plain("1")}}, {{plain("c")}}}, ""};
    CHECK(bodyOf(withOne(table)) ==
          "**Tabla 1.** C\n\n| A | B |\n| --- | ---: |\n| a\\|b | 1 |\n| c |  |\n\n");
    CHECK(bodyOf(withOne(Missing{"la misión"})) == "> **Falta:** la misión\n\n");
}
