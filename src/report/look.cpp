#include "report/look.h"

#include <cmath>

namespace report {

namespace {

// Relative luminance and contrast ratio as WCAG 2.2 defines them.
double luminance(std::uint32_t color) {
    const auto part = [&](int shift) {
        const double c = (color >> shift & 0xFF) / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0);
}

double contrast(std::uint32_t a, std::uint32_t b) {
    const double x = luminance(a), y = luminance(b);
    return (std::fmax(x, y) + 0.05) / (std::fmin(x, y) + 0.05);
}

}  // namespace

std::string familiesOf(const Look& look) {
    std::string name;
    for (const char c : look.family)
        if (c != '\'' && c != '"' && c != '\\' && c != '<' && c != '>' && c != ';' && c != '}') name += c;
    return "'" + name + "', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
}

std::string svgOf(const chart::Scene& scene, const Look& look) {
    return chart::svgOf(scene, look.chartColors, familiesOf(look), look.measure);
}

std::uint32_t wordsOn(std::uint32_t ground, const Look& look) {
    const std::uint32_t white = 0xFFFFFF;
    return contrast(ground, white) >= contrast(ground, look.ink) ? white : look.ink;
}

}  // namespace report
