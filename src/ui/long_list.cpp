#include "ui/long_list.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <unordered_map>
#include <utility>

#include "ui/ui.h"

namespace ui {

void Extents::take(std::vector<NodeId> now, float atWidth) {
    if (now != ids) {
        std::unordered_map<NodeId, std::size_t> places;
        for (std::size_t i = 0; i < ids.size(); ++i) places[ids[i]] = i;
        std::vector<float> oldHeights(now.size());
        std::vector<char> oldMeasured(now.size());
        for (std::size_t i = 0; i < now.size(); ++i) {
            auto found = places.find(now[i]);
            if (found == places.end()) continue;
            oldHeights[i] = heights[found->second];
            oldMeasured[i] = measured[found->second];
        }
        heights = std::move(oldHeights);
        measured = std::move(oldMeasured);
        ids = std::move(now);
    }
    if (width != atWidth) std::fill(measured.begin(), measured.end(), 0);
    width = atWidth;
    unmeasured = static_cast<int>(std::count(measured.begin(), measured.end(), 0));
}

void Extents::measure(int item, float height) {
    auto i = static_cast<std::size_t>(item);
    heights[i] = height;
    if (!measured[i]) --unmeasured;
    measured[i] = 1;
}

float Extents::guess() const {
    float sum = 0;
    int known = 0;
    for (float height : heights)
        if (height > 0) {
            sum += height;
            ++known;
        }
    return known ? std::round(sum / static_cast<float>(known)) : 80;
}

// How long items are measured in one frame while some were never seen: their true heights keep the page from
// jumping when somebody scrolls up to them, and a frame's other work must not wait.
static constexpr std::chrono::milliseconds measuringTime{8};

float Ui::layItems(NodeId list, float top, float itemWidth, const Items& items,
                   const std::function<float(int, float)>& lay) {
    Extents& extents = extents_[list];
    if (flowing_ || items.count <= wholeList) {
        float y = top;
        for (int i = 0; i < items.count && (!flowing_ || i < extents.shown); ++i) y += lay(i, y);
        return y;
    }
    std::vector<NodeId> ids;
    ids.reserve(static_cast<std::size_t>(items.count));
    for (int i = 0; i < items.count; ++i) ids.push_back(id(items.key(i)));
    extents.take(std::move(ids), itemWidth);
    if (extents.heldFocus != focused_) extents.held = 0;
    const Rect& clip = clips_.back();
    const float guess = extents.guess(), from = clip.y - clip.h, to = clip.bottom() + clip.h;
    float y = top;
    for (int i = 0; i < items.count; ++i) {
        auto at = static_cast<std::size_t>(i);
        float height = extents.heights[at] > 0 ? extents.heights[at] : guess;
        bool near = y + height >= from && y <= to;
        if (near || extents.ids[at] == extents.held) {
            std::size_t first = now_.list.size();
            float real = lay(i, y);
            if (std::abs(real - height) > 0.5f) again_ = true;
            extents.measure(i, real);
            height = real;
            for (std::size_t n = first; focused_ && n < now_.list.size(); ++n)
                if (now_.list[n].id == focused_) {
                    extents.held = extents.ids[at];
                    extents.heldFocus = focused_;
                }
        }
        y += height;
    }
    if (extents.unmeasured > 0) unfinished_ = true;
    if (extents.unmeasured > 0 && pass_ == 0) {
        measuring_ = true;
        const Nodes::Mark mark = now_.mark();
        const bool again = again_;
        ImDrawList* const draw = std::exchange(draw_, nullptr);
        const auto end = std::chrono::steady_clock::now() + measuringTime;
        for (int i = 0; i < items.count; ++i) {
            if (extents.measured[static_cast<std::size_t>(i)]) continue;
            extents.measure(i, lay(i, top));
            now_.cut(mark);
            if (std::chrono::steady_clock::now() > end) break;
        }
        draw_ = draw;
        again_ = again;
        measuring_ = false;
    }
    return y;
}

bool Ui::hasMore(NodeId list, int count) const {
    auto found = extents_.find(list);
    return flowing_ && found != extents_.end() && found->second.shown < count;
}

void Ui::list(std::string_view key, std::string_view name, const Items& items, std::string_view more) {
    bool rest = false;
    {
        Container list(*this, key, Role::list, {.name = name, .gap = 0});
        pushScope(key);
        auto lay = [&](int i, float y) {
            Flow& flow = flows_.back();
            flow.y = y;
            flow.first = true;
            {
                Scope scope(*this, items.key(i));
                Container item(*this, "item", Role::item, {.gap = 0, .place = i + 1, .count = items.count});
                items.state(i);
            }
            return flows_.back().y - y;
        };
        float end = layItems(list.id(), flows_.back().y, width(), items, lay);
        flows_.back().y = end;
        flows_.back().first = items.count == 0;
        popScope();
        rest = hasMore(list.id(), items.count);
    }
    if (rest && button("more", more)) showMore(id(key));
}

}  // namespace ui
