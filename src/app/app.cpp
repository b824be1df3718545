#include "app/app.h"

#include <algorithm>
#include <utility>

#include "app/elsewhere.h"
#include "app/home.h"
#include "app/text_files.h"
#include "ui/wished_colors.h"

namespace app {

App::App(host::Host& host, Doors doors) : host_(host), workspace_(host), doors_(std::move(doors)) {
    loadTexts(host.preferences().language);
    workspace_.start();
}

void App::loadTexts(const std::string& language) {
    wantedLanguage_ = language;
    fetchTexts(host_, language, hasAllDoors(doors_), [this, language](std::optional<Texts> texts) {
        if (language != wantedLanguage_) return;
        textsMissing_ = !texts;
        if (texts) texts_ = std::move(*texts);
        // A file that did not come leaves the language that is there; with none there yet, the other is
        // tried.
        if (textsMissing_ && !texts_.loaded() && !triedOther_) {
            triedOther_ = true;
            loadTexts(language == "en" ? "es" : "en");
        }
        host_.wake();
    });
}

bool App::frame(ui::Rect screen, bool painting, bool flowing) {
    bool more = true;
    // What was done before the address was changed, by Back say, was done on the page before, and is done
    // there.
    const std::string arriving = host_.route();
    bool before = ui.hasActions() && address_ && *address_ != arriving;
    // Enough for a burst of actions; what is left over waits for the next frame.
    for (int passes = 0; more && passes < 24; ++passes) {
        before = before && ui.hasActions() && host_.route() == arriving;
        if (!before) address_ = host_.route();
        pass(screen, painting, flowing);
        more = ui.end() || before;
    }
    workspace_.save();
    return more || ui.unfinished();
}

bool hasAllDoors(const Doors& doors) {
    return std::all_of(doors.begin(), doors.end(), [](const auto& door) { return bool(door.second); });
}

static ui::NodeId titleOf(const ui::Nodes& nodes) {
    for (const auto& node : nodes.list)
        if (node.role == ui::Role::heading && node.level == 1) return node.id;
    return 0;
}

// A new page: its heading gets the focus, as a browser would begin at the top. A page is told by its address,
// its plan and its state, not by its words: the same one in the other language is no new page, and the focus
// stays where it is.
void App::arrived(const std::string& page, ui::NodeId title) {
    if (page != shownPage_) {
        shownPage_ = page;
        if (!firstScreen_ && title) ui.requestFocus(title);
        firstScreen_ = false;
    }
}

// The only words that stand in the code: there is no file to take them from.
void App::noTexts(ui::Rect screen) {
    ui::Area main(ui, "main:notexts", ui::Role::main, "", screen, true, ui::Tone::page);
    ui::Column column(ui, {.padding = 16, .maxWidth = ui::formWidth, .centred = true});
    ui.take(1, 80);
    ui.heading("title", 1, "Plan a la vista", ui::Type::heading);
    ui.text("es",
            "No se pudieron cargar los textos del programa. Revise su conexión y vuelva a cargar la página.");
    ui.text("en", "The program's texts could not be loaded. Check your connection and reload the page.");
}

static ui::Theme inWishedColors(const ui::Theme& theme, const host::Preferences& preferences) {
    if (const auto& c = preferences.forcedColors)
        return ui::inSystemColors(
            theme, {c->canvas, c->canvasText, c->linkText, c->buttonFace, c->buttonText, c->buttonBorder,
                    c->field, c->fieldText, c->highlight, c->highlightText, c->grayText});
    return preferences.moreContrast ? ui::withMoreContrast(theme) : theme;
}

void App::pass(ui::Rect screen, bool painting, bool flowing) {
    host::Preferences preferences = host_.preferences();
    std::string accent = workspace_.ready() ? workspace_.plan().accent : "";
    ui::Theme theme = ui::makeTheme(preferences.dark, screen.w < ui::phoneWidth, accent);
    ui.begin(screen, inWishedColors(theme, preferences), painting, flowing);
    if (!texts_.loaded()) {
        if (textsMissing_) noTexts(screen);
        return;
    }
    // A screen may lead to another page: what is shown in this pass is still this one.
    const std::string address = *address_;
    Route route = Route::of(address);
    Screen s{ui, texts_, workspace_, host_, route, {}, {}, false};
    if (!workspace_.ready()) {
        ui::Area main(ui, "main:loading", ui::Role::main, "", screen, true, ui::Tone::page);
        ui::Column column(ui, {.padding = 16, .maxWidth = ui::formWidth, .centred = true});
        spacer(s, 80);
        if (workspace_.failedToStart()) {
            ui.heading("title", 1, texts_("start.failed"), ui::Type::heading);
            ui.text("words", wordsOf(texts_, workspace_.problems()));
        } else {
            ui.status("loading", texts_("start.loading"), {ui::Type::body, ui::Tone::muted});
        }
        return;
    }
    bool skips = ui.skipLink("skip", texts_("skip"));
    // A device that is passed around at a meeting shows nothing else.
    auto door = doors_.find(workspace_.meeting() ? "reunion" : route.at(0));
    if (door != doors_.end() && door->second)
        door->second(s);
    else if (door == doors_.end() || !goElsewhere(s))
        notFoundScreen(s);
    ui::NodeId pageTitle = titleOf(ui.nodes());
    ui.skipTo(pageTitle);
    if (skips && pageTitle) ui.requestFocus(pageTitle);
    // What is asked of a page, a filter or a date, is still that page: the focus stays where it is.
    if (!s.coming) arrived(route.text() + "\n" + workspace_.planId() + "\n" + s.page, pageTitle);
    std::string title = s.title.empty() ? texts_("product") : s.title + " · " + texts_("product");
    if (title != shownTitle_) {
        shownTitle_ = title;
        host_.setTitle(title, texts_.language());
    }
    if (s.switchLanguage) {
        std::string other = texts_.language() == "en" ? "es" : "en";
        host_.rememberChoice("language", other);
        loadTexts(other);
        shownTitle_.clear();
    }
}

}  // namespace app
