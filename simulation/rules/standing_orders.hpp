// Standing orders: what an army does of itself while no court orders it: it goes home when it is
// broken or starving, comes to the relief of its own, takes what lies open to it, and otherwise
// stays. Judgement of courts is not here.
// Page: docs/rules/standing_orders.md.
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/draw.hpp"
#include "simulation/foundation/ids.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/laws/campaign_laws.hpp"

namespace sim {

/// A place that the army could go to within one leg of its way, as it sees it.
struct Prospect {
    PlaceId place;
    bool is_own = false;      ///< Held by its own court.
    bool is_hostile = false;  ///< Held by a court that it is at war with.
    bool is_besieged = false;
    Men enemies;  ///< Hostile soldiers: those inside a hostile place, besiegers of an own one.
};

struct StandingInputs {
    Men men;
    Permille morale;
    Permille hunger;
    Permille fatigue;
    std::int32_t command = 4;      ///< Field skill of its commander. 0..10.
    bool on_hostile_land = false;  ///< Stands at a place that its court does not hold.
    bool is_month_end = false;     ///< Initiative is taken once a month.
    bool seeks_battle = false;     ///< Told to attack what lies open to it, at any time.
};

enum class StandingAct : std::uint32_t { stay, go_home, relieve, attack };

struct StandingOutcome {
    StandingAct act = StandingAct::stay;
    PlaceId place;  ///< Where to, for relieve and attack.
};

/// `prospects` in order of place. Draw 0 is used.
[[nodiscard]] StandingOutcome standing_orders(const StandingInputs& in,
                                              std::span<const Prospect> prospects,
                                              const CampaignLaws& laws, const Draw& draw);

}  // namespace sim
