// ZIP archives (PKWARE APPNOTE 6.3, without ZIP64): the same entries give the same bytes, whenever and
// wherever they are written.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace report {

struct ZipEntry {
    std::string name;  // "word/document.xml", ASCII
    std::string bytes;
    bool stored = false;  // true: not worth packing (a PNG is packed already)
};

// Writes one entry after the other.
class ZipWriter {
  public:
    // `packed`: raw DEFLATE of the entry's bytes, taken where that is smaller; may be empty.
    void add(const ZipEntry& entry, const std::string& packed);
    // Once. More than 65,535 entries or 4 GiB give an empty string.
    std::string take();

  private:
    std::string out_, directory_;
    std::size_t entries_ = 0;
    bool tooLarge_ = false;
};

// Raw DEFLATE of the bytes; an empty string: not packed, the entry is stored.
using Pack = std::function<std::string(std::string_view bytes)>;

// Entries in the order given, all of the day 1 January 1980. An entry is packed where that makes it smaller.
// At most 65,535 entries and 4 GiB in all; more gives an empty string.
std::string zipOf(const std::vector<ZipEntry>& entries, const Pack& pack);

// CRC-32 of ISO 3309 as ZIP and PNG use it: "123456789" has 0xCBF43926.
std::uint32_t crc32(std::string_view bytes);

}  // namespace report
