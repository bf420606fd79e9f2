#include "chronicle/compare.hpp"

#include <algorithm>

namespace chronicle {

std::optional<std::uint32_t> first_difference(std::span<const sim::Digest> a,
                                              std::span<const sim::Digest> b) {
    const std::size_t shared = std::min(a.size(), b.size());
    if (shared == 0 || a[shared - 1] == b[shared - 1]) {
        return std::nullopt;
    }
    std::size_t same_below = 0;  // Every tick below is the same.
    std::size_t differs_at = shared - 1;
    while (same_below < differs_at) {
        const std::size_t middle = same_below + (differs_at - same_below) / 2;
        if (a[middle] == b[middle]) {
            same_below = middle + 1;
        } else {
            differs_at = middle;
        }
    }
    return static_cast<std::uint32_t>(differs_at);
}

std::optional<Divergence> compare(const Timeline& a, const Timeline& b, std::size_t most) {
    const std::optional<std::uint32_t> tick = first_difference(a.digests(), b.digests());
    if (!tick) {
        return std::nullopt;
    }
    const sim::World world_a = a.world_after(*tick + 1);
    const sim::World world_b = b.world_after(*tick + 1);
    return Divergence{*tick, sim::diff_worlds(world_a, world_b, most)};
}

}  // namespace chronicle
