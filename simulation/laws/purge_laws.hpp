// PurgeLaws: what follows the fall of a minister or a feared general.
// The values come from the data pack (laws.toml, tables "purge.*"); those written here equal the
// pack's. Page: docs/rules/purge.md.
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/law_field.hpp"

namespace sim {

struct PurgeLaws {
    /// Chance that the fall of a chief minister is followed by a purge, under a middling ruler.
    std::int32_t after_fall_permille = 400;
    /// Chance that a follower in command loses it.
    std::int32_t follower_permille = 600;
    /// Share of them who die, under a middling ruler.
    std::int32_t killed_permille = 200;
    /// Following from which a general's fall is a purge of his officers.
    std::int32_t following_permille = 450;
    /// Until the new officers of an army wholly its general's begin to know it.
    std::int32_t officers_days = 540;
    /// Morale that such an army loses.
    std::int32_t morale_permille = 150;
    /// Loyalty that every other commander of the court loses.
    std::int32_t loyalty_permille = 60;
    /// Skill of officials lost by a purge at court.
    std::int32_t administration_permille = 30;
};

using PurgeLawField = LawField<PurgeLaws>;
[[nodiscard]] std::span<const PurgeLawField> purge_law_fields();

}  // namespace sim
