// Land: how many households each place feeds now. Part of the turn; made when a phase first asks.
#pragma once

#include <vector>

#include "simulation/turn/tick_context.hpp"

namespace sim {

class Land {
  public:
    explicit Land(const TickContext& tick);

    /// At least 1.
    [[nodiscard]] Households capacity(PlaceId place) const {
        Households& known = capacity_[place.index];
        if (known == Households(0)) {
            known = reckon(place);
        }
        return known;
    }

  private:
    [[nodiscard]] Households reckon(PlaceId place) const;

    const TickContext& tick_;
    std::vector<Permille> fear_;                ///< By place.
    std::vector<Households> court_then_;        ///< By place: those who lived off a court there.
    std::vector<Households> court_now_;         ///< By place: those who do.
    mutable std::vector<Households> capacity_;  ///< By place; 0: not asked yet.
};

}  // namespace sim
