// Rectangles in CSS pixels, y downwards.
#pragma once

namespace ui {

struct Rect {
    float x = 0, y = 0, w = 0, h = 0;
    float right() const { return x + w; }
    float bottom() const { return y + h; }
    bool operator==(const Rect&) const = default;
};

inline Rect inset(Rect r, float dx, float dy) { return {r.x + dx, r.y + dy, r.w - 2 * dx, r.h - 2 * dy}; }

}  // namespace ui
