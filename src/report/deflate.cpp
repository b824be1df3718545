#include "report/deflate.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace report {

namespace {

constexpr std::size_t window = 32768, shortest = 3, longest = 258;
constexpr int triesPerPlace = 48;
constexpr std::size_t goodEnough = 96;  // a match so long is not sought to be bettered

// Bits from the lowest up; codes of the Huffman trees go in from their highest bit.
struct BitWriter {
    std::string out;
    std::uint32_t held = 0;
    int count = 0;

    void bits(std::uint32_t value, int length) {
        held |= value << count;
        count += length;
        while (count >= 8) {
            out += static_cast<char>(held & 0xFF);
            held >>= 8;
            count -= 8;
        }
    }
    void code(std::uint32_t value, int length) {
        std::uint32_t turned = 0;
        for (int i = 0; i < length; ++i) turned |= (value >> i & 1u) << (length - 1 - i);
        bits(turned, length);
    }
    void symbol(unsigned s) {  // literal or length, § 3.2.6
        if (s < 144)
            code(0x30 + s, 8);
        else if (s < 256)
            code(0x190 + s - 144, 9);
        else if (s < 280)
            code(s - 256, 7);
        else
            code(0xC0 + s - 280, 8);
    }
    void finish() {
        if (count) out += static_cast<char>(held & 0xFF);
    }
};

// § 3.2.5: a value is a symbol and what it exceeds the symbol's base by, in so many bits.
struct Range {
    std::uint16_t base;
    std::uint8_t extra;
};
constexpr std::array<Range, 29> lengths = {
    {{3, 0},  {4, 0},  {5, 0},  {6, 0},   {7, 0},   {8, 0},   {9, 0},   {10, 0},  {11, 1}, {13, 1},
     {15, 1}, {17, 1}, {19, 2}, {23, 2},  {27, 2},  {31, 2},  {35, 3},  {43, 3},  {51, 3}, {59, 3},
     {67, 4}, {83, 4}, {99, 4}, {115, 4}, {131, 5}, {163, 5}, {195, 5}, {227, 5}, {258, 0}}};
constexpr std::array<Range, 30> distances = {
    {{1, 0},     {2, 0},     {3, 0},     {4, 0},      {5, 1},      {7, 1},     {9, 2},     {13, 2},
     {17, 3},    {25, 3},    {33, 4},    {49, 4},     {65, 5},     {97, 5},    {129, 6},   {193, 6},
     {257, 7},   {385, 7},   {513, 8},   {769, 8},    {1025, 9},   {1537, 9},  {2049, 10}, {3073, 10},
     {4097, 11}, {6145, 11}, {8193, 12}, {12289, 12}, {16385, 13}, {24577, 13}}};

template <std::size_t size>
unsigned placeIn(const std::array<Range, size>& ranges, std::size_t value) {
    const auto after = std::upper_bound(ranges.begin(), ranges.end(), value,
                                        [](std::size_t v, const Range& range) { return v < range.base; });
    return static_cast<unsigned>(after - ranges.begin()) - 1;
}

class Matcher {
  public:
    explicit Matcher(std::string_view bytes)
        : bytes_(bytes), first_(hashes, none), next_(bytes.size(), none) {}

    struct Match {
        std::size_t length = 0, distance = 0;
    };

    Match longestAt(std::size_t at) const {
        Match best;
        if (at + shortest > bytes_.size()) return best;
        const std::size_t limit = std::min(longest, bytes_.size() - at);
        std::uint32_t from = first_[hashAt(at)];
        for (int tries = triesPerPlace; from != none && at - from <= window && tries; --tries) {
            if (best.length == 0 || bytes_[from + best.length] == bytes_[at + best.length]) {
                std::size_t length = 0;
                while (length < limit && bytes_[from + length] == bytes_[at + length]) ++length;
                if (length >= shortest && length > best.length) best = {length, at - from};
                if (length == limit) break;
            }
            from = next_[from];
        }
        return best;
    }

    void note(std::size_t at) {
        if (at + shortest > bytes_.size()) return;
        const std::uint32_t hash = hashAt(at);
        next_[at] = first_[hash];
        first_[hash] = static_cast<std::uint32_t>(at);
    }

  private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    static constexpr std::size_t hashes = 1u << 15;

    std::uint32_t hashAt(std::size_t at) const {
        const auto byte = [&](std::size_t i) {
            return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes_[at + i]));
        };
        return ((byte(0) | byte(1) << 8 | byte(2) << 16) * 2654435761u) >> 17;
    }

    std::string_view bytes_;
    std::vector<std::uint32_t> first_, next_;
};

}  // namespace

struct Deflater::Work {
    std::string_view bytes;
    BitWriter writer = {};
    Matcher matcher{bytes};
    std::size_t at = 0;
    bool done = false;

    void one() {
        Matcher::Match match = matcher.longestAt(at);
        matcher.note(at);
        if (match.length >= shortest && match.length < goodEnough) {
            // One literal first where the next place has more.
            if (matcher.longestAt(at + 1).length > match.length) match.length = 0;
        }
        if (match.length < shortest) {
            writer.symbol(static_cast<unsigned char>(bytes[at++]));
            return;
        }
        const unsigned length = placeIn(lengths, match.length);
        writer.symbol(257 + length);
        writer.bits(static_cast<std::uint32_t>(match.length - lengths[length].base), lengths[length].extra);
        const unsigned distance = placeIn(distances, match.distance);
        writer.code(distance, 5);
        writer.bits(static_cast<std::uint32_t>(match.distance - distances[distance].base),
                    distances[distance].extra);
        for (std::size_t i = 1; i < match.length; ++i) matcher.note(at + i);
        at += match.length;
    }
};

Deflater::Deflater(std::string_view bytes) : work_(new Work{bytes}) {
    work_->writer.bits(1, 1);  // the last block
    work_->writer.bits(1, 2);  // fixed codes
}

Deflater::~Deflater() = default;

bool Deflater::step(std::size_t count) {
    Work& work = *work_;
    const std::size_t end = work.at + std::min(count, work.bytes.size() - work.at);
    while (work.at < end) work.one();
    if (work.at >= work.bytes.size() && !work.done) {
        work.writer.symbol(256);
        work.writer.finish();
        work.done = true;
    }
    return work.done;
}

std::string Deflater::take() { return std::move(work_->writer.out); }

std::string deflated(std::string_view bytes) {
    Deflater deflater(bytes);
    while (!deflater.step(bytes.size())) {
    }
    return deflater.take();
}

}  // namespace report
