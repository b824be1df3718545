#include "store/edit.h"

#include <algorithm>
#include <utility>

#include "store/parse.h"

namespace store {
namespace {

// A document's depth: below what parse.h reads, by more than the envelopes of files and records add.
constexpr int kDepth = 60;

struct Operation {
    std::string name;
    std::string path;
    std::vector<std::string> keys;
    const Json* value = nullptr;
};

bool badPatch(Problems& problems, std::string where, std::string detail) {
    problems.push_back({ProblemKind::badPatch, std::move(where), std::move(detail)});
    return false;
}

std::optional<Operation> operationOf(const Json& json, Problems& problems) {
    Operation operation;
    const auto text = [&](const char* name, std::string& out) {
        if (!json.is_object()) return false;
        const auto found = json.find(name);
        if (found == json.end() || !found->is_string()) return false;
        out = found->get<std::string>();
        return true;
    };
    const bool named = text("op", operation.name) && text("path", operation.path);
    auto keys = pointerKeys(operation.path);
    const bool needsValue = operation.name != "remove";
    const bool known = operation.name == "add" || operation.name == "replace" || operation.name == "remove" ||
                       operation.name == "test";
    if (named && json.contains("value")) operation.value = &json.at("value");
    if (!named || !known || !keys || (needsValue && !operation.value)) {
        badPatch(problems, operation.path, operation.name);
        return std::nullopt;
    }
    operation.keys = std::move(*keys);
    return operation;
}

// A place in an array; `size` itself and "-" are where one more would go. Nothing when the key is no such
// place.
std::optional<std::size_t> indexOf(const Json& array, const std::string& key) {
    if (key == "-") return array.size();
    if (key.empty() || key.size() > 9 || (key[0] == '0' && key.size() > 1)) return std::nullopt;
    std::size_t index = 0;
    for (const char c : key) {
        if (c < '0' || c > '9') return std::nullopt;
        index = index * 10 + static_cast<std::size_t>(c - '0');
    }
    return index <= array.size() ? std::optional(index) : std::nullopt;
}

// The value one key below, or null. `at` may be const or not.
template <class Node>
Node* below(Node& at, const std::string& key) {
    if (at.is_object()) {
        const auto found = at.find(key);
        return found == at.end() ? nullptr : &*found;
    }
    if (!at.is_array()) return nullptr;
    const auto index = indexOf(at, key);
    return index && *index < at.size() ? &at[*index] : nullptr;
}

template <class Node>
Node* walk(Node& from, const std::vector<std::string>& keys, std::size_t count) {
    Node* at = &from;
    for (std::size_t i = 0; i < count && at; ++i) at = below(*at, keys[i]);
    return at;
}

Json operationJson(const char* name, const std::string& path, const Json* value) {
    Json json = Json::object();
    json["op"] = name;
    json["path"] = path;
    if (value) json["value"] = *value;
    return json;
}

// What takes an operation back, asked before it is carried out; nothing, with a problem, when it does not
// fit. null for a test.
std::optional<Json> inverseOf(const Json& document, const Operation& operation, Problems& problems) {
    const auto refuse = [&] {
        badPatch(problems, operation.path, operation.name);
        return std::nullopt;
    };
    const std::size_t depth = operation.keys.size();
    if (operation.value &&
        !isSound(*operation.value, operation.path, problems, kDepth - static_cast<int>(depth)))
        return std::nullopt;
    const Json* found = walk(document, operation.keys, depth);
    if (operation.name == "test") {
        if (!found || *found != *operation.value) return refuse();
        return Json();
    }
    if (depth == 0) {
        if (operation.name == "remove") return refuse();
        return operationJson("replace", "", found);
    }
    const Json* parent = walk(document, operation.keys, depth - 1);
    if (!parent || !parent->is_structured()) return refuse();
    if (operation.name != "add") {
        if (!found) return refuse();
        return operationJson(operation.name == "remove" ? "add" : "replace", operation.path, found);
    }
    const std::string& key = operation.keys.back();
    if (parent->is_object()) {
        if (firstBadUtf8(key) != std::string_view::npos) return refuse();
        return found ? operationJson("replace", operation.path, found)
                     : operationJson("remove", operation.path, nullptr);
    }
    const auto index = indexOf(*parent, key);
    if (!index) return refuse();
    const std::string above = operation.path.substr(0, operation.path.rfind('/'));
    return operationJson("remove", pointer(above, std::to_string(*index)), nullptr);
}

// Carries out an operation that inverseOf has found to fit.
void carryOut(Json& document, const Operation& operation) {
    if (operation.name == "test") return;
    if (operation.keys.empty()) {
        document = Json(*operation.value);  // a copy first: the value may stand inside the document
        return;
    }
    Json& parent = *walk(document, operation.keys, operation.keys.size() - 1);
    const std::string& key = operation.keys.back();
    if (parent.is_object()) {
        if (operation.name == "remove")
            parent.erase(key);
        else
            parent[key] = *operation.value;
        return;
    }
    const std::size_t index = *indexOf(parent, key);
    const auto place = parent.begin() + static_cast<Json::difference_type>(index);
    if (operation.name == "remove")
        parent.erase(place);
    else if (operation.name == "add")
        parent.insert(place, *operation.value);
    else
        *place = *operation.value;
}

// The operation a change comes to; null when it changes nothing; nothing, with a problem, when its path leads
// through something that is no container.
std::optional<Json> operationFor(const Json& document, const Change& change, Problems& problems) {
    const auto refuse = [&] {
        badPatch(problems, change.path, change.value ? "set" : "remove");
        return std::nullopt;
    };
    const auto keys = pointerKeys(change.path);
    if (!keys) return refuse();
    const Json* at = &document;
    for (std::size_t i = 0; i < keys->size(); ++i) {
        if (!at->is_structured()) return refuse();
        const Json* next = below(*at, (*keys)[i]);
        if (next) {
            at = next;
            continue;
        }
        if (!change.value) return Json();
        if (at->is_array() && !indexOf(*at, (*keys)[i])) return refuse();
        // Made in one piece, from the inside out, so that taking it back leaves no empty object behind.
        Json made = *change.value;
        for (std::size_t k = keys->size(); k-- > i + 1;) {
            Json outer = Json::object();
            outer[(*keys)[k]] = std::move(made);
            made = std::move(outer);
        }
        std::string path;
        for (std::size_t k = 0; k <= i; ++k) path = pointer(path, (*keys)[k]);
        return operationJson("add", path, &made);
    }
    if (!change.value && keys->empty()) return refuse();
    if (!change.value) return operationJson("remove", change.path, nullptr);
    if (*at == *change.value) return Json();
    return operationJson("replace", change.path, &*change.value);
}

}  // namespace

Change set(std::string path, Json value) {
    if (value.is_null()) return remove(std::move(path));
    return {std::move(path), std::move(value)};
}

Change remove(const char* path) { return remove(std::string(path)); }

Change remove(std::string path) { return {std::move(path), std::nullopt}; }

std::string path(std::initializer_list<std::string_view> keys) {
    std::string result;
    for (const std::string_view key : keys) result = pointer(result, key);
    return result;
}

std::optional<Json> applyPatch(Json& document, const Json& patch, Problems& problems) {
    if (!patch.is_array()) {
        badPatch(problems, "", patch.type_name());
        return std::nullopt;
    }
    std::vector<Json> done;
    for (const Json& json : patch) {
        const auto operation = operationOf(json, problems);
        auto inverse = operation ? inverseOf(document, *operation, problems) : std::nullopt;
        if (!inverse) {
            Problems none;
            for (auto back = done.rbegin(); back != done.rend(); ++back)
                carryOut(document, *operationOf(*back, none));
            return std::nullopt;
        }
        carryOut(document, *operation);
        if (!inverse->is_null()) done.push_back(std::move(*inverse));
    }
    Json inverse = Json::array();
    for (auto back = done.rbegin(); back != done.rend(); ++back) inverse.push_back(std::move(*back));
    return inverse;
}

bool isPatch(const Json& json, Problems& problems, const std::string& where) {
    if (!json.is_array()) {
        problems.push_back({ProblemKind::wrongType, where, json.type_name()});
        return false;
    }
    Problems inside;
    for (std::size_t i = 0; i < json.size(); ++i) {
        if (operationOf(json[i], inside)) continue;
        problems.push_back({ProblemKind::badPatch, pointer(where, std::to_string(i)), inside.front().detail});
        return false;
    }
    return true;
}

std::optional<Edit> makeEdit(const Json& before, const std::vector<Change>& changes, Problems& problems) {
    Edit edit;
    Json copy;  // made only when a later change may lean on an earlier one
    const Json* at = &before;
    for (const Change& change : changes) {
        auto json = operationFor(*at, change, problems);
        if (!json) return std::nullopt;
        if (json->is_null()) continue;
        const auto operation = operationOf(*json, problems);
        auto inverse = operation ? inverseOf(*at, *operation, problems) : std::nullopt;
        if (!inverse) return std::nullopt;
        if (changes.size() > 1) {
            if (at == &before) copy = before;
            at = &copy;
            carryOut(copy, *operation);
        }
        edit.inverse.insert(edit.inverse.begin(), std::move(*inverse));
        edit.patch.push_back(std::move(*json));
    }
    return edit;
}

Edit makeEdit(const Json& before, const Json& after) {
    Edit edit;
    edit.patch = Json::diff(before, after);
    edit.inverse = Json::diff(after, before);
    return edit;
}

Json toJson(const Edit& edit) {
    Json json = Json::object();
    json["seq"] = edit.seq;
    json["patch"] = edit.patch;
    json["inverse"] = edit.inverse;
    if (!edit.author.empty()) json["author"] = edit.author;
    if (!edit.time.empty()) json["time"] = edit.time;
    if (!edit.day.empty()) json["day"] = edit.day;
    if (!edit.words.empty()) json["words"] = edit.words;
    if (!edit.field.empty()) json["field"] = edit.field;
    if (edit.undoes) json["undoes"] = edit.undoes;
    return json;
}

std::optional<Edit> editFromJson(const Json& json, Problems& problems) {
    const auto fail = [&](ProblemKind kind, const char* where, const Json& found) {
        problems.push_back({kind, where, found.type_name()});
        return std::nullopt;
    };
    if (!json.is_object()) return fail(ProblemKind::wrongType, "", json);
    Edit edit;
    for (const auto& [name, place] : {std::pair{"seq", &edit.seq}, std::pair{"undoes", &edit.undoes}}) {
        const auto found = json.find(name);
        if (found == json.end()) continue;
        if (!found->is_number_integer()) return fail(ProblemKind::wrongType, name, *found);
        *place = found->get<std::int64_t>();
    }
    if (edit.seq < 0 || edit.undoes < 0) return fail(ProblemKind::badValue, "/seq", json);
    for (const auto& [name, place] : {std::pair{"patch", &edit.patch}, std::pair{"inverse", &edit.inverse}}) {
        const auto found = json.find(name);
        if (found == json.end()) return fail(ProblemKind::missingField, name, json);
        if (!found->is_array()) return fail(ProblemKind::wrongType, name, *found);
        *place = *found;
    }
    for (const auto& [name, place] :
         {std::pair{"author", &edit.author}, std::pair{"time", &edit.time}, std::pair{"day", &edit.day},
          std::pair{"words", &edit.words}, std::pair{"field", &edit.field}}) {
        const auto found = json.find(name);
        if (found == json.end()) continue;
        if (!found->is_string()) return fail(ProblemKind::wrongType, name, *found);
        *place = found->get<std::string>();
    }
    return edit;
}

}  // namespace store
