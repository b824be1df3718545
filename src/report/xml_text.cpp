#include "report/xml_text.h"

#include <cstdint>
#include <cstdio>

namespace report {

namespace {

struct Read {
    std::uint32_t point = 0;
    std::size_t length = 0;  // 0: no character begins here
};

Read readCharacter(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    if (first < 0x80) return {first, 1};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + length > text.size()) return {};
    std::uint32_t point = first & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80) return {};
        point = point << 6 | (byte(at + i) & 0x3Fu);
    }
    static constexpr std::uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    if (point < least[length] || point > 0x10FFFF) return {};
    return {point, length};
}

bool isAllowed(std::uint32_t point) {
    if (point < 0x20) return point == '\t' || point == '\n';
    if (point >= 0x7F && point <= 0x9F) return false;
    if (point >= 0xD800 && point <= 0xDFFF) return false;
    if ((point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF)) return false;
    return point != 0x202D && point != 0x202E;
}

}  // namespace

std::string cleaned(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\r') {
            result += '\n';
            at += at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
            continue;
        }
        const Read read = readCharacter(text, at);
        if (read.length && isAllowed(read.point)) result.append(text, at, read.length);
        at += read.length ? read.length : 1;
    }
    return result;
}

std::string oneLine(std::string_view text) {
    std::string result;
    bool gap = false;
    for (const char c : cleaned(text)) {
        if (c == ' ' || c == '\n' || c == '\t') {
            gap = !result.empty();
            continue;
        }
        if (gap) result += ' ';
        gap = false;
        result += c;
    }
    return result;
}

std::string xmlText(std::string_view text) {
    std::string result;
    result.reserve(text.size() + text.size() / 16);
    for (const char c : cleaned(text)) {
        switch (c) {
            case '&':
                result += "&amp;";
                break;
            case '<':
                result += "&lt;";
                break;
            case '>':
                result += "&gt;";
                break;
            case '"':
                result += "&quot;";
                break;
            default:
                result += c;
        }
    }
    return result;
}

std::string hexColor(unsigned color) {
    char text[8];
    std::snprintf(text, sizeof text, "%06X", color & 0xFFFFFFu);
    return text;
}

}  // namespace report
