#include "chart/move.h"

namespace chart {

namespace {

struct Mover {
    Point by;
    void at(Point& point) const {
        point.x += by.x;
        point.y += by.y;
    }
    void operator()(Rectangle& shape) const {
        shape.box.x += by.x;
        shape.box.y += by.y;
    }
    void operator()(Polyline& shape) const {
        for (Point& point : shape.points) at(point);
    }
    void operator()(Polygon& shape) const {
        for (Point& point : shape.points) at(point);
    }
    void operator()(Dot& shape) const { at(shape.centre); }
    void operator()(Text& shape) const { at(shape.at); }
};

}  // namespace

Shape moved(Shape shape, Point by) {
    std::visit(Mover{by}, shape);
    return shape;
}

}  // namespace chart
