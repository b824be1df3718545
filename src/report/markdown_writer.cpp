#include "report/markdown_writer.h"

#include <algorithm>
#include <cstdio>
#include <string_view>

#include "report/xml_text.h"

namespace report {

namespace {

// Every ASCII punctuation mark may stand behind a backslash (CommonMark § 2.4); those that never begin
// markup inside a line are left alone for the reader's sake. `first`: the text begins a line.
std::string escaped(std::string_view text, bool first) {
    static constexpr std::string_view anywhere = "\\`*_[]<>|~&#$^=@";
    const std::string line = oneLine(text);
    std::string result;
    std::size_t at = 0;
    if (first) {
        // "1." and "1)" begin a list; so do "-" and "+", and "-" and "=" underline a heading.
        std::size_t digits = 0;
        while (digits < line.size() && line[digits] >= '0' && line[digits] <= '9') ++digits;
        if (digits && digits < line.size() && (line[digits] == '.' || line[digits] == ')') &&
            (digits + 1 == line.size() || line[digits + 1] == ' ')) {
            result = line.substr(0, digits) + "\\" + line[digits];
            at = digits + 1;
        } else if (!line.empty() && (line[0] == '-' || line[0] == '+')) {
            result = std::string("\\") + line[0];
            at = 1;
        }
    }
    for (; at < line.size(); ++at) {
        if (anywhere.find(line[at]) != std::string_view::npos) result += '\\';
        // "http:" and "www." become links in readers that do so by themselves: their ':' and '.' stay words.
        result += line[at];
    }
    return result;
}

std::string address(const std::string& href) {
    std::string result;
    for (const char c : cleaned(href)) {
        static constexpr std::string_view percent = "<>()\\\"`|";
        if (percent.find(c) != std::string_view::npos) {
            char code[8];
            std::snprintf(code, sizeof code, "%%%02X", static_cast<unsigned>(c));
            result += code;
        } else {
            result += c;
        }
    }
    return result;
}

// What stands around emphasis must touch it: spaces at its ends go outside.
std::string runsText(const Runs& runs, bool first) {
    std::string result;
    for (const Run& run : runs) {
        const std::string words = escaped(run.text, first && result.empty());
        if (words.empty()) {
            if (!run.text.empty()) result += ' ';
            continue;
        }
        const bool before = run.text[0] == ' ' || run.text[0] == '\n';
        const bool after = run.text.back() == ' ' || run.text.back() == '\n';
        std::string mark = run.bold ? "**" : "";
        if (run.italic) mark += "*";
        std::string piece = mark + words + std::string(mark.rbegin(), mark.rend());
        // Links into the document have no place to go to here.
        if (isLink(run.href) && run.href[0] != '#') piece = "[" + piece + "](" + address(run.href) + ")";
        if (before && !result.empty() && result.back() != ' ') result += ' ';
        result += piece;
        if (after) result += ' ';
    }
    while (!result.empty() && result.back() == ' ') result.pop_back();
    return result;
}

struct Writer {
    const Document& document;
    std::string out = {};
    int tables = 0, charts = 0;

    void line(const std::string& text) { out += text + "\n\n"; }
    static std::string titled(const std::string& number, const std::string& title) {
        const std::string words = escaped(title, number.empty());
        return number.empty() ? words : escaped(number, true) + " " + words;
    }

    void operator()(const Paragraph& p) {
        const std::string words = runsText(p.runs, true);
        if (words.empty()) return;
        line(words);
    }
    void operator()(const List& list) {
        int number = 0;
        for (const Runs& item : list.items)
            out += (list.numbered ? std::to_string(++number) + ". " : "- ") + runsText(item, true) + "\n";
        if (!list.items.empty()) {
            // Two lists one after the other would become one.
            out += "\n<!-- -->\n\n";
        }
    }
    void rows(const Table& table) {
        if (table.columns.empty()) return;
        for (const Column& column : table.columns) out += "| " + escaped(column.title, false) + " ";
        out += "|\n";
        for (const Column& column : table.columns) out += column.align == Align::end ? "| ---: " : "| --- ";
        out += "|\n";
        for (const Row& row : table.rows) {
            for (std::size_t c = 0; c < table.columns.size(); ++c)
                out += "| " + (c < row.cells.size() ? runsText(row.cells[c], false) : std::string()) + " ";
            out += "|\n";
        }
        out += "\n";
        if (!table.note.empty()) line(escaped(table.note, true));
    }
    void operator()(const Table& table) {
        const std::string caption = escaped(table.caption, !table.numbered);
        if (table.numbered)
            line("**" + escaped(document.labels.table, true) + " " + std::to_string(++tables) + ".** " +
                 caption);
        else if (!caption.empty())
            line("**" + caption + "**");
        rows(table);
    }
    void operator()(const Chart& chart) {
        line("**" + escaped(document.labels.chart, true) + " " + std::to_string(++charts) + ".** " +
             escaped(chart.sentence, false));
        if (!chart.subtitle.empty()) line(escaped(chart.subtitle, true));
        rows(chart.table);
        if (!chart.foot.empty()) line(escaped(chart.foot, true));
    }
    void operator()(const Glossary& glossary) {
        for (const GlossaryEntry& entry : glossary.entries)
            line("**" + escaped(entry.term, true) + "**: " + runsText(entry.meaning, false));
    }
    void operator()(const Bibliography& bibliography) {
        for (const Reference& entry : bibliography.entries) line(runsText(runsOf(entry), true));
    }
    void operator()(const Missing& missing) {
        line("> **" + escaped(document.labels.missing, true) + ":** " + escaped(missing.what, false));
    }

    void cover() {
        const TitlePage& page = document.titlePage;
        if (!page.kind.empty()) line(escaped(page.kind, true));
        line("# " + escaped(page.title, true));
        if (!page.subtitle.empty()) line(escaped(page.subtitle, true));
        for (const auto* lines : {&page.authors, &page.facts}) {
            for (const std::string& each : *lines) out += "- " + escaped(each, true) + "\n";
            if (!lines->empty()) out += "\n<!-- -->\n\n";
        }
        if (!page.seal.digits.empty()) {
            line(escaped(page.seal.title, true) + ": `" + oneLine(page.seal.digits) + "`");
            line(escaped(page.seal.check, true));
        }
    }
    void contents() {
        line("## " + escaped(document.labels.contents, true));
        for (const Section& section : document.sections)
            if (section.inContents)
                out += std::string(static_cast<std::size_t>(2 * (section.level - 1)), ' ') + "- " +
                       titled(section.number, section.title) + "\n";
        out += "\n";
    }
    std::string write() {
        cover();
        contents();
        for (const Section& section : document.sections) {
            line(std::string(static_cast<std::size_t>(std::min(6, section.level + 1)), '#') + " " +
                 titled(section.number, section.title));
            for (const Block& block : section.blocks) std::visit(*this, block);
        }
        return std::move(out);
    }
};

}  // namespace

std::string markdownOf(const Document& document) { return Writer{document}.write(); }

}  // namespace report
