#include "store/figure_text.h"

#include "store/number_text.h"

namespace store {

std::string figureText(const plan::Value& value) {
    return value.number ? numberText(*value.number) : value.text;
}

std::string figureText(const std::optional<double>& number) {
    return number ? numberText(*number) : std::string();
}

}  // namespace store
