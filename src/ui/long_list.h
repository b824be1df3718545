// Which of very many items are stated and painted: those in sight, a screen on either side of them, and the
// one that holds the focus. The others only take up their room.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "ui/geometry.h"
#include "ui/node.h"

namespace ui {

// Up to this many items are all stated: nothing is to be gained, and the browser's search finds them all.
constexpr int wholeList = 100;
// In the HTML face nothing is out of sight: this many at a time.
constexpr int flowingStep = 400;

// The items of a long list: how many, a key for each that stays its own when others come and go, and what
// states one.
struct Items {
    int count = 0;
    std::function<std::string_view(int)> key;
    std::function<void(int)> state;
};

// What is remembered of a long list from one pass to the next.
struct Extents {
    std::vector<NodeId> ids;
    std::vector<float> heights;  // measured, or what was measured at another width; 0: never seen
    std::vector<char> measured;
    float width = 0;
    int unmeasured = 0;
    int shown = flowingStep;
    NodeId held = 0, heldFocus = 0;  // the item with the focused element, and that element

    // The list as it is now: heights go with their items' ids.
    void take(std::vector<NodeId> now, float atWidth);
    void measure(int item, float height);
    // What an item is taken to need before it was measured.
    float guess() const;
};

}  // namespace ui
