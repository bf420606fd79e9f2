// Supply lines: whose stores feed whom, and over which land they can be carried. Shared by the
// phases that move grain. Part of the turn.
#pragma once

#include <cstdint>

#include "simulation/turn/haul_search.hpp"
#include "simulation/turn/tick_context.hpp"

namespace sim {

/// Whether land taken from an enemy who still fights for it is held too short to be a home: whoever
/// lives there does not yet work for the new lord.
[[nodiscard]] bool is_newly_taken(const TickContext& tick, PlaceId place, PolityId holder);

/// Whether an army lies at rest among its own people: it has roofs, and those of its men who have
/// fields and herds live on them.
[[nodiscard]] bool is_quartered(const TickContext& tick, ArmyId army);

/// The share of its food that an army of that polity draws from stores, trains and depots at a
/// place.
[[nodiscard]] std::int32_t drawn_permille(const TickContext& tick, PolityId polity, PlaceId place,
                                          bool is_quartered);

/// Thousandths of a shi that it so draws a day.
[[nodiscard]] std::int64_t drawn_millishi(const TickContext& tick, ArmyId army);

/// The land that lets a court's grain through, now.
class CourtGround final : public HaulGround {
  public:
    explicit CourtGround(const World& world) : world_(world) {}
    [[nodiscard]] bool is_open(PlaceId place) const override;

    PolityId court;

  private:
    const World& world_;
};

/// Finds where grain can be carried from.
class SupplyLines {
  public:
    explicit SupplyLines(const TickContext& tick);
    SupplyLines(const SupplyLines&) = delete;
    SupplyLines& operator=(const SupplyLines&) = delete;

    /// Begins a search around `to` for grain of that polity and its friends. Ends the one before.
    HaulSearch& around(PlaceId to, PolityId polity, const HaulTerms& terms);

  private:
    const TickContext& tick_;
    CourtGround ground_;
    HaulSearch search_;
};

}  // namespace sim
