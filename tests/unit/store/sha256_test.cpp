#include "store/sha256.h"

#include <doctest/doctest.h>

using store::sha256Hex;

TEST_CASE("SHA-256 of the messages published with the standard") {
    // FIPS 180-2 B.1, B.2, B.3 and NIST's sheets of examples.
    CHECK(sha256Hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256Hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256Hex("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                    "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu") ==
          "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
    CHECK(sha256Hex(std::string(1'000'000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("SHA-256 where the padding fills the block, and where it takes one more") {
    // for n in 54 55 56 57 63 64 65 119 120 128; do head -c $n /dev/zero | tr '\0' a | sha256sum; done
    const struct {
        std::size_t length;
        const char* digest;
    } cases[] = {{54, "a3f01b6939256127582ac8ae9fb47a382a244680806a3f613a118851c1ca1d47"},
                 {55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"},
                 {56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"},
                 {57, "f13b2d724659eb3bf47f2dd6af1accc87b81f09f59f2b75e5c0bed6589dfe8c6"},
                 {63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"},
                 {64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"},
                 {65, "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"},
                 {119, "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb"},
                 {120, "2f3d335432c70b580af0e8e1b3674a7c020d683aa5f73aaaedfdc55af904c21c"},
                 {128, "6836cf13bac400e9105071cd6af47084dfacad4e5e302c94bfed24e013afb73e"}};
    for (const auto& one : cases) {
        CAPTURE(one.length);
        CHECK(sha256Hex(std::string(one.length, 'a')) == one.digest);
    }
}

TEST_CASE("SHA-256 of bytes that are no letters, and in pieces") {
    // printf '\000\377\200\n' | sha256sum
    CHECK(sha256Hex(std::string("\0\xFF\x80\n", 4)) ==
          "6d6f7836f1e146dc0204afb5133dae52fdc05603d8ac2dc793b481b0e0829fd1");
    std::string message;
    for (int i = 0; i < 300; ++i) message += static_cast<char>(i * 7);
    for (std::size_t step : {1u, 3u, 63u, 64u, 65u, 300u}) {
        CAPTURE(step);
        store::Sha256 pieces, whole;
        for (std::size_t at = 0; at < message.size(); at += step) {
            pieces.add(std::string_view(message).substr(at, step));
            pieces.add("");
        }
        whole.add(message);
        CHECK(pieces.finish() == whole.finish());
    }
}
