#include "store/target_changes.h"

#include <set>
#include <utility>

#include "plan/adopted.h"
#include "plan/plan.h"
#include "store/parse.h"
#include "store/plan_json.h"

namespace store {
namespace {

const Json* find(const Json& from, const std::vector<std::string>& keys) {
    const Json* at = &from;
    for (const std::string& key : keys) {
        if (!at->is_object() || !at->contains(key)) return nullptr;
        at = &at->at(key);
    }
    return at;
}

// As a plan::Value holds it; falling, a truth, as its word. Null: there is none.
Json valueOf(const Json& goal, const std::string& field) {
    const Json* found = find(goal, *pointerKeys(field));
    if (!found) return field == "/indicator/falling" ? Json("false") : Json();
    return found->is_boolean() ? Json(found->get<bool>() ? "true" : "false") : *found;
}

void addYears(std::set<std::string>& fields, const Json& goal) {
    const Json* years = find(goal, {"years"});
    if (!years || !years->is_object()) return;
    for (const auto& [year, values] : years->items())
        for (const char* name : {"target", "programmed"}) fields.insert(path({"years", year, name}));
}

std::set<std::string> touchedGoals(const Json& document, const std::vector<Change>& changes) {
    std::set<std::string> touched;
    const auto addAll = [&](const Json* goals) {
        if (!goals || !goals->is_object()) return;
        for (const auto& [id, goal] : goals->items()) touched.insert(id);
    };
    for (const Change& change : changes) {
        const auto keys = pointerKeys(change.path);
        if (!keys) continue;
        if (keys->size() >= 2 && (*keys)[0] == "goals") touched.insert((*keys)[1]);
        if (keys->size() != 1 || (*keys)[0] != "goals") continue;
        addAll(find(document, {"goals"}));
        addAll(change.value ? &*change.value : nullptr);
    }
    return touched;
}

// The goals named, as they are and as the changes leave them. Nothing when a change does not fit: who makes
// the edit is told so.
std::optional<std::pair<Json, Json>> beforeAndAfter(const Json& document,
                                                    const std::set<std::string>& touched,
                                                    const std::vector<Change>& changes) {
    Json before = {{"goals", Json::object()}};
    for (const std::string& id : touched)
        if (const Json* goal = find(document, {"goals", id})) before["goals"][id] = *goal;
    std::vector<Change> ofGoals;
    for (const Change& change : changes)
        if (const auto keys = pointerKeys(change.path); keys && !keys->empty() && keys->front() == "goals")
            ofGoals.push_back(change);
    Problems problems;
    const auto edit = makeEdit(before, ofGoals, problems);
    Json after = before;
    if (!edit || !applyPatch(after, edit->patch, problems)) return std::nullopt;
    if (!after.contains("goals")) after["goals"] = Json::object();
    return std::pair(std::move(before), std::move(after));
}

// The record of this day's change of a field, or empty.
std::string recordOf(const Json& goal, const std::string& field, const std::string& day) {
    const Json* changes = find(goal, {"changes"});
    if (!changes) return {};
    for (const auto& [id, record] : changes->items())
        if (valueOf(record, "/field") == field && valueOf(record, "/day") == day) return id;
    return {};
}

// Whether the changes themselves bring the record of it: a file in which it was made.
bool isWritten(const Json& before, const Json& after, const std::string& field, const Json& value) {
    const Json* changes = find(after, {"changes"});
    if (!changes || !changes->is_object()) return false;
    for (const auto& [id, record] : changes->items())
        if (!find(before, {"changes", id}) && valueOf(record, "/field") == field &&
            valueOf(record, "/after") == value)
            return true;
    return false;
}

}  // namespace

std::vector<Change> targetChanges(const Json& document, const std::vector<Change>& changes,
                                  const Moment& moment, const std::string& author,
                                  const std::function<std::string()>& newId) {
    const Json* adopted = find(document, {"adoptedOn"});
    if (!adopted || !adopted->is_string() || adopted->get_ref<const std::string&>().empty() ||
        moment.day < adopted->get_ref<const std::string&>())
        return {};
    const std::set<std::string> touched = touchedGoals(document, changes);
    if (touched.empty()) return {};
    const auto states = beforeAndAfter(document, touched, changes);
    if (!states) return {};
    std::vector<Change> more;
    for (const std::string& id : touched) {
        const Json* before = find(states->first, {"goals", id});
        const Json* after = find(states->second, {"goals", id});
        if (!after || !after->is_object()) continue;
        if (!before) {
            if (!after->contains("addedOn")) more.push_back(set(path({"goals", id, "addedOn"}), moment.day));
            continue;
        }
        if (before->contains("addedOn")) continue;  // nothing was adopted of it
        std::set<std::string> fields(std::begin(plan::kWatchedFields), std::end(plan::kWatchedFields));
        addYears(fields, *before);
        addYears(fields, *after);
        for (const std::string& field : fields) {
            const Json was = valueOf(*before, field), is = valueOf(*after, field);
            if (was == is || isWritten(*before, *after, field, is)) continue;
            const std::string known = recordOf(*before, field, moment.day);
            const std::string record = path({"goals", id, "changes", known.empty() ? newId() : known});
            if (known.empty()) {
                Json made = {{"day", moment.day}, {"field", field}};
                if (!was.is_null()) made["before"] = was;
                if (!is.is_null()) made["after"] = is;
                if (!author.empty()) made["author"] = author;
                more.push_back(set(record, std::move(made)));
            } else if (valueOf(before->at("changes").at(known), "/before") == is) {
                more.push_back(remove(record));
            } else {
                more.push_back(set(pointer(record, "after"), is));
            }
        }
    }
    return more;
}

}  // namespace store
