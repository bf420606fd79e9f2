#include "simulation/laws/siege_laws.hpp"

#include <iterator>

namespace sim {

namespace {

constexpr SiegeLawField fields[] = {
    {"storm_hazard", "permille", &SiegeLaws::storm_hazard, 0, 5000},
    {"breach_hazard", "permille", &SiegeLaws::breach_hazard, 0, 5000},
    {"surprise_hazard", "permille", &SiegeLaws::surprise_hazard, 0, 5000},
    {"unready", "permille", &SiegeLaws::unready, 0, 1000},
    {"hunger_hazard", "permille", &SiegeLaws::hunger_hazard, 0, 5000},
    {"treason_hazard", "permille", &SiegeLaws::treason_hazard, 0, 5000},
    {"terms_hazard", "permille", &SiegeLaws::terms_hazard, 0, 5000},
    {"ransom_hazard", "permille", &SiegeLaws::ransom_hazard, 0, 5000},
    {"abandon_hazard", "permille", &SiegeLaws::abandon_hazard, 0, 5000},
    {"relief_hazard", "permille", &SiegeLaws::relief_hazard, 0, 5000},
    {"sortie_hazard", "permille", &SiegeLaws::sortie_hazard, 0, 5000},
    {"ratio_weight", "permille", &SiegeLaws::ratio_weight, 0, 6000},
    {"walls_weight", "permille", &SiegeLaws::walls_weight, 0, 6000},
    {"train_weight", "permille", &SiegeLaws::train_weight, 0, 6000},
    {"technique_weight", "permille", &SiegeLaws::technique_weight, 0, 6000},
    {"command_weight", "permille", &SiegeLaws::command_weight, 0, 6000},
    {"morale_weight", "permille", &SiegeLaws::morale_weight, 0, 6000},
    {"loyalty_weight", "permille", &SiegeLaws::loyalty_weight, 0, 6000},
    {"defeat_weight", "permille", &SiegeLaws::defeat_weight, 0, 9000},
    {"lost_permille", "permille", &SiegeLaws::lost_permille, 0, 999},
    {"former_weight", "permille", &SiegeLaws::former_weight, 0, 9000},
    {"former_days", "days", &SiegeLaws::former_days, 1, 10000},
    {"afar_permille", "permille", &SiegeLaws::afar_permille, 0, 1000},
    {"hope_weight", "permille", &SiegeLaws::hope_weight, 0, 6000},
    {"outnumbered_weight", "permille", &SiegeLaws::outnumbered_weight, 0, 6000},
    {"dread_weight", "permille", &SiegeLaws::dread_weight, 0, 6000},
    {"want_weight", "permille", &SiegeLaws::want_weight, 0, 6000},
    {"disease_weight", "permille", &SiegeLaws::disease_weight, 0, 6000},
    {"season_weight", "permille", &SiegeLaws::season_weight, 0, 6000},
    {"resolve_weight", "permille", &SiegeLaws::resolve_weight, 0, 6000},
    {"patience_weight", "permille", &SiegeLaws::patience_weight, 0, 6000},
    {"held_weight", "permille", &SiegeLaws::held_weight, 0, 6000},
    {"militia", "permille", &SiegeLaws::militia, 0, 1000},
    {"assault_loss", "permille", &SiegeLaws::assault_loss, 0, 1000},
    {"defence_loss", "permille", &SiegeLaws::defence_loss, 0, 1000},
    {"bombard_damage", "permille", &SiegeLaws::bombard_damage, 0, 1000},
    {"repair", "permille", &SiegeLaws::repair, 0, 1000},
    {"ration", "shi per thousand a day", &SiegeLaws::ration, 1, 100},
    {"townsfolk_ration", "permille", &SiegeLaws::townsfolk_ration, 0, 1000},
    {"stocked_days", "days", &SiegeLaws::stocked_days, 1, 5000},
    {"starving", "permille", &SiegeLaws::starving, 0, 1000},
    {"camp_disease", "permille", &SiegeLaws::camp_disease, 0, 1000},
    {"sortie_loss", "permille", &SiegeLaws::sortie_loss, 0, 1000},
    {"sickness", "permille", &SiegeLaws::sickness, 0, 1000},
    {"heat_sickness", "permille", &SiegeLaws::heat_sickness, 0, 1000},
    {"talk", "permille", &SiegeLaws::talk, 1000, 20000},
    {"march_out_weight", "permille", &SiegeLaws::march_out_weight, 0, 6000},
    {"keep_post_weight", "permille", &SiegeLaws::keep_post_weight, 0, 6000},
    {"agree_hazard", "permille", &SiegeLaws::agree_hazard, 0, 5000},
    {"offer_weight", "permille", &SiegeLaws::offer_weight, 0, 6000},
};

static_assert(std::size(fields) * sizeof(std::int32_t) == sizeof(SiegeLaws),
              "list the new parameter above");

}  // namespace

std::span<const SiegeLawField> siege_law_fields() {
    return fields;
}

}  // namespace sim
