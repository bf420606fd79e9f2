// March: how far an army gets in a tick, what it may pass by, and what lets it in. Times of routes
// are those of docs/rules/routes.md; this rule says what an army makes of them.
// Page: docs/rules/march.md.
#pragma once

#include <cstdint>

#include "simulation/foundation/units.hpp"
#include "simulation/laws/campaign_laws.hpp"
#include "simulation/map/map.hpp"
#include "simulation/map/travel.hpp"

namespace sim {

/// Days of march in a tick, in thousandths: a tired or hungry army rests more.
[[nodiscard]] Millidays march_budget(std::int32_t days, Permille fatigue, Permille hunger,
                                     const CampaignLaws& laws);

/// An army before water whose far bank is held against it.
struct CrossingForce {
    std::int32_t water_m = 0;  ///< Width of the open water. >= 0.
    Men men;                   ///< Of the army. >= 0.
    Ships ships;               ///< Its own. >= 0.
    Ships guard_ships;         ///< Of its enemies on that reach of the water. >= 0.
};

/// How long it takes to find, build and fill the boats, beyond the usual ferry: in proportion to
/// the water and to the men for whom it has no ships; longer the more the enemy's ships can watch.
/// At most a year.
[[nodiscard]] Millidays boats_time(const CrossingForce& force, const CampaignLaws& laws);

/// How an army comes to a place on its way that an enemy holds.
enum class Approach : std::uint32_t {
    enters,    ///< Nobody holds it against him: the place is his.
    besieges,  ///< It is what he came for.
    passes,    ///< He leaves it behind, masked, and goes on.
    stopped,   ///< It bars the way and cannot be passed: he must take it first.
};

struct ApproachInputs {
    PlaceKind kind = PlaceKind::prefecture;
    Men inside;   ///< Garrison and armies within the walls.
    Men outside;  ///< Of the army that comes.
    bool is_objective = false;
};

[[nodiscard]] Approach approach(const ApproachInputs& in, const CampaignLaws& laws);

}  // namespace sim
