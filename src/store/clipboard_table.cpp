#include "store/clipboard_table.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "store/json.h"
#include "store/number_text.h"

namespace store {
namespace {

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

void appendUtf8(std::string& out, std::uint32_t code) {
    if (code == 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) code = 0xfffd;
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xc0 | code >> 6);
        out += static_cast<char>(0x80 | (code & 63));
    } else if (code < 0x10000) {
        out += static_cast<char>(0xe0 | code >> 12);
        out += static_cast<char>(0x80 | (code >> 6 & 63));
        out += static_cast<char>(0x80 | (code & 63));
    } else {
        out += static_cast<char>(0xf0 | code >> 18);
        out += static_cast<char>(0x80 | (code >> 12 & 63));
        out += static_cast<char>(0x80 | (code >> 6 & 63));
        out += static_cast<char>(0x80 | (code & 63));
    }
}

// Text with its character references resolved; those that are not known stay as they are.
std::string resolved(std::string_view text) {
    static constexpr std::pair<std::string_view, std::uint32_t> names[] = {
        {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}, {"nbsp", ' '}};
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t end = text[i] == '&' ? text.substr(i, 12).find(';') : std::string_view::npos;
        if (end == std::string_view::npos || end < 2) {
            out += text[i];
            continue;
        }
        const std::string_view name = text.substr(i + 1, end - 1);
        std::optional<std::uint32_t> code;
        if (name[0] == '#') {
            const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
            const std::string_view digits = name.substr(hex ? 2 : 1);
            std::uint32_t value = 0;
            bool good = !digits.empty();
            for (char c : digits) {
                const int digit = c >= '0' && c <= '9'          ? c - '0'
                                  : hex && c >= 'a' && c <= 'f' ? c - 'a' + 10
                                  : hex && c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                                : -1;
                good = good && digit >= 0;
                value = std::min<std::uint32_t>(value * (hex ? 16 : 10) + static_cast<std::uint32_t>(digit),
                                                0x110000);
            }
            if (good) code = value == 0xa0 ? ' ' : value;
        } else {
            for (const auto& [known, value] : names)
                if (name == known) code = value;
        }
        if (!code) {
            out += text[i];
            continue;
        }
        appendUtf8(out, *code);
        i += end;
    }
    return out;
}

// One tag with its attributes, as browsers read broken ones too: to the next '>' outside quotes.
struct Tag {
    std::string name;
    bool closes = false;
    std::vector<std::pair<std::string, std::string>> attributes;

    const std::string* attribute(std::string_view wanted) const {
        for (const auto& [key, value] : attributes)
            if (key == wanted) return &value;
        return nullptr;
    }
};

// Reads the tag at `at` (behind '<') and moves past it.
Tag readTag(std::string_view html, std::size_t& at) {
    Tag tag;
    if (at < html.size() && html[at] == '/') {
        tag.closes = true;
        ++at;
    }
    std::size_t begin = at;
    while (at < html.size() && !isSpace(html[at]) && html[at] != '>' && html[at] != '/') ++at;
    tag.name = lower(html.substr(begin, at - begin));
    while (at < html.size() && html[at] != '>') {
        if (isSpace(html[at]) || html[at] == '/') {
            ++at;
            continue;
        }
        begin = at;
        while (at < html.size() && !isSpace(html[at]) && html[at] != '=' && html[at] != '>') ++at;
        std::string name = lower(html.substr(begin, at - begin)), value;
        while (at < html.size() && isSpace(html[at])) ++at;
        if (at < html.size() && html[at] == '=') {
            ++at;
            while (at < html.size() && isSpace(html[at])) ++at;
            if (at < html.size() && (html[at] == '"' || html[at] == '\'')) {
                const char quote = html[at++];
                const std::size_t end = std::min(html.find(quote, at), html.size());
                value = resolved(html.substr(at, end - at));
                at = std::min(end + 1, html.size());
            } else {
                begin = at;
                while (at < html.size() && !isSpace(html[at]) && html[at] != '>') ++at;
                value = resolved(html.substr(begin, at - begin));
            }
        }
        if (tag.attributes.size() < 64) tag.attributes.emplace_back(std::move(name), std::move(value));
    }
    if (at < html.size()) ++at;
    return tag;
}

// A plain number as programs write it into attributes: digits and a point.
std::optional<double> plainNumber(const std::string& text) {
    const NumberReading reading = readNumber(text, DecimalSign::point);
    return reading.plain ? reading.number : std::nullopt;
}

std::optional<double> exactOf(const Tag& tag) {
    if (const std::string* value = tag.attribute("sdval")) return plainNumber(*value);
    if (const std::string* value = tag.attribute("x:num")) return plainNumber(*value);
    if (const std::string* value = tag.attribute("data-sheets-value")) {
        if (value->size() > 4096) return std::nullopt;
        const Json json = Json::parse(*value, nullptr, false);
        if (!json.is_object()) return std::nullopt;
        const auto number = json.find("3");  // "1" is the kind: 2 words, 3 a number, 4 a truth value
        if (number != json.end() && number->is_number()) return number->get<double>();
    }
    return std::nullopt;
}

int spanOf(const Tag& tag, std::string_view name) {
    const std::string* text = tag.attribute(name);
    if (!text) return 1;
    const auto number = plainNumber(*text);
    return number && *number >= 1 && *number <= 1000 ? static_cast<int>(*number) : 1;
}

// Runs of white space as one, none at the ends; line ends that a <br> made stay.
std::string settled(std::string_view text) {
    std::string out;
    bool gap = false;
    for (char c : text) {
        if (c == '\x01') {
            while (!out.empty() && out.back() == ' ') out.pop_back();
            out += '\n';
            gap = false;
        } else if (isSpace(c)) {
            gap = true;
        } else {
            if (gap && !out.empty() && out.back() != '\n') out += ' ';
            gap = false;
            out += c;
        }
    }
    while (!out.empty() && isSpace(out.back())) out.pop_back();
    const std::size_t begin = out.find_first_not_of(" \n");
    return begin == std::string::npos ? std::string() : out.substr(begin);
}

class TableReader {
  public:
    explicit TableReader(const ClipboardLimits& limits) : limits_(limits) {}

    PastedRows read(std::string_view html) {
        std::size_t at = 0;
        while (at < html.size() && !done_) {
            if (html[at] != '<') {
                const std::size_t end = std::min(html.find('<', at), html.size());
                words(html.substr(at, end - at));
                at = end;
            } else if (html.substr(at, 4) == "<!--") {
                const std::size_t end = html.find("-->", at + 4);
                at = end == std::string_view::npos ? html.size() : end + 3;
            } else if (at + 1 < html.size() && (isLetter(html[at + 1]) || html[at + 1] == '/')) {
                ++at;
                const Tag tag = readTag(html, at);
                if (!tag.closes && isHidden(tag.name))
                    skipPast(html, at, tag.name);
                else
                    mark(tag);
            } else if (at + 1 < html.size() && (html[at + 1] == '!' || html[at + 1] == '?')) {
                at = std::min(html.find('>', at), html.size() - 1) + 1;
            } else {
                words("<");
                ++at;
            }
        }
        endCell();
        if (tooMany_) return {};
        return std::move(rows_);
    }

  private:
    // What holds no words for the eye.
    static bool isHidden(const std::string& name) {
        for (const char* hidden :
             {"script", "style", "title", "template", "noscript", "textarea", "xml", "svg"})
            if (name == hidden) return true;
        return false;
    }
    static void skipPast(std::string_view html, std::size_t& at, const std::string& name) {
        for (std::size_t end = at; (end = html.find("</", end)) != std::string_view::npos; end += 2)
            if (lower(html.substr(end + 2, name.size())) == name) {
                at = std::min(html.find('>', end), html.size() - 1) + 1;
                return;
            }
        at = html.size();
    }

    void words(std::string_view text) {
        if (inCell_) text_ += resolved(text);
    }

    void mark(const Tag& tag) {
        if (tag.name == "table") {
            depth_ += tag.closes ? -1 : 1;
            if (tag.closes && depth_ <= 0) done_ = true;
            return;
        }
        if (depth_ != 1) {
            // A table within a cell: its words are the cell's.
            if (depth_ > 1 && inCell_) text_ += ' ';
            return;
        }
        if (tag.name == "tr") {
            endCell();
            if (!tag.closes) beginRow();
        } else if (tag.name == "td" || tag.name == "th") {
            endCell();
            if (!tag.closes) beginCell(tag);
        } else if (inCell_ && tag.name == "br") {
            text_ += '\x01';
        } else if (inCell_ && (tag.name == "p" || tag.name == "div" || tag.name == "li")) {
            text_ += ' ';
        }
    }

    void beginRow() {
        rows_.emplace_back();
        for (int& left : below_) left = std::max(0, left - 1);
        fillSpans();
    }
    // Places that a cell of a row above reaches into.
    void fillSpans() {
        auto& row = rows_.back();
        while (row.size() < below_.size() && below_[row.size()] > 0) push({});
    }
    void push(PastedCell cell) {
        if (++count_ > limits_.cells)
            tooMany_ = done_ = true;
        else
            rows_.back().push_back(std::move(cell));
    }
    void beginCell(const Tag& tag) {
        if (rows_.empty()) beginRow();
        inCell_ = true;
        exact_ = exactOf(tag);
        columns_ = spanOf(tag, "colspan");
        down_ = spanOf(tag, "rowspan");
        text_.clear();
    }
    void endCell() {
        if (!inCell_) return;
        inCell_ = false;
        const std::size_t first = rows_.back().size();
        push({settled(text_), exact_});
        for (int more = 1; more < columns_ && !tooMany_; ++more) push({});
        if (down_ > 1 && !tooMany_) {
            below_.resize(std::max(below_.size(), first + static_cast<std::size_t>(columns_)));
            std::fill_n(below_.begin() + static_cast<std::ptrdiff_t>(first), columns_, down_);
        }
        if (!tooMany_) fillSpans();
    }

    ClipboardLimits limits_;
    PastedRows rows_;
    std::vector<int> below_;  // rows that each column is still reached into, this one included
    std::string text_;
    std::optional<double> exact_;
    int columns_ = 1, down_ = 1, depth_ = 0;
    std::size_t count_ = 0;
    bool inCell_ = false, done_ = false, tooMany_ = false;
};

// The number is what the text shows: a date is no number, and "#####" is one that had no room.
bool shows(const PastedCell& cell) {
    const NumberKind kind = readNumber(cell.text).kind;
    return kind == NumberKind::number ||
           (!cell.text.empty() && cell.text.find_first_not_of('#') == std::string::npos);
}

void dropUnshown(PastedRows& rows) {
    for (auto& row : rows)
        for (PastedCell& cell : row)
            if (cell.exact && !shows(cell)) cell.exact.reset();
}

// Rows without anything at the table's end: programs close their text with line ends of different number.
void dropEmptyEnd(PastedRows& rows) {
    while (!rows.empty() && std::all_of(rows.back().begin(), rows.back().end(), [](const PastedCell& c) {
        return c.text.empty();
    }) && rows.back().size() <= 1)
        rows.pop_back();
}

bool sameShape(const PastedRows& a, const PastedRows& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto& x, const auto& y) { return x.size() == y.size(); });
}

}  // namespace

PastedRows readTabbed(std::string_view text, const ClipboardLimits& limits) {
    PastedRows rows;
    if (text.empty() || text.size() > limits.bytes) return rows;
    std::size_t count = 0;
    rows.emplace_back();
    for (std::size_t at = 0;;) {
        PastedCell cell;
        std::size_t end = std::min(text.find_first_of("\t\r\n", at), text.size());
        bool quoted = false;
        if (at < text.size() && text[at] == '"') {
            std::string inside;
            bool needed = false;
            for (std::size_t i = at + 1; i < text.size(); ++i) {
                if (text[i] != '"') {
                    needed = needed || text[i] == '\t' || text[i] == '\n' || text[i] == '\r';
                    inside += text[i];
                    continue;
                }
                if (i + 1 < text.size() && text[i + 1] == '"') {
                    needed = true;
                    inside += text[i++];
                    continue;
                }
                const bool closes =
                    i + 1 == text.size() || text[i + 1] == '\t' || text[i + 1] == '\n' || text[i + 1] == '\r';
                if (closes && needed) {
                    quoted = true;
                    end = i + 1;
                    cell.text = std::move(inside);
                }
                break;
            }
        }
        if (!quoted) cell.text = std::string(text.substr(at, end - at));
        if (++count > limits.cells) return {};
        rows.back().push_back(std::move(cell));
        if (end >= text.size()) break;
        at = end + 1;
        if (text[end] == '\t') continue;
        if (text[end] == '\r' && at < text.size() && text[at] == '\n') ++at;
        if (at >= text.size()) break;
        rows.emplace_back();
    }
    return rows;
}

PastedRows readHtmlTable(std::string_view html, const ClipboardLimits& limits) {
    if (html.size() > limits.bytes) return {};
    return TableReader(limits).read(html);
}

PastedRows readClipboard(std::string_view text, std::string_view html, const ClipboardLimits& limits) {
    PastedRows shown = readTabbed(text, limits), rich = readHtmlTable(html, limits);
    dropUnshown(rich);
    dropEmptyEnd(shown);
    dropEmptyEnd(rich);
    if (shown.empty()) return text.size() > limits.bytes ? PastedRows{} : rich;
    if (!sameShape(shown, rich)) return shown;
    for (std::size_t row = 0; row < shown.size(); ++row)
        for (std::size_t column = 0; column < shown[row].size(); ++column)
            shown[row][column].exact = rich[row][column].exact;
    return shown;
}

std::string tabbed(const std::vector<std::vector<std::string>>& rows) {
    std::string text;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (row) text += '\n';
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            if (column) text += '\t';
            const std::string& cell = rows[row][column];
            if (cell.find_first_of("\t\r\n") == std::string::npos && (cell.empty() || cell[0] != '"')) {
                text += cell;
                continue;
            }
            text += '"';
            for (char c : cell) text.append(c == '"' ? 2 : 1, c);
            text += '"';
        }
    }
    return text;
}

}  // namespace store
