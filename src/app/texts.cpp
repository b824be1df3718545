#include "app/texts.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>

namespace app {

bool Texts::load(const std::string& language, const std::string& json) {
    Texts texts;
    if (!texts.add(json)) return false;
    language_ = language;
    texts_ = std::move(texts.texts_);
    return true;
}

bool Texts::add(const std::string& json) {
    auto parsed = nlohmann::json::parse(json, nullptr, false);
    if (!parsed.is_object()) return false;
    for (const auto& [key, value] : parsed.items())
        if (value.is_string()) texts_[key] = value.get<std::string>();
    return true;
}

const std::string& Texts::operator()(std::string_view key) const {
    auto [entry, missing] = const_cast<Texts*>(this)->texts_.try_emplace(std::string(key), key);
    (void)missing;
    return entry->second;
}

std::string Texts::with(std::string_view key, std::initializer_list<std::string_view> values) const {
    const std::string& pattern = (*this)(key);
    std::string result;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        bool place = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
        auto which = place ? static_cast<std::size_t>(pattern[i + 1] - '0') : 0;
        if (place && which < values.size()) {
            result += *(values.begin() + which);
            i += 2;
        } else {
            result += pattern[i];
        }
    }
    return result;
}

std::string Texts::count(std::string_view key, long n) const {
    std::string full(key);
    full += n == 1 ? ".one" : ".other";
    return with(full, {number(static_cast<double>(n), 0)});
}

std::string Texts::number(double value, int decimals) const {
    if (!std::isfinite(value)) return "–";
    bool spanish = language_ != "en";
    char digits[400];
    std::snprintf(digits, sizeof digits, "%.*f", decimals, std::fabs(value));
    std::string text(digits);
    std::size_t point = text.find('.');
    std::string whole = text.substr(0, point),
                part = point == std::string::npos ? "" : text.substr(point + 1);
    while (!part.empty() && part.back() == '0') part.pop_back();
    std::string result;
    bool zero = part.empty() && whole.find_first_not_of('0') == std::string::npos;
    if (value < 0 && !zero) result = "\u2212";
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i && (whole.size() - i) % 3 == 0) result += spanish ? '.' : ',';
        result += whole[i];
    }
    if (!part.empty()) (result += spanish ? ',' : '.') += part;
    return result;
}

std::pair<std::string, std::string> Texts::apart(double a, double b) const {
    int decimals = 4;
    while (decimals < 9 && number(a, decimals) == number(b, decimals)) ++decimals;
    return {number(a, decimals), number(b, decimals)};
}

std::string Texts::percent(double ratio) const {
    return number(ratio * 100, 1) + (language_ == "en" ? "%" : "\u202f%");
}

std::string Texts::percentOrDash(const std::optional<double>& ratio) const {
    return ratio ? percent(*ratio) : "–";
}

std::string Texts::money(double pesos) const {
    if (std::fabs(pesos) >= 1e6) {
        std::string millions = number(pesos / 1e6, std::fabs(pesos) < 1e8 ? 1 : 0);
        bool one = millions == "1";
        return with(one ? "money.millions.one" : "money.millions.other", {millions});
    }
    return with("money.pesos", {number(pesos, 0)});
}

std::string Texts::date(std::string_view iso) const {
    if (iso.size() < 10) return std::string(iso);
    int month = std::atoi(std::string(iso.substr(5, 2)).c_str()),
        day = std::atoi(std::string(iso.substr(8, 2)).c_str());
    if (month < 1 || month > 12) return std::string(iso);
    char key[16];
    std::snprintf(key, sizeof key, "month.%d", month);
    return with("date.long", {std::to_string(day), (*this)(key), iso.substr(0, 4)});
}

std::string Texts::word(int n) const {
    if (n < 0 || n > 10) return std::to_string(n);
    return (*this)("number." + std::to_string(n));
}

}  // namespace app
