// Who has taken much of a realm claims the rest: the reckoning, and that he takes no homage.
#include "simulation/turn/conquests.hpp"

#include <gtest/gtest.h>

#include "tests/support/two_courts.hpp"

namespace {

using namespace test_support;          // NOLINT(google-build-using-namespace)
using namespace test_support::courts;  // NOLINT(google-build-using-namespace)

constexpr std::int32_t a_third = 333;

/// Of the four southern places the north holds so many by war.
sim::World with_taken(int count) {
    sim::Setting setting = two_courts();
    sim::Run run(setting, sim::Plan{});
    for (const sim::PlaceId place : {bank, gate, harbour}) {
        if (count-- > 0) {
            run.world.places.holder[place] = north;
        }
    }
    return run.world;
}

bool claims(const sim::World& world, sim::PolityId court, sim::PolityId other,
            std::int32_t permille = a_third) {
    const sim::Conquests conquests(
        world, court, [&world](sim::PlaceId place) { return world.places.holder[place]; });
    return conquests.claim_rest(other, permille);
}

TEST(conquests, claim_the_rest_from_a_share_of_what_is_left_on) {
    EXPECT_FALSE(claims(with_taken(0), north, south));
    EXPECT_TRUE(claims(with_taken(1), north, south)) << "one, and three are left";
    EXPECT_FALSE(claims(with_taken(1), north, south, 334));
    EXPECT_TRUE(claims(with_taken(2), north, south, 1000)) << "as many as are left";
    EXPECT_FALSE(claims(with_taken(2), north, south, 1001));
    EXPECT_FALSE(claims(with_taken(2), south, north)) << "who has lost them took nothing";
    EXPECT_FALSE(claims(with_taken(3), north, third)) << "of a third court nothing was taken";
}

TEST(conquests, are_none_where_a_treaty_gave_the_places) {
    sim::World world = with_taken(2);
    world.places.owner[bank] = north;
    world.places.owner[gate] = north;
    EXPECT_FALSE(claims(world, north, south, 1));
}

/// In how many of 40 futures the south, far weaker and beaten, has submitted within three years.
int submissions(bool is_beaten_by_conquest) {
    sim::Setting setting = two_courts();
    setting.polities[south.index].kind = sim::PolityKind::kingdom;
    setting.laws.throne.submit_ppm = 200'000;
    setting.laws.throne.submit_ratio = 1;
    setting.polities[north.index].customs.conquest_permille = a_third;
    setting.place_starts[seat.index].households = sim::Households(400'000);
    int count = 0;
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        sim::Plan plan;
        plan.fork_day = setting.first_day;
        plan.chance = {seed, 0};
        sim::Run run(setting, plan);
        live(run, 1);
        run.world.enmities.since[run.world.enmity(north, south)] = setting.first_day;
        run.world.polities.defeat[south] = sim::Permille(900);
        for (const sim::PlaceId place : {bank, gate}) {
            if (is_beaten_by_conquest) {
                run.world.places.holder[place] = north;
                run.world.places.holder_since[place] = setting.first_day;
            }
        }
        for (int tick = 0; tick < 36; ++tick) {
            run.world.polities.defeat[south] = sim::Permille(900);
            live(run, 1);
        }
        count += run.world.polities.overlord[south] == north ? 1 : 0;
    }
    return count;
}

TEST(conquests, a_conqueror_takes_no_homage_from_whom_he_means_to_end) {
    EXPECT_GT(submissions(false), 20);
    EXPECT_EQ(submissions(true), 0);
}

}  // namespace
