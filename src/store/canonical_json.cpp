#include "store/canonical_json.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

#include "store/parse.h"

namespace store {
namespace {

// Where two UTF-8 texts first differ, their bytes order them by code point. UTF-16 orders alike, but that the
// surrogates of what lies beyond U+FFFF (lead byte F0..F4) come before U+E000..U+FFFF (lead byte EE, EF).
bool byUtf16(const std::string* a, const std::string* b) {
    const auto [left, right] = std::mismatch(a->begin(), a->end(), b->begin(), b->end());
    if (left == a->end() || right == b->end()) return a->size() < b->size();
    const auto rank = [](char c) -> unsigned {
        const auto byte = static_cast<unsigned char>(c);
        return byte == 0xEE || byte == 0xEF ? byte + 0x10u : byte;
    };
    return rank(*left) < rank(*right);
}

void writeText(std::string_view text, std::string& out) {
    constexpr char kHex[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        switch (c) {
            case '"':
                out += "\\\"";
                break;
            case '\\':
                out += "\\\\";
                break;
            case '\b':
                out += "\\b";
                break;
            case '\f':
                out += "\\f";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\t':
                out += "\\t";
                break;
            default:
                if (static_cast<unsigned char>(c) < 0x20) {
                    out += "\\u00";
                    out += kHex[c >> 4];
                    out += kHex[c & 15];
                } else {
                    out += c;
                }
        }
    }
    out += '"';
}

// Whether a double is equal to the integer: all up to 2^53 are, of larger ones some.
bool isDouble(const Json& integer) {
    constexpr std::uint64_t kExact = std::uint64_t{1} << 53;
    std::uint64_t magnitude = 0;
    if (integer.is_number_unsigned()) {
        magnitude = integer.get<std::uint64_t>();
    } else {
        const auto value = integer.get<std::int64_t>();
        magnitude = value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
    }
    while (magnitude > kExact && magnitude % 2 == 0) magnitude /= 2;
    return magnitude <= kExact;
}

// Of a sound value; nothing, with a problem, when a number in it is no double.
bool write(const Json& value, const std::string& where, std::string& out, Problems& problems) {
    switch (value.type()) {
        case Json::value_t::object: {
            std::vector<const std::string*> keys;
            keys.reserve(value.size());
            for (auto member = value.begin(); member != value.end(); ++member) keys.push_back(&member.key());
            std::sort(keys.begin(), keys.end(), byUtf16);
            out += '{';
            for (const std::string* key : keys) {
                if (key != keys.front()) out += ',';
                writeText(*key, out);
                out += ':';
                if (!write(value.at(*key), pointer(where, *key), out, problems)) return false;
            }
            out += '}';
            return true;
        }
        case Json::value_t::array:
            out += '[';
            for (std::size_t i = 0; i < value.size(); ++i) {
                if (i > 0) out += ',';
                if (!write(value[i], pointer(where, std::to_string(i)), out, problems)) return false;
            }
            out += ']';
            return true;
        case Json::value_t::string:
            writeText(value.get_ref<const std::string&>(), out);
            return true;
        case Json::value_t::boolean:
            out += value.get<bool>() ? "true" : "false";
            return true;
        case Json::value_t::number_integer:
        case Json::value_t::number_unsigned:
            if (!isDouble(value)) {
                problems.push_back({ProblemKind::badValue, where, value.dump()});
                return false;
            }
            [[fallthrough]];
        case Json::value_t::number_float:
            out += ecmaNumber(value.get<double>());
            return true;
        default:
            out += "null";
            return true;
    }
}

}  // namespace

std::string ecmaNumber(double value) {
    if (value == 0) return "0";
    char buffer[32];
    const auto written =
        std::to_chars(buffer, buffer + sizeof buffer, std::abs(value), std::chars_format::scientific);
    // "d.ddde±xx"
    const std::string_view text(buffer, static_cast<std::size_t>(written.ptr - buffer));
    const std::size_t e = text.find('e');
    std::string digits(1, text[0]);
    if (e > 2) digits += text.substr(2, e - 2);
    int exponent = 0;
    const char* from = buffer + e + (text[e + 1] == '+' ? 2 : 1);
    std::from_chars(from, written.ptr, exponent);

    const int count = static_cast<int>(digits.size());
    const int point = exponent + 1;  // digits before the decimal point
    std::string out = value < 0 ? "-" : "";
    if (count <= point && point <= 21) {
        out += digits;
        out.append(static_cast<std::size_t>(point - count), '0');
    } else if (0 < point && point <= 21) {
        out += digits.substr(0, static_cast<std::size_t>(point)) + '.' +
               digits.substr(static_cast<std::size_t>(point));
    } else if (-6 < point && point <= 0) {
        out += "0.";
        out.append(static_cast<std::size_t>(-point), '0');
        out += digits;
    } else {
        out += digits[0];
        if (count > 1) out += '.' + digits.substr(1);
        out += exponent < 0 ? "e-" : "e+";
        out += std::to_string(std::abs(exponent));
    }
    return out;
}

std::optional<std::string> canonicalJson(const Json& value, Problems& problems) {
    std::string text;
    if (!isSound(value, "", problems) || !write(value, "", text, problems)) return std::nullopt;
    return text;
}

}  // namespace store
