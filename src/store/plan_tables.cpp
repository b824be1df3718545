#include "store/plan_tables.h"

#include <algorithm>
#include <set>
#include <utility>

#include "store/field_words.h"
#include "store/parse.h"

namespace store {
namespace {

constexpr std::pair<const char*, ColumnKind> kKinds[] = {
    {"id", ColumnKind::id},         {"year", ColumnKind::year},
    {"period", ColumnKind::period}, {"ref", ColumnKind::ref},
    {"refs", ColumnKind::refs},     {"text", ColumnKind::text},
    {"value", ColumnKind::value},   {"number", ColumnKind::number},
    {"date", ColumnKind::date},     {"freeDate", ColumnKind::freeDate},
    {"bool", ColumnKind::yesNo},    {"word", ColumnKind::word},
    {"field", ColumnKind::field},   {"info", ColumnKind::info},
};

std::string textOf(const Json& json, const char* name) {
    const auto found = json.find(name);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Place placeOf(const std::string& pointer) { return pointerKeys(pointer).value_or(Place{}); }

bool readColumn(const Json& json, PlanColumn& column) {
    if (!json.is_object()) return false;
    const std::string kind = textOf(json, "kind");
    const auto* known = std::find_if(std::begin(kKinds), std::end(kKinds),
                                     [&](const auto& entry) { return kind == entry.first; });
    if (known == std::end(kKinds)) return false;
    column.kind = known->second;
    column.at = placeOf(textOf(json, "at"));
    column.of = textOf(json, "of");
    column.byCode = textOf(json, "by") == "code";
    column.es = textOf(json, "es");
    column.en = textOf(json, "en");
    column.width = json.value("width", 24);
    if (const auto also = json.find("also"); also != json.end())
        for (const Json& word : *also) column.also.push_back(word.get<std::string>());
    if (const auto required = json.find("required"); required != json.end()) {
        column.required = true;
        column.fallback = required->is_string() ? *required : Json("");
    }
    if (const auto words = json.find("words"); words != json.end())
        for (const Json& word : *words)
            column.words.push_back({word.at(0).get<std::string>(), word.at(1).get<std::string>(),
                                    word.at(2).get<std::string>()});
    return !column.es.empty() && !column.en.empty();
}

// {0} → 0, {1} → 1; −1 for a step of its own.
int keyOf(const std::string& step) { return step.size() == 3 && step[0] == '{' ? step[1] - '0' : -1; }

const std::string& stepOf(const std::string& step, const Keys& keys) {
    const int key = keyOf(step);
    return key < 0 || static_cast<std::size_t>(key) >= keys.size() ? step
                                                                   : keys[static_cast<std::size_t>(key)];
}

using Rank = std::vector<std::pair<double, std::string>>;

void collect(const Json& at, const Place& base, std::size_t step, Keys& keys, Rank& rank,
             std::map<Rank, Keys>& found) {
    if (step == base.size()) {
        found.emplace(rank, keys);
        return;
    }
    if (!at.is_object()) return;
    if (keyOf(base[step]) < 0) {
        if (const auto next = at.find(base[step]); next != at.end())
            collect(*next, base, step + 1, keys, rank, found);
        return;
    }
    for (const auto& [key, next] : at.items()) {
        double order = 0;
        if (next.is_object())
            if (const auto own = next.find("order"); own != next.end() && own->is_number())
                order = own->get<double>();
        keys.push_back(key);
        rank.emplace_back(order, key);
        collect(next, base, step + 1, keys, rank, found);
        keys.pop_back();
        rank.pop_back();
    }
}

}  // namespace

const PlanTable* PlanTables::find(std::string_view key) const {
    for (const PlanTable& table : tables)
        if (table.key == key) return &table;
    return nullptr;
}

const std::string& PlanTables::word(const char* key, bool english) const {
    static const std::string none;
    const auto found = words.find(key);
    return found == words.end() ? none : found->second[english ? 1 : 0];
}

std::optional<PlanTables> readPlanTables(std::string_view text) {
    Problems problems;
    const auto json = parseJson(text, problems);
    if (!json || !json->is_object() || !json->contains("tables")) return std::nullopt;
    PlanTables out;
    for (const Json& one : json->at("tables")) {
        PlanTable& table = out.tables.emplace_back();
        table.key = textOf(one, "key");
        table.es = textOf(one, "es");
        table.en = textOf(one, "en");
        for (const char* part : {"keys", "columns"}) {
            for (const Json& column : one.at(part))
                if (!readColumn(column, table.columns.emplace_back())) return std::nullopt;
            if (part[0] == 'k') table.keys = table.columns.size();
        }
        if (const auto bases = one.find("base"); bases != one.end())
            for (const Json& base : *bases) table.bases.push_back(placeOf(base.get<std::string>()));
        if (const auto match = one.find("match"); match != one.end())
            for (const Json& field : *match) table.match.push_back(placeOf(field.get<std::string>()));
        table.code = placeOf(textOf(one, "code"));
        table.name = placeOf(textOf(one, "name"));
    }
    for (const auto& [key, word] : json->at("words").items())
        out.words[key] = {textOf(word, "es"), textOf(word, "en")};
    for (const Json& line : json->at("guide")) out.guide.push_back({textOf(line, "es"), textOf(line, "en")});
    return out;
}

const Json* valueAt(const Json& document, const Place& place, const Keys& keys) {
    const Json* at = &document;
    for (const std::string& step : place) {
        if (!at->is_object()) return nullptr;
        const auto next = at->find(stepOf(step, keys));
        if (next == at->end()) return nullptr;
        at = &*next;
    }
    return at;
}

std::string pointerOf(const Place& place, const Keys& keys) {
    std::string out;
    for (const std::string& step : place) out = pointer(out, stepOf(step, keys));
    return out;
}

std::vector<Keys> keysIn(const Json& document, const PlanTable& table) {
    if (table.oneRecord()) return {Keys{}};
    std::map<Rank, Keys> found;
    for (const Place& base : table.bases) {
        Keys keys;
        Rank rank;
        collect(document, base, 0, keys, rank, found);
    }
    std::vector<Keys> out;
    std::set<Keys> seen;  // a year may have targets and money
    for (auto& entry : found)
        if (seen.insert(entry.second).second) out.push_back(std::move(entry.second));
    return out;
}

std::string textAt(const Json& document, const Place& place, const Keys& keys) {
    const Json* found = place.empty() ? nullptr : valueAt(document, place, keys);
    const auto* text = found ? found->get_ptr<const std::string*>() : nullptr;
    return text ? *text : std::string();
}

std::string labelOf(const Json& document, const PlanTables& tables, const PlanTable& table, const Keys& keys,
                    bool english) {
    std::string label = textAt(document, table.code, keys);
    const std::string name = textAt(document, table.name, keys);
    if (!name.empty()) label += (label.empty() ? "" : " · ") + name;
    if (!label.empty() && table.keys < 2) return label;
    // A year or an activity is called by what it belongs to as well.
    std::string of;
    for (std::size_t i = 0; i < table.keys; ++i) {
        const PlanColumn& column = table.columns[i];
        std::string part = keys[i];
        if (column.kind == ColumnKind::ref)
            if (const PlanTable* other = tables.find(column.of))
                part = labelOf(document, tables, *other, {keys[i]}, english);
        if (column.kind == ColumnKind::id) {
            part = label;
            for (const Place& field : table.match) {
                const Json* value = valueAt(document, field, keys);
                if (!value || part.size() >= 80) continue;
                std::string text = value->is_string() ? value->get<std::string>() : value->dump();
                for (const PlanColumn& other : table.columns)
                    if (other.at == field && other.kind == ColumnKind::field)
                        text = fieldWords(tables, text, english);
                part += (part.empty() ? "" : " ") + text;
            }
        }
        if (!part.empty()) of += (of.empty() ? "" : " · ") + part;
    }
    return of;
}

}  // namespace store
