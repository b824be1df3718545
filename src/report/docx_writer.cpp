#include "report/docx_writer.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "report/deflate.h"
#include "report/docx_body.h"
#include "report/docx_styles.h"
#include "report/xml_text.h"

namespace report {

namespace {

constexpr const char* declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr const char* main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string relation(const std::string& id, const std::string& type, const std::string& to,
                     bool outside = false) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + xmlText(to) + "\"" +
           (outside ? " TargetMode=\"External\"" : "") + "/>";
}

std::string relations(const std::string& list) {
    return std::string(declaration) +
           "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + list +
           "</Relationships>";
}

std::string contentTypes(bool png, bool svg, bool fonts) {
    std::string text = std::string(declaration) +
                       "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                       "<Default Extension=\"rels\" "
                       "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                       "<Default Extension=\"xml\" ContentType=\"application/xml\"/>";
    if (png) text += "<Default Extension=\"png\" ContentType=\"image/png\"/>";
    if (svg) text += "<Default Extension=\"svg\" ContentType=\"image/svg+xml\"/>";
    if (fonts)
        text +=
            "<Default Extension=\"odttf\" "
            "ContentType=\"application/vnd.openxmlformats-officedocument.obfuscatedFont\"/>";
    const auto part = [&](const char* name, const char* type) {
        text += std::string("<Override PartName=\"") + name +
                "\" ContentType=\"application/vnd.openxmlformats-" + type + "+xml\"/>";
    };
    part("/word/document.xml", "officedocument.wordprocessingml.document.main");
    part("/word/styles.xml", "officedocument.wordprocessingml.styles");
    part("/word/numbering.xml", "officedocument.wordprocessingml.numbering");
    part("/word/settings.xml", "officedocument.wordprocessingml.settings");
    part("/word/fontTable.xml", "officedocument.wordprocessingml.fontTable");
    part("/word/footer1.xml", "officedocument.wordprocessingml.footer");
    part("/word/footer2.xml", "officedocument.wordprocessingml.footer");
    part("/docProps/core.xml", "package.core-properties");
    part("/docProps/app.xml", "officedocument.extended-properties");
    return text + "</Types>";
}

bool isDay(const std::string& text) {
    if (text.size() != 10) return false;
    for (std::size_t i = 0; i < 10; ++i) {
        const bool dash = i == 4 || i == 7;
        if (dash ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
    }
    return true;
}

std::string coreProperties(const Document& document) {
    std::string text =
        std::string(declaration) +
        "<cp:coreProperties "
        "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
        "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">";
    const auto fact = [&](const char* name, const std::string& value) {
        if (!value.empty())
            text += std::string("<") + name + ">" + xmlText(oneLine(value)) + "</" + name + ">";
    };
    fact("dc:title", document.titlePage.title);
    fact("dc:subject", document.titlePage.kind);
    fact("dc:creator", document.publisher);
    fact("dc:description", document.description);
    fact("dc:language", document.language);
    if (!document.titlePage.seal.digits.empty())
        fact("dc:identifier", "sha-256:" + document.titlePage.seal.digits);
    if (isDay(document.date))
        for (const char* name : {"dcterms:created", "dcterms:modified"})
            text += std::string("<") + name + " xsi:type=\"dcterms:W3CDTF\">" + document.date +
                    "T00:00:00Z</" + name + ">";
    return text + "</cp:coreProperties>";
}

std::string settings(const Document& document, bool fonts, bool update) {
    return std::string(declaration) + "<w:settings xmlns:w=\"" + main + "\">" +
           (fonts ? "<w:embedTrueTypeFonts/>" : "") + "<w:defaultTabStop w:val=\"708\"/>" +
           "<w:characterSpacingControl w:val=\"doNotCompress\"/>" +
           (update ? "<w:updateFields w:val=\"true\"/>" : "") +
           "<w:compat><w:compatSetting w:name=\"compatibilityMode\" "
           "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:themeFontLang "
           "w:val=\"" +
           xmlText(oneLine(document.language)) + "\"/></w:settings>";
}

// The face and what Word takes where it is not to be had.
std::string fontTable(const Look& look, const std::string& embeddings) {
    return std::string(declaration) + "<w:fonts xmlns:w=\"" + main + "\" xmlns:r=\"" + office +
           "\"><w:font w:name=\"" + xmlText(oneLine(look.family)) +
           "\"><w:altName w:val=\"Calibri\"/><w:family w:val=\"swiss\"/><w:pitch w:val=\"variable\"/>" +
           embeddings + "</w:font></w:fonts>";
}

std::string footer(const Document& document, const char* style) {
    const Seal& seal = document.titlePage.seal;
    std::string text =
        std::string(declaration) + "<w:ftr xmlns:w=\"" + main + "\"><w:p><w:pPr><w:pStyle w:val=\"" + style +
        "\"/></w:pPr><w:r><w:t xml:space=\"preserve\">" + xmlText(oneLine(document.titlePage.title)) +
        "</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space=\"preserve\">" +
        xmlText(oneLine(document.labels.page)) +
        " </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText "
        "xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar "
        "w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar "
        "w:fldCharType=\"end\"/></w:r></w:p>";
    // Every sheet says of which version it is.
    if (!seal.digits.empty())
        text += std::string("<w:p><w:pPr><w:pStyle w:val=\"") + style +
                "\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"13\"/></w:rPr><w:t xml:space=\"preserve\">" +
                xmlText(oneLine(seal.instrument) + " · " + inGroups(seal.digits)) + "</w:t></w:r></w:p>";
    return text + "</w:ftr>";
}

// All parts around a body, in the archive's order.
std::vector<ZipEntry> partsOf(const Document& document, const Look& look, const DocxOptions& options,
                              DocxBody body) {
    std::vector<ZipEntry> media;
    std::string toParts = relation("rStyles", office + "/styles", "styles.xml") +
                          relation("rNumbering", office + "/numbering", "numbering.xml") +
                          relation("rSettings", office + "/settings", "settings.xml") +
                          relation("rFonts", office + "/fontTable", "fontTable.xml") +
                          relation("rFooter", office + "/footer", "footer1.xml") +
                          relation("rWideFooter", office + "/footer", "footer2.xml");
    for (std::size_t i = 0; i < body.links.size(); ++i)
        toParts += relation("rLink" + std::to_string(i), office + "/hyperlink", body.links[i], true);
    bool png = false, svg = false;
    const auto picture = [&](const char* id, const char* ending, std::size_t place, std::string& bytes,
                             bool stored) {
        const std::string name = "media/chart" + std::to_string(place + 1) + ending;
        toParts += relation(id + std::to_string(place), office + "/image", name);
        media.push_back({"word/" + name, std::move(bytes), stored});
    };
    for (std::size_t i = 0; i < body.pngs.size(); ++i) {
        if (!body.pngs[i].empty()) {
            png = true;
            picture("rPng", ".png", i, body.pngs[i], true);
        }
        if (!body.svgs[i].empty()) {
            svg = true;
            picture("rSvg", ".svg", i, body.svgs[i], false);
        }
    }
    std::string embeddings, toFonts;
    const auto font = [&](const std::string& bytes, const char* element, const std::string& name) {
        if (bytes.size() < 32) return;
        EmbeddedFont made = embedded(bytes);
        embeddings +=
            std::string("<w:") + element + " r:id=\"" + name + "\" w:fontKey=\"" + made.key + "\"/>";
        toFonts += relation(name, office + "/font", "fonts/" + name + ".odttf");
        media.push_back({"word/fonts/" + name + ".odttf", std::move(made.bytes)});
    };
    font(look.regularFont, "embedRegular", "regular");
    font(look.boldFont, "embedBold", "bold");
    const bool fonts = !embeddings.empty();

    std::vector<ZipEntry> parts{
        {"[Content_Types].xml", contentTypes(png, svg, fonts)},
        {"_rels/.rels",
         relations(
             relation("rDocument", office + "/officeDocument", "word/document.xml") +
             relation("rCore",
                      "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                      "docProps/core.xml") +
             relation("rApp", office + "/extended-properties", "docProps/app.xml"))},
        {"docProps/core.xml", coreProperties(document)},
        {"docProps/app.xml",
         std::string(declaration) +
             "<Properties "
             "xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
             "<Application>Plan a la vista</Application></Properties>"},
        {"word/document.xml", std::move(body.xml)},
        {"word/_rels/document.xml.rels", relations(toParts)},
        {"word/styles.xml", docxStyles(document, look)},
        {"word/numbering.xml", docxNumbering(look, body.numberedLists)},
        {"word/settings.xml", settings(document, fonts, options.updateFieldsOnOpening)},
        {"word/fontTable.xml", fontTable(look, embeddings)},
        {"word/footer1.xml", footer(document, "Footer")},
        {"word/footer2.xml", footer(document, "WideFooter")},
    };
    if (fonts) parts.push_back({"word/_rels/fontTable.xml.rels", relations(toFonts)});
    for (ZipEntry& entry : media) parts.push_back(std::move(entry));
    return parts;
}

}  // namespace

std::vector<ChartPicture> chartPictures(const Document& document, const Look& look) {
    std::vector<ChartPicture> pictures;
    for (const Section& section : document.sections)
        for (const Block& block : section.blocks)
            if (const auto* chart = std::get_if<Chart>(&block))
                pictures.push_back({svgOf(chart->scene, look), chart->scene.width, chart->scene.height});
    return pictures;
}

std::vector<ZipEntry> docxParts(const Document& document, const Look& look, const DocxOptions& options) {
    DocxBodyMaker body(document, look, options);
    while (!body.step()) {
    }
    return partsOf(document, look, options, body.take());
}

struct DocxMaker::Work {
    const Document& document;
    Look look;
    DocxOptions options;
    DocxBodyMaker body{document, look, options};
    bool written = false;
    std::vector<ZipEntry> parts = {};
    std::size_t part = 0, bytesDone = 0, bytes = 0;
    std::optional<Deflater> packing = std::nullopt;
    ZipWriter zip = {};
    std::string archive = {};

    void packSome() {
        constexpr std::size_t piece = 16384;
        const ZipEntry& entry = parts[part];
        if (!entry.stored && !packing) packing.emplace(entry.bytes);
        bytesDone += std::min(piece, bytes - bytesDone);
        if (packing && !packing->step(piece)) return;
        archive += zip.add(entry, packing ? packing->take() : std::string());
        packing.reset();
        ++part;
    }
};

DocxMaker::DocxMaker(const Document& document, Look look, DocxOptions options)
    : work_(new Work{document, std::move(look), std::move(options)}) {}

DocxMaker::~DocxMaker() = default;

bool DocxMaker::step() {
    Work& work = *work_;
    if (work.written) {
        if (work.part < work.parts.size()) work.packSome();
        return work.part == work.parts.size();
    }
    if (work.body.step()) {
        work.written = true;
        work.parts = partsOf(work.document, work.look, work.options, work.body.take());
        for (const ZipEntry& entry : work.parts) work.bytes += entry.stored ? 0 : entry.bytes.size();
    }
    return false;
}

// To write it and to pack it take about as long.
double DocxMaker::progress() const {
    const Work& work = *work_;
    if (!work.written) return work.body.progress() / 2;
    return 0.5 + 0.5 * static_cast<double>(work.bytesDone) /
                     static_cast<double>(std::max<std::size_t>(work.bytes, 1));
}

std::string DocxMaker::take() { return std::move(work_->archive) + work_->zip.end(); }

std::string docxOf(const Document& document, const Look& look, const DocxOptions& options) {
    DocxMaker maker(document, look, options);
    while (!maker.step()) {
    }
    return maker.take();
}

}  // namespace report
