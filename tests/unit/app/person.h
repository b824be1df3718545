// A person without a browser: drives whole screens by role and name, as the elements of the page would be.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "host/headless/headless.h"
#include "ui/node.h"

namespace test {

using ui::Role;

std::string fileBytes(const std::string& path);

class Person {
  public:
    // Opens the product at `route` on a screen of the size, on a fresh browser or on one given.
    explicit Person(std::string route = "/", float width = 1440, float height = 900,
                    std::unique_ptr<host::Headless> browser = nullptr);
    ~Person();

    // --- what there is ------------------------------------------------------------------------------------------
    struct Found {
        ui::NodeId id = 0;
        Role role = Role::none;
        std::string name, value, description, extra;
        std::uint32_t flags = 0;
        ui::Rect rect;  // on the page, from its top left corner, scrolled content included
        bool checked() const { return flags & ui::flag::checked; }
        bool disabled() const { return flags & ui::flag::disabled; }
        bool invalid() const { return flags & ui::flag::invalid; }
    };
    std::vector<Found> all(Role role) const;
    std::vector<Found> all(Role role, std::string_view name) const;  // exact name
    // The only one of this role and name; fails the test when there is none, or more.
    Found get(Role role, std::string_view name) const;
    bool has(Role role, std::string_view name) const { return !all(role, name).empty(); }
    // Texts of all nodes, a line each: what a screen reader would go through.
    std::string read() const;
    bool says(std::string_view words) const;
    std::string statusBeginning(std::string_view words) const;  // the whole text of such a status, or ""

    // --- what a person does --------------------------------------------------------------------------------------
    void press(Role role, std::string_view name);
    void check(std::string_view name);  // a checkbox or radio, ticked or unticked by it
    void type(std::string_view field, std::string text);  // replaces what is in it
    void leave(std::string_view field);                   // the field, after a change
    void choose(std::string_view select, std::string_view label);
    void giveFile(std::string_view button, std::string name, std::string bytes);
    void visit(std::string route);
    void back();
    void escape(std::string_view dialog);

    // Closes the tab and opens the address again: what is not durable is gone.
    void reload();
    // Frames until nothing is waiting.
    void settle();
    // Answers what the host was asked, once, without waiting for the rest.
    void frame();

    host::Headless& browser() { return *browser_; }
    app::App& app() { return *app_; }
    std::vector<std::string> announced;
    ui::NodeId focused() const { return app_->ui.focused(); }

  private:
    void start();
    void act(ui::NodeId id, ui::ActionKind kind, float number = 0, std::string text = {}, std::string bytes = {});

    float width_, height_;
    std::unique_ptr<host::Headless> browser_;
    std::unique_ptr<app::App> app_;
    ui::Batch batch_;
};

}  // namespace test
