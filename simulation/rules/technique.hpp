// Techniques: when one appears at a court, when a court takes it over from others, how far its
// armies have taken it up, and what all that a court has adds up to.
// A technique appears by arsenals, practice and chance near its attested date; it spreads by
// captured masters and arsenals, by defectors, by copying under fire, and slowly by contact.
// Not covered: techniques that no source names, forgetting, and what each costs.
// Page: docs/rules/technique.md.
#pragma once

#include <cstdint>

#include "simulation/foundation/draw.hpp"
#include "simulation/laws/technique_laws.hpp"

namespace sim {

/// The n of each draw of these rules, over the Draw of one technique at one court.
enum class TechniqueDraw : std::uint32_t { appear, spread };

struct AppearInputs {
    /// Months from its first attestation to now; below zero: it lies ahead.
    std::int32_t months_from_attested = 0;
    std::int32_t arsenals_permille = 0;  ///< The court's workshops against the greatest. 0..1000.
    std::int32_t practice_permille = 0;  ///< Recent use of that arm: sieges, battles, fleets.
    bool is_attested_court = false;      ///< The court at which it is first attested.
    std::int32_t months = 1;             ///< That are asked of at once. 1..12.
};
/// The chance that it appears at the court within these months, where nobody has it.
[[nodiscard]] Ratio appear_chance(const AppearInputs& in, const TechniqueLaws& laws);
[[nodiscard]] bool resolve_appear(const AppearInputs& in, const TechniqueLaws& laws,
                                  const Draw& draw);

struct SpreadInputs {
    std::int32_t arsenals_permille = 0;  ///< Of the court that learns. 0..1000.
    /// Of a user's masters and arsenals, what fell into its hands within the last year. 0..1000.
    std::int32_t captured_permille = 0;
    std::int32_t defected_permille = 0;  ///< Masters who came over, likewise.
    std::int32_t fire_permille = 0;      ///< Part of the month in which its armies faced it.
    std::int32_t contact_permille = 0;   ///< Closeness to users by border, envoys and trade.
    std::int32_t users_permille = 0;     ///< Of the courts in contact, how many use it.
    std::int32_t months = 1;             ///< That are asked of at once. 1..12.
};
/// The chance that a court without the technique takes it over within these months.
[[nodiscard]] Ratio spread_chance(const SpreadInputs& in, const TechniqueLaws& laws);
[[nodiscard]] bool resolve_spread(const SpreadInputs& in, const TechniqueLaws& laws,
                                  const Draw& draw);

/// How much of a court's forces has a technique so many months after it was taken up. 0..1000.
[[nodiscard]] std::int32_t extent_permille(std::int32_t months, const TechniqueLaws& laws);

/// What a technique, or all that a court has, adds. A technique: points, -5..5, morale 0..4.
struct TechniqueModifiers {
    std::int32_t siege_attack = 0;
    std::int32_t siege_defence = 0;
    std::int32_t field = 0;
    std::int32_t naval = 0;
    std::int32_t morale = 0;  ///< Dread that it spreads among the enemy.
    friend constexpr bool operator==(const TechniqueModifiers&,
                                     const TechniqueModifiers&) = default;
};

/// Adds a technique at its extent to a sum in thousandths of a point.
void add_technique(TechniqueModifiers& sum_milli, const TechniqueModifiers& points,
                   std::int32_t extent_permille);

/// The same in whole points, cut to -100..100: as battle.hpp and siege.hpp take them.
[[nodiscard]] TechniqueModifiers technique_points(const TechniqueModifiers& sum_milli);

/// What a sum is worth to a court that weighs it: each further technique adds less. -1000..1000.
[[nodiscard]] TechniqueModifiers technique_worth(const TechniqueModifiers& sum_milli,
                                                 const TechniqueLaws& laws);

}  // namespace sim
