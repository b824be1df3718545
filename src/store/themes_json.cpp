#include "store/themes_json.h"

#include <cmath>
#include <limits>

#include "plan/period.h"
#include "store/parse.h"

namespace store {

using survey::AskedFor;
using survey::Codebook;
using survey::Id;
using survey::Theme;
using survey::Words;

namespace {

class Reader {
  public:
    Reader(const Json& json, Problems& problems, const std::string& where)
        : json_(json), problems_(problems), where_(where) {
        if (!json.is_object()) wrongType(json, where);
    }

    const Json* member(const char* name, bool required = false) const {
        if (!json_.is_object()) return nullptr;
        const auto found = json_.find(name);
        if (found != json_.end()) return &*found;
        if (required) problems_.push_back({ProblemKind::missingField, at(name), {}});
        return nullptr;
    }

    void order(double& into) const {
        const Json* value = member("order");
        if (!value) return;
        if (!value->is_number()) return wrongType(*value, at("order"));
        if (!std::isfinite(value->get<double>())) return badValue(*value, at("order"));
        into = value->get<double>();
    }

    // Not empty.
    void text(const char* name, std::string& into) const {
        const Json* value = member(name, true);
        if (!value) return;
        if (!value->is_string()) return wrongType(*value, at(name));
        into = value->get_ref<const std::string&>();
        if (into.empty()) badValue(*value, at(name));
    }

    void words(const char* name, Words& into) const {
        const Json* value = member(name, true);
        if (!value) return;
        if (!value->is_object()) return wrongType(*value, at(name));
        for (const auto& [language, said] : value->items()) {
            if (said.is_string())
                into.byLanguage[language] = said.get_ref<const std::string&>();
            else
                wrongType(said, pointer(at(name), language));
        }
    }

    void people(const char* name, int least, int most, int& into) const {
        const Json* value = member(name, true);
        if (!value) return;
        if (!value->is_number()) return wrongType(*value, at(name));
        const double number = value->get<double>();
        if (!(number >= least && number <= most && number == std::floor(number)))
            return badValue(*value, at(name));
        into = static_cast<int>(number);
    }

    void day(const char* name, std::string& into) const {
        text(name, into);
        if (!into.empty() && !plan::parseDay(into)) badValue(*member(name), at(name));
    }

    // {KEY: true, …}
    void set(const char* name, std::set<Id>& into) const {
        if (const Json* value = member(name)) keys(*value, at(name), into, false);
    }

    // {QUESTION: {KEY: true, …}, …}
    void sets(const char* name, std::map<Id, std::set<Id>>& into, bool ofTexts) const {
        const Json* value = member(name);
        if (!value) return;
        if (!value->is_object()) return wrongType(*value, at(name));
        for (const auto& [question, item] : value->items())
            keys(item, pointer(at(name), question), into[question], ofTexts);
    }

    std::string at(const char* name) const { return pointer(where_, name); }

  private:
    void keys(const Json& value, const std::string& where, std::set<Id>& into, bool ofTexts) const {
        if (!value.is_object()) return wrongType(value, where);
        for (const auto& [key, there] : value.items()) {
            if (there != Json(true)) {
                if (there.is_boolean())
                    badValue(there, pointer(where, key));
                else
                    wrongType(there, pointer(where, key));
            } else if (ofTexts && !survey::isTextKey(key)) {
                problems_.push_back({ProblemKind::badValue, pointer(where, key), key});
            } else {
                into.insert(key);
            }
        }
    }

    void wrongType(const Json& value, const std::string& where) const {
        problems_.push_back({ProblemKind::wrongType, where, value.type_name()});
    }

    void badValue(const Json& value, const std::string& where) const {
        problems_.push_back({ProblemKind::badValue, where, value.dump()});
    }

    const Json& json_;
    Problems& problems_;
    const std::string& where_;
};

Json toJson(const std::set<Id>& keys) {
    Json object = Json::object();
    for (const Id& key : keys) object[key] = true;
    return object;
}

Json toJson(const std::map<Id, std::set<Id>>& sets) {
    Json object = Json::object();
    for (const auto& [question, keys] : sets) object[question] = toJson(keys);
    return object;
}

}  // namespace

Json toJson(const Theme& theme) {
    Json object = Json::object();
    object["order"] = number(theme.order);
    Json& name = object["name"] = Json::object();
    for (const auto& [language, text] : theme.name.byLanguage) name[language] = text;
    object["survey"] = theme.survey;
    if (!theme.texts.empty()) object["texts"] = toJson(theme.texts);
    if (!theme.options.empty()) object["options"] = toJson(theme.options);
    if (!theme.lines.empty()) object["lines"] = toJson(theme.lines);
    if (!theme.objectives.empty()) object["objectives"] = toJson(theme.objectives);
    if (theme.asked)
        object["asked"] = {
            {"people", theme.asked->people}, {"of", theme.asked->of}, {"day", theme.asked->day}};
    return object;
}

Theme themeFromJson(const Json& json, Problems& problems, const std::string& where) {
    Theme theme;
    const Reader in(json, problems, where);
    in.order(theme.order);
    in.words("name", theme.name);
    in.text("survey", theme.survey);
    in.sets("texts", theme.texts, true);
    in.sets("options", theme.options, false);
    in.set("lines", theme.lines);
    in.set("objectives", theme.objectives);
    if (const Json* asked = in.member("asked")) {
        const std::string at = in.at("asked");
        const Reader counts(*asked, problems, at);
        AskedFor& read = theme.asked.emplace();
        constexpr int most = std::numeric_limits<int>::max();
        counts.people("of", 1, most, read.of);
        counts.people("people", 1, read.of ? read.of : most, read.people);
        counts.day("day", read.day);
    }
    return theme;
}

Codebook themesOfDocument(const Json& document, Problems& problems, const std::string& where) {
    Codebook codebook;
    if (!document.is_object()) return codebook;
    const auto themes = document.find("themes");
    if (themes == document.end()) return codebook;
    const std::string at = pointer(where, "themes");
    if (!themes->is_object()) {
        problems.push_back({ProblemKind::wrongType, at, themes->type_name()});
        return codebook;
    }
    for (const auto& [id, theme] : themes->items()) {
        if (id.empty()) problems.push_back({ProblemKind::badValue, pointer(at, id), {}});
        codebook[id] = themeFromJson(theme, problems, pointer(at, id));
    }
    return codebook;
}

}  // namespace store
