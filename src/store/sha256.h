// SHA-256 (FIPS 180-4), here because the program hashes on every machine alike: without a network, without
// the browser's own, which only secure pages have.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace store {

class Sha256 {
  public:
    Sha256();

    // More bytes of the message, in any pieces.
    void add(std::string_view bytes);

    // The digest of all that was added, as 32 bytes; nothing is to be added after it.
    std::array<std::uint8_t, 32> finish();

  private:
    void takeBlock(const unsigned char* block);

    std::array<std::uint32_t, 8> state_;
    std::array<unsigned char, 64> held_{};  // bytes of a block not yet full
    std::uint64_t length_ = 0;              // bytes added
};

// Of a whole message, as 64 lower-case hexadecimal digits.
std::string sha256Hex(std::string_view bytes);

}  // namespace store
