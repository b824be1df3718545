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

// An archive written piece by piece: what add() gives, one after the other, then what end() gives. The limits
// are those of zipOf.
class ZipWriter {
  public:
    // `packed`: raw DEFLATE of the entry's bytes, taken where that is smaller; may be empty. An empty string
    // comes back where it is more than an archive takes: then nothing was added.
    std::string add(const ZipEntry& entry, const std::string& packed);
    std::string end() const;

  private:
    std::string directory_;
    std::uint32_t entries_ = 0, size_ = 0;
};

// Raw DEFLATE of the bytes; an empty string: not packed, the entry is stored.
using Pack = std::function<std::string(std::string_view bytes)>;

// Entries in the order given, all of the day 1 January 1980. An entry is packed where that makes it smaller.
// At most 65,535 entries and 4 GiB in all; more gives an empty string.
std::string zipOf(const std::vector<ZipEntry>& entries, const Pack& pack);

// CRC-32 of ISO 3309 as ZIP and PNG use it: "123456789" has 0xCBF43926.
std::uint32_t crc32(std::string_view bytes);

}  // namespace report
