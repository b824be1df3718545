// A person without a browser: drives whole screens by role and name, as the elements of the page would be.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/app.h"
#include "host/headless/headless.h"
#include "ui/node.h"

namespace test {

using ui::Role;

// The bytes of a file; fails the test when there is none.
std::string fileBytes(const std::string& path);

// All texts of a language, as the whole program has them.
app::Texts loadedTexts(const std::string& language);

// A browser of its own with the product's assets, set to a language.
std::unique_ptr<host::Headless> freshBrowser(const std::string& language = "es");

// Several persons may sit side by side: two tabs of one browser, two people.
class Person {
  public:
    // Opens the product at `route` on a screen of the size, on a fresh browser or on one given.
    explicit Person(std::string route = "/", float width = 1440, float height = 900,
                    std::unique_ptr<host::Headless> browser = nullptr,
                    app::Doors (*program)() = app::allDoors);
    ~Person();
    Person(const Person&) = delete;
    Person& operator=(const Person&) = delete;

    // --- what there is ---------------------------------------------------------------------------------
    struct Found {
        ui::NodeId id = 0, parent = 0;
        Role role = Role::none;
        std::string name, value, description, extra;
        std::uint32_t flags = 0;
        int level = 0;
        ui::Rect rect;  // on the page, from its top left corner, scrolled content included
        bool checked() const { return flags & ui::flag::checked; }
        bool disabled() const { return flags & ui::flag::disabled; }
        bool invalid() const { return flags & ui::flag::invalid; }
        bool expanded() const { return flags & ui::flag::expanded; }
        bool selected() const { return flags & ui::flag::selected; }
        bool current() const { return flags & ui::flag::current; }
        // A field's error, without its hint.
        std::string error() const;
        // The labels of a select, and the one that is chosen.
        std::vector<std::string> options() const;
        std::string chosen() const;
    };
    std::vector<Found> all(Role role) const;
    std::vector<Found> all(Role role, std::string_view name) const;  // exact name
    // The only one of this role and name; fails the test when there is none, or more.
    Found get(Role role, std::string_view name) const;
    Found field(std::string_view name) const;  // of text, of one line or more, or a date
    std::optional<Found> find(ui::NodeId id) const;
    bool has(Role role, std::string_view name) const { return !all(role, name).empty(); }
    // Texts of all nodes, a line each: what a screen reader would go through.
    std::string read() const;
    bool says(std::string_view words) const;
    std::string statusBeginning(std::string_view words) const;  // the whole text of such a status, or ""
    std::string alerts() const;                                 // the texts of all of them
    bool wasTold(std::string_view words) const;                 // one of the announcements holds them
    // A table of this name, its header first, a row a vector.
    std::vector<std::vector<std::string>> table(std::string_view name) const;

    // A text of the product in the language that is shown.
    const std::string& t(std::string_view key) const { return app_->texts()(key); }
    std::string counted(std::string_view key, long number) const { return app_->texts().count(key, number); }

    // While it lives, only what stands inside of that group, item, dialog… is looked at.
    class Within {
      public:
        Within(Person& person, ui::NodeId id) : person_(person) { person_.within_.push_back(id); }
        ~Within() { person_.within_.pop_back(); }
        Within(const Within&) = delete;
        Within& operator=(const Within&) = delete;

      private:
        Person& person_;
    };
    [[nodiscard]] Within within(Role role, std::string_view name);
    [[nodiscard]] Within within(const Found& found) { return Within(*this, found.id); }
    [[nodiscard]] Within anywhere() { return Within(*this, 0); }  // the whole page again, in between

    // --- what a person does ----------------------------------------------------------------------------
    void press(Role role, std::string_view name);
    void press(const Found& found);
    // A chart's bar is moved to a value, seen there, and let go where that is wanted.
    void slide(std::string_view name, int value, bool letGo = true);
    void check(std::string_view name);                    // a checkbox or radio, ticked or unticked by it
    void type(std::string_view field, std::string text);  // replaces what is in it; the focus stays there
    void leave(std::string_view field);                   // the field, after a change
    void choose(std::string_view select, std::string_view label);
    void giveFile(std::string_view button, std::string name, std::string bytes);
    void giveUnreadableFile(std::string_view button, std::string name);
    void scrollDown(float pixels);  // the page's main part, from its top
    void visit(std::string route);
    void back();
    void escape(std::string_view dialog);

    // Closes the tab and opens the address again: what is not durable is gone.
    void reload();
    void resize(float width, float height);
    // Frames until nothing is waiting; fails the test when that does not come.
    void settle();
    // Answers what the host was asked, once, without waiting for the rest.
    void frame();
    // An action without waiting for what it leads to: two at once, or before an answer.
    void act(ui::NodeId id, ui::ActionKind kind, float number = 0, std::string text = {},
             std::string bytes = {});

    host::Headless& browser() { return *browser_; }
    app::App& app() { return *app_; }
    const app::App& app() const { return *app_; }
    std::vector<std::string> announced;
    ui::NodeId focused() const { return app_->ui.focused(); }

  private:
    std::string chosen(std::optional<std::string> bytes);
    void start();
    void leaveTyped();
    void reach(const Found& found);
    Found foundOf(const ui::Node& node) const;
    bool inside(const ui::Node& node, ui::NodeId box) const;
    bool looksAt(const ui::Node& node) const;

    app::Doors (*program_)();
    float width_, height_;
    std::unique_ptr<host::Headless> browser_;
    std::unique_ptr<app::App> app_;
    ui::Batch batch_;
    std::unordered_map<ui::NodeId, std::size_t> places_;  // of the nodes of the last frame
    std::vector<ui::NodeId> within_;
    ui::NodeId typed_ = 0;  // the field that was typed in and not left yet
    bool wantsFrame_ = false;
    std::string wrong_;  // with the nodes of the last frame: told once
};

}  // namespace test
