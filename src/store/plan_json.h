// A plan and its JSON. The JSON document is the truth: the typed plan is read from it, fields it does not
// know stay in the document. Words of enumerations are the enumerators' own names. A Value is a number, a
// text, or absent; what is unset or empty is absent; collections are objects by id, years by "2017", periods
// by "2017-T1".
#pragma once

#include <string>

#include "plan/plan.h"
#include "store/json.h"
#include "store/problem.h"

namespace store {

Json toJson(const plan::Plan& plan);
Json toJson(const plan::Entity& entity);
Json toJson(const plan::StrategicLine& line);
Json toJson(const plan::Objective& objective);
Json toJson(const plan::Goal& goal);
Json toJson(const plan::Project& project);
Json toJson(const plan::Activity& activity);
Json toJson(const plan::Resource& resource);
Json toJson(const plan::Closing& closing);
Json toJson(const plan::Indicator& indicator);
Json toJson(const plan::YearValues& year);
Json toJson(const plan::PeriodValues& period);
Json toJson(const plan::Money& money);
// null for an empty one: leave it out, or remove the field.
Json toJson(const plan::Value& value);

// Reads what it can; every problem is named with its pointer below `where`. The result is to be used only
// when no problem was added.
plan::Plan planFromJson(const Json& json, Problems& problems, const std::string& where = "");
plan::Entity entityFromJson(const Json& json, Problems& problems, const std::string& where);
plan::StrategicLine lineFromJson(const Json& json, Problems& problems, const std::string& where);
plan::Objective objectiveFromJson(const Json& json, Problems& problems, const std::string& where);
plan::Goal goalFromJson(const Json& json, Problems& problems, const std::string& where);
plan::Project projectFromJson(const Json& json, Problems& problems, const std::string& where);

// The word a document holds for a type of accumulation.
const char* wordOf(plan::Accumulation accumulation);

// References to records that are not there; planFromJson does it too.
void checkReferences(const plan::Plan& plan, Problems& problems, const std::string& where = "");

}  // namespace store
