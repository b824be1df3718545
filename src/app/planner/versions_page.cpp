// Two versions of the plan side by side: as it was submitted, as it was adopted, as it is now.
#include <algorithm>

#include "app/planner/formulation.h"
#include "app/planner/sheets.h"
#include "app/planner/swot.h"
#include "store/parse.h"
#include "store/submitted_copies.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

constexpr char kNow[] = "ahora", kAdopted[] = "adoptada";  // in the address

struct Version {
    std::string key, name;
    std::string_view text;  // canonical JSON in the document; of the one that is now: none
};

std::vector<Version> versionsOf(const Screen& s) {
    const store::Json& document = s.work.work().document();
    const auto& submissions = s.work.plan().approval.submissions;
    std::vector<Version> all;
    for (const auto& copy : store::submittedCopies(document)) {
        const auto found = submissions.find(copy.submission);
        const std::string name = found == submissions.end() || found->second.version.empty()
                                     ? s.t("record.unnamed")
                                     : found->second.version;
        all.push_back(
            {copy.submission, s.t.with("versions.submitted", {name, s.t.date(copy.day)}), copy.text});
    }
    // As adoption.h says; a long text, which is not copied in every frame.
    static const auto adopted = store::Json::json_pointer("/adopted/text");
    if (document.contains(adopted))
        if (const auto* text = document.at(adopted).get_ptr<const std::string*>(); text && !text->empty())
            all.push_back({kAdopted, s.t("versions.adopted"), *text});
    all.push_back({kNow, s.t("versions.now"), ""});
    return all;
}

const Version& chosen(const std::vector<Version>& all, const std::string& key, const Version& otherwise) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Version& each) { return each.key == key; });
    return found == all.end() ? otherwise : *found;
}

void choice(Screen& s, const char* name, const std::string& label, const std::vector<Version>& all,
            const std::string& value) {
    std::vector<ui::Ui::Choice> choices;
    for (const Version& each : all) choices.push_back({each.key, each.name});
    const auto picked = s.ui.select(name, label, value, choices, {.width = 420});
    if (!picked) return;
    auto asked = s.route.query;
    asked[name] = *picked;
    s.host.setRoute(addressOf(s.route.text(), asked), false);
}

const std::vector<VersionDifference>& differencesOf(Screen& s, PlannerState& state,
                                                    const store::PlanTables& tables, const Version& from,
                                                    const Version& to) {
    VersionsState& known = state.versions;
    if (known.of == s.work.version() && known.from == from.key && known.to == to.key &&
        known.language == s.t.language())
        return known.differences;
    const auto read = [&](const Version& version) {
        if (version.key == kNow) return s.work.work().document();
        store::Problems problems;
        return store::parseJson(version.text, problems).value_or(store::Json::object());
    };
    known = {s.work.version(), from.key, to.key, s.t.language(),
             versionDifferences(s.t, tables, read(from), read(to))};
    return known.differences;
}

// The whole text, with words where the pixels have strokes.
std::string spoken(const Screen& s, const std::string& text, const std::vector<store::Stretch>& marks,
                   bool added) {
    std::string words;
    std::size_t at = 0;
    for (const auto& mark : marks) {
        words += text.substr(at, mark.begin - at);
        words += s.t.with(added ? "versions.added" : "versions.removed",
                          {text.substr(mark.begin, mark.end - mark.begin)});
        at = mark.end;
    }
    return words + text.substr(at);
}

void side(Screen& s, const char* key, const std::string& version, const std::string& text,
          const std::vector<store::Stretch>& marks, bool added) {
    auto& u = s.ui;
    ui::Scope scope(u, key);
    u.text("version", version, {Type::small, Tone::muted});
    u.space(2);
    if (text.empty()) return u.text("nothing", s.t("versions.nothing"), {Type::body, Tone::muted});
    ui::InLanguage language(u, s.planLanguage());
    std::vector<ui::Ui::Part> parts;
    for (const auto& mark : marks) parts.push_back({mark.begin, mark.end});
    u.changedText("text", text, parts, added ? ui::Ui::PartsAre::added : ui::Ui::PartsAre::removed,
                  spoken(s, text, marks, added));
}

void difference(Screen& s, VersionDifference& one, bool first, const Version& from, const Version& to) {
    auto& u = s.ui;
    ui::Column column(u, {.gap = 6});
    if (first) {
        spacer(s, 20);
        u.heading("record", 3, one.record, Type::subheading);
    }
    u.text("field", one.field, {Type::strong, Tone::ink});
    // What is all there or not at all needs no marks.
    if (!one.words)
        one.words = one.before.empty() || one.after.empty() ? store::WordDifference()
                                                            : store::wordDifference(one.before, one.after);
    inColumns(
        s, "sides", [&] { side(s, "before", from.name, one.before, one.words->before, false); },
        [&] { side(s, "after", to.name, one.after, one.words->after, true); });
    spacer(s, 8);
    u.rule();
}

}  // namespace

void versionsPage(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    s.title = s.t("versions.title");
    u.heading("title", 1, s.title, Type::title);
    u.text("help", s.t("versions.help"), {Type::body, Tone::muted});
    u.link("back", "‹ " + s.t("approval.title"), "#/plan/aprobacion");
    const std::vector<Version> all = versionsOf(s);
    u.space(16);
    if (all.size() < 2) return u.text("none", s.t("versions.none"), {Type::body, Tone::muted});
    const Version& from = chosen(all, s.route.asked("de"), all.front());
    const Version& to = chosen(all, s.route.asked("a"), all.back());
    inColumns(
        s, "choices", [&] { choice(s, "de", s.t("versions.from"), all, from.key); },
        [&] { choice(s, "a", s.t("versions.to"), all, to.key); });
    u.space(16);
    if (from.key == to.key) return u.text("same", s.t("versions.same"), {Type::body, Tone::muted});
    const store::PlanTables* tables = tablesOf(s, state);
    if (!tables) return;
    differencesOf(s, state, *tables, from, to);
    auto& differences = state.versions.differences;
    if (differences.empty()) return u.light("equal", Tone::good, s.t("versions.equal"), false);
    u.status("count", s.t.count("versions.count", static_cast<long>(differences.size())),
             {Type::strong, Tone::ink});
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < differences.size(); ++i)
        keys.push_back(std::to_string(i) + differences[i].record + differences[i].field);
    u.list("list", s.t("versions.list"),
           {static_cast<int>(differences.size()),
            [&](int place) -> std::string_view { return keys[static_cast<std::size_t>(place)]; },
            [&](int place) {
                const auto at = static_cast<std::size_t>(place);
                const bool first = !at || differences[at - 1].record != differences[at].record;
                difference(s, differences[at], first, from, to);
            }},
           s.t("list.more"));
}

}  // namespace app
