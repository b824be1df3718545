#include "report/zip.h"

#include <array>
#include <utility>

namespace report {

namespace {

constexpr std::array<std::uint32_t, 256> crcTable() {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t n = 0; n < 256; ++n) {
        std::uint32_t value = n;
        for (int bit = 0; bit < 8; ++bit) value = value & 1 ? 0xEDB88320u ^ value >> 1 : value >> 1;
        table[n] = value;
    }
    return table;
}

void put(std::string& out, std::uint32_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> 8 * i & 0xFF);
}

constexpr std::uint32_t firstOfJanuary1980 = 1u << 5 | 1u;  // MS-DOS date; its time is 0

// What the local header and the central directory say alike.
void putFacts(std::string& out, const ZipEntry& entry, bool packed, std::uint32_t crc, std::size_t size) {
    put(out, 20, 2);  // version needed: 2.0
    put(out, 0, 2);
    put(out, packed ? 8 : 0, 2);
    put(out, 0, 2);
    put(out, firstOfJanuary1980, 2);
    put(out, crc, 4);
    put(out, static_cast<std::uint32_t>(size), 4);
    put(out, static_cast<std::uint32_t>(entry.bytes.size()), 4);
    put(out, static_cast<std::uint32_t>(entry.name.size()), 2);
    put(out, 0, 2);
}

}  // namespace

std::uint32_t crc32(std::string_view bytes) {
    static constexpr std::array<std::uint32_t, 256> table = crcTable();
    std::uint32_t crc = 0xFFFFFFFF;
    for (const char c : bytes) crc = table[(crc ^ static_cast<unsigned char>(c)) & 0xFF] ^ crc >> 8;
    return ~crc;
}

std::string ZipWriter::add(const ZipEntry& entry, const std::string& packed) {
    constexpr std::size_t most = 0xFFFF0000u - 0x10000u;
    const bool smaller = !packed.empty() && packed.size() < entry.bytes.size();
    const std::string& data = smaller ? packed : entry.bytes;
    if (entries_ == 0xFFFF || size_ + data.size() + directory_.size() > most) return {};
    const std::uint32_t crc = crc32(entry.bytes);
    std::string out;
    put(out, 0x04034B50, 4);
    putFacts(out, entry, smaller, crc, data.size());
    out += entry.name;
    out += data;
    put(directory_, 0x02014B50, 4);
    put(directory_, 20, 2);  // version made by: 2.0, MS-DOS
    putFacts(directory_, entry, smaller, crc, data.size());
    put(directory_, 0, 2);  // comment
    put(directory_, 0, 2);  // disk
    put(directory_, 0, 2);  // internal attributes
    put(directory_, 0, 4);  // external attributes
    put(directory_, size_, 4);
    directory_ += entry.name;
    ++entries_;
    size_ += static_cast<std::uint32_t>(out.size());
    return out;
}

std::string ZipWriter::end() const {
    std::string out = directory_;
    put(out, 0x06054B50, 4);
    put(out, 0, 4);
    put(out, entries_, 2);
    put(out, entries_, 2);
    put(out, static_cast<std::uint32_t>(directory_.size()), 4);
    put(out, size_, 4);
    put(out, 0, 2);
    return out;
}

std::string zipOf(const std::vector<ZipEntry>& entries, const Pack& pack) {
    ZipWriter writer;
    std::string out;
    for (const ZipEntry& entry : entries) {
        const std::string piece =
            writer.add(entry, pack && !entry.stored ? pack(entry.bytes) : std::string());
        if (piece.empty()) return {};
        out += piece;
    }
    return out + writer.end();
}

}  // namespace report
