#include "store/plan_json.h"

#include <cmath>
#include <cstddef>
#include <string_view>

#include "plan/period.h"
#include "store/adoption.h"
#include "store/formulation_json.h"
#include "store/parse.h"
#include "store/references.h"
#include "store/themes_json.h"

namespace store {
namespace {

template <class Enum>
struct Word {
    const char* word;
    Enum value;
};

constexpr Word<plan::Phase> kPhases[] = {
    {"knowing", plan::Phase::knowing},   {"drafting", plan::Phase::drafting},
    {"approval", plan::Phase::approval}, {"implementation", plan::Phase::implementation},
    {"followUp", plan::Phase::followUp}, {"evaluation", plan::Phase::evaluation},
};
constexpr Word<plan::Accumulation> kAccumulations[] = {
    {"sum", plan::Accumulation::sum},
    {"capacity", plan::Accumulation::capacity},
    {"flow", plan::Accumulation::flow},
    {"stock", plan::Accumulation::stock},
    {"reduction", plan::Accumulation::reduction},
    {"annualReduction", plan::Accumulation::annualReduction},
};
constexpr Word<plan::GoalKind> kGoalKinds[] = {
    {"outcome", plan::GoalKind::outcome},
    {"output", plan::GoalKind::output},
};
constexpr Word<plan::WeightRule> kWeightRules[] = {
    {"given", plan::WeightRule::given},
    {"equal", plan::WeightRule::equal},
    {"goals", plan::WeightRule::goals},
    {"money", plan::WeightRule::money},
};
constexpr Word<plan::YearsRule> kYearsRules[] = {
    {"mean", plan::YearsRule::mean},
    {"last", plan::YearsRule::last},
};
constexpr Word<plan::ReductionRule> kReductionRules[] = {
    {"mean", plan::ReductionRule::mean},
    {"fromBaseline", plan::ReductionRule::fromBaseline},
};
constexpr std::pair<const char*, bool plan::GoesOut::*> kGoesOut[] = {{"names", &plan::GoesOut::names},
                                                                      {"work", &plan::GoesOut::work},
                                                                      {"figures", &plan::GoesOut::figures},
                                                                      {"themes", &plan::GoesOut::themes}};

constexpr Word<plan::MoneyTerm> kExecutionTerms[] = {
    {"committed", plan::MoneyTerm::committed},
    {"obligated", plan::MoneyTerm::obligated},
    {"paid", plan::MoneyTerm::paid},
};

template <class Enum, std::size_t count>
const char* wordOf(const Word<Enum> (&words)[count], Enum value) {
    for (const auto& word : words)
        if (word.value == value) return word.word;
    return words[0].word;
}

// Reads the members of one object, and says where something is wrong.
class Reader {
  public:
    Reader(const Json& json, Problems& problems, const std::string& where)
        : json_(json), problems_(problems), where_(where) {
        if (!json.is_object()) add(ProblemKind::wrongType, where, json.type_name());
    }

    const Json* member(const char* name) const {
        if (!json_.is_object()) return nullptr;
        const auto found = json_.find(name);
        return found == json_.end() ? nullptr : &*found;
    }

    void required(const char* name) {
        if (json_.is_object() && !member(name)) add(ProblemKind::missingField, at(name), "");
    }

    void text(const char* name, std::string& out) {
        const Json* found = member(name);
        if (!found) return;
        if (const auto* string = found->get_ptr<const std::string*>())
            out = *string;
        else
            wrongType(name, *found);
    }

    void number(const char* name, double& out) {
        const Json* found = member(name);
        if (!found) return;
        if (found->is_number() && std::isfinite(found->get<double>()))
            out = found->get<double>();
        else
            wrongType(name, *found);
    }

    // Not below `least`.
    void number(const char* name, std::optional<double>& out, double least) {
        if (!member(name)) return;
        double value = 0;
        const std::size_t before = problems_.size();
        number(name, value);
        if (problems_.size() != before) return;
        if (value < least)
            badValue(name);
        else
            out = value;
    }

    void boolean(const char* name, bool& out) {
        const Json* found = member(name);
        if (!found) return;
        if (found->is_boolean())
            out = found->get<bool>();
        else
            wrongType(name, *found);
    }

    void year(const char* name, int& out) {
        const Json* found = member(name);
        if (!found) return;
        if (!found->is_number()) return wrongType(name, *found);
        const double value = found->get<double>();
        if (value != std::trunc(value) || value < 1000 || value > 9999) return badValue(name);
        out = static_cast<int>(value);
    }

    // An ISO date, or empty.
    void day(const char* name, std::string& out) {
        text(name, out);
        if (!out.empty() && !plan::parseDay(out)) badValue(name);
    }

    void value(const char* name, plan::Value& out) {
        const Json* found = member(name);
        if (!found) return;
        if (const auto* string = found->get_ptr<const std::string*>())
            out.text = *string;
        else if (found->is_number() && std::isfinite(found->get<double>()))
            out.number = found->get<double>();
        else
            wrongType(name, *found);
    }

    template <class Enum, std::size_t count>
    void word(const char* name, const Word<Enum> (&words)[count], Enum& out) {
        const Json* found = member(name);
        if (!found) return;
        const auto* string = found->get_ptr<const std::string*>();
        if (!string) return wrongType(name, *found);
        for (const auto& word : words) {
            if (*string != word.word) continue;
            out = word.value;
            return;
        }
        badValue(name);
    }

    // Calls read(key, json, where) for each member of the object `name`.
    template <class Read>
    void each(const char* name, Read read) {
        const Json* found = member(name);
        if (!found) return;
        if (!found->is_object()) return wrongType(name, *found);
        for (const auto& [key, json] : found->items()) read(key, json, pointer(at(name), key));
    }

    void badValue(const char* name) {
        const Json* found = member(name);
        const auto* string = found ? found->get_ptr<const std::string*>() : nullptr;
        add(ProblemKind::badValue, at(name), string ? *string : found ? found->dump() : "");
    }

    void add(ProblemKind kind, std::string where, std::string detail) {
        problems_.push_back({kind, std::move(where), std::move(detail)});
    }

    std::string at(const char* name) const { return pointer(where_, name); }

  private:
    void wrongType(const char* name, const Json& found) {
        add(ProblemKind::wrongType, at(name), found.type_name());
    }

    const Json& json_;
    Problems& problems_;
    const std::string& where_;
};

void put(Json& json, const char* name, const std::string& text) {
    if (!text.empty()) json[name] = text;
}

void put(Json& json, const char* name, const std::optional<double>& value) {
    if (value) json[name] = number(*value);
}

void put(Json& json, const char* name, const plan::Value& value) {
    if (!value.empty()) json[name] = toJson(value);
}

template <class Key, class Record, class KeyText>
void putAll(Json& json, const char* name, const std::map<Key, Record>& records, KeyText keyText) {
    if (records.empty()) return;
    Json& object = json[name] = Json::object();
    for (const auto& [key, record] : records) object[keyText(key)] = toJson(record);
}

const std::string& sameText(const std::string& key) { return key; }
std::string yearText(int year) { return std::to_string(year); }

// "2017" → 2017; 0 when it is no such key.
int yearOf(std::string_view key) {
    if (key.size() != 4 || key[0] == '0') return 0;
    int year = 0;
    for (const char c : key) {
        if (c < '0' || c > '9') return 0;
        year = year * 10 + (c - '0');
    }
    return year;
}

bool isColour(const std::string& text) {
    return text.size() == 7 && text[0] == '#' &&
           text.find_first_not_of("0123456789ABCDEFabcdef", 1) == std::string::npos;
}

plan::YearValues yearFromJson(const Json& json, Problems& problems, const std::string& where) {
    plan::YearValues year;
    Reader in(json, problems, where);
    in.value("target", year.target);
    in.value("programmed", year.programmed);
    in.value("reported", year.reported);
    in.text("evidence", year.evidence);
    return year;
}

plan::PeriodValues periodFromJson(const Json& json, Problems& problems, const std::string& where) {
    plan::PeriodValues period;
    Reader in(json, problems, where);
    in.value("programmed", period.programmed);
    in.value("reported", period.reported);
    in.text("evidence", period.evidence);
    in.text("comment", period.comment);
    in.text("reportedBy", period.reportedBy);
    return period;
}

plan::Money moneyFromJson(const Json& json, Problems& problems, const std::string& where) {
    // Below 0 is kept: reductions of an appropriation are entered so.
    constexpr double kAny = -HUGE_VAL;
    plan::Money money;
    Reader in(json, problems, where);
    in.number("planned", money.planned, kAny);
    in.number("initial", money.initial, kAny);
    in.number("definitive", money.definitive, kAny);
    in.number("committed", money.committed, kAny);
    in.number("obligated", money.obligated, kAny);
    in.number("paid", money.paid, kAny);
    return money;
}

plan::Indicator indicatorFromJson(const Json& json, Problems& problems, const std::string& where) {
    plan::Indicator indicator;
    Reader in(json, problems, where);
    in.text("name", indicator.name);
    in.text("purpose", indicator.purpose);
    in.text("formula", indicator.formula);
    in.text("variables", indicator.variables);
    in.text("unit", indicator.unit);
    in.text("source", indicator.source);
    in.text("periodicity", indicator.periodicity);
    in.number("lagDays", indicator.lagDays, 0);
    in.text("measuredBy", indicator.measuredBy);
    in.text("analysedBy", indicator.analysedBy);
    in.text("notes", indicator.notes);
    in.word("accumulation", kAccumulations, indicator.accumulation);
    in.boolean("falling", indicator.falling);
    in.value("baseline", indicator.baseline);
    in.text("baselineDate", indicator.baselineDate);
    return indicator;
}

template <class Records>
void checkReference(const Records& records, const plan::Id& id, const std::string& record, const char* field,
                    Problems& problems) {
    if (!id.empty() && !records.contains(id))
        problems.push_back({ProblemKind::badReference, pointer(record, field), id});
}

}  // namespace

const char* wordOf(plan::Accumulation accumulation) { return wordOf(kAccumulations, accumulation); }

Json toJson(const plan::Value& value) {
    if (value.number) return number(*value.number);
    return value.text.empty() ? Json() : Json(value.text);
}

Json toJson(const plan::Money& money) {
    Json json = Json::object();
    put(json, "planned", money.planned);
    put(json, "initial", money.initial);
    put(json, "definitive", money.definitive);
    put(json, "committed", money.committed);
    put(json, "obligated", money.obligated);
    put(json, "paid", money.paid);
    return json;
}

Json toJson(const plan::PeriodValues& period) {
    Json json = Json::object();
    put(json, "programmed", period.programmed);
    put(json, "reported", period.reported);
    put(json, "evidence", period.evidence);
    put(json, "comment", period.comment);
    put(json, "reportedBy", period.reportedBy);
    return json;
}

Json toJson(const plan::YearValues& year) {
    Json json = Json::object();
    put(json, "target", year.target);
    put(json, "programmed", year.programmed);
    put(json, "reported", year.reported);
    put(json, "evidence", year.evidence);
    return json;
}

Json toJson(const plan::Indicator& indicator) {
    Json json = Json::object();
    put(json, "name", indicator.name);
    put(json, "purpose", indicator.purpose);
    put(json, "formula", indicator.formula);
    put(json, "variables", indicator.variables);
    put(json, "unit", indicator.unit);
    put(json, "source", indicator.source);
    put(json, "periodicity", indicator.periodicity);
    put(json, "lagDays", indicator.lagDays);
    put(json, "measuredBy", indicator.measuredBy);
    put(json, "analysedBy", indicator.analysedBy);
    put(json, "notes", indicator.notes);
    json["accumulation"] = wordOf(indicator.accumulation);
    if (indicator.falling) json["falling"] = true;
    put(json, "baseline", indicator.baseline);
    put(json, "baselineDate", indicator.baselineDate);
    return json;
}

Json toJson(const plan::Entity& entity) {
    Json json = Json::object();
    json["order"] = number(entity.order);
    json["name"] = entity.name;
    put(json, "shortName", entity.shortName);
    put(json, "role", entity.role);
    return json;
}

Json toJson(const plan::StrategicLine& line) {
    Json json = Json::object();
    json["order"] = number(line.order);
    put(json, "code", line.code);
    json["name"] = line.name;
    put(json, "expectedResult", line.expectedResult);
    put(json, "weight", line.weight);
    return json;
}

Json toJson(const plan::Objective& objective) {
    Json json = Json::object();
    json["order"] = number(objective.order);
    put(json, "code", objective.code);
    json["name"] = objective.name;
    put(json, "line", objective.line);
    put(json, "weight", objective.weight);
    return json;
}

Json toJson(const plan::TargetChange& change) {
    Json json = Json::object();
    json["day"] = change.day;
    json["field"] = change.field;
    put(json, "before", change.before);
    put(json, "after", change.after);
    put(json, "author", change.author);
    put(json, "reason", change.reason);
    return json;
}

Json toJson(const plan::Goal& goal) {
    Json json = Json::object();
    json["order"] = number(goal.order);
    json["kind"] = wordOf(kGoalKinds, goal.kind);
    put(json, "code", goal.code);
    json["name"] = goal.name;
    put(json, "objective", goal.objective);
    put(json, "line", goal.line);
    put(json, "outcome", goal.outcome);
    put(json, "entity", goal.entity);
    put(json, "responsible", goal.responsible);
    put(json, "weight", goal.weight);
    json["indicator"] = toJson(goal.indicator);
    put(json, "target", goal.target);
    putAll(json, "years", goal.years, yearText);
    putAll(json, "periods", goal.periods, sameText);
    putAll(json, "money", goal.money, yearText);
    put(json, "project", goal.project);
    put(json, "notes", goal.notes);
    putAll(json, "changes", goal.changes, sameText);
    put(json, "addedOn", goal.addedOn);
    put(json, "withdrawnOn", goal.withdrawnOn);
    put(json, "withdrawnReason", goal.withdrawnReason);
    return json;
}

Json toJson(const plan::Activity& activity) {
    Json json = Json::object();
    json["order"] = number(activity.order);
    json["name"] = activity.name;
    put(json, "responsible", activity.responsible);
    put(json, "start", activity.start);
    put(json, "end", activity.end);
    put(json, "progress", activity.progress);
    put(json, "evidence", activity.evidence);
    return json;
}

Json toJson(const plan::Resource& resource) {
    Json json = Json::object();
    json["order"] = number(resource.order);
    json["year"] = resource.year;
    put(json, "source", resource.source);
    json["money"] = toJson(resource.money);
    return json;
}

Json toJson(const plan::Project& project) {
    Json json = Json::object();
    json["order"] = number(project.order);
    put(json, "code", project.code);
    json["name"] = project.name;
    put(json, "entity", project.entity);
    put(json, "responsible", project.responsible);
    if (!project.goals.empty()) {
        Json& goals = json["goals"] = Json::object();
        for (const plan::Id& goal : project.goals) goals[goal] = true;
    }
    putAll(json, "activities", project.activities, sameText);
    putAll(json, "resources", project.resources, sameText);
    put(json, "notes", project.notes);
    return json;
}

Json toJson(const plan::Closing& closing) {
    Json json = Json::object();
    json["closedOn"] = closing.closedOn;
    put(json, "reopenedOn", closing.reopenedOn);
    put(json, "reason", closing.reason);
    return json;
}

Json toJson(const plan::Plan& plan) {
    Json json = Json::object();
    json["name"] = plan.name;
    put(json, "sector", plan.sector);
    put(json, "territory", plan.territory);
    put(json, "developmentPlan", plan.developmentPlan);
    json["firstYear"] = plan.firstYear;
    json["lastYear"] = plan.lastYear;
    json["phase"] = wordOf(kPhases, plan.phase);
    put(json, "adoptedOn", plan.adoptedOn);
    put(json, "cutOff", plan.cutOff);
    put(json, "source", plan.source);
    put(json, "contact", plan.contact);
    if (plan.language != "es") put(json, "language", plan.language);
    put(json, "accent", plan.accent);
    for (const auto& [name, part] : kGoesOut)
        if (plan.goesOut.*part) json["goesOut"][name] = true;
    put(json, "archivedOn", plan.archivedOn);
    putAll(json, "entities", plan.entities, sameText);
    putAll(json, "lines", plan.lines, sameText);
    putAll(json, "objectives", plan.objectives, sameText);
    putAll(json, "goals", plan.goals, sameText);
    putAll(json, "projects", plan.projects, sameText);
    putAll(json, "closings", plan.closings, sameText);
    json["thresholds"]["good"] = number(plan.thresholds.good);
    json["thresholds"]["watch"] = number(plan.thresholds.watch);
    json["weightRule"] = wordOf(kWeightRules, plan.weightRule);
    put(json, "weightsNote", plan.weightsNote);
    if (plan.flowRule != plan::YearsRule::mean) json["flowRule"] = wordOf(kYearsRules, plan.flowRule);
    if (plan.stockRule != plan::YearsRule::mean) json["stockRule"] = wordOf(kYearsRules, plan.stockRule);
    if (plan.annualReductionRule != plan::ReductionRule::mean)
        json["annualReductionRule"] = wordOf(kReductionRules, plan.annualReductionRule);
    for (const auto& [year, weight] : plan.yearWeights) json["yearWeights"][yearText(year)] = number(weight);
    if (plan.executionTerm != plan::MoneyTerm::committed)
        json["executionTerm"] = wordOf(kExecutionTerms, plan.executionTerm);
    put(json, "cap", plan.cap);
    if (const auto write = formulationParts().write) write(json, plan);
    return json;
}

plan::Entity entityFromJson(const Json& json, Problems& problems, const std::string& where) {
    plan::Entity entity;
    Reader in(json, problems, where);
    in.required("name");
    in.number("order", entity.order);
    in.text("name", entity.name);
    in.text("shortName", entity.shortName);
    in.text("role", entity.role);
    return entity;
}

plan::StrategicLine lineFromJson(const Json& json, Problems& problems, const std::string& where) {
    plan::StrategicLine line;
    Reader in(json, problems, where);
    in.required("name");
    in.number("order", line.order);
    in.text("code", line.code);
    in.text("name", line.name);
    in.text("expectedResult", line.expectedResult);
    in.number("weight", line.weight, 0);
    return line;
}

plan::Objective objectiveFromJson(const Json& json, Problems& problems, const std::string& where) {
    plan::Objective objective;
    Reader in(json, problems, where);
    in.required("name");
    in.number("order", objective.order);
    in.text("code", objective.code);
    in.text("name", objective.name);
    in.text("line", objective.line);
    in.number("weight", objective.weight, 0);
    return objective;
}

plan::TargetChange targetChangeFromJson(const Json& json, Problems& problems, const std::string& where) {
    plan::TargetChange change;
    Reader in(json, problems, where);
    for (const char* name : {"day", "field"}) in.required(name);
    in.day("day", change.day);
    in.text("field", change.field);
    in.value("before", change.before);
    in.value("after", change.after);
    in.text("author", change.author);
    in.text("reason", change.reason);
    return change;
}

plan::Goal goalFromJson(const Json& json, Problems& problems, const std::string& where) {
    plan::Goal goal;
    Reader in(json, problems, where);
    in.required("name");
    in.number("order", goal.order);
    in.word("kind", kGoalKinds, goal.kind);
    in.text("code", goal.code);
    in.text("name", goal.name);
    in.text("objective", goal.objective);
    in.text("line", goal.line);
    in.text("outcome", goal.outcome);
    in.text("entity", goal.entity);
    in.text("responsible", goal.responsible);
    in.number("weight", goal.weight, 0);
    if (const Json* indicator = in.member("indicator"))
        goal.indicator = indicatorFromJson(*indicator, problems, in.at("indicator"));
    in.value("target", goal.target);
    const auto year = [&](const std::string& key, const std::string& at) {
        const int number = yearOf(key);
        if (!number) in.add(ProblemKind::badValue, at, key);
        return number;
    };
    in.each("years", [&](const std::string& key, const Json& item, const std::string& at) {
        if (const int number = year(key, at)) goal.years[number] = yearFromJson(item, problems, at);
    });
    in.each("money", [&](const std::string& key, const Json& item, const std::string& at) {
        if (const int number = year(key, at)) goal.money[number] = moneyFromJson(item, problems, at);
    });
    in.each("periods", [&](const std::string& key, const Json& item, const std::string& at) {
        if (plan::parsePeriod(key))
            goal.periods[key] = periodFromJson(item, problems, at);
        else
            in.add(ProblemKind::badValue, at, key);
    });
    in.text("project", goal.project);
    in.text("notes", goal.notes);
    in.each("changes", [&](const std::string& id, const Json& item, const std::string& at) {
        goal.changes[id] = targetChangeFromJson(item, problems, at);
    });
    in.day("addedOn", goal.addedOn);
    in.day("withdrawnOn", goal.withdrawnOn);
    in.text("withdrawnReason", goal.withdrawnReason);
    return goal;
}

plan::Activity activityFromJson(const Json& json, Problems& problems, const std::string& where) {
    plan::Activity activity;
    Reader in(json, problems, where);
    in.required("name");
    in.number("order", activity.order);
    in.text("name", activity.name);
    in.text("responsible", activity.responsible);
    in.day("start", activity.start);
    in.day("end", activity.end);
    in.number("progress", activity.progress, 0);
    if (activity.progress && *activity.progress > 1) in.badValue("progress");
    in.text("evidence", activity.evidence);
    return activity;
}

plan::Resource resourceFromJson(const Json& json, Problems& problems, const std::string& where) {
    plan::Resource resource;
    Reader in(json, problems, where);
    in.required("year");
    in.number("order", resource.order);
    in.year("year", resource.year);
    in.text("source", resource.source);
    if (const Json* money = in.member("money"))
        resource.money = moneyFromJson(*money, problems, in.at("money"));
    return resource;
}

plan::Project projectFromJson(const Json& json, Problems& problems, const std::string& where) {
    plan::Project project;
    Reader in(json, problems, where);
    in.required("name");
    in.number("order", project.order);
    in.text("code", project.code);
    in.text("name", project.name);
    in.text("entity", project.entity);
    in.text("responsible", project.responsible);
    in.each("goals", [&](const std::string& id, const Json& item, const std::string& at) {
        if (item == true)
            project.goals.insert(id);
        else
            in.add(ProblemKind::badValue, at, item.dump());
    });
    in.each("activities", [&](const std::string& id, const Json& item, const std::string& at) {
        project.activities[id] = activityFromJson(item, problems, at);
    });
    in.each("resources", [&](const std::string& id, const Json& item, const std::string& at) {
        project.resources[id] = resourceFromJson(item, problems, at);
    });
    in.text("notes", project.notes);
    return project;
}

plan::Closing closingFromJson(const Json& json, Problems& problems, const std::string& where) {
    plan::Closing closing;
    Reader in(json, problems, where);
    in.required("closedOn");
    in.day("closedOn", closing.closedOn);
    in.day("reopenedOn", closing.reopenedOn);
    in.text("reason", closing.reason);
    return closing;
}

plan::Plan planFromJson(const Json& json, Problems& problems, const std::string& where) {
    plan::Plan plan;
    Reader in(json, problems, where);
    for (const char* name : {"name", "firstYear", "lastYear"}) in.required(name);
    in.text("name", plan.name);
    in.text("sector", plan.sector);
    in.text("territory", plan.territory);
    in.text("developmentPlan", plan.developmentPlan);
    in.year("firstYear", plan.firstYear);
    in.year("lastYear", plan.lastYear);
    // Twenty years is more than any plan; the years are walked one by one.
    if (plan.firstYear && plan.lastYear &&
        (plan.lastYear < plan.firstYear || plan.lastYear > plan.firstYear + 19))
        in.badValue("lastYear");
    in.word("phase", kPhases, plan.phase);
    in.day("adoptedOn", plan.adoptedOn);
    in.day("cutOff", plan.cutOff);
    in.text("source", plan.source);
    in.text("contact", plan.contact);
    in.text("language", plan.language);
    if (plan.language.size() != 2 ||
        plan.language.find_first_not_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos)
        in.badValue("language");
    in.text("accent", plan.accent);
    if (!plan.accent.empty() && !isColour(plan.accent)) in.badValue("accent");
    if (const Json* goesOut = in.member("goesOut")) {
        const std::string at = in.at("goesOut");
        Reader inner(*goesOut, problems, at);
        for (const auto& [name, part] : kGoesOut) inner.boolean(name, plan.goesOut.*part);
    }
    in.day("archivedOn", plan.archivedOn);
    in.each("entities", [&](const std::string& id, const Json& item, const std::string& at) {
        plan.entities[id] = entityFromJson(item, problems, at);
    });
    in.each("lines", [&](const std::string& id, const Json& item, const std::string& at) {
        plan.lines[id] = lineFromJson(item, problems, at);
    });
    in.each("objectives", [&](const std::string& id, const Json& item, const std::string& at) {
        plan.objectives[id] = objectiveFromJson(item, problems, at);
    });
    in.each("goals", [&](const std::string& id, const Json& item, const std::string& at) {
        plan.goals[id] = goalFromJson(item, problems, at);
    });
    in.each("projects", [&](const std::string& id, const Json& item, const std::string& at) {
        plan.projects[id] = projectFromJson(item, problems, at);
    });
    in.each("closings", [&](const std::string& period, const Json& item, const std::string& at) {
        if (plan::parsePeriod(period))
            plan.closings[period] = closingFromJson(item, problems, at);
        else
            in.add(ProblemKind::badValue, at, period);
    });
    if (const Json* thresholds = in.member("thresholds")) {
        const std::string at = in.at("thresholds");
        Reader inner(*thresholds, problems, at);
        inner.number("good", plan.thresholds.good);
        inner.number("watch", plan.thresholds.watch);
        if (plan.thresholds.watch > plan.thresholds.good) inner.badValue("watch");
    }
    in.word("weightRule", kWeightRules, plan.weightRule);
    in.text("weightsNote", plan.weightsNote);
    in.word("flowRule", kYearsRules, plan.flowRule);
    in.word("stockRule", kYearsRules, plan.stockRule);
    in.word("annualReductionRule", kReductionRules, plan.annualReductionRule);
    in.each("yearWeights", [&](const std::string& key, const Json& item, const std::string& at) {
        const int year = yearOf(key);
        const double weight = item.is_number() ? item.get<double>() : -1;
        if (year && std::isfinite(weight) && weight >= 0)
            plan.yearWeights[year] = weight;
        else
            in.add(ProblemKind::badValue, at, item.dump());
    });
    in.word("executionTerm", kExecutionTerms, plan.executionTerm);
    in.number("cap", plan.cap, 0);
    if (const auto read = formulationParts().read) read(json, plan, problems, where, {});
    // Opaque here, but edits walk into them by key.
    for (const char* name : {"surveys", "importMappings"})
        in.each(name, [](const std::string&, const Json&, const std::string&) {});
    // No part of the typed plan (Work::themes, adoption.h), but what is wrong in them is told.
    themesOfDocument(json, problems, where);
    adoptionOf(json, problems, where);
    checkReferences(plan, problems, where);
    return plan;
}

void checkReferences(const plan::Plan& plan, Problems& problems, const std::string& where) {
    for (const auto& [id, objective] : plan.objectives)
        checkReference(plan.lines, objective.line, pointer(where + "/objectives", id), "line", problems);
    for (const auto& [id, goal] : plan.goals) {
        const std::string at = pointer(where + "/goals", id);
        checkReference(plan.objectives, goal.objective, at, "objective", problems);
        checkReference(plan.lines, goal.line, at, "line", problems);
        checkReference(plan.goals, goal.outcome, at, "outcome", problems);
        checkReference(plan.entities, goal.entity, at, "entity", problems);
    }
    for (const auto& [id, project] : plan.projects) {
        const std::string at = pointer(where + "/projects", id);
        checkReference(plan.entities, project.entity, at, "entity", problems);
        for (const plan::Id& goal : project.goals)
            if (!plan.goals.contains(goal))
                problems.push_back({ProblemKind::badReference, pointer(pointer(at, "goals"), goal), goal});
    }
    if (const auto check = formulationParts().check) check(plan, problems, where);
}

}  // namespace store
