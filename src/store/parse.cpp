#include "store/parse.h"

#include <cmath>
#include <utility>

namespace store {
namespace {

constexpr char kByteOrderMark[] = "\xEF\xBB\xBF";

// "line:column", both from 1, columns in code points.
std::string lineAndColumn(std::string_view bytes, std::size_t position) {
    int line = 1;
    int column = 1;
    for (std::size_t i = 0; i < position && i < bytes.size(); ++i) {
        if (bytes[i] == '\n') {
            ++line;
            column = 1;
        } else if ((static_cast<unsigned char>(bytes[i]) & 0xC0) != 0x80) {
            ++column;
        }
    }
    return std::to_string(line) + ":" + std::to_string(column);
}

// Builds the document from the parser's events. Not nlohmann's own builder, for that one takes the last of
// two equal keys and nests as deep as the file likes.
class Builder {
  public:
    Builder(std::string_view bytes, int depth) : bytes_(bytes), depth_(depth) {}

    bool null() { return add(Json()) != nullptr; }
    bool boolean(bool value) { return add(Json(value)) != nullptr; }
    bool number_integer(Json::number_integer_t value) { return add(Json(value)) != nullptr; }
    bool number_unsigned(Json::number_unsigned_t value) { return add(Json(value)) != nullptr; }
    bool number_float(Json::number_float_t value, const std::string&) {
        return add(number(value)) != nullptr;
    }
    bool string(std::string& value) { return add(Json(std::move(value))) != nullptr; }
    bool binary(Json::binary_t&) { return false; }
    bool start_object(std::size_t) { return open(Json::object()); }
    bool start_array(std::size_t) { return open(Json::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(std::string& value) {
        if (open_.back()->contains(value)) return fail({ProblemKind::duplicateKey, here(value), value});
        key_ = std::move(value);
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const Json::exception& error) {
        // nlohmann counts the end of the text as one more character read.
        const bool atEnd = position > bytes_.size();
        const std::string where = lineAndColumn(bytes_, position ? position - 1 : 0);
        if (error.id == 406) return fail({ProblemKind::badValue, where, "number"});
        if (!begun_) return fail({ProblemKind::notJson, where, ""});
        return fail({atEnd ? ProblemKind::truncated : ProblemKind::badSyntax, where, ""});
    }

    Json root;
    std::optional<Problem> problem;

  private:
    bool fail(Problem found) {
        problem = std::move(found);
        return false;
    }

    std::string here(const std::string& key) const {
        std::string where;
        for (std::size_t i = 0; i + 1 < open_.size(); ++i)
            where = pointer(where, open_[i]->is_array() ? std::to_string(open_[i]->size() - 1) : keys_[i]);
        return pointer(where, key);
    }

    Json* add(Json value) {
        begun_ = true;
        if (open_.empty()) {
            root = std::move(value);
            return &root;
        }
        Json& parent = *open_.back();
        if (parent.is_array()) {
            parent.push_back(std::move(value));
            return &parent.back();
        }
        keys_[open_.size() - 1] = key_;
        return &(parent[key_] = std::move(value));
    }

    bool open(Json container) {
        if (static_cast<int>(open_.size()) >= depth_)
            return fail({ProblemKind::tooDeep, "", std::to_string(depth_)});
        open_.push_back(add(std::move(container)));
        keys_.resize(open_.size());
        return true;
    }

    bool close() {
        open_.pop_back();
        keys_.resize(open_.size());
        return true;
    }

    std::string_view bytes_;
    int depth_;
    bool begun_ = false;
    std::string key_;
    std::vector<Json*> open_;        // containers not yet closed, outermost first
    std::vector<std::string> keys_;  // key last added to each, for pointers
};

}  // namespace

std::optional<Json> parseJson(std::string_view bytes, Problems& problems, const ParseLimits& limits) {
    const auto fail = [&](Problem problem) {
        problems.push_back(std::move(problem));
        return std::nullopt;
    };
    if (bytes.size() > limits.bytes) return fail({ProblemKind::tooLarge, "", std::to_string(bytes.size())});
    if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(3);
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    if (first == bytes.npos) return fail({ProblemKind::emptyFile, "", ""});
    // Before anything else, so that a spreadsheet or an image is called what it is and not bad text.
    if (std::string_view("{[\"-0123456789tfn").find(bytes[first]) == std::string_view::npos)
        return fail({ProblemKind::notJson, lineAndColumn(bytes, first), ""});
    const std::size_t bad = firstBadUtf8(bytes);
    if (bad != bytes.npos) {
        // A file that ends inside a letter is cut, not badly written.
        const unsigned lead = static_cast<unsigned char>(bytes[bad]);
        const std::size_t needs = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
        const bool cut = bytes.size() - bad < needs;
        return fail({cut ? ProblemKind::truncated : ProblemKind::badUtf8, lineAndColumn(bytes, bad), ""});
    }
    Builder builder(bytes, limits.depth);
    if (!Json::sax_parse(bytes.begin(), bytes.end(), &builder)) {
        if (!builder.problem) builder.problem = Problem{ProblemKind::badSyntax, "", ""};
        return fail(std::move(*builder.problem));
    }
    return std::move(builder.root);
}

bool isSound(const Json& value, const std::string& where, Problems& problems, int depth) {
    const auto fail = [&](ProblemKind kind, std::string detail) {
        problems.push_back({kind, where, std::move(detail)});
        return false;
    };
    if (const auto* text = value.get_ptr<const std::string*>())
        return firstBadUtf8(*text) == std::string_view::npos || fail(ProblemKind::badUtf8, "");
    if (value.is_number_float())
        return std::isfinite(value.get<double>()) || fail(ProblemKind::badValue, "number");
    if (value.is_binary() || value.is_discarded()) return fail(ProblemKind::wrongType, value.type_name());
    if (!value.is_structured()) return true;
    if (depth <= 0) return fail(ProblemKind::tooDeep, "");
    if (value.is_object()) {
        for (const auto& [key, item] : value.items()) {
            if (firstBadUtf8(key) != std::string_view::npos) return fail(ProblemKind::badUtf8, "");
            if (!isSound(item, pointer(where, key), problems, depth - 1)) return false;
        }
        return true;
    }
    for (std::size_t i = 0; i < value.size(); ++i)
        if (!isSound(value[i], pointer(where, std::to_string(i)), problems, depth - 1)) return false;
    return true;
}

std::size_t firstBadUtf8(std::string_view bytes) {
    const auto at = [&](std::size_t i) -> unsigned {
        return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0u;
    };
    std::size_t i = 0;
    while (i < bytes.size()) {
        const unsigned lead = at(i);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        // The second byte's range shuts out overlong forms, surrogates and what lies beyond U+10FFFF.
        unsigned low = 0x80;
        unsigned high = 0xBF;
        std::size_t more = 0;
        if (lead >= 0xC2 && lead <= 0xDF) {
            more = 1;
        } else if (lead >= 0xE0 && lead <= 0xEF) {
            more = 2;
            if (lead == 0xE0) low = 0xA0;
            if (lead == 0xED) high = 0x9F;
        } else if (lead >= 0xF0 && lead <= 0xF4) {
            more = 3;
            if (lead == 0xF0) low = 0x90;
            if (lead == 0xF4) high = 0x8F;
        } else {
            return i;
        }
        for (std::size_t k = 1; k <= more; ++k) {
            if (at(i + k) < low || at(i + k) > high) return i;
            low = 0x80;
            high = 0xBF;
        }
        i += more + 1;
    }
    return std::string_view::npos;
}

Json number(double value) {
    constexpr double kExact = 9007199254740992.0;  // 2^53
    if (value == std::trunc(value) && std::abs(value) < kExact) return Json(static_cast<std::int64_t>(value));
    return Json(value);
}

void makeCanonical(Json& value) {
    if (value.is_number_float()) value = number(value.get<double>());
    if (value.is_structured())
        for (Json& item : value) makeCanonical(item);
}

std::string pointer(std::string_view base, std::string_view key) {
    std::string result(base);
    result += '/';
    for (const char c : key) {
        if (c == '~')
            result += "~0";
        else if (c == '/')
            result += "~1";
        else
            result += c;
    }
    return result;
}

std::optional<std::vector<std::string>> pointerKeys(std::string_view pointer) {
    std::vector<std::string> keys;
    if (pointer.empty()) return keys;
    if (pointer[0] != '/') return std::nullopt;
    for (std::size_t i = 0; i < pointer.size(); ++i) {
        if (pointer[i] == '/') {
            keys.emplace_back();
        } else if (pointer[i] == '~') {
            const char code = ++i < pointer.size() ? pointer[i] : ' ';
            if (code != '0' && code != '1') return std::nullopt;
            keys.back() += code == '0' ? '~' : '/';
        } else {
            keys.back() += pointer[i];
        }
    }
    return keys;
}

}  // namespace store
