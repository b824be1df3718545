#include "report/html_writer.h"

#include <algorithm>

#include "report/html_style.h"
#include "report/xml_text.h"

namespace report {

namespace {

class Writer {
  public:
    Writer(const Document& document, const Look& look) : document_(document), look_(look) {}

    std::string write();

    void operator()(const Paragraph& p);
    void operator()(const List& list);
    void operator()(const Table& t) { table(t, true); }
    void operator()(const Chart& chart);
    void operator()(const Glossary& glossary);
    void operator()(const Bibliography& bibliography);
    void operator()(const Missing& missing);

  private:
    void runs(const Runs& runs);
    void numbered(const std::string& number, const std::string& title);
    void contents();
    void cover();
    void section(const Section& section, int& open);
    void table(const Table& table, bool standsAlone);

    const Document& document_;
    const Look& look_;
    std::string out_;
    int tables_ = 0, charts_ = 0, ids_ = 0;
};

void Writer::runs(const Runs& list) {
    for (const Run& run : list) {
        const bool link = isLink(run.href);
        if (link) out_ += "<a href=\"" + xmlText(run.href) + "\">";
        if (run.bold) out_ += "<strong>";
        if (run.italic) out_ += "<em>";
        for (const char c : xmlText(run.text)) {
            if (c == '\n')
                out_ += "<br>";
            else
                out_ += c;
        }
        if (run.italic) out_ += "</em>";
        if (run.bold) out_ += "</strong>";
        if (link) out_ += "</a>";
    }
}

void Writer::numbered(const std::string& number, const std::string& title) {
    if (!number.empty()) out_ += "<span class=\"number\">" + xmlText(oneLine(number)) + "</span> ";
    out_ += "<span>" + xmlText(oneLine(title)) + "</span>";
}

void Writer::contents() {
    out_ += "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">" + xmlText(document_.labels.contents) +
            "</h2>\n";
    int depth = 0;
    std::vector<int> levels;
    for (const Section& section : document_.sections) {
        if (!section.inContents) continue;
        while (!levels.empty() && levels.back() > section.level) {
            levels.pop_back();
            out_ += "</li>\n</ol>\n";
            --depth;
        }
        if (levels.empty() || levels.back() < section.level) {
            levels.push_back(section.level);
            out_ += "<ol>\n";
            ++depth;
        } else {
            out_ += "</li>\n";
        }
        out_ += "<li><a href=\"#" + xmlText(section.anchor) + "\">";
        numbered(section.number, section.title);
        out_ += "</a>";
    }
    for (; depth; --depth) out_ += "</li>\n</ol>\n";
    out_ += "</nav>\n";
}

void Writer::cover() {
    const TitlePage& page = document_.titlePage;
    out_ += "<header class=\"cover\"><div>\n";
    if (!page.kind.empty()) out_ += "<p class=\"kind\">" + xmlText(oneLine(page.kind)) + "</p>\n";
    out_ += "<h1>" + xmlText(oneLine(page.title)) + "</h1>\n";
    if (!page.subtitle.empty()) out_ += "<p class=\"period\">" + xmlText(oneLine(page.subtitle)) + "</p>\n";
    const auto lines = [&](const std::vector<std::string>& list, const char* open) {
        if (list.empty()) return;
        out_ += open;
        for (const std::string& line : list) out_ += "<li>" + xmlText(oneLine(line)) + "</li>\n";
        out_ += "</ul>\n";
    };
    lines(page.authors, "<ul>\n");
    lines(page.facts, "<ul class=\"facts\">\n");
    if (!page.seal.digits.empty()) {
        // In groups for the eye alone: what is copied has no gaps.
        out_ += "<p class=\"seal\">" + xmlText(oneLine(page.seal.title)) + "<br><code>";
        const std::string groups = inGroups(page.seal.digits);
        for (std::size_t at = 0; at < groups.size(); at += 9)
            out_ += "<span>" + xmlText(groups.substr(at, 8)) + "</span><wbr>";
        out_ += "</code><br>" + xmlText(oneLine(page.seal.check)) + "</p>\n";
    }
    out_ += "</div></header>\n";
}

// `open`: how many section elements are open; a section holds those of higher level that follow.
void Writer::section(const Section& section, int& open) {
    for (; open >= section.level; --open) out_ += "</section>\n";
    bool wide = false;
    for (const Block& block : section.blocks)
        if (const auto* table = std::get_if<Table>(&block)) wide = wide || table->wide;
    // Levels that were passed over hold nothing of their own, but nesting tells the level.
    for (; open < section.level - 1; ++open) out_ += "<section>\n";
    // Chapters are regions to go to by themselves; their parts would be too many.
    out_ += std::string("<section") + (wide ? " class=\"wide\"" : "");
    if (section.level == 1) out_ += " aria-labelledby=\"" + xmlText(section.anchor) + "\"";
    out_ += ">\n";
    ++open;
    const std::string tag = "h" + std::to_string(std::min(6, section.level + 1));
    out_ += "<" + tag + " id=\"" + xmlText(section.anchor) + "\">";
    numbered(section.number, section.title);
    out_ += "</" + tag + ">\n";
    for (const Block& block : section.blocks) std::visit(*this, block);
}

void Writer::operator()(const Paragraph& p) {
    static constexpr const char* opens[] = {"<p>", "<p class=\"lead\">", "<p class=\"note\">"};
    out_ += opens[static_cast<int>(p.voice)];
    runs(p.runs);
    out_ += "</p>\n";
}

void Writer::operator()(const List& list) {
    if (list.items.empty()) return;
    out_ += list.numbered ? "<ol>\n" : "<ul>\n";
    for (const Runs& item : list.items) {
        out_ += "<li>";
        runs(item);
        out_ += "</li>\n";
    }
    out_ += list.numbered ? "</ol>\n" : "</ul>\n";
}

void Writer::table(const Table& table, bool standsAlone) {
    if (table.columns.empty()) return;
    const std::string id = "t" + std::to_string(++ids_);
    out_ += "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"" + id +
            "\">\n<table>\n<caption id=\"" + id + "\">";
    if (standsAlone && table.numbered)
        numbered(document_.labels.table + " " + std::to_string(++tables_) + ".", table.caption);
    else
        out_ += xmlText(oneLine(table.caption));
    out_ += "</caption>\n<thead><tr>";
    const auto align = [&](std::size_t c) {
        return table.columns[c].align == Align::end ? " class=\"end\"" : "";
    };
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        out_ += std::string("<th scope=\"col\"") + align(c) + ">" + xmlText(oneLine(table.columns[c].title)) +
                "</th>";
    out_ += "</tr></thead>\n<tbody>\n";
    for (const Row& row : table.rows) {
        out_ += row.total ? "<tr class=\"total\">" : "<tr>";
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const bool header = c == 0 && table.rowHeaders;
            out_ += std::string(header ? "<th scope=\"row\"" : "<td") + align(c) + ">";
            if (c < row.cells.size()) runs(row.cells[c]);
            out_ += header ? "</th>" : "</td>";
        }
        out_ += "</tr>\n";
    }
    out_ += "</tbody>\n</table>\n</div>\n";
    if (!table.note.empty()) out_ += "<p class=\"note\">" + xmlText(table.note) + "</p>\n";
}

void Writer::operator()(const Chart& chart) {
    const std::string id = "c" + std::to_string(++charts_);
    out_ += "<figure>\n<figcaption id=\"" + id + "\">";
    numbered(document_.labels.chart + " " + std::to_string(charts_) + ".", chart.sentence);
    out_ += "</figcaption>\n";
    if (!chart.subtitle.empty()) out_ += "<p>" + xmlText(oneLine(chart.subtitle)) + "</p>\n";
    // The writer of charts begins with this; what it is to those who do not see it is said here.
    std::string svg = svgOf(chart.scene, look_);
    svg.insert(4, " role=\"img\" aria-labelledby=\"" + id + "\"");
    out_ += svg + "\n<details><summary>" + xmlText(document_.labels.chartData) + " " +
            std::to_string(charts_) + "</summary>\n";
    table(chart.table, false);
    out_ += "</details>\n";
    if (!chart.foot.empty()) out_ += "<p class=\"foot\">" + xmlText(oneLine(chart.foot)) + "</p>\n";
    out_ += "</figure>\n";
}

void Writer::operator()(const Glossary& glossary) {
    if (glossary.entries.empty()) return;
    out_ += "<dl>\n";
    for (const GlossaryEntry& entry : glossary.entries) {
        out_ += "<dt>" + xmlText(oneLine(entry.term)) + "</dt>\n<dd>";
        runs(entry.meaning);
        out_ += "</dd>\n";
    }
    out_ += "</dl>\n";
}

void Writer::operator()(const Bibliography& bibliography) {
    if (bibliography.entries.empty()) return;
    out_ += "<ul class=\"references\">\n";
    for (const Reference& entry : bibliography.entries) {
        out_ += "<li>";
        runs(runsOf(entry));
        out_ += "</li>\n";
    }
    out_ += "</ul>\n";
}

void Writer::operator()(const Missing& missing) {
    out_ += "<p class=\"missing\"><strong>" + xmlText(document_.labels.missing) + ":</strong> " +
            xmlText(oneLine(missing.what)) + "</p>\n";
}

std::string Writer::write() {
    const auto meta = [&](const char* name, const std::string& content) {
        if (!content.empty())
            out_ +=
                std::string("<meta name=\"") + name + "\" content=\"" + xmlText(oneLine(content)) + "\">\n";
    };
    out_ = "<!DOCTYPE html>\n<html lang=\"" + xmlText(document_.language) +
           "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
           "content=\"width=device-width,initial-scale=1\">\n<title>" +
           xmlText(oneLine(document_.titlePage.title)) + "</title>\n";
    meta("description", document_.description);
    meta("author", document_.publisher);
    meta("date", document_.date);
    // Nothing of this page runs, loads or is sent anywhere.
    out_ +=
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'\">\n";
    out_ += "<style>" + htmlStyle(document_, look_) +
            "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">" + xmlText(document_.labels.skip) +
            "</a>\n";
    cover();
    out_ += "<div class=\"body\">\n";
    contents();
    out_ += "<main id=\"main\" tabindex=\"-1\">\n";
    int open = 0;
    for (const Section& each : document_.sections) section(each, open);
    for (; open; --open) out_ += "</section>\n";
    out_ += "</main>\n</div>\n</body>\n</html>\n";
    return std::move(out_);
}

}  // namespace

std::string htmlOf(const Document& document, const Look& look) { return Writer(document, look).write(); }

}  // namespace report
