// The shape that says a state beside its colour: circle good, square watch, triangle late, cross critical, a
// ring for what has no figure.
#pragma once

#include "chart/scene.h"

namespace chart {

// Any role but these four gives the ring.
void drawLightMark(Role state, Point centre, float size, Scene& scene);

}  // namespace chart
