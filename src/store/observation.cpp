#include "store/observation.h"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <string_view>
#include <utility>

#include "store/parse.h"
#include "store/plan_file.h"
#include "store/survey_json.h"

namespace store {

namespace {

constexpr std::size_t longestId = 64;

bool isDay(std::string_view text) {
    if (text.size() != 10) return false;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (at == 4 || at == 7 ? text[at] != '-' : text[at] < '0' || text[at] > '9') return false;
    return true;
}

// Reads the fields of one object and notes what is wrong with them.
class Fields {
  public:
    Fields(const Json& json, std::string where, Problems& problems)
        : json_(json), where_(std::move(where)), problems_(problems) {
        if (!json.is_object()) note(ProblemKind::wrongType, where_, json.type_name());
    }

    std::string text(const char* key, std::size_t longest) {
        const Json* found = find(key);
        if (!found) return {};
        const auto* text = found->get_ptr<const Json::string_t*>();
        if (!text) return wrongType(key, *found), std::string();
        if (text->size() > longest) note(ProblemKind::tooLarge, at(key), std::to_string(text->size()));
        return *text;
    }

    // An id, where there is one.
    std::string id(const char* key, bool required = false) {
        std::string id = text(key, longestId);
        if (id.empty() ? required : !isPlanId(id)) note(ProblemKind::badValue, at(key), id);
        return id;
    }

    std::optional<int> people(const char* key) {
        const Json* found = find(key);
        if (!found) return std::nullopt;
        if (!found->is_number_integer()) return wrongType(key, *found), std::nullopt;
        const bool fits = found->is_number_unsigned()
                              ? found->get<std::uint64_t>() <= static_cast<std::uint64_t>(kMostPeople)
                              : found->get<std::int64_t>() >= 0 && found->get<std::int64_t>() <= kMostPeople;
        if (!fits) return note(ProblemKind::badValue, at(key), found->dump()), std::nullopt;
        return found->get<int>();
    }

    std::int64_t revision(const char* key) {
        const Json* found = find(key);
        if (!found) return note(ProblemKind::missingField, at(key), ""), 0;
        if (!found->is_number_integer()) return wrongType(key, *found), 0;
        const bool huge = found->is_number_unsigned() && found->get<std::uint64_t>() > kLargestRevision;
        if (huge || found->get<std::int64_t>() < 1)
            return note(ProblemKind::badValue, at(key), found->dump()), 0;
        return found->get<std::int64_t>();
    }

    survey::Space space(const char* key) {
        const Json* found = find(key);
        if (!found) return note(ProblemKind::missingField, at(key), ""), survey::Space{};
        Fields fields(*found, at(key), problems_);
        survey::Space space;
        space.kind = fields.text("kind", longestId);
        space.name = fields.text("name", kLongestSpaceWords);
        space.place = fields.text("place", kLongestSpaceWords);
        space.date = fields.text("date", 10);
        if (!space.date.empty() && !isDay(space.date))
            note(ProblemKind::badValue, fields.at("date"), space.date);
        fields.end();
        return space;
    }

    // A list of records with ids of their own.
    template <class Read>
    void list(const char* key, Read read) {
        const Json* found = find(key);
        if (!found) return;
        if (!found->is_array()) return wrongType(key, *found);
        if (found->size() > kMostHeard)
            return note(ProblemKind::tooLarge, at(key), std::to_string(found->size()));
        std::set<std::string> ids;
        for (std::size_t place = 0; place < found->size(); ++place) {
            Fields item((*found)[place], pointer(at(key), std::to_string(place)), problems_);
            const std::string id = item.id("id", true);
            if (!ids.insert(id).second) note(ProblemKind::badValue, item.at("id"), id);
            read(item, id);
            item.end();
        }
    }

    // Whatever was not asked for.
    void end() {
        if (!json_.is_object()) return;
        for (const auto& [key, value] : json_.items())
            if (!known_.count(key)) note(ProblemKind::badValue, at(key), key);
    }

  private:
    static constexpr std::uint64_t kLargestRevision = std::uint64_t{1} << 53;

    std::string at(std::string_view key) const { return pointer(where_, key); }
    const Json* find(const char* key) {
        known_.insert(key);
        if (!json_.is_object()) return nullptr;
        const auto found = json_.find(key);
        return found == json_.end() ? nullptr : &*found;
    }
    void note(ProblemKind kind, const std::string& where, const std::string& detail) {
        problems_.push_back({kind, where, detail});
    }
    void wrongType(const char* key, const Json& found) {
        note(ProblemKind::wrongType, at(key), found.type_name());
    }

    const Json& json_;
    std::string where_;
    Problems& problems_;
    std::set<std::string> known_;
};

void put(Json& json, const char* key, const std::string& text) {
    if (!text.empty()) json[key] = text;
}

}  // namespace

Json toJson(const Observation& observation) {
    Json json = {{"revision", observation.revision}, {"space", toJson(observation.space)}};
    put(json, "plan", observation.plan);
    put(json, "changed", observation.changed);
    put(json, "survey", observation.survey);
    put(json, "notes", observation.notes);
    if (observation.present) json["present"] = *observation.present;
    for (const auto& heard : observation.problems) {
        Json one = {{"id", heard.id}};
        put(one, "words", heard.words);
        put(one, "line", heard.line);
        put(one, "lineName", heard.lineName);
        if (heard.people) one["people"] = *heard.people;
        json["problems"].push_back(std::move(one));
    }
    for (const auto& quotation : observation.quotations) {
        Json one = {{"id", quotation.id}};
        put(one, "words", quotation.words);
        json["quotations"].push_back(std::move(one));
    }
    return json;
}

Observation observationFromJson(const std::string& id, const Json& json, Problems& problems,
                                const std::string& where) {
    Observation read;
    read.id = id;
    if (!isPlanId(id)) problems.push_back({ProblemKind::badValue, where, id});
    Fields fields(json, where, problems);
    if (!json.is_object()) return read;
    read.plan = fields.id("plan");
    read.revision = fields.revision("revision");
    read.changed = fields.text("changed", 30);
    read.survey = fields.id("survey");
    read.space = fields.space("space");
    read.present = fields.people("present");
    fields.list("problems", [&](Fields& item, const std::string& itemId) {
        HeardProblem heard;
        heard.id = itemId;
        heard.words = item.text("words", kLongestHeard);
        heard.line = item.id("line");
        heard.lineName = item.text("lineName", kLongestHeard);
        heard.people = item.people("people");
        read.problems.push_back(std::move(heard));
    });
    fields.list("quotations", [&](Fields& item, const std::string& itemId) {
        read.quotations.push_back({itemId, item.text("words", kLongestHeard)});
    });
    read.notes = fields.text("notes", kLongestNotes);
    fields.end();
    return read;
}

}  // namespace store
