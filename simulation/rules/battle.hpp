// Battle: who wins a fight in the field, on a river or at sea, and what it costs both sides. The
// chance of the attacker is the logistic curve of a sum of named terms; the losses follow
// Lanchester's laws up to the breaking point of the loser, then the pursuit.
// Men who count: only those who are there and fit to fight. Nothing is made or lost unbooked: what
// a side has is what stays with it and what the outcome lists.
// Page: docs/rules/battle.md.
#pragma once

#include <cstdint>

#include "simulation/foundation/draw.hpp"
#include "simulation/foundation/fixed.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/laws/battle_laws.hpp"
#include "simulation/map/map.hpp"

namespace sim {

struct BattleSide {
    Men infantry;  ///< Fit to fight on foot; riders without a horse too. >= 0.
    Men cavalry;   ///< Actually mounted. >= 0.
    Ships ships;   ///< Only those in the fight count. >= 0.
    /// All horses with the army: mounts, spare and draught. >= 0; at least the cavalry.
    std::int32_t horses = 0;
    Amount grain_shi;                      ///< In the train. >= 0.
    std::int32_t training_permille = 500;  ///< 0 (a levy) .. 1,000 (picked veterans).
    std::int32_t morale_permille = 500;    ///< 0..1,000.
    std::int32_t supply_permille = 1000;   ///< 0 (starving) .. 1,000 (fed).
    std::int32_t fatigue_permille = 0;     ///< 0 (rested) .. 1,000 (spent).
    std::int32_t command = 4;              ///< Field skill, or naval on water. 0..10.
    std::int32_t techniques = 0;           ///< Sum of the modifiers that fit. -100..100.
    bool surprises = false;                ///< Ambush, night attack, dawn raid.
    bool has_commander = false;            ///< A commander whose fate is to be told.
    bool water_behind = false;             ///< Its way of retreat is blocked by water.
};

enum class BattleCrossing : std::uint32_t {
    none,
    gate,  ///< A bridge, or the gates of a wall.
    open,  ///< Boats, a ford, water under resistance.
    ice,   ///< Frozen: like dry land.
};

struct BattleGround {
    Terrain terrain = Terrain::plain;
    BattleCrossing crossing = BattleCrossing::none;  ///< What the attacker must get over.
    bool is_naval = false;            ///< Fought on water: ships count, ground does not.
    bool is_narrow = false;           ///< Pass, bridge, streets: few can strike at once.
    std::int32_t works_permille = 0;  ///< Field works or walls that the defender holds. 0..1,000.
};

/// The terms of the score, each in favour of the attacker. Their sum, spread, is the log-odds.
struct BattleTerms {
    Fixed strength, training, morale, supply, fatigue, command, techniques, initiative, surprise,
        crossing, narrow, works;

    [[nodiscard]] Fixed sum() const {
        return strength + training + morale + supply + fatigue + command + techniques + initiative +
               surprise + crossing + narrow + works;
    }
};

/// Men on foot that this side is worth on this ground. At least 1.
[[nodiscard]] std::int64_t effective_men(const BattleSide& side, const BattleGround& ground,
                                         const BattleLaws& laws);

[[nodiscard]] BattleTerms battle_terms(const BattleSide& attacker, const BattleSide& defender,
                                       const BattleGround& ground, const BattleLaws& laws);

/// The chance that the attacker wins a fight that has a winner. Without draws.
[[nodiscard]] Ratio attacker_chance(const BattleSide& attacker, const BattleSide& defender,
                                    const BattleGround& ground, const BattleLaws& laws);

enum class BattleEnd : std::uint32_t {
    attacker_wins,
    defender_wins,
    indecisive,  ///< The attacker breaks off; nobody is pursued.
};

/// What became of men who are no longer with a side. Each >= 0; the sum at most what was there.
struct MenLost {
    Men killed;     ///< Dead, or too badly wounded to serve again.
    Men captured;   ///< In the hands of the other side.
    Men scattered;  ///< Ran home, or wander the country.

    [[nodiscard]] Men total() const { return killed + captured + scattered; }
};

enum class CommanderFate : std::uint32_t { unhurt, killed, captured };

struct SideOutcome {
    MenLost infantry;
    MenLost cavalry;
    std::int32_t horses_killed = 0;
    std::int32_t horses_captured = 0;  ///< Now the other side's.
    Ships ships_lost;                  ///< Sunk or burnt.
    Ships ships_captured;              ///< Now the other side's.
    Amount grain_burnt_shi;
    Amount grain_captured_shi;                ///< Now the other side's.
    std::int32_t morale_change_permille = 0;  ///< To be added; the sum is to be kept in 0..1,000.
    bool is_routed = false;                   ///< Fled; else it keeps its order.
    CommanderFate commander = CommanderFate::unhurt;
};

struct BattleOutcome {
    BattleEnd end = BattleEnd::indecisive;
    Ratio attacker_chance;  ///< What the chance was.
    SideOutcome attacker;
    SideOutcome defender;
};

/// Fights it out. The loser, or in an indecisive fight the attacker, has to leave the ground. A
/// side without men loses without a draw. Draws 0..15 of `draw` are used.
[[nodiscard]] BattleOutcome battle(const BattleSide& attacker, const BattleSide& defender,
                                   const BattleGround& ground, const BattleLaws& laws,
                                   const Draw& draw);

}  // namespace sim
