#include "survey/open_text.h"

#include <cstddef>
#include <cstdint>

namespace survey {

namespace {

// One step through UTF-8: the code point at `at` and its bytes, or one stray byte.
struct CodePoint {
    std::uint32_t value = 0;
    std::size_t bytes = 1;
    bool valid = false;
};

CodePoint codePointAt(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    if (first < 0x80) return {first, 1, true};

    std::size_t bytes = 0;
    std::uint32_t value = 0;
    std::uint32_t smallest = 0;  // below it the form is overlong
    if ((first & 0xE0) == 0xC0) {
        bytes = 2, value = first & 0x1Fu, smallest = 0x80;
    } else if ((first & 0xF0) == 0xE0) {
        bytes = 3, value = first & 0x0Fu, smallest = 0x800;
    } else if ((first & 0xF8) == 0xF0) {
        bytes = 4, value = first & 0x07u, smallest = 0x10000;
    } else {
        return {first, 1, false};
    }
    if (text.size() - at < bytes) return {first, 1, false};
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80) return {first, 1, false};
        value = (value << 6) | (byte(at + i) & 0x3Fu);
    }
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < smallest || value > 0x10FFFF || surrogate) return {first, 1, false};
    return {value, bytes, true};
}

void append(std::string& text, std::uint32_t c) {
    const auto put = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6)), put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12)), put(0x80 | ((c >> 6) & 0x3F)), put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | (c >> 18)), put(0x80 | ((c >> 12) & 0x3F)), put(0x80 | ((c >> 6) & 0x3F)),
            put(0x80 | (c & 0x3F));
    }
}

// Unicode's White_Space, and what looks like nothing: zero-width space and joiners, byte order mark.
bool isSpace(std::uint32_t c) {
    return c == 0x20 || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200D) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
           c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

std::uint32_t smallLetter(std::uint32_t c) {
    if (c >= 'A' && c <= 'Z') return c + 0x20;
    if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 0x20;
    if (c == 0x178) return 0xFF;  // Ÿ
    if (c == 0x130) return 'i';   // İ: its exact small form is two code points
    const bool evenIsCapital = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177);
    if (evenIsCapital && c != 0x131) return c | 1;
    const bool oddIsCapital = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    if (oddIsCapital && (c & 1)) return c + 1;
    return c;
}

// Spanish's accented small letters as one code point; 0: not one of them. Some keyboards and most file names
// of one system write them as two.
std::uint32_t composed(std::uint32_t letter, std::uint32_t accent) {
    if (accent == 0x301) {
        switch (letter) {
            case 'a':
                return 0xE1;
            case 'e':
                return 0xE9;
            case 'i':
                return 0xED;
            case 'o':
                return 0xF3;
            case 'u':
                return 0xFA;
            default:
                return 0;
        }
    }
    if (accent == 0x303 && letter == 'n') return 0xF1;
    if (accent == 0x308 && letter == 'u') return 0xFC;
    return 0;
}

}  // namespace

bool isUtf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = codePointAt(text, at);
        if (!c.valid) return false;
        at += c.bytes;
    }
    return true;
}

int lengthInCodePoints(std::string_view text) {
    int length = 0;
    for (std::size_t at = 0; at < text.size(); at += codePointAt(text, at).bytes) ++length;
    return length;
}

std::string_view trimmed(std::string_view text) {
    std::size_t first = text.size();
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = codePointAt(text, at);
        if (!c.valid || !isSpace(c.value)) {
            if (first == text.size()) first = at;
            end = at + c.bytes;
        }
        at += c.bytes;
    }
    return first < end ? text.substr(first, end - first) : std::string_view();
}

bool isBlank(std::string_view text) { return trimmed(text).empty(); }

std::string foldedKey(std::string_view text) {
    text = trimmed(text);
    std::string key;
    key.reserve(text.size());
    std::uint32_t last = 0;
    std::size_t lastAt = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = codePointAt(text, at);
        if (!c.valid) {
            key += text[at];
            last = 0;
        } else if (const std::uint32_t whole = composed(last, c.value)) {
            key.resize(lastAt);
            append(key, whole);
            last = 0;
        } else {
            last = smallLetter(c.value);
            lastAt = key.size();
            append(key, last);
        }
        at += c.bytes;
    }
    return key;
}

}  // namespace survey
