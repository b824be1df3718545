// The document made and written, a piece a frame: what it misses, and its files.
#include <algorithm>
#include <chrono>
#include <map>
#include <utility>
#include <vector>

#include "app/document_words.h"
#include "app/planner/document_page.h"
#include "app/planner/document_recipe.h"
#include "app/planner/formulation.h"
#include "app/planner/sheets.h"
#include "app/seal_words.h"
#include "report/docx_writer.h"
#include "report/html_writer.h"
#include "report/markdown_writer.h"
#include "store/adoption.h"
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

// A Word file on its way: its charts are drawn one after the other, then it is written.
struct WordFile {
    report::Look look;
    std::vector<report::ChartPicture> charts;
    std::vector<std::string> pngs;  // of those that were drawn; empty: the browser could not
    bool drawing = false;           // the browser is at one
    std::unique_ptr<report::DocxMaker> maker = nullptr;

    double progress() const {
        if (maker) return 0.5 + maker->progress() / 2;
        return charts.empty() ? 0.5
                              : 0.5 * static_cast<double>(pngs.size()) / static_cast<double>(charts.size());
    }
};

namespace {

constexpr double milliseconds = 50;  // of work before a frame is drawn

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
    look.regularFont = u.fonts.file(false);
    look.boldFont = u.fonts.file(true);
    return look;
}

report::AdoptionFacts adoptionOf(const Screen& s) {
    const store::Json& document = s.work.work().document();
    store::Problems problems;
    const auto adoption = store::adoptionOf(document, problems);
    if (!adoption || !problems.empty()) return {};
    report::AdoptionFacts facts{instrumentWords(s.t, adoption->instrument), adoption->seal};
    const auto check = store::checkSeal(document, problems);
    if (check && check->unchanged())
        facts.standing = s.t("seal.unchanged");
    else if (check)
        facts.standing = s.t.count("seal.changed", static_cast<long>(check->changes.size()));
    return facts;
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
        report::PlanSubject{making->plan, making->themes, making->surveys, making->sections, adoptionOf(s)},
        documentWords(s.t), chartFrame(s.ui));
    return making;
}

// Some of the work, and no more than a frame has time for. True: all is done.
template <typename Maker>
bool goOn(Maker& maker) {
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                        std::chrono::duration<double, std::milli>(milliseconds));
    bool done = false;
    do done = maker.step();
    while (!done && Clock::now() < end);
    return done;
}

void makeSome(DocumentMaking& making) {
    if (!goOn(*making.maker)) return;
    making.made = making.maker->take();
    making.maker.reset();
    making.gaps = documentGaps(*making.made, making.sections);
}

std::shared_ptr<WordFile> begunWord(Screen& s, const DocumentMaking& making) {
    auto word = std::make_shared<WordFile>(WordFile{lookOf(s.ui, making.plan.accent), {}, {}});
    word->charts = report::chartPictures(*making.made, word->look);
    return word;
}

void drawNext(Screen& s, const std::shared_ptr<WordFile>& word) {
    // 260 dots to an inch on paper.
    constexpr float scale = 2.5f;
    const std::size_t place = word->pngs.size();
    const report::ChartPicture& chart = word->charts[place];
    // The same chart may stand in several sections.
    for (std::size_t before = 0; before < place; ++before)
        if (word->charts[before].svg == chart.svg) {
            word->pngs.push_back(std::string(word->pngs[before]));
            return s.host.wake();
        }
    word->drawing = true;
    s.host.drawPicture(chart.svg, chart.width, chart.height, scale,
                       [of = std::weak_ptr(word)](std::optional<std::string> png) {
                           const auto word = of.lock();
                           if (!word) return;
                           word->drawing = false;
                           word->pngs.push_back(std::move(png).value_or(std::string()));
                       });
}

// Where a browser cannot draw, in Word the charts are their tables.
void writeSome(Screen& s, DocumentState& state) {
    WordFile& word = *state.word;
    if (word.drawing) return;
    if (word.pngs.size() < word.charts.size()) return drawNext(s, state.word);
    const DocumentMaking& making = *state.making;
    if (!word.maker) {
        report::DocxOptions options;
        options.png = [&word](std::size_t chart) { return word.pngs[chart]; };
        word.maker = std::make_unique<report::DocxMaker>(*making.made, word.look, std::move(options));
    }
    s.host.wake();
    if (!goOn(*word.maker)) return;
    s.host.download(fileStem(making.plan.name) + ".docx",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    word.maker->take());
    const bool drawn =
        std::none_of(word.pngs.begin(), word.pngs.end(), [](const std::string& png) { return png.empty(); });
    s.ui.announce(s.t(drawn ? "document.file.done" : "document.file.done.tables"), !drawn);
    state.word.reset();
}

void handOver(Screen& s, DocumentState& state, DocumentFile file) {
    const DocumentMaking& making = *state.making;
    const std::string stem = fileStem(making.plan.name);
    if (file == DocumentFile::word) {
        state.word = begunWord(s, making);
        return;
    }
    if (file == DocumentFile::markdown)
        s.host.download(stem + ".md", "text/markdown;charset=utf-8", report::markdownOf(*making.made));
    else
        s.host.download(stem + ".html", "text/html;charset=utf-8",
                        report::htmlOf(*making.made, lookOf(s.ui, making.plan.accent)));
    s.ui.announce(s.t(file == DocumentFile::print ? "document.file.print.done" : "document.file.done"));
}

// What this frame does of the document and its files.
void workOn(Screen& s, DocumentState& state) {
    // Who left the page meanwhile wants no file any more.
    if (s.ui.frame() > state.frame + 1) {
        state.wanted.reset();
        state.word.reset();
    }
    state.frame = s.ui.frame();
    if (!state.making || state.making->of != s.work.version() || state.making->language != s.t.language()) {
        state.word.reset();
        state.making = begun(s);
    }
    if (!state.making->made)
        makeSome(*state.making);
    else if (state.word)
        writeSome(s, state);
    else if (state.wanted)
        handOver(s, state, *std::exchange(state.wanted, {}));
    if (!state.making->made || state.wanted || (state.word && !state.word->drawing)) s.host.wake();
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
    if (making.sections.empty()) {
        u.text("missing.all", s.t("document.gaps.all"));
        u.link("sections", s.t("document.gaps.sections"), "#/plan/documento");
        return;
    }
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
    if (u.firstPass()) workOn(s, state);
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
    if (state.word) {
        const double share = state.word->progress();
        const std::string words = s.t(state.word->maker ? "document.writing" : "document.drawing");
        u.progress("writing", words, s.t.percent(share), share, std::nullopt, Tone::accent);
        u.status("writing.words", words, {Type::body, Tone::muted});
        u.space(24);
    }
    gapList(s, *state.making);
}

}  // namespace app
