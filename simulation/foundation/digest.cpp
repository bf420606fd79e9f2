#include "simulation/foundation/digest.hpp"

#include <array>
#include <cstring>

namespace sim {

namespace {

constexpr std::uint64_t prime_1 = 0x9E3779B185EBCA87;
constexpr std::uint64_t prime_2 = 0xC2B2AE3D27D4EB4F;
constexpr std::uint64_t prime_3 = 0x165667B19E3779F9;
constexpr std::uint64_t prime_4 = 0x85EBCA77C2B2AE63;
constexpr std::uint64_t prime_5 = 0x27D4EB2F165667C5;
constexpr std::size_t stripe_bytes = 32;

std::uint64_t read_64(const std::byte* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

std::uint64_t read_32(const std::byte* bytes) {
    std::uint32_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

std::uint64_t mix_round(std::uint64_t lane, std::uint64_t input) {
    return std::rotl(lane + input * prime_2, 31) * prime_1;
}

std::uint64_t merge_lane(std::uint64_t hash, std::uint64_t lane) {
    return (hash ^ mix_round(0, lane)) * prime_1 + prime_4;
}

std::uint64_t avalanche(std::uint64_t hash) {
    hash = (hash ^ (hash >> 33)) * prime_2;
    hash = (hash ^ (hash >> 29)) * prime_3;
    return hash ^ (hash >> 32);
}

/// Consumes the last 0..31 bytes.
std::uint64_t mix_tail(std::uint64_t hash, std::span<const std::byte> tail) {
    const std::byte* next = tail.data();
    std::size_t left = tail.size();
    for (; left >= 8; left -= 8, next += 8) {
        hash = std::rotl(hash ^ mix_round(0, read_64(next)), 27) * prime_1 + prime_4;
    }
    if (left >= 4) {
        hash = std::rotl(hash ^ (read_32(next) * prime_1), 23) * prime_2 + prime_3;
        left -= 4;
        next += 4;
    }
    for (; left > 0; --left, ++next) {
        hash = std::rotl(hash ^ (std::to_integer<std::uint64_t>(*next) * prime_5), 11) * prime_1;
    }
    return hash;
}

}  // namespace

Digest digest_bytes(std::span<const std::byte> bytes, std::uint64_t seed) {
    std::uint64_t hash = seed + prime_5;
    std::size_t done = 0;
    if (bytes.size() >= stripe_bytes) {
        std::array<std::uint64_t, 4> lanes = {seed + prime_1 + prime_2, seed + prime_2, seed,
                                              seed - prime_1};
        for (; done + stripe_bytes <= bytes.size(); done += stripe_bytes) {
            for (std::size_t lane = 0; lane < 4; ++lane) {
                lanes[lane] = mix_round(lanes[lane], read_64(bytes.data() + done + lane * 8));
            }
        }
        hash = std::rotl(lanes[0], 1) + std::rotl(lanes[1], 7) + std::rotl(lanes[2], 12) +
               std::rotl(lanes[3], 18);
        for (const std::uint64_t lane : lanes) {
            hash = merge_lane(hash, lane);
        }
    }
    hash += bytes.size();
    return Digest{avalanche(mix_tail(hash, bytes.subspan(done)))};
}

Digest chain(Digest former, Digest next) {
    const std::array<std::uint64_t, 2> words = {former.bits, next.bits};
    return digest_bytes(std::as_bytes(std::span(words)));
}

std::string format_digest(Digest digest) {
    constexpr const char* digits = "0123456789abcdef";
    std::string text = "0x";
    for (int shift = 60; shift >= 0; shift -= 4) {
        text += digits[(digest.bits >> shift) & 15];
    }
    return text;
}

}  // namespace sim
