#include "simulation/map/passage.hpp"

#include "simulation/foundation/check.hpp"

namespace sim {

void close_hostile_land(std::span<const PolityId> holders,
                        std::span<const std::uint8_t> lets_through,
                        std::span<std::uint8_t> closed) {
    CHECK(holders.size() == closed.size(), "one answer a place");
    for (std::size_t place = 0; place < holders.size(); ++place) {
        const PolityId holder = holders[place];
        CHECK(!holder.exists() || holder.index < lets_through.size(), "no such polity");
        closed[place] = holder.exists() && lets_through[holder.index] == 0 ? 1 : 0;
    }
}

}  // namespace sim
