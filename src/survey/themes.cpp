#include "survey/themes.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>

#include "survey/open_text.h"

namespace survey {

TextKey textKeyOf(std::string_view text) {
    std::uint64_t hash = 14695981039346656037u;
    for (const unsigned char byte : foldedKey(text)) hash = (hash ^ byte) * 1099511628211u;
    char digits[17];
    std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(hash));
    return digits;
}

bool isTextKey(std::string_view key) {
    return key.size() == 16 && key.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool tellsWhatBecame(const Codebook& codebook, const Id& survey) {
    return std::any_of(codebook.begin(), codebook.end(), [&](const auto& entry) {
        return entry.second.asked && entry.second.survey == survey;
    });
}

Id themeNamed(const Codebook& codebook, std::string_view name) {
    const std::string wanted = foldedKey(name);
    if (wanted.empty()) return {};
    for (const auto& [id, theme] : codebook)
        for (const auto& [language, text] : theme.name.byLanguage)
            if (foldedKey(text) == wanted) return id;
    return {};
}

}  // namespace survey
