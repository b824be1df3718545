// Where a survey's answers are sent to: the address of a collector (web/collector/README.md).
#pragma once

#include <string>
#include <string_view>

#include "survey/survey.h"

namespace survey {

// "https://respuestas.example.gov.co", with a port or a path or without; plain http only on this machine, to
// try it out. No name and password, no "?", no "#": answers go to a server, and nobody else is told of them.
bool isCollectorAddress(std::string_view address);

// Where a survey's answers are sent; empty where they stay in the browser: none is named, or it is no
// address.
std::string collectorOf(const Survey& survey);

// The server of a collector's address as people know it: "respuestas.example.gov.co".
std::string collectorName(std::string_view address);

// Where one answer goes: "<collector>/answers/<survey>/<answer>.json".
std::string answerAddress(std::string_view collector, const Id& survey, const Id& answer);

// Where planners read them: "<collector>/read/<survey>/" lists them, the same with a listed name gives one.
std::string readingAddress(std::string_view collector, const Id& survey);

}  // namespace survey
