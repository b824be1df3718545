// A shape elsewhere: how one scene is put into another.
#pragma once

#include "chart/scene.h"

namespace chart {

Shape moved(Shape shape, Point by);

}  // namespace chart
