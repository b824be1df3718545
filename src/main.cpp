// The browser's side of the loop: frames, actions and files come in from web/library, painted triangles and
// changed nodes go out. Which doors it has is said when it is compiled: PLAN_DOORS is a function of
// app/door.h, PLAN_BROWSER the host that they need.
#include <GLES3/gl3.h>
#include <emscripten/emscripten.h>
#include <emscripten/html5.h>

#include <cmath>
#include <memory>
#include <string>

#include "app/app.h"
#include "app/door.h"
#include "backends/imgui_impl_opengl3.h"
#include "host/browser/browser.h"
#include "host/browser/planners_browser.h"
#include "imgui.h"
#include "ui/context.h"

extern "C" {
// web/library/mirror.js and loop.js
void mirror_update(const ui::Change* changes, int count, const std::uint32_t* order, int orderCount,
                   ui::NodeId focus);
void mirror_announce(const char* words, int urgent);
void mirror_theme(const char* css);
void mirror_listen();
void mirror_audit(const ui::Change* changes, int count, const std::uint32_t* order, int orderCount);
void loop_start();
}

namespace {

static_assert(sizeof(ui::Change) == 80, "mirror.js reads 20 words of 32 bits");

std::unique_ptr<host::Browser> browser;
std::unique_ptr<app::App> program;
ui::Batch batch;
std::string shownTheme;
EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = 0;

void tellTheme(const ui::Theme& theme) {
    std::string css = ui::cssOf(theme);
    if (css == shownTheme) return;
    shownTheme = css;
    mirror_theme(css.c_str());
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void app_start(const void* regular, int regularSize, const void* bold, int boldSize) {
    program = std::make_unique<app::App>(*browser, app::PLAN_DOORS());
    program->ui.fonts.load(regular, regularSize, bold, boldSize);
    mirror_listen();
}

// 1: begin to paint with WebGL, 0: the context is lost. Returns whether painting works.
EMSCRIPTEN_KEEPALIVE int app_context(int wanted) {
    if (!wanted) {
        if (context) ImGui_ImplOpenGL3_Shutdown();
        context = 0;
        return 0;
    }
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.alpha = attributes.depth = attributes.stencil = attributes.antialias = false;
    context = emscripten_webgl_create_context("#canvas", &attributes);
    if (context <= 0 || emscripten_webgl_make_context_current(context) != EMSCRIPTEN_RESULT_SUCCESS ||
        !ImGui_ImplOpenGL3_Init("#version 300 es"))
        context = 0;
    return context > 0;
}

EMSCRIPTEN_KEEPALIVE int app_frame(float width, float height, float density, int painting) {
    if (!program) return 0;
    ui::setScreen(width, height, density);
    program->ui.fonts.pixelsPerUnit = density;
    bool paints = painting && context > 0;
    if (paints) ImGui_ImplOpenGL3_NewFrame();
    bool more = program->frame({0, 0, width, height}, paints, !paints);
    tellTheme(program->ui.theme());
    if (paints) {
        ImGui::Render();
        glViewport(0, 0, static_cast<int>(std::lround(width * density)),
                   static_cast<int>(std::lround(height * density)));
        glClear(GL_COLOR_BUFFER_BIT);
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    }
    program->ui.publish(batch);
    ui::NodeId focus = program->ui.takeWantedFocus();
    if (!batch.empty() || focus)
        mirror_update(batch.changes.data(), static_cast<int>(batch.changes.size()), batch.order.data(),
                      static_cast<int>(batch.order.size()), focus);
    for (const auto& announcement : program->ui.takeAnnouncements())
        mirror_announce(announcement.words.c_str(), announcement.urgent);
    return more;
}

EMSCRIPTEN_KEEPALIVE void app_act(ui::NodeId id, int kind, float number, const char* text, int size,
                                  const char* bytes, int byteCount) {
    ui::Action action;
    action.id = id;
    action.kind = static_cast<ui::ActionKind>(kind);
    action.number = number;
    if (text) action.text.assign(text, static_cast<std::size_t>(size));
    if (bytes) action.bytes.assign(bytes, static_cast<std::size_t>(byteCount));
    program->ui.act(std::move(action));
}

EMSCRIPTEN_KEEPALIVE void app_focus(ui::NodeId id) { program->ui.setFocused(id); }

EMSCRIPTEN_KEEPALIVE void app_pointer(float x, float y, int down) { program->ui.pointer(x, y, down != 0); }

// Has the mirror compare its elements with all that was published.
EMSCRIPTEN_KEEPALIVE void app_audit() {
    ui::Batch all;
    ui::compare(ui::Nodes(), program->ui.published(), all);
    mirror_audit(all.changes.data(), static_cast<int>(all.changes.size()), all.order.data(),
                 static_cast<int>(all.order.size()));
}

}  // extern "C"

int main() {
    ui::beginContext();
    browser = std::make_unique<host::PLAN_BROWSER>();
    loop_start();
    emscripten_exit_with_live_runtime();
}
