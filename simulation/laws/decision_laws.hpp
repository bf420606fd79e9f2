// DecisionLaws: what courts weigh when they decide (docs/rules/decisions.md). Weights are scores in
// thousandths: 1,000 moves a choice as far as anything may. The values come from the data pack
// (laws.toml, tables "decision.*").
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/law_field.hpp"

namespace sim {

struct DecisionLaws {
    // What courts reckon with.
    std::int32_t tribe_men_permille = 1000;  ///< Of a people in arms, of its own households.
    std::int32_t cohesion_years = 80;  ///< In which a people in arms that rules others grows soft.
    std::int32_t cohesion_least_permille = 250;  ///< What is left of it then.
    std::int32_t rider_worth_permille = 2200;    ///< Of a man of a people of the horse, to others.
    std::int32_t garrison_weight_permille =
        150;                                    ///< Of a man behind walls against one in the field.
    std::int32_t defeat_weight_permille = 600;  ///< Of strength that a wholly beaten court lacks.
    std::int32_t near_legs = 4;              ///< Legs from own places, within which men are near.
    std::int32_t far_weight_permille = 350;  ///< Of a man farther off.
    std::int32_t elsewhere_permille = 650;   ///< Of the strength of one who fights others, too.
    // War.
    std::int32_t war_bias = 800;      ///< What speaks against a war before anything is weighed.
    std::int32_t war_strength = 250;  ///< For each doubling of strength against the other.
    std::int32_t war_claim = 400;     ///< For ten places claimed.
    std::int32_t war_gain =
        150;  ///< For as many households to win as the court has; for each doubling.
    std::int32_t war_spoils = 400;           ///< For a people in arms, against the rich.
    std::int32_t war_trend = 500;            ///< For the other's being wholly beaten of late.
    std::int32_t war_party = 500;            ///< Of the war party's weight.
    std::int32_t war_boldness = 400;         ///< Of the ruler's boldness.
    std::int32_t war_weariness = 900;        ///< Against, of being spent.
    std::int32_t war_treasury = 300;         ///< Against, of a year's pay owed.
    std::int32_t war_treaty = 750;           ///< Against, for what has bound the two for ten years.
    std::int32_t word_fresh_permille = 700;  ///< Of that, for what has been agreed on just now.
    std::int32_t war_overlord = 200;         ///< Against, on an overlord of full standing.
    std::int32_t war_default = 300;          ///< For dues that the other does not pay.
    std::int32_t war_fronts = 350;           ///< Against, for each war that the court has already.
    std::int32_t war_noise = 400;            ///< What no source explains, up or down.
    std::int32_t aim_months = 18;  ///< After which an aim that has led to no war is given up.
    std::int32_t first_season_north = 11;  ///< Month from which peoples of the horse set out.
    std::int32_t last_season_north = 3;    ///< Month up to which.
    // Campaigns.
    std::int32_t attack_ratio_permille = 1000;  ///< Men against those believed at the place.
    std::int32_t wall_weight_permille = 300;    ///< By which a class of walls adds to them.
    std::int32_t attack_least = 0;              ///< Score from which a place is attacked.
    std::int32_t front_worth = 900;  ///< Worth of a place that lies wholly among the court's own.
    std::int32_t reserve_permille = 700;     ///< Of the men whom it would take to hold all enemies.
    std::int32_t seat_guard_permille = 300;  ///< Men kept at the seat, of what equals the enemy.
    std::int32_t seat_guard_days = 40;       ///< March within which his land makes it keep them.
    std::int32_t draft_days = 10;  ///< March within which it has garrisons give men to a host.
    std::int32_t strike_need_permille = 900;  ///< Of the men wanted before a capital far inside.
    /// Of the hosts that could come to a place's help, wanted against them beside what holds it.
    std::int32_t relief_need_permille = 700;
    std::int32_t quarters_supply_days = 20;  ///< Of food, below which an idle host moves on.
    std::int32_t quarters_days = 30;         ///< March to where it can be fed.
    std::int32_t columns_most = 3;           ///< Places attacked at one time.
    std::int32_t march_days_most = 85;       ///< To a place worth an attack.
    std::int32_t relief_days_most = 8;       ///< To a place worth relieving.
    std::int32_t threat_days = 8;            ///< March of an enemy host that is a threat.
    std::int32_t capital_worth = 1500;       ///< Of a capital, as a target and to be held.
    std::int32_t claim_worth = 500;          ///< Of a place that is claimed.
    std::int32_t distance_worth = 60;        ///< Taken off for a day of march.
    /// Days for each kilometre of water before an enemy's bank, by which a way counts as longer.
    std::int32_t water_days_per_km = 40;
    std::int32_t offensive_strength = -300;  ///< Strength from which a court attacks.
    std::int32_t offensive_arms = 600;       ///< By which a people wholly in arms asks for less.
    std::int32_t weariness_arms_permille =
        700;  ///< Of weariness, that such a people does not feel.
    // Peace.
    std::int32_t peace_bias = 500;       ///< What speaks against asking.
    std::int32_t peace_weariness = 900;  ///< Of being spent.
    std::int32_t peace_defeat = 700;     ///< Of being wholly beaten of late.
    std::int32_t peace_strength = 300;   ///< For each halving of strength against the other.
    std::int32_t peace_party = 600;      ///< Of the peace party's weight.
    std::int32_t peace_treasury = 300;   ///< Of a year's pay owed.
    std::int32_t peace_fronts = 300;     ///< For each other war.
    std::int32_t peace_threat = 500;     ///< For an enemy host near the capital.
    std::int32_t peace_gain = 400;       ///< Against: for ten claimed places still in his hands.
    std::int32_t peace_noise = 200;      ///< What no source explains, up or down.
    // Offers.
    std::int32_t dues_income_permille = 25;     ///< Of the payer's income, that is asked as dues.
    std::int32_t dues_years = 4;                ///< For which dues count in full.
    std::int32_t ransom_income_permille = 120;  ///< Of the payer's income, to buy off a siege.
    std::int32_t cede_value = 2500;             ///< For all households of the giver.
    std::int32_t brother_value = 60;            ///< Against being a younger brother.
    std::int32_t nephew_value = 180;            ///< Against being a nephew.
    std::int32_t vassal_value = 500;            ///< Against being a subject.
    std::int32_t market_value = 60;             ///< Of open border markets.
    std::int32_t people_value = 40;             ///< Of captives who come home.
    std::int32_t alliance_value = 350;          ///< Of help against an enemy.
    std::int32_t dues_bias = 1100;              ///< What speaks for paying dues.
    std::int32_t haggle_step = 250;             ///< By which a refusal lowers what is asked.
    // What allies agree on, and what is bought of them.
    std::int32_t plan_months = 9;      ///< From the offer of a joint war to its day.
    std::int32_t share_worth = 700;    ///< Of a place that is the ally's, as a target: taken off.
    std::int32_t late_value = 300;     ///< Against one who was late.
    std::int32_t hostage_value = 120;  ///< Of a hostage.
    std::int32_t passage_value = 150;  ///< Against letting strange armies through.
    std::int32_t war_envoy = 200;      ///< For an envoy whom the other holds.
    std::int32_t land_price_permille = 1200;  ///< First offered for land, of its yield.
    // Interior.
    std::int32_t fear_recall_permille = 650;  ///< From which a general is called back.
    /// Of a favourite as minister, for each point of favour beyond that.
    std::int32_t favour_worth = 110;
    /// Favour up to which a ruler goes by merit alone.
    std::int32_t favour_least = 3;
    /// What speaks for leaving a minister in office.
    std::int32_t minister_habit = 450;
    /// By which each point of favour holds a favourite.
    std::int32_t minister_favour = 50;
    std::int32_t auxiliaries_permille = 120;  ///< Of a thousand households of a conquering people's
                                              ///< subjects.
    std::int32_t call_permille = 900;         ///< Of a thousand households of a people in arms.
    std::int32_t levy_threat_permille = 25;   ///< Men of a thousand households called up in need.
    std::int32_t tax_war_permille = 1200;     ///< Taxes in a war that costs more than comes in.
    std::int32_t client_places = 12;          ///< Strange places from which a client is thought of.
    std::int32_t client_standing_permille = 520;  ///< Standing with them below which.
    std::int32_t client_head_places = 3;  ///< The same, once the enemy's house has been taken.
    std::int32_t client_trial_years = 3;  ///< For which a client is borne with.
};

using DecisionLawField = LawField<DecisionLaws>;
[[nodiscard]] std::span<const DecisionLawField> decision_law_fields();

}  // namespace sim
