#include "app/planner/record_form.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "app/planner/record_names.h"
#include "store/removal.h"

namespace app {

using store::Collection;
using ui::Role;
using ui::Tone;
using ui::Type;

// What is walked inside of the record: a collection, or one of its records.
struct FormFields::Level {
    std::string prefix;  // of the texts outside of it
    bool item = false;
    bool collection = false;           // else one record inside another
    Collection as = Collection::none;  // of an item: where others refer to it
    // Of a collection: its records in their order, and what a new one must have.
    std::vector<plan::Id> keys;
    std::size_t at = 0;   // of an item: its place among them
    bool making = false;  // it is no record yet, but what a new one is made from
    store::Json made;
    std::unique_ptr<ui::Scope> scope;
    std::unique_ptr<ui::Container> box;
};

namespace {

// Texts of several lines, by the field's name.
constexpr std::array<std::string_view, 22> longTexts = {
    "mission",        "vision",        "purpose",     "contents",  "instructions", "question",
    "expectedResult", "reachedResult", "description", "summary",   "citation",     "interest",
    "notes",          "text",          "answer",      "minutes",   "note",         "reason",
    "result",         "reached",       "audience",    "principles"};

int rowsOf(std::string_view name) {
    if (name == "minutes") return 8;
    return std::find(longTexts.begin(), longTexts.end(), name) != longTexts.end() ? 3 : 1;
}

std::string pointer(const std::vector<std::string>& path) {
    std::string whole;
    for (const auto& step : path) whole += store::path({step});
    return whole;
}

constexpr char newRecord[] = "";  // stands for the id of what is being made

}  // namespace

FormFields::FormFields(Screen& s, PlannerState& state, const RecordForm& form)
    : s_(s),
      state_(state),
      form_(form),
      path_(form.path),
      prefix_("record." + form.kind + "."),
      scope_(s.ui, "form") {}

FormFields::~FormFields() = default;

bool FormFields::wanted(const char* name) const {
    if (!levels_.empty()) return true;
    return !form_.without.count(name) && (form_.only.empty() || form_.only.count(name));
}

std::string FormFields::label(const char* name) const { return s_.t(prefix_ + name); }

std::string_view FormFields::hint(const char* name) const {
    const auto found = s_.t.all().find(prefix_ + name + ".hint");
    return found == s_.t.all().end() ? std::string_view() : std::string_view(found->second);
}

FieldOf FormFields::of(const char* name, bool required) const {
    std::vector<std::string> path = path_;
    path.emplace_back(name);
    return {std::move(path), form_.words, required};
}

// The first field of a record that was just added is where one goes on.
void FormFields::writtenFirst(const char* name) {
    if (state_.addedRecord.empty() || state_.addedRecord != pointer(path_)) return;
    state_.addedRecord.clear();
    s_.ui.requestFocus(s_.ui.id(name));
}

void FormFields::text(const char* name, std::string& value, store::Need need) {
    const bool required = need == store::Need::required;
    if (!levels_.empty() && levels_.back()->making) {
        if (required) levels_.back()->made[name] = "";
        return;
    }
    if (!wanted(name)) return;
    writtenFirst(name);
    if (std::string_view(name) == "surveyTheme") return surveyTheme(name, value);
    if (std::string_view(name) == "record") return recordOfPlan(name, value);
    textField(s_, state_, name, label(name), value, of(name, required),
              {.hint = hint(name), .rows = rowsOf(name), .required = required});
}

// A theme of the surveys' codebook, which is no part of the typed plan.
void FormFields::surveyTheme(const char* name, const std::string& value) {
    std::vector<ui::Ui::Choice> choices{{"", s_.t("choose.none")}};
    for (const auto& [id, theme] : s_.work.work().themes())
        choices.push_back({id, theme.name.in(s_.t.language())});
    choiceField(s_, name, label(name), value, choices, of(name), {.hint = hint(name)});
}

// Any record that people speak of by its name, by its place in the document. A place that is none of theirs
// (another program wrote it, or the record is gone) stays until another is chosen.
void FormFields::recordOfPlan(const char* name, const std::string& value) {
    static constexpr std::pair<Collection, const char*> kinds[] = {{Collection::lines, "lines"},
                                                                   {Collection::objectives, "objectives"},
                                                                   {Collection::goals, "goals"},
                                                                   {Collection::projects, "projects"}};
    std::vector<ui::Ui::Choice> choices{{"", s_.t("choose.none")}};
    bool known = value.empty();
    for (const auto& [collection, member] : kinds)
        for (const auto& choice : recordsToChoose(s_.t, s_.work.plan(), collection)) {
            choices.push_back({store::path({member, choice.value}), choice.label});
            known = known || choices.back().value == value;
        }
    if (!known) choices.push_back({value, value});
    choiceField(s_, name, label(name), value, choices, of(name), {.hint = hint(name)});
}

// The only texts that must be of a form are days.
void FormFields::checked(const char* name, std::string& value, bool (*)(const std::string&)) {
    if (!levels_.empty() && levels_.back()->making) return;
    if (!wanted(name)) return;
    dateField(s_, name, label(name), value, of(name), {.hint = hint(name), .width = 220});
}

void FormFields::number(const char* name, double& value, store::Range range) {
    if (std::string_view(name) == "order") return;  // it is moved
    if (!levels_.empty() && levels_.back()->making) {
        levels_.back()->made[name] = value;
        return;
    }
    if (!wanted(name)) return;
    rangedField(s_, state_, name, label(name), value, {range.least, range.most}, of(name),
                {.hint = hint(name), .width = 160, .required = true});
}

void FormFields::number(const char* name, std::optional<double>& value, store::Range range) {
    if (!levels_.empty() && levels_.back()->making) return;
    if (!wanted(name)) return;
    rangedField(s_, state_, name, label(name), value, {range.least, range.most}, of(name),
                {.hint = hint(name), .width = 160});
}

void FormFields::whole(const char* name, std::optional<int>& value, store::Range range) {
    if (!levels_.empty() && levels_.back()->making) return;
    if (!wanted(name)) return;
    wholeField(s_, state_, name, label(name), value,
               {static_cast<int>(range.least), static_cast<int>(std::min(range.most, 1e9))}, of(name),
               {.hint = hint(name), .width = 160});
}

void FormFields::flag(const char* name, bool& value) {
    if (!levels_.empty() && levels_.back()->making) return;
    if (!wanted(name)) return;
    if (s_.ui.checkbox(name, label(name), value, {.help = hint(name), .disabled = !s_.work.canWrite()}))
        writeField(s_, of(name), value ? store::Json() : store::Json(true));
}

void FormFields::reference(const char* name, plan::Id& value, Collection to, store::Tie tie) {
    const bool required = tie == store::Tie::required;
    if (!levels_.empty() && levels_.back()->making) {
        const auto choices = recordsToChoose(s_.t, s_.work.plan(), to);
        if (required) levels_.back()->made[name] = choices.empty() ? "" : choices.front().value;
        return;
    }
    if (!wanted(name)) return;
    auto choices = recordsToChoose(s_.t, s_.work.plan(), to);
    if (!required) choices.insert(choices.begin(), {"", s_.t("choose.none")});
    choiceField(s_, name, label(name), value, choices, of(name, required), {.hint = hint(name)});
}

// Those that were chosen, each to be taken out, and a choice of the others.
void FormFields::references(const char* name, std::set<plan::Id>& value, Collection to) {
    if (!levels_.empty() && levels_.back()->making) return;
    if (!wanted(name)) return;
    auto& u = s_.ui;
    const std::string what = label(name);
    const bool writes = s_.work.canWrite();
    std::vector<ui::Ui::Choice> others{{"", s_.t("choose.none")}};
    ui::Scope scope(u, name);
    ui::Container group(u, "group", Role::group, {.name = what, .gap = 8});
    u.text("title", what, {Type::strong, Tone::ink});
    ui::Container chosen(u, "chosen", Role::list, {.name = what, .gap = 4});
    const std::vector<std::string> inside = of(name).path;
    for (const auto& choice : recordsToChoose(s_.t, s_.work.plan(), to)) {
        if (!value.count(choice.value)) {
            if (choice.value == path_.back()) continue;  // itself
            if (!form_.offered || form_.offered(to, choice.value)) others.push_back(choice);
            continue;
        }
        ui::Scope one(u, choice.value);
        ui::Container item(u, "item", Role::item, {.gap = 0});
        ui::Row row(u, "row", 8, ui::touchTarget);
        u.text("label", choice.label);
        if (u.button("out", s_.t("record.takeout"),
                     {.kind = ui::ButtonKind::quiet, .disabled = !writes, .description = choice.label})) {
            auto path = inside;
            path.push_back(choice.value);
            writeField(s_, {path, form_.words}, nullptr);
        }
    }
    if (others.size() < 2) return;
    ui::Container item(u, "add", Role::item, {.gap = 0});
    if (const auto added =
            u.select("choose", s_.t(prefix_ + name + ".add"), "", others, {.disabled = !writes});
        added && !added->empty()) {
        auto path = inside;
        path.push_back(*added);
        writeField(s_, {path, form_.words}, true);
    }
}

void FormFields::places(const char*, std::map<std::string, double>&) {}  // the document's page has them

void FormFields::wordAt(const char* name, int& value, store::EnumWords words) {
    if (!levels_.empty() && levels_.back()->making) {
        const std::string word = words[static_cast<std::size_t>(value)];
        if (!word.empty()) levels_.back()->made[name] = word;
        return;
    }
    if (!wanted(name)) return;
    std::vector<ui::Ui::Choice> choices;
    for (const char* word : words)
        choices.push_back({word, *word ? s_.t(prefix_ + name + "." + word) : s_.t("choose.none")});
    choiceField(s_, name, label(name), words[static_cast<std::size_t>(value)], choices, of(name),
                {.hint = hint(name), .width = 360});
}

bool FormFields::open(const char* name, Shape shape) {
    if (shape == Shape::list) return false;
    if (!levels_.empty() && levels_.back()->making) return false;
    if (!wanted(name)) return false;
    auto& u = s_.ui;
    auto level = std::make_unique<Level>();
    level->prefix = prefix_;
    level->collection = shape == Shape::records;
    const std::string what = label(name);
    path_.emplace_back(name);
    prefix_ += std::string(name) + ".";
    level->scope = std::make_unique<ui::Scope>(u, name);
    u.space(24);
    level->box = std::make_unique<ui::Container>(u, "collection", Role::group,
                                                 ui::ContainerLook{.name = what, .gap = 12});
    u.heading("title", static_cast<int>(std::min<std::size_t>(4, 2 + levels_.size() / 2)), what,
              Type::subheading);
    if (const auto found = s_.t.all().find(prefix_ + "help"); found != s_.t.all().end())
        u.text("help", found->second, {Type::small, Tone::muted});
    levels_.push_back(std::move(level));
    return true;
}

std::vector<plan::Id> FormFields::keys(std::vector<plan::Id> known) {
    Level& level = *levels_.back();
    const store::Json& document = s_.work.work().document();
    const auto orderOf = [&](const plan::Id& id) {
        auto path = path_;
        path.push_back(id);
        path.emplace_back("order");
        const store::Json::json_pointer at(pointer(path));
        return document.contains(at) && document.at(at).is_number() ? document.at(at).get<double>() : 0.0;
    };
    std::stable_sort(known.begin(), known.end(),
                     [&](const plan::Id& a, const plan::Id& b) { return orderOf(a) < orderOf(b); });
    level.keys = known;
    if (state_.addingTo == pointer(path_)) {
        state_.addingTo.clear();
        level.made = {{"order", known.empty() ? 1 : orderOf(known.back()) + 1}};
        known.emplace_back(newRecord);
    }
    return known;
}

void FormFields::openItem(const plan::Id& id, Collection as) {
    auto& u = s_.ui;
    const Level& collection = *levels_.back();
    auto level = std::make_unique<Level>();
    level->prefix = prefix_;
    level->item = true;
    level->as = as;
    level->making = id == newRecord;
    if (level->making) level->made = collection.made;
    level->keys = collection.keys;
    level->at =
        static_cast<std::size_t>(std::find(level->keys.begin(), level->keys.end(), id) - level->keys.begin());
    path_.push_back(id);
    if (!level->making) {
        level->scope = std::make_unique<ui::Scope>(u, id);
        level->box = std::make_unique<ui::Container>(
            u, "item", Role::group,
            ui::ContainerLook{.name = label("one") + " " + std::to_string(level->at + 1),
                              .padding = u.phone() ? 12.f : 16.f,
                              .gap = 12,
                              .rounding = 12,
                              .ground = Tone::surface,
                              .frame = Tone::line});
    }
    levels_.push_back(std::move(level));
}

void FormFields::openAt(std::size_t) {}

void FormFields::itemButtons() {
    auto& u = s_.ui;
    const Level& level = *levels_.back();
    const bool writes = s_.work.canWrite();
    const std::string which = label("one") + " " + std::to_string(level.at + 1);
    const std::vector<std::string> collection(path_.begin(), path_.end() - 1);
    const auto moveTo = [&](std::size_t place) {
        std::vector<plan::Id> order = level.keys;
        std::swap(order[level.at], order[place]);
        std::vector<store::Change> changes;
        for (std::size_t i = 0; i < order.size(); ++i)
            changes.push_back(store::set(pointer(collection) + store::path({order[i], "order"}),
                                         static_cast<double>(i + 1)));
        s_.work.change(std::move(changes), form_.words);
    };
    ui::Row row(u, "buttons", 8, ui::touchTarget);
    if (level.keys.size() > 1) {
        if (u.button(
                "up", s_.t("survey.rank.up"),
                {.kind = ui::ButtonKind::quiet, .disabled = !writes || level.at == 0, .description = which}))
            moveTo(level.at - 1);
        if (u.button("down", s_.t("survey.rank.down"),
                     {.kind = ui::ButtonKind::quiet,
                      .disabled = !writes || level.at + 1 >= level.keys.size(),
                      .description = which}))
            moveTo(level.at + 1);
    }
    if (u.button("remove", label("remove"),
                 {.kind = ui::ButtonKind::quiet, .disabled = !writes, .description = which}))
        s_.work.change(level.as == Collection::none
                           ? std::vector<store::Change>{store::remove(pointer(path_))}
                           : store::removeRecord(s_.work.plan(), level.as, path_.back()),
                       form_.words);
}

void FormFields::addButton() {
    if (!s_.ui.button("add", label("add"), {.disabled = !s_.work.canWrite()})) return;
    state_.addingTo = pointer(path_);
    s_.host.wake();
}

void FormFields::close() {
    Level& level = *levels_.back();
    if (level.making) {
        path_.pop_back();
        const std::string id = host::newId(s_.host);
        const std::string at = pointer(path_) + store::path({id});
        if (s_.work.change({store::set(at, level.made)}, form_.words)) state_.addedRecord = at;
        levels_.pop_back();
        s_.host.wake();
        return;
    }
    if (level.item)
        itemButtons();
    else if (level.collection)
        addButton();
    path_.pop_back();
    prefix_ = level.prefix;
    level.box.reset();
    level.scope.reset();
    levels_.pop_back();
}

}  // namespace app
