#include "simulation/laws/commander_laws.hpp"

#include <iterator>

namespace sim {
namespace {

constexpr CommanderLawField fields[] = {
    {"obey_base_permille", "permille", &CommanderLaws::obey_base_permille, -10000, 10000},
    {"obey_loyalty_permille", "permille", &CommanderLaws::obey_loyalty_permille, 0, 20000},
    {"obey_own_power_permille", "permille", &CommanderLaws::obey_own_power_permille, 0, 20000},
    {"obey_doubt_permille", "permille", &CommanderLaws::obey_doubt_permille, 0, 20000},
    {"obey_peril_permille", "permille", &CommanderLaws::obey_peril_permille, 0, 20000},
    {"obey_distance_permille", "permille", &CommanderLaws::obey_distance_permille, 0, 1000},
    {"delay_margin_permille", "permille", &CommanderLaws::delay_margin_permille, 0, 10000},
    {"obey_freedom_permille", "permille", &CommanderLaws::obey_freedom_permille, 0, 10000},
    {"retreat_base_permille", "permille", &CommanderLaws::retreat_base_permille, -10000, 10000},
    {"retreat_odds_permille", "permille", &CommanderLaws::retreat_odds_permille, 0, 10000},
    {"retreat_disloyalty_permille", "permille", &CommanderLaws::retreat_disloyalty_permille, 0,
     20000},
    {"retreat_unskill_permille", "permille", &CommanderLaws::retreat_unskill_permille, 0, 20000},
    {"retreat_works_permille", "permille", &CommanderLaws::retreat_works_permille, 0, 10000},
    {"retreat_bound_permille", "permille", &CommanderLaws::retreat_bound_permille, 0, 10000},
    {"retreat_hunger_permille", "permille", &CommanderLaws::retreat_hunger_permille, 0, 10000},
    {"retreat_relief_permille", "permille", &CommanderLaws::retreat_relief_permille, 0, 10000},
    {"retreat_caution_permille", "permille", &CommanderLaws::retreat_caution_permille, 0, 10000},
    {"defect_base_permille", "permille", &CommanderLaws::defect_base_permille, -20000, 0},
    {"defect_disloyalty_permille", "permille", &CommanderLaws::defect_disloyalty_permille, 0,
     20000},
    {"defect_offer_permille", "permille", &CommanderLaws::defect_offer_permille, 0, 20000},
    {"defect_want_permille", "permille", &CommanderLaws::defect_want_permille, 0, 20000},
    {"defect_slight_permille", "permille", &CommanderLaws::defect_slight_permille, 0, 20000},
    {"defect_odds_permille", "permille", &CommanderLaws::defect_odds_permille, 0, 20000},
    {"defect_following_permille", "permille", &CommanderLaws::defect_following_permille, 0, 20000},
    {"defect_shut_in_permille", "permille", &CommanderLaws::defect_shut_in_permille, 0, 20000},
    {"troops_base_permille", "permille", &CommanderLaws::troops_base_permille, -10000, 10000},
    {"troops_following_permille", "permille", &CommanderLaws::troops_following_permille, 0, 20000},
    {"troops_want_permille", "permille", &CommanderLaws::troops_want_permille, 0, 20000},
    {"loyalty_return_permille", "permille", &CommanderLaws::loyalty_return_permille, 0, 1000},
    {"loyalty_unpaid_permille", "permille", &CommanderLaws::loyalty_unpaid_permille, 0, 1000},
    {"loyalty_slight_step_permille", "permille", &CommanderLaws::loyalty_slight_step_permille, 0,
     1000},
    {"loyalty_honour_step_permille", "permille", &CommanderLaws::loyalty_honour_step_permille, 0,
     1000},
    {"slight_step_permille", "permille", &CommanderLaws::slight_step_permille, 0, 1000},
    {"slight_kept_permille", "permille", &CommanderLaws::slight_kept_permille, 0, 1000},
    {"following_growth_permille", "permille", &CommanderLaws::following_growth_permille, 0, 1000},
    {"following_victory_step_permille", "permille", &CommanderLaws::following_victory_step_permille,
     0, 1000},
    {"following_defeat_step_permille", "permille", &CommanderLaws::following_defeat_step_permille,
     0, 1000},
    {"following_want_permille", "permille", &CommanderLaws::following_want_permille, 0, 1000},
    {"following_kept_permille", "permille", &CommanderLaws::following_kept_permille, 0, 1000},
    {"new_command_permille", "permille", &CommanderLaws::new_command_permille, 0, 1000},
    {"command_learning_months", "months", &CommanderLaws::command_learning_months, 1, 240},
    {"fear_base_permille", "permille", &CommanderLaws::fear_base_permille, -20000, 10000},
    {"fear_following_permille", "permille", &CommanderLaws::fear_following_permille, 0, 20000},
    {"fear_ambition_permille", "permille", &CommanderLaws::fear_ambition_permille, 0, 20000},
    {"fear_share_permille", "permille", &CommanderLaws::fear_share_permille, 0, 20000},
    {"fear_unsafe_throne_permille", "permille", &CommanderLaws::fear_unsafe_throne_permille, 0,
     20000},
    {"fear_peace_permille", "permille", &CommanderLaws::fear_peace_permille, 0, 20000},
    {"fear_suspicion_permille", "permille", &CommanderLaws::fear_suspicion_permille, 0, 20000},
    {"fear_freedom_permille", "permille", &CommanderLaws::fear_freedom_permille, 0, 20000},
    {"death_at_40_per_100000", "people/100000", &CommanderLaws::death_at_40_per_100000, 50, 5000},
    {"death_doubling_months", "months", &CommanderLaws::death_doubling_months, 48, 180},
    {"death_harsh_month_permille", "permille", &CommanderLaws::death_harsh_month_permille, 1000,
     5000},
    {"death_summer_first_month", "month", &CommanderLaws::death_summer_first_month, 1, 12},
    {"death_summer_last_month", "month", &CommanderLaws::death_summer_last_month, 1, 12},
    {"death_winter_first_month", "month", &CommanderLaws::death_winter_first_month, 1, 12},
    {"death_winter_last_month", "month", &CommanderLaws::death_winter_last_month, 1, 12},
    {"age_unknown_years", "years", &CommanderLaws::age_unknown_years, 16, 90},
    {"offer_in_war_permille", "permille", &CommanderLaws::offer_in_war_permille, 0, 1000},
    {"offer_in_siege_permille", "permille", &CommanderLaws::offer_in_siege_permille, 0, 1000},
};

static_assert(std::size(fields) * sizeof(std::int32_t) == sizeof(CommanderLaws),
              "list the new parameter above");

}  // namespace

std::span<const CommanderLawField> commander_law_fields() {
    return fields;
}

}  // namespace sim
