// A chart of everyone's pages with all that goes with it: the sentence that says what it shows, its numbers
// as a table, and what is needed to take it away. One kind of thing for every chart.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/public/overview.h"
#include "app/texts.h"
#include "chart/scene.h"
#include "plan/plan.h"

namespace app {

enum class CellKind { text, number, ratio, pesos, points };  // points: of a percentage

struct GraphicColumn {
    std::string name;     // in data files: "avance"; letters, digits and _
    std::string title;    // on screen
    std::string meaning;  // in the dictionary of the data
    CellKind kind = CellKind::text;
};

// A number, or the words for what is none: "Sin reporte". Of a text column, its text.
struct GraphicCell {
    std::optional<double> number;
    std::string words;
    std::string href;  // where the row leads, or empty
};

struct Graphic {
    std::string which;                         // "lineas": its place in the address
    std::map<std::string, std::string> asked;  // and what stands behind it
    std::string sentence;                      // the finding
    std::string subtitle;                      // what is plotted
    std::string source;                        // whose figures
    std::string cutOff;                        // ISO date
    std::string knownOn;                       // ISO date; empty: as known now
    std::string fileName;                      // without what follows the point
    std::string imageName;                     // for those who do not see it
    std::string tableName;
    std::function<chart::Scene(const chart::Frame&)> draw;
    std::vector<GraphicColumn> columns;
    std::vector<std::vector<GraphicCell>> rows;

    // Where a plotted value stands in the table.
    std::map<chart::Series, std::size_t> columnOf;
    std::size_t firstRow = 0;  // of those plotted
    std::size_t perRow = 1;    // values of a series in one row, in columns side by side
    const GraphicCell* cellOf(const chart::Datum& datum) const;

    int page = 0, pages = 0;  // of a long one, from 1; 0: all is there

    std::string address() const;  // "/avance/grafica/lineas?fecha=…"
};

// What a chart is made from.
struct GraphicSource {
    const Texts& t;
    const plan::Plan& plan;
    const Overview& now;
    const Overview* before = nullptr;  // at the cut-off before, where it was worked out
    const std::map<std::string, std::string>& asked;
    std::string knownOn;  // ISO date; empty: as known now
};

struct GraphicKind {
    const char* which;
    const char* nameKey;  // what it is called where charts are listed
    bool comparesCutOffs = false;
    std::optional<Graphic> (*make)(const GraphicSource&);  // nothing: there is nothing to plot
};

// Every chart there is, in the order they are listed.
const std::vector<GraphicKind>& graphicKinds();
const GraphicKind* graphicKind(const std::string& which);

// The end of the period before the cut-off's: of the month or quarter where most goals report the cut-off's
// year by these, else of the year.
plan::Day cutOffBefore(const plan::Plan& plan, const plan::Timing& timing);

// --- as files
// A picture that stands alone, with its sentence and its foot; the places of its data are those of the file.
struct GraphicPicture {
    chart::Scene scene;
    std::string svg;
};
GraphicPicture pictureOf(const Graphic& graphic, const Texts& t, const std::string& accent,
                         const chart::TextMeasure& measure);
// For spreadsheets, as they read it by a double click: UTF-8 with a byte order mark; in Spanish parted by ';'
// with decimal commas, as Excel in Colombia has it, in English by ',' with points.
std::string csvOf(const Graphic& graphic, const Texts& t);
// With a dictionary of its fields; numbers as numbers, what is none as null with its words beside it.
std::string jsonOf(const Graphic& graphic, const Texts& t, const std::string& planName,
                   const std::string& address);
std::string embedOf(const Graphic& graphic, const std::string& address, float height);

std::string footOf(const Graphic& graphic, const Texts& t);
// A number as the column shows it.
std::string cellWords(const GraphicColumn& column, const GraphicCell& cell, const Texts& t);

}  // namespace app
