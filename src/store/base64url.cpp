#include "store/base64url.h"

#include <cstdint>

namespace store {

static constexpr std::string_view letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

std::string toBase64url(std::string_view bytes) {
    std::string text;
    std::uint32_t bits = 0;
    int held = 0;  // bits not written yet
    for (const char c : bytes) {
        bits = bits << 8 | static_cast<unsigned char>(c);
        for (held += 8; held >= 6; held -= 6) text += letters[bits >> (held - 6) & 63];
    }
    if (held) text += letters[bits << (6 - held) & 63];
    return text;
}

std::optional<std::string> fromBase64url(std::string_view text) {
    std::string bytes;
    std::uint32_t bits = 0;
    int held = 0;
    for (const char c : text) {
        const auto place = letters.find(c);
        if (place == letters.npos) return std::nullopt;
        bits = bits << 6 | static_cast<std::uint32_t>(place);
        held += 6;
        if (held < 8) continue;
        held -= 8;
        bytes += static_cast<char>(bits >> held & 255);
    }
    if (held == 6 || (bits & ((1u << held) - 1))) return std::nullopt;
    return bytes;
}

}  // namespace store
