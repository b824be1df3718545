// Raw DEFLATE (RFC 1951), made here so that the same bytes come out in every browser.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace report {

// One block with the fixed codes (§ 3.2.6), matches found through chains of three-byte hashes.
std::string deflated(std::string_view bytes);

// The same a piece at a time; `bytes` must stay.
class Deflater {
  public:
    explicit Deflater(std::string_view bytes);
    ~Deflater();
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    // About so many bytes more of them. True: all is packed.
    bool step(std::size_t count);
    // Once, when it is done.
    std::string take();

  private:
    struct Work;
    std::unique_ptr<Work> work_;
};

}  // namespace report
