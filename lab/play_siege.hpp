// Plays an attested siege by the rules, from its beginning to its end, many times over.
#pragma once

#include <cstdint>
#include <vector>

#include "lab/attested.hpp"
#include "simulation/laws/siege_laws.hpp"

namespace lab {

struct SiegeEnding {
    sim::SiegeEnd end = sim::SiegeEnd::goes_on;  ///< goes_on: longer than days_most.
    std::int32_t days = 0;
};

/// A siege that goes on for longer counts as going on.
inline constexpr std::int32_t days_most = 2000;

/// One life of a siege in steps of ten days. What the record does not tell is drawn: whether the
/// place is met unready, its stores (between a quarter of stocked_days and four times as much), and
/// the resolve of the besieger. Both sides follow siege_plan. `member` numbers the lives.
[[nodiscard]] SiegeEnding play_siege(const AttestedSiege& siege, const sim::SiegeLaws& laws,
                                     std::uint32_t entity, std::uint32_t member);

/// `members` lives of a siege.
[[nodiscard]] std::vector<SiegeEnding> play_siege_often(const AttestedSiege& siege,
                                                        const sim::SiegeLaws& laws,
                                                        std::uint32_t entity,
                                                        std::uint32_t members);

}  // namespace lab
