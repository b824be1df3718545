#include "survey/interval.h"

#include <algorithm>
#include <cmath>

namespace survey {

std::optional<double> zOfLevel(double level) {
    if (!(level > 0 && level < 1)) return std::nullopt;
    // What lies outside ±z is erfc(z / √2), falling in z: halved until the two ends are neighbours. 40 is
    // beyond every level that a double can tell from 1.
    const double outside = 1 - level;
    double low = 0;
    double high = 40;
    for (int step = 0; step < 100; ++step) {
        const double middle = (low + high) / 2;
        (std::erfc(middle / std::sqrt(2.0)) > outside ? low : high) = middle;
    }
    return (low + high) / 2;
}

std::optional<Interval> wilson(double count, double asked, double z) {
    if (!std::isfinite(count)) return std::nullopt;
    if (!(asked > 0 && count >= 0 && count <= asked)) return std::nullopt;
    return wilsonOfShare(count / asked, asked, z);
}

std::optional<Interval> wilsonOfShare(double share, double effectiveSize, double z) {
    if (!std::isfinite(effectiveSize) || !std::isfinite(z)) return std::nullopt;
    if (!(effectiveSize > 0 && share >= 0 && share <= 1 && z >= 0)) return std::nullopt;
    const double n = effectiveSize;
    const double all = 1 + z * z / n;
    const double middle = (share + z * z / (2 * n)) / all;
    const double half = z / all * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    Interval interval{std::max(0.0, middle - half), std::min(1.0, middle + half)};
    // The two ends that are exact, without what rounding leaves of them.
    if (share == 0) interval.low = 0;
    if (share == 1) interval.high = 1;
    return interval;
}

}  // namespace survey
