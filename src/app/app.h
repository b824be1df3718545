// The program: one interface, its workspace, and which screen is shown. Knows no browser.
#pragma once

#include <optional>
#include <string>

#include "app/door.h"
#include "app/screen.h"
#include "app/texts.h"
#include "app/workspace.h"
#include "host/host.h"
#include "ui/ui.h"

namespace app {

class App {
  public:
    App(host::Host& host, Doors doors);
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    // One frame: as many passes as the actions waiting need. `painting`: the last pass's shapes are to be
    // shown; `flowing`: its elements are, in normal flow. Returns whether yet another frame is wanted.
    bool frame(ui::Rect screen, bool painting, bool flowing = false);

    ui::Ui ui;
    Workspace& workspace() { return workspace_; }
    const Texts& texts() const { return texts_; }

  private:
    void pass(ui::Rect screen, bool painting, bool flowing);
    void loadTexts(const std::string& language);
    void noTexts(ui::Rect screen);
    void arrived(const std::string& page, ui::NodeId title);

    host::Host& host_;
    Workspace workspace_;
    Texts texts_;
    std::string wantedLanguage_;
    std::optional<std::string> address_;  // of the page that is shown
    std::string shownPage_, shownTitle_;
    bool firstScreen_ = true;
    bool textsMissing_ = false, triedOther_ = false;
    Doors doors_;
};

}  // namespace app
