// What was heard at meetings as a table for spreadsheets: a row for each problem and each quotation.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/texts.h"
#include "plan/plan.h"
#include "store/observation_file.h"

namespace app {

// As survey results are written: UTF-8 with a byte order mark, ";" where the comma parts decimals, cells that
// a spreadsheet would run made harmless. A meeting at which nothing was heard has one row. `answers`: how
// many were given at it; nothing where they are not counted yet.
std::string observationsCsv(const Texts& t, const plan::Plan& plan, const store::Observations& observations,
                            const std::function<std::optional<long>(const store::Observation&)>& answers);

}  // namespace app
