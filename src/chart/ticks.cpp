#include "chart/ticks.h"

#include <algorithm>
#include <cmath>

namespace chart {

namespace {

constexpr double largest = 1e100;
constexpr double smallest = 1e-100;  // below it, all is zero to a chart

// A step as whole numbers, so that its multiples are the doubles nearest to the decimals people read.
struct Step {
    double factor = 1;  // 1, 2 or 5
    int power = 0;      // of ten

    double times(double count) const {
        const double whole = count * factor;
        return power >= 0 ? whole * std::pow(10.0, power) : whole / std::pow(10.0, -power);
    }
};

Step stepOf(double atLeast) {
    const int power = static_cast<int>(std::floor(std::log10(atLeast)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        const Step step{factor, power};
        if (step.times(1) >= atLeast) return step;
    }
    return {1, power + 1};
}

bool hasRoom(double low, double high) {
    if (!std::isfinite(low) || !std::isfinite(high) || !(low < high)) return false;
    const double size = std::max(std::fabs(low), std::fabs(high));
    return size <= largest && high - low >= smallest && high - low > size * 1e-9;
}

}  // namespace

Ticks niceTicks(double low, double high, int wanted) {
    Ticks ticks;
    if (!hasRoom(low, high)) {
        ticks.values = {std::isfinite(low) ? low : 0.0};
        return ticks;
    }
    const Step step = stepOf((high - low) / std::max(1, wanted));
    ticks.step = step.times(1);
    ticks.decimals = std::max(0, -step.power);
    // One step wider at both ends than the division says, then only what is inside: no rounding can lose a
    // tick.
    const double first = std::ceil(low / ticks.step) - 1;
    const double last = std::floor(high / ticks.step) + 1;
    for (double count = first; count <= last; ++count) {
        const double value = step.times(count);
        if (value >= low && value <= high) ticks.values.push_back(value == 0 ? 0.0 : value);
    }
    if (ticks.values.empty()) ticks.values = {low};
    return ticks;
}

Interval axisInterval(double low, double high, bool zeroAlways) {
    if (!canBePlaced(low) || !canBePlaced(high) || low > high) return {};
    const double farthest = std::max(std::fabs(low), std::fabs(high));
    const double nearest = std::min(std::fabs(low), std::fabs(high));
    if (farthest < smallest) return {};

    const bool far = (low > 0 || high < 0) && nearest > farthest * 2 / 3 && hasRoom(low, high);
    if (zeroAlways || !far) return {std::min(low, 0.0), std::max(high, 0.0)};

    const double step = niceTicks(low, high, 3).step;
    if (low > 0) return {std::floor(low / step) * step, high};
    return {low, std::ceil(high / step) * step};
}

bool canBePlaced(std::optional<double> value) {
    return value && std::isfinite(*value) && std::fabs(*value) <= largest;
}

}  // namespace chart
