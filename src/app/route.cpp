#include "app/route.h"

#include <algorithm>
#include <optional>

namespace app {

namespace {

std::optional<unsigned> digit(char c) {
    if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
    if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
    if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
    return std::nullopt;
}

// A '%' without two digits stands for itself: a person may have typed it.
std::string decoded(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto high = text[i] == '%' && i + 2 < text.size() ? digit(text[i + 1]) : std::nullopt;
        const auto low = high ? digit(text[i + 2]) : std::nullopt;
        if (low) {
            result += static_cast<char>(*high * 16 + *low);
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result;
}

std::string encoded(std::string_view text) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || std::string_view("%&=#?+").find(c) != std::string_view::npos) {
            result += '%';
            result += digits[byte >> 4];
            result += digits[byte & 15];
        } else {
            result += c;
        }
    }
    return result;
}

}  // namespace

Route Route::of(std::string_view text) {
    Route route;
    const std::size_t mark = text.find('?');
    std::string step;
    for (const char c : text.substr(0, mark)) {
        if (c != '/') {
            step += c;
        } else if (!step.empty()) {
            route.steps.push_back(step);
            step.clear();
        }
    }
    if (!step.empty()) route.steps.push_back(step);
    if (mark == std::string_view::npos) return route;
    text = text.substr(mark + 1);
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('&', at), text.size());
        const std::string_view part = text.substr(at, end - at);
        const std::size_t is = part.find('=');
        if (is != std::string_view::npos && is > 0)
            route.query[decoded(part.substr(0, is))] = decoded(part.substr(is + 1));
        at = end + 1;
    }
    return route;
}

std::string addressOf(std::string_view page, const std::map<std::string, std::string>& query) {
    std::string address(page);
    char sign = '?';
    for (const auto& [name, value] : query) {
        if (value.empty()) continue;
        address += sign + encoded(name) + "=" + encoded(value);
        sign = '&';
    }
    return address;
}

}  // namespace app
