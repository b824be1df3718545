#include "store/survey_json.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "store/parse.h"

namespace store {

using survey::Answer;
using survey::Id;
using survey::Option;
using survey::ProfileField;
using survey::Question;
using survey::Survey;
using survey::Words;

namespace {

// Reads a tree of values and names everything that is wrong in it.
class Reader {
  public:
    explicit Reader(Problems& found) : problems(found) {}

    void read(const Json& value, const std::string& where, std::string& into) {
        if (!value.is_string()) return wrongType(value, where);
        into = value.get_ref<const std::string&>();
    }

    void read(const Json& value, const std::string& where, bool& into) {
        if (!value.is_boolean()) return wrongType(value, where);
        into = value.get<bool>();
    }

    void read(const Json& value, const std::string& where, double& into) {
        if (!value.is_number()) return wrongType(value, where);
        const double number = value.get<double>();
        if (!std::isfinite(number)) return badValue(value, where);
        into = number;
    }

    // A count: a whole number from 0 up.
    void read(const Json& value, const std::string& where, int& into) {
        if (!value.is_number()) return wrongType(value, where);
        const double number = value.get<double>();
        if (!(number >= 0 && number <= std::numeric_limits<int>::max() && number == std::floor(number))) {
            return badValue(value, where);
        }
        into = static_cast<int>(number);
    }

    void read(const Json& value, const std::string& where, Words& into) {
        read(value, where, into.byLanguage);
    }

    void read(const Json& value, const std::string& where, std::vector<Id>& into) {
        if (!value.is_array()) return wrongType(value, where);
        into.reserve(value.size());
        for (std::size_t i = 0; i < value.size(); ++i) {
            readId(value[i], where + "/" + std::to_string(i), into.emplace_back());
        }
    }

    void read(const Json& value, const std::string& where, Option& into) {
        if (!value.is_object()) return wrongType(value, where);
        readKey(value, "order", where, into.order);
        readKey(value, "label", where, into.label, true);
        readKey(value, "help", where, into.help);
    }

    void read(const Json& value, const std::string& where, ProfileField& into) {
        if (!value.is_object()) return wrongType(value, where);
        readKey(value, "order", where, into.order);
        readKey(value, "label", where, into.label, true);
        readKey(value, "options", where, into.options, true);
    }

    void read(const Json& value, const std::string& where, Question& into) {
        if (!value.is_object()) return wrongType(value, where);
        readKey(value, "text", where, into.text, true);
        readKey(value, "introduction", where, into.introduction);
        readKey(value, "limit", where, into.limit);
        readKey(value, "other", where, into.other);
        readKey(value, "otherLength", where, into.otherLength);
        readKey(value, "options", where, into.options, true);
    }

    void read(const Json& value, const std::string& where, Survey& into) {
        if (!value.is_object()) return wrongType(value, where);
        readKey(value, "title", where, into.title);
        readKey(value, "privacy", where, into.privacy);
        readKey(value, "question", where, into.question, true);
        readKey(value, "profile", where, into.profile);
    }

    void read(const Json& value, const std::string& where, Answer& into) {
        if (!value.is_object()) return wrongType(value, where);
        if (const Json* id = find(value, "id", where, true)) readId(*id, pointer(where, "id"), into.id);
        if (const Json* of = find(value, "survey", where, true)) {
            readId(*of, pointer(where, "survey"), into.survey);
        }
        readKey(value, "date", where, into.date);
        readKey(value, "language", where, into.language);
        readKey(value, "chosen", where, into.chosen, true);
        readKey(value, "otherChosen", where, into.otherChosen);
        readKey(value, "other", where, into.other);
        readKey(value, "profile", where, into.profile);
    }

    template <class Value>
    void read(const Json& value, const std::string& where, std::map<Id, Value>& into) {
        if (!value.is_object()) return wrongType(value, where);
        for (const auto& [key, item] : value.items()) {
            const std::string place = pointer(where, key);
            if (key.empty()) problems.push_back({ProblemKind::badValue, place, {}});
            read(item, place, into[key]);
        }
    }

  private:
    Problems& problems;

    void wrongType(const Json& value, const std::string& where) {
        problems.push_back({ProblemKind::wrongType, where, value.type_name()});
    }

    void badValue(const Json& value, const std::string& where) {
        problems.push_back({ProblemKind::badValue, where, value.dump()});
    }

    // The value under a key, or null where it is absent; only a required one's absence is a problem.
    const Json* find(const Json& object, const char* key, const std::string& where, bool required) {
        const auto found = object.find(key);
        if (found != object.end()) return &*found;
        if (required) problems.push_back({ProblemKind::missingField, pointer(where, key), {}});
        return nullptr;
    }

    template <class Value>
    void readKey(const Json& object, const char* key, const std::string& where, Value& into,
                 bool required = false) {
        if (const Json* value = find(object, key, where, required)) read(*value, pointer(where, key), into);
    }

    void readId(const Json& value, const std::string& where, Id& into) {
        read(value, where, into);
        if (value.is_string() && into.empty()) problems.push_back({ProblemKind::badValue, where, {}});
    }
};

template <class Value>
Value readAll(const Json& json, Problems& problems, const std::string& where) {
    Value value;
    Reader(problems).read(json, where, value);
    return value;
}

Json toJson(const Words& words) {
    Json object = Json::object();
    for (const auto& [language, text] : words.byLanguage) object[language] = text;
    return object;
}

Json toJson(const std::map<Id, Option>& options) {
    Json object = Json::object();
    for (const auto& [id, option] : options) {
        Json& written = object[id];
        written = Json::object();
        written["order"] = number(option.order);
        written["label"] = toJson(option.label);
        if (!option.help.byLanguage.empty()) written["help"] = toJson(option.help);
    }
    return object;
}

}  // namespace

Json toJson(const Survey& survey) {
    Json question = Json::object();
    question["text"] = toJson(survey.question.text);
    question["introduction"] = toJson(survey.question.introduction);
    question["limit"] = survey.question.limit;
    question["other"] = survey.question.other;
    question["otherLength"] = survey.question.otherLength;
    question["options"] = toJson(survey.question.options);

    Json profile = Json::object();
    for (const auto& [id, field] : survey.profile) {
        Json& written = profile[id];
        written = Json::object();
        written["order"] = number(field.order);
        written["label"] = toJson(field.label);
        written["options"] = toJson(field.options);
    }

    Json object = Json::object();
    object["title"] = toJson(survey.title);
    object["privacy"] = toJson(survey.privacy);
    object["question"] = std::move(question);
    object["profile"] = std::move(profile);
    return object;
}

Json toJson(const Answer& answer) {
    Json object = Json::object();
    object["id"] = answer.id;
    object["survey"] = answer.survey;
    object["date"] = answer.date;
    object["language"] = answer.language;
    object["chosen"] = answer.chosen;
    object["otherChosen"] = answer.otherChosen;
    object["other"] = answer.other;
    Json profile = Json::object();
    for (const auto& [field, option] : answer.profile) profile[field] = option;
    object["profile"] = std::move(profile);
    return object;
}

Json toJson(const std::map<Id, Survey>& surveys) {
    Json object = Json::object();
    for (const auto& [id, survey] : surveys) object[id] = toJson(survey);
    return object;
}

Survey surveyFromJson(const Json& json, Problems& problems, const std::string& where) {
    return readAll<Survey>(json, problems, where);
}

Answer answerFromJson(const Json& json, Problems& problems, const std::string& where) {
    return readAll<Answer>(json, problems, where);
}

std::map<Id, Survey> surveysFromJson(const Json& json, Problems& problems, const std::string& where) {
    return readAll<std::map<Id, Survey>>(json, problems, where);
}

}  // namespace store
