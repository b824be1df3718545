#include "store/fold_text.h"

#include <algorithm>
#include <cstddef>

namespace store {
namespace {

// The base letter of U+00C0..U+017F, lower case; "" where the letter is none of the Latin alphabet's.
std::string_view baseLetter(unsigned point) {
    static constexpr const char* latin1[64] = {
        "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",
        "d", "n", "o", "o", "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "ss",
        "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",
        "d", "n", "o", "o", "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "y"};
    static constexpr char extended[129] =
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrsssssssstt"
        "ttttuuu"
        "uuuuuuuuuwwyyyzzzzzzs";
    if (point < 0xC0 || point > 0x17F) return "";
    if (point < 0x100) return latin1[point - 0xC0];
    return {extended + (point - 0x100), 1};
}

}  // namespace

std::string foldText(std::string_view text) {
    std::string out;
    bool gap = false;
    auto put = [&](std::string_view letters) {
        if (gap && !out.empty()) out += ' ';
        gap = false;
        out += letters;
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            const char c = text[at++];
            if (c >= 'A' && c <= 'Z') {
                const char lower = static_cast<char>(c + 32);
                put({&lower, 1});
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                put({&c, 1});
            } else {
                gap = true;
            }
            continue;
        }
        std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
        length = std::min(length, text.size() - at);
        if (length == 1) {
            gap = true;  // cut short
        } else if (length == 2) {
            const unsigned point = (byte & 0x1Fu) << 6 | (static_cast<unsigned char>(text[at + 1]) & 0x3Fu);
            const std::string_view letters = baseLetter(point);
            if (!letters.empty()) {
                put(letters);
            } else if (point >= 0x180 && !(point >= 0x300 && point < 0x370)) {
                put(text.substr(at, 2));
            } else if (point < 0xC0) {
                gap = true;  // º, no-break space, and other signs; accents written apart just go
            }
        } else if (byte == 0xE2) {
            gap = true;  // dashes, quotes, typographic spaces
        } else {
            put(text.substr(at, length));
        }
        at += length;
    }
    return out;
}

}  // namespace store
