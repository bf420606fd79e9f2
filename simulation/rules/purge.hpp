// Purge: what follows the fall of a chief minister or of a general with a following: those who
// stood with him lose commands, offices or lives, and the armies that were theirs are worth less
// for years (rules/commander.hpp: an army's commander and officers have to learn it). Page:
// docs/rules/purge.md.
#pragma once

#include <cstdint>

#include "simulation/foundation/draw.hpp"
#include "simulation/laws/purge_laws.hpp"

namespace sim {

/// Draws of this rule, by number: the first of the court, the others of one follower.
enum class PurgeDraw : std::uint32_t { purge, follower, killed };

/// Whether the fall of a chief minister is followed by a purge under a ruler of that suspicion
/// (0..1000). One draw.
[[nodiscard]] bool purge_follows(std::int32_t suspicion_permille, const PurgeLaws& laws,
                                 const Draw& draw);

enum class FollowerFate : std::uint32_t { stays, dismissed, killed };
/// What becomes of one in command who stood with the fallen one. Two draws.
[[nodiscard]] FollowerFate follower_fate(std::int32_t suspicion_permille, const PurgeLaws& laws,
                                         const Draw& draw);

/// Days until the new officers begin to know an army that was so far its general's own (0..1000);
/// 0: its officers stay.
[[nodiscard]] std::int32_t officers_lost_days(std::int32_t following_permille,
                                              const PurgeLaws& laws);

}  // namespace sim
