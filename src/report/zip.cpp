#include "report/zip.h"

#include <array>

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

std::string zipOf(const std::vector<ZipEntry>& entries, const Pack& pack) {
    if (entries.size() > 0xFFFF) return {};
    std::string out, directory;
    for (const ZipEntry& entry : entries) {
        std::string packed = pack && !entry.stored ? pack(entry.bytes) : std::string();
        const bool smaller = !packed.empty() && packed.size() < entry.bytes.size();
        const std::string& data = smaller ? packed : entry.bytes;
        if (out.size() + data.size() + directory.size() > 0xFFFF0000u - 0x10000u) return {};
        const auto at = static_cast<std::uint32_t>(out.size());
        const std::uint32_t crc = crc32(entry.bytes);
        put(out, 0x04034B50, 4);
        putFacts(out, entry, smaller, crc, data.size());
        out += entry.name;
        out += data;
        put(directory, 0x02014B50, 4);
        put(directory, 20, 2);  // version made by: 2.0, MS-DOS
        putFacts(directory, entry, smaller, crc, data.size());
        put(directory, 0, 2);  // comment
        put(directory, 0, 2);  // disk
        put(directory, 0, 2);  // internal attributes
        put(directory, 0, 4);  // external attributes
        put(directory, at, 4);
        directory += entry.name;
    }
    const auto at = static_cast<std::uint32_t>(out.size());
    out += directory;
    put(out, 0x06054B50, 4);
    put(out, 0, 4);
    put(out, static_cast<std::uint32_t>(entries.size()), 2);
    put(out, static_cast<std::uint32_t>(entries.size()), 2);
    put(out, static_cast<std::uint32_t>(directory.size()), 4);
    put(out, at, 4);
    put(out, 0, 2);
    return out;
}

}  // namespace report
