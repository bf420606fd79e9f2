#include <gtest/gtest.h>

#include <functional>

#include "simulation/turn/courts_phase.hpp"
#include "simulation/turn/thrones.hpp"
#include "tests/support/two_courts.hpp"

namespace {

using namespace test_support::courts;
using sim::Permille;
using sim::PersonId;
using sim::ProbeName;
using test_support::day;
using test_support::north;
using test_support::south;

inline constexpr PersonId elder{4};    ///< The first son of the southern ruler.
inline constexpr PersonId younger{5};  ///< His brother.

/// The southern ruler (prince) has two sons of age.
sim::Setting with_sons() {
    sim::Setting setting = two_courts();
    for (const int born : {1180, 1182}) {
        sim::PersonDefinition son;
        son.begins_alive = true;
        son.first_polity = south;
        son.birth_year = born;
        son.father = prince;
        son.administration = 5;
        setting.people.push_back(son);
    }
    setting.people[prince.index].birth_year = 1150;
    return setting;
}

sim::Plan free_from_start(std::uint32_t seed = 1) {
    sim::Plan plan;
    plan.fork_day = day(1200, 1, 1);
    plan.chance.seed = seed;
    return plan;
}

/// The first future of `most` in which the probe is reached, at that moment; nothing otherwise.
template <typename Prepare>
std::uint32_t seed_that_reaches(const sim::Setting& setting, ProbeName probe, int ticks,
                                Prepare prepare, std::uint32_t most = 60) {
    for (std::uint32_t seed = 1; seed <= most; ++seed) {
        sim::Run run(setting, free_from_start(seed));
        prepare(run);
        for (int i = 0; i < ticks; ++i) {
            live(run, 1);
            if (reached(run, probe) > 0) {
                return seed;
            }
        }
    }
    return 0;
}

sim::Run run_to(const sim::Setting& setting, std::uint32_t seed, ProbeName probe,
                const std::function<void(sim::Run&)>& prepare) {
    sim::Run run(setting, free_from_start(seed));
    prepare(run);
    while (reached(run, probe) == 0) {
        live(run, 1);
    }
    return run;
}

TEST(thrones_phase, the_elder_son_is_heir_and_the_record_kills_nobody_by_rule) {
    const sim::Setting setting = with_sons();
    sim::Run run(setting);
    live_through(run, day(1204, 12, 31));
    EXPECT_EQ(run.world.polities.heir[south], elder);
    EXPECT_EQ(run.world.polities.ruler[south], prince);
    EXPECT_EQ(reached(run, ProbeName::throne_died), 0U);
}

TEST(thrones_phase, an_old_ruler_dies_and_his_heir_follows) {
    sim::Setting setting = with_sons();
    setting.people[prince.index].birth_year = 1115;
    const auto nothing = [](sim::Run&) {};
    const std::uint32_t seed = seed_that_reaches(setting, ProbeName::throne_died, 36 * 4, nothing);
    ASSERT_NE(seed, 0U);
    const sim::Run run = run_to(setting, seed, ProbeName::throne_died, nothing);
    EXPECT_EQ(run.world.polities.ruler[south], elder);
    EXPECT_EQ(run.world.people.life[prince], sim::Phase::past);
    EXPECT_FALSE(events_of(run, sim::EventKind::succession).empty());
}

TEST(thrones_phase, a_threatened_ruler_without_standing_abdicates) {
    // What befell Huizong in January 1126: a host on the way to the capital, an heir of age.
    sim::Setting setting =
        with(with_sons(), {day(1200, 1, 1), {force_of(north, bank, 60'000, 10'000)}, true});
    const auto prepare = [](sim::Run& run) {
        for (std::uint32_t c = 0; c < sim::culture_count; ++c) {
            run.world.standings
                .legitimacy[sim::World::standing_of(south, static_cast<sim::Culture>(c))] =
                Permille(450);
        }
    };
    sim::Plan plan = free_from_start();
    std::uint32_t found = 0;
    for (std::uint32_t seed = 1; seed <= 40 && found == 0; ++seed) {
        plan.chance.seed = seed;
        plan.fork_day = day(1200, 1, 2);
        sim::Run run(setting, plan);
        prepare(run);
        live(run, 9);
        if (reached(run, ProbeName::throne_abdicated) > 0) {
            found = seed;
            EXPECT_EQ(run.world.polities.ruler[south], elder);
            EXPECT_EQ(run.world.people.life[prince], sim::Phase::present) << "he lives on";
        }
    }
    EXPECT_NE(found, 0U);
}

TEST(thrones_phase, a_ruler_taken_is_followed_by_a_prince_whom_the_rest_accept) {
    // What befell Qinzong, and who rose in the south.
    const sim::Setting setting = with_sons();
    const auto take = [](sim::Run& run) {
        run.world.people.status[prince] = sim::AllegianceStatus::captive;
        run.world.people.polity[prince] = north;
        run.world.people.status[elder] = sim::AllegianceStatus::captive;
        run.world.people.polity[elder] = north;
    };
    const std::uint32_t seed = seed_that_reaches(setting, ProbeName::throne_restored, 6, take);
    ASSERT_NE(seed, 0U);
    const sim::Run run = run_to(setting, seed, ProbeName::throne_restored, take);
    EXPECT_EQ(run.world.polities.ruler[south], younger) << "the elder is a captive";
    EXPECT_EQ(run.world.polities.phase[south], sim::Phase::present);
}

TEST(thrones_phase, a_house_without_a_prince_ends_and_its_land_goes_to_the_taker) {
    const sim::Setting setting = two_courts();
    sim::Run run(setting, free_from_start());
    run.world.people.status[prince] = sim::AllegianceStatus::captive;
    run.world.people.polity[prince] = north;
    live(run, 3);
    EXPECT_EQ(reached(run, ProbeName::throne_house_ended), 1U);
    EXPECT_EQ(run.world.polities.phase[south], sim::Phase::past);
    EXPECT_EQ(run.world.places.holder[town], north);
    EXPECT_EQ(events_of(run, sim::EventKind::state_ended).size(), 1U);
}

TEST(thrones_phase, a_beaten_ruler_in_the_field_is_killed_by_his_officers) {
    // What befell Wanyan Liang after Caishi.
    sim::Setting setting = with_sons();
    const auto prepare = [](sim::Run& run) {
        for (std::uint32_t c = 0; c < sim::culture_count; ++c) {
            run.world.standings
                .legitimacy[sim::World::standing_of(south, static_cast<sim::Culture>(c))] =
                Permille(100);
        }
        run.world.polities.defeat[south] = Permille(1000);
    };
    const std::uint32_t seed =
        seed_that_reaches(setting, ProbeName::throne_murdered, 12, prepare, 200);
    ASSERT_NE(seed, 0U);
    const sim::Run run = run_to(setting, seed, ProbeName::throne_murdered, prepare);
    EXPECT_EQ(run.world.polities.ruler[south], elder);
    EXPECT_EQ(events_of(run, sim::EventKind::assassination).size(), 1U);
}

TEST(thrones_phase, a_vassal_leaves_an_overlord_who_has_lost_all_standing) {
    sim::Setting setting = two_courts();
    setting.polities[third.index].first_overlord = south;
    const auto prepare = [](sim::Run& run) { run.world.polities.prestige[south] = Permille(0); };
    const std::uint32_t seed =
        seed_that_reaches(setting, ProbeName::polity_broke_away, 36, prepare, 60);
    ASSERT_NE(seed, 0U);
    const sim::Run run = run_to(setting, seed, ProbeName::polity_broke_away, prepare);
    EXPECT_FALSE(run.world.polities.overlord[third].exists());
}

TEST(thrones_phase, a_puppet_is_abolished_when_no_war_needs_it) {
    sim::Setting setting = two_courts();
    setting.polities[third.index].first_overlord = north;
    setting.polities[third.index].kind = sim::PolityKind::puppet;
    const auto nothing = [](sim::Run&) {};
    const std::uint32_t seed =
        seed_that_reaches(setting, ProbeName::polity_puppet_abolished, 180, nothing, 60);
    ASSERT_NE(seed, 0U);
    const sim::Run run = run_to(setting, seed, ProbeName::polity_puppet_abolished, nothing);
    EXPECT_EQ(run.world.polities.phase[third], sim::Phase::past);
    EXPECT_EQ(run.world.places.holder[far], north);
}

TEST(thrones_phase, the_ablest_courtier_becomes_chief_minister) {
    sim::Setting setting = with_sons();
    setting.people[warden.index].birth_year = 1160;
    setting.people[warden.index].administration = 4;
    setting.people[elder.index].birth_year = 1165;
    sim::Run run(setting, free_from_start());
    live(run, 3);
    EXPECT_EQ(run.world.polities.heir[south], elder);
    EXPECT_EQ(run.world.polities.chief_minister[south], warden)
        << "the heir is not asked, boys are not";
}

TEST(thrones_phase, tribes_without_a_court_and_states_off_the_map_do_not_end) {
    sim::Setting setting = two_courts();
    setting.polities[third.index].first_capital = sim::PlaceId::none();
    sim::PolityDefinition far_away;
    far_away.begins_active = true;
    far_away.first_ruler = sim::PersonId(2);
    setting.polities.push_back(far_away);
    sim::Run run(setting, free_from_start());
    live(run, 36);
    EXPECT_EQ(run.world.polities.phase[third], sim::Phase::present);
    EXPECT_EQ(run.world.polities.phase[sim::PolityId(3)], sim::Phase::present);
}

TEST(thrones_phase, the_rule_can_be_switched_off) {
    const sim::Setting setting = two_courts();
    sim::Plan plan = free_from_start();
    plan.rules = plan.rules.without(sim::RuleSwitch::thrones);
    sim::Run run(setting, plan);
    run.world.people.status[prince] = sim::AllegianceStatus::captive;
    run.world.people.polity[prince] = north;
    live(run, 9);
    EXPECT_EQ(run.world.polities.phase[south], sim::Phase::present);
}

}  // namespace
