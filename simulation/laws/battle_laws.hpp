// BattleLaws: the parameters of battle on land and water. The values come from the data pack
// (laws.toml, tables "battle.*"); those written here are what the rule does without a pack.
// Page: docs/rules/battle.md.
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/law_field.hpp"

namespace sim {

struct BattleLaws {
    // Weights of the terms of the score, in thousandths of a logit.
    std::int32_t strength_weight = 250;     ///< Of the logarithm of the ratio of effective men.
    std::int32_t training_weight = 1000;    ///< Of a whole difference in training.
    std::int32_t morale_weight = 1000;      ///< Of a whole difference in morale.
    std::int32_t supply_weight = 1000;      ///< Of a whole difference in supply.
    std::int32_t fatigue_weight = 800;      ///< Of a whole difference in fatigue.
    std::int32_t command_weight = 250;      ///< Of a step of the commander's skill.
    std::int32_t technique_weight = 30;     ///< Of a step of the techniques' sum.
    std::int32_t attacker_bonus = 0;        ///< Who attacks chose the hour. On land.
    std::int32_t naval_attacker_bonus = 0;  ///< The same on water.
    std::int32_t surprise_bonus = 800;      ///< Of the side that surprises.
    std::int32_t crossing_penalty = 600;    ///< Of who attacks over open water.
    std::int32_t narrow_penalty = 700;      ///< Of who attacks in a pass, at a bridge, in streets.
    std::int32_t works_penalty = 800;       ///< Of who attacks whole field works.
    std::int32_t chance_spread = 1000;      ///< What the score is multiplied by at the end.

    // What a rider is worth in men on foot, by ground. Thousandths.
    std::int32_t horse_plain = 2500;
    std::int32_t horse_steppe = 3000;
    std::int32_t horse_hills = 1300;
    std::int32_t horse_mountain = 800;
    std::int32_t horse_paddy = 700;  ///< Marsh, delta and paddy.
    std::int32_t horse_forest = 1000;
    std::int32_t horse_narrow = 900;  ///< At most that much in a narrow place or against works.
    std::int32_t horse_afloat = 500;  ///< Aboard a ship.
    std::int32_t ship_men = 60;       ///< What a war ship adds to those aboard, in men.

    // Indecision, losses and pursuit. Thousandths unless said otherwise.
    std::int32_t indecisive_most = 250;      ///< Chance that an even fight ends without a winner.
    std::int32_t breaking_loss = 120;        ///< Share lost at which men of middling morale break.
    std::int32_t square_open = 700;          ///< Part of the square law where all can strike.
    std::int32_t rout_even = 500;            ///< Chance of a rout at middling morale, even score.
    std::int32_t rout_score_weight = 600;    ///< What a score of 1 adds to the logit of a rout.
    std::int32_t rout_morale_weight = 3000;  ///< What a whole of morale takes from it.
    std::int32_t pursuit_foot = 60;          ///< Share of the routed whom foot runs down.
    std::int32_t pursuit_horse = 300;        ///< Added if the pursuers are all mounted.
    std::int32_t pursuit_water = 200;        ///< Added if water lies behind the routed.
    std::int32_t pursuit_captured = 400;     ///< Part of those run down who are taken alive.
    std::int32_t rout_scattered = 250;       ///< Part of the rest of the routed who run home.
    std::int32_t retreat_pursuit = 200;      ///< Part of the pursuit after an orderly retreat.
    std::int32_t baggage_rout = 700;         ///< Part of grain and spare horses lost in a rout.
    std::int32_t baggage_retreat = 100;      ///< The same in an orderly retreat.
    std::int32_t commander_death = 30;       ///< Chance of the loser's commander to fall in a rout.
    std::int32_t commander_capture = 30;     ///< Chance to be taken in a rout.
    std::int32_t morale_victory = 60;        ///< Morale that winning gives.
    std::int32_t morale_defeat = 120;        ///< Morale that losing costs; a rout twice that.
    std::int32_t nobody_skill = 3;           ///< Of a host without a named commander.
};

using BattleLawField = LawField<BattleLaws>;

/// Every parameter once, in the order of the struct.
[[nodiscard]] std::span<const BattleLawField> battle_law_fields();

}  // namespace sim
