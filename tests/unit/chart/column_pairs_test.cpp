#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "chart/column_pairs.h"
#include "unit/chart/chart_frame.h"

using namespace chart;

namespace {

ColumnPairs fourYears() {
    ColumnPairs chart;
    chart.pairs = {{"2017", 24, 20, "de 24", "20", Role::watch},
                   {"2018", 36, 40, "de 36", "40", Role::good},
                   {"2019", 36, 0, "de 36", "0", Role::critical},
                   {"2020", 24, std::nullopt, "de 24", "–", Role::muted}};
    chart.programmedKey = "Programado";
    chart.reportedKey = "Reportado";
    return chart;
}

void checkData(const ColumnPairs& chart, const Scene& scene) {
    const std::size_t count = chart.pairs.size();
    REQUIRE(scene.data.size() == 2 * count);
    bool same = true;
    for (std::size_t i = 0; i < count; ++i) {
        const Datum& programmed = scene.data[i];
        const Datum& reported = scene.data[count + i];
        if (programmed.series != Series::programmed || reported.series != Series::reported) same = false;
        if (programmed.index != i || reported.index != i) same = false;
        if (programmed.value != chart.pairs[i].programmed || reported.value != chart.pairs[i].reported)
            same = false;
    }
    CHECK(same);
}

}  // namespace

TEST_CASE("columns stand on zero, programmed lines lie at their value") {
    for (const float width : {260.0f, 360.0f, 640.0f}) {
        const Scene scene = columnPairs(fourYears(), frameOf(width));
        CAPTURE(width);
        checkScene(scene);
        checkMonotone(scene);
        checkData(fourYears(), scene);
        CHECK(scene.fromZero);
        CHECK_FALSE(scene.labelsLeftOut);
        const auto good = shapesOf<Rectangle>(scene, Role::good);
        REQUIRE(good.size() == 1);
        CHECK(good[0].box.bottom() == doctest::Approx(scene.plot.bottom()));
        CHECK(good[0].box.y == doctest::Approx(scene.plot.y));
        CHECK(shapesOf<Rectangle>(scene, Role::target).size() == 5);  // the key's among them
        for (const Datum& datum : scene.data) {
            if (!datum.at) continue;
            const double expected = scene.plot.bottom() - *datum.value / 40 * scene.plot.height;
            CHECK(datum.at->y == doctest::Approx(expected));
        }
    }
}

TEST_CASE("a missing report is a dashed stub, a report of zero a solid one") {
    const Scene scene = columnPairs(fourYears(), frameOf(320));
    int dashed = 0;
    for (const Polyline& line : shapesOf<Polyline>(scene, Role::muted)) dashed += line.dash.on > 0;
    CHECK(dashed == 1);
    const auto zero = shapesOf<Rectangle>(scene, Role::critical);
    REQUIRE(zero.size() == 1);
    CHECK(zero[0].box.height == 2);
    CHECK_FALSE(scene.data[7].at.has_value());
}

TEST_CASE("negative values hang from the zero line") {
    ColumnPairs chart;
    chart.pairs = {{"2017", 10, -5, "", "", Role::late}, {"2018", -4, 8, "", "", Role::good}};
    const Scene scene = columnPairs(chart, frameOf(300));
    checkScene(scene);
    checkMonotone(scene);
    const auto axis = shapesOf<Polyline>(scene, Role::axis);
    REQUIRE(axis.size() == 1);
    CHECK(shapesOf<Rectangle>(scene, Role::late)[0].box.y == doctest::Approx(axis[0].points[0].y));
    CHECK(shapesOf<Rectangle>(scene, Role::good)[0].box.bottom() == doctest::Approx(axis[0].points[0].y));
}

TEST_CASE("columns with little or nothing in them") {
    checkScene(columnPairs({}, frameOf(300)));
    ColumnPairs chart;
    chart.pairs = {{"2017", std::nullopt, std::nullopt, "", "", Role::late}};
    Scene scene = columnPairs(chart, frameOf(300));
    checkScene(scene);
    checkData(chart, scene);
    chart.pairs = {{"2017", 0, 0, "de 0", "0", Role::late}};
    checkScene(columnPairs(chart, frameOf(300)));
    chart.pairs = {{"2017", std::numeric_limits<double>::infinity(), 1e308, "", "", Role::late},
                   {"", 1e100, -1e100, "", "", Role::late}};
    scene = columnPairs(chart, frameOf(300));
    checkScene(scene);
    CHECK_FALSE(scene.data[0].at.has_value());
    CHECK_FALSE(scene.data[2].at.has_value());
}

TEST_CASE("a row of texts that does not fit goes whole, and it is said") {
    ColumnPairs chart = fourYears();
    for (ColumnPair& pair : chart.pairs) pair.programmedText = "de 1.234.567.890";
    const Scene scene = columnPairs(chart, frameOf(260));
    checkScene(scene);
    CHECK(scene.labelsLeftOut);
    for (const Text& text : textsOf(scene)) CHECK(text.text != "de 1.234.567.890");
}

TEST_CASE("any columns at any width: nothing clipped, nothing over anything, the same values out as in") {
    Random random(1936);
    for (int round = 0; round < 800; ++round) {
        ColumnPairs chart;
        const double size = std::pow(10.0, random.between(-3, 9));
        const double low = random.below(3) == 0 ? -size : 0;
        const int count = random.below(random.below(10) == 0 ? 60 : 9);
        for (int i = 0; i < count; ++i) {
            const Role role = random.below(2) ? Role::good : Role::late;
            chart.pairs.push_back({std::to_string(2017 + i), valueOrGap(random, low, size, 2),
                                   valueOrGap(random, low, size, 3),
                                   random.below(4) ? "de " + std::to_string(random.below(100000)) : "",
                                   std::to_string(random.below(100000)), role});
        }
        if (random.below(3))
            chart.programmedKey =
                random.below(4) ? "Programado" : "Programado en el plan de acción de la vigencia";
        if (random.below(3)) chart.reportedKey = "Reportado";
        const float width = round % 4 == 0 ? 260 : 200 + static_cast<float>(random.below(900));
        Frame frame = frameOf(width);
        if (round % 5 == 0) frame.textSize = 28;
        const Scene scene = columnPairs(chart, frame);
        CAPTURE(round);
        CAPTURE(width);
        checkScene(scene);
        checkMonotone(scene);
        checkData(chart, scene);
    }
}
