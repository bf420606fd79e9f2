// Claims of conquest: what a court has taken by war from each other court and not been given by
// treaty, to what that court has left. Who has taken much claims the rest: he asks for the head of
// the state, not for prefectures.
// Page: docs/rules/decisions.md.
#pragma once

#include <cstdint>
#include <vector>

#include "simulation/world/world.hpp"

namespace sim {

class Conquests {
  public:
    /// `holder_of` names who holds a place, as it is or as the court believes; or none.
    template <typename HolderOf>
    Conquests(const World& world, PolityId court, HolderOf holder_of)
        : taken_(world.polities.phase.size()), left_(world.polities.phase.size()) {
        for (std::size_t i = 0; i < world.places.owner.size(); ++i) {
            const PolityId owner = world.places.owner[PlaceId(i)];
            const PolityId holder = holder_of(PlaceId(i));
            if (holder == court && owner.exists() && owner != court) {
                ++taken_[owner.index];
            } else if (holder.exists() && holder != court) {
                ++left_[holder.index];
            }
        }
    }

    /// Whether the court claims all that the other has left. `least_permille`: places taken from
    /// it, of a thousand that it still holds (CourtCustoms::conquest_permille). > 0.
    [[nodiscard]] bool claim_rest(PolityId other, std::int32_t least_permille) const {
        return taken_[other.index] > 0 &&
               taken_[other.index] * 1000 >= left_[other.index] * least_permille;
    }

  private:
    std::vector<std::int64_t> taken_;  ///< Places, by whose they are by right.
    std::vector<std::int64_t> left_;   ///< Places, by holder.
};

}  // namespace sim
