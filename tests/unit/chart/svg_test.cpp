#include "chart/svg.h"

#include "chart/column_pairs.h"
#include "chart_frame.h"

using namespace chart;

static std::uint32_t plainColors(Role role, bool words) {
    return (words ? 0x100000u : 0u) + static_cast<std::uint32_t>(role);
}

TEST_CASE("svg: every kind of shape, with its place, colour and words") {
    Scene scene;
    scene.width = 320;
    scene.height = 200.5f;
    scene.shapes = {Rectangle{{1, 2, 30, 40.25f}, 4, Role::accent},
                    Polyline{{{0, 0}, {10, 20.125f}}, 2, Role::target, {6, 4}},
                    Polygon{{{0, 0}, {5, 0}, {0, 5}}, Role::late}, Dot{{7, 8}, 3, Role::good},
                    Text{"Más de 100 < 200 & «ñ»", {50, 60}, Anchor::end, 14, true, Role::ink}};
    CHECK(
        svgOf(scene, plainColors, "A, \"B\"") ==
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"320\" height=\"200.5\" viewBox=\"0 0 320 200.5\" "
        "font-family=\"A, &quot;B&quot;\">"
        "<rect x=\"1\" y=\"2\" width=\"30\" height=\"40.25\" rx=\"4\" fill=\"#000005\" "
        "stroke=\"#100005\"/>"
        "<polyline points=\"0,0 10,20.12\" fill=\"none\" stroke=\"#00000b\" stroke-width=\"2\" "
        "stroke-dasharray=\"6 4\"/>"
        "<polygon points=\"0,0 5,0 0,5\" fill=\"#000009\" stroke=\"#100009\"/>"
        "<circle cx=\"7\" cy=\"8\" r=\"3\" fill=\"#100007\"/>"
        "<text x=\"50\" y=\"64.9\" font-size=\"14\" fill=\"#100000\" font-weight=\"700\" "
        "text-anchor=\"end\">Más de 100 &lt; 200 &amp; «ñ»</text></svg>");
}

TEST_CASE("svg: a chart's picture has a shape for each of the scene's") {
    ColumnPairs pairs{{}, "Programado", "Reportado"};
    pairs.pairs.push_back({"2024", 1.0, 0.5, "de 1", "0,5", Role::late});
    const Scene scene = columnPairs(pairs, frameOf(320));
    const std::string svg = svgOf(scene, plainColors, "sans-serif");
    std::size_t shapes = 0;
    for (std::size_t at = svg.find('<'); at != std::string::npos; at = svg.find('<', at + 1))
        shapes += svg[at + 1] != '/';
    CHECK(shapes == scene.shapes.size() + 1);
    CHECK(svg.find(">2024</text>") != std::string::npos);
}
