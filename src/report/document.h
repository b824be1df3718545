// A document as data: a title page, then sections in reading order, each with its blocks. The writers
// (html_writer.h, markdown_writer.h, docx_writer.h) make files of it; plan_document.h makes it from a plan.
//
// All texts are plain UTF-8 as people wrote them: escaping is the writers' work.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "chart/scene.h"

namespace report {

// A piece of a line. `href`: an address (http, https or mailto), or "#" and a section's anchor; any other one
// is written as plain text.
struct Run {
    std::string text;
    bool bold = false;
    bool italic = false;
    std::string href = {};
    bool operator==(const Run&) const = default;
};
using Runs = std::vector<Run>;

enum class Voice {
    body,
    lead,  // what a section says in one sentence
    note,  // source, cut-off, how it was worked out
};

struct Paragraph {
    Runs runs;
    Voice voice = Voice::body;
    bool operator==(const Paragraph&) const = default;
};

struct List {
    bool numbered = false;
    std::vector<Runs> items;
    bool operator==(const List&) const = default;
};

enum class Align { start, end };

struct Column {
    std::string title;
    double width = 1;  // share of the table's width, beside the other columns'; > 0
    Align align = Align::start;
    bool operator==(const Column&) const = default;
};

struct Row {
    std::vector<Runs> cells;  // as many as there are columns; missing ones are empty, further ones left out
    bool total = false;       // sums up the rows above
    bool operator==(const Row&) const = default;
};

// The first column names its row where `rowHeaders`.
struct Table {
    std::string caption;  // without its number
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::string note = {};  // under the table; may be empty
    bool rowHeaders = true;
    bool numbered = true;  // false: its caption goes without "Tabla 3."
    bool wide = false;     // asks for a page turned sideways
    bool operator==(const Table&) const = default;
};

// A laid out chart with what it says and every plotted value.
struct Chart {
    std::string sentence;  // the finding: its caption
    std::string subtitle;  // what is plotted; may be empty
    chart::Scene scene;
    Table table;            // the same values; its caption stands where the table stands alone
    std::string foot = {};  // source and cut-off; may be empty
};

struct GlossaryEntry {
    std::string term;
    Runs meaning;
    bool operator==(const GlossaryEntry&) const = default;
};
struct Glossary {
    std::vector<GlossaryEntry> entries;
};

struct Reference {
    std::string who;    // author or institution
    std::string year;   // as written
    std::string title;  // of the work
    std::string rest;   // publisher, number…
    std::string href;   // may be empty
    bool operator==(const Reference&) const = default;
};
struct Bibliography {
    std::vector<Reference> entries;
};

// What the plan does not have yet and this place asks for: shown, never left out in silence.
struct Missing {
    std::string what;
    bool operator==(const Missing&) const = default;
};

using Block = std::variant<Paragraph, List, Table, Chart, Glossary, Bibliography, Missing>;

struct Section {
    std::string anchor;  // unique in the document: letters, digits and '-', begins with a letter
    std::string number;  // "2.5.1"; may be empty
    std::string title;
    int level = 1;  // 1 to 4
    bool inContents = true;
    std::vector<Block> blocks;
};

// What an adopted plan is known by: the seal of the version that was adopted.
struct Seal {
    std::string instrument;  // that adopted it: "Resolución 123 del 15 de enero de 2021"
    std::string title;       // "Sello de la versión adoptada"
    std::string digits;      // hexadecimal; empty: there is no seal
    std::string check;       // how a copy is checked, and whether the plan is still that version
};

struct TitlePage {
    std::string kind;  // above the title: "Plan Estratégico Sectorial"
    std::string title;
    std::string subtitle;              // the period
    std::vector<std::string> authors;  // the entities
    std::vector<std::string> facts;    // adopted on, cut-off, place: a line each
    Seal seal = {};
};

// The words that the writers themselves put on the page.
struct Labels {
    std::string contents;   // "Contenido"
    std::string skip;       // "Ir al contenido principal"
    std::string table;      // "Tabla", before its number
    std::string chart;      // "Gráfica"
    std::string chartData;  // "Datos de la gráfica"
    std::string missing;    // "Falta"
    std::string page;       // "Página"
};

struct Document {
    std::string language = "es";  // BCP 47
    std::string description;      // one sentence, for catalogues
    std::string publisher;        // who answers for it
    std::string date;             // ISO day it speaks of; may be empty
    TitlePage titlePage;
    Labels labels;
    std::vector<Section> sections;
};

// --- small helps
Runs plain(std::string text);
Paragraph paragraph(std::string text, Voice voice = Voice::body);
std::string textOf(const Runs& runs);

// An entry of a bibliography in one line: who (year). title. rest. address.
Runs runsOf(const Reference& reference);

// Number and title on one line, parted by an en space.
std::string headingOf(const Section& section);

// True for an address that may become a link: http, https, mailto, or "#…".
bool isLink(const std::string& href);

// Every Missing block with the anchor of its section, in order.
std::vector<std::pair<std::string, std::string>> missingOf(const Document& document);

// Digits in groups of eight, parted by spaces, so that people can compare them and lines can break.
std::string inGroups(const std::string& digits);

// An anchor out of any text: "s-2-5-1". Different texts may give the same one.
std::string anchorOf(const std::string& text);

}  // namespace report
