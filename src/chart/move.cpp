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

struct Scaler {
    float factor;
    void at(Point& point) const {
        point.x *= factor;
        point.y *= factor;
    }
    void box(Box& box) const {
        box = {box.x * factor, box.y * factor, box.width * factor, box.height * factor};
    }
    void operator()(Rectangle& shape) const {
        box(shape.box);
        shape.radius *= factor;
    }
    void operator()(Polyline& shape) const {
        for (Point& point : shape.points) at(point);
        shape.width *= factor;
        shape.dash = {shape.dash.on * factor, shape.dash.off * factor};
    }
    void operator()(Polygon& shape) const {
        for (Point& point : shape.points) at(point);
    }
    void operator()(Dot& shape) const {
        at(shape.centre);
        shape.radius *= factor;
    }
    void operator()(Text& shape) const {
        at(shape.at);
        shape.size *= factor;
    }
};

}  // namespace

Scene scaled(const Scene& scene, float factor) {
    const Scaler scaler{factor};
    Scene result = scene;
    result.width *= factor;
    result.height *= factor;
    scaler.box(result.plot);
    for (Shape& shape : result.shapes) std::visit(scaler, shape);
    for (Datum& datum : result.data)
        if (datum.at) scaler.at(*datum.at);
    return result;
}

Shape moved(Shape shape, Point by) {
    std::visit(Mover{by}, shape);
    return shape;
}

}  // namespace chart
