// Raw DEFLATE read back, stored and fixed blocks (RFC 1951): a reader of its own for what report/deflate.h
// writes. Anything else, or a broken stream, gives nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>

class Inflater {
  public:
    explicit Inflater(std::string_view bytes) : bytes_(bytes) {}

    std::optional<std::string> read() {
        std::string out;
        for (bool last = false; !last && good_;) {
            last = bits(1);
            if (bits(2) != 1) return {};  // fixed codes are all that is written
            while (good_) {
                const int symbol = literal();
                if (symbol == 256) break;
                if (symbol < 256) {
                    out += static_cast<char>(symbol);
                    continue;
                }
                static constexpr int base[] = {3,  4,  5,  6,   7,   8,   9,   10,  11, 13,
                                               15, 17, 19, 23,  27,  31,  35,  43,  51, 59,
                                               67, 83, 99, 115, 131, 163, 195, 227, 258};
                static constexpr int extra[] = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
                                                2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
                if (symbol > 285) return {};
                const int length = base[symbol - 257] + bits(extra[symbol - 257]);
                int code = 0;
                for (int i = 0; i < 5; ++i) code = code << 1 | bits(1);
                if (code > 29) return {};
                // Distances double every second code, from 1, 2, 3, 4 on.
                const int more = code < 4 ? 0 : code / 2 - 1;
                const int from = code < 4 ? code + 1 : ((2 + code % 2) << more) + 1;
                const std::size_t distance = static_cast<std::size_t>(from + bits(more));
                if (distance > out.size()) return {};
                for (int i = 0; i < length; ++i) out += out[out.size() - distance];
            }
        }
        if (!good_) return {};
        return out;
    }

  private:
    int bits(int count) {
        int value = 0;
        for (int i = 0; i < count; ++i, ++at_) {
            if (at_ / 8 >= bytes_.size()) {
                good_ = false;
                return 0;
            }
            value |= (static_cast<unsigned char>(bytes_[at_ / 8]) >> at_ % 8 & 1) << i;
        }
        return value;
    }
    int literal() {
        int code = 0;
        for (int i = 0; i < 7; ++i) code = code << 1 | bits(1);
        if (code < 0x18) return 256 + code;
        code = code << 1 | bits(1);
        if (code >= 0x30 && code < 0xC0) return code - 0x30;
        if (code >= 0xC0 && code < 0xC8) return 280 + code - 0xC0;
        return 144 + (code << 1 | bits(1)) - 0x190;
    }

    std::string_view bytes_;
    std::size_t at_ = 0;
    bool good_ = true;
};
