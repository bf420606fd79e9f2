// Supply lines: whose stores feed whom, and over which land they can be carried. Shared by the
// phases that move grain. Part of the turn.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "simulation/turn/haul_search.hpp"
#include "simulation/turn/tick_context.hpp"

namespace sim {

/// Whether an army lies at rest among its own people: it has roofs, and those of its men who have
/// fields and herds live on them.
[[nodiscard]] bool is_quartered(const World& world, ArmyId army);

/// The share of its food that an army draws from stores, trains and depots where it is.
[[nodiscard]] std::int32_t drawn_permille(const TickContext& tick, ArmyId army);

/// Thousandths of a shi that it so draws a day.
[[nodiscard]] std::int64_t drawn_millishi(const TickContext& tick, ArmyId army);

/// Finds where grain can be carried from. Valid within one phase: it asks each place once whether
/// it is open.
class SupplyLines {
  public:
    explicit SupplyLines(const TickContext& tick);

    /// Begins a search around `to` for grain of that polity and its friends.
    HaulSearch& around(PlaceId to, PolityId polity, const HaulTerms& terms);

  private:
    [[nodiscard]] std::span<const std::uint8_t> open_to(PolityId polity);
    void find_cuts();

    const TickContext& tick_;
    HaulSearch search_;
    std::vector<std::uint8_t> is_free_;            ///< By place: nobody cuts it off.
    std::vector<PlaceId> held_by_bands_;           ///< And no enemy lies before them.
    std::vector<std::vector<std::uint8_t>> open_;  ///< By polity, by place; empty: not asked yet.
};

}  // namespace sim
