// Chance: counter-based random numbers. A draw is a pure function of who asks, when and what for,
// so no generator state exists, and a draw added to one rule cannot disturb another.
// Philox4x32-10: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3",
// SC '11; tested against the authors' published known answers.
#pragma once

#include <array>
#include <cstdint>

#include "simulation/foundation/fixed.hpp"

namespace sim {

/// Philox4x32-10: a pure function from (key, counter) to 128 random bits.
[[nodiscard]] std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter,
                                                  std::array<std::uint32_t, 2> key);

/// What chance is keyed by, over a whole run.
struct ChanceKey {
    std::uint32_t seed = 0;
    std::uint32_t member = 0;  ///< Which future of an ensemble. 0 for a single run.
    friend constexpr bool operator==(const ChanceKey&, const ChanceKey&) = default;
};

/// The draws of one entity in one system at one tick.
class Draw {
  public:
    Draw(ChanceKey key, std::uint32_t tick, std::uint32_t system, std::uint32_t entity)
        : key_(key), tick_(tick), system_(system), entity_(entity) {}

    /// The n-th 32 random bits. The same n always gives the same bits.
    [[nodiscard]] std::uint32_t bits(std::uint32_t n) const;

    /// A whole number in 0..bound-1, n-th draw; bound > 0. By multiply-high: bias below bound /
    /// 2^32.
    [[nodiscard]] std::uint32_t below(std::uint32_t bound, std::uint32_t n) const;

    /// True with the given chance; n-th draw.
    [[nodiscard]] bool happens(Ratio chance, std::uint32_t n) const;

  private:
    ChanceKey key_;
    std::uint32_t tick_;
    std::uint32_t system_;
    std::uint32_t entity_;
};

}  // namespace sim
