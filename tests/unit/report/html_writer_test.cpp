#include "report/html_writer.h"

#include <doctest/doctest.h>

#include "unit/report/hostile_document.h"
#include "unit/report/made_plan.h"
#include "unit/report/xml_reader.h"

using namespace report;

namespace {

// The page as XML: its elements that never close are closed.
XmlElement pageOf(std::string html, std::string& problem) {
    html.erase(0, html.find("<html"));
    for (const char* open : {"<meta ", "<br"})
        for (std::size_t at = html.find(open); at != std::string::npos; at = html.find(open, at + 1))
            html.insert(html.find('>', at), "/");
    return XmlReader(html).read(problem);
}

std::string writtenOf(const Document& document) { return htmlOf(document, plainLook()); }

Document madeDocument() {
    const MadePlan made = madePlan(40);
    return documentOf(made.subject(), keyWords(), {plainMeasure});
}

}  // namespace

TEST_CASE("the page is well formed, whatever was written") {
    for (const Document& document : {hostileDocument(), madeDocument(), Document{}}) {
        std::string problem;
        const XmlElement page = pageOf(writtenOf(document), problem);
        CHECK(problem == "");
        CHECK(page.all("script").empty());
        for (const XmlElement* link : page.all("a")) CHECK(isLink(*link->attribute("href")));
    }
    const std::string html = writtenOf(hostileDocument());
    CHECK(html.find("alert(1)</script>") == std::string::npos);
    CHECK(html.find('\x01') == std::string::npos);
}

TEST_CASE("every section is a heading that the contents lead to, and no id stands twice") {
    const Document document = madeDocument();
    std::string problem;
    const XmlElement page = pageOf(writtenOf(document), problem);
    REQUIRE(problem == "");
    CHECK(*page.attribute("lang") == "es-CO");
    CHECK(page.all("h1").size() == 1);
    CHECK(page.all("main").size() == 1);
    std::set<std::string> ids;
    const std::function<void(const XmlElement&)> walk = [&](const XmlElement& element) {
        if (const std::string* id = element.attribute("id")) {
            INFO(*id);
            CHECK(ids.insert(*id).second);
        }
        for (const XmlElement& child : element.children) walk(child);
    };
    walk(page);
    for (const XmlElement* link : page.all("a")) {
        const std::string href = *link->attribute("href");
        INFO(href);
        if (href[0] == '#') CHECK(ids.contains(href.substr(1)));
    }
    std::size_t headings = 0, listed = 0;
    for (const char* level : {"h2", "h3", "h4", "h5"}) headings += page.all("main")[0]->all(level).size();
    CHECK(headings == document.sections.size());
    for (const Section& section : document.sections) listed += section.inContents;
    CHECK(page.all("nav")[0]->all("a").size() == listed);
}

TEST_CASE("tables have captions and scopes, figures a name and their numbers") {
    std::string problem;
    const XmlElement page = pageOf(writtenOf(madeDocument()), problem);
    REQUIRE(problem == "");
    CHECK(page.all("table").size() > 50);
    for (const XmlElement* table : page.all("table")) {
        CHECK(table->all("caption").size() == 1);
        for (const XmlElement* head : table->all("th")) CHECK(head->attribute("scope") != nullptr);
        const std::size_t columns = table->all("thead")[0]->all("th").size();
        for (const XmlElement* row : table->all("tbody")[0]->all("tr"))
            CHECK(row->children.size() == columns);
    }
    CHECK(page.all("figure").size() >= 6);
    for (const XmlElement* figure : page.all("figure")) {
        const XmlElement* svg = figure->all("svg")[0];
        CHECK(*svg->attribute("role") == "img");
        CHECK(*svg->attribute("aria-labelledby") == *figure->all("figcaption")[0]->attribute("id"));
        CHECK(figure->all("details")[0]->all("table").size() == 1);
    }
}
