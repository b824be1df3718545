// A shape elsewhere or in another size: how one scene is put into another.
#pragma once

#include "chart/scene.h"

namespace chart {

Shape moved(Shape shape, Point by);

// All of a scene `factor` (above 0) times as large.
Scene scaled(const Scene& scene, float factor);

}  // namespace chart
