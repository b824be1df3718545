// The words and figures that a plan's document takes (report/words.h), out of the screens' texts.
#pragma once

#include <string_view>
#include <vector>

#include "app/texts.h"
#include "report/words.h"

namespace app {

// `t` must outlive what is made.
report::Words documentWords(const Texts& t);

// The keys of a document's own texts, each once.
std::vector<std::string_view> documentTextKeys();

}  // namespace app
