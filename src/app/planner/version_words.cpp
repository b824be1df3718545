#include "app/planner/version_words.h"

#include <algorithm>

#include "plan/period.h"
#include "store/change_words.h"
#include "store/parse.h"
#include "store/seal.h"

namespace app {
namespace {

using store::Json;
using store::SealedChange;

// Records that no table has: their fields are called as in their forms (record_form.h).
struct Formed {
    const char* place;
    const char* kind;
    const char* title;
    bool several = true;  // by id
};
constexpr Formed kFormed[] = {{"/sources", "source", "records.source"},
                              {"/actors", "actor", "records.actor"},
                              {"/articulation", "articulation", "records.articulation"},
                              {"/workingTables", "workingTable", "records.workingTable"},
                              {"/analysis/findings", "finding", "records.finding"},
                              {"/analysis/themes", "strategicTheme", "records.strategicTheme"},
                              {"/frame", "frame", "frame.title", false},
                              {"/swot/items", "swotItem", "swot.title"},
                              {"/swot/strategies", "strategy", "swot.title"},
                              {"/selfDiagnosis", "diagnosis", "diagnosis.title", false},
                              {"/document/sections", "section", "records.section"}};

const Formed* formOf(const std::string& at) {
    for (const Formed& form : kFormed) {
        const std::string place = form.place;
        if (at.compare(0, place.size(), place) == 0 && (at.size() == place.size() || at[place.size()] == '/'))
            return &form;
    }
    return nullptr;
}

std::string textOf(const Json& record, std::initializer_list<const char*> names) {
    for (const char* name : names)
        if (const auto found = record.find(name); found != record.end() && found->is_string())
            if (const auto& text = found->get_ref<const std::string&>(); !text.empty()) return text;
    return {};
}

std::string nameOf(const Json& record) {
    if (!record.is_object()) return {};
    const std::string code = textOf(record, {"code", "number", "shortName"});
    const std::string name = textOf(record, {"name", "title", "text"});
    return code.empty() || name.empty() ? code + name : code + " · " + name;
}

// What is called by an id, in the document's collections and in theirs.
std::string nameOfId(const Json& document, const std::string& id) {
    if (id.empty() || id.size() > 40 || id.find(' ') != std::string::npos) return {};
    const auto in = [&](const Json& holder) -> std::string {
        const auto found = holder.is_object() ? holder.find(id) : holder.end();
        return found == holder.end() ? std::string() : nameOf(*found);
    };
    for (const auto& [member, value] : document.items()) {
        if (std::string name = in(value); !name.empty()) return name;
        if (!value.is_object()) continue;
        for (const auto& inner : value)
            if (std::string name = in(inner); !name.empty()) return name;
    }
    return {};
}

// A record that came or went is told field by field.
void fieldsOf(const SealedChange& whole, const Json& value, bool came, const std::string& below,
              std::vector<SealedChange>& found) {
    if (value.is_object()) {
        for (const auto& [key, member] : value.items())
            if (key != "order") fieldsOf(whole, member, came, store::pointer(below, key), found);
        return;
    }
    SealedChange field = whole;
    field.at = whole.at + below;
    field.field = whole.field + below;
    field.before = came ? Json() : value;
    field.after = came ? value : Json();
    found.push_back(std::move(field));
}

class Describing {
  public:
    Describing(const Texts& t, const store::PlanTables& tables, const Json& before, const Json& after)
        : texts_(t), tables_(tables), before_(before), after_(after), english_(t.language() == "en") {}

    std::vector<VersionDifference> found;

    void tell(const SealedChange& change) {
        const bool came = change.before.is_null() && change.after.is_object(),
                   went = change.after.is_null() && change.before.is_object();
        if (!came && !went) return tellField(change, Whole::no);
        std::vector<SealedChange> fields;
        fieldsOf(change, came ? change.after : change.before, came, "", fields);
        // A part of a record that is told is no record of its own.
        const Form form = formed(change);
        const bool part = form.form && form.inside > 0;
        for (const SealedChange& field : fields)
            tellField(field, part ? Whole::no : came ? Whole::came : Whole::went);
    }

  private:
    enum class Whole { no, came, went };  // the record that the field is of

    struct Form {
        const Formed* form = nullptr;
        store::Keys steps;       // from the form's place
        std::size_t inside = 0;  // steps beyond the record's own
    };

    Form formed(const SealedChange& change) const {
        Form form{formOf(change.at), {}, 0};
        if (!form.form) return form;
        form.steps = *store::pointerKeys(change.at.substr(std::string(form.form->place).size()));
        const std::size_t own = form.form->several ? 1 : 0;
        form.inside = form.steps.size() > own ? form.steps.size() - own : 0;
        return form;
    }

    void tellField(const SealedChange& change, Whole whole) {
        VersionDifference told;
        const Form form = formed(change);
        if (form.form ? !inForm(change, form, told) : !inTable(change, told)) return;
        if (told.before == told.after) return;
        if (whole != Whole::no)
            told.record =
                texts_.with(whole == Whole::came ? "versions.came" : "versions.went", {told.record});
        found.push_back(std::move(told));
    }

    bool inTable(const SealedChange& change, VersionDifference& told) const {
        const store::ChangeWords words = store::changeWords(tables_, change, before_, after_, english_);
        told.record = words.kind + (words.record.empty() ? "" : " · " + words.record);
        told.field = words.field == "/order" ? texts_("versions.order") : words.field;
        told.before = plain(words.before, "");
        told.after = plain(words.after, "");
        return true;
    }

    bool inForm(const SealedChange& change, const Form& form, VersionDifference& told) const {
        const store::Keys& steps = form.steps;
        const std::string kind = form.form->kind;
        if (kind == "frame" && !steps.empty() && steps[0] == "versions") return false;  // kept former ones
        told.record = texts_(form.form->title);
        if (form.form->several && !steps.empty()) {
            const auto at = Json::json_pointer(form.form->place + store::pointer("", steps[0]));
            std::string name;
            for (const Json* side : {&before_, &after_})
                if (name.empty() && side->contains(at)) name = nameOf(side->at(at));
            told.record += " · " + (name.empty() ? texts_("record.unnamed") : name);
        }
        if (kind == "section" && steps.size() > 2 && steps[1] == "text") {
            if (steps.back() != "runs") return false;  // of a paragraph its words are told
            told.field = texts_("versions.text");
            told.before = plain(change.before, "");
            told.after = plain(change.after, "");
            return true;
        }
        std::string key = "record." + kind;
        for (std::size_t i = form.form->several ? 1 : 0; i < steps.size(); ++i) {
            const std::string next = key + "." + steps[i];
            if (!texts_.all().count(next)) continue;  // an id
            key = next;
            told.field += (told.field.empty() ? "" : " · ") + texts_(key);
        }
        if (!steps.empty() && steps.back() == "order") told.field = texts_("versions.order");
        if (told.field.empty()) told.field = steps.empty() ? change.at : steps.back();
        told.before = plain(change.before, key);
        told.after = plain(change.after, key);
        // One of several that the record refers to.
        if (!change.before.is_string() && !change.after.is_string() && !steps.empty())
            for (auto [value, of, side] : {std::tuple{&told.before, &change.before, &before_},
                                           std::tuple{&told.after, &change.after, &after_}})
                if (const std::string name = nameOfId(*side, steps.back()); !of->is_null() && !name.empty())
                    *value = name;
        return true;
    }

    // `key`: of the field's label; the words it may hold are called below it.
    std::string plain(const Json& value, const std::string& key) const {
        if (value.is_null()) return {};
        if (value.is_boolean()) return tables_.word(value.get<bool>() ? "yes" : "no", english_);
        if (value.is_number()) return texts_.number(value.get<double>(), 6);
        if (value.is_array()) {
            std::string words;
            for (const Json& run : value) {
                if (!run.is_object() || !run.contains("text") || !run.at("text").is_string())
                    return value.dump();
                words += run.at("text").get<std::string>();
            }
            return words;
        }
        if (!value.is_string()) return value.dump();
        const std::string text = value.get<std::string>();
        if (!key.empty() && texts_.all().count(key + "." + text)) return texts_(key + "." + text);
        if (plan::parseDay(text)) return texts_.date(text);
        for (const Json* side : {&after_, &before_})
            if (std::string name = nameOfId(*side, text); !name.empty()) return name;
        return text;
    }

    const Texts& texts_;
    const store::PlanTables& tables_;
    const Json &before_, &after_;
    bool english_;
};

}  // namespace

std::vector<VersionDifference> versionDifferences(const Texts& t, const store::PlanTables& tables,
                                                  const store::Json& before, const store::Json& after) {
    Describing describing(t, tables, before, after);
    for (const SealedChange& change : store::whatChangedSince(before, after)) describing.tell(change);
    return std::move(describing.found);
}

}  // namespace app
