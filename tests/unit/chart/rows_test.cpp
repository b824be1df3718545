// Charts made of rows: bars, money, changes, and the map of goals and periods.
#include <doctest/doctest.h>

#include <cmath>

#include "chart/bar_rows.h"
#include "chart/dumbbells.h"
#include "chart/heat_map.h"
#include "chart/money_bars.h"
#include "chart/picture.h"
#include "unit/chart/chart_frame.h"

using namespace chart;

namespace {

const char* const kLong =
    "Ambiente, conectividad y ordenamiento del territorio y de los servicios públicos domiciliarios";

Role stateOf(int which) {
    static constexpr Role roles[] = {Role::good, Role::watch, Role::late, Role::critical, Role::muted};
    return roles[which % 5];
}

std::size_t count(const Scene& scene, Series series) {
    std::size_t found = 0;
    for (const Datum& datum : scene.data) found += datum.series == series;
    return found;
}

const Datum& datumOf(const Scene& scene, Series series, std::size_t index) {
    for (const Datum& datum : scene.data)
        if (datum.series == series && datum.index == index) return datum;
    FAIL("no such datum");
    return scene.data.front();
}

}  // namespace

TEST_CASE("bars: as long as their values, the tick where it should be, state by shape and word") {
    const BarRows chart{{{"Agua", 0.25, 0.5, "25 %", "Atrasada", "3 metas", Role::late},
                         {kLong, 0.75, 0.7, "75 %", "A tiempo", "", Role::good},
                         {"Sin cifra", std::nullopt, std::nullopt, "–", "Sin cifra", "", Role::muted}},
                        "La raya negra es lo que debía estar hecho"};
    for (const float width : {200.0f, 328.0f, 640.0f}) {
        const Scene scene = barRows(chart, frameOf(width));
        CAPTURE(width);
        checkScene(scene);
        CHECK(datumOf(scene, Series::reported, 0).at->x == doctest::Approx(0.25f * width));
        CHECK(datumOf(scene, Series::programmed, 0).at->x == doctest::Approx(0.5f * width));
        CHECK(datumOf(scene, Series::reported, 1).at->x == doctest::Approx(0.75f * width));
        CHECK_FALSE(datumOf(scene, Series::reported, 2).at);
        CHECK(shapesOf<Polygon>(scene, Role::late).size() == 1);  // the triangle
        CHECK(shapesOf<Dot>(scene, Role::good).size() == 1);
        CHECK_FALSE(scene.labelsLeftOut);
    }
}

TEST_CASE("money: all rows on one scale, each amount inside the one it is drawn from") {
    const MoneyBars chart{{{"2024", "75 % ejecutado", "apropiado $ 2 millones", {2e6, 1.5e6, 1.2e6, 9e5}},
                           {"2025", "", "", {4e6, 1e6, std::nullopt, 0.0}},
                           {"2026", "", "", {std::nullopt, std::nullopt, std::nullopt, std::nullopt}}},
                          {"Apropiado", "Comprometido", "Obligado", "Pagado"}};
    for (const float width : {200.0f, 328.0f, 640.0f}) {
        const Scene scene = moneyBars(chart, frameOf(width));
        CAPTURE(width);
        checkScene(scene);
        const float whole = datumOf(scene, Series::appropriated, 1).at->x - 1;
        CHECK(whole == doctest::Approx(width - 2));
        CHECK(datumOf(scene, Series::appropriated, 0).at->x - 1 == doctest::Approx(whole / 2));
        CHECK(datumOf(scene, Series::committed, 1).at->x - 1 == doctest::Approx(whole / 4));
        CHECK(datumOf(scene, Series::paid, 0).at->x - 1 == doctest::Approx(whole * 0.225f));
        CHECK_FALSE(datumOf(scene, Series::obligated, 1).at);
        CHECK(datumOf(scene, Series::paid, 1).at->x == doctest::Approx(1));
        CHECK_FALSE(datumOf(scene, Series::appropriated, 2).at);
        // Paid lies thinner than obligated, that than committed, that than appropriated.
        float before = 1000;
        for (const Role role : {Role::track, Role::committed, Role::accent, Role::target}) {
            const auto boxes = shapesOf<Rectangle>(scene, role);
            REQUIRE_FALSE(boxes.empty());
            float height = 0;
            for (const auto& rectangle : boxes) height = std::max(height, rectangle.box.height);
            CHECK(height < before);
            before = height;
        }
    }
}

TEST_CASE("changes: a ring before, a dot now, and no line where nothing moved") {
    const Dumbbells chart{{{"Agua", 0.2, 0.4, "+20 puntos", "20 %", "40 %", Role::accent},
                           {"Saber", 0.5, 0.5, "sin cambio", "50 %", "50 %", Role::accent},
                           {"Nuevo", std::nullopt, 1.2, "", "–", "120 %", Role::accent},
                           {"Atrás", 0.3, -0.1, "−40 puntos", "30 %", "−10 %", Role::accent}},
                          "30 de junio de 2025",
                          "30 de septiembre de 2025"};
    for (const float width : {200.0f, 328.0f, 640.0f}) {
        const Scene scene = dumbbells(chart, frameOf(width));
        CAPTURE(width);
        checkScene(scene);
        const float least = datumOf(scene, Series::now, 3).at->x, most = datumOf(scene, Series::now, 2).at->x;
        CHECK(datumOf(scene, Series::before, 0).at->x ==
              doctest::Approx(least + (most - least) * 0.3f / 1.3f));
        CHECK(datumOf(scene, Series::before, 1).at == datumOf(scene, Series::now, 1).at);
        CHECK_FALSE(datumOf(scene, Series::before, 2).at);
        CHECK(shapesOf<Polyline>(scene, Role::accent).size() == 2);
    }
}

TEST_CASE("the map: a cell for every value, its sign told by shape, figures in all cells or in none") {
    HeatMap chart{{"2024", "2025", "2026", "2027"}, {}, {"A tiempo", "En observación", "", "", "", ""}};
    for (int row = 0; row < 5; ++row) {
        HeatRow one{row % 2 ? kLong : "Meta " + std::to_string(row), {}};
        for (int c = 0; c < 4; ++c)
            one.cells.push_back({c == 3 ? std::nullopt : std::optional<double>(0.25 * c),
                                 c == 3 ? "" : "25 %", stateOf(row + c)});
        chart.rows.push_back(one);
    }
    for (const float width : {200.0f, 328.0f, 640.0f}) {
        const Scene scene = heatMap(chart, frameOf(width));
        CAPTURE(width);
        checkScene(scene);
        CHECK(count(scene, Series::reported) == 20);
        for (std::size_t i = 0; i < 20; ++i)
            CHECK(datumOf(scene, Series::reported, i).at.has_value() == (i % 4 != 3));
        std::size_t figures = 0;
        for (const Text& text : textsOf(scene)) figures += text.text == "25 %";
        CHECK((figures == 0 || figures == 15));
        if (width == 640) CHECK(figures == 15);
        // Cells of one row stand beside each other and do not overlap.
        CHECK(datumOf(scene, Series::reported, 0).at->y == datumOf(scene, Series::reported, 2).at->y);
        CHECK(datumOf(scene, Series::reported, 0).at->x < datumOf(scene, Series::reported, 1).at->x);
    }
    // Forty-eight months on a phone.
    HeatMap months;
    for (int i = 0; i < 48; ++i) months.columns.push_back("2024-" + std::to_string(i));
    months.rows = {{"Meta", {}}};
    for (int i = 0; i < 48; ++i) months.rows[0].cells.push_back({0.5, "50 %", Role::late});
    checkScene(heatMap(months, frameOf(328)));
}

TEST_CASE("charts of rows with nothing in them, and with what no chart can hold") {
    for (const float width : {1.0f, 200.0f, 640.0f}) {
        const Frame frame = frameOf(width);
        checkScene(barRows({}, frame));
        checkScene(moneyBars({}, frame));
        checkScene(dumbbells({}, frame));
        checkScene(heatMap({}, frame));
        const std::string word(80, 'x');
        const double infinite = HUGE_VAL;
        checkScene(barRows({{{word, infinite, std::nan(""), word, word, word, Role::late}}, word}, frame));
        checkScene(moneyBars(
            {{{word, word, word, {infinite, -5, 3, std::nan("")}}}, {word, word, word, word}}, frame));
        checkScene(dumbbells({{{word, infinite, 0.5, word, word, word, Role::good}}, word, word}, frame));
        checkScene(heatMap({{word}, {{word, {{infinite, word, Role::good}}}}, {word}}, frame));
    }
}

TEST_CASE("any rows at any width: nothing clipped, no two texts over each other") {
    Random random(7);
    for (int round = 0; round < 200; ++round) {
        const float width = 200 + static_cast<float>(random.below(700));
        Frame frame = frameOf(width);
        if (round % 5 == 0) frame.textSize = 24;
        BarRows bars;
        MoneyBars money{{}, {"Apropiado", "Comprometido", "Obligado", "Pagado"}};
        Dumbbells changes{{}, "30 de junio de 2025", "30 de septiembre de 2025"};
        for (int i = random.below(7); i >= 0; --i) {
            const std::string name = random.below(2) ? kLong : "Línea " + std::to_string(i);
            const auto value = valueOrGap(random, -0.2, 1.4, 2), other = valueOrGap(random, 0, 1, 2);
            bars.rows.push_back({name, value, other, "54,7 %", "En observación", name, stateOf(round + i)});
            changes.rows.push_back({name, value, other, "+12,5 puntos", "54,7 %", "67,2 %", Role::accent});
            MoneyRow row{name, "68,8 % ejecutado", name, {}};
            for (auto& amount : row.amounts) amount = valueOrGap(random, -1, 1e12, 2);
            money.rows.push_back(row);
        }
        CAPTURE(round);
        CAPTURE(width);
        checkScene(barRows(bars, frame));
        checkScene(moneyBars(money, frame));
        checkScene(dumbbells(changes, frame));
    }
}

TEST_CASE("a picture holds the chart as it is, between what it says and where it comes from") {
    const Frame frame = frameOf(640);
    const Scene inner = barRows({{{"Agua", 0.25, 0.5, "25 %", "Atrasada", "", Role::late}}, ""}, frame);
    const Scene whole =
        picture(inner, {kLong, "Lo hecho", "Fuente: Planeación. Datos hasta el 30 de junio."}, frame);
    checkScene(whole);
    CHECK(whole.width == inner.width + 2 * pictureMargin);
    REQUIRE(whole.data.size() == inner.data.size());
    const float down = whole.data[0].at->y - inner.data[0].at->y;
    for (std::size_t i = 0; i < inner.data.size(); ++i) {
        CHECK(whole.data[i].value == inner.data[i].value);
        CHECK(whole.data[i].at->x == doctest::Approx(inner.data[i].at->x + pictureMargin));
        CHECK(whole.data[i].at->y == doctest::Approx(inner.data[i].at->y + down));
    }
    const auto texts = textsOf(whole);
    CHECK(texts.front().bold);
    CHECK(texts.back().text == "Fuente: Planeación. Datos hasta el 30 de junio.");
    // Even one word without end stays on the picture.
    checkScene(picture(inner, {std::string(300, 'W'), std::string(200, 'x'), "f"}, frame));
}
