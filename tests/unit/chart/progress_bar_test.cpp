#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "chart/progress_bar.h"
#include "unit/chart/chart_frame.h"

using namespace chart;

namespace {

Scene barOf(std::optional<double> progress, std::optional<double> target = std::nullopt, float width = 300) {
    Scene scene = progressBar({progress, target, Role::late}, width);
    checkScene(scene);
    return scene;
}

// How wide the filled part is; 0: there is none.
float fillOf(const Scene& scene) {
    for (const Rectangle& fill : shapesOf<Rectangle>(scene, Role::late)) return fill.box.width;
    for (const Polygon& fill : shapesOf<Polygon>(scene, Role::late)) {
        if (fill.points.size() > 3) return extentOf(fill).width;
    }
    return 0;
}

}  // namespace

TEST_CASE("a bar is filled as far as its figure says, with a tick at the target") {
    const Scene scene = barOf(0.38, 0.8);
    CHECK(fillOf(scene) == doctest::Approx(114));
    const auto ticks = shapesOf<Rectangle>(scene, Role::target);
    REQUIRE(ticks.size() == 1);
    CHECK(ticks[0].box.x + ticks[0].box.width / 2 == doctest::Approx(240));
    CHECK(ticks[0].box.height == scene.height);
    REQUIRE(scene.data.size() == 2);
    CHECK(scene.data[0].series == Series::reported);
    CHECK(scene.data[0].value == 0.38);
    CHECK(scene.data[0].at->x == doctest::Approx(114));
    CHECK(scene.data[1].value == 0.8);
}

TEST_CASE("over 100 % the bar is full and says that it goes on") {
    const Scene scene = barOf(1.5, 1.2);
    CHECK(fillOf(scene) == doctest::Approx(300));
    CHECK(shapesOf<Polyline>(scene, Role::surface).size() == 2);
    CHECK(scene.data[0].value == 1.5);
    CHECK(shapesOf<Rectangle>(scene, Role::target)[0].box.right() == doctest::Approx(300));
    CHECK(shapesOf<Polyline>(barOf(1), Role::surface).empty());
}

TEST_CASE("below zero the track is empty, with a mark; zero has none") {
    const Scene scene = barOf(-0.2, -0.1);
    CHECK(fillOf(scene) == 0);
    CHECK(shapesOf<Rectangle>(scene, Role::track).size() == 1);
    CHECK(shapesOf<Polygon>(scene, Role::late).size() == 1);
    CHECK(scene.data[0].value == -0.2);
    CHECK(shapesOf<Polygon>(barOf(0), Role::late).empty());
    CHECK(fillOf(barOf(0)) == 0);
}

TEST_CASE("without a figure the track is dashed: missing is not zero") {
    for (const auto& missing : {std::optional<double>(), std::optional<double>(std::nan("")),
                                std::optional<double>(std::numeric_limits<double>::infinity())}) {
        const Scene scene = barOf(missing, 0.5);
        CHECK(shapesOf<Rectangle>(scene, Role::track).empty());
        const auto lines = shapesOf<Polyline>(scene, Role::muted);
        REQUIRE(lines.size() == 1);
        CHECK(lines[0].dash.on > 0);
        CHECK_FALSE(scene.data[0].at.has_value());
        CHECK(shapesOf<Rectangle>(scene, Role::target).size() == 1);
    }
}

TEST_CASE("a greater figure is never drawn shorter, at any width") {
    for (const float width : {0.0f, 5.0f, 14.0f, 20.0f, 44.0f, 260.0f, 1120.0f}) {
        float last = 0;
        for (int i = -20; i <= 150; ++i) {
            const float fill = fillOf(barOf(i / 100.0, i / 90.0, width));
            CHECK(fill >= last - 0.001f);
            if (i > 0) CHECK(fill >= 1.99f);
            last = fill;
        }
    }
}
