#include "app/screen.h"

#include <algorithm>

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

void spacer(Screen& s, float height) {
    s.ui.space(0);
    s.ui.take(1, height);
    s.ui.space(0);
}

Type titleType(const Screen& s, std::string_view title) {
    return title.size() > (s.ui.phone() ? 60u : 90u) ? Type::heading : Type::title;
}

// Its words are in the language that it leads to, and are to be pronounced so.
void languageButton(Screen& s, ui::Ui::ButtonLook look) {
    ui::InLanguage other(s.ui, s.t.language() == "en" ? "es" : "en");
    if (s.ui.button("language", s.t("language.other"), look)) s.switchLanguage = true;
}

float pageHeader(Screen& s, std::string_view about, const std::vector<PageLink>& links) {
    auto& u = s.ui;
    ui::NodeId rows = u.id("header.rows");
    const float least = u.phone() ? 56.f : 68.f;
    float height = std::max(least, u.rememberedHeight(rows) + 1);
    ui::Area area(u, "header", Role::banner, "", {0, 0, u.screen().w, height}, false, Tone::surface);
    u.paintRect({0, height - 1, u.screen().w, 1}, Tone::line, 0);
    ui::Column column(u, {.padding = u.phone() ? 16.f : 32.f, .maxWidth = ui::pageWidth, .centred = true});
    {
        ui::Row row(u, "bar", u.phone() ? 8.f : 12.f, least - 1);
        u.mark(28);
        u.link("home", s.t("product"), "#/", {Type::strong, Tone::ink});
        const std::string& other = s.t("language.other");
        float right = u.textWidth(other, Type::strong) + 16;
        bool wide = u.screen().w >= 1000;
        if (wide && !about.empty()) {
            float left = u.remaining() - right;
            for (const auto& link : links) left -= u.textWidth(link.text, Type::body) + 42;
            if (u.textWidth(about, Type::body) < left) u.text("about", about, {Type::body, Tone::muted});
        }
        if (wide && !links.empty()) {
            float width = right + 12;
            for (const auto& link : links) width += u.textWidth(link.text, Type::body) + 30 + 12;
            u.alignRight(width);
            ui::Column place(u, {.gap = 0, .width = width - right - 12});
            ui::Container nav(u, "nav", Role::navigation, {.name = s.t("nav.name"), .gap = 0});
            ui::Row places(u, "places", 12, least - 1);
            for (const auto& link : links) u.navLink(link.key, link.text, link.href, link.current, "");
        } else {
            u.alignRight(right);
        }
        languageButton(s, {.kind = ui::ButtonKind::quiet});
    }
    u.rememberHeight(rows, u.usedHeight());
    return height;
}

void pageFooter(Screen& s, bool withLanguage) {
    auto& u = s.ui;
    spacer(s, 40);
    u.rule();
    ui::Row row(u, "footer", 24, 48);
    u.link("face", u.flowing() ? s.t("footer.drawn") : s.t("footer.simple"), "face:switch",
           {Type::small, Tone::accent});
    u.link("start", s.t("footer.start"), "#/", {Type::small, Tone::accent});
    u.link("access", s.t("access.title"), "#/accesibilidad", {Type::small, Tone::accent});
    if (withLanguage) languageButton(s, {.kind = ui::ButtonKind::quiet, .small = true});
}

void planHeading(Screen& s, int level, std::string_view words, Type type) {
    ui::InLanguage own(s.ui, s.planLanguage());
    s.ui.heading("title", level, words, type);
}

void nothingHere(Screen& s, std::string_view on, const std::string& href, std::string_view what) {
    auto& u = s.ui;
    s.title = s.t("lost.title");
    u.heading("title", 1, what.empty() ? std::string_view(s.title) : what, Type::title);
    if (what.empty()) u.text("words", s.t("lost.words"), {Type::body, Tone::muted});
    u.link("on", on, href);
}

static std::string_view kindKey(store::ProblemKind kind) {
    using K = store::ProblemKind;
    switch (kind) {
        case K::emptyFile:
            return "problem.emptyFile";
        case K::tooLarge:
            return "problem.tooLarge";
        case K::badUtf8:
            return "problem.badUtf8";
        case K::notJson:
            return "problem.notJson";
        case K::badSyntax:
            return "problem.badSyntax";
        case K::truncated:
            return "problem.truncated";
        case K::tooDeep:
            return "problem.tooDeep";
        case K::duplicateKey:
            return "problem.duplicateKey";
        case K::foreignFile:
            return "problem.foreignFile";
        case K::newerVersion:
            return "problem.newerVersion";
        case K::missingField:
            return "problem.missingField";
        case K::wrongType:
            return "problem.wrongType";
        case K::badValue:
            return "problem.badValue";
        case K::badReference:
            return "problem.badReference";
        case K::badPatch:
            return "problem.badPatch";
        case K::outOfStep:
            return "problem.outOfStep";
        case K::nothingToUndo:
            return "problem.nothingToUndo";
        case K::damagedRecord:
            return "problem.damagedRecord";
        case K::missingRecord:
            return "problem.missingRecord";
        case K::lostEdits:
            return "problem.lostEdits";
    }
    return "problem.badValue";
}

// A kind of JSON value, in the reader's words.
static std::string kindOfValue(const Texts& t, const std::string& type) {
    for (const char* known : {"null", "object", "array", "string", "boolean", "number"})
        if (type == known) return t("value.kind." + type);
    return type;
}

std::string wordsOf(const Texts& t, const store::Problem& problem) {
    const bool type = problem.kind == store::ProblemKind::wrongType;
    return t.with(kindKey(problem.kind),
                  {problem.where, type ? kindOfValue(t, problem.detail) : problem.detail});
}

std::string wordsOf(const Texts& t, const store::Problems& problems) {
    std::string words;
    std::size_t shown = std::min<std::size_t>(problems.size(), 4);
    for (std::size_t i = 0; i < shown; ++i) words += (i ? "\n" : "") + wordsOf(t, problems[i]);
    if (problems.size() > shown)
        words += "\n" + t.count("problem.more", static_cast<long>(problems.size() - shown));
    return words;
}

}  // namespace app
