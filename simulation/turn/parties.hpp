// Parties: the weight of the war party at each court, its weariness of war and the trust in its
// word, a month later (rules/party.hpp). Part of the envoys phase.
#pragma once

#include "simulation/turn/tick_context.hpp"

namespace sim {

void shift_parties(TickContext& tick);

/// What somebody argues for in a year; nothing, if it was about a court that is no more.
[[nodiscard]] Leaning leaning_of(const World& world, const Setting& setting, PersonId person,
                                 std::int32_t year);

/// Who decides at a court: its regent, else its ruler; none: nobody by name.
[[nodiscard]] PersonId who_rules(const World& world, PolityId court);

/// Places that a court claims or owns by right, and those of them that others hold.
struct Claimed {
    std::int32_t all = 0;
    std::int32_t lost = 0;
};
/// Of every court, by polity.
[[nodiscard]] std::vector<Claimed> claimed_places(const World& world, const Setting& setting);

}  // namespace sim
