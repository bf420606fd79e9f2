// People and unrest on random inputs and in random worlds: nobody is lost or made unbooked.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdint>

#include "simulation/rules/acculturation.hpp"
#include "simulation/rules/insurgency.hpp"
#include "simulation/rules/migration.hpp"
#include "simulation/rules/population.hpp"
#include "simulation/rules/registration.hpp"
#include "simulation/rules/unrest.hpp"
#include "tests/support/two_courts.hpp"

namespace {

const sim::PeopleLaws people;
const sim::UnrestLaws unrest;

std::int32_t any(std::int32_t least, std::int32_t most) {
    return *rc::gen::inRange(least, most + 1);
}

sim::Permille permille() {
    return sim::Permille(any(0, 1000));
}

sim::Households households() {
    return sim::Households(any(0, 2'000'000));
}

RC_GTEST_PROP(people, a_people_never_shrinks_below_nobody, ()) {
    const sim::Households some = households();
    const sim::Households all = some + households();
    const std::int32_t change =
        sim::natural_growth(some, all, sim::Households(any(1, 3'000'000)), people);
    RC_ASSERT(some.value + change >= 0);
    RC_ASSERT(change <= some.value / 30 + 1);
}

RC_GTEST_PROP(people, no_more_die_leave_or_pass_over_than_there_are, ()) {
    const sim::Households some = households();
    RC_ASSERT(sim::famine_deaths(some, permille(), people) <= some);
    const sim::Households leaves = sim::leaving(some, permille(), people);
    RC_ASSERT(leaves.value >= 0 && leaves.value * 3 <= some.value);
    const sim::Households more = households();
    const sim::Households passing = sim::acculturation(some, more, some + more, people);
    RC_ASSERT(passing.value >= 0 && passing <= some);
    sim::PlagueInputs in{some, permille(), any(0, 900), any(0, 1'000'000), 5, any(0, 1) == 1};
    const auto member = static_cast<std::uint32_t>(any(0, 1'000'000));
    const sim::Households dead = sim::plague(in, people, sim::Draw({1, member}, 3, 11, 5));
    RC_ASSERT(dead.value >= 0 && dead <= some);
}

RC_GTEST_PROP(people, a_register_lies_between_nobody_and_all, ()) {
    const sim::RegistrationInputs in{households(), households(), permille(), permille(),
                                     any(0, 1) == 1};
    const sim::Households after = sim::registration(in, people);
    RC_ASSERT(after.value >= 0 && after <= in.households);
}

RC_GTEST_PROP(unrest, more_of_a_grievance_never_calms, ()) {
    sim::UnrestInputs in;
    in.unrest = permille();
    in.tax_rate = sim::Permille(any(0, 3000));
    in.want = permille();
    in.legitimacy = permille();
    in.devastation = permille();
    in.arrears = permille();
    in.control = permille();
    in.neighbour = permille();
    const sim::Permille before = sim::unrest_after(in, unrest);
    RC_ASSERT(before.value >= 0 && before.value <= 1000);
    in.want = sim::Permille(any(in.want.value, 1000));
    in.legitimacy = sim::Permille(any(0, in.legitimacy.value));
    in.neighbour = sim::Permille(any(in.neighbour.value, 1000));
    RC_ASSERT(sim::unrest_after(in, unrest) >= before);
}

RC_GTEST_PROP(unrest, bands_book_all_who_come_and_go, ()) {
    sim::BandsInputs in;
    in.households = households();
    in.bands = sim::Men(any(0, 200'000));
    in.unrest = permille();
    in.want = permille();
    in.garrison = sim::Men(any(0, 50'000));
    in.soldiers = sim::Men(any(0, 200'000));
    in.rightful = permille();
    in.is_pardoned = any(0, 1) == 1;
    in.is_loyalist = any(0, 1) == 1;
    const sim::BandsOutcome out = sim::insurgency(in, unrest);
    RC_ASSERT(out.gathered.value >= 0 && out.gathered.value <= in.households.value);
    RC_ASSERT(out.loyal.value >= 0 && out.loyal <= out.gathered);
    RC_ASSERT(out.killed.value >= 0 && out.starved.value >= 0 && out.went_home.value >= 0);
    RC_ASSERT(out.killed + out.starved + out.went_home <= in.bands);
    RC_ASSERT(out.fallen.value >= 0 && out.fallen <= in.garrison);
    RC_ASSERT(sim::tied_down(in.bands, in.garrison, unrest) <= in.garrison);
}

/// A war of two courts of random peoples over a hungry land, lived freely for two years: the books
/// balance at every tick, and the peoples of a place are all who live there (live() and the
/// invariants check both).
RC_GTEST_PROP(people, random_worlds_keep_their_books, ()) {
    using namespace test_support;          // NOLINT(google-build-using-namespace)
    using namespace test_support::courts;  // NOLINT(google-build-using-namespace)
    sim::Setting setting = two_courts();
    for (sim::PolityDefinition& polity : setting.polities) {
        polity.culture = static_cast<sim::Culture>(any(0, sim::culture_count - 1));
        polity.self_supporting_permille = any(0, 1000);
    }
    for (sim::PlaceStart& start : setting.place_starts) {
        start.households = sim::Households(any(0, 200'000));
        start.peoples[static_cast<std::size_t>(any(0, sim::culture_count - 1))] =
            sim::Households(any(0, start.households.value));
    }
    sim::PolityDefinition rebels;
    rebels.kind = sim::PolityKind::rebel;
    rebels.predecessor = sim::PolityId(static_cast<std::size_t>(any(0, 2)));
    setting.polities.push_back(rebels);
    Outbreak outbreak{.forces = {force_of(north, camp, any(1000, 90'000)),
                                 force_of(south, bank, any(1000, 90'000))}};
    outbreak.forces[0].objective = town;
    outbreak.forces[0].stance = sim::Stance::advance;
    const sim::Setting world = with(setting, outbreak);
    sim::Run run(world, free_after(outbreak, static_cast<std::uint32_t>(any(0, 1'000'000))));
    for (std::size_t i = 0; i < run.world.places.want.size(); ++i) {
        const sim::PlaceId place(i);
        run.world.places.want[place] = permille();
        run.world.places.unrest[place] = permille();
        run.world.places.devastation[place] = permille();
    }
    live(run, 72);
}

}  // namespace
