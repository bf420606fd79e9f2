// Which forces of the orders of battle stood where a fight was, shortly before it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "scenario/scenario.hpp"

namespace lab {

struct FightPlace {
    std::span<const sim::PolityId> polities;    ///< Of one side.
    std::span<const sim::PersonId> commanders;  ///< Of that side.
    std::span<const sim::PlaceId> places;
    sim::Day day;
    bool inside_only = false;  ///< Only forces that stand there, not those that mean to go.
};

/// The forces of one side that were there, bound there, or led by its commander, from the latest
/// order of battle of the 400 days before (or of the month of the fight).
[[nodiscard]] std::vector<sim::ForceId> near_forces(const scenario::Scenario& scenario,
                                                    const FightPlace& fight);

/// What several forces are together.
struct Gathered {
    std::int64_t infantry = 0;
    std::int64_t cavalry = 0;
    std::int64_t ships = 0;
    std::int32_t siege_train = 0;         ///< The greatest.
    std::int32_t quality_permille = 600;  ///< Mean by men; 600, the middle score, if there is none.
    std::int32_t morale_permille = 600;
    std::int32_t supply_permille = 600;

    [[nodiscard]] std::int64_t men() const { return infantry + cavalry; }
};
[[nodiscard]] Gathered gather_forces(const scenario::Scenario& scenario,
                                     std::span<const sim::ForceId> forces);

/// The share of riders among a court's forces of the ten years around a day; of all forces if it
/// has none. Permille.
[[nodiscard]] std::int32_t usual_horse_permille(const scenario::Scenario& scenario,
                                                std::span<const sim::PolityId> polities,
                                                sim::Day day);

/// The middle day of a date that is known to a month or a year.
[[nodiscard]] sim::Day middle_of(const sim::FuzzyDate& date);

}  // namespace lab
