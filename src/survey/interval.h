// Between which shares the truth may lie when a few were asked instead of all.
//
// An interval tells the doubt that comes of chance alone: of having asked these people and not others, drawn
// at random. Answers to an open link are not drawn at random; who did not want to or could not answer is in
// none of these figures, and the page that shows them has to say so.
#pragma once

#include <optional>

namespace survey {

// The normal quantile of 95 %, two-sided.
inline constexpr double kZ95 = 1.959963984540054;

struct Interval {
    double low = 0;   // 0..1
    double high = 0;  // 0..1, not below `low`
};

// The z of a two-sided level, such as 0.95: the normal distribution holds `level` within ±z. Unset unless
// 0 < level < 1. Exact to 1e-10 for levels up to 0.999999.
std::optional<double> zOfLevel(double level);

// Wilson's score interval without continuity correction (E. B. Wilson, "Probable Inference, the Law of
// Succession, and Statistical Inference", JASA 22, 1927): all true shares from which `count` of `asked` is at
// most z standard errors away,
//
//     (p + z²/2n ± z √(p (1 - p) / n + z²/4n²)) / (1 + z²/n),   p = count / n.
//
// Unlike the plain p ± z √(p (1 - p) / n) it says something where nobody or everybody agreed: 0 of n gives
// 0..z²/(n + z²), n of n the mirror image.
//
// `asked` need not be whole: after weighting it is the effective sample size (weighting.h) and `count` the
// weighted share times it (as in Korn and Graubard, "Confidence Intervals for Proportions with Small Expected
// Number of Positive Counts Estimated from Survey Data", Survey Methodology 24, 1998, who put the effective
// size into an interval made for plain samples). Unset when nobody was asked (asked 0), for count outside
// 0..asked, for z below 0, or for anything not finite.
std::optional<Interval> wilson(double count, double asked, double z = kZ95);

// The same of a share (0..1) and the sample size it counts as.
std::optional<Interval> wilsonOfShare(double share, double effectiveSize, double z = kZ95);

}  // namespace survey
