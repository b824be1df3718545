#include "person.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "ui/context.h"

namespace test {

// Dear ImGui has one context, which all tabs share; it ends with the last.
static int contexts = 0;

std::string fileBytes(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE_MESSAGE(file.is_open(), path);
    return {std::istreambuf_iterator<char>(file), {}};
}

app::Texts loadedTexts(const std::string& language) {
    const std::string files = std::string(PLAN_SOURCE_DIR) + "/assets/texts/" + language;
    app::Texts texts;
    REQUIRE(texts.load(language, fileBytes(files + ".json")));
    REQUIRE(texts.add(fileBytes(files + ".plan.json")));
    return texts;
}

std::unique_ptr<host::Headless> freshBrowser(const std::string& language) {
    auto browser = std::make_unique<host::Headless>(std::string(PLAN_SOURCE_DIR) + "/assets");
    host::Preferences preferences;
    preferences.language = language;
    browser->setPreferences(preferences);
    return browser;
}

Person::Person(std::string route, float width, float height, std::unique_ptr<host::Headless> browser,
               app::Doors (*program)())
    : program_(program), width_(width), height_(height), browser_(std::move(browser)) {
    if (!browser_) browser_ = freshBrowser();
    browser_->setOtherProgram(program_ != app::allDoors);
    browser_->visit(std::move(route));
    if (!contexts++) ui::beginContext();
    start();
}

Person::~Person() {
    app_.reset();
    if (!--contexts) ui::endContext();
}

void Person::start() {
    app_ = std::make_unique<app::App>(*browser_, program_());
    static const std::string regular = fileBytes(PLAN_FONTS_DIR "/nunito-sans-400.ttf"),
                             bold = fileBytes(PLAN_FONTS_DIR "/nunito-sans-700.ttf");
    app_->ui.fonts.load(regular.data(), static_cast<int>(regular.size()), bold.data(),
                        static_cast<int>(bold.size()));
    settle();
}

// --- frames

void Person::frame() {
    ui::setScreen(width_, height_, 1);
    wantsFrame_ = app_->frame({0, 0, width_, height_}, false);
    app_->ui.publish(batch_);
    for (auto& announcement : app_->ui.takeAnnouncements()) announced.push_back(announcement.words);
    // No two elements may share an id, and each stands after the one it stands in: the mirror would mix them
    // up.
    const auto& nodes = app_->ui.nodes();
    places_.clear();
    std::string wrong;
    for (std::size_t i = 0; i < nodes.list.size(); ++i) {
        const auto& node = nodes.list[i];
        if (node.parent && !places_.count(node.parent))
            wrong.append("without its box: ").append(nodes.text(node.name)).append("\n");
        if (!places_.emplace(node.id, i).second)
            wrong.append("id given twice: ").append(nodes.text(node.name)).append("\n");
    }
    if (wrong != wrong_) CHECK_MESSAGE(wrong.empty(), browser_->route() << "\n" << wrong);
    wrong_ = wrong;
    // The focus lands on an element that is there, else the browser leaves it where it was.
    if (ui::NodeId focus = app_->ui.takeWantedFocus(); focus && places_.count(focus))
        app_->ui.setFocused(focus);
    if (!places_.count(app_->ui.focused())) app_->ui.setFocused(0);
}

void Person::settle() {
    // Long work is done a little in each frame, by the clock: how many there are depends on the machine.
    constexpr int endless = 5000;
    bool idle = false;
    for (int rounds = 0; rounds < endless && !idle; ++rounds) {
        frame();
        bool answered = browser_->pump() > 0, woken = browser_->takeWake();
        idle = !answered && !woken && !app_->ui.hasActions() && !wantsFrame_;
    }
    CHECK_MESSAGE(idle, "frames without end at " << browser_->route());
    if (browser_->otherProgramAsked()) {
        program_ = app::allDoors;
        app_.reset();
        typed_ = 0;
        browser_ = browser_->restart();
        start();
    }
}

void Person::resize(float width, float height) {
    width_ = width;
    height_ = height;
    settle();
}

// --- what there is

std::string Person::Found::error() const {
    auto mark = description.find('\x1f');
    return mark == std::string::npos ? "" : description.substr(mark + 1);
}

static std::vector<std::pair<std::string, std::string>> choicesOf(const std::string& extra) {
    std::vector<std::pair<std::string, std::string>> choices;
    for (std::size_t at = 0; at < extra.size();) {
        std::size_t tab = extra.find('\t', at), end = extra.find('\n', tab);
        choices.emplace_back(extra.substr(at, tab - at), extra.substr(tab + 1, end - tab - 1));
        at = end + 1;
    }
    return choices;
}

std::vector<std::string> Person::Found::options() const {
    std::vector<std::string> labels;
    for (auto& choice : choicesOf(extra)) labels.push_back(choice.second);
    return labels;
}

std::string Person::Found::chosen() const {
    for (auto& choice : choicesOf(extra))
        if (choice.first == value) return choice.second;
    return {};
}

Person::Found Person::foundOf(const ui::Node& n) const {
    const auto& nodes = app_->ui.nodes();
    Found found;
    found.id = n.id;
    found.parent = n.parent;
    found.role = n.role;
    found.name = nodes.text(n.name);
    found.value = nodes.text(n.value);
    found.description = nodes.text(n.description);
    found.extra = nodes.text(n.extra);
    found.flags = n.flags;
    found.level = n.level;
    found.rect = {static_cast<float>(n.x), static_cast<float>(n.y), static_cast<float>(n.w),
                  static_cast<float>(n.h)};
    for (ui::NodeId parent = n.parent; parent;) {
        const auto& p = nodes.list[places_.at(parent)];
        found.rect.x += static_cast<float>(p.x);
        found.rect.y += static_cast<float>(p.y);
        parent = p.parent;
    }
    return found;
}

bool Person::inside(const ui::Node& node, ui::NodeId box) const {
    for (ui::NodeId parent = node.parent; parent; parent = app_->ui.nodes().list[places_.at(parent)].parent)
        if (parent == box) return true;
    return false;
}

bool Person::looksAt(const ui::Node& node) const {
    return within_.empty() || !within_.back() || inside(node, within_.back());
}

std::vector<Person::Found> Person::all(Role role) const {
    std::vector<Found> found;
    for (const auto& n : app_->ui.nodes().list)
        if (n.role == role && looksAt(n)) found.push_back(foundOf(n));
    return found;
}

std::vector<Person::Found> Person::all(Role role, std::string_view name) const {
    std::vector<Found> found;
    const auto& nodes = app_->ui.nodes();
    for (const auto& n : nodes.list)
        if (n.role == role && nodes.text(n.name) == name && looksAt(n)) found.push_back(foundOf(n));
    return found;
}

Person::Found Person::get(Role role, std::string_view name) const {
    auto found = all(role, name);
    INFO("role " << static_cast<int>(role) << ", name «" << name << "», found " << found.size()
                 << " times on " << browser_->route() << ":\n"
                 << read());
    REQUIRE(found.size() == 1);
    return found.front();
}

Person::Found Person::field(std::string_view name) const {
    for (Role role : {Role::textArea, Role::date})
        if (has(role, name)) return get(role, name);
    return get(Role::textField, name);
}

std::optional<Person::Found> Person::find(ui::NodeId id) const {
    auto place = places_.find(id);
    if (place == places_.end()) return std::nullopt;
    return foundOf(app_->ui.nodes().list[place->second]);
}

std::string Person::read() const {
    std::string text;
    const auto& nodes = app_->ui.nodes();
    for (const auto& n : nodes.list) {
        if ((!n.name.size && !n.value.size) || !looksAt(n)) continue;
        text.append(nodes.text(n.name));
        // The sign before an option's words is for the eye only.
        const bool sign = n.role == Role::checkbox || n.role == Role::radio;
        if (n.value.size && !sign) text.append(": ").append(nodes.text(n.value));
        // What a card says over and under its title.
        if (n.role == Role::link && n.description.size) text.append("; ").append(nodes.text(n.description));
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

std::string Person::alerts() const {
    std::string words;
    for (const auto& alert : all(Role::alert)) words += alert.name + "\n";
    return words;
}

bool Person::wasTold(std::string_view words) const {
    for (const auto& said : announced)
        if (said.find(words) != std::string::npos) return true;
    return false;
}

std::vector<std::vector<std::string>> Person::table(std::string_view name) const {
    const ui::NodeId id = get(Role::table, name).id;
    const auto& nodes = app_->ui.nodes();
    std::vector<std::vector<std::string>> rows;
    for (const auto& n : nodes.list) {
        if (!inside(n, id)) continue;
        bool cell = n.role == Role::cell || n.role == Role::rowHeader || n.role == Role::columnHeader;
        if (n.role == Role::row)
            rows.emplace_back();
        else if (cell)
            rows.back().emplace_back(nodes.text(n.name));
        else if (n.name.size)  // a link or a light in the cell
            rows.back().back().append(nodes.text(n.name));
    }
    return rows;
}

Person::Within Person::within(Role role, std::string_view name) { return Within(*this, get(role, name).id); }

// --- what a person does

void Person::act(ui::NodeId id, ui::ActionKind kind, float number, std::string text, std::string bytes) {
    app_->ui.setFocused(id);
    app_->ui.act({id, kind, number, std::move(text), std::move(bytes)});
}

// A browser tells that a field was changed when the focus leaves it.
void Person::leaveTyped() {
    if (!typed_) return;
    ui::NodeId field = typed_;
    typed_ = 0;
    if (!places_.count(field)) return;
    app_->ui.act({field, ui::ActionKind::commit, 0, {}, {}});
    app_->ui.setFocused(0);
    settle();
}

// Whoever wants to use an element must be able to: it is not disabled, and no dialog stands over it.
void Person::reach(const Found& found) {
    CHECK_MESSAGE(!found.disabled(), "disabled: " << found.name);
    const auto& nodes = app_->ui.nodes();
    for (const auto& n : nodes.list)
        if (n.role == Role::dialog && n.id != found.id)
            CHECK_MESSAGE(inside(nodes.list[places_.at(found.id)], n.id), "behind a dialog: " << found.name);
    if (found.id != typed_) leaveTyped();
}

void Person::press(Role role, std::string_view name) { press(get(role, name)); }

void Person::press(const Found& found) {
    reach(found);
    // A link is followed by the browser itself, unless it leads to a field of the page.
    if (found.role == Role::link && found.extra.rfind("focus:", 0) != 0) {
        INFO("link «" << found.name << "» to " << found.extra);
        REQUIRE(found.extra.rfind("#/", 0) == 0);
        return visit(found.extra.substr(1));
    }
    act(found.id, ui::ActionKind::press, 1);
    settle();
}

void Person::check(std::string_view name) {
    Found found = has(Role::checkbox, name) ? get(Role::checkbox, name) : get(Role::radio, name);
    reach(found);
    act(found.id, ui::ActionKind::check, found.role == Role::checkbox && found.checked() ? 0.f : 1.f);
    settle();
}

void Person::slide(std::string_view name, int value, bool letGo) {
    const Found found = get(Role::slider, name);
    reach(found);
    act(found.id, ui::ActionKind::slide, static_cast<float>(value));
    settle();
    if (letGo) act(found.id, ui::ActionKind::commit);
    settle();
}

void Person::type(std::string_view name, std::string text) {
    Found found = field(name);
    reach(found);
    typed_ = found.id;
    act(found.id, ui::ActionKind::text, 0, std::move(text));
    settle();
}

void Person::leave(std::string_view name) {
    CHECK_MESSAGE(typed_ == field(name).id, "nothing was typed in " << name);
    leaveTyped();
}

void Person::choose(std::string_view select, std::string_view label) {
    Found found = get(Role::select, select);
    reach(found);
    for (auto& choice : choicesOf(found.extra))
        if (choice.second == label) {
            act(found.id, ui::ActionKind::choose, 0, choice.first);
            return settle();
        }
    FAIL("no option «" << label << "» in " << found.extra);
}

void Person::giveFile(std::string_view button, std::string name, std::string bytes) {
    Found found = get(Role::fileButton, button);
    reach(found);
    if (found.level & 32) bytes = chosen(std::move(bytes));
    act(found.id, ui::ActionKind::file, 0, std::move(name), std::move(bytes));
    settle();
}

// A file that is read piece by piece: what the page is told of it in place of its bytes.
std::string Person::chosen(std::optional<std::string> bytes) {
    const std::size_t size = bytes ? bytes->size() : 0;
    return std::to_string(browser_->chooseFile(std::move(bytes))) + " " + std::to_string(size);
}

void Person::giveUnreadableFile(std::string_view button, std::string name) {
    Found found = get(Role::fileButton, button);
    reach(found);
    if (found.level & 32)
        act(found.id, ui::ActionKind::file, 0, std::move(name), chosen(std::nullopt));
    else
        act(found.id, ui::ActionKind::file, 1, std::move(name));
    settle();
}

void Person::scrollDown(float pixels) {
    act(get(Role::main, "").id, ui::ActionKind::scroll, pixels);
    settle();
}

void Person::visit(std::string route) {
    leaveTyped();
    browser_->visit(std::move(route));
    settle();
}

void Person::back() {
    leaveTyped();
    REQUIRE(browser_->back());
    settle();
}

void Person::escape(std::string_view dialog) {
    act(get(Role::dialog, dialog).id, ui::ActionKind::cancel);
    settle();
}

void Person::reload() {
    app_.reset();
    typed_ = 0;
    browser_ = browser_->restart();
    start();
}

}  // namespace test
