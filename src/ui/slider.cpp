// A mark of a chart that can be moved.
#include <algorithm>
#include <cmath>

#include "ui/ui.h"

namespace ui {

// What is taken hold of is never narrower, however narrow the mark.
static constexpr float leastHold = 24;

std::optional<Ui::Slid> Ui::slider(std::string_view key, std::string_view name, Rect lane, int value,
                                   const SliderLook& look) {
    const NodeId me = id(key);
    // What was stated before may lie outside: what it stands for has been changed elsewhere.
    value = std::clamp(value, look.low, look.high);
    std::optional<Slid> slid;
    if (const Action* action = taken(me, ActionKind::slide))
        slid = Slid{std::clamp(static_cast<int>(std::lround(action->number)), look.low, look.high), false};
    else if (taken(me, ActionKind::commit))
        slid = Slid{value, true};
    // A slider's hold stays within its ends: they lie so far beyond the lane's that the middle of the hold is
    // that of the mark at every value.
    const float hold = std::round(std::max(look.ofMark, leastHold)), beyond = (hold - look.ofMark) / 2;
    const std::size_t index =
        emit(me, Role::slider, {lane.x - beyond, lane.y, lane.w + 2 * beyond, lane.h}, name);
    Node& n = node(index);
    n.value = keep(std::to_string(value));
    n.description = keep(look.words);
    n.extra = keep(std::to_string(look.low) + " " + std::to_string(look.high) + " " +
                   std::to_string(look.largeStep) + " " + std::to_string(static_cast<int>(hold)));
    return slid;
}

}  // namespace ui
