#include "simulation/foundation/digest.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

// The reference library, compiled into this test only.
#define XXH_INLINE_ALL
#include <xxhash.h>

#include "simulation/foundation/draw.hpp"

namespace sim {
namespace {

Digest digest_text(std::string_view text, std::uint64_t seed = 0) {
    return digest_bytes(std::as_bytes(std::span(text.data(), text.size())), seed);
}

std::vector<std::byte> random_bytes(std::size_t count) {
    const Draw draw({.seed = 6, .member = 0}, 0, 0, 0);
    std::vector<std::byte> bytes(count);
    for (std::size_t i = 0; i < count; ++i) {
        bytes[i] = static_cast<std::byte>(draw.bits(static_cast<std::uint32_t>(i)) & 0xFF);
    }
    return bytes;
}

TEST(Digest, published_answers) {
    EXPECT_EQ(digest_text("").bits, 0xef46db3751d8e999U);
    EXPECT_EQ(digest_text("", 2654435761U).bits, 0xac75fda2929b17efU);
    EXPECT_EQ(digest_text("a").bits, 0xd24ec4f1a98c6e5bU);
    EXPECT_EQ(digest_text("abc").bits, 0x44bc2cf5ad770999U);
    EXPECT_EQ(digest_text("Nobody inspects the spammish repetition").bits, 0xfbcea83c8a378bf1U);
}

TEST(Digest, agrees_with_the_reference_library_at_every_length_and_offset) {
    const std::vector<std::byte> bytes = random_bytes(5'000);
    constexpr std::uint64_t seeds[] = {0, 2654435761, 0xFFFFFFFFFFFFFFFF};
    for (const std::uint64_t seed : seeds) {
        for (std::size_t length = 0; length <= 300; ++length) {
            for (std::size_t offset = 0; offset < 8; ++offset) {
                const auto part = std::span(bytes).subspan(offset, length);
                ASSERT_EQ(digest_bytes(part, seed).bits, XXH64(part.data(), part.size(), seed))
                    << "length " << length << " offset " << offset << " seed " << seed;
            }
        }
        EXPECT_EQ(digest_bytes(bytes, seed).bits, XXH64(bytes.data(), bytes.size(), seed));
    }
}

TEST(Digest, changes_with_any_single_bit) {
    std::vector<std::byte> bytes = random_bytes(77);
    std::vector<std::uint64_t> digests = {digest_bytes(bytes).bits};
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        bytes[bit / 8] ^= static_cast<std::byte>(1 << (bit % 8));
        digests.push_back(digest_bytes(bytes).bits);
        bytes[bit / 8] ^= static_cast<std::byte>(1 << (bit % 8));
    }
    std::sort(digests.begin(), digests.end());
    EXPECT_EQ(std::adjacent_find(digests.begin(), digests.end()), digests.end());
}

TEST(Digest, chain_depends_on_the_order_and_on_all_of_the_past) {
    const Digest a{1};
    const Digest b{2};
    EXPECT_NE(chain(a, b), chain(b, a));
    EXPECT_NE(chain(chain(a, b), b), chain(chain(b, b), b));
    const std::uint64_t words[2] = {1, 2};
    EXPECT_EQ(chain(a, b), digest_bytes(std::as_bytes(std::span(words))));
}

TEST(Digest, is_written_with_sixteen_digits) {
    EXPECT_EQ(format_digest(Digest{0}), "0x0000000000000000");
    EXPECT_EQ(format_digest(Digest{0x0123456789ABCDEF}), "0x0123456789abcdef");
    EXPECT_EQ(format_digest(Digest{~0ULL}), "0xffffffffffffffff");
}

}  // namespace
}  // namespace sim
