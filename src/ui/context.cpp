#include "ui/context.h"

#include "imgui.h"

namespace ui {

void beginContext() {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    // Without WebGL nobody makes the font's texture, and nobody needs it: texts are only measured.
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
}

void endContext() { ImGui::DestroyContext(); }

void setScreen(float width, float height, float density) {
    auto& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(width, height);
    io.DisplayFramebufferScale = ImVec2(density, density);
    io.DeltaTime = 1.f / 60;
}

}  // namespace ui
