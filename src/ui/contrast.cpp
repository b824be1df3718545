#include "ui/contrast.h"

#include <algorithm>
#include <cmath>

namespace ui {

static float linear(std::uint32_t channel) {
    float c = static_cast<float>(channel & 255) / 255;
    return c <= 0.04045f ? c / 12.92f : std::pow((c + 0.055f) / 1.055f, 2.4f);
}

static float luminance(std::uint32_t c) {
    return 0.2126f * linear(c >> 16) + 0.7152f * linear(c >> 8) + 0.0722f * linear(c);
}

float contrast(std::uint32_t a, std::uint32_t b) {
    float la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05f) / (std::min(la, lb) + 0.05f);
}

std::uint32_t mix(std::uint32_t a, std::uint32_t b, float share) {
    std::uint32_t result = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
        float ca = static_cast<float>(a >> shift & 255), cb = static_cast<float>(b >> shift & 255);
        result |= static_cast<std::uint32_t>(std::lround(ca + (cb - ca) * share)) << shift;
    }
    return result;
}

bool standsOut(std::uint32_t color, std::initializer_list<std::uint32_t> grounds, float least) {
    return std::all_of(grounds.begin(), grounds.end(),
                       [&](std::uint32_t ground) { return contrast(color, ground) >= least; });
}

std::uint32_t standing(std::uint32_t color, std::initializer_list<std::uint32_t> grounds, std::uint32_t end,
                       float least) {
    for (int step = 0; step < 200 && !standsOut(color, grounds, least); ++step) {
        std::uint32_t next = mix(color, end, 0.02f);
        color = next == color ? end : next;
    }
    return color;
}

}  // namespace ui
