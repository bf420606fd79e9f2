// Digest: 64 bits that change when any byte of the state does. XXH64 (Y. Collet, xxHash
// specification 0.1.1), written here so that every target has it; tested against the published
// answers and the system library.
#pragma once

#include <bit>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace sim {

// Columns are hashed as they lie in memory; every supported target is little-endian.
static_assert(std::endian::native == std::endian::little);

struct Digest {
    std::uint64_t bits = 0;
    friend constexpr auto operator<=>(const Digest&, const Digest&) = default;
};

/// XXH64 of the bytes with the given seed.
[[nodiscard]] Digest digest_bytes(std::span<const std::byte> bytes, std::uint64_t seed = 0);

/// The digest of `former` followed by `next`: order matters, so a chain shows a changed past.
[[nodiscard]] Digest chain(Digest former, Digest next);

/// "0x" and 16 lower-case hexadecimal digits.
[[nodiscard]] std::string format_digest(Digest digest);

}  // namespace sim
