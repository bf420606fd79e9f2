#include "simulation/laws/battle_laws.hpp"

#include <iterator>

namespace sim {

namespace {

constexpr BattleLawField fields[] = {
    {"strength_weight", "permille", &BattleLaws::strength_weight, 0, 3000},
    {"training_weight", "permille", &BattleLaws::training_weight, 0, 8000},
    {"morale_weight", "permille", &BattleLaws::morale_weight, 0, 8000},
    {"supply_weight", "permille", &BattleLaws::supply_weight, 0, 8000},
    {"fatigue_weight", "permille", &BattleLaws::fatigue_weight, 0, 8000},
    {"command_weight", "permille", &BattleLaws::command_weight, 0, 1000},
    {"technique_weight", "permille", &BattleLaws::technique_weight, 0, 500},
    {"attacker_bonus", "permille", &BattleLaws::attacker_bonus, -2000, 2000},
    {"naval_attacker_bonus", "permille", &BattleLaws::naval_attacker_bonus, -2000, 2000},
    {"surprise_bonus", "permille", &BattleLaws::surprise_bonus, 0, 4000},
    {"crossing_penalty", "permille", &BattleLaws::crossing_penalty, 0, 4000},
    {"narrow_penalty", "permille", &BattleLaws::narrow_penalty, 0, 4000},
    {"works_penalty", "permille", &BattleLaws::works_penalty, 0, 6000},
    {"chance_spread", "permille", &BattleLaws::chance_spread, 100, 2000},
    {"horse_plain", "permille", &BattleLaws::horse_plain, 100, 10000},
    {"horse_steppe", "permille", &BattleLaws::horse_steppe, 100, 10000},
    {"horse_hills", "permille", &BattleLaws::horse_hills, 100, 10000},
    {"horse_mountain", "permille", &BattleLaws::horse_mountain, 100, 10000},
    {"horse_paddy", "permille", &BattleLaws::horse_paddy, 100, 10000},
    {"horse_forest", "permille", &BattleLaws::horse_forest, 100, 10000},
    {"horse_narrow", "permille", &BattleLaws::horse_narrow, 100, 10000},
    {"horse_afloat", "permille", &BattleLaws::horse_afloat, 100, 10000},
    {"ship_men", "men", &BattleLaws::ship_men, 0, 1000},
    {"indecisive_most", "permille", &BattleLaws::indecisive_most, 0, 1000},
    {"breaking_loss", "permille", &BattleLaws::breaking_loss, 10, 500},
    {"square_open", "permille", &BattleLaws::square_open, 0, 1000},
    {"rout_even", "permille", &BattleLaws::rout_even, 1, 999},
    {"rout_score_weight", "permille", &BattleLaws::rout_score_weight, 0, 4000},
    {"rout_morale_weight", "permille", &BattleLaws::rout_morale_weight, 0, 12000},
    {"pursuit_foot", "permille", &BattleLaws::pursuit_foot, 0, 1000},
    {"pursuit_horse", "permille", &BattleLaws::pursuit_horse, 0, 1000},
    {"pursuit_water", "permille", &BattleLaws::pursuit_water, 0, 1000},
    {"pursuit_captured", "permille", &BattleLaws::pursuit_captured, 0, 1000},
    {"rout_scattered", "permille", &BattleLaws::rout_scattered, 0, 1000},
    {"retreat_pursuit", "permille", &BattleLaws::retreat_pursuit, 0, 1000},
    {"baggage_rout", "permille", &BattleLaws::baggage_rout, 0, 1000},
    {"baggage_retreat", "permille", &BattleLaws::baggage_retreat, 0, 1000},
    {"commander_death", "permille", &BattleLaws::commander_death, 0, 500},
    {"commander_capture", "permille", &BattleLaws::commander_capture, 0, 500},
    {"morale_victory", "permille", &BattleLaws::morale_victory, 0, 1000},
    {"morale_defeat", "permille", &BattleLaws::morale_defeat, 0, 500},
    {"nobody_skill", "points", &BattleLaws::nobody_skill, 0, 10},
};

static_assert(std::size(fields) * sizeof(std::int32_t) == sizeof(BattleLaws),
              "list the new parameter above");

}  // namespace

std::span<const BattleLawField> battle_law_fields() {
    return fields;
}

}  // namespace sim
