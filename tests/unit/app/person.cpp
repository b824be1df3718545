#include "app/person.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <set>

#include "ui/context.h"

namespace test {

std::string fileBytes(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Person::Person(std::string route, float width, float height, std::unique_ptr<host::Headless> browser)
    : width_(width), height_(height), browser_(std::move(browser)) {
    if (!browser_) browser_ = std::make_unique<host::Headless>(std::string(PLAN_SOURCE_DIR) + "/assets");
    browser_->visit(std::move(route));
    start();
}

Person::~Person() {
    app_.reset();
    ui::endContext();
}

void Person::start() {
    ui::beginContext();
    ui::setScreen(width_, height_, 1);
    app_ = std::make_unique<app::App>(*browser_);
    static const std::string regular = fileBytes(PLAN_FONTS_DIR "/nunito-sans-400.ttf"), bold = fileBytes(PLAN_FONTS_DIR "/nunito-sans-700.ttf");
    app_->ui.fonts.load(regular.data(), static_cast<int>(regular.size()), bold.data(), static_cast<int>(bold.size()));
    settle();
}

void Person::frame() {
    app_->frame({0, 0, width_, height_}, false);
    app_->ui.publish(batch_);
    for (auto& announcement : app_->ui.takeAnnouncements()) announced.push_back(announcement.words);
    if (ui::NodeId focus = app_->ui.takeWantedFocus()) app_->ui.setFocused(focus);
    // No two elements may share an id: the mirror would mix them up.
    std::set<ui::NodeId> ids;
    for (const auto& node : app_->ui.nodes().list) {
        INFO("node " << app_->ui.nodes().text(node.name));
        CHECK(ids.insert(node.id).second);
    }
}

void Person::settle() {
    for (int rounds = 0; rounds < 50; ++rounds) {
        frame();
        if (!browser_->pump() && !app_->ui.hasActions() && !browser_->takeWake()) break;
    }
    frame();
}

static Person::Found foundOf(const ui::Nodes& nodes, const ui::Node& n) {
    Person::Found found;
    found.id = n.id;
    found.role = n.role;
    found.name = nodes.text(n.name);
    found.value = nodes.text(n.value);
    found.description = nodes.text(n.description);
    found.extra = nodes.text(n.extra);
    found.flags = n.flags;
    found.rect = {static_cast<float>(n.x), static_cast<float>(n.y), static_cast<float>(n.w), static_cast<float>(n.h)};
    for (ui::NodeId parent = n.parent; parent;) {
        ui::NodeId next = 0;
        for (const auto& p : nodes.list)
            if (p.id == parent) {
                found.rect.x += static_cast<float>(p.x);
                found.rect.y += static_cast<float>(p.y);
                next = p.parent;
            }
        parent = next;
    }
    return found;
}

std::vector<Person::Found> Person::all(Role role) const {
    std::vector<Found> found;
    const auto& nodes = app_->ui.nodes();
    for (const auto& n : nodes.list)
        if (n.role == role) found.push_back(foundOf(nodes, n));
    return found;
}

std::vector<Person::Found> Person::all(Role role, std::string_view name) const {
    std::vector<Found> found;
    const auto& nodes = app_->ui.nodes();
    for (const auto& n : nodes.list)
        if (n.role == role && nodes.text(n.name) == name) found.push_back(foundOf(nodes, n));
    return found;
}

Person::Found Person::get(Role role, std::string_view name) const {
    auto found = all(role, name);
    INFO("role " << static_cast<int>(role) << ", name «" << name << "» on:\n" << read());
    REQUIRE(found.size() == 1);
    return found.front();
}

std::string Person::read() const {
    std::string text;
    const auto& nodes = app_->ui.nodes();
    for (const auto& n : nodes.list) {
        if (!n.name.size && !n.value.size) continue;
        text.append(nodes.text(n.name));
        if (n.value.size) text.append(": ").append(nodes.text(n.value));
        text += '\n';
    }
    return text;
}

bool Person::says(std::string_view words) const { return read().find(words) != std::string::npos; }

std::string Person::statusBeginning(std::string_view words) const {
    for (const auto& status : all(Role::status))
        if (status.name.rfind(words, 0) == 0) return status.name;
    return {};
}

void Person::act(ui::NodeId id, ui::ActionKind kind, float number, std::string text, std::string bytes) {
    app_->ui.setFocused(id);
    app_->ui.act({id, kind, number, std::move(text), std::move(bytes)});
    settle();
}

void Person::press(Role role, std::string_view name) {
    Found found = get(role, name);
    CHECK_MESSAGE(!found.disabled(), "pressed while disabled: " << name);
    // A link is followed by the browser itself, unless it leads to a field of the page.
    if (role == Role::link && found.extra.rfind("#", 0) == 0)
        visit(found.extra.substr(1));
    else
        act(found.id, ui::ActionKind::press, 1);
}

void Person::check(std::string_view name) {
    auto boxes = all(Role::checkbox, name);
    Found found = boxes.empty() ? get(Role::radio, name) : get(Role::checkbox, name);
    act(found.id, ui::ActionKind::check, found.checked() ? 0.f : 1.f);
}

void Person::type(std::string_view field, std::string text) {
    for (Role role : {Role::textField, Role::textArea, Role::date})
        if (has(role, field)) return act(get(role, field).id, ui::ActionKind::text, 0, std::move(text));
    get(Role::textField, field);  // says what there is instead
}

void Person::leave(std::string_view field) {
    for (Role role : {Role::textField, Role::textArea, Role::date})
        if (has(role, field)) {
            act(get(role, field).id, ui::ActionKind::commit);
            app_->ui.setFocused(0);
            return settle();
        }
}

void Person::choose(std::string_view select, std::string_view label) {
    Found found = get(Role::select, select);
    for (std::size_t at = 0; at < found.extra.size();) {
        std::size_t tab = found.extra.find('\t', at), end = found.extra.find('\n', tab);
        if (found.extra.substr(tab + 1, end - tab - 1) == label)
            return act(found.id, ui::ActionKind::choose, 0, found.extra.substr(at, tab - at));
        at = end + 1;
    }
    FAIL("no option «" << label << "» in " << found.extra);
}

void Person::giveFile(std::string_view button, std::string name, std::string bytes) {
    act(get(Role::fileButton, button).id, ui::ActionKind::file, 0, std::move(name), std::move(bytes));
}

void Person::visit(std::string route) {
    browser_->visit(std::move(route));
    settle();
}

void Person::back() {
    REQUIRE(browser_->back());
    settle();
}

void Person::escape(std::string_view dialog) { act(get(Role::dialog, dialog).id, ui::ActionKind::cancel); }

void Person::reload() {
    app_.reset();
    ui::endContext();
    browser_ = browser_->restart();
    start();
}

}  // namespace test
