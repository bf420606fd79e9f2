// Battles on a small map: what arms are worth on which ground, who fights, what switched-off rules
// leave alone.
#include "simulation/turn/battle_phase.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "tests/support/two_courts.hpp"

namespace {

using namespace test_support;          // NOLINT(google-build-using-namespace)
using namespace test_support::courts;  // NOLINT(google-build-using-namespace)

/// North's army comes from the camp to the bank, where South's stands in the open.
Outbreak meeting(sim::ForceDefinition attacker, sim::ForceDefinition defender) {
    attacker.objective = bank;
    attacker.stance = sim::Stance::advance;
    return Outbreak{.day = day(1200, 10, 1), .forces = {attacker, defender}};
}

sim::Setting on_ground(const Outbreak& outbreak, sim::Terrain terrain) {
    sim::Setting setting = two_courts();
    setting.map.places[bank.index].terrain = terrain;
    // Where the plain is dry.
    setting.map.places[bank.index].latitude_millidegrees = 40'000;
    setting.map.routes[over_the_river].crosses = sim::BarrierId::none();
    return with(std::move(setting), outbreak);
}

/// In which of 400 futures the north wins with an army like this against 14,000 on foot.
std::vector<bool> won_with(int infantry, int cavalry, sim::Terrain terrain) {
    const Outbreak outbreak =
        meeting(force_of(north, camp, infantry, cavalry), force_of(south, bank, 14'000));
    const sim::Setting setting = on_ground(outbreak, terrain);
    std::vector<bool> won;
    for (std::uint32_t seed = 0; seed < 400; ++seed) {
        sim::Run run(setting, free_after(outbreak, seed));
        live_through(run, outbreak.day);
        const auto battles = fights_of(run);
        EXPECT_FALSE(battles.empty());
        won.push_back(!battles.empty() && run.log[battles[0]].polity == north &&
                      run.log[battles[0]].kind == sim::EventKind::battle);
    }
    return won;
}

TEST(battle_phase, cavalry_is_strong_on_the_plain_and_weak_in_paddy_and_hills) {
    const auto riders_on_plain = won_with(0, 9000, sim::Terrain::plain);
    const auto riders_in_hills = won_with(0, 9000, sim::Terrain::hills);
    const auto riders_in_paddy = won_with(0, 9000, sim::Terrain::river_delta);
    const auto foot_on_plain = won_with(9000, 0, sim::Terrain::plain);
    const auto foot_in_paddy = won_with(9000, 0, sim::Terrain::river_delta);
    const auto count = [](const std::vector<bool>& won) { return std::ranges::count(won, true); };
    EXPECT_GT(count(riders_on_plain), count(riders_in_hills));
    EXPECT_GT(count(riders_in_hills), count(riders_in_paddy));
    EXPECT_GT(count(riders_on_plain), count(foot_on_plain)) << "worth more than as many on foot";
    EXPECT_LT(count(riders_in_paddy), count(foot_in_paddy)) << "and less in the paddy";
    // The same chance in each future: what is won in the paddy is won on the plain too.
    for (std::size_t i = 0; i < riders_on_plain.size(); ++i) {
        EXPECT_LE(riders_in_paddy[i], riders_on_plain[i]) << i;
    }
}

TEST(battle_phase, the_beaten_leave_and_what_they_lose_is_booked) {
    const Outbreak outbreak =
        meeting(force_of(north, camp, 20'000, 5000), force_of(south, bank, 12'000, 1000));
    const sim::Setting setting = on_ground(outbreak, sim::Terrain::plain);
    int captured = 0;
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        sim::Run run(setting, free_after(outbreak, seed));
        live_through(run, outbreak.day);  // The books balance after it.
        const auto battles = fights_of(run);
        ASSERT_FALSE(battles.empty());
        const bool north_won = run.log[battles[0]].polity == north;
        const sim::ArmyId loser(north_won ? 1U : 0U);
        const bool stands = run.world.armies.polity[loser].exists();
        const bool is_gone_from_the_field = !stands || run.world.armies.place[loser] != bank ||
                                            run.world.armies.stance[loser] == sim::Stance::garrison;
        EXPECT_TRUE(is_gone_from_the_field) << seed;
        for (const sim::Change& change : run.log.changes_of(battles[0])) {
            if (change.kind == sim::ChangeKind::army_loss &&
                sim::loss_of(change.detail) == sim::Loss::captured &&
                sim::arm_of(change.detail) == sim::Arm::foot) {
                captured += static_cast<int>(change.amount);
            }
        }
    }
    EXPECT_GT(captured, 0);
}

TEST(battle_phase, whoever_is_far_too_weak_does_not_stand) {
    const Outbreak outbreak = meeting(force_of(north, camp, 30'000), force_of(south, bank, 3000));
    const sim::Setting setting = on_ground(outbreak, sim::Terrain::plain);
    sim::Run run(setting, free_after(outbreak));
    live_through(run, outbreak.day);
    EXPECT_TRUE(fights_of(run).empty());
    EXPECT_EQ(reached(run, sim::ProbeName::battle_fell_back_into_walls), 1U);
}

TEST(battle_phase, whoever_comes_far_too_weak_turns_back_unless_he_was_sent_to_attack) {
    for (const sim::Stance stance : {sim::Stance::retreat, sim::Stance::advance}) {
        Outbreak outbreak = meeting(force_of(north, camp, 3000), force_of(south, bank, 30'000));
        outbreak.forces[0].stance = stance;
        const sim::Setting setting = on_ground(outbreak, sim::Terrain::plain);
        sim::Run run(setting, free_after(outbreak));
        live_through(run, outbreak.day);
        EXPECT_EQ(fights_of(run).empty(), stance == sim::Stance::retreat);
        EXPECT_EQ(run.world.armies.place[sim::ArmyId(0)], camp);
    }
}

TEST(battle_phase, a_handful_never_fights_a_host) {
    const Outbreak outbreak = meeting(force_of(north, camp, 60), force_of(south, bank, 30'000));
    const sim::Setting setting = on_ground(outbreak, sim::Terrain::plain);
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        sim::Run run(setting, free_after(outbreak, seed));
        live_through(run, outbreak.day);
        EXPECT_EQ(men_of(run, 1), 30'000) << "nobody fell";
        live_through(run, outbreak.day.plus_days(360));
        EXPECT_TRUE(fights_of(run).empty());
    }
}

TEST(battle_phase, an_army_beaten_deep_in_hostile_land_goes_home_through_it) {
    // The town has no neighbour that is the north's: the camp is two legs away.
    const Outbreak outbreak{
        .forces = {force_of(north, town, 20'000, 5000), force_of(south, town, 19'000, 6000)}};
    sim::Setting setting = on_ground(outbreak, sim::Terrain::plain);
    int retreats = 0;
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        sim::Run run(setting, free_after(outbreak, seed));
        live_through(run, outbreak.day.plus_days(9));
        if (reached(run, sim::ProbeName::battle_through_hostile_land) > 0) {
            ++retreats;
            EXPECT_TRUE(run.world.armies.polity[sim::ArmyId(0)].exists()) << seed;
            EXPECT_NE(run.world.armies.place[sim::ArmyId(0)], town) << seed;
        }
    }
    EXPECT_GT(retreats, 5);
}

TEST(battle_phase, armies_at_peace_pass_each_other_by) {
    Outbreak outbreak = meeting(force_of(north, camp, 9000), force_of(third, bank, 9000));
    const sim::Setting setting = on_ground(outbreak, sim::Terrain::plain);
    sim::Run run(setting, free_after(outbreak));
    live_through(run, outbreak.day.plus_days(20));
    EXPECT_TRUE(fights_of(run).empty());
}

TEST(battle_phase, ships_on_both_sides_of_open_water_make_it_a_battle_on_water) {
    sim::ForceDefinition attacker = force_of(north, camp, 9000);
    attacker.ships = sim::Ships(80);
    sim::ForceDefinition defender = force_of(south, bank, 9000);
    defender.ships = sim::Ships(80);
    const Outbreak outbreak = meeting(attacker, defender);
    const sim::Setting setting = with(two_courts(), outbreak);
    sim::Run run(setting, free_after(outbreak));
    live_through(run, outbreak.day.plus_days(10));
    EXPECT_EQ(reached(run, sim::ProbeName::battle_naval), 1U);
    EXPECT_EQ(reached(run, sim::ProbeName::battle_at_crossing), 1U);
}

TEST(battle_phase, a_rule_switched_off_leaves_the_draws_of_others_alone) {
    // The battle of the first tick comes before all that these rules do in it: whichever of them
    // are off, it is the same battle.
    const Outbreak outbreak =
        meeting(force_of(north, camp, 9000, 2000), force_of(south, bank, 10'000, 500));
    const sim::Setting setting = on_ground(outbreak, sim::Terrain::plain);
    const auto battle_under = [&](sim::RuleSet rules) {
        sim::Plan plan = free_after(outbreak, 5);
        plan.rules = rules;
        sim::Run run(setting, plan);
        live_through(run, outbreak.day);
        const auto battles = fights_of(run);
        EXPECT_FALSE(battles.empty());
        const auto changes = run.log.changes_of(battles.at(0));
        return std::vector<sim::Change>(changes.begin(), changes.end());
    };
    const std::vector<sim::Change> all_on = battle_under(sim::RuleSet{});
    ASSERT_FALSE(all_on.empty());
    constexpr sim::RuleSwitch others[] = {
        sim::RuleSwitch::siege,     sim::RuleSwitch::technique,       sim::RuleSwitch::commander,
        sim::RuleSwitch::knowledge, sim::RuleSwitch::standing_orders, sim::RuleSwitch::weather};
    for (std::uint32_t subset = 1; subset < 64; ++subset) {
        sim::RuleSet rules;
        for (std::uint32_t i = 0; i < 6; ++i) {
            rules = (subset >> i & 1U) != 0 ? rules.without(others[i]) : rules;
        }
        EXPECT_EQ(battle_under(rules), all_on) << subset;
    }
}

TEST(battle_phase, what_happens_elsewhere_leaves_the_draws_of_a_battle_alone) {
    const Outbreak one = meeting(force_of(north, camp, 9000), force_of(south, bank, 10'000));
    Outbreak other = one;
    other.forces.push_back(force_of(south, harbour, 4000));
    other.forces.push_back(force_of(third, far, 4000));
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        const sim::Setting setting_one = on_ground(one, sim::Terrain::plain);
        const sim::Setting setting_other = on_ground(other, sim::Terrain::plain);
        sim::Run run_one(setting_one, free_after(one, seed));
        sim::Run run_other(setting_other, free_after(other, seed));
        live_through(run_one, one.day);
        live_through(run_other, one.day);
        const auto battle_one = fights_of(run_one);
        const auto battle_other = fights_of(run_other);
        ASSERT_FALSE(battle_one.empty());
        ASSERT_FALSE(battle_other.empty());
        EXPECT_TRUE(std::ranges::equal(run_one.log.changes_of(battle_one[0]),
                                       run_other.log.changes_of(battle_other[0])));
    }
}

}  // namespace
