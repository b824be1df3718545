// What the widgets of ui/ share to paint with Dear ImGui.
#pragma once

#include <cstdint>

#include "imgui.h"

namespace ui {

// 0xRRGGBB, opaque, as Dear ImGui packs it.
inline ImU32 packed(std::uint32_t color) {
    return IM_COL32(color >> 16 & 255, color >> 8 & 255, color & 255, 255);
}

}  // namespace ui
