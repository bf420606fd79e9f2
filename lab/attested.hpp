// The attested battles and sieges of a pack as inputs of the rules: what the record tells of each,
// and how what it does not tell is filled. docs/fit.md says so in words.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "scenario/scenario.hpp"
#include "simulation/rules/battle.hpp"
#include "simulation/rules/siege.hpp"

namespace lab {

enum class Winner : std::uint32_t {
    attacker,
    defender,
    neither,  ///< Indecisive, or settled by words: not scored.
};

/// Where a side's number of men comes from.
enum class NumberFrom : std::uint32_t {
    battle,   ///< The row of the battle.
    forces,   ///< The orders of battle near that place and date.
    nothing,  ///< As many as the other side: the odds know nothing of numbers.
};

struct AttestedBattle {
    std::string_view id;
    std::string_view kind;  ///< battle | naval | raid | crossing | rebellion
    bool is_held_back = false;
    Winner winner = Winner::neither;
    NumberFrom attacker_from = NumberFrom::nothing;
    NumberFrom defender_from = NumberFrom::nothing;
    sim::BattleSide attacker;
    sim::BattleSide defender;
    sim::BattleGround ground;
    std::optional<std::int32_t> attacker_losses;  ///< Men, as told.
    std::optional<std::int32_t> defender_losses;  ///< Men, as told.
};

struct AttestedSiege {
    std::string_view id;
    bool is_held_back = false;
    bool fell = false;       ///< Else bought off, given up, relieved or broken.
    std::int32_t days = 1;   ///< From the middle of its first date to that of its last; 1 or more.
    std::int32_t month = 1;  ///< Of its beginning. 1..12.
    NumberFrom besieger_from = NumberFrom::nothing;
    NumberFrom garrison_from = NumberFrom::nothing;
    sim::Besieged inside;  ///< At the beginning; without grain, which each run of it draws.
    sim::Besieger outside;
};

struct Attested {
    std::vector<AttestedBattle> battles;  ///< In the order of the table.
    std::vector<AttestedSiege> sieges;
};

/// Whether an entry belongs to the third that is never used for setting: its id's FNV-1a hash of
/// 64 bits leaves no rest by 3.
[[nodiscard]] bool is_held_back(std::string_view id);

[[nodiscard]] Attested gather_attested(const scenario::Scenario& scenario);

}  // namespace lab
