// Battle, siege and sack on random inputs: nobody and nothing is lost unbooked.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstdint>

#include "simulation/rules/battle.hpp"
#include "simulation/rules/sack.hpp"
#include "simulation/rules/siege.hpp"

namespace {

std::int32_t any(std::int32_t least, std::int32_t most) {
    return *rc::gen::inRange(least, most + 1);
}

std::int32_t permille() {
    return any(0, 1000);
}

sim::Draw any_draw() {
    const auto member = static_cast<std::uint32_t>(any(0, 1000000));
    return sim::Draw({1, member}, 3, 4, 5);
}

sim::BattleSide any_side() {
    sim::BattleSide side;
    side.infantry = sim::Men(any(0, 500000));
    side.cavalry = sim::Men(any(0, 200000));
    side.horses = side.cavalry.value + any(0, 200000);
    side.ships = sim::Ships(any(0, 3000));
    side.grain_shi = sim::Amount(any(0, 2000000));
    side.training_permille = permille();
    side.morale_permille = permille();
    side.supply_permille = permille();
    side.fatigue_permille = permille();
    side.command = any(0, 10);
    side.techniques = any(-100, 100);
    side.surprises = any(0, 1) == 1;
    side.has_commander = any(0, 1) == 1;
    side.water_behind = any(0, 1) == 1;
    return side;
}

void check_booked(const sim::BattleSide& side, const sim::SideOutcome& out) {
    for (const sim::MenLost& lost : {out.infantry, out.cavalry}) {
        RC_ASSERT(lost.killed.value >= 0 && lost.captured.value >= 0 && lost.scattered.value >= 0);
    }
    RC_ASSERT(out.infantry.total() <= side.infantry);
    RC_ASSERT(out.cavalry.total() <= side.cavalry);
    RC_ASSERT(out.horses_killed >= 0 && out.horses_captured >= 0);
    RC_ASSERT(out.horses_killed + out.horses_captured <= side.horses);
    RC_ASSERT(out.ships_lost.value >= 0 && out.ships_captured.value >= 0);
    RC_ASSERT(out.ships_lost + out.ships_captured <= side.ships);
    RC_ASSERT(out.grain_burnt_shi.value >= 0 && out.grain_captured_shi.value >= 0);
    RC_ASSERT(out.grain_burnt_shi + out.grain_captured_shi <= side.grain_shi);
}

RC_GTEST_PROP(war, battles_book_all_that_is_lost, ()) {
    const sim::BattleSide attacker = any_side();
    const sim::BattleSide defender = any_side();
    sim::BattleGround ground;
    ground.terrain = static_cast<sim::Terrain>(any(0, 7));
    ground.crossing = static_cast<sim::BattleCrossing>(any(0, 3));
    ground.is_naval = any(0, 1) == 1;
    ground.is_narrow = any(0, 1) == 1;
    ground.works_permille = permille();
    const auto out = sim::battle(attacker, defender, ground, sim::BattleLaws(), any_draw());
    check_booked(attacker, out.attacker);
    check_booked(defender, out.defender);
}

RC_GTEST_PROP(war, sieges_book_all_that_is_lost, ()) {
    sim::Besieged inside;
    inside.garrison = sim::Men(any(0, 300000));
    inside.townspeople = any(0, 2000000);
    inside.grain_shi = sim::Amount(any(0, 3000000));
    inside.walls_class = any(0, 5);
    inside.works_permille = permille();
    inside.techniques = any(-100, 100);
    inside.command = any(0, 10);
    inside.loyalty_permille = permille();
    inside.morale_permille = permille();
    inside.days_hungry = any(0, 400);
    inside.relief_permille = any(0, 5000);
    inside.relief_days = any(0, 300);
    inside.is_ready = any(0, 1) == 1;
    inside.can_ransom = any(0, 1) == 1;
    inside.stand = static_cast<sim::SiegeStand>(any(0, 2));
    sim::Besieger outside;
    outside.men = sim::Men(any(0, 800000));
    outside.train_class = any(0, 3);
    outside.techniques = any(-100, 100);
    outside.command = any(0, 10);
    outside.supply_permille = permille();
    outside.disease_permille = permille();
    outside.dread_permille = permille();
    outside.clemency_permille = permille();
    outside.resolve_permille = permille();
    outside.would_take_ransom = any(0, 1) == 1;
    outside.way = static_cast<sim::SiegeWay>(any(0, 4));
    const sim::SiegeTime time{any(1, 31), any(0, 3000), any(0, 1) == 1};
    const auto out = sim::siege(inside, outside, time, sim::SiegeLaws(), any_draw());
    RC_ASSERT(out.besieger_killed.value >= 0 && out.besieger_sick.value >= 0);
    RC_ASSERT(out.besieger_killed + out.besieger_sick <= outside.men);
    RC_ASSERT(out.garrison_killed.value >= 0 && out.garrison_starved.value >= 0);
    RC_ASSERT(out.garrison_deserted.value >= 0);
    RC_ASSERT(out.garrison_killed + out.garrison_starved + out.garrison_deserted <=
              inside.garrison);
    RC_ASSERT(out.townspeople_starved >= 0 && out.townspeople_starved <= inside.townspeople);
    RC_ASSERT(out.grain_eaten_shi.value >= 0 && out.grain_eaten_shi <= inside.grain_shi);
    const std::int32_t works = inside.works_permille + out.works_change_permille;
    RC_ASSERT(works >= 0 && works <= 1000);
    RC_ASSERT((out.end == sim::SiegeEnd::goes_on) == (out.end_day == 0));
    RC_ASSERT(out.end_day <= time.days);
}

RC_GTEST_PROP(war, sacks_book_all_that_is_lost, ()) {
    sim::FallenPlace place;
    place.how = static_cast<sim::SiegeEnd>(any(1, 5));
    place.garrison = sim::Men(any(0, 300000));
    place.townspeople = any(0, 2000000);
    place.artisans = any(0, place.townspeople);
    place.persons_per_household = any(1, 20);
    place.grain_shi = sim::Amount(any(0, 3000000));
    place.wealth_strings = sim::Amount(any(0, 2000000000));
    place.days_besieged = any(0, 3000);
    place.has_commander = any(0, 1) == 1;
    place.has_ruler = any(0, 1) == 1;
    sim::Taker taker;
    taker.loss_permille = permille();
    taker.discipline_permille = permille();
    taker.dread_permille = permille();
    taker.wants_to_keep = any(0, 1) == 1;
    const auto out = sim::sack(place, taker, sim::SackLaws(), any_draw());
    RC_ASSERT(out.garrison_killed.value >= 0 && out.garrison_captured.value >= 0);
    RC_ASSERT(out.garrison_killed + out.garrison_captured + out.garrison_scattered ==
              place.garrison);
    RC_ASSERT(out.people_killed >= 0 && out.people_fled >= 0 && out.captives >= 0);
    RC_ASSERT(out.people_killed + out.people_fled + out.captives <= place.townspeople);
    RC_ASSERT(out.artisans_taken >= 0);
    RC_ASSERT(out.artisans_taken <= std::min(out.captives, place.artisans));
    RC_ASSERT(out.grain_seized_shi + out.grain_burnt_shi <= place.grain_shi);
    RC_ASSERT(out.wealth_seized_strings + out.wealth_burnt_strings <= place.wealth_strings);
    RC_ASSERT(out.commander == sim::InsiderFate::spared || place.has_commander);
    RC_ASSERT(out.ruler == sim::InsiderFate::spared || place.has_ruler);
}

}  // namespace
