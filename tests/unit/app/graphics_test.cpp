// Every chart there is: sentence, table, picture, drawing, data; and the same values in all of them.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#include "app/public/graphic.h"
#include "app/public/shown_plan.h"
#include "app/route.h"
#include "chart/picture.h"
#include "journeys.h"
#include "person.h"
#include "store/csv.h"
#include "store/json.h"
#include "store/number_text.h"

using namespace test;

namespace {

using Asked = std::map<std::string, std::string>;

// Every chart with what can be asked of it, for the plan that is open.
std::vector<std::pair<std::string, Asked>> everyGraphic(Person& p) {
    std::vector<std::pair<std::string, Asked>> all;
    for (const auto& kind : app::graphicKinds()) {
        if (std::string(kind.which) == "meta") {
            for (const auto& entry : p.app().workspace().plan().goals)
                all.push_back({"meta", {{"meta", entry.first}}});
            continue;
        }
        all.push_back({kind.which, {}});
    }
    all.push_back({"mapa", {{"por", "trimestres"}}});
    all.push_back({"mapa", {{"por", "meses"}, {"pagina", "2"}}});
    all.push_back({"lineas", {{"fecha", "2024-12-31"}}});
    return all;
}

app::Overview overviewOf(const plan::Plan& plan, const plan::Timing& timing) {
    app::OverviewMaker maker(plan, timing);
    while (!maker.work(std::chrono::steady_clock::time_point::max())) {
    }
    return maker.take();
}

// What the charts of a plan are made from, kept as long as they are looked at.
struct Source {
    explicit Source(Person& p) : texts(p.app().texts()), plan(p.app().workspace().plan()) {
        const plan::Timing timing = plan::timingOf(plan);
        plan::Timing earlier = timing;
        earlier.cutOff = app::cutOffBefore(plan, timing);
        now = overviewOf(plan, timing);
        before = overviewOf(plan, earlier);
    }
    std::optional<app::Graphic> graphic(const std::string& which, const Asked& asked = {}) {
        return app::graphicKind(which)->make({texts, plan, now, &before, asked, {}});
    }
    const app::Texts& texts;
    const plan::Plan& plan;
    app::Overview now, before;
};

// A plan in which every part of a chart has something: money in all its terms, months, levels, missing ones.
const char* const kFull =
    R"json({"format": "plan-a-la-vista/plan", "version": 1, "id": "lleno", "revision": 0, "plan": {
  "name": "Plan lleno", "firstYear": 2024, "lastYear": 2027, "cutOff": "2025-09-30", "source": "Planeación",
  "entities": {"e1": {"order": 1, "name": "Secretaría de Ambiente"}, "e2": {"order": 2, "name": "Instituto"}},
  "lines": {"l1": {"order": 1, "code": "1", "name": "Agua"}, "l2": {"order": 2, "name": "Saber & <hacer>"}},
  "objectives": {"o1": {"order": 1, "name": "Más agua", "line": "l1"}, "o2": {"order": 2, "name": "=SUMA(1)", "line": "l2"}},
  "goals": {
    "g1": {"order": 1, "code": "1", "name": "Sembrar árboles", "objective": "o1", "entity": "e1", "target": 40,
      "indicator": {"name": "Árboles", "unit": "árboles", "accumulation": "sum"},
      "years": {"2024": {"programmed": 10, "reported": 5}, "2025": {"programmed": 10}, "2026": {"programmed": 10},
                "2027": {"programmed": 10}},
      "money": {"2024": {"definitive": 2000000, "committed": 1500000, "obligated": 1200000, "paid": 900000},
                "2025": {"definitive": 4000000, "committed": 1000000}}},
    "g2": {"order": 2, "code": "2", "name": "Bajar la deserción", "objective": "o2", "entity": "e2", "target": 50,
      "indicator": {"accumulation": "reduction", "baseline": 70},
      "years": {"2024": {"programmed": 65, "reported": 68}, "2025": {"programmed": 60}},
      "money": {"2025": {"definitive": 900000, "committed": 950000, "obligated": 1, "paid": 0}}},
    "g3": {"order": 3, "code": "3", "name": "Crecer cada mes", "objective": "o1", "entity": "e1",
      "indicator": {"accumulation": "capacity", "baseline": 10},
      "years": {"2024": {"programmed": 20}, "2025": {"programmed": 30}, "2027": {"programmed": 50}},
      "periods": {"2024-06": {"programmed": 15, "reported": 14}, "2024-12": {"programmed": 20, "reported": 18},
                  "2025-03": {"programmed": 23}, "2025-06": {"programmed": 25, "reported": 26.5},
                  "2025-12": {"programmed": 30, "reported": 99}}},
    "g4": {"order": 4, "code": "4", "name": "Atender, por trimestre", "objective": "o2", "target": 100,
      "indicator": {"accumulation": "sum"},
      "years": {"2024": {"programmed": 50}, "2025": {"programmed": 50}},
      "periods": {"2024-T1": {"programmed": 20, "reported": 10}, "2024-T2": {"programmed": 30, "reported": 20},
                  "2025-T1": {"programmed": 25, "reported": "en curso"}, "2025-T2": {"programmed": 25, "reported": 5}}},
    "g5": {"order": 5, "code": "5", "name": "Sin nada"},
    "g6": {"order": 6, "code": "6", "name": "Más de lo pedido y menos", "objective": "o1",
      "indicator": {"accumulation": "flow"},
      "years": {"2024": {"programmed": 4, "reported": 9}, "2025": {"programmed": 4, "reported": -2}}}
  }}})json";

void openFull(Person& p) {
    p.visit("/plan");
    p.giveFile(p.t("import"), "lleno.json", kFull);
    INFO(p.read());
    REQUIRE(p.all(Role::dialog).empty());
}

// --- what stands in a drawing

struct Mark {
    std::string kind;
    std::map<std::string, double> numbers;
    std::vector<chart::Point> points;
};

std::vector<Mark> marksIn(const std::string& svg) {
    std::vector<Mark> marks;
    for (std::size_t at = svg.find('<', 1); at != std::string::npos; at = svg.find('<', at + 1)) {
        if (svg[at + 1] == '/') continue;
        const std::string tag = svg.substr(at + 1, svg.find('>', at) - at - 1);
        Mark mark;
        mark.kind = tag.substr(0, tag.find_first_of(" /"));
        for (std::size_t name = tag.find(' '); name != std::string::npos;) {
            const std::size_t is = tag.find("=\"", name);
            if (is == std::string::npos) break;
            const std::size_t end = tag.find('"', is + 2);
            const std::string key = tag.substr(name + 1, is - name - 1),
                              value = tag.substr(is + 2, end - is - 2);
            if (key == "points") {
                const char* text = value.c_str();
                char* after = nullptr;
                while (*text) {
                    const float x = std::strtof(text, &after);
                    REQUIRE(*after == ',');
                    const float y = std::strtof(after + 1, &after);
                    mark.points.push_back({x, y});
                    text = *after ? after + 1 : after;
                }
            } else {
                mark.numbers[key] = std::strtod(value.c_str(), nullptr);
            }
            name = tag.find(' ', end);
        }
        marks.push_back(std::move(mark));
    }
    return marks;
}

// Points that a value can be read at: centres, ends and corners.
std::vector<chart::Point> placesOf(const Mark& mark) {
    auto number = [&](const char* name) {
        auto found = mark.numbers.find(name);
        return found == mark.numbers.end() ? 0.f : static_cast<float>(found->second);
    };
    if (mark.kind == "circle") return {{number("cx"), number("cy")}};
    if (mark.kind == "rect") {
        const float x = number("x"), y = number("y"), w = number("width"), h = number("height");
        return {
            {x, y + h / 2}, {x + w, y + h / 2}, {x + w / 2, y}, {x + w / 2, y + h}, {x + w / 2, y + h / 2}};
    }
    if (mark.kind != "polyline" && mark.kind != "polygon") return {};
    std::vector<chart::Point> places = mark.points;
    float left = 1e9f, right = -1e9f, top = 1e9f, bottom = -1e9f;
    for (const auto& point : mark.points) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        top = std::min(top, point.y);
        bottom = std::max(bottom, point.y);
    }
    places.push_back({(left + right) / 2, (top + bottom) / 2});
    places.push_back({right, (top + bottom) / 2});
    places.push_back({left, (top + bottom) / 2});
    return places;
}

// The thinnest bar that is drawn for a value next to nothing.
constexpr float thinnest = 2.01f;

bool isMarked(const std::vector<chart::Point>& places, const chart::Point& at, float allowed) {
    return std::any_of(places.begin(), places.end(), [&](const chart::Point& place) {
        return std::fabs(place.x - at.x) <= allowed && std::fabs(place.y - at.y) <= allowed;
    });
}

// Places that grow with their values and nothing else: on one straight line, apart from those that a bar's
// ends hold back.
void checkStraight(const std::vector<std::pair<double, float>>& values) {
    if (values.size() < 2) return;
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    if (high->first - low->first <= 0) return;
    const double slope = (high->second - low->second) / (high->first - low->first);
    for (const auto& [value, place] : values) {
        CAPTURE(value);
        CHECK(place == doctest::Approx(low->second + slope * (value - low->first)).epsilon(0.0005));
    }
}

void checkAgreement(const app::Graphic& graphic, const app::Texts& texts, const chart::TextMeasure& measure) {
    const app::GraphicPicture picture = app::pictureOf(graphic, texts, "", measure);
    std::vector<chart::Point> places;
    for (const Mark& mark : marksIn(picture.svg))
        for (const auto& place : placesOf(mark)) places.push_back(place);
    std::map<bool, std::vector<std::pair<double, float>>> across;
    const bool bars =
        graphic.which == "lineas" || graphic.which == "objetivos" || graphic.which == "entidades";
    for (const chart::Datum& datum : picture.scene.data) {
        CAPTURE(static_cast<int>(datum.series));
        CAPTURE(datum.index);
        // The table has what is plotted, number for number.
        const app::GraphicCell* cell = graphic.cellOf(datum);
        REQUIRE(cell);
        CHECK(cell->number == datum.value);
        if (!datum.at) {
            // Not in the picture: no value, or one that no bar has room for.
            const bool negative = datum.value && *datum.value < 0;
            CHECK((!datum.value || negative));
            continue;
        }
        // And so has the drawing, at just that place.
        CAPTURE(datum.at->x);
        CAPTURE(datum.at->y);
        const bool thin = graphic.which == "meta" || graphic.which.rfind("dinero", 0) == 0 || bars;
        const float allowed = thin ? thinnest : 0.011f;
        CHECK(isMarked(places, *datum.at, allowed));
        if (bars && (*datum.value < 0 || *datum.value > 1)) continue;
        if (graphic.which == "mapa") continue;
        const bool upright = graphic.which == "meta";
        across[true].emplace_back(*datum.value, upright ? datum.at->y : datum.at->x);
    }
    checkStraight(across[true]);
}

std::vector<std::vector<std::string>> shownTable(Person& p, const app::Graphic& graphic) {
    return p.table(graphic.tableName);
}

}  // namespace

TEST_CASE("every chart is listed with its finding, and opens with sentence, picture, table and its files") {
    for (std::string language : {"es", "en"}) {
        Person p("/", 1440, 900, freshBrowser(language));
        openFull(p);
        Source source(p);
        p.visit("/avance/graficas");
        std::size_t listed = 0;
        for (const auto& kind : app::graphicKinds()) listed += p.has(Role::link, p.t(kind.nameKey));
        CHECK(listed == app::graphicKinds().size() - 1);  // a goal's is at the goal
        for (const auto& [which, asked] : everyGraphic(p)) {
            const std::string address = app::addressOf("/avance/grafica/" + which, asked);
            p.visit(address);
            INFO(address << "\n" << p.read());
            auto headings = p.all(Role::heading);
            REQUIRE_FALSE(headings.empty());
            CHECK(headings[0].level == 1);
            CHECK(headings[0].name.size() > 20);
            CHECK(p.all(Role::image).size() == 1);
            CHECK(p.all(Role::image)[0].name.size() > 20);
            const auto tables = p.all(Role::table);
            REQUIRE(tables.size() == 1);
            CHECK(p.all(Role::image)[0].name.find(tables[0].name) != std::string::npos);
            CHECK(p.says(p.app().texts().with(
                "chart.foot", {"Planeación", p.app().texts().date(asked.count("fecha") ? asked.at("fecha")
                                                                                       : "2025-09-30")})));
            const std::size_t before = p.browser().downloads().size();
            for (const char* key : {"graphic.png", "graphic.svg", "graphic.csv", "graphic.json"})
                p.press(Role::button, p.t(key));
            const auto& downloads = p.browser().downloads();
            REQUIRE(downloads.size() == before + 4);
            const std::string types[] = {"image/png", "image/svg+xml", "text/csv;charset=utf-8",
                                         "application/json"};
            const std::string endings[] = {".png", ".svg", ".csv", ".json"};
            for (std::size_t i = 0; i < 4; ++i) {
                const auto& file = downloads[before + i];
                CHECK(file.mimeType == types[i]);
                CHECK(file.fileName.size() > endings[i].size() + 10);
                CHECK(file.fileName.substr(file.fileName.size() - endings[i].size()) == endings[i]);
            }
            // Picture and drawing are one, and say the sentence (its words, over several lines) and the foot.
            CHECK(downloads[before].bytes == downloads[before + 1].bytes);
            CHECK(downloads[before].bytes.find("Planeación") != std::string::npos);
            const std::string first = headings[0].name.substr(0, headings[0].name.find_first_of(" &<"));
            CHECK(downloads[before].bytes.find(">" + first) != std::string::npos);
            CHECK(p.wasTold(p.t("graphic.png.done")));
        }
    }
}

TEST_CASE("what is plotted, drawn and told in the table are the same values, in every chart") {
    for (int plan = 0; plan < 2; ++plan) {
        Person p;
        if (plan)
            importTable(p);
        else
            openFull(p);
        Source source(p);
        const auto measure = [&](std::string_view text, float size, bool bold) {
            return p.app().ui.chartTextWidth(text, size, bold);
        };
        int charts = 0, values = 0;
        for (const auto& [which, asked] : everyGraphic(p)) {
            if (asked.count("fecha")) continue;
            CAPTURE(which);
            CAPTURE(asked.count("meta") ? asked.at("meta") : "");
            auto graphic = source.graphic(which, asked);
            if (!graphic) continue;
            checkAgreement(*graphic, p.app().texts(), measure);
            ++charts;
            chart::Frame frame;
            frame.width = 640;
            frame.measure = measure;
            frame.number = [&](double value, int decimals) {
                return p.app().texts().number(value, decimals);
            };
            for (const auto& datum : graphic->draw(frame).data) values += datum.at.has_value();
        }
        CHECK(charts > 12);
        CHECK(values > 120);
    }
}

TEST_CASE("the page shows the table that the files hold, in the reader's numbers") {
    for (std::string language : {"es", "en"}) {
        Person p("/", 1440, 900, freshBrowser(language));
        openFull(p);
        Source source(p);
        for (const auto& [which, asked] : everyGraphic(p)) {
            if (asked.count("fecha") || asked.count("por")) continue;
            auto graphic = source.graphic(which, asked);
            if (!graphic) continue;
            p.visit(graphic->address());
            INFO(graphic->address());
            const auto shown = shownTable(p, *graphic);
            REQUIRE(shown.size() == graphic->rows.size() + 1);
            p.press(Role::button, p.t("graphic.csv"));
            const std::string csv = p.browser().downloads().back().bytes;
            CHECK(csv.rfind("\xEF\xBB\xBF", 0) == 0);
            const auto read = store::parseCsv(csv);
            REQUIRE(read.table);
            const bool spanish = language == "es";
            if (graphic->columns.size() > 1) CHECK(read.table->separator == (spanish ? ';' : ','));
            p.press(Role::button, p.t("graphic.json"));
            const auto json = store::Json::parse(p.browser().downloads().back().bytes);
            CHECK(json["title"] == graphic->sentence);
            CHECK(json["cutOff"] == "2025-09-30");
            REQUIRE(json["fields"].size() == graphic->columns.size());
            REQUIRE(json["rows"].size() == graphic->rows.size());
            for (std::size_t r = 0; r < graphic->rows.size(); ++r) {
                CAPTURE(r);
                std::size_t at = 0;  // the column in the file: some have a second one for their words
                for (std::size_t c = 0; c < graphic->columns.size(); ++c, ++at) {
                    const auto& column = graphic->columns[c];
                    const auto& cell = graphic->rows[r][c];
                    CAPTURE(column.name);
                    CHECK(json["fields"][c]["name"] == column.name);
                    CHECK(json["fields"][c]["meaning"].get<std::string>().size() > 5);
                    while (read.table->headers[at] != column.title) ++at;
                    const std::string inFile(store::cellAt(read.table->rows[r], at));
                    CHECK(shown[r + 1][c] == app::cellWords(column, cell, p.app().texts()));
                    if (column.kind == app::CellKind::text) {
                        CHECK(json["rows"][r][column.name] == cell.words);
                        CHECK((inFile == cell.words || inFile == "'" + cell.words));
                        continue;
                    }
                    const auto number = store::readNumber(
                        inFile, spanish ? store::DecimalSign::comma : store::DecimalSign::point);
                    CHECK(number.number == cell.number);
                    if (cell.number)
                        CHECK(json["rows"][r][column.name] == *cell.number);
                    else
                        CHECK(json["rows"][r][column.name].is_null());
                }
            }
        }
    }
}

TEST_CASE("the findings, done by hand") {
    Person p;
    openFull(p);
    Source source(p);
    // 2025: 1.000.000 + 950.000 of 4.000.000 + 900.000.
    CHECK(source.graphic("dinero")->sentence ==
          "En 2025 la ejecución va en 39,8\u202f%: compromisos sobre apropiación definitiva");
    const auto money = source.graphic("dinero");
    REQUIRE(money->rows.size() == 2);
    CHECK(money->rows[0][1].number == 2000000);
    CHECK(money->rows[0][4].number == 900000);
    CHECK(money->rows[1][2].number == 1950000);
    CHECK(money->rows[1][3].number == 1);
    // Of the four years, due by September 2025: g1 10 of 40 (2025 is not over); g3 (20 − 10)/(50 − 10).
    const auto objectives = source.graphic("objetivos");
    REQUIRE(objectives->rows.size() == 2);
    CHECK(objectives->rows[1][0].words == "=SUMA(1)");
    // g4: of 100 asked, 35 by September, 30 by June's end: the text counts for nothing, so it has no figure.
    const auto path = source.graphic("meta", {{"meta", "g3"}});
    REQUIRE(path);
    CHECK(path->tableName == "Periodo por periodo");
    REQUIRE(path->rows.size() == 6);  // the baseline and five months
    CHECK(path->rows[4][2].number == 26.5);
    CHECK_FALSE(path->rows[5][2].number);  // reported for a month after the cut-off
    const auto sum = source.graphic("meta", {{"meta", "g4"}});
    REQUIRE(sum->rows.size() == 5);
    CHECK(sum->rows[2][1].number == 50);  // 20 + 30
    CHECK(sum->rows[2][2].number == 30);  // 10 + 20
    CHECK(sum->rows[3][2].words == "«en curso»");
    CHECK(sum->rows[4][2].number == 35);
}

TEST_CASE("the cut-off before is the end of the period before, by what the plan reports") {
    plan::Plan plan;
    plan.firstYear = 2024;
    plan.lastYear = 2027;
    const auto before = [&](const std::string& cutOff) {
        plan.cutOff = cutOff;
        return plan::isoDay(app::cutOffBefore(plan, plan::timingOf(plan)));
    };
    CHECK(before("2025-09-30") == "2024-12-31");
    CHECK(before("2025-12-31") == "2024-12-31");
    plan.goals["g"].periods["2025-T1"].reported.number = 1;
    CHECK(before("2025-09-30") == "2025-06-30");
    CHECK(before("2025-08-15") == "2025-06-30");
    CHECK(before("2025-03-31") == "2024-12-31");
    plan.goals["g"].periods["2025-02"].reported.number = 1;
    CHECK(before("2025-03-31") == "2025-02-28");
    CHECK(before("2024-03-31") == "2024-02-29");
    CHECK(before("2025-01-31") == "2024-12-31");
}

TEST_CASE("a chart framed by another page is the chart, its foot and the way to the whole") {
    Person p;
    openFull(p);
    p.visit("/avance/grafica/dinero");
    const std::string sentence = p.all(Role::heading)[0].name;
    const std::string code = p.field("Código para insertarla en otra página").value;
    CHECK(code.rfind("<iframe src=\"https://ciudad.example/plan/#/avance/grafica/dinero?vista=marco\"", 0) ==
          0);
    CHECK(code.find("title=\"" + sentence + "\"") != std::string::npos);
    // It is to be copied, not changed.
    p.type("Código para insertarla en otra página", "otra cosa");
    CHECK(p.field("Código para insertarla en otra página").value == code);
    p.press(Role::button, "Copiar el código");
    CHECK(p.browser().clipboard() == code);
    p.press(Role::button, "Copiar la dirección de esta gráfica");
    CHECK(p.browser().clipboard() == "https://ciudad.example/plan/#/avance/grafica/dinero");
    p.visit("/avance/grafica/dinero?vista=marco");
    INFO(p.read());
    CHECK(p.all(Role::navigation).empty());
    CHECK(p.all(Role::banner).empty());
    CHECK(p.all(Role::button).empty());
    CHECK(p.all(Role::image).size() == 1);
    CHECK(p.has(Role::heading, sentence));
    CHECK(p.get(Role::link, "Ver esta gráfica con sus datos en Plan a la vista").extra ==
          "https://ciudad.example/plan/#/avance/grafica/dinero");
}

TEST_CASE("a browser that cannot draw or copy says so, and what to do") {
    Person p;
    openFull(p);
    p.visit("/avance/grafica/lineas");
    p.browser().refusePictures();
    p.browser().refuseClipboard();
    p.press(Role::button, "Imagen (PNG)");
    CHECK(p.wasTold("Este navegador no pudo hacer la imagen."));
    CHECK(p.browser().downloads().empty());
    p.press(Role::button, "Copiar el código");
    CHECK(p.wasTold("El navegador no dejó copiar."));
}

TEST_CASE("a long map goes page by page, and its table has every goal") {
    Person p;
    importTable(p);
    p.visit("/avance/grafica/mapa");
    CHECK(p.says("(metas 1 a 20 de 42)"));
    CHECK(p.table("Los datos de la gráfica").size() == 43);
    p.press(Role::link, "Siguiente ›");
    CHECK(p.browser().route() == "/avance/grafica/mapa?pagina=2");
    CHECK(p.says("(metas 21 a 40 de 42)"));
    p.press(Role::link, "Siguiente ›");
    CHECK(p.says("(metas 41 a 42 de 42)"));
    CHECK_FALSE(p.has(Role::link, "Siguiente ›"));
    p.choose("Línea estratégica", p.get(Role::select, "Línea estratégica").options().at(2));
    CHECK(p.browser().route().find("pagina") == std::string::npos);
    CHECK(p.browser().route().find("linea=") != std::string::npos);
    CHECK_FALSE(p.says("de 42)"));
    for (std::string page : {"-3", "0", "99", "x", "99999999999999999999"}) {
        p.visit("/avance/grafica/mapa?pagina=" + page);
        CAPTURE(page);
        CHECK(p.all(Role::image).size() == 1);
    }
}

TEST_CASE("addresses keep what is written in them, whatever it is") {
    for (std::string text : {"agua & luz", "100 %", "a=b?c#d", "ñandú 日本", "%41", "+", "x%", "\x01\x02"}) {
        CAPTURE(text);
        const std::string address = app::addressOf("/avance/metas", {{"buscar", text}, {"estado", ""}});
        const app::Route route = app::Route::of(address);
        CHECK(route.text() == "/avance/metas");
        CHECK(route.asked("buscar") == text);
        CHECK(route.query.size() == 1);
    }
    CHECK(app::Route::of("/a?b=1&b=2&=3&c&d=").query == Asked{{"b", "2"}, {"d", ""}});
    CHECK(app::Route::of("/a?").query.empty());
    CHECK(app::Route::of("?x=1").text() == "/");
}

TEST_CASE(
    "what is filtered stands in the address: opened elsewhere it is the same page, and Back undoes it") {
    Person p;
    openFull(p);
    p.visit("/avance/metas");
    p.choose("Entidad responsable", "Secretaría de Ambiente");
    p.choose("Vigencia", "2024");
    p.type("Buscar metas", "sembrar");
    const std::string address = p.browser().route();
    CHECK(address == "/avance/metas?buscar=sembrar&entidad=e1&vigencia=2024");
    CHECK(p.has(Role::link, "Sembrar árboles"));
    CHECK(p.says("50\u202f% en 2024"));
    p.back();
    CHECK(p.get(Role::select, "Vigencia").chosen() == "Todas, hasta el corte");
    CHECK(p.field("Buscar metas").value == "");
    CHECK(p.get(Role::select, "Entidad responsable").chosen() == "Secretaría de Ambiente");
    p.press(Role::link, "Quitar los filtros");
    CHECK(p.browser().route() == "/avance/metas");
    CHECK(p.statusBeginning("6 metas") != "");
    p.visit(address);
    const std::string page = p.read();
    p.reload();
    CHECK(p.browser().route() == address);
    CHECK(p.read() == page);
}
