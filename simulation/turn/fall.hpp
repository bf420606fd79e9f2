// Fall: what happens when a besieged place is taken, ransomed or left: the sack, the new holder,
// the fate of those inside, the way home.
#pragma once

#include <vector>

#include "simulation/rules/siege.hpp"
#include "simulation/turn/battle_side.hpp"
#include "simulation/turn/tick_context.hpp"

namespace sim {

/// The place falls to the host that lies before it. `how` is one for which is_fall holds. `agreed`:
/// on what terms, if it yielded on an offer; who keeps to them spares lives and goods.
void fall(TickContext& tick, PlaceId place, SiegeEnd how, const Host& taker,
          OfferKind agreed = OfferKind::none);

/// Adds the end of the investment of a place, and of a siege that the record had begun there.
void add_siege_end(const TickContext& tick, PlaceId place, InvestmentEnd end,
                   std::vector<Change>& changes);

/// The changes by which a place buys off those who besiege it, for so many strings.
[[nodiscard]] std::vector<Change> pay_ransom(PlaceId place, const Host& besieger,
                                             std::int64_t price_strings);

/// Sends an army that stands on hostile land to the nearest friendly place; false if it does not,
/// or there is none.
bool send_home(TickContext& tick, ArmyId army, EventId because);

}  // namespace sim
