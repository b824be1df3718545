// A figure as the account of an import writes it.
#pragma once

#include <optional>
#include <string>

#include "plan/plan.h"

namespace store {

std::string figureText(const plan::Value& value);
std::string figureText(const std::optional<double>& number);  // empty without a number

}  // namespace store
