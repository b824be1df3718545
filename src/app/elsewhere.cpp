#include "app/elsewhere.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

bool goElsewhere(Screen& s) {
    auto& u = s.ui;
    SaveState state = s.work.saveState();
    if (state == SaveState::saved && !s.host.openOtherProgram()) return false;
    float top = pageHeader(s, "", {});
    ui::Area main(u, "main:elsewhere", Role::main, "", {0, top, u.screen().w, u.screen().h - top}, true,
                  Tone::page);
    ui::Column column(u, {.padding = u.phone() ? 16.f : 32.f, .maxWidth = ui::formWidth, .centred = true});
    spacer(s, 40);
    if (state == SaveState::saved || state == SaveState::saving || state == SaveState::loading) {
        u.heading("title", 1, s.t("start.loading"), Type::heading);
        return true;
    }
    u.heading("title", 1, s.t("elsewhere.unsaved"), Type::title);
    u.space(12);
    u.text("words", s.t("elsewhere.unsaved.words"), {Type::body, Tone::muted});
    u.space(24);
    u.link("back", s.t("elsewhere.back"), "#/encuesta");
    u.space(12);
    ui::Row row(u, "actions", 12);
    if (u.button("retry", s.t("save.retry"))) s.work.retry();
    if (u.button("anyway", s.t("elsewhere.anyway"))) s.host.openOtherProgram();
    return true;
}

}  // namespace app
