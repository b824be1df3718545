// What every screen is given, and what pages share: header, main content, footer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/route.h"
#include "app/texts.h"
#include "app/workspace.h"
#include "host/host.h"
#include "ui/ui.h"

namespace app {

struct Screen {
    ui::Ui& ui;
    const Texts& t;
    Workspace& work;
    host::Host& host;
    const Route& route;
    std::string title;            // the page's, set by the screen; the product's name is added
    std::string page;             // set where one address shows more than one page (a form, its receipt)
    bool coming = false;          // what is asked for is still being worked out: no page to arrive at yet
    bool switchLanguage = false;  // the person asked for the other language

    // The language of the plan's own words, where it is not the page's.
    std::string planLanguage() const {
        const std::string& own = work.plan().language;
        return own == t.language() ? std::string() : own;
    }
    void go(const std::string& address) const { host.setRoute(address, false); }
};

struct PageLink {
    std::string key, text, href;
    bool current = false;
};

// The bar on top of the citizen's and the public's pages; returns its height.
float pageHeader(Screen& s, std::string_view about, const std::vector<PageLink>& links);
// The button that leads to the other language.
void languageButton(Screen& s, ui::Ui::ButtonLook look);
// Language, face, sources: at the end of every page.
void pageFooter(Screen& s, bool withLanguage = false);
// The size for a page's title: a long one in the largest letters would push what it is about off the screen.
ui::Type titleType(const Screen& s, std::string_view title);
// A heading in the plan's own words.
void planHeading(Screen& s, int level, std::string_view words, ui::Type type);
// What stands where an address leads to nothing: what is missing, in words, with a way on.
void nothingHere(Screen& s, std::string_view on, const std::string& href, std::string_view what = {});
// An empty stretch, for rhythm.
void spacer(Screen& s, float height);
// What is wrong, in words: a file, an edit, a record.
std::string wordsOf(const Texts& t, const store::Problem& problem);
std::string wordsOf(const Texts& t, const store::Problems& problems);

}  // namespace app
