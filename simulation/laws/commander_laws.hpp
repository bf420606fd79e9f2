// CommanderLaws: the parameters of how commanders bear themselves: obedience, retreat on their own
// judgement, defection, loyalty over time, and death by age. The values come from the data pack
// (laws.toml, tables "commander.*"); those written here equal the pack's.
// Weights are in permille of a unit of log-odds. Page: docs/rules/commander.md.
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/law_field.hpp"

namespace sim {

struct CommanderLaws {
    // Obedience to an order.
    std::int32_t obey_base_permille = 0;
    std::int32_t obey_loyalty_permille = 5000;
    std::int32_t obey_own_power_permille = 2000;  ///< Against: ambition x following.
    std::int32_t obey_doubt_permille = 1000;      ///< Against: what his own judgement says.
    std::int32_t obey_peril_permille = 1000;      ///< Against: what he fears from obeying.
    std::int32_t obey_distance_permille = 10;     ///< Against: a day of road from the court.
    std::int32_t delay_margin_permille = 1500;    ///< Between delay and open refusal.
    std::int32_t obey_freedom_permille = 600;     ///< Against: freedom beyond 500; below it, for.

    // Falling back on his own judgement.
    std::int32_t retreat_base_permille = 500;
    std::int32_t retreat_odds_permille = 1200;        ///< A unit of ln(enemy / own).
    std::int32_t retreat_disloyalty_permille = 3000;  ///< Loyalty below 500; above it holds him.
    std::int32_t retreat_unskill_permille = 2000;     ///< Skill below 500; above it holds him.
    std::int32_t retreat_works_permille = 1000;       ///< Against: strength of the walls.
    std::int32_t retreat_bound_permille = 1500;       ///< Against: the place is his to hold.
    std::int32_t retreat_hunger_permille = 1500;
    std::int32_t retreat_relief_permille = 1000;   ///< Against: hope of relief.
    std::int32_t retreat_caution_permille = 1500;  ///< Caution beyond 500; below it holds him.

    // Going over to the enemy, in a month.
    std::int32_t defect_base_permille = -8500;
    std::int32_t defect_disloyalty_permille = 5000;
    std::int32_t defect_offer_permille = 3500;  ///< Ambition x what the enemy offers.
    std::int32_t defect_want_permille = 1500;   ///< Pay owed or hunger, the worse of the two.
    std::int32_t defect_slight_permille = 1000;
    std::int32_t defect_odds_permille = 1000;  ///< A unit of ln(enemy / own).
    std::int32_t defect_following_permille = 800;
    std::int32_t defect_shut_in_permille = 1500;  ///< Besieged without hope of relief.
    // Whether his troops go with him.
    std::int32_t troops_base_permille = -2000;
    std::int32_t troops_following_permille = 4500;
    std::int32_t troops_want_permille = 1500;

    // Loyalty, following and slights from month to month.
    std::int32_t loyalty_return_permille = 60;   ///< Of the way back to his nature.
    std::int32_t loyalty_unpaid_permille = 300;  ///< How far arrears draw it down.
    std::int32_t loyalty_slight_step_permille = 120;
    std::int32_t loyalty_honour_step_permille = 60;
    std::int32_t slight_step_permille = 400;      ///< What one slight adds to his memory.
    std::int32_t slight_kept_permille = 940;      ///< Of that memory, a month later.
    std::int32_t following_growth_permille = 15;  ///< Of what is missing, a month in command.
    std::int32_t following_victory_step_permille = 60;
    std::int32_t following_defeat_step_permille = 80;
    std::int32_t following_want_permille = 30;   ///< Lost in a month of full want.
    std::int32_t following_kept_permille = 970;  ///< A month later, out of command.

    // What a commander is worth to his army: all of his skill only when he knows it.
    std::int32_t new_command_permille = 600;    ///< Of his skill on the first day.
    std::int32_t command_learning_months = 24;  ///< Until it is whole.

    // A court's fear of its general.
    std::int32_t fear_base_permille = -3500;
    std::int32_t fear_following_permille = 2500;
    std::int32_t fear_ambition_permille = 1500;
    std::int32_t fear_share_permille = 2500;  ///< His part of the court's men.
    std::int32_t fear_unsafe_throne_permille = 1500;
    std::int32_t fear_peace_permille = 1200;      ///< Peace is wanted and he stands against it.
    std::int32_t fear_suspicion_permille = 1500;  ///< Suspicion beyond 500; below it calms.
    std::int32_t fear_freedom_permille = 1000;    ///< Against: freedom beyond 500; below it, for.

    // Death of old age or illness.
    std::int32_t death_at_40_per_100000 = 750;       ///< In the year after the fortieth birthday.
    std::int32_t death_doubling_months = 96;         ///< The chance doubles in so much of life.
    std::int32_t death_harsh_month_permille = 1600;  ///< A harsh month against a mild one.
    std::int32_t death_summer_first_month = 7;
    std::int32_t death_summer_last_month = 9;
    std::int32_t death_winter_first_month = 11;
    std::int32_t death_winter_last_month = 1;

    // Where nothing is known, and what the enemy offers.
    std::int32_t age_unknown_years = 45;         ///< Where no birth is known.
    std::int32_t offer_in_war_permille = 200;    ///< By an enemy in the field.
    std::int32_t offer_in_siege_permille = 500;  ///< By a besieger.
};

using CommanderLawField = LawField<CommanderLaws>;

/// Every parameter once, in the order of the struct.
[[nodiscard]] std::span<const CommanderLawField> commander_law_fields();

}  // namespace sim
