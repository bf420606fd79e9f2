// Supply, recovery and march, whatever their inputs: food is neither made nor lost but where the
// rule says so, nothing runs below nought or over, and what should help does not harm.
#include "simulation/rules/supply.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "simulation/rules/grain_transport.hpp"
#include "simulation/rules/march.hpp"
#include "simulation/rules/recovery.hpp"

namespace {

std::int32_t permille() {
    return *rc::gen::inRange<std::int32_t>(0, 1001);
}

sim::Grain grain() {
    return sim::Grain(*rc::gen::inRange<std::int32_t>(0, 2'000'001));
}

sim::SupplyInputs any_army() {
    sim::SupplyInputs in;
    in.men = sim::Men(*rc::gen::inRange<std::int32_t>(0, 300'001));
    in.horses = sim::Horses(*rc::gen::inRange<std::int32_t>(0, 200'001));
    in.train = grain();
    in.days = *rc::gen::inRange<std::int32_t>(1, 32);
    in.drawn_permille = permille();
    in.stores = *rc::gen::arbitrary<bool>() ? grain() : sim::Grain(0);
    in.depot = *rc::gen::arbitrary<bool>() ? grain() : sim::Grain(0);
    in.carriage_permille = *rc::gen::inRange<std::int32_t>(0, 1301);
    in.households = sim::Households(*rc::gen::inRange<std::int32_t>(0, 1'000'001));
    in.devastation = sim::Permille(permille());
    in.has_grass = *rc::gen::arbitrary<bool>();
    in.is_harvest = *rc::gen::arbitrary<bool>();
    in.hunger = sim::Permille(permille());
    in.morale = sim::Permille(permille());
    in.fatigue = sim::Permille(permille());
    in.marched = *rc::gen::arbitrary<bool>();
    in.in_field = *rc::gen::arbitrary<bool>();
    in.is_heat = *rc::gen::arbitrary<bool>();
    return in;
}

/// Laws by chance, each parameter within its range.
sim::SupplyLaws any_supply_laws() {
    sim::SupplyLaws laws;
    for (const sim::SupplyLawField& field : sim::supply_law_fields()) {
        laws.*field.member = *rc::gen::inRange<std::int32_t>(field.lowest, field.highest + 1);
    }
    return laws;
}

bool is_permille(sim::Permille share) {
    return share >= sim::Permille(0) && share <= sim::Permille(1000);
}

RC_GTEST_PROP(supply, what_is_eaten_and_left_is_what_was_there_and_came, ()) {
    const sim::SupplyInputs in = any_army();
    const sim::SupplyOutcome out = sim::supply(in, any_supply_laws());
    RC_ASSERT(out.eaten + out.train + out.carriers_ate ==
              in.train + out.from_stores + out.foraged + out.from_depot);
}

RC_GTEST_PROP(supply, nothing_is_taken_that_is_not_there_and_nobody_dies_twice, ()) {
    const sim::SupplyInputs in = any_army();
    const sim::SupplyOutcome out = sim::supply(in, any_supply_laws());
    RC_ASSERT(out.from_stores >= sim::Grain(0) && out.from_stores <= in.stores);
    RC_ASSERT(out.from_depot >= sim::Grain(0) && out.from_depot <= in.depot);
    RC_ASSERT(out.carriers_ate >= sim::Grain(0) && out.carriers_ate <= out.from_depot);
    RC_ASSERT(out.foraged >= sim::Grain(0));
    RC_ASSERT(out.eaten >= sim::Grain(0) && out.train >= sim::Grain(0));
    RC_ASSERT(out.died >= sim::Men(0) && out.deserted >= sim::Men(0));
    RC_ASSERT(out.died + out.deserted <= in.men);
    RC_ASSERT(out.horses_died >= sim::Horses(0) && out.horses_died <= in.horses);
    RC_ASSERT(is_permille(out.hunger) && is_permille(out.morale) && is_permille(out.fatigue));
    RC_ASSERT(out.devastation_added >= sim::Permille(0));
    RC_ASSERT(in.devastation + out.devastation_added <= sim::Permille(1000));
}

RC_GTEST_PROP(transport, a_convoy_brings_no_more_than_left_and_no_more_than_was_wanted, ()) {
    const sim::Grain wanted = grain();
    const sim::Grain spare = grain();
    const std::int32_t eaten = permille();
    const sim::Convoy sent = sim::convoy(wanted, spare, eaten);
    RC_ASSERT(sent.leaves >= sim::Grain(0) && sent.leaves <= spare);
    RC_ASSERT(sent.arrives >= sim::Grain(0) && sent.arrives <= wanted);
    // To within the shi that rounding takes, the carriers eat their share and no more.
    RC_ASSERT(std::int64_t{sent.arrives.value} * 1000 <=
              std::int64_t{sent.leaves.value} * (1000 - eaten));
    RC_ASSERT(std::int64_t{sent.arrives.value} * 1000 + 2000 >=
                  std::int64_t{sent.leaves.value} * (1000 - eaten) ||
              sent.arrives == wanted);
}

RC_GTEST_PROP(transport, a_station_never_asks_beyond_its_measure, ()) {
    const sim::SupplyLaws laws = any_supply_laws();
    const sim::Grain measure = grain();
    const sim::Grain stores = grain();
    const sim::Grain wanted = sim::asked_for(measure, stores, laws);
    RC_ASSERT(wanted >= sim::Grain(0));
    RC_ASSERT(wanted == sim::Grain(0) || stores + wanted == measure);
    const sim::Grain local =
        sim::bought(wanted, sim::Households(*rc::gen::inRange<std::int32_t>(0, 1'000'001)),
                    sim::Permille(permille()), laws);
    RC_ASSERT(local >= sim::Grain(0) && local <= wanted);
}

RC_GTEST_PROP(supply, nobody_forages_without_a_land_to_forage_in, ()) {
    sim::SupplyInputs in = any_army();
    in.households = sim::Households(0);
    const sim::SupplyOutcome out = sim::supply(in, any_supply_laws());
    RC_ASSERT(out.foraged == sim::Grain(0));
    RC_ASSERT(out.devastation_added == sim::Permille(0));
}

RC_GTEST_PROP(supply, more_food_never_makes_an_army_hungrier_or_smaller, ()) {
    const sim::SupplyInputs in = any_army();
    const sim::SupplyLaws laws = any_supply_laws();
    const sim::SupplyOutcome poor = sim::supply(in, laws);
    sim::SupplyInputs richer = in;
    sim::Grain* more = *rc::gen::element(&richer.stores, &richer.depot, &richer.train);
    *more += grain();
    const sim::SupplyOutcome rich = sim::supply(richer, laws);
    RC_ASSERT(rich.hunger <= poor.hunger);
    RC_ASSERT(rich.eaten >= poor.eaten);
    RC_ASSERT(rich.died + rich.deserted <= poor.died + poor.deserted);
    RC_ASSERT(rich.morale >= poor.morale);
}

RC_GTEST_PROP(supply, an_army_that_eats_its_fill_is_never_hungrier_after, ()) {
    sim::SupplyInputs in = any_army();
    const sim::SupplyLaws laws = any_supply_laws();
    in.stores = sim::Grain(500'000'000);
    RC_ASSERT(sim::supply(in, laws).hunger == sim::Permille(in.hunger.value / 2));
}

sim::PlaceDefinition any_definition() {
    sim::PlaceDefinition place;
    place.kind = *rc::gen::element(sim::PlaceKind::capital, sim::PlaceKind::prefecture);
    place.walls_class = *rc::gen::inRange<std::int32_t>(0, 6);
    return place;
}

/// `place` must outlive what is given back.
sim::RecoveryInputs any_state_of(const sim::PlaceDefinition& place) {
    return {place,
            sim::Households(*rc::gen::inRange<std::int32_t>(0, 300'001)),
            sim::Men(*rc::gen::inRange<std::int32_t>(0, 20'001)),
            sim::Permille(permille()),
            sim::Permille(permille()),
            permille(),
            *rc::gen::arbitrary<bool>()};
}

RC_GTEST_PROP(recovery, a_place_never_grows_beyond_its_measure, ()) {
    const sim::PlaceDefinition place = any_definition();
    const sim::RecoveryInputs in = any_state_of(place);
    const sim::MusterLaws muster;
    const sim::SupplyLaws supply;
    const sim::RecoveryOutcome out = sim::recovery(in, muster, supply);
    RC_ASSERT(out.levied >= sim::Men(0) && out.mended >= sim::Permille(0));
    const sim::Men full = sim::garrison_establishment(in.place, in.households, muster);
    RC_ASSERT(in.garrison + out.levied <= full || out.levied == sim::Men(0));
    RC_ASSERT(in.works + out.mended <= sim::Permille(1000));
    RC_ASSERT(out.devastation <= in.devastation);
}

RC_GTEST_PROP(recovery, waste_land_never_bears_more, ()) {
    const sim::PlaceDefinition place = any_definition();
    sim::RecoveryInputs in = any_state_of(place);
    const sim::RecoveryOutcome before = sim::recovery(in, {}, {});
    in.devastation = sim::Permille(*rc::gen::inRange<std::int32_t>(in.devastation.value, 1001));
    const sim::RecoveryOutcome after = sim::recovery(in, {}, {});
    RC_ASSERT(after.levied <= before.levied);
}

RC_GTEST_PROP(march, the_tired_and_the_hungry_never_go_further, ()) {
    const sim::CampaignLaws laws;
    const std::int32_t days = *rc::gen::inRange<std::int32_t>(1, 32);
    const sim::Permille fatigue(permille());
    const sim::Permille hunger(permille());
    const sim::Millidays fresh = sim::march_budget(days, fatigue, hunger, laws);
    RC_ASSERT(fresh <= sim::Millidays(days * 1000));
    RC_ASSERT(fresh >= sim::Millidays(days * laws.slowest_permille));
    const sim::Permille more_tired(*rc::gen::inRange<std::int32_t>(fatigue.value, 1001));
    const sim::Permille hungrier(*rc::gen::inRange<std::int32_t>(hunger.value, 1001));
    RC_ASSERT(sim::march_budget(days, more_tired, hunger, laws) <= fresh);
    RC_ASSERT(sim::march_budget(days, fatigue, hungrier, laws) <= fresh);
    RC_ASSERT(sim::march_budget(days + 1, fatigue, hunger, laws) >= fresh);
}

RC_GTEST_PROP(march, a_stronger_army_is_never_stopped_by_what_a_weaker_one_passes, ()) {
    const sim::CampaignLaws laws;
    sim::ApproachInputs in;
    in.kind = *rc::gen::element(sim::PlaceKind::prefecture, sim::PlaceKind::pass,
                                sim::PlaceKind::fortress, sim::PlaceKind::capital);
    in.inside = sim::Men(*rc::gen::inRange<std::int32_t>(0, 50'001));
    in.outside = sim::Men(*rc::gen::inRange<std::int32_t>(1, 200'001));
    in.is_objective = *rc::gen::arbitrary<bool>();
    const sim::Approach before = sim::approach(in, laws);
    in.outside += sim::Men(*rc::gen::inRange<std::int32_t>(0, 100'001));
    const sim::Approach after = sim::approach(in, laws);
    RC_ASSERT(before != sim::Approach::passes || after == sim::Approach::passes);
    RC_ASSERT((before == sim::Approach::besieges) == (after == sim::Approach::besieges));
    RC_ASSERT((before == sim::Approach::enters) == (after == sim::Approach::enters));
}

}  // namespace
