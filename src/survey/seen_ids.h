// Which ids have been met, for millions of them: eight bytes each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace survey {

// FNV-1a in 64 bits (G. Fowler, L. C. Noll, K.-P. Vo). `from`: to go on with another text.
std::uint64_t hashOf(std::string_view text, std::uint64_t from = 14695981039346656037u);

// Ids are told apart by their hash: of a million different ones, two are taken for one with a chance of 3 in
// 100 million.
class SeenIds {
  public:
    SeenIds();
    bool insert(std::string_view id);  // false: it was there
    bool has(std::string_view id) const;
    std::size_t size() const { return size_; }

  private:
    const std::vector<std::uint64_t>& bucket(std::uint64_t hash) const {
        return buckets_[hash % buckets_.size()];
    }
    std::vector<std::vector<std::uint64_t>> buckets_;
    std::size_t size_ = 0;
};

}  // namespace survey
