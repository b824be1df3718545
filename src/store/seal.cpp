#include "store/seal.h"

#include <cstddef>
#include <set>
#include <utility>

#include "store/canonical_json.h"
#include "store/parse.h"
#include "store/places.h"
#include "store/sha256.h"

namespace store {
namespace {

void takeOutEmpty(Json& value) {
    if (!value.is_structured()) return;
    for (auto member = value.begin(); member != value.end();) {
        takeOutEmpty(*member);
        // A place in an array is kept: the ones after it would move.
        if (value.is_object() && member->is_object() && member->empty())
            member = value.erase(member);
        else
            ++member;
    }
}

const Json* memberOf(const Json* value, const std::string& key) {
    if (!value || !value->is_object()) return nullptr;
    const auto found = value->find(key);
    return found == value->end() ? nullptr : &*found;
}

bool holdsObjects(const Json& value) {
    if (!value.is_object() || value.empty()) return false;
    for (const Json& member : value)
        if (!member.is_object()) return false;
    return true;
}

// Records stand by their ids in an object that holds nothing else, and have an order or a name of their own.
// The document's own collections are known by the first alone.
bool holdsRecords(const Json& value, bool ofDocument) {
    if (!holdsObjects(value)) return false;
    if (ofDocument) return true;
    for (const Json& member : value)
        if (!member.contains("order") && !member.contains("name")) return false;
    return true;
}

// The first text of these, whatever its language.
std::string textOf(const Json& record, std::initializer_list<const char*> names) {
    for (const char* name : names) {
        const Json* found = memberOf(&record, name);
        if (found && found->is_object() && !found->empty()) found = &*found->begin();
        if (found && found->is_string() && !found->get_ref<const std::string&>().empty())
            return found->get<std::string>();
    }
    return {};
}

std::string nameOf(const Json& record) {
    const std::string code = textOf(record, {"code", "shortName"});
    const std::string name = textOf(record, {"name", "title"});
    return code.empty() || name.empty() ? code + name : code + " · " + name;
}

class Comparison {
  public:
    std::vector<SealedChange> changes;

    struct At {
        std::string pointer;
        RecordName record, within;
        std::string field;
    };

    // Either side may be missing, not both.
    void compare(const Json* before, const Json* now, const At& at) {
        if (before && now && *before == *now) return;
        const bool open = (!before || before->is_object()) && (!now || now->is_object());
        if (!open) return add(before, now, at);
        const bool ofDocument = at.pointer.rfind('/') == 0;
        const bool records = !at.pointer.empty() && (!before || holdsRecords(*before, ofDocument)) &&
                             (!now || holdsRecords(*now, ofDocument));
        for (const std::string& key : keysOf(before, now)) {
            const Json* was = memberOf(before, key);
            const Json* is = memberOf(now, key);
            At inner = {pointer(at.pointer, key), at.record, at.within, pointer(at.field, key)};
            if (records) {
                inner.within = at.record;
                inner.record = {lastKey(at.pointer), key, nameOf(was ? *was : *is)};
                inner.field.clear();
                if (!was || !is) {
                    add(was, is, inner);
                    continue;
                }
            }
            compare(was, is, inner);
        }
    }

  private:
    static std::set<std::string> keysOf(const Json* before, const Json* now) {
        std::set<std::string> keys;
        for (const Json* side : {before, now})
            if (side)
                for (auto member = side->begin(); member != side->end(); ++member) keys.insert(member.key());
        return keys;
    }

    static std::string lastKey(const std::string& at) { return pointerKeys(at)->back(); }

    void add(const Json* before, const Json* now, const At& at) {
        changes.push_back(
            {at.pointer, at.record, at.within, at.field, before ? *before : Json(), now ? *now : Json()});
    }
};

}  // namespace

Json adoptedPart(const Json& document) {
    Json part = document;
    for (const char* place : kAfterAdoption) takeOut(part, place);
    takeOutEmpty(part);
    return part;
}

std::optional<std::string> sealedText(const Json& document, Problems& problems) {
    return canonicalJson(adoptedPart(document), problems);
}

std::optional<std::string> sealOf(const Json& document, Problems& problems) {
    const auto text = sealedText(document, problems);
    if (!text) return std::nullopt;
    return sha256Hex(*text);
}

std::string readSeal(std::string_view text) {
    std::string seal;
    for (const char c : text) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '-') continue;
        const char small = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
        if (!((small >= '0' && small <= '9') || (small >= 'a' && small <= 'f'))) return {};
        seal += small;
    }
    return seal.size() == 64 ? seal : "";
}

bool verify(const Json& document, std::string_view seal) {
    Problems problems;
    const std::string expected = readSeal(seal);
    return !expected.empty() && sealOf(document, problems) == expected;
}

std::vector<SealedChange> whatChangedSince(const Json& adopted, const Json& now) {
    const Json before = adoptedPart(adopted), after = adoptedPart(now);
    Comparison comparison;
    comparison.compare(&before, &after, {});
    return std::move(comparison.changes);
}

}  // namespace store
