#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "chart/path_chart.h"
#include "unit/chart/chart_frame.h"

using namespace chart;

namespace {

// The recovered square metres of the look: four years, reported by quarters up to June of the third.
PathChart publicSpace() {
    PathChart chart;
    chart.programmed = {{2017, 0}, {2018, 32}, {2019, 80}, {2020, 120}};
    chart.reported = {{2017, 0},     {2017.5, 12}, {2018, 26},   {2018.5, 42},
                      {2018.75, 52}, {2019, 57},   {2019.25, 58}};
    chart.times = {{2017, "2017"}, {2018, "2018"}, {2019, "2019"}, {2020, "2020"}};
    chart.programmedLabel = "Meta 120";
    chart.reportedLabel = "58, junio";
    chart.role = Role::late;
    return chart;
}

bool hasText(const Scene& scene, const std::string& words) {
    for (const Text& text : textsOf(scene)) {
        if (text.text == words) return true;
    }
    return false;
}

void checkData(const PathChart& chart, const Scene& scene) {
    REQUIRE(scene.data.size() == chart.programmed.size() + chart.reported.size());
    bool same = true;
    bool inside = true;
    for (std::size_t i = 0; i < scene.data.size(); ++i) {
        const bool isProgrammed = i < chart.programmed.size();
        const std::size_t index = isProgrammed ? i : i - chart.programmed.size();
        const Moment& moment = isProgrammed ? chart.programmed[index] : chart.reported[index];
        const Datum& datum = scene.data[i];
        if (datum.series != (isProgrammed ? Series::programmed : Series::reported)) same = false;
        if (datum.index != index || datum.value.has_value() != moment.value.has_value()) same = false;
        if (datum.value && !std::isnan(*datum.value) && *datum.value != *moment.value) same = false;
        if (!datum.at) continue;
        const Box& plot = scene.plot;
        if (datum.at->x < plot.x - 0.01f || datum.at->x > plot.right() + 0.01f) inside = false;
        if (datum.at->y < plot.y - 0.01f || datum.at->y > plot.bottom() + 0.01f) inside = false;
    }
    CHECK(same);
    CHECK(inside);
}

}  // namespace

TEST_CASE("the programmed path is dashed, the reported one solid, both are labelled at their ends") {
    for (const float width : {260.0f, 328.0f, 480.0f, 640.0f}) {
        const Scene scene = pathChart(publicSpace(), frameOf(width));
        CAPTURE(width);
        checkScene(scene);
        checkMonotone(scene);
        checkData(publicSpace(), scene);
        const auto programmed = shapesOf<Polyline>(scene, Role::target);
        REQUIRE(programmed.size() == 1);
        CHECK(programmed[0].dash.on > 0);
        CHECK(programmed[0].points.size() == 4);
        const auto reported = shapesOf<Polyline>(scene, Role::late);
        REQUIRE(reported.size() == 1);
        CHECK(reported[0].dash.on == 0);
        CHECK(reported[0].points.size() == 7);
        const auto dots = shapesOf<Dot>(scene, Role::late);
        REQUIRE(dots.size() == 1);
        CHECK(dots[0].centre == reported[0].points.back());
        for (const char* words :
             {"Meta 120", "58, junio", "0", "50", "100", "2017", "2018", "2019", "2020"}) {
            CAPTURE(words);
            CHECK(hasText(scene, words));
        }
        CHECK(scene.fromZero);
        CHECK_FALSE(scene.labelsLeftOut);
        CHECK(shapesOf<Polyline>(scene, Role::axis).size() == 1);
    }
}

TEST_CASE("a wide chart's labels stand right of the lines' ends") {
    const Scene scene = pathChart(publicSpace(), frameOf(640));
    for (const Text& text : textsOf(scene)) {
        if (text.text == "Meta 120") CHECK(boxOf(text, plainMeasure).x > scene.plot.right());
    }
}

TEST_CASE("missing periods are gaps, never zeros") {
    PathChart chart = publicSpace();
    chart.reported = {{2017, 0},    {2017.5, 10}, {2018, std::nullopt}, {2018.5, 30}, {2019, std::nullopt},
                      {2019.5, 50}, {2020, 60}};
    const Scene scene = pathChart(chart, frameOf(360));
    checkScene(scene);
    checkData(chart, scene);
    CHECK(shapesOf<Polyline>(scene, Role::late).size() == 2);
    CHECK(shapesOf<Dot>(scene, Role::late).size() == 2);  // the one between two gaps, and the end
    CHECK_FALSE(scene.data[6].at.has_value());
}

TEST_CASE("a falling goal far from zero says that its axis leaves zero out") {
    PathChart chart;
    chart.programmed = {{2016, 70}, {2017, 65}, {2018, 60}, {2019, 55}, {2020, 50}};
    chart.reported = {{2016, 70}, {2017, 68}, {2018, 61}};
    chart.programmedLabel = "Meta 50";
    chart.reportedLabel = "61 en 2018";
    const Scene scene = pathChart(chart, frameOf(320));
    checkScene(scene);
    checkMonotone(scene);
    CHECK_FALSE(scene.fromZero);
    CHECK(hasText(scene, "Meta 50"));
    CHECK(hasText(scene, "61 en 2018"));
}

TEST_CASE("charts with little or nothing in them") {
    PathChart chart;
    Scene scene = pathChart(chart, frameOf(300));
    checkScene(scene);
    CHECK(scene.data.empty());

    chart.times = publicSpace().times;
    chart.programmedLabel = "Meta";
    chart.reported = {{2018, std::nullopt}};
    scene = pathChart(chart, frameOf(300));
    checkScene(scene);
    CHECK(textsOf(scene).size() == 4);

    chart.reported = {{2018, 0}};
    chart.reportedLabel = "0";
    scene = pathChart(chart, frameOf(300));
    checkScene(scene);
    CHECK(shapesOf<Dot>(scene, Role::accent).size() == 2);

    const double infinite = std::numeric_limits<double>::infinity();
    chart.programmed = {{std::nan(""), 3}, {2018, infinite}, {2019, std::nan("")},
                        {infinite, 1},     {2020, 1e308},    {2021, -3}};
    scene = pathChart(chart, frameOf(300));
    checkScene(scene);
    checkData(chart, scene);
    CHECK(scene.data[5].at.has_value());
    for (std::size_t i = 0; i < 5; ++i) CHECK_FALSE(scene.data[i].at.has_value());

    chart.programmed = {{2017, -1e100}, {2018, 1e100}};
    chart.reported = {{2017, 1e-320}, {2018, 5e-324}};
    checkScene(pathChart(chart, frameOf(300)));
}

TEST_CASE("long labels wrap, and one no width can hold is left out and said so") {
    PathChart chart = publicSpace();
    chart.programmedLabel = "Meta del cuatrienio: 120 mil metros cuadrados de espacio público";
    Scene scene = pathChart(chart, frameOf(260));
    checkScene(scene);
    CHECK_FALSE(scene.labelsLeftOut);
    CHECK_FALSE(hasText(scene, chart.programmedLabel));

    chart.programmedLabel = std::string(200, 'x');
    scene = pathChart(chart, frameOf(260));
    checkScene(scene);
    CHECK(scene.labelsLeftOut);
}

TEST_CASE("time labels that do not fit are thinned out evenly") {
    PathChart chart;
    for (int i = 0; i < 16; ++i) {
        const double when = 2017 + i / 4.0;
        chart.programmed.push_back({when, i * 1.0});
        chart.times.push_back({when, std::to_string(2017 + i / 4) + "-T" + std::to_string(i % 4 + 1)});
    }
    const Scene scene = pathChart(chart, frameOf(300));
    checkScene(scene);
    CHECK(hasText(scene, "2017-T1"));
    CHECK_FALSE(hasText(scene, "2017-T2"));
}

TEST_CASE("any data at any width: nothing clipped, nothing over anything, the same values out as in") {
    Random random(2026);
    for (int round = 0; round < 800; ++round) {
        PathChart chart;
        const double size = std::pow(10.0, random.between(-3, 9));
        const double low = random.below(3) == 0 ? -size : random.below(2) == 0 ? 0 : size * 0.8;
        const int programmed = random.below(17);
        for (int i = 0; i < programmed; ++i) {
            chart.programmed.push_back({2017 + i / 4.0, valueOrGap(random, low, size, random.below(4))});
        }
        const int reported = random.below(17);
        for (int i = 0; i < reported; ++i) {
            chart.reported.push_back({2017 + i / 4.0, valueOrGap(random, low, size * 1.3, random.below(4))});
        }
        for (int i = 0; i < 5; ++i) chart.times.push_back({2017.0 + i, std::to_string(2017 + i)});
        chart.programmedLabel = random.below(5) == 0 ? "Meta del cuatrienio 1.234.567" : "Meta 120";
        chart.reportedLabel = random.below(5) == 0 ? "1.234.567, septiembre" : "58, junio";
        const float width = round % 4 == 0 ? 260 : 200 + static_cast<float>(random.below(900));
        Frame frame = frameOf(width);
        if (round % 5 == 0) frame.textSize = 28;
        const Scene scene = pathChart(chart, frame);
        CAPTURE(round);
        CAPTURE(width);
        checkScene(scene);
        checkMonotone(scene);
        checkData(chart, scene);
        if (width >= 260 && frame.textSize <= 14) CHECK_FALSE(scene.labelsLeftOut);
    }
}
