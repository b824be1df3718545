#include "report/docx_body.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

#include "report/column_widths.h"
#include "report/docx_styles.h"
#include "report/xml_text.h"

namespace report {

namespace {

constexpr int emuPerTwip = 635;
constexpr std::string_view underTable = "<w:p><w:pPr><w:pStyle w:val=\"Note\"/></w:pPr></w:p>";

bool isWide(const Section& section) {
    for (const Block& block : section.blocks)
        if (const auto* table = std::get_if<Table>(&block); table && table->wide) return true;
    return false;
}

// No more than its heading, and perhaps that something is missing.
bool isBare(const Section& section) {
    for (const Block& block : section.blocks)
        if (!std::holds_alternative<Missing>(block)) return false;
    return true;
}

// Which sections lie on a page turned sideways. One without words of its own stands where the next one does:
// a heading is not left alone on its page.
std::vector<bool> turned(const std::vector<Section>& sections) {
    std::vector<bool> wide(sections.size());
    for (std::size_t i = sections.size(); i-- > 0;)
        wide[i] = isBare(sections[i]) && i + 1 < sections.size() && sections[i + 1].level > sections[i].level
                      ? wide[i + 1]
                      : isWide(sections[i]);
    // A part of a section that lies sideways stays there: pages are not turned to and fro inside it.
    int within = 0;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (within && sections[i].level > within)
            wide[i] = true;
        else
            within = isWide(sections[i]) ? sections[i].level : 0;
    }
    return wide;
}

}  // namespace

class DocxBodyWriter {
  public:
    DocxBodyWriter(const Document& document, const Look& look, const DocxOptions& options)
        : document_(document), look_(look), options_(options), wide_(turned(document.sections)) {}

    bool step();
    double progress() const {
        return static_cast<double>(section_) /
               static_cast<double>(std::max<std::size_t>(document_.sections.size(), 1));
    }
    DocxBody take() { return std::move(body_); }

    void operator()(const Paragraph& p);
    void operator()(const List& list);
    void operator()(const Table& t) {
        if (t.numbered)
            caption(document_.labels.table, "Tabla", ++tables_, t.caption);
        else if (!t.caption.empty())
            line("Caption", oneLine(t.caption));
        table(t);
    }
    void operator()(const Chart& chart);
    void operator()(const Glossary& glossary);
    void operator()(const Bibliography& bibliography);
    void operator()(const Missing& missing);

  private:
    std::string& out() { return body_.xml; }
    void text(const std::string& words, const std::string& properties = {});
    void runs(const Runs& runs, bool bold = false);
    void open(const char* style, const std::string& more = {});
    void close() { out() += "</w:p>"; }
    void line(const char* style, const std::string& words) {
        open(style);
        text(words);
        close();
    }
    void field(const std::string& instruction, const std::string& result);
    void caption(const std::string& label, const char* sequence, int number, const std::string& words);
    void table(const Table& table);
    void picture(const Chart& chart, std::size_t place, const std::string& png);
    void cover();
    void contents();
    void begin();
    void heading(std::size_t place);
    void pageProperties(bool wide, bool footer);
    void breakAfter(bool wide, bool footer);
    std::string bookmark(std::size_t place) const;

    const Document& document_;
    const Look& look_;
    const DocxOptions& options_;
    DocxBody body_;
    std::map<std::string, std::size_t> places_;  // of sections by anchor
    int tables_ = 0, charts_ = 0, ids_ = 0;
    int width_ = textWidth;
    bool fresh_ = true;  // the page has just been begun
    std::vector<bool> wide_;
    bool sideways_ = false;
    // How far it has come.
    bool begun_ = false, done_ = false;
    std::size_t section_ = 0, block_ = 0;
};

void DocxBodyWriter::text(const std::string& words, const std::string& properties) {
    const std::string begin = properties.empty() ? "<w:r>" : "<w:r><w:rPr>" + properties + "</w:rPr>";
    out() += begin;
    std::string piece;
    const auto flush = [&] {
        if (!piece.empty()) out() += "<w:t xml:space=\"preserve\">" + piece + "</w:t>";
        piece.clear();
    };
    for (const char c : xmlText(words)) {
        if (c != '\n' && c != '\t') {
            piece += c;
            continue;
        }
        flush();
        out() += c == '\n' ? "<w:br/>" : "<w:tab/>";
    }
    flush();
    out() += "</w:r>";
}

void DocxBodyWriter::runs(const Runs& list, bool bold) {
    for (const Run& run : list) {
        const bool link = isLink(run.href);
        const auto place = link && run.href[0] == '#' ? places_.find(run.href.substr(1)) : places_.end();
        const bool inside = place != places_.end(), outside = link && run.href[0] != '#';
        std::string properties = inside || outside ? "<w:rStyle w:val=\"Hyperlink\"/>" : "";
        if (run.bold || bold) properties += "<w:b/><w:bCs/>";
        if (run.italic) properties += "<w:i/><w:iCs/>";
        if (inside) {
            out() += "<w:hyperlink w:anchor=\"" + bookmark(place->second) + "\" w:history=\"1\">";
        } else if (outside) {
            out() += "<w:hyperlink r:id=\"rLink" + std::to_string(body_.links.size()) + "\" w:history=\"1\">";
            body_.links.push_back(run.href);
        }
        text(run.text, properties);
        if (inside || outside) out() += "</w:hyperlink>";
    }
}

void DocxBodyWriter::open(const char* style, const std::string& more) {
    out() += std::string("<w:p><w:pPr><w:pStyle w:val=\"") + style + "\"/>" + more + "</w:pPr>";
    fresh_ = false;
}

void DocxBodyWriter::field(const std::string& instruction, const std::string& result) {
    out() += "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> " +
             instruction + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    text(result);
    out() += "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

void DocxBodyWriter::caption(const std::string& label, const char* sequence, int number,
                             const std::string& words) {
    open("Caption");
    const std::string quiet =
        "<w:b w:val=\"0\"/><w:bCs w:val=\"0\"/><w:color w:val=\"" + hexColor(look_.muted) + "\"/>";
    text(oneLine(label) + " ", quiet);
    field(std::string("SEQ ") + sequence + " \\* ARABIC", std::to_string(number));
    text(". " + oneLine(words));
    close();
}

void DocxBodyWriter::operator()(const Paragraph& p) {
    static constexpr const char* styles[] = {"Normal", "Lead", "Note"};
    open(styles[static_cast<int>(p.voice)]);
    runs(p.runs);
    close();
}

void DocxBodyWriter::operator()(const List& list) {
    if (list.items.empty()) return;
    std::string numbering;
    if (list.numbered)
        numbering = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" +
                    std::to_string(++body_.numberedLists + 1) + "\"/></w:numPr>";
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const bool last = i + 1 == list.items.size();
        open(list.numbered ? "ListNumber" : "ListBullet",
             numbering + (last ? "<w:spacing w:after=\"200\"/>" : ""));
        runs(list.items[i]);
        close();
    }
}

void DocxBodyWriter::table(const Table& table) {
    if (table.columns.empty()) return;
    const std::vector<int> widths = columnWidths(
        table, width_,
        {look_.measure, twipsPerPixel, tableLetters, tableHeadLetters, 2 * tableCellMargin + 20, 1.08});
    out() += "<w:tbl><w:tblPr><w:tblStyle w:val=\"PlanTable\"/><w:tblW w:w=\"" + std::to_string(width_) +
             "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0" +
             (table.rowHeaders ? "6A" : "62") + "0\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"" +
             (table.rowHeaders ? "1" : "0") +
             "\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/><w:tblCaption w:val=\"" +
             xmlText(oneLine(table.caption)) + "\"/></w:tblPr><w:tblGrid>";
    for (const int width : widths) out() += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
    out() += "</w:tblGrid>";
    bool withNext = true;
    const auto cell = [&](std::size_t c, const char* style, const auto& write, const char* more = "") {
        out() += "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(widths[c]) + "\" w:type=\"dxa\"/>" + more +
                 "</w:tcPr>";
        open(style, std::string(withNext ? "<w:keepNext/>" : "") +
                        (table.columns[c].align == Align::end ? "<w:jc w:val=\"right\"/>" : ""));
        write();
        close();
        out() += "</w:tc>";
    };
    out() += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        cell(c, "TableHead", [&] { text(oneLine(table.columns[c].title)); }, "<w:vAlign w:val=\"bottom\"/>");
    out() += "</w:tr>";
    // A small table stays on its page; of a large one no row begins or ends a page alone.
    constexpr std::size_t small = 6;
    for (const Row& row : table.rows) {
        const auto place = static_cast<std::size_t>(&row - table.rows.data()),
                   below = table.rows.size() - 1 - place;
        withNext = below > 0 && (table.rows.size() <= small || place == 0 || below == 1);
        // A row taller than a page must be let break.
        std::size_t letters = 0;
        for (const Runs& each : row.cells) letters = std::max(letters, textOf(each).size());
        out() += letters < 1500 ? "<w:tr><w:trPr><w:cantSplit/></w:trPr>" : "<w:tr>";
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            cell(c, "TableText", [&] {
                if (c < row.cells.size()) runs(row.cells[c], row.total);
            });
        out() += "</w:tr>";
    }
    out() += "</w:tbl>";
    // What follows a table keeps its distance from it, and two tables never grow together.
    if (table.note.empty())
        out() += underTable;
    else
        line("Note", table.note);
}

void DocxBodyWriter::picture(const Chart& chart, std::size_t place, const std::string& png) {
    const double share = chart.scene.width > 0 ? static_cast<double>(chart.scene.height) /
                                                     static_cast<double>(chart.scene.width)
                                               : 0.5;
    // As wide as the text, unless it were taller than most of the page.
    double width = std::min(width_, textWidth);
    width = std::min(width, 11500 / std::max(share, 0.01));
    const std::string cx = std::to_string(std::lround(width * emuPerTwip)),
                      cy = std::to_string(std::lround(width * share * emuPerTwip));
    const std::string name = xmlText(oneLine(document_.labels.chart)) + " " + std::to_string(charts_);
    std::string words = oneLine(chart.sentence);
    if (!chart.subtitle.empty()) words += ". " + oneLine(chart.subtitle);
    // The same picture travels once.
    const auto same = std::find(body_.pngs.begin(), body_.pngs.end(), png);
    const auto shown = static_cast<std::size_t>(same - body_.pngs.begin());
    const std::string id = std::to_string(++ids_), number = std::to_string(std::min(shown, place));
    open("Picture");
    out() +=
        "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"" + cx +
        "\" cy=\"" + cy + "\"/><wp:docPr id=\"" + id + "\" name=\"" + name + "\" descr=\"" + xmlText(words) +
        "\"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>"
        "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
        "<pic:nvPicPr><pic:cNvPr id=\"" +
        id + "\" name=\"" + name + "\" descr=\"" + xmlText(words) +
        "\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rPng" + number + "\">";
    if (shown >= place) body_.pngs[place] = png;
    if (options_.svgToo) {
        if (shown >= place) body_.svgs[place] = svgOf(chart.scene, look_);
        out() +=
            "<a:extLst><a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\"><asvg:svgBlip "
            "xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" r:embed=\"rSvg" +
            number + "\"/></a:ext></a:extLst>";
    }
    out() +=
        "</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" "
        "y=\"0\"/><a:ext cx=\"" +
        cx + "\" cy=\"" + cy +
        "\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
    close();
}

void DocxBodyWriter::operator()(const Chart& chart) {
    const auto place = static_cast<std::size_t>(charts_++);
    body_.pngs.resize(place + 1);
    body_.svgs.resize(place + 1);
    caption(document_.labels.chart, "Grafica", charts_, chart.sentence);
    if (!chart.subtitle.empty()) line("ChartSubtitle", oneLine(chart.subtitle));
    const std::string png = options_.png ? options_.png(place) : std::string();
    if (!png.empty()) picture(chart, place, png);
    if (!chart.foot.empty()) line("Note", oneLine(chart.foot));
    table(chart.table);
}

void DocxBodyWriter::operator()(const Glossary& glossary) {
    for (const GlossaryEntry& entry : glossary.entries) {
        line("GlossaryTerm", oneLine(entry.term));
        open("GlossaryMeaning");
        runs(entry.meaning);
        close();
    }
}

void DocxBodyWriter::operator()(const Bibliography& bibliography) {
    for (const Reference& entry : bibliography.entries) {
        open("Bibliography");
        runs(runsOf(entry));
        close();
    }
}

void DocxBodyWriter::operator()(const Missing& missing) {
    open("Missing");
    text(oneLine(document_.labels.missing) + ": ", "<w:b/><w:bCs/>");
    text(oneLine(missing.what));
    close();
}

std::string DocxBodyWriter::bookmark(std::size_t place) const {
    // Word's own contents go by such names.
    std::string digits = std::to_string(place + 1);
    return "_Toc" + std::string(digits.size() < 8 ? 8 - digits.size() : 0, '0') + digits;
}

void DocxBodyWriter::cover() {
    const TitlePage& page = document_.titlePage;
    // A block of the accent over the upper half of the text's room, less where much stands below it: a table
    // of one cell.
    constexpr int tall = 8600, low = 4400, coverLine = 390;
    const int lines =
        static_cast<int>(page.authors.size() + page.facts.size()) + (page.seal.digits.empty() ? 0 : 7);
    const int height = std::clamp(pageHeight - 2 * pageMargin - 2000 - lines * coverLine, low, tall);
    out() +=
        "<w:tbl><w:tblPr><w:tblW w:w=\"" + std::to_string(textWidth) +
        "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"620\" "
        "w:type=\"dxa\"/><w:right w:w=\"620\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol "
        "w:w=\"" +
        std::to_string(textWidth) + "\"/></w:tblGrid><w:tr><w:trPr><w:trHeight w:val=\"" +
        std::to_string(height) +
        "\" w:hRule=\"atLeast\"/></w:trPr><w:tc><w:tcPr>"
        "<w:tcW w:w=\"" +
        std::to_string(textWidth) + "\" w:type=\"dxa\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" +
        hexColor(look_.accent) +
        "\"/><w:tcMar><w:top w:w=\"900\" w:type=\"dxa\"/><w:bottom w:w=\"620\" "
        "w:type=\"dxa\"/></w:tcMar><w:vAlign w:val=\"bottom\"/></w:tcPr>";
    if (!page.kind.empty()) line("CoverKind", oneLine(page.kind));
    line("Title", oneLine(page.title));
    line("Subtitle", oneLine(page.subtitle));
    out() += "</w:tc></w:tr></w:tbl>";
    open("CoverLine", "<w:spacing w:before=\"600\" w:after=\"0\"/>");
    close();
    for (const std::string& each : page.authors) line("CoverLine", oneLine(each));
    bool first = true;
    for (const std::string& each : page.facts) {
        open("CoverFact", first ? "<w:spacing w:before=\"400\"/>" : "");
        text(oneLine(each));
        close();
        first = false;
    }
    if (!page.seal.digits.empty()) {
        open("CoverFact", "<w:spacing w:before=\"200\"/>");
        text(oneLine(page.seal.title), "<w:b/><w:bCs/>");
        close();
        line("CoverFact", inGroups(page.seal.digits));
        line("CoverFact", oneLine(page.seal.check));
    }
    breakAfter(false, false);
}

void DocxBodyWriter::contents() {
    out() +=
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/>"
        "</w:docPartObj></w:sdtPr><w:sdtContent>";
    line("TOCHeading", oneLine(document_.labels.contents));
    const std::string plainTab =
        "<w:tabs><w:tab w:val=\"right\" w:pos=\"" + std::to_string(textWidth) + "\"/></w:tabs>";
    bool begun = false;
    for (std::size_t i = 0; i < document_.sections.size(); ++i) {
        const Section& section = document_.sections[i];
        if (!section.inContents || section.level > 3) continue;
        // No dots to a page that is not known yet: once it is filled in, the style's own come with it.
        open(section.level == 1 ? "TOC1" : section.level == 2 ? "TOC2" : "TOC3", plainTab);
        if (!begun)
            out() +=
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText "
                "xml:space=\"preserve\"> TOC \\o \"1-3\" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar "
                "w:fldCharType=\"separate\"/></w:r>";
        begun = true;
        out() += "<w:hyperlink w:anchor=\"" + bookmark(i) + "\" w:history=\"1\">";
        text(headingOf(section));
        text("\t");
        field("PAGEREF " + bookmark(i) + " \\h", "");
        out() += "</w:hyperlink>";
        close();
    }
    if (begun) {
        // In a paragraph of its own, as Word has it.
        out() +=
            "<w:p><w:pPr><w:pStyle w:val=\"TableText\"/></w:pPr><w:r><w:fldChar "
            "w:fldCharType=\"end\"/></w:r></w:p>";
    }
    out() += "</w:sdtContent></w:sdt>";
}

void DocxBodyWriter::heading(std::size_t place) {
    const Section& section = document_.sections[place];
    const std::string style = "Heading" + std::to_string(std::clamp(section.level, 1, 4));
    // A page that has just begun is not broken again.
    open(style.c_str(), fresh_ && section.level == 1 ? "<w:pageBreakBefore w:val=\"0\"/>" : "");
    const std::string id = std::to_string(place + 1);
    out() += "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"" + bookmark(place) + "\"/>";
    if (!section.number.empty())
        text(oneLine(section.number) + "\u2002", "<w:color w:val=\"" + hexColor(look_.accent) + "\"/>");
    text(oneLine(section.title));
    out() += "<w:bookmarkEnd w:id=\"" + id + "\"/>";
    close();
}

void DocxBodyWriter::pageProperties(bool wide, bool footer) {
    const auto number = [](int value) { return std::to_string(value); };
    out() += "<w:sectPr>";
    if (footer)
        out() += std::string("<w:footerReference w:type=\"default\" r:id=\"") +
                 (wide ? "rWideFooter" : "rFooter") + "\"/>";
    out() += "<w:type w:val=\"nextPage\"/><w:pgSz w:w=\"" + number(wide ? pageHeight : pageWidth) +
             "\" w:h=\"" + number(wide ? pageWidth : pageHeight) + "\"" +
             (wide ? " w:orient=\"landscape\"" : "") + "/><w:pgMar w:top=\"" + number(pageMargin) +
             "\" w:right=\"" + number(pageMargin) + "\" w:bottom=\"" + number(pageMargin) + "\" w:left=\"" +
             number(pageMargin) +
             "\" w:header=\"624\" w:footer=\"624\" w:gutter=\"0\"/><w:cols w:space=\"708\"/></w:sectPr>";
}

// The properties of the pages up to here stand in a paragraph of their own, as low as can be.
void DocxBodyWriter::breakAfter(bool wide, bool footer) {
    // It takes the place of the empty line under a table, which might be the first one of another page.
    if (out().ends_with(underTable)) out().resize(out().size() - underTable.size());
    out() +=
        "<w:p><w:pPr><w:pStyle w:val=\"TableText\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" "
        "w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr>";
    pageProperties(wide, footer);
    out() += "</w:pPr></w:p>";
    fresh_ = true;
}

void DocxBodyWriter::begin() {
    const std::vector<Section>& sections = document_.sections;
    for (std::size_t i = 0; i < sections.size(); ++i) places_.emplace(sections[i].anchor, i);
    out() =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document "
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>";
    cover();
    contents();
}

bool DocxBodyWriter::step() {
    if (done_) return true;
    if (!std::exchange(begun_, true)) {
        begin();
    } else if (section_ < document_.sections.size()) {
        const Section& section = document_.sections[section_];
        if (block_ == 0) {
            if (wide_[section_] != sideways_) {
                breakAfter(sideways_, true);
                sideways_ = wide_[section_];
                width_ = sideways_ ? wideTextWidth : textWidth;
            }
            heading(section_);
        }
        if (block_ < section.blocks.size()) std::visit(*this, section.blocks[block_++]);
        if (block_ == section.blocks.size()) {
            ++section_;
            block_ = 0;
        }
    } else {
        pageProperties(sideways_, true);
        out() += "</w:body></w:document>";
        done_ = true;
    }
    return done_;
}

DocxBodyMaker::DocxBodyMaker(const Document& document, const Look& look, const DocxOptions& options)
    : writer_(new DocxBodyWriter(document, look, options)) {}
DocxBodyMaker::~DocxBodyMaker() = default;
bool DocxBodyMaker::step() { return writer_->step(); }
double DocxBodyMaker::progress() const { return writer_->progress(); }
DocxBody DocxBodyMaker::take() { return writer_->take(); }

}  // namespace report
