// Party: the weight of those at a court who argue for war, how tired it is of war, and how far its
// word is trusted: as they stand a month later. No chance in it.
// Page: docs/rules/party.md.
#pragma once

#include <cstdint>

#include "simulation/foundation/units.hpp"
#include "simulation/laws/envoy_laws.hpp"

namespace sim {

struct PartyInputs {
    Permille now;
    Permille defeat;     ///< Of late: 0 none .. 1,000 one after another.
    Permille weariness;  ///< Of war.
    Permille victory;    ///< Defeat of late of the worst beaten of those it fights; 0 in peace.
    Leaning ruler = Leaning::none;
    Leaning minister = Leaning::none;
    std::int32_t ruler_weight_permille = 150;     ///< CourtCustoms. 0..1000.
    std::int32_t minister_weight_permille = 200;  ///< CourtCustoms. 0..1000.
    bool is_at_war = false;
    /// Of the land that the court claims or owns, the share that others hold.
    std::int32_t lost_permille = 0;
    bool is_lower = false;  ///< It has bound itself to a lower rank.
};
/// Where they draw opinion in the end, 0..1,000: 500 where nothing draws.
[[nodiscard]] Permille party_drawn_to(const PartyInputs& in, const EnvoyLaws& laws);
[[nodiscard]] Permille party_after_month(const PartyInputs& in, const EnvoyLaws& laws);

struct WearinessInputs {
    Permille now;
    Permille defeat;
    bool is_at_war = false;           ///< And has fought of late.
    std::int32_t arrears_months = 0;  ///< Of pay owed; a year counts in full. >= 0.
};
[[nodiscard]] Permille weariness_after_month(const WearinessInputs& in, const EnvoyLaws& laws);

/// Trust in a court's word, half of what is not 500 forgotten in years.
[[nodiscard]] Permille faith_after_month(Permille now, const EnvoyLaws& laws);

}  // namespace sim
