// Parley: what the two sides of a siege offer each other by order, and what becomes of those inside
// where an offer is accepted (rules/siege.hpp decides whether it is). Part of the siege phase.
#pragma once

#include <cstdint>
#include <vector>

#include "simulation/rules/siege.hpp"
#include "simulation/turn/tick_context.hpp"

namespace sim {

/// What lies on the table in a siege.
struct Offers {
    Offer of_besieged;
    Offer of_besieger;
    std::int64_t price_strings = 0;  ///< Of a ransom, if one is offered.
    std::int32_t truce_days = 0;     ///< Of a truce, if one is offered; a year at most.
};
[[nodiscard]] Offers offers_at(const TickContext& tick, PlaceId place);

/// Whether a truce binds those who besiege and hold a place, on `day`.
[[nodiscard]] bool arms_rest(const World& world, PlaceId place, Day day);

/// Arms rest at the place from the day after this tick on, for so many days.
void begin_truce(TickContext& tick, PlaceId place, PolityId besieger, std::int32_t days);

/// The changes by which those inside leave for `refuge` with their arms: armies as they are, local
/// troops as an army of their own, if there is still a slot for one.
void add_march_out(const TickContext& tick, PlaceId place, const std::vector<ArmyId>& inside,
                   PlaceId refuge, std::vector<Change>& changes);

/// The changes by which armies inside and their commanders go over to `court`.
void add_coming_over(const TickContext& tick, const std::vector<ArmyId>& inside, PolityId court,
                     std::vector<Change>& changes);

}  // namespace sim
