// The files that a language's texts come in: assets/texts/<language>.json has what the citizen's program can
// say, so that a first visit to the survey loads no more; assets/texts/<language>.plan.json has all the rest.
// tests/unit/app/texts_test.cpp holds which text stands where.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/texts.h"
#include "host/host.h"

namespace app {

// `all`: the rest too, for a program that has all doors. `done` is told nothing where a file did not come or
// cannot be read.
void fetchTexts(host::Host& host, const std::string& language, bool all,
                std::function<void(std::optional<Texts>)> done);

}  // namespace app
