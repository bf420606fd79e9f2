// Land: how many households each place feeds now. Part of the turn; made when a phase first asks.
#pragma once

#include <vector>

#include "simulation/turn/tick_context.hpp"

namespace sim {

class Land {
  public:
    explicit Land(const TickContext& tick);

    /// At least 1.
    [[nodiscard]] Households capacity(PlaceId place) const { return capacity_[place.index]; }

  private:
    std::vector<Households> capacity_;
};

}  // namespace sim
