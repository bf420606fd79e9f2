// TechniqueLaws: the parameters of how techniques appear, spread and act. The values come from the
// data pack (laws.toml, tables "technique.*"); those written here equal the pack's.
// Page: docs/rules/technique.md.
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/law_field.hpp"

namespace sim {

struct TechniqueLaws {
    // Appearing. Hazards are events in 1,000 months at full conditions.
    std::int32_t appear_per_1000_months = 40;
    std::int32_t appear_window_months = 120;      ///< Before the attested date there is no chance.
    std::int32_t appear_spread_months = 24;       ///< Width of the rise around the attested date.
    std::int32_t appear_floor_permille = 200;     ///< With neither arsenals nor practice.
    std::int32_t appear_arsenals_permille = 400;  ///< What full arsenals add.
    std::int32_t appear_practice_permille = 400;  ///< What full practice adds.
    std::int32_t appear_elsewhere_permille = 50;  ///< At another court than the attested one.

    // Spreading.
    std::int32_t capture_per_1000_months = 150;    ///< Masters and arsenals of a user taken.
    std::int32_t defection_per_1000_months = 100;  ///< Masters come over.
    std::int32_t fire_per_1000_months = 12;        ///< Its armies face it.
    std::int32_t contact_per_1000_months = 1;      ///< Border, envoys and trade with users.
    std::int32_t imitation_per_1000_months = 2;    ///< All courts in contact use it already.
    std::int32_t absorb_floor_permille = 300;      ///< Of all that without arsenals of its own.

    // Adoption within a court (Bass 1969), shares of those who do not have it yet, a month.
    std::int32_t adopt_first_permille = 25;     ///< Takes it up by itself.
    std::int32_t adopt_imitate_permille = 100;  ///< Follows those who have it.

    std::int32_t effect_scale_points = 12;  ///< Sum of modifiers at which 63 % of the most is felt.

    // How much a court sees of the arts of others.
    std::int32_t siege_exposure_permille = 600;    ///< Part of a month at walls in which it is met.
    std::int32_t war_exposure_permille = 100;      ///< The same in a war without a siege.
    std::int32_t contact_exposure_permille = 300;  ///< Contact in peace.
};

using TechniqueLawField = LawField<TechniqueLaws>;

/// Every parameter once, in the order of the struct.
[[nodiscard]] std::span<const TechniqueLawField> technique_law_fields();

}  // namespace sim
