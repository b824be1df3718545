// Raw DEFLATE (RFC 1951), made here so that the same bytes come out in every browser.
#pragma once

#include <string>
#include <string_view>

namespace report {

// One block with the fixed codes (§ 3.2.6), matches found through chains of three-byte hashes.
std::string deflated(std::string_view bytes);

}  // namespace report
