// Common knowledge: what every court hears alike of the others on one day: how large places are,
// who is at war with whom, how far a people in arms still holds together. Reckoned once for all
// courts that sit in a tick; no state.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "simulation/turn/tick_context.hpp"

namespace sim {

/// As travellers tell it: the first figure of a number, and whether it is more than half way to the
/// next.
[[nodiscard]] Households in_round_numbers(Households count);

class CommonKnowledge {
  public:
    explicit CommonKnowledge(const TickContext& tick);

    /// Of a place, in round numbers.
    [[nodiscard]] Households households(PlaceId place) const { return households_[place.index]; }
    /// 0 of those that are not there.
    [[nodiscard]] Permille cohesion(PolityId court) const { return cohesion_[court.index]; }
    /// With whom a polity is at war, in order.
    [[nodiscard]] std::span<const PolityId> enemies(PolityId court) const {
        return std::span(enemies_).subspan(first_[court.index],
                                           first_[court.index + 1] - first_[court.index]);
    }

  private:
    void list_wars(const World& world);

    std::vector<Households> households_;
    std::vector<Permille> cohesion_;
    std::vector<PolityId> enemies_;
    std::vector<std::size_t> first_;  ///< By polity, and the end.
};

}  // namespace sim
