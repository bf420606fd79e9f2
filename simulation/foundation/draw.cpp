#include "simulation/foundation/draw.hpp"

#include "simulation/foundation/check.hpp"

namespace sim {

std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter,
                                    std::array<std::uint32_t, 2> key) {
    constexpr std::uint64_t multiply_0 = 0xD2511F53;
    constexpr std::uint64_t multiply_1 = 0xCD9E8D57;
    constexpr std::uint32_t weyl_0 = 0x9E3779B9;
    constexpr std::uint32_t weyl_1 = 0xBB67AE85;
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t product_0 = multiply_0 * counter[0];
        const std::uint64_t product_1 = multiply_1 * counter[2];
        counter = {static_cast<std::uint32_t>(product_1 >> 32) ^ counter[1] ^ key[0],
                   static_cast<std::uint32_t>(product_1),
                   static_cast<std::uint32_t>(product_0 >> 32) ^ counter[3] ^ key[1],
                   static_cast<std::uint32_t>(product_0)};
        key[0] += weyl_0;
        key[1] += weyl_1;
    }
    return counter;
}

std::uint32_t Draw::bits(std::uint32_t n) const {
    const auto block = philox({tick_, system_, entity_, n >> 2}, {key_.seed, key_.member});
    return block[n & 3];
}

std::uint32_t Draw::below(std::uint32_t bound, std::uint32_t n) const {
    CHECK(bound > 0, "a draw needs at least one possible answer");
    return static_cast<std::uint32_t>((std::uint64_t{bits(n)} * bound) >> 32);
}

bool Draw::happens(Ratio chance, std::uint32_t n) const {
    // What cannot happen needs no draw: draws are counted by name, so none is missed.
    return chance.parts > 0 && (bits(n) >> 16) < chance.parts;
}

}  // namespace sim
