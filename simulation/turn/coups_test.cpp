// What brings rulers down from within, and who rules for them.
#include <gtest/gtest.h>

#include <functional>

#include "simulation/turn/thrones.hpp"
#include "tests/support/two_courts.hpp"

namespace {

using namespace test_support::courts;
using sim::ChangeKind;
using sim::EventKind;
using sim::Permille;
using sim::PersonId;
using sim::ProbeName;
using test_support::day;
using test_support::north;
using test_support::south;

inline constexpr PersonId cousin{4};    ///< Of the southern house, with an army far away.
inline constexpr PersonId child{5};     ///< The only son of the southern ruler.
inline constexpr PersonId ancestor{6};  ///< Of both; dead.

/// The southern ruler is in the field with most of his soldiers; his cousin holds the far harbour.
/// `apart_km`: of the way between town and harbour.
sim::Setting with_cousin(int child_born, int apart_km = 2400) {
    sim::Setting setting = two_courts();
    sim::PersonDefinition one;
    one.begins_alive = true;
    one.first_polity = south;
    one.birth_year = 1165;
    one.father = ancestor;
    one.ambition = 8;
    setting.people.push_back(one);
    sim::PersonDefinition son = one;
    son.birth_year = child_born;
    son.father = prince;
    son.ambition = 0;
    setting.people.push_back(son);
    setting.people.push_back({});
    setting.people[prince.index].father = ancestor;
    setting.people[prince.index].birth_year = 1150;
    for (sim::RouteDefinition& route : setting.map.routes) {
        if (route.from == town && route.to == harbour) {
            route.mode = sim::RouteMode::road;
            route.length_km = sim::Kilometres(apart_km);
        } else if (route.from == seat && route.to == harbour) {
            route.length_km = sim::Kilometres(9000);
        }
    }
    sim::ForceDefinition host = force_of(south, bank, 40'000, 4000);
    host.commander = prince;
    sim::ForceDefinition his = force_of(south, harbour, 12'000, 2000);
    his.commander = cousin;
    return with(setting, {day(1200, 1, 1), {host, his}, false});
}

void lose_standing(sim::Run& run, int legitimacy) {
    for (std::uint32_t c = 0; c < sim::culture_count; ++c) {
        run.world.standings
            .legitimacy[sim::World::standing_of(south, static_cast<sim::Culture>(c))] =
            Permille(legitimacy);
    }
}

sim::Run fork_of(const sim::Setting& setting, std::uint32_t seed, int legitimacy) {
    sim::Plan plan;
    plan.fork_day = day(1200, 1, 2);
    plan.chance.seed = seed;
    sim::Run run(setting, plan);
    lose_standing(run, legitimacy);
    return run;
}

/// In how many of 30 futures of `ticks` a probe is reached.
int futures_with(const sim::Setting& setting, ProbeName probe, int legitimacy, int ticks = 24) {
    int found = 0;
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        sim::Run run = fork_of(setting, seed, legitimacy);
        live(run, ticks);
        found += reached(run, probe) > 0 ? 1 : 0;
    }
    return found;
}

TEST(coups, a_ruler_far_off_with_a_great_host_finds_a_rival_proclaimed_behind_him) {
    EXPECT_GT(futures_with(with_cousin(1182), ProbeName::throne_rival, 300), 20);
}

TEST(coups, nobody_is_proclaimed_against_a_ruler_next_door) {
    EXPECT_EQ(futures_with(with_cousin(1182, 20), ProbeName::throne_rival, 300), 0);
}

TEST(coups, a_ruler_with_standing_who_stays_at_his_seat_has_no_rival) {
    sim::Setting setting = with_cousin(1182);
    setting.forces[0].place = town;
    setting.forces[0].stance = sim::Stance::garrison;
    EXPECT_EQ(futures_with(setting, ProbeName::throne_rival, 1000), 0);
}

TEST(coups, a_ruler_is_killed_in_his_camp_and_the_rival_follows) {
    // What befell Wanyan Liang at Guazhou in December 1161.
    const sim::Setting setting = with_cousin(1182);
    int won = 0;
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        sim::Run run = fork_of(setting, seed, 200);
        run.world.polities.aim[south] = north;
        for (int i = 0; i < 36 && reached(run, ProbeName::throne_rival_won) == 0; ++i) {
            live(run, 1);
        }
        if (reached(run, ProbeName::throne_rival_won) == 0) {
            continue;
        }
        won += 1;
        EXPECT_EQ(run.world.polities.ruler[south], cousin);
        EXPECT_EQ(run.world.people.life[prince], sim::Phase::past);
        EXPECT_FALSE(run.world.polities.rival[south].exists());
        EXPECT_FALSE(run.world.polities.aim[south].exists()) << "the campaign is given up";
        const auto killed = events_of(run, EventKind::assassination);
        const auto proclaimed = events_of(run, EventKind::coup);
        ASSERT_EQ(killed.size(), 1U);
        ASSERT_FALSE(proclaimed.empty());
        bool is_traced = false;
        for (const sim::Cause& cause : run.log.causes_of(killed[0])) {
            is_traced = is_traced || cause.event == proclaimed[0];
        }
        EXPECT_TRUE(is_traced) << "the murder comes of the proclamation";
    }
    EXPECT_GT(won, 15);
}

TEST(coups, a_rival_may_be_put_down) {
    const sim::Setting setting = with_cousin(1182);
    bool is_found = false;
    for (std::uint32_t seed = 1; seed <= 60 && !is_found; ++seed) {
        sim::Run run = fork_of(setting, seed, 600);
        for (int i = 0; i < 108 && reached(run, ProbeName::throne_rival_beaten) == 0; ++i) {
            live(run, 1);
        }
        is_found = reached(run, ProbeName::throne_rival_beaten) > 0;
        if (is_found) {
            EXPECT_EQ(run.world.polities.ruler[south], prince);
            EXPECT_EQ(run.world.people.life[cousin], sim::Phase::past);
            EXPECT_FALSE(run.world.polities.rival[south].exists());
        }
    }
    EXPECT_TRUE(is_found);
}

TEST(coups, a_palace_rises_and_the_one_put_down_may_live_on) {
    sim::Setting setting = with_cousin(1182);
    setting.laws.coup.palace_ppm = 1'000'000;
    setting.laws.coup.rival_ppm = 0;
    setting.laws.throne.murder_ppm = 0;
    setting.forces[0].commander = PersonId::none();
    int spared = 0;
    int risen = 0;
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        sim::Run run = fork_of(setting, seed, 300);
        live(run, 36);
        if (reached(run, ProbeName::throne_palace_coup) > 0) {
            risen += 1;
            spared += run.world.people.life[prince] == sim::Phase::present ? 1 : 0;
        }
    }
    EXPECT_GT(risen, 10);
    EXPECT_GT(spared, 0);
    EXPECT_LT(spared, risen);
}

TEST(coups, a_child_on_the_throne_has_a_regent_until_he_is_of_age) {
    sim::Setting setting = with_cousin(1187);
    setting.laws.coup.palace_ppm = 0;
    setting.laws.coup.rival_ppm = 0;
    setting.people[warden.index].administration = 6;
    setting.people[warden.index].birth_year = 1160;
    setting.polities[south.index].first_ruler = child;
    setting.forces.clear();
    setting.record = {};
    sim::Plan plan;
    plan.fork_day = day(1200, 1, 1);
    sim::Run run(setting, plan);
    live(run, 3);
    EXPECT_EQ(run.world.polities.regent[south], warden) << "the ablest of the court";
    EXPECT_FALSE(events_of(run, EventKind::appointment).empty());
    live(run, 36 * 5);
    EXPECT_EQ(run.world.polities.ruler[south], child);
    EXPECT_FALSE(run.world.polities.regent[south].exists()) << "he is of age";
}

sim::PersonDefinition widow_of_the_south() {
    sim::PersonDefinition one;
    one.begins_alive = true;
    one.first_polity = south;
    one.birth_year = 1160;
    one.administration = 9;
    one.is_consort = true;
    one.leanings[0] = {sim::Leaning::peace, 9999, sim::PolityId::none()};
    return one;
}

TEST(coups, a_widow_rules_for_a_child_where_that_is_the_custom_and_with_her_own_mind) {
    sim::Setting setting = with_cousin(1190);
    setting.laws.coup.palace_ppm = 0;
    setting.people[warden.index].administration = 6;
    setting.people[warden.index].birth_year = 1160;
    setting.polities[south.index].first_ruler = child;
    setting.forces.clear();
    setting.record = {};
    const PersonId widow(setting.people.size());
    setting.people.push_back(widow_of_the_south());
    sim::Plan plan;
    plan.fork_day = day(1200, 1, 1);
    {
        sim::Run run(setting, plan);
        live(run, 3);
        EXPECT_EQ(run.world.polities.regent[south], warden) << "it is no custom of this court";
    }
    setting.polities[south.index].customs.dowager_permille = 1000;
    sim::Run run(setting, plan);
    run.world.polities.war_party[south] = Permille(500);
    live(run, 3);
    EXPECT_EQ(run.world.polities.regent[south], widow);
    EXPECT_GT(reached(run, ProbeName::throne_dowager), 0U);
    live(run, 36);
    EXPECT_LT(run.world.polities.war_party[south], Permille(450)) << "she is for peace";
    EXPECT_NE(run.world.polities.chief_minister[south], widow) << "she holds no office";
    setting.people[widow.index].leanings[0].leaning = sim::Leaning::war;
    sim::Run other(setting, plan);
    other.world.polities.war_party[south] = Permille(500);
    live(other, 39);
    EXPECT_GT(other.world.polities.war_party[south], Permille(550)) << "and another for war";
}

TEST(coups, the_seat_moves_to_where_the_rival_stood_who_won) {
    const sim::Setting setting = with_cousin(1182);
    int won = 0;
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        sim::Run run = fork_of(setting, seed, 200);
        for (int i = 0; i < 36 && reached(run, ProbeName::throne_rival_won) == 0; ++i) {
            live(run, 1);
        }
        if (reached(run, ProbeName::throne_rival_won) == 0) {
            continue;
        }
        won += 1;
        EXPECT_EQ(run.world.polities.capital[south], harbour);
        EXPECT_EQ(run.world.polities.capital_kind[south], sim::SeatKind::temporary);
    }
    EXPECT_GT(won, 15);
}

}  // namespace
