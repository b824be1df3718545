// Votes as dots: as many as there are, to be counted in tens, with the number in words.
#include "chart/vote_dots.h"

#include <string>
#include <vector>

#include "chart_frame.h"

using namespace chart;

namespace {

std::vector<Dot> dotsOf(const Scene& scene) {
    std::vector<Dot> dots;
    for (const auto& shape : scene.shapes)
        if (const auto* dot = std::get_if<Dot>(&shape)) dots.push_back(*dot);
    return dots;
}

const Text& wordsOf(const Scene& scene) { return std::get<Text>(scene.shapes.back()); }

}  // namespace

TEST_CASE("a dot a vote, and after ten of them a wider gap") {
    const Scene scene = voteDots({12, "12 votos"}, frameOf(600));
    const auto dots = dotsOf(scene);
    REQUIRE(dots.size() == 12);
    const float step = dots[1].centre.x - dots[0].centre.x;
    CHECK(dots[9].centre.x - dots[8].centre.x == doctest::Approx(step));
    CHECK(dots[10].centre.x - dots[9].centre.x > step * 1.3f);
    for (std::size_t i = 1; i < dots.size(); ++i)
        CHECK(dots[i].centre.x - dots[i - 1].centre.x > 2 * dots[i].radius);
    CHECK(wordsOf(scene).text == "12 votos");
    CHECK(wordsOf(scene).at.x > dots.back().centre.x + dots.back().radius);
    CHECK(scene.height == doctest::Approx(lineHeight(14)));
}

TEST_CASE("what does not fit goes on below, the words too; nothing is wider than the frame") {
    for (const float width : {80.f, 120.f, 200.f, 333.f})
        for (const int votes : {1, 9, 10, 11, 25, 50}) {
            CAPTURE(width);
            CAPTURE(votes);
            const Scene scene = voteDots({votes, "50 votos"}, frameOf(width));
            CHECK(dotsOf(scene).size() == static_cast<std::size_t>(votes));
            CHECK(scene.width <= width);
            for (const Dot& dot : dotsOf(scene)) {
                CHECK(dot.centre.x + dot.radius <= width + 0.01f);
                CHECK(dot.centre.y + dot.radius <= scene.height);
            }
        }
}

TEST_CASE("no votes are words alone, and beyond fifty dots the words alone say how many") {
    const Scene none = voteDots({0, "0 votos"}, frameOf(300));
    CHECK(dotsOf(none).empty());
    CHECK(wordsOf(none).at.x == 0);
    CHECK(dotsOf(voteDots({-3, "0 votos"}, frameOf(300))).empty());
    const Scene many = voteDots({400, "400 votos"}, frameOf(300));
    CHECK(dotsOf(many).size() == 50);
    CHECK(wordsOf(many).text == "400 votos");
}
