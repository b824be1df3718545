#include "plan/document_text.h"

#include <doctest/doctest.h>

using namespace plan;

TEST_CASE("sections are read each before those below it") {
    PlanDocument document;
    const auto add = [&](const char* id, const char* parent, double order) {
        document.sections[id].parent = parent;
        document.sections[id].order = order;
    };
    add("two", "", 2);
    add("one", "", 1);
    add("b", "one", 2);
    add("a", "one", 1);
    add("deep", "a", 1);
    add("c", "two", 0);
    add("lost", "gone", 1);
    add("x", "y", 1);
    add("y", "x", 1);
    CHECK(readingOrder(document) == std::vector<Id>{"one", "a", "deep", "b", "two", "c"});
}

TEST_CASE("white space is no text") {
    DocumentSection section;
    CHECK_FALSE(hasText(section));
    section.text["1"].runs = {{" \n", true, ""}};
    CHECK_FALSE(hasText(section));
    section.text["2"].runs = {{"", false, ""}, {"El sector", false, ""}};
    CHECK(hasText(section));
}

TEST_CASE("names of data") {
    CHECK(isDocumentData("frame.mission"));
    CHECK_FALSE(isDocumentData("frame"));
}
