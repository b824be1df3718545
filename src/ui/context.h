// Dear ImGui's own state, which every frame needs also where nothing is painted: begun once, told the
// screen's size.
#pragma once

namespace ui {

void beginContext();
void endContext();
// CSS pixels, and device pixels to each.
void setScreen(float width, float height, float density);

}  // namespace ui
