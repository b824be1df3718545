// The JSON type of the house: objects sorted by key, so that the same content is the same text.
#pragma once

#include <nlohmann/json.hpp>

namespace store {

using Json = nlohmann::json;

}  // namespace store
