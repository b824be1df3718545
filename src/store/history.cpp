#include "store/history.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "plan/period.h"
#include "store/formulation_fields.h"
#include "store/parse.h"

namespace store {
namespace {

const std::string& pathOf(const Json& operation) {
    return operation.at("path").get_ref<const std::string&>();
}

// Of the plan itself and of records at any depth: what no figure is made of.
constexpr std::array kWords = {
    "name",         "shortName",       "role",    "expectedResult", "code",      "responsible",
    "unit",         "source",          "formula", "purpose",        "variables", "periodicity",
    "measuredBy",   "analysedBy",      "notes",   "evidence",       "comment",   "reportedBy",
    "baselineDate", "project",         "contact", "language",       "accent",    "sector",
    "territory",    "developmentPlan", "phase",   "reason"};
constexpr std::array kOpaque = {"surveys", "importMappings", "themes", "adopted"};

// At depth 2 stand ids of records, which may be any word.
bool isOfWords(const std::vector<std::string>& keys) {
    if (keys.empty() || keys.size() == 2) return false;
    return std::find(kWords.begin(), kWords.end(), keys.back()) != kWords.end();
}

bool bearsFigures(const std::string& path) {
    const auto keys = pointerKeys(path);
    if (!keys) return true;
    if (!keys->empty() && std::find(kOpaque.begin(), kOpaque.end(), keys->front()) != kOpaque.end())
        return false;
    if (!keys->empty() && isFormulation(keys->front())) return false;
    return !isOfWords(*keys);
}

// Whether one of the pointers is `path` or stands above it.
bool coversAny(const std::set<std::string_view>& pointers, std::string_view path) {
    while (true) {
        if (pointers.contains(path)) return true;
        if (path.empty()) return false;
        path = path.substr(0, path.rfind('/'));
    }
}

bool anyBelow(const std::set<std::string_view>& pointers, const std::string& path) {
    const auto next = pointers.lower_bound(path + "/");
    return next != pointers.end() && next->substr(0, path.size() + 1) == path + "/";
}

// Puts what takes later edits back before what takes earlier ones back. A value that an earlier step
// overwrites or takes away, itself or what it stands in, need not be set on the way: a cell that was written
// many times on a day keeps what it held before that day.
void prepend(Json& undo, const Json& later) {
    std::set<std::string_view> ending, all;
    for (const Json& operation : undo) {
        all.insert(pathOf(operation));
        if (operation.at("op") != "add") ending.insert(pathOf(operation));
    }
    for (const Json& operation : later) all.insert(pathOf(operation));
    Json joined = Json::array();
    for (const Json& operation : later) {
        const std::string& at = pathOf(operation);
        const bool passing = operation.at("op") == "replace" && coversAny(ending, at) && !anyBelow(all, at);
        if (!passing) joined.push_back(operation);
    }
    for (Json& operation : undo) joined.push_back(std::move(operation));
    undo = std::move(joined);
}

}  // namespace

void remember(History& history, const Edit& edit) {
    Json undo = Json::array();
    for (const Json& operation : edit.inverse)
        if (bearsFigures(pathOf(operation))) undo.push_back(operation);
    if (undo.empty()) return;
    // A clock that was put back must not put days out of order.
    std::string day = edit.day.empty() ? edit.time.substr(0, 10) : edit.day;
    if (!history.empty()) day = std::max(day, history.back().day);
    if (history.empty() || history.back().day != day || history.back().author != edit.author)
        history.push_back({day, edit.time, edit.author, Json::array()});
    history.back().time = edit.time;
    prepend(history.back().undo, undo);
}

std::optional<Json> asKnown(const Json& document, const History& history, std::string_view day,
                            Problems& problems) {
    if (history.empty() || day < history.front().day) return std::nullopt;
    // Of the formulation nothing is kept, and what it names now need not have been there then.
    Json past = Json::object();
    for (const auto& [member, value] : document.items())
        if (!isFormulation(member)) past[member] = value;
    for (auto entry = history.rbegin(); entry != history.rend() && entry->day > day; ++entry)
        if (!applyPatch(past, entry->undo, problems)) return std::nullopt;
    return past;
}

std::vector<Former> formerTexts(const History& history, std::string_view pointer) {
    std::vector<Former> former;
    std::string text;  // before the entries of a day that were gone through
    for (auto entry = history.rbegin(); entry != history.rend(); ++entry) {
        for (const Json& operation : entry->undo)
            if (pathOf(operation) == pointer) {
                const auto value = operation.find("value");
                text = value != operation.end() && value->is_string() ? value->get<std::string>() : "";
            }
        const auto before = std::next(entry);
        if (before == history.rend()) break;  // what stood there the day before the first is not kept
        if (before->day == entry->day) continue;
        const bool told =
            std::any_of(former.begin(), former.end(), [&](const Former& each) { return each.text == text; });
        const auto day = plan::parseDay(entry->day);
        if (!text.empty() && !told && day) former.push_back({text, plan::isoDay(plan::daysBefore(*day, 1))});
        text.clear();
    }
    return former;
}

const PastDay* lastTouched(const History& history, std::string_view pointer, std::string_view until) {
    const auto within = [&](const std::string& path) {
        return pointer.size() >= path.size() && pointer.substr(0, path.size()) == path &&
               (pointer.size() == path.size() || pointer[path.size()] == '/');
    };
    for (auto entry = history.rbegin(); entry != history.rend(); ++entry) {
        if (!until.empty() && entry->day > until) continue;
        for (const Json& operation : entry->undo)
            if (within(pathOf(operation))) return &*entry;
    }
    return nullptr;
}

Json toJson(const History& history) {
    Json json = Json::array();
    for (const PastDay& entry : history) {
        Json day = {{"day", entry.day}, {"time", entry.time}, {"undo", entry.undo}};
        if (!entry.author.empty()) day["author"] = entry.author;
        json.push_back(std::move(day));
    }
    return json;
}

History historyFromJson(const Json& json, Problems& problems, const std::string& where) {
    History history;
    if (!json.is_array()) {
        problems.push_back({ProblemKind::wrongType, where, json.type_name()});
        return history;
    }
    for (std::size_t i = 0; i < json.size(); ++i) {
        const std::string at = pointer(where, std::to_string(i));
        const Json& entry = json[i];
        const auto text = [&](const char* name, bool required) -> std::string {
            const auto found = entry.is_object() ? entry.find(name) : entry.end();
            if (!entry.is_object() || found == entry.end()) {
                if (required) problems.push_back({ProblemKind::missingField, pointer(at, name), ""});
                return {};
            }
            if (const auto* string = found->get_ptr<const std::string*>()) return *string;
            problems.push_back({ProblemKind::wrongType, pointer(at, name), found->type_name()});
            return {};
        };
        PastDay past{text("day", true), text("time", true), text("author", false), Json::array()};
        if (!past.day.empty() &&
            (!plan::parseDay(past.day) || (!history.empty() && past.day < history.back().day)))
            problems.push_back({ProblemKind::badValue, pointer(at, "day"), past.day});
        const Json* undo = entry.is_object() && entry.contains("undo") ? &entry.at("undo") : nullptr;
        if (!undo)
            problems.push_back({ProblemKind::missingField, pointer(at, "undo"), ""});
        else if (isPatch(*undo, problems, pointer(at, "undo")))
            past.undo = *undo;
        history.push_back(std::move(past));
    }
    return history;
}

}  // namespace store
