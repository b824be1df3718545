#include "chart/picture.h"

#include <algorithm>
#include <utility>

#include "chart/label_placing.h"
#include "chart/move.h"

namespace chart {

Scene picture(const Scene& scene, const Caption& caption, const Frame& frame) {
    Scene picture;
    picture.width = scene.width + 2 * pictureMargin;
    float y = pictureMargin;
    const auto put = [&](const std::string& text, float size, bool bold, Role role) {
        const float height = lineHeight(size);
        for (const std::string& line : brokenLines(text, scene.width, size, bold, frame.measure)) {
            picture.shapes.emplace_back(
                Text{line, {pictureMargin, y + height / 2}, Anchor::start, size, bold, role});
            y += height;
        }
    };
    put(caption.title, frame.textSize * 1.5f, true, Role::ink);
    y += 4;
    put(caption.subtitle, frame.textSize, false, Role::muted);
    y += 16;
    const Point by{pictureMargin, y};
    for (const Shape& shape : scene.shapes) picture.shapes.push_back(moved(shape, by));
    picture.plot = {scene.plot.x + by.x, scene.plot.y + by.y, scene.plot.width, scene.plot.height};
    picture.data = scene.data;
    for (Datum& datum : picture.data)
        if (datum.at) datum.at = Point{datum.at->x + by.x, datum.at->y + by.y};
    picture.fromZero = scene.fromZero;
    picture.labelsLeftOut = scene.labelsLeftOut;
    y += scene.height + 16;
    put(caption.foot, std::max(frame.textSize - 1, 12.0f), false, Role::muted);
    picture.height = y + pictureMargin;
    picture.shapes.insert(picture.shapes.begin(),
                          Rectangle{{0, 0, picture.width, picture.height}, 0, Role::surface});
    return picture;
}

}  // namespace chart
