#include "chart/gantt.h"

#include <doctest/doctest.h>

#include "unit/chart/chart_frame.h"

using namespace chart;

namespace {

std::string month(int year, int number) { return std::to_string(number) + "/" + std::to_string(year); }

// 19723: 1 January 2024. Ten days, ten more after them, and a moment on the 30th.
Gantt january() {
    Gantt chart;
    chart.rows = {{"Fase", {}, {}, Role::track, false, true},
                  {"Una", 19723, 19732, Role::good},
                  {"Dos", 19733, 19742, Role::late},
                  {"Tres", 19752, 19752, Role::track, true}};
    chart.links = {{1, 2}};
    chart.today = 19737;
    chart.todayText = "Hoy";
    chart.monthText = month;
    return chart;
}

std::vector<Polyline> linksOf(const Scene& scene) { return shapesOf<Polyline>(scene, Role::axis); }

}  // namespace

TEST_CASE("bars lie at their days: thirty of them, all as wide") {
    for (const float width : {360.f, 700.f}) {
        CAPTURE(width);
        const Scene scene = gantt(january(), frameOf(width));
        checkScene(scene);
        const float day = scene.plot.width / 30;
        const auto una = shapesOf<Rectangle>(scene, Role::good);
        const auto dos = shapesOf<Rectangle>(scene, Role::late);
        REQUIRE(una.size() == 1);
        REQUIRE(dos.size() == 1);
        CHECK(una[0].box.x == doctest::Approx(scene.plot.x));
        CHECK(una[0].box.width == doctest::Approx(10 * day));
        CHECK(dos[0].box.x == doctest::Approx(scene.plot.x + 10 * day));
        CHECK(dos[0].box.right() == doctest::Approx(scene.plot.x + 20 * day));
        // The moment's diamond has the middle of its day.
        const auto tres = shapesOf<Polygon>(scene, Role::track);
        REQUIRE(tres.size() == 1);
        CHECK(tres[0].points[0].x == doctest::Approx(scene.plot.x + 29.5f * day));
        // Today is the fifteenth day.
        const auto today = shapesOf<Polyline>(scene, Role::target);
        REQUIRE(today.size() == 1);
        CHECK(today[0].points[0].x == doctest::Approx(scene.plot.x + 14.5f * day));
        REQUIRE(scene.data.size() == 8);
        CHECK_FALSE(scene.data[0].value.has_value());
        CHECK(scene.data[1].value == 19723);
        CHECK(scene.data[1].at->x == doctest::Approx(una[0].box.x));
        CHECK(scene.data[5].value == 19732);
        CHECK(scene.data[5].at->x == doctest::Approx(una[0].box.right()));
        CHECK(scene.data[5].series == Series::ends);
    }
}

TEST_CASE("labels are beside the bars on a wide frame and above them on a narrow one") {
    const auto place = [](const Scene& scene) {
        for (const Text& text : textsOf(scene))
            if (text.text == "Una") return text.at;
        return Point{-1, -1};
    };
    const Scene wide = gantt(january(), frameOf(700)), narrow = gantt(january(), frameOf(360));
    const Box wideBar = shapesOf<Rectangle>(wide, Role::good)[0].box;
    const Box narrowBar = shapesOf<Rectangle>(narrow, Role::good)[0].box;
    CHECK(place(wide).y == doctest::Approx(wideBar.y + wideBar.height / 2));
    CHECK(place(wide).x < wideBar.x);
    CHECK(place(narrow).y < narrowBar.y);
    CHECK(narrow.height > wide.height);
}

TEST_CASE("a link leads from the end of one bar to the beginning of the other") {
    const Scene scene = gantt(january(), frameOf(700));
    const auto links = linksOf(scene);
    REQUIRE(links.size() == 1);
    const Box una = shapesOf<Rectangle>(scene, Role::good)[0].box;
    const Box dos = shapesOf<Rectangle>(scene, Role::late)[0].box;
    CHECK(links[0].points.front() == Point{una.right(), una.y + una.height / 2});
    CHECK(links[0].points.back() == Point{dos.x, dos.y + dos.height / 2});
    // The second begins the day after: no room to go down between them, so it goes round.
    CHECK(links[0].points.size() == 6);
    Gantt apart = january();
    apart.links = {{1, 3}};
    CHECK(linksOf(gantt(apart, frameOf(700))).at(0).points.size() == 4);
    // To a heading, to itself, to nothing.
    apart.links = {{0, 1}, {1, 0}, {2, 2}, {1, 9}, {9, 1}};
    CHECK(linksOf(gantt(apart, frameOf(700))).empty());
}

TEST_CASE("a line and a word stand at the first of a month, if they have room") {
    const Scene scene = gantt(january(), frameOf(700));
    const auto lines = shapesOf<Polyline>(scene, Role::grid);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].points[0].x == doctest::Approx(scene.plot.x));
    Gantt years = january();
    years.rows[3].first = years.rows[3].last = 19723 + 4 * 365 + 1;  // 1 January 2028
    const Scene four = gantt(years, frameOf(360));
    checkScene(four);
    std::vector<std::string> words;
    for (const Text& text : textsOf(four))
        if (text.text.find('/') != std::string::npos) words.push_back(text.text);
    REQUIRE(words.size() >= 2);
    CHECK(words[0] == "1/2024");
    CHECK(words.size() <= 5);
}

TEST_CASE("what has no date has a dashed line, one date is a bar of a day, a turned span is put right") {
    Gantt chart;
    chart.monthText = month;
    chart.rows = {{"a", {}, {}, Role::track},
                  {"b", 100, {}, Role::good},
                  {"c", {}, 109, Role::late},
                  {"d", 109, 100, Role::accent}};
    const Scene scene = gantt(chart, frameOf(700));
    checkScene(scene);
    const float day = scene.plot.width / 10;
    CHECK(shapesOf<Rectangle>(scene, Role::good).at(0).box.width == doctest::Approx(day));
    CHECK(shapesOf<Rectangle>(scene, Role::late).at(0).box.x == doctest::Approx(scene.plot.x + 9 * day));
    CHECK(shapesOf<Rectangle>(scene, Role::accent).at(0).box.width == doctest::Approx(10 * day));
    int dashed = 0;
    for (const Polyline& line : shapesOf<Polyline>(scene, Role::muted)) dashed += line.dash.on > 0;
    CHECK(dashed == 1);
    // A day that is not shown has no line.
    chart.today = 50;
    chart.todayText = "Hoy";
    CHECK(shapesOf<Polyline>(gantt(chart, frameOf(700)), Role::target).empty());
    checkScene(gantt({}, frameOf(300)));
    chart.rows = {{"a", {}, {}, Role::track}};
    checkScene(gantt(chart, frameOf(300)));
}

TEST_CASE("any schedule at any width: nothing clipped, no words over others") {
    Random random(1810);
    for (int round = 0; round < 400; ++round) {
        Gantt chart;
        chart.monthText = month;
        const int count = random.below(25);
        const int range = random.below(8) == 0 ? 3000000 : 30 + random.below(3000);
        for (int i = 0; i < count; ++i) {
            GanttRow row;
            row.label =
                random.below(3) ? "Mesas de trabajo" : "Contextualización con comunidades y entidades";
            row.heading = random.below(6) == 0;
            row.milestone = random.below(5) == 0;
            if (random.below(8)) row.first = random.below(range) - range / 8;
            if (random.below(8)) row.last = row.first.value_or(0) + random.below(60) - 5;
            row.state = random.below(2) ? Role::good : Role::late;
            chart.rows.push_back(row);
            if (i) chart.links.push_back({static_cast<std::size_t>(random.below(i)), chart.rows.size() - 1});
        }
        if (random.below(2)) chart.today = random.below(range), chart.todayText = "Hoy";
        Frame frame = frameOf(200 + static_cast<float>(random.below(1000)));
        if (round % 5 == 0) frame.textSize = 28;
        CAPTURE(round);
        const Scene scene = gantt(chart, frame);
        checkScene(scene);
        CHECK(scene.data.size() == 2 * chart.rows.size());
    }
}

TEST_CASE("days that are shown stay when bars go beyond them: these are cut off, or not drawn at all") {
    Gantt chart = january();
    CHECK(daysShown(chart)->first == 19723);
    CHECK(daysShown(chart)->days == 30);
    chart.shown = DayRange{19728, 10};  // 6 to 15 January
    for (const float width : {360.f, 700.f}) {
        CAPTURE(width);
        const Scene scene = gantt(chart, frameOf(width));
        checkScene(scene);
        const float day = scene.plot.width / 10;
        const auto una = shapesOf<Rectangle>(scene, Role::good);
        const auto dos = shapesOf<Rectangle>(scene, Role::late);
        REQUIRE(una.size() == 1);
        REQUIRE(dos.size() == 1);
        CHECK(una[0].box.x == doctest::Approx(scene.plot.x));
        CHECK(una[0].box.width == doctest::Approx(5 * day));
        CHECK(dos[0].box.x == doctest::Approx(scene.plot.x + 5 * day));
        CHECK(dos[0].box.right() == doctest::Approx(scene.plot.right()));
        CHECK(shapesOf<Polygon>(scene, Role::track).empty());
        CHECK_FALSE(barLane(scene, 3));
    }
    CHECK_FALSE(daysShown(Gantt{}));
}

TEST_CASE("a bar's lane is as wide as the plot, holds the bar and no other lane") {
    for (const float width : {360.f, 700.f}) {
        CAPTURE(width);
        const Scene scene = gantt(january(), frameOf(width));
        CHECK_FALSE(barLane(scene, 0));  // a heading
        const auto una = barLane(scene, 1), dos = barLane(scene, 2);
        REQUIRE(una);
        REQUIRE(dos);
        CHECK(una->x == scene.plot.x);
        CHECK(una->width == scene.plot.width);
        CHECK(una->height == (width < wideEnough ? 44 : 24));
        CHECK(una->bottom() <= dos->y);
        const Box bar = shapesOf<Rectangle>(scene, Role::good)[0].box;
        CHECK(una->y <= bar.y);
        CHECK(una->bottom() >= bar.bottom());
    }
}
