#include "report/docx_styles.h"

#include <cstdio>
#include <string_view>

#include "report/xml_text.h"
#include "report/zip.h"

namespace report {

namespace {

std::string color(std::uint32_t value) { return "<w:color w:val=\"" + hexColor(value) + "\"/>"; }

// Size in half points.
std::string size(int half) {
    const std::string number = std::to_string(half);
    return "<w:sz w:val=\"" + number + "\"/><w:szCs w:val=\"" + number + "\"/>";
}

std::string spacing(int before, int after, int line = 0) {
    std::string text =
        "<w:spacing w:before=\"" + std::to_string(before) + "\" w:after=\"" + std::to_string(after) + "\"";
    if (line) text += " w:line=\"" + std::to_string(line) + "\" w:lineRule=\"auto\"";
    return text + "/>";
}

struct Style {
    const char* id;
    const char* name;
    const char* basedOn;
    const char* next;
    std::string paragraph, run;
    bool shown = true;  // in the list of styles a writer picks from
};

std::string written(const Style& style) {
    std::string text = std::string("<w:style w:type=\"paragraph\"") +
                       (std::string_view(style.id) == "Normal" ? " w:default=\"1\"" : "") + " w:styleId=\"" +
                       style.id + "\"><w:name w:val=\"" + style.name + "\"/>";
    if (*style.basedOn) text += std::string("<w:basedOn w:val=\"") + style.basedOn + "\"/>";
    if (*style.next) text += std::string("<w:next w:val=\"") + style.next + "\"/>";
    text += "<w:uiPriority w:val=\"1\"/>";
    if (style.shown) text += "<w:qFormat/>";
    if (!style.paragraph.empty()) text += "<w:pPr>" + style.paragraph + "</w:pPr>";
    if (!style.run.empty()) text += "<w:rPr>" + style.run + "</w:rPr>";
    return text + "</w:style>";
}

std::string border(const char* side, int eighths, int space, std::uint32_t value) {
    return std::string("<w:") + side + " w:val=\"single\" w:sz=\"" + std::to_string(eighths) +
           "\" w:space=\"" + std::to_string(space) + "\" w:color=\"" + hexColor(value) + "\"/>";
}

std::string heading(int level) { return "<w:outlineLvl w:val=\"" + std::to_string(level - 1) + "\"/>"; }

// Of the contents as Word makes them anew: number and title, dots, page.
std::string contentsLine(int before, int after, int left) {
    const std::string indent = std::to_string(left);
    return "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"" + std::to_string(textWidth) +
           "\"/></w:tabs>" + spacing(before, after, 252) + "<w:ind w:left=\"" + indent + "\"/>";
}

}  // namespace

std::string docxStyles(const Document& document, const Look& look) {
    const std::string family = xmlText(oneLine(look.family)), language = xmlText(oneLine(document.language));
    const std::string on = wordsOn(look.accent, look) == 0xFFFFFF ? "FFFFFF" : hexColor(look.ink);
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:styles "
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults>"
        "<w:rPrDefault><w:rPr><w:rFonts w:ascii=\"" +
        family + "\" w:hAnsi=\"" + family + "\" w:eastAsia=\"" + family + "\" w:cs=\"" + family + "\"/>" +
        color(look.ink) + size(21) + "<w:lang w:val=\"" + language + "\" w:eastAsia=\"" + language +
        "\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>" + spacing(0, 140, 290) +
        "</w:pPr></w:pPrDefault></w:docDefaults>";
    const std::string keep = "<w:keepNext/><w:keepLines/>";
    const std::string bold = "<w:b/><w:bCs/>";
    const Style styles[] = {
        {"Normal", "Normal", "", "", "<w:widowControl/>", ""},
        {"Heading1", "heading 1", "Normal", "Normal",
         keep + "<w:pageBreakBefore/><w:pBdr>" + border("top", 32, 14, look.accent) + "</w:pBdr>" +
             spacing(0, 320, 254) + heading(1),
         bold + size(52)},
        {"Heading2", "heading 2", "Normal", "Normal", keep + spacing(480, 160, 254) + heading(2),
         bold + size(34)},
        {"Heading3", "heading 3", "Normal", "Normal", keep + spacing(360, 120, 254) + heading(3),
         bold + size(27)},
        {"Heading4", "heading 4", "Normal", "Normal", keep + spacing(320, 80, 254) + heading(4),
         bold + size(22)},
        {"Title", "Title", "Normal", "Subtitle", "<w:keepLines/>" + spacing(0, 240, 252),
         bold + "<w:color w:val=\"" + on + "\"/>" + size(72)},
        {"Subtitle", "Subtitle", "Normal", "Normal", spacing(0, 0, 276),
         "<w:color w:val=\"" + on + "\"/>" + size(30)},
        {"CoverKind", "Cover kind", "Normal", "Title", spacing(0, 200, 276),
         bold + "<w:color w:val=\"" + on + "\"/>" + size(24), false},
        {"CoverLine", "Cover line", "Normal", "CoverLine", spacing(0, 60, 276), size(23), false},
        {"CoverFact", "Cover fact", "Normal", "CoverFact", spacing(0, 40, 276), color(look.muted) + size(20),
         false},
        {"TOCHeading", "TOC Heading", "Normal", "Normal", keep + spacing(0, 320, 254), bold + size(52),
         false},
        {"TOC1", "toc 1", "Normal", "Normal", contentsLine(200, 40, 0), bold, false},
        {"TOC2", "toc 2", "Normal", "Normal", contentsLine(0, 40, 284), "", false},
        {"TOC3", "toc 3", "Normal", "Normal", contentsLine(0, 30, 680), color(look.muted) + size(19), false},
        {"Lead", "Lead", "Normal", "Normal", spacing(0, 240, 276), size(27)},
        {"Note", "Note", "Normal", "Normal", spacing(80, 240, 264), color(look.muted) + size(18)},
        {"Missing", "Missing", "Normal", "Normal",
         "<w:keepLines/><w:pBdr>" + border("top", 4, 6, look.watchSoft) + border("left", 32, 8, look.watch) +
             border("bottom", 4, 6, look.watchSoft) +
             "</w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + hexColor(look.watchSoft) +
             "\"/>" + spacing(160, 240, 276) + "<w:ind w:left=\"200\" w:right=\"60\"/>",
         color(look.watch)},
        {"ListBullet", "List Bullet", "Normal", "ListBullet",
         "<w:numPr><w:numId w:val=\"1\"/></w:numPr>" + spacing(0, 60, 290), ""},
        {"ListNumber", "List Number", "Normal", "ListNumber", spacing(0, 60, 290), ""},
        {"Caption", "caption", "Normal", "Normal", keep + spacing(280, 100, 264), bold + size(20)},
        {"ChartSubtitle", "Chart subtitle", "Normal", "Normal", keep + spacing(0, 120, 264),
         color(look.muted) + size(18), false},
        {"Picture", "Picture", "Normal", "Normal", "<w:keepNext/>" + spacing(0, 80), "", false},
        {"TableText", "Table text", "Normal", "TableText", spacing(0, 0, 259), size(18), false},
        {"TableHead", "Table head", "TableText", "TableText", "<w:keepNext/>" + spacing(0, 0, 252),
         bold + size(17), false},
        {"GlossaryTerm", "Glossary term", "Normal", "GlossaryMeaning", keep + spacing(160, 20, 276), bold,
         false},
        {"GlossaryMeaning", "Glossary meaning", "Normal", "GlossaryTerm", spacing(0, 80, 283), "", false},
        {"Bibliography", "Bibliography", "Normal", "Bibliography",
         spacing(0, 120, 276) + "<w:ind w:left=\"454\" w:hanging=\"454\"/>", "", false},
        {"Footer", "footer", "Normal", "Footer",
         "<w:tabs><w:tab w:val=\"right\" w:pos=\"" + std::to_string(textWidth) + "\"/></w:tabs>" +
             spacing(0, 0),
         color(look.muted) + size(16), false},
        {"WideFooter", "Wide footer", "Footer", "WideFooter",
         "<w:tabs><w:tab w:val=\"clear\" w:pos=\"" + std::to_string(textWidth) +
             "\"/><w:tab w:val=\"right\" w:pos=\"" + std::to_string(wideTextWidth) + "\"/></w:tabs>",
         "", false},
    };
    for (const Style& style : styles) out += written(style);
    out +=
        "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name "
        "w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>"
        "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:basedOn "
        "w:val=\"DefaultParagraphFont\"/><w:uiPriority w:val=\"99\"/><w:rPr>" +
        color(look.accent) + "<w:u w:val=\"single\"/></w:rPr></w:style>";
    out +=
        "<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\"><w:name w:val=\"No List\"/>"
        "<w:uiPriority w:val=\"99\"/><w:semiHidden/></w:style>";
    out +=
        "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
        "<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>"
        "<w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom "
        "w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>";
    // Lines between rows only; the head stands on the darkest one.
    out +=
        "<w:style w:type=\"table\" w:styleId=\"PlanTable\"><w:name w:val=\"Plan table\"/><w:basedOn "
        "w:val=\"TableNormal\"/><w:uiPriority w:val=\"1\"/><w:qFormat/><w:tblPr><w:tblBorders>" +
        border("top", 4, 0, look.line) + border("bottom", 8, 0, look.ink) +
        border("insideH", 4, 0, look.line) +
        "</w:tblBorders><w:tblCellMar><w:top w:w=\"48\" w:type=\"dxa\"/><w:left w:w=\"" +
        std::to_string(tableCellMargin) +
        "\" "
        "w:type=\"dxa\"/><w:bottom w:w=\"48\" w:type=\"dxa\"/><w:right w:w=\"" +
        std::to_string(tableCellMargin) +
        "\" "
        "w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:tblPr/><w:tcPr>"
        "<w:tcBorders>" +
        border("bottom", 8, 0, look.ink) + "</w:tcBorders><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" +
        hexColor(look.accentSoft) + "\"/></w:tcPr></w:tblStylePr></w:style>";
    return out + "</w:styles>";
}

std::string docxNumbering(const Look& look, int lists) {
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:numbering "
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";
    const auto level = [&](const char* id, const char* format, const char* text) {
        out +=
            std::string("<w:abstractNum w:abstractNumId=\"") + id +
            "\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
            "w:val=\"" +
            format + "\"/><w:lvlText w:val=\"" + text +
            "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"454\" w:hanging=\"340\"/></w:pPr><w:rPr>" +
            color(look.accent) + "</w:rPr></w:lvl></w:abstractNum>";
    };
    level("0", "bullet", "\u2022");
    level("1", "decimal", "%1.");
    out += "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    for (int list = 0; list < lists; ++list)
        out += "<w:num w:numId=\"" + std::to_string(list + 2) +
               "\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride "
               "w:val=\"1\"/></w:lvlOverride></w:num>";
    return out + "</w:numbering>";
}

EmbeddedFont embedded(const std::string& font) {
    // A name-based GUID would do as well: it has only to be the same each time.
    std::uint32_t parts[4];
    for (std::size_t i = 0; i < 4; ++i)
        parts[i] = crc32(std::string_view(font).substr(font.size() * i / 4, font.size() / 4));
    char key[40];
    std::snprintf(key, sizeof key, "{%08X-%04X-%04X-%04X-%04X%08X}", static_cast<unsigned>(parts[0]),
                  static_cast<unsigned>(parts[1] >> 16), static_cast<unsigned>(parts[1] & 0xFFFF),
                  static_cast<unsigned>(parts[2] >> 16), static_cast<unsigned>(parts[2] & 0xFFFF),
                  static_cast<unsigned>(parts[3]));
    // The key's bytes from its last digits to its first.
    std::string hex;
    for (const char c : std::string_view(key))
        if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'F')) hex += c;
    EmbeddedFont made{key, font};
    for (std::size_t i = 0; i < 32 && i < font.size(); ++i) {
        const std::size_t at = hex.size() - 2 - 2 * (i % 16);
        const unsigned byte = static_cast<unsigned>(std::stoul(hex.substr(at, 2), nullptr, 16));
        made.bytes[i] = static_cast<char>(static_cast<unsigned char>(font[i]) ^ byte);
    }
    return made;
}

}  // namespace report
