// A chart as files: picture, table for spreadsheets, data with a dictionary, and the code that puts it into
// another page.
#include <cstdio>

#include "app/progress_words.h"
#include "app/public/graphic.h"
#include "chart/picture.h"
#include "chart/svg.h"
#include "store/csv.h"
#include "store/json.h"
#include "store/number_text.h"
#include "ui/ui.h"

namespace app {

namespace {

constexpr float pictureWidth = 640;

std::string escapedForHtml(const std::string& text) {
    std::string result;
    for (const char c : text) {
        if (c == '&')
            result += "&amp;";
        else if (c == '"')
            result += "&quot;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else
            result += c;
    }
    return result;
}

}  // namespace

std::string footOf(const Graphic& graphic, const Texts& t) {
    return sourceWords(t, graphic.source, graphic.cutOff, graphic.knownOn);
}

std::string cellWords(const GraphicColumn& column, const GraphicCell& cell, const Texts& t) {
    if (!cell.number) return cell.words.empty() && column.kind != CellKind::text ? "–" : cell.words;
    switch (column.kind) {
        case CellKind::ratio:
            return t.percent(*cell.number);
        case CellKind::pesos:
            return t.money(*cell.number);
        case CellKind::points:
            return (*cell.number > 0 ? "+" : "") + t.number(*cell.number, 1);
        default:
            return t.number(*cell.number, 4);
    }
}

GraphicPicture pictureOf(const Graphic& graphic, const Texts& t, const std::string& accent,
                         const chart::TextMeasure& measure) {
    chart::Frame frame;
    frame.width = pictureWidth;
    frame.textSize = 15;
    frame.measure = measure;
    frame.number = [&](double value, int decimals) { return t.number(value, decimals); };
    GraphicPicture made;
    made.scene =
        chart::picture(graphic.draw(frame), {graphic.sentence, graphic.subtitle, footOf(graphic, t)}, frame);
    // On paper and in newspapers: by daylight, whatever the reader's own screen has.
    const ui::Theme theme = ui::makeTheme(false, false, accent);
    made.svg = chart::svgOf(
        made.scene, [&](chart::Role role, bool fine) { return ui::chartColor(theme, role, fine); },
        ui::chartFamily, measure);
    return made;
}

std::string csvOf(const Graphic& graphic, const Texts& t) {
    const bool spanish = t.language() != "en";
    store::Table table;
    // A figure that is none has its words in a column of its own: a column of numbers holds nothing else.
    std::vector<bool> hasWords(graphic.columns.size());
    for (const auto& row : graphic.rows)
        for (std::size_t c = 0; c < row.size(); ++c)
            if (graphic.columns[c].kind != CellKind::text && !row[c].number && !row[c].words.empty())
                hasWords[c] = true;
    for (std::size_t c = 0; c < graphic.columns.size(); ++c) {
        table.headers.push_back(graphic.columns[c].title);
        if (hasWords[c]) table.headers.push_back(t.with("graphic.note", {graphic.columns[c].title}));
    }
    for (const auto& row : graphic.rows) {
        store::TableRow& out = table.rows.emplace_back();
        for (std::size_t c = 0; c < row.size(); ++c) {
            if (graphic.columns[c].kind == CellKind::text) {
                out.cells.push_back(row[c].words);
                continue;
            }
            std::string number = row[c].number ? store::numberText(*row[c].number) : std::string();
            if (spanish)
                for (char& sign : number)
                    if (sign == '.') sign = ',';
            out.cells.push_back(std::move(number));
            if (hasWords[c]) out.cells.push_back(row[c].number ? std::string() : row[c].words);
        }
    }
    return store::writeCsv(table, {spanish ? ';' : ',', true, true});
}

std::string jsonOf(const Graphic& graphic, const Texts& t, const std::string& planName,
                   const std::string& address) {
    using store::Json;
    static constexpr const char* types[] = {"text", "number", "ratio", "COP", "points"};
    Json fields = Json::array();
    for (const auto& column : graphic.columns)
        fields.push_back({{"name", column.name},
                          {"title", column.title},
                          {"meaning", column.meaning},
                          {"type", types[static_cast<int>(column.kind)]}});
    Json rows = Json::array();
    for (const auto& row : graphic.rows) {
        Json out = Json::object();
        for (std::size_t c = 0; c < row.size(); ++c) {
            const std::string& name = graphic.columns[c].name;
            if (graphic.columns[c].kind == CellKind::text) {
                out[name] = row[c].words;
                continue;
            }
            out[name] = row[c].number ? Json(*row[c].number) : Json();
            if (!row[c].number && !row[c].words.empty()) out[name + "_nota"] = row[c].words;
        }
        rows.push_back(std::move(out));
    }
    const Json file = {{"format", "plan-a-la-vista/graphic"},
                       {"version", 1},
                       {"plan", planName},
                       {"title", graphic.sentence},
                       {"subtitle", graphic.subtitle},
                       {"source", graphic.source},
                       {"cutOff", graphic.cutOff},
                       {"knownOn", graphic.knownOn.empty() ? Json() : Json(graphic.knownOn)},
                       {"language", t.language()},
                       {"address", address},
                       {"note", t("graphic.json.note")},
                       {"fields", std::move(fields)},
                       {"rows", std::move(rows)}};
    return file.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string embedOf(const Graphic& graphic, const std::string& address, float height) {
    char size[64];
    std::snprintf(size, sizeof size, "\" width=\"100%%\" height=\"%.0f\"", static_cast<double>(height));
    return "<iframe src=\"" + escapedForHtml(address) + size +
           " style=\"border:0\" loading=\"lazy\" title=\"" + escapedForHtml(graphic.sentence) +
           "\"></iframe>";
}

}  // namespace app
