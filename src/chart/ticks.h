// Round numbers for a value axis.
#pragma once

#include <optional>
#include <vector>

namespace chart {

struct Ticks {
    std::vector<double> values;  // rising, at least one
    double step = 1;             // 1, 2 or 5 times a power of ten
    int decimals = 0;            // enough to write every tick exactly
};

// The ticks inside [low, high]: with steps no narrower than (high - low) / wanted, so wanted + 1 at most.
// Zero is 0, never -0 or 1e-17. An interval without room (upside down, not finite, or too narrow for the size
// of its numbers) gives `low` alone, or 0 where that is not finite. At least one tick; `wanted` under 1 is
// taken as 1.
Ticks niceTicks(double low, double high, int wanted);

// The interval an axis shows for values between low and high. Zero is in it, unless all values lie on one
// side of it and the nearest is more than two thirds of the farthest (950…1,000) and `zeroAlways` (columns)
// is false. Without zero, the side nearest it is widened to a tick. Never empty; 0…1 where there is nothing
// to show.
struct Interval {
    double low = 0;
    double high = 1;
};
Interval axisInterval(double low, double high, bool zeroAlways);

// Whether a value can be given a place: it is there, finite, and of a size that cannot overflow (±1e100).
bool canBePlaced(std::optional<double> value);

}  // namespace chart
