#include "report/words.h"

namespace report {

std::string Words::with(std::string_view key, std::initializer_list<std::string_view> values) const {
    const std::string pattern = text(key);
    std::string result;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool place = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                           pattern[i + 1] >= '0' && pattern[i + 1] <= '9';
        const auto which = place ? static_cast<std::size_t>(pattern[i + 1] - '0') : 0;
        if (place && which < values.size()) {
            result += *(values.begin() + which);
            i += 2;
        } else {
            result += pattern[i];
        }
    }
    return result;
}

}  // namespace report
