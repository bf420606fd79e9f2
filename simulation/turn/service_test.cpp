// People enter the service of courts once the record is silent.
#include "simulation/turn/service.hpp"

#include <gtest/gtest.h>

#include "tests/support/two_courts.hpp"

namespace {

using namespace test_support::courts;
using sim::PersonId;
using sim::ProbeName;
using test_support::day;
using test_support::north;
using test_support::south;

inline constexpr PersonId youth{4};

sim::PersonDefinition later(int born, sim::PolityId house = sim::PolityId::none()) {
    sim::PersonDefinition one;
    one.birth_year = born;
    one.is_later = true;
    one.home = house;
    one.is_of_house = house.exists();
    return one;
}

sim::Run free_run(const sim::Setting& setting) {
    sim::Plan plan;
    plan.fork_day = day(1200, 1, 1);
    return sim::Run(setting, plan);
}

TEST(service, whoever_is_grown_goes_to_the_court_that_he_was_born_under) {
    sim::Setting setting = two_courts();
    sim::PersonDefinition one;
    one.begins_alive = true;
    one.birth_year = 1183;
    one.home = south;
    setting.people.push_back(one);
    setting.laws.person.entry_months = 0;
    sim::Run run = free_run(setting);
    live(run, 3);
    EXPECT_FALSE(run.world.people.polity[youth].exists()) << "he is seventeen";
    live(run, 36);
    EXPECT_EQ(run.world.people.polity[youth], south);
    EXPECT_GT(reached(run, ProbeName::person_came_of_age), 0U);
}

TEST(service, those_who_are_grown_when_the_record_falls_silent_find_posts_by_and_by) {
    sim::Setting setting = two_courts();
    constexpr int count = 16;
    for (int i = 0; i < count; ++i) {
        sim::PersonDefinition one;
        one.begins_alive = true;
        one.birth_year = 1160;
        one.home = south;
        setting.people.push_back(one);
    }
    sim::Run run = free_run(setting);
    const auto served = [&] {
        int found = 0;
        for (std::size_t i = 4; i < setting.people.size(); ++i) {
            found += run.world.people.polity[PersonId(i)] == south ? 1 : 0;
        }
        return found;
    };
    live(run, 3);
    EXPECT_LT(served(), 4) << "not all at once";
    live(run, 18 * 3);
    EXPECT_GT(served(), 3);
    EXPECT_LT(served(), count);
    live(run, 20 * 3);
    // Some may have died meanwhile.
    EXPECT_GT(served(), count - 4);
}

TEST(service, the_record_alone_says_who_serves_whom_while_it_speaks) {
    sim::Setting setting = two_courts();
    sim::PersonDefinition one;
    one.begins_alive = true;
    one.home = south;
    setting.people.push_back(one);
    sim::Run run(setting);
    live(run, 36);
    EXPECT_FALSE(run.world.people.polity[youth].exists());
}

TEST(service, a_court_with_few_people_finds_one_of_whom_the_record_is_silent) {
    sim::Setting setting = two_courts();
    setting.people.push_back(later(1170));
    setting.people.push_back(later(1100));
    sim::Run run = free_run(setting);
    EXPECT_EQ(run.world.people.life[youth], sim::Phase::before);
    live(run, 36);
    EXPECT_EQ(run.world.people.life[youth], sim::Phase::present);
    EXPECT_TRUE(run.world.people.polity[youth].exists());
    EXPECT_EQ(run.world.people.life[PersonId(5)], sim::Phase::before) << "too old to begin";
}

TEST(service, a_house_without_an_heir_finds_a_kinsman_and_he_follows) {
    sim::Setting setting = two_courts();
    setting.people[prince.index].birth_year = 1112;
    setting.people.push_back(later(1170, south));
    bool has_followed = false;
    for (std::uint32_t seed = 1; seed <= 40 && !has_followed; ++seed) {
        sim::Plan plan;
        plan.fork_day = day(1200, 1, 1);
        plan.chance.seed = seed;
        sim::Run run(setting, plan);
        live(run, 36 * 4);
        has_followed = run.world.polities.ruler[south] == youth;
    }
    EXPECT_TRUE(has_followed);
}

TEST(service, a_kinsman_of_one_house_is_none_of_another) {
    sim::Setting setting = two_courts();
    setting.people.push_back(later(1170, north));
    sim::Run run = free_run(setting);
    sim::TickContext tick(run, 0);
    EXPECT_FALSE(sim::find_kinsman(tick, south, sim::EventId::none()).exists());
    EXPECT_EQ(sim::find_kinsman(tick, north, sim::EventId::none()), youth);
    EXPECT_FALSE(sim::find_kinsman(tick, north, sim::EventId::none()).exists())
        << "he is there already";
}

}  // namespace
