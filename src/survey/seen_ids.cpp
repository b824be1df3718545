#include "survey/seen_ids.h"

#include <algorithm>

namespace survey {

// Some hundreds of ids each where there are millions: looked through in less time than one answer is read.
static constexpr std::size_t bucketCount = 8191;

std::uint64_t hashOf(std::string_view text, std::uint64_t from) {
    for (const char letter : text) {
        from ^= static_cast<unsigned char>(letter);
        from *= 1099511628211u;
    }
    return from;
}

SeenIds::SeenIds() : buckets_(bucketCount) {}

bool SeenIds::has(std::string_view id) const {
    const std::uint64_t hash = hashOf(id);
    const auto& in = bucket(hash);
    return std::find(in.begin(), in.end(), hash) != in.end();
}

bool SeenIds::insert(std::string_view id) {
    const std::uint64_t hash = hashOf(id);
    auto& in = buckets_[hash % buckets_.size()];
    if (std::find(in.begin(), in.end(), hash) != in.end()) return false;
    in.push_back(hash);
    ++size_;
    return true;
}

}  // namespace survey
