#include "report/docx_writer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "report/docx_styles.h"
#include "report/html_writer.h"
#include "report/markdown_writer.h"
#include "unit/report/hostile_document.h"
#include "unit/report/made_plan.h"
#include "unit/report/xml_reader.h"

using namespace report;

namespace {

std::map<std::string, std::string> partsOf(const Document& document, const DocxOptions& options,
                                           Look look = plainLook()) {
    std::map<std::string, std::string> parts;
    for (ZipEntry& entry : docxParts(document, look, options)) {
        INFO(entry.name);
        CHECK(parts.emplace(entry.name, entry.bytes).second);
    }
    return parts;
}

XmlElement parsed(const std::string& xml) {
    std::string problem;
    XmlElement root = XmlReader(xml).read(problem);
    CHECK(problem == "");
    return root;
}

DocxOptions withPictures() {
    DocxOptions options;
    options.png = [](std::size_t chart) { return "PNG" + std::to_string(chart); };
    options.svgToo = true;
    return options;
}

Document madeDocument(int goals = 40) {
    const MadePlan made = madePlan(goals);
    return documentOf(made.subject(), keyWords(), {plainMeasure});
}

}  // namespace

TEST_CASE("every part of the file is well formed and what it points at is there") {
    for (const Document& document : {hostileDocument(), madeDocument(), Document{}}) {
        const auto parts = partsOf(document, withPictures());
        for (const auto& [name, bytes] : parts) {
            CAPTURE(name);
            if (name.ends_with(".xml") || name.ends_with(".rels")) parsed(bytes);
            CHECK(bytes.find('\x01') == std::string::npos);
        }
        std::set<std::string> ids;
        const XmlElement relations = parsed(parts.at("word/_rels/document.xml.rels"));
        for (const XmlElement* relation : relations.all("Relationship")) {
            CHECK(ids.insert(*relation->attribute("Id")).second);
            if (relation->attribute("TargetMode"))
                CHECK(isLink(*relation->attribute("Target")));
            else
                CHECK(parts.contains("word/" + *relation->attribute("Target")));
        }
        const XmlElement body = parsed(parts.at("word/document.xml"));
        const auto pointsAt = [&](const char* element, const char* attribute) {
            for (const XmlElement* each : body.all(element))
                if (const std::string* id = each->attribute(attribute)) CHECK(ids.contains(*id));
        };
        pointsAt("w:hyperlink", "r:id");
        pointsAt("a:blip", "r:embed");
        pointsAt("asvg:svgBlip", "r:embed");
        pointsAt("w:footerReference", "r:id");
        const XmlElement styleSheet = parsed(parts.at("word/styles.xml"));
        const XmlElement numbering = parsed(parts.at("word/numbering.xml"));
        std::set<std::string> bookmarks, styles, numberings;
        for (const XmlElement* mark : body.all("w:bookmarkStart"))
            CHECK(bookmarks.insert(*mark->attribute("w:name")).second);
        for (const XmlElement* link : body.all("w:hyperlink"))
            if (const std::string* anchor = link->attribute("w:anchor")) CHECK(bookmarks.contains(*anchor));
        for (const XmlElement* style : styleSheet.all("w:style"))
            styles.insert(*style->attribute("w:styleId"));
        for (const XmlElement* style : body.all("w:pStyle"))
            CHECK(styles.contains(*style->attribute("w:val")));
        for (const XmlElement* num : numbering.all("w:num")) numberings.insert(*num->attribute("w:numId"));
        for (const XmlElement* num : body.all("w:numId"))
            CHECK(numberings.contains(*num->attribute("w:val")));
    }
}

TEST_CASE("headings are real ones, and the contents hold them with links") {
    const Document document = madeDocument();
    const XmlElement body = parsed(partsOf(document, {}).at("word/document.xml"));
    std::size_t headings = 0, entries = 0, expected = 0;
    for (const XmlElement* style : body.all("w:pStyle")) {
        const std::string& name = *style->attribute("w:val");
        headings += name.starts_with("Heading");
        entries += name.size() == 4 && name.starts_with("TOC");
    }
    for (const Section& section : document.sections) expected += section.inContents && section.level <= 3;
    CHECK(headings == document.sections.size());
    CHECK(entries == expected);
    CHECK(body.all("w:sdt").size() == 1);
    // Fields begin, part and end alike often.
    std::map<std::string, int> fields;
    for (const XmlElement* mark : body.all("w:fldChar")) ++fields[*mark->attribute("w:fldCharType")];
    CHECK(fields["begin"] == fields["end"]);
    CHECK(fields["begin"] == fields["separate"]);
}

TEST_CASE("tables repeat their head, fit the page and have as many cells as columns") {
    const XmlElement body = parsed(partsOf(madeDocument(), {}).at("word/document.xml"));
    std::size_t tables = 0;
    for (const XmlElement* table : body.all("w:tbl")) {
        if (table->all("w:tblStyle").empty()) continue;  // the cover's block
        ++tables;
        CHECK(table->all("w:tblHeader").size() == 1);
        int width = 0;
        const auto columns = table->all("w:gridCol");
        for (const XmlElement* column : columns) {
            CHECK(std::stoi(*column->attribute("w:w")) > 300);
            width += std::stoi(*column->attribute("w:w"));
        }
        CHECK((width == textWidth || width == wideTextWidth));
        for (const XmlElement* row : table->all("w:tr")) CHECK(row->all("w:tc").size() == columns.size());
    }
    CHECK(tables > 50);
}

TEST_CASE("a chart is a picture with words for those who do not see it, and its table either way") {
    const Document document = madeDocument();
    const auto with = partsOf(document, withPictures());
    const XmlElement body = parsed(with.at("word/document.xml"));
    const std::size_t charts = chartPictures(document, plainLook()).size();
    CHECK(charts >= 6);
    CHECK(body.all("w:drawing").size() == charts);
    for (const XmlElement* picture : body.all("wp:docPr")) CHECK(picture->attribute("descr")->size() > 10);
    CHECK(with.at("word/media/chart1.png") == "PNG0");
    const XmlElement without = parsed(partsOf(document, {}).at("word/document.xml"));
    CHECK(without.all("w:drawing").empty());
    CHECK(without.all("w:tbl").size() == body.all("w:tbl").size());
}

TEST_CASE("the same document gives the same bytes, and a large one stays small") {
    const Document document = madeDocument(331);
    const std::string once = docxOf(document, plainLook(), withPictures());
    CHECK(once == docxOf(madeDocument(331), plainLook(), withPictures()));
    CHECK(once.size() < 1'000'000);
    CHECK(once.substr(0, 2) == "PK");
}

TEST_CASE("made in steps it is the same file, and no step does much of it") {
    const Document document = madeDocument(331);
    DocxMaker maker(document, plainLook(), withPictures());
    int steps = 1;
    double last = 0, furthest = 0;
    while (!maker.step()) {
        ++steps;
        const double now = maker.progress();
        CHECK(now >= last);
        furthest = std::max(furthest, now - last);
        last = now;
    }
    CHECK(maker.take() == docxOf(document, plainLook(), withPictures()));
    CHECK(steps > 400);
    CHECK(furthest < 0.05);
}

TEST_CASE("the contents have fields for the pages, to be filled in by who lays them out") {
    const XmlElement body = parsed(partsOf(madeDocument(), {}).at("word/document.xml"));
    std::set<std::string> bookmarks;
    for (const XmlElement* mark : body.all("w:bookmarkStart")) bookmarks.insert(*mark->attribute("w:name"));
    std::size_t pages = 0;
    for (const XmlElement* field : body.all("w:instrText")) {
        const std::string& words = field->text;
        if (words.find(" PAGEREF ") != 0) continue;
        ++pages;
        CHECK(bookmarks.contains(words.substr(9, words.find(' ', 9) - 9)));
    }
    std::size_t entries = 0;
    for (const XmlElement* style : body.all("w:pStyle")) {
        const std::string& name = *style->attribute("w:val");
        entries += name.size() == 4 && name.starts_with("TOC");
    }
    CHECK(pages == entries);
    CHECK(pages > 20);
}

TEST_CASE("an adopted plan's title page and every sheet's foot state the instrument and the seal") {
    MadePlan made = madePlan(4);
    std::string digits, groups;
    for (int i = 0; i < 8; ++i) {
        digits += "0123abc" + std::to_string(i);
        groups += std::string(i ? " " : "") + "0123abc" + std::to_string(i);
    }
    const PlanSubject subject{made.plan,
                              made.themes,
                              made.surveys,
                              made.sections,
                              {"Resolución 12 del 31 de marzo de 2017", digits, "Nada ha cambiado"}};
    const Document document = documentOf(subject, keyWords(), {plainMeasure});
    CHECK(document.titlePage.facts.at(0) == "‹document.adoptedBy›");
    CHECK(document.titlePage.seal.check == "Nada ha cambiado. ‹document.seal.check›");
    const auto parts = partsOf(document, {});
    for (const char* name : {"word/document.xml", "word/footer1.xml", "word/footer2.xml"}) {
        CAPTURE(name);
        parsed(parts.at(name));
        CHECK(parts.at(name).find(groups) != std::string::npos);
    }
    CHECK(parts.at("word/footer1.xml").find("Resolución 12 del") != std::string::npos);
    CHECK(parts.at("docProps/core.xml").find(digits) != std::string::npos);
    const std::string html = htmlOf(document, plainLook());
    // In groups for the eye, of one piece for who copies it.
    std::string copied = html.substr(html.find("<code>"));
    for (const std::string_view tag : {"<span>", "</span>", "<wbr>"})
        for (std::size_t at = 0; (at = copied.find(tag)) != std::string::npos;) copied.erase(at, tag.size());
    CHECK(copied.find("<code>" + digits + "</code>") == 0);
    CHECK(html.find("Resolución 12 del 31 de marzo de 2017 · " + groups) != std::string::npos);
    CHECK(markdownOf(document).find("`" + digits + "`") != std::string::npos);
    // Of one that is not adopted nothing of it is said.
    const Document draft = madeDocument(4);
    CHECK(draft.titlePage.seal.digits.empty());
    CHECK(htmlOf(draft, plainLook()).find("class=\"seal\"") == std::string::npos);
}

TEST_CASE("a chapter that only says what it lacks lies as its first part does") {
    Document document;
    Table wide{"T", {{"a"}}, {{{plain("b")}}}};
    wide.wide = true;
    document.sections = {{"a", "1", "Uno", 1, true, {paragraph("x")}},
                         {"b", "2", "Dos", 1, true, {Missing{"el texto"}}},
                         {"c", "2.1", "Parte", 2, true, {wide}}};
    const XmlElement body = parsed(partsOf(document, {}).at("word/document.xml"));
    // The cover, the contents with the first chapter, the rest.
    const auto pages = body.all("w:pgSz");
    REQUIRE(pages.size() == 3);
    CHECK_FALSE(pages[1]->attribute("w:orient"));
    CHECK(*pages[2]->attribute("w:orient") == "landscape");
}

TEST_CASE("a font travels scrambled by its key and comes out the same") {
    std::string font;
    for (int i = 0; i < 300; ++i) font += static_cast<char>(i * 7);
    const EmbeddedFont made = embedded(font);
    REQUIRE(made.key.size() == 38);
    // As ECMA-376 part 4 § 2.8.1 reads it: the key's bytes from the last.
    std::string back = made.bytes;
    static constexpr int places[] = {35, 33, 31, 29, 27, 25, 22, 20, 17, 15, 12, 10, 7, 5, 3, 1};
    for (int i = 0; i < 32; ++i) {
        const int byte = std::stoi(made.key.substr(static_cast<std::size_t>(places[i % 16]), 2), nullptr, 16);
        back[static_cast<std::size_t>(i)] =
            static_cast<char>(static_cast<unsigned char>(back[static_cast<std::size_t>(i)]) ^ byte);
    }
    CHECK(back == font);
    CHECK(made.bytes != font);
    Look look = plainLook();
    look.regularFont = look.boldFont = font;
    const auto parts = partsOf(madeDocument(), {}, look);
    CHECK(parts.at("word/fonts/regular.odttf") == made.bytes);
    CHECK(parts.at("word/fontTable.xml").find(made.key) != std::string::npos);
}
