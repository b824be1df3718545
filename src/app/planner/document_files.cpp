// The document made, a piece a frame: what it misses, and its files.
#include <algorithm>
#include <chrono>
#include <map>
#include <utility>
#include <vector>

#include "app/document_words.h"
#include "app/planner/document_page.h"
#include "app/planner/document_recipe.h"
#include "app/planner/sheets.h"
#include "report/docx_writer.h"
#include "report/html_writer.h"
#include "report/markdown_writer.h"
#include "ui/theme.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

// Of its own copy of the plan: people go on writing meanwhile.
struct DocumentMaking {
    std::int64_t of;
    std::string language;
    plan::Plan plan;
    survey::Codebook themes;
    std::map<survey::Id, survey::Survey> surveys;
    std::vector<report::SectionRecipe> sections;
    std::unique_ptr<report::DocumentMaker> maker;
    std::optional<report::Document> made;
    std::vector<DocumentGap> gaps;
};

namespace {

constexpr double milliseconds = 10;  // of work before a frame is drawn

report::ChartFrame chartFrame(ui::Ui& u) {
    report::ChartFrame frame;
    frame.measure = [&u](std::string_view text, float size, bool bold) {
        return u.chartTextWidth(text, size, bold);
    };
    return frame;
}

// On paper and in a page that is sent around: by daylight, whatever the planner's own screen has.
report::Look lookOf(ui::Ui& u, const std::string& accent) {
    const ui::Theme theme = ui::makeTheme(false, false, accent);
    report::Look look;
    look.accent = theme.color(Tone::accent);
    look.accentSoft = theme.color(Tone::accentSoft);
    look.chartColors = [theme](chart::Role role, bool fine) { return ui::chartColor(theme, role, fine); };
    look.measure = chartFrame(u).measure;
    return look;
}

std::shared_ptr<DocumentMaking> begun(Screen& s) {
    auto making = std::make_shared<DocumentMaking>();
    making->of = s.work.version();
    making->language = s.t.language();
    making->plan = s.work.plan();
    making->themes = s.work.work().themes();
    making->surveys = s.work.surveys();
    making->sections = documentRecipe(making->plan.document);
    making->maker = std::make_unique<report::DocumentMaker>(
        report::PlanSubject{making->plan, making->themes, making->surveys, making->sections},
        documentWords(s.t), chartFrame(s.ui));
    return making;
}

void goOn(DocumentMaking& making) {
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                        std::chrono::duration<double, std::milli>(milliseconds));
    bool done = false;
    do done = making.maker->step();
    while (!done && Clock::now() < end);
    if (!done) return;
    making.made = making.maker->take();
    making.maker.reset();
    making.gaps = documentGaps(*making.made, making.sections);
}

void handOver(Screen& s, const DocumentMaking& making, DocumentFile file) {
    const std::string stem = fileStem(making.plan.name);
    const report::Document& document = *making.made;
    if (file == DocumentFile::markdown) {
        s.host.download(stem + ".md", "text/markdown;charset=utf-8", report::markdownOf(document));
    } else if (file == DocumentFile::word) {
        // The browser draws pictures for downloads only: in Word the charts are their tables.
        report::DocxOptions options;
        options.png = [](std::size_t) { return std::string(); };
        s.host.download(stem + ".docx",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        report::docxOf(document, lookOf(s.ui, making.plan.accent), options));
    } else {
        s.host.download(stem + ".html", "text/html;charset=utf-8",
                        report::htmlOf(document, lookOf(s.ui, making.plan.accent)));
    }
    s.ui.announce(s.t(file == DocumentFile::print ? "document.file.print.done" : "document.file.done"));
}

void fileButtons(Screen& s, DocumentState& state) {
    static constexpr std::pair<DocumentFile, const char*> files[] = {
        {DocumentFile::word, "document.file.word"},
        {DocumentFile::page, "document.file.page"},
        {DocumentFile::markdown, "document.file.markdown"},
        {DocumentFile::print, "document.file.print"}};
    ui::Row row(s.ui, "files", 12);
    for (const auto& [file, key] : files)
        if (s.ui.button(
                key, s.t(key),
                {.kind = file == DocumentFile::word ? ui::ButtonKind::primary : ui::ButtonKind::secondary})) {
            state.wanted = file;
            s.host.wake();
        }
}

void gapList(Screen& s, const DocumentMaking& making) {
    auto& u = s.ui;
    u.heading("missing", 2, s.t("document.gaps"), Type::heading);
    if (making.gaps.empty()) {
        u.status("missing.none", s.t("document.gaps.none"), {Type::body, Tone::good});
        return;
    }
    u.status("missing.count", s.t.count("document.gaps.count", static_cast<long>(making.gaps.size())),
             {Type::body, Tone::ink});
    const auto item = [&](int place) {
        const DocumentGap& gap = making.gaps[static_cast<std::size_t>(place)];
        const auto section = making.plan.document.sections.find(gap.section);
        if (section == making.plan.document.sections.end()) return;
        u.card("section", sectionName(s.t, section->second), "#/plan/documento/" + gap.section,
               {.under = gap.what, .light = Tone::watch});
    };
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < making.gaps.size(); ++i) keys.push_back("gap" + std::to_string(i));
    const auto keyOf = [&](int place) -> std::string_view { return keys[static_cast<std::size_t>(place)]; };
    u.list("missing.list", s.t("document.gaps"), {static_cast<int>(making.gaps.size()), keyOf, item},
           s.t("list.more"));
}

}  // namespace

void documentFilesPage(Screen& s, PlannerState& planner) {
    auto& u = s.ui;
    DocumentState& state = planner.document;
    s.title = s.t("document.make") + " – " + s.t("document.title");
    if (u.phone()) u.link("back", "‹ " + s.t("document.title"), "#/plan/documento");
    u.heading("title", 1, s.t("document.make"), Type::heading);
    u.text("help", s.t("document.make.help"), {Type::body, Tone::muted});
    if (u.firstPass()) {
        if (!state.making || state.making->of != s.work.version() || state.making->language != s.t.language())
            state.making = begun(s);
        if (!state.making->made)
            goOn(*state.making);
        else if (state.wanted)
            handOver(s, *state.making, *std::exchange(state.wanted, {}));
        if (!state.making->made || state.wanted) s.host.wake();
    }
    u.space(16);
    fileButtons(s, state);
    u.text("print.help", s.t("document.file.print.help"), {Type::small, Tone::muted});
    u.space(24);
    if (!state.making) return;
    if (!state.making->made) {
        const double share = state.making->maker->progress();
        u.progress("going", s.t("document.making"), s.t.percent(share), share, std::nullopt, Tone::accent);
        u.status("going.words", s.t("document.making"), {Type::body, Tone::muted});
        return;
    }
    gapList(s, *state.making);
}

}  // namespace app
