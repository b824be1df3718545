// A document in which every text is what a text should not be.
#pragma once

#include <string>

#include "report/document.h"
#include "report/look.h"

inline std::string hostileText() {
    return "]]> <script>alert(1)</script> & \"q\" '* _x_ [a](javascript:b) `c` | # \\ \x01\x0b\u202E ñ "
           "👩‍👩‍👧 שלום عربى "
           "\xff --> {{x}} " +
           std::string(10000, 'W');
}

inline report::Document hostileDocument() {
    using namespace report;
    const std::string bad = hostileText();
    Document d;
    d.language = "es-CO";
    d.description = d.publisher = bad;
    d.date = "2019-06-30";
    d.titlePage = {bad, bad, bad, {bad, bad}, {bad}};
    d.labels = {bad, bad, bad, bad, bad, bad, bad};
    Table table{bad,
                {{bad, 1}, {bad, 2, Align::end}},
                {{{plain(bad), plain(bad), plain("left out")}}, {{}, true}},
                bad};
    Chart chart{bad, bad, {}, table, bad};
    chart.scene.width = 300;
    chart.scene.height = 100;
    chart.scene.shapes.push_back(chart::Text{bad, {10, 10}});
    Section section{"s-1", bad, bad, 1, true, {}};
    section.blocks = {Paragraph{{{bad, true},
                                 {bad, false, true},
                                 {bad, false, false, "https://example.org/?a=1&b=\"<>"},
                                 {bad, false, false, "javascript:alert(1)"},
                                 {"allá", false, false, "#s-2"}}},
                      List{true, {plain(bad), {}}},
                      List{false, {plain(bad)}},
                      table,
                      chart,
                      Glossary{{{bad, plain(bad)}}},
                      Bibliography{{{bad, bad, bad, bad, "javascript:x"}}},
                      Missing{bad}};
    d.sections.push_back(section);
    section.anchor = "s-2";
    section.level = 4;  // levels are passed over
    d.sections.push_back(section);
    d.sections.push_back({"s-3", "", "", 2, false, {}});
    return d;
}

inline report::Look plainLook() {
    report::Look look;
    look.chartColors = [](chart::Role, bool) -> std::uint32_t { return 0x123456; };
    return look;
}
