#include "app/planner/document_edits.h"

#include <doctest/doctest.h>

#include <string>

#include "report/written_blocks.h"
#include "store/formulation_json.h"

namespace {

struct Doc {
    plan::Plan plan;
    int ids = 0;

    plan::PlanDocument& document() { return plan.document; }
    void apply(const std::vector<store::Change>& changes) {
        store::Json json = store::Json::object();
        store::writeFormulation(json, plan);
        store::Problems problems;
        const auto edit = store::makeEdit(json, changes, problems);
        REQUIRE(edit);
        REQUIRE(store::applyPatch(json, edit->patch, problems));
        plan.document = {};
        store::readFormulation(json, plan, problems, "", "document");
        CHECK(problems.empty());
    }
    void write(const std::string& text) {
        apply(app::sectionTextChanges(document(), "s", text, [&] { return "new" + std::to_string(++ids); }));
        CHECK(report::writtenOf(document().sections.at("s").text) == text);
    }
    std::string blocks() {
        std::string told;
        for (const auto& id : plan::inOrder(document().sections.at("s").text)) told += id + " ";
        return told;
    }
    std::string order() {
        std::string told;
        for (const auto& id : plan::readingOrder(document())) told += id + " ";
        return told;
    }
};

plan::DocumentSection section(double order, const plan::Id& parent = {}) {
    plan::DocumentSection made;
    made.order = order;
    made.title = "T";
    made.parent = parent;
    return made;
}

}  // namespace

TEST_CASE("paragraphs that stay keep their ids, those worded anew too, and new ones stand in between") {
    Doc d;
    d.document().sections["s"] = section(1);
    d.write("Uno\n\nDos\n\nTres");
    CHECK(d.blocks() == "new1 new2 new3 ");
    d.write("Uno\n\nDos y medio\n\nTres");
    CHECK(d.blocks() == "new1 new2 new3 ");
    d.write("Uno\n\nDos y medio\n\nEntre\n\nOtro\n\nTres");
    CHECK(d.blocks() == "new1 new2 new4 new5 new3 ");
    d.write("Cero\n\nUno\n\nDos y medio\n\nEntre\n\nOtro\n\nTres");
    CHECK(d.blocks() == "new6 new1 new2 new4 new5 new3 ");
    d.write("Tres");
    CHECK(d.blocks() == "new3 ");
    d.write("");
    CHECK(d.blocks().empty());
}

TEST_CASE("a text that says the same changes nothing") {
    Doc d;
    d.document().sections["s"] = section(1);
    d.write("Uno\n\n- a\n- b");
    CHECK(app::sectionTextChanges(d.document(), "s", "Uno\n\n\n- a\n- b\n", [] {
              return plan::Id("x");
          }).empty());
}

TEST_CASE("a section moves among its siblings, also where their places were the same") {
    Doc d;
    d.document().sections = {
        {"a", section(2)}, {"b", section(5)}, {"c", section(5)}, {"a1", section(1, "a")}};
    CHECK(app::moveSection(d.document(), "a", -1).empty());
    CHECK(app::moveSection(d.document(), "c", 1).empty());
    CHECK(app::moveSection(d.document(), "a1", 1).empty());
    d.apply(app::moveSection(d.document(), "c", -1));
    CHECK(d.order() == "a a1 c b ");
    const auto changes = app::moveSection(d.document(), "a", 1);
    CHECK(changes.size() == 2);
    d.apply(changes);
    CHECK(d.order() == "c a a1 b ");
}

TEST_CASE("new sections: after one, below one, and a chapter at the end") {
    Doc d;
    d.document().sections = {{"a", section(1)}, {"b", section(2)}, {"a1", section(1, "a")}};
    const auto add = [&](store::Change change) {
        // Its title is written next.
        (*change.value)["title"] = "Nueva";
        d.apply({change});
    };
    add(app::addSectionAfter(d.document(), "a", "x"));
    add(app::addSectionAfter(d.document(), "a1", "y"));
    add(app::addSectionBelow(d.document(), "a", "z"));
    add(app::addChapter(d.document(), "end"));
    CHECK(d.order() == "a a1 y z x b end ");
    CHECK(d.document().sections.at("x").written);
    CHECK(app::sectionLevel(d.document(), "x") == 1);
    CHECK(app::sectionLevel(d.document(), "z") == 2);
}
