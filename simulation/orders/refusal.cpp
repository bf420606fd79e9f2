#include "simulation/orders/refusal.hpp"

#include <array>

#include "simulation/foundation/check.hpp"

namespace sim {
namespace {

struct Name {
    Refusal refusal;
    const char* name;
};

constexpr std::array<Name, refusal_count> names = {{
    {Refusal::none, "none"},
    {Refusal::kind_unknown, "kind_unknown"},
    {Refusal::target_missing, "target_missing"},
    {Refusal::member_unused, "member_unused"},
    {Refusal::option_unknown, "option_unknown"},
    {Refusal::amount_absent, "amount_absent"},
    {Refusal::court_absent, "court_absent"},
    {Refusal::army_unknown, "army_unknown"},
    {Refusal::other_unknown, "other_unknown"},
    {Refusal::place_unknown, "place_unknown"},
    {Refusal::person_unknown, "person_unknown"},
    {Refusal::army_foreign, "army_foreign"},
    {Refusal::other_foreign, "other_foreign"},
    {Refusal::place_foreign, "place_foreign"},
    {Refusal::place_own, "place_own"},
    {Refusal::place_unheld, "place_unheld"},
    {Refusal::person_foreign, "person_foreign"},
    {Refusal::person_dead, "person_dead"},
    {Refusal::person_captive, "person_captive"},
    {Refusal::person_commands, "person_commands"},
    {Refusal::commander_absent, "commander_absent"},
    {Refusal::other_same, "other_same"},
    {Refusal::army_besieged, "army_besieged"},
    {Refusal::army_not_besieged, "army_not_besieged"},
    {Refusal::siege_already, "siege_already"},
    {Refusal::army_besieging, "army_besieging"},
    {Refusal::army_not_besieging, "army_not_besieging"},
    {Refusal::army_marching, "army_marching"},
    {Refusal::army_elsewhere, "army_elsewhere"},
    {Refusal::armies_apart, "armies_apart"},
    {Refusal::already_there, "already_there"},
    {Refusal::army_abroad, "army_abroad"},
    {Refusal::place_besieged, "place_besieged"},
    {Refusal::place_not_besieged, "place_not_besieged"},
    {Refusal::truce_in_force, "truce_in_force"},
    {Refusal::capital_absent, "capital_absent"},
    {Refusal::route_absent, "route_absent"},
    {Refusal::place_too_far, "place_too_far"},
    {Refusal::slots_full, "slots_full"},
    {Refusal::army_too_small, "army_too_small"},
    {Refusal::garrison_too_small, "garrison_too_small"},
    {Refusal::levy_exhausted, "levy_exhausted"},
    {Refusal::water_absent, "water_absent"},
    {Refusal::ships_absent, "ships_absent"},
    {Refusal::yard_too_small, "yard_too_small"},
    {Refusal::works_full, "works_full"},
    {Refusal::works_under_way, "works_under_way"},
    {Refusal::grain_short, "grain_short"},
    {Refusal::silver_short, "silver_short"},
    {Refusal::nothing_to_burn, "nothing_to_burn"},
    {Refusal::dike_absent, "dike_absent"},
    {Refusal::dike_breached, "dike_breached"},
}};

}  // namespace

std::string_view refusal_name(Refusal refusal) {
    const auto at = static_cast<std::size_t>(refusal);
    CHECK(at < names.size(), "a refusal without a name");
    CHECK(names[at].refusal == refusal, "the names stand in the order of the refusals");
    return names[at].name;
}

}  // namespace sim
