#include "report/written_blocks.h"

#include <doctest/doctest.h>

#include <string>

using namespace report;

namespace {

std::map<plan::Id, plan::TextBlock> kept(std::string_view written) {
    std::map<plan::Id, plan::TextBlock> text;
    int n = 100;
    for (const plan::TextBlock& block : textBlocksOf(written)) text["b" + std::to_string(n++)] = block;
    return text;
}

}  // namespace

TEST_CASE("what was typed is kept as paragraphs and items, with bold and links") {
    const auto blocks = textBlocksOf(
        "El **Sector** lee [la ley](https://ejemplo.co/ley).\nSegunda línea.\n\n- Uno\n- Dos\n\n1. "
        "Primero\n2. "
        "Segundo");
    REQUIRE(blocks.size() == 5);
    CHECK(blocks[0].kind == plan::BlockKind::paragraph);
    REQUIRE(blocks[0].runs.size() == 5);
    CHECK(blocks[0].runs[1] == plan::TextRun{"Sector", true, ""});
    CHECK(blocks[0].runs[3] == plan::TextRun{"la ley", false, "https://ejemplo.co/ley"});
    CHECK(blocks[0].runs[4].text == ".\nSegunda línea.");
    CHECK(blocks[1].kind == plan::BlockKind::bullet);
    CHECK(blocks[2].runs[0].text == "Dos");
    CHECK(blocks[3].kind == plan::BlockKind::numbered);
    CHECK(blocks[4].order == 5);
}

TEST_CASE("a text comes back as it was typed") {
    for (const char* written :
         {"", "Uno.", "Uno.\n\nDos.", "Uno\ndos", "- a\n- b\n\nFin", "1. a\n2. b\n\n- c",
          "Con **negrilla** y [enlace](https://a.co) y **[los dos](https://b.co)**.", "Con *cursiva* aquí",
          "A [nosotros](mailto:a@b.co).", "5 * 3 * 2 y [sin cerrar", "Antes:\n\n- uno\n- **dos**"}) {
        CAPTURE(written);
        CHECK(writtenOf(kept(written)) == written);
    }
}

TEST_CASE("what was kept is the same when it is typed again") {
    for (const char* written : {"  Uno  \n\n\n\n Dos", "Uno\n- a\n* b\n• c", "3) a\n7) b", "***a***"}) {
        CAPTURE(written);
        const auto once = kept(written);
        CHECK(kept(writtenOf(once)) == once);
    }
}
