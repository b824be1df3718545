// What a finding of the method checker says, and where it is mended.
#pragma once

#include <string>

#include "app/screen.h"
#include "plan/method_checks.h"

namespace app {

// The texts are "method.check.<name>"; {0} is the record, {1} what is inside of it.
const char* nameOf(plan::MethodCheck check);
std::string findingWords(const Screen& s, const plan::MethodFinding& finding);
std::string mendedAt(const plan::MethodFinding& finding);  // "#/plan/…"

}  // namespace app
