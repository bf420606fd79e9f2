// SiegeLaws: the parameters of a siege. The values come from the data pack (laws.toml, tables
// "siege.*"); those written here are what the rule does without a pack.
// Page: docs/rules/siege.md.
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/law_field.hpp"

namespace sim {

struct SiegeLaws {
    // Hazards of each end in ten days of a middling siege, in thousandths, before their weights.
    std::int32_t storm_hazard = 120;     ///< Walls climbed; the way is `assault`.
    std::int32_t breach_hazard = 60;     ///< Through a breach; grows as the works fall.
    std::int32_t surprise_hazard = 500;  ///< Added in the first ten days: gates not yet shut.
    std::int32_t unready = 300;          ///< Chance that a place is met unready.
    std::int32_t hunger_hazard = 200;    ///< Ten days after the stores are empty; grows on.
    std::int32_t treason_hazard = 10;    ///< A gate opened, a coup.
    std::int32_t terms_hazard = 30;      ///< Yielded on terms.
    std::int32_t ransom_hazard = 250;    ///< If both talk of it.
    std::int32_t abandon_hazard = 60;    ///< The besieger goes.
    std::int32_t relief_hazard = 500;    ///< If an equal army has come within a day.
    std::int32_t sortie_hazard = 40;     ///< A sally that breaks the siege.

    // Weights, in thousandths of a logarithm of the hazard.
    std::int32_t ratio_weight = 400;     ///< Of the logarithm of besiegers to defenders.
    std::int32_t walls_weight = 350;     ///< Of a class of walls, whole works; classes from 3.
    std::int32_t train_weight = 350;     ///< Of a class of the siege train, from 1.
    std::int32_t technique_weight = 25;  ///< Of a step of attack less defence.
    std::int32_t command_weight = 120;   ///< Of a step of skill in sieges.
    std::int32_t morale_weight = 1500;   ///< Of a whole of the defender's morale.
    std::int32_t loyalty_weight = 2500;  ///< Of a whole of the commander's loyalty.
    std::int32_t defeat_weight = 3000;   ///< Of his court's being wholly beaten of late.
    std::int32_t lost_permille = 500;    ///< Of its rightful places lost, from which a court's
                                         ///< cause is held lost.
    std::int32_t former_weight = 3000;  ///< Of the besieger's being the lord who gave the place up.
    std::int32_t former_days = 1096;    ///< Days in which that lord is forgotten.
    std::int32_t afar_permille = 500;   ///< Hazard of terms where the host is a march away.
    std::int32_t hope_weight = 1000;    ///< Of an equal army of relief that is near.
    std::int32_t outnumbered_weight = 500;  ///< Of there being more men inside than outside.
    std::int32_t dread_weight = 800;        ///< Of whole dread: opens gates if mercy is believed.
    std::int32_t want_weight = 1500;        ///< Of a besieger wholly without supply: he goes.
    std::int32_t disease_weight = 1500;     ///< Of a camp wholly sick: he goes.
    std::int32_t season_weight = 400;       ///< Of the bad season: he goes, assaults less.
    std::int32_t held_weight = 400;         ///< Of the same against force and yielding.
    std::int32_t resolve_weight = 3000;     ///< Of a whole of the besieger's resolve: he stays.
    std::int32_t patience_weight = 300;     ///< Of the logarithm of the days sat, less thirty.

    // Losses and wear.
    std::int32_t militia = 30;       ///< Share of townspeople who help to man the walls.
    std::int32_t assault_loss = 25;  ///< Besieger's share lost in ten days of assault.
    std::int32_t defence_loss = 20;  ///< Garrison's share lost in them.
    std::int32_t bombard_damage =
        35;                    ///< Works of class 3 broken in ten days by a train of class 1.
    std::int32_t repair = 20;  ///< Works mended in ten days.
    std::int32_t ration = 20;  ///< Shi that a thousand soldiers eat in a day.
    std::int32_t townsfolk_ration = 500;  ///< Part of a soldier's ration that townspeople get.
    std::int32_t stocked_days = 150;      ///< For which a place is stocked when nothing is known.
    std::int32_t starving = 60;           ///< Share who die in ten days without food.
    std::int32_t camp_disease = 6;        ///< Share of the besieger who die in ten days, healthy.
    std::int32_t sortie_loss = 15;        ///< Share of the garrison lost in ten days of sallies.

    // The camp.
    std::int32_t sickness = 100;       ///< Sickness of any camp.
    std::int32_t heat_sickness = 300;  ///< What the hot and wet months add.

    // Parley.
    std::int32_t talk = 3000;  ///< Hazard of terms while they talk, to that of silence.
    std::int32_t march_out_weight =
        400;  ///< Of going free: the besieged like it, the besieger does not.
    std::int32_t keep_post_weight = 900;  ///< Of rank and troops kept, for the besieged.
    std::int32_t agree_hazard = 700;   ///< That a rested besieger agrees to an offer, in ten days.
    std::int32_t offer_weight = 1000;  ///< Of the logarithm of a sum of silver or of days.
};

using SiegeLawField = LawField<SiegeLaws>;

/// Every parameter once, in the order of the struct.
[[nodiscard]] std::span<const SiegeLawField> siege_law_fields();

}  // namespace sim
