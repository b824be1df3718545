// Places in a document, as pointers in which * stands for any key ("/goals/*/years/*/reported").
#pragma once

#include <functional>
#include <string_view>

#include "store/json.h"

namespace store {

// What was taken out of an object, with the object it was taken from.
using Taken = std::function<void(const Json& value, const Json& from)>;

// Takes out all that stands at a place; where there is nothing, nothing happens.
void takeOut(Json& document, std::string_view place, const Taken& taken = {});

}  // namespace store
