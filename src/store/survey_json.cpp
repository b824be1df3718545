#include "store/survey_json.h"

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <utility>
#include <vector>

#include "store/parse.h"

namespace store {

using survey::Answer;
using survey::Condition;
using survey::Id;
using survey::Option;
using survey::ProfileField;
using survey::Question;
using survey::QuestionKind;
using survey::Reply;
using survey::Survey;
using survey::Words;

namespace {

constexpr std::pair<QuestionKind, const char*> kindNames[] = {
    {QuestionKind::chooseMany, "chooseMany"},
    {QuestionKind::chooseOne, "chooseOne"},
    {QuestionKind::rank, "rank"},
    {QuestionKind::scale, "scale"},
    {QuestionKind::text, "text"},
    {QuestionKind::number, "number"},
};

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
        readKey(value, "icon", where, into.icon);
        readKey(value, "population", where, into.population);
    }

    void read(const Json& value, const std::string& where, ProfileField& into) {
        if (!value.is_object()) return wrongType(value, where);
        readKey(value, "order", where, into.order);
        readKey(value, "label", where, into.label, true);
        readKey(value, "options", where, into.options, true);
    }

    template <class Number>
    void read(const Json& value, const std::string& where, std::optional<Number>& into) {
        read(value, where, into.emplace());
    }

    void read(const Json& value, const std::string& where, QuestionKind& into) {
        if (!value.is_string()) return wrongType(value, where);
        for (const auto& [kind, name] : kindNames) {
            if (value != name) continue;
            into = kind;
            return;
        }
        badValue(value, where);
    }

    void read(const Json& value, const std::string& where, std::optional<Condition>& into) {
        if (!value.is_object()) return wrongType(value, where);
        into.emplace();
        if (const Json* of = find(value, "question", where, true))
            readId(*of, pointer(where, "question"), into->question);
        readKey(value, "options", where, into->options);
        readKey(value, "other", where, into->other);
    }

    void read(const Json& value, const std::string& where, Question& into) {
        if (!value.is_object()) return wrongType(value, where);
        readKey(value, "order", where, into.order);
        readKey(value, "kind", where, into.kind, true);
        readKey(value, "text", where, into.text, true);
        readKey(value, "introduction", where, into.introduction);
        readKey(value, "required", where, into.required);
        readKey(value, "limit", where, into.limit);
        readKey(value, "other", where, into.other);
        readKey(value, "length", where, into.length);
        readKey(value, "shuffled", where, into.shuffled);
        readKey(value, "least", where, into.least);
        readKey(value, "most", where, into.most);
        readKey(value, "leastLabel", where, into.leastLabel);
        readKey(value, "mostLabel", where, into.mostLabel);
        readKey(value, "options", where, into.options);
        readKey(value, "shownIf", where, into.shownIf);
    }

    // A survey of one question, as files had it before there were several: choose many, and an answer was
    // needed.
    void readFirstQuestion(const Json& value, const std::string& where, Survey& into) {
        if (!value.is_object()) return wrongType(value, where);
        Question& question = into.questions[firstQuestion];
        question.required = true;
        question.other = true;
        readKey(value, "text", where, question.text, true);
        readKey(value, "introduction", where, question.introduction);
        readKey(value, "limit", where, question.limit);
        readKey(value, "other", where, question.other);
        readKey(value, "otherLength", where, question.length);
        readKey(value, "options", where, question.options, true);
    }

    void read(const Json& value, const std::string& where, Survey& into) {
        if (!value.is_object()) return wrongType(value, where);
        readKey(value, "title", where, into.title);
        readKey(value, "introduction", where, into.introduction);
        readKey(value, "privacy", where, into.privacy);
        readKey(value, "opens", where, into.opens);
        readKey(value, "closes", where, into.closes);
        readKey(value, "smallCells", where, into.smallCells);
        if (into.smallCells < survey::kLeastSmallCells || into.smallCells > survey::kMostSmallCells)
            badValue(value.at("smallCells"), pointer(where, "smallCells"));
        readKey(value, "collector", where, into.collector);
        const auto single = value.find("question");
        if (single != value.end() && !value.contains("questions"))
            readFirstQuestion(*single, pointer(where, "question"), into);
        else
            readKey(value, "questions", where, into.questions, true);
        readKey(value, "profile", where, into.profile);
    }

    void read(const Json& value, const std::string& where, Reply& into) {
        if (!value.is_object()) return wrongType(value, where);
        readKey(value, "chosen", where, into.chosen);
        readKey(value, "otherChosen", where, into.otherChosen);
        readKey(value, "other", where, into.other);
        readKey(value, "number", where, into.number);
        readKey(value, "text", where, into.text);
        readKey(value, "shown", where, into.shown);
    }

    void read(const Json& value, const std::string& where, survey::Space& into) {
        if (!value.is_object()) return wrongType(value, where);
        readKey(value, "kind", where, into.kind);
        readKey(value, "name", where, into.name);
        readKey(value, "place", where, into.place);
        readKey(value, "date", where, into.date);
    }

    void read(const Json& value, const std::string& where, Answer& into) {
        if (!value.is_object()) return wrongType(value, where);
        if (const Json* id = find(value, "id", where, true)) readId(*id, pointer(where, "id"), into.id);
        if (const Json* of = find(value, "survey", where, true)) {
            readId(*of, pointer(where, "survey"), into.survey);
        }
        readKey(value, "wording", where, into.wording);
        readKey(value, "date", where, into.date);
        readKey(value, "language", where, into.language);
        // Before there were several questions, what was said to the one stood in the answer itself.
        if (value.contains("chosen") && !value.contains("replies"))
            read(value, where, into.replies[firstQuestion]);
        else
            readKey(value, "replies", where, into.replies, true);
        readKey(value, "profile", where, into.profile);
        if (const Json* space = find(value, "space", where, false))
            read(*space, pointer(where, "space"), into.space.emplace());
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
        if (!option.icon.empty()) written["icon"] = option.icon;
        if (option.population) written["population"] = *option.population;
    }
    return object;
}

// Puts a text in where it says something.
void put(Json& object, const char* key, const Words& words) {
    if (!words.byLanguage.empty()) object[key] = toJson(words);
}

}  // namespace

Json toJson(const Question& question) {
    Json object = Json::object();
    object["order"] = number(question.order);
    object["kind"] = nameOf(question.kind);
    object["text"] = toJson(question.text);
    put(object, "introduction", question.introduction);
    object["required"] = question.required;
    const bool many = question.kind == QuestionKind::chooseMany || question.kind == QuestionKind::rank;
    if (many || question.limit) object["limit"] = question.limit;
    if (many || question.kind == QuestionKind::chooseOne || question.other) object["other"] = question.other;
    object["length"] = question.length;
    if (question.shuffled) object["shuffled"] = true;
    if (question.least) object["least"] = number(*question.least);
    if (question.most) object["most"] = number(*question.most);
    put(object, "leastLabel", question.leastLabel);
    put(object, "mostLabel", question.mostLabel);
    if (!question.options.empty()) object["options"] = toJson(question.options);
    if (question.shownIf) {
        Json& condition = object["shownIf"];
        condition = Json::object();
        condition["question"] = question.shownIf->question;
        condition["options"] = question.shownIf->options;
        if (question.shownIf->other) condition["other"] = true;
    }
    return object;
}

static Json toJson(const Reply& reply) {
    Json object = Json::object();
    if (!reply.chosen.empty()) object["chosen"] = reply.chosen;
    if (reply.otherChosen) object["otherChosen"] = true;
    if (!reply.other.empty()) object["other"] = reply.other;
    if (reply.number) object["number"] = number(*reply.number);
    if (!reply.text.empty()) object["text"] = reply.text;
    if (!reply.shown.empty()) object["shown"] = reply.shown;
    return object;
}

std::string nameOf(QuestionKind kind) {
    for (const auto& [known, name] : kindNames)
        if (known == kind) return name;
    return {};
}

Json toJson(const Survey& survey) {
    Json questions = Json::object();
    for (const auto& [id, question] : survey.questions) questions[id] = toJson(question);

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
    put(object, "introduction", survey.introduction);
    object["privacy"] = toJson(survey.privacy);
    if (!survey.opens.empty()) object["opens"] = survey.opens;
    if (!survey.closes.empty()) object["closes"] = survey.closes;
    if (survey.smallCells != Survey().smallCells) object["smallCells"] = survey.smallCells;
    if (!survey.collector.empty()) object["collector"] = survey.collector;
    object["questions"] = std::move(questions);
    object["profile"] = std::move(profile);
    return object;
}

Json toJson(const survey::Space& space) {
    return {{"kind", space.kind}, {"name", space.name}, {"place", space.place}, {"date", space.date}};
}

Json toJson(const Answer& answer) {
    Json object = Json::object();
    object["id"] = answer.id;
    object["survey"] = answer.survey;
    if (!answer.wording.empty()) object["wording"] = answer.wording;
    object["date"] = answer.date;
    object["language"] = answer.language;
    Json replies = Json::object();
    for (const auto& [question, reply] : answer.replies) replies[question] = toJson(reply);
    object["replies"] = std::move(replies);
    Json profile = Json::object();
    for (const auto& [field, option] : answer.profile) profile[field] = option;
    object["profile"] = std::move(profile);
    if (answer.space) object["space"] = toJson(*answer.space);
    return object;
}

std::string wordingOf(const Survey& survey) {
    Json asked = toJson(survey);
    asked.erase("opens");
    asked.erase("closes");
    asked.erase("smallCells");
    for (Json& field : asked["profile"])
        for (Json& option : field["options"]) option.erase("population");
    asked.erase("collector");
    for (Json& question : asked["questions"])
        if (question.contains("options"))
            for (Json& option : question["options"]) option.erase("icon");
    const std::string text = asked.dump(-1, ' ', false, Json::error_handler_t::replace);
    // FNV-1a of 64 bits: told apart, not sealed.
    std::uint64_t hash = 14695981039346656037u;
    for (const unsigned char byte : text) hash = (hash ^ byte) * 1099511628211u;
    char digits[17];
    std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(hash));
    return digits;
}

Json toJson(const std::map<Id, Survey>& surveys) {
    Json object = Json::object();
    for (const auto& [id, survey] : surveys) object[id] = toJson(survey);
    return object;
}

std::optional<QuestionKind> kindOf(const std::string& name) {
    for (const auto& [kind, known] : kindNames)
        if (name == known) return kind;
    return std::nullopt;
}

void askSeveralQuestions(Json& surveys) {
    if (!surveys.is_object()) return;
    for (auto& json : surveys) {
        if (!json.is_object() || !json.contains("question") || json.contains("questions")) continue;
        Problems problems;
        const Survey survey = surveyFromJson(json, problems);
        if (problems.empty()) json = toJson(survey);
    }
}

Survey surveyFromJson(const Json& json, Problems& problems, const std::string& where) {
    return readAll<Survey>(json, problems, where);
}

survey::Space spaceFromJson(const Json& json, Problems& problems, const std::string& where) {
    return readAll<survey::Space>(json, problems, where);
}

Answer answerFromJson(const Json& json, Problems& problems, const std::string& where) {
    return readAll<Answer>(json, problems, where);
}

std::map<Id, Survey> surveysFromJson(const Json& json, Problems& problems, const std::string& where) {
    return readAll<std::map<Id, Survey>>(json, problems, where);
}

}  // namespace store
