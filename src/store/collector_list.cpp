#include "store/collector_list.h"

#include <algorithm>

#include "store/json.h"

namespace store {

// Of one entry, in bytes: a file system's names are at most 255, written by six signs each.
static constexpr std::size_t longestEntry = 4096;
static constexpr std::string_view ending = ".json";

bool isCollectedId(std::string_view id) {
    return id.size() >= 12 && id.size() <= 32 && std::all_of(id.begin(), id.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
           });
}

static std::string textIn(const Json& entry, const char* key) {
    const auto found = entry.find(key);
    return found != entry.end() && found->is_string() ? found->get<std::string>() : std::string();
}

void CollectorList::skipSpace() { at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size()); }

bool CollectorList::takes(char c) {
    skipSpace();
    if (at_ == text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
}

// Up to the bracket that closes the one at the present place; 0 where none does.
std::size_t CollectorList::objectLength() const {
    const std::size_t end = std::min(text_.size(), at_ + longestEntry);
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = at_; i < end; ++i) {
        const char c = text_[i];
        if (quoted) {
            if (c == '\\') ++i;
            quoted = c != '"';
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{') {
            ++depth;
        } else if (c == '}' && --depth == 0) {
            return i + 1 - at_;
        }
    }
    return 0;
}

CollectorList::Step CollectorList::over(Step how) {
    over_ = true;
    return how_ = how;
}

CollectorList::Step CollectorList::closed() {
    skipSpace();
    return over(at_ == text_.size() ? Step::end : Step::broken);
}

CollectorList::Step CollectorList::next() {
    if (over_) return how_;
    if (!began_ && !takes('[')) return over(Step::broken);
    began_ = true;
    if (takes(']')) return closed();
    if (!first_ && !takes(',')) return over(Step::broken);
    first_ = false;
    skipSpace();
    const std::size_t length = at_ < text_.size() && text_[at_] == '{' ? objectLength() : 0;
    if (!length) return over(Step::broken);
    const auto begin = text_.begin() + static_cast<std::ptrdiff_t>(at_);
    const Json entry = Json::parse(begin, begin + static_cast<std::ptrdiff_t>(length), nullptr, false);
    at_ += length;
    if (!entry.is_object()) return Step::other;
    id_ = textIn(entry, "name");
    if (textIn(entry, "type") != "file" || !id_.ends_with(ending)) return Step::other;
    id_.resize(id_.size() - ending.size());
    return isCollectedId(id_) ? Step::answer : Step::other;
}

double CollectorList::share() const {
    return text_.empty() ? 1 : static_cast<double>(at_) / static_cast<double>(text_.size());
}

}  // namespace store
