// How a document looks, for all writers: colours as 0xRRGGBB, made for a light page and for paper.
#pragma once

#include <cstdint>
#include <string>

#include "chart/scene.h"
#include "chart/svg.h"

namespace report {

struct Look {
    std::uint32_t ink = 0x171B26;
    std::uint32_t muted = 0x565D6E;
    std::uint32_t accent = 0x0943B5;  // of links and headings: readable on the page and on accentSoft
    std::uint32_t accentSoft = 0xE9F0FC;
    std::uint32_t line = 0xDFE2EA;
    std::uint32_t page = 0xFCFBF8;
    std::uint32_t surface = 0xFFFFFF;
    std::uint32_t watch = 0x7D5200;  // of what is missing
    std::uint32_t watchSoft = 0xFFF4DD;

    chart::Colors chartColors;   // required where there are charts
    chart::TextMeasure measure;  // so that a chart's texts keep their widths in other faces; may be empty
    std::string family = "Nunito Sans";
    // TrueType files to travel with the document, whole; empty: the reader's own faces are used.
    std::string regularFont = {}, boldFont = {};
};

// A chart of a document as SVG, in the look's colours.
std::string svgOf(const chart::Scene& scene, const Look& look);

// The family and what may stand in for it, as CSS names them.
std::string familiesOf(const Look& look);

// White or the ink, whichever is read better on the colour.
std::uint32_t wordsOn(std::uint32_t ground, const Look& look);

}  // namespace report
