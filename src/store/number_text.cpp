#include "store/number_text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "store/csv.h"

namespace store {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// ASCII forms of the typographic signs that stand in numbers; other bytes stay and make the text prose.
std::string plainSigns(std::string_view text) {
    static constexpr struct {
        std::string_view from;
        char to;
    } signs[] = {{"\xE2\x88\x92", '-'},  {"\xE2\x80\x90", '-'}, {"\xE2\x80\x91", '-'}, {"\xE2\x80\x92", '-'},
                 {"\xE2\x80\x93", '-'},  {"\xE2\x80\x94", '-'}, {"\xEF\xBC\x8D", '-'}, {"\xE2\x80\x98", '\''},
                 {"\xE2\x80\x99", '\''}, {"\xC2\xB4", '\''},    {"\xC2\xA0", ' '},     {"\xE2\x80\xAF", ' '},
                 {"\xE2\x80\x89", ' '}};
    std::string out;
    if (std::none_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
        return std::string(text);
    }
    for (std::size_t at = 0; at < text.size();) {
        bool found = false;
        for (const auto& sign : signs) {
            if (text.substr(at, sign.from.size()) == sign.from) {
                out += sign.to;
                at += sign.from.size();
                found = true;
                break;
            }
        }
        if (!found) out += text[at++];
    }
    return out;
}

bool isError(std::string_view text) {
    if (text.find(' ') != std::string_view::npos) return false;
    if (text.substr(0, 4) == "Err:") return text.size() > 4 && isDigit(text[4]);
    if (text.size() < 2 || text[0] != '#') return false;
    if (text.find_first_not_of('#') == std::string_view::npos) return true;  // a column too narrow, copied
    const char last = text.back();
    return last == '!' || last == '?' || text == "#N/A" || text == "#N/D";
}

struct Scan {
    NumberReading reading;
    DecimalSign tells = DecimalSign::unknown;
};

struct Mantissa {
    bool valid = false;
    bool grouped = false;
    bool ambiguous = false;
    DecimalSign tells = DecimalSign::unknown;
    bool comma = false;  // the decimals stand after a comma
    std::string whole;
    std::string fraction;
};

Mantissa readMantissa(std::string_view text, bool exponent, DecimalSign sign) {
    Mantissa out;
    std::size_t count[2] = {0, 0};  // of points, of commas
    std::size_t last[2] = {0, 0};
    bool otherGroups = false;
    bool digits = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '.' || c == ',') {
            ++count[c == ',' ? 1 : 0];
            last[c == ',' ? 1 : 0] = i;
        } else if (c == '\'' || c == ' ') {
            otherGroups = true;
        } else if (isDigit(c)) {
            digits = true;
        } else {
            return out;
        }
    }
    if (!digits) return out;
    char decimal = 0;
    if (count[0] > 0 && count[1] > 0) {
        const int which = last[1] > last[0] ? 1 : 0;
        if (count[which] != 1) return out;
        decimal = which == 1 ? ',' : '.';
        out.tells = which == 1 ? DecimalSign::comma : DecimalSign::point;
    } else if (count[0] + count[1] > 1) {
        out.tells = count[0] > 0 ? DecimalSign::comma : DecimalSign::point;  // it groups, so the other parts
    } else if (count[0] + count[1] == 1) {
        const char only = count[1] == 1 ? ',' : '.';
        const std::size_t at = last[only == ',' ? 1 : 0];
        const DecimalSign own = only == ',' ? DecimalSign::comma : DecimalSign::point;
        const bool groupLike =
            text.size() - at - 1 == 3 && at > 0 && (otherGroups || at <= 3) && text[0] != '0';
        if (exponent || !groupLike) {
            decimal = only;
            out.tells = own;
        } else {
            out.ambiguous = true;
            const DecimalSign used = sign == DecimalSign::unknown ? DecimalSign::point : sign;
            if (used == own) decimal = only;
        }
    }
    std::size_t end = text.size();
    if (decimal != 0) {
        end = last[decimal == ',' ? 1 : 0];
        out.fraction = text.substr(end + 1);
        for (char c : out.fraction) {
            if (!isDigit(c)) return out;
        }
        if (out.fraction.empty() && decimal == ',') return out;
        out.comma = decimal == ',';
    }
    std::size_t group = 0;
    bool first = true;
    for (std::size_t i = 0; i < end; ++i) {
        if (isDigit(text[i])) {
            out.whole += text[i];
            ++group;
            continue;
        }
        out.grouped = true;
        if (first ? group < 1 || group > 3 : group != 3) return out;
        first = false;
        group = 0;
    }
    if (out.grouped && group != 3) return out;
    out.valid = true;
    return out;
}

Scan scan(std::string_view raw, DecimalSign sign) {
    Scan out;
    NumberReading& reading = out.reading;
    const std::string trimmed = trim(raw);
    if (trimmed.empty()) return out;
    reading.kind = NumberKind::text;
    if (isError(trimmed)) {
        reading.kind = NumberKind::error;
        return out;
    }
    if (trimmed.size() > 60) return out;  // prose; a number is never this long
    const std::string text = plainSigns(trimmed);
    std::string_view core = text;
    int minus = 0;
    int opened = 0;
    int closed = 0;
    bool decorated = text != trimmed;
    bool stepped = true;
    while (stepped && !core.empty()) {
        stepped = false;
        auto take = [&](std::size_t length) {
            core.remove_prefix(length);
            stepped = true;
        };
        if (core[0] == '-') {
            ++minus;
            take(1);
        } else if (core[0] == '+') {
            take(1);
        } else if (core[0] == '(') {
            ++opened;
            decorated = true;
            take(1);
        } else if (core[0] == '$' || core[0] == ' ' || core[0] == '\'') {
            decorated = true;
            take(1);
        } else if (core.substr(0, 3) == "US$" || core.substr(0, 3) == "COP") {
            decorated = true;
            take(3);
        }
    }
    stepped = true;
    while (stepped && !core.empty()) {
        stepped = false;
        const char c = core.back();
        std::size_t length = 0;
        if (c == '%' && !reading.percent) {
            reading.percent = true;
            length = 1;
        } else if (c == ')') {
            ++closed;
            length = 1;
        } else if (c == '-') {
            ++minus;
            length = 1;
        } else if (c == '$' || c == ' ') {
            length = 1;
        } else if (core.size() > 3 && core.substr(core.size() - 3) == "COP") {
            length = 3;
        }
        if (length > 0) {
            decorated = true;
            core.remove_suffix(length);
            stepped = true;
        }
    }
    if (core.empty()) {
        if (minus == 1 && opened == 0 && closed == 0 && !reading.percent) reading.kind = NumberKind::dash;
        reading.percent = false;
        return out;
    }
    auto fail = [&] {
        reading.percent = false;
        return out;
    };
    if (opened != closed || opened > 1 || minus + opened > 1) return fail();

    long exponent = 0;
    const std::size_t exponentAt = core.find_first_of("eE");
    if (exponentAt != std::string_view::npos) {
        std::string digits(core.substr(exponentAt + 1));
        std::size_t from = !digits.empty() && (digits[0] == '-' || digits[0] == '+') ? 1 : 0;
        if (digits.size() == from || digits.size() > from + 4 ||
            digits.find_first_not_of("0123456789", from) != std::string::npos) {
            return fail();
        }
        exponent = std::strtol(digits.c_str(), nullptr, 10);
    }
    const bool hasExponent = exponentAt != std::string_view::npos;
    const Mantissa mantissa = readMantissa(core.substr(0, exponentAt), hasExponent, sign);
    if (!mantissa.valid) return fail();

    // strtod on a text of nothing but digits, a point and an exponent: exact, and no locale's business. The
    // percent moves the exponent, so 7,75% is the double nearest to 0.0775.
    std::string canonical = (minus + opened > 0 ? "-" : "") + mantissa.whole + "." + mantissa.fraction;
    if (mantissa.whole.empty()) canonical.insert(canonical.find('.'), "0");
    if (reading.percent) exponent -= 2;
    if (exponent != 0) canonical += "e" + std::to_string(exponent);
    const double number = std::strtod(canonical.c_str(), nullptr);
    if (!std::isfinite(number)) return fail();
    reading.kind = NumberKind::number;
    reading.number = number;
    reading.ambiguous = mantissa.ambiguous;
    reading.plain = !decorated && !mantissa.grouped && !mantissa.comma && !reading.percent;
    out.tells = mantissa.tells;
    return out;
}

}  // namespace

DecimalSign decimalSignOf(std::string_view text) { return scan(text, DecimalSign::unknown).tells; }

DecimalSign decimalSignOf(const std::vector<std::string_view>& cells, DecimalSign fallback) {
    long balance = 0;
    for (std::string_view cell : cells) {
        const DecimalSign tells = decimalSignOf(cell);
        if (tells == DecimalSign::point) ++balance;
        if (tells == DecimalSign::comma) --balance;
    }
    return balance > 0 ? DecimalSign::point : balance < 0 ? DecimalSign::comma : fallback;
}

NumberReading readNumber(std::string_view text, DecimalSign sign) { return scan(text, sign).reading; }

std::string numberText(double number) {
    char text[40];
    for (int digits = 15; digits <= 17; ++digits) {
        std::snprintf(text, sizeof text, "%.*g", digits, number);
        if (std::strtod(text, nullptr) == number) break;
    }
    return text;
}

}  // namespace store
