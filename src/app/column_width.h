// How wide a table's column must be for its words.
#pragma once

#include <string_view>

#include "ui/ui.h"

namespace app {

// The room a text needs when it is set a word a line, in CSS pixels.
float widestWord(const ui::Ui& u, std::string_view words, ui::Type type);

}  // namespace app
