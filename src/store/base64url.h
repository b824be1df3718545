// Bytes as letters that may stand in an address (RFC 4648, section 5), without padding.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace store {

std::string toBase64url(std::string_view bytes);

// Nothing when it is not that: other signs, a length that no bytes have, or bits left over that are not 0.
std::optional<std::string> fromBase64url(std::string_view text);

}  // namespace store
