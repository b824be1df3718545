#include "app/access.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

// A heading and its list of sentences, one text each: `key` with "1", "2" and so on.
static void part(Screen& s, const std::string& title, const std::string& key, int sentences) {
    auto& u = s.ui;
    ui::Scope scope(u, key);
    u.space(36);
    u.heading("title", 2, title, Type::heading);
    u.space(12);
    ui::Container list(u, "list", Role::list, {.name = title, .gap = 12});
    for (int i = 1; i <= sentences; ++i) {
        const std::string number = std::to_string(i);
        ui::Container item(u, number, Role::item, {.gap = 0});
        u.text("words" + number, s.t(key + number));
    }
}

void accessScreen(Screen& s) {
    auto& u = s.ui;
    s.title = s.t("access.title");
    const float top = pageHeader(s, "", {});
    ui::Area main(u, "main:access", Role::main, "", {0, top, u.screen().w, u.screen().h - top}, true,
                  Tone::page);
    ui::Column column(u, {.padding = u.phone() ? 16.f : 32.f, .maxWidth = ui::formWidth, .centred = true});
    spacer(s, u.phone() ? 20 : 40);
    u.heading("title", 1, s.t("access.title"), Type::title);
    u.space(12);
    u.text("lead", s.t("access.lead"), {Type::lead, Tone::muted});
    part(s, s.t("access.made"), "access.made.", 4);
    part(s, s.t("access.keys"), "access.keys.", 6);
    part(s, s.t("access.tested"), "access.tested.", 7);
    part(s, s.t("access.limits"), "access.limits.", 4);
    u.space(36);
    u.heading("report", 2, s.t("access.report"), Type::heading);
    u.space(12);
    const std::string& contact = s.work.plan().contact;
    u.text("how", contact.empty() ? s.t("access.report.nobody") : s.t.with("access.report.how", {contact}));
    pageFooter(s);
    spacer(s, 32);
}

}  // namespace app
