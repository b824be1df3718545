// Text made plain, so that names and headers compare whatever their case, accents, spaces and punctuation.
#pragma once

#include <string>
#include <string_view>

namespace store {

// Lower case, Latin letters without accents, words parted by one space, nothing but letters and digits.
std::string foldText(std::string_view text);

}  // namespace store
