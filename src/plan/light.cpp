#include "plan/light.h"

namespace plan {

Light light(const std::optional<double>& ratio, const Thresholds& thresholds) {
    constexpr double kTolerance = 1e-9;
    if (!ratio) return Light::none;
    if (*ratio <= 0)
        return Light::critical;  // before the thresholds: one set to 0 must not call nothing good
    if (*ratio >= thresholds.good - kTolerance) return Light::good;
    if (*ratio >= thresholds.watch - kTolerance) return Light::watch;
    return Light::late;
}

Light light(const Figure& figure, const Thresholds& thresholds) { return light(figure.ratio, thresholds); }

}  // namespace plan
