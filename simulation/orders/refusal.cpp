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
    {Refusal::amount_excessive, "amount_excessive"},
    {Refusal::court_absent, "court_absent"},
    {Refusal::army_unknown, "army_unknown"},
    {Refusal::other_unknown, "other_unknown"},
    {Refusal::place_unknown, "place_unknown"},
    {Refusal::person_unknown, "person_unknown"},
    {Refusal::from_unknown, "from_unknown"},
    {Refusal::court_unknown, "court_unknown"},
    {Refusal::army_foreign, "army_foreign"},
    {Refusal::other_foreign, "other_foreign"},
    {Refusal::place_foreign, "place_foreign"},
    {Refusal::place_own, "place_own"},
    {Refusal::place_unheld, "place_unheld"},
    {Refusal::from_foreign, "from_foreign"},
    {Refusal::court_own, "court_own"},
    {Refusal::court_present, "court_present"},
    {Refusal::court_gone, "court_gone"},
    {Refusal::court_unfit, "court_unfit"},
    {Refusal::vassal_absent, "vassal_absent"},
    {Refusal::third_unfit, "third_unfit"},
    {Refusal::term_unfit, "term_unfit"},
    {Refusal::person_foreign, "person_foreign"},
    {Refusal::person_dead, "person_dead"},
    {Refusal::person_captive, "person_captive"},
    {Refusal::person_commands, "person_commands"},
    {Refusal::person_rules, "person_rules"},
    {Refusal::minister_already, "minister_already"},
    {Refusal::heir_already, "heir_already"},
    {Refusal::commander_absent, "commander_absent"},
    {Refusal::minister_absent, "minister_absent"},
    {Refusal::throne_vacant, "throne_vacant"},
    {Refusal::throne_taken, "throne_taken"},
    {Refusal::heir_absent, "heir_absent"},
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
    {Refusal::from_same, "from_same"},
    {Refusal::from_besieged, "from_besieged"},
    {Refusal::capital_besieged, "capital_besieged"},
    {Refusal::capital_already, "capital_already"},
    {Refusal::remission_runs, "remission_runs"},
    {Refusal::rate_already, "rate_already"},
    {Refusal::market_already, "market_already"},
    {Refusal::market_absent, "market_absent"},
    {Refusal::border_absent, "border_absent"},
    {Refusal::war_between, "war_between"},
    {Refusal::proclaimed_already, "proclaimed_already"},
    {Refusal::too_soon, "too_soon"},
    {Refusal::ministries_weak, "ministries_weak"},
    {Refusal::envoys_out, "envoys_out"},
    {Refusal::terms_full, "terms_full"},
    {Refusal::offer_absent, "offer_absent"},
    {Refusal::treaty_absent, "treaty_absent"},
    {Refusal::dues_absent, "dues_absent"},
    {Refusal::withheld_already, "withheld_already"},
    {Refusal::aim_already, "aim_already"},
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
    {Refusal::works_whole, "works_whole"},
    {Refusal::arrears_absent, "arrears_absent"},
    {Refusal::army_content, "army_content"},
    {Refusal::mint_absent, "mint_absent"},
    {Refusal::mint_exhausted, "mint_exhausted"},
    {Refusal::paper_refused, "paper_refused"},
    {Refusal::paper_absent, "paper_absent"},
    {Refusal::sellers_absent, "sellers_absent"},
    {Refusal::granary_full, "granary_full"},
    {Refusal::people_too_few, "people_too_few"},
    {Refusal::land_full, "land_full"},
    {Refusal::hunger_absent, "hunger_absent"},
    {Refusal::bands_absent, "bands_absent"},
    {Refusal::reform_full, "reform_full"},
    {Refusal::cash_short, "cash_short"},
    {Refusal::amount_too_small, "amount_too_small"},
}};

}  // namespace

std::string_view refusal_name(Refusal refusal) {
    const auto at = static_cast<std::size_t>(refusal);
    CHECK(at < names.size(), "a refusal without a name");
    CHECK(names[at].refusal == refusal, "the names stand in the order of the refusals");
    return names[at].name;
}

}  // namespace sim
