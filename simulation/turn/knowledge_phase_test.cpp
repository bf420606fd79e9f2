// What courts know on a small map: news on the way, two maps of one world, looking changes nothing.
#include "simulation/turn/knowledge_phase.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/two_courts.hpp"

namespace {

using namespace test_support;          // NOLINT(google-build-using-namespace)
using namespace test_support::courts;  // NOLINT(google-build-using-namespace)

/// The record lets the bank change hands on a day; the third court is far away, over 4,000 km.
sim::Setting taken_on(sim::Day when) {
    sim::Setting setting = two_courts();
    setting.map.routes.back().length_km = sim::Kilometres(4000);
    force(setting, when, sim::EventKind::city_taken,
          {change(sim::ChangeKind::control, bank.index, north.index,
                  static_cast<std::uint32_t>(sim::ControlHow::storm))});
    setting.record.events.back().event.polity = north;
    setting.record.events.back().event.other = south;
    return setting;
}

sim::Plan seeded(std::uint32_t seed) {
    sim::Plan plan;
    plan.chance.seed = seed;
    return plan;
}

TEST(knowledge_phase, a_court_that_has_not_heard_does_not_know) {
    const sim::Day when = day(1200, 3, 4);
    const sim::Setting setting = taken_on(when);
    int heard = 0;
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        sim::Run run(setting, seeded(seed));
        live_through(run, when);
        ASSERT_EQ(run.world.places.holder[bank], north);
        EXPECT_EQ(sim::believed_holder(run.world, south, bank), south) << "the letter is written";
        live(run, 1);
        EXPECT_EQ(sim::believed_holder(run.world, south, bank), north) << "who lost it has heard";
        EXPECT_EQ(sim::believed_holder(run.world, third, bank), south)
            << "no courier rides 4,000 km in two weeks";
        live_through(run, day(1201, 12, 31));
        heard += sim::believed_holder(run.world, third, bank) == north ? 1 : 0;
    }
    EXPECT_GT(heard, 120) << "of 200: the fall of a city is talked of everywhere in the end";
}

TEST(knowledge_phase, one_true_state_is_two_maps) {
    const sim::Day when = day(1200, 3, 4);
    const sim::Setting setting = taken_on(when);
    sim::Run run(setting, seeded(3));
    live_through(run, when.plus_days(10));
    sim::View of_south;
    sim::View of_third;
    sim::fill_view(run, south, of_south);
    sim::fill_view(run, third, of_third);
    EXPECT_EQ(of_south.places[bank.index].holder, north);
    EXPECT_EQ(of_third.places[bank.index].holder, south);
    EXPECT_GT(of_south.places[bank.index].news_day, when.plus_days(-1));
    EXPECT_FALSE(of_third.places[bank.index].news_day.exists()) << "as on the first day";
    EXPECT_TRUE(of_south.places[town.index].is_own);
    EXPECT_FALSE(of_third.places[town.index].is_own);
    EXPECT_GT(of_south.places[town.index].garrison, sim::Men(0));
    EXPECT_EQ(of_third.places[town.index].garrison, sim::Men(0)) << "not known";
    EXPECT_EQ(of_south.enemies, std::vector<sim::PolityId>{north});
    EXPECT_TRUE(of_third.enemies.empty());
}

TEST(knowledge_phase, an_army_beside_the_border_is_sighted_and_one_far_away_is_not) {
    const Outbreak outbreak{.forces = {force_of(north, camp, 12'000), force_of(third, far, 9000)}};
    const sim::Setting setting = with(two_courts(), outbreak);
    sim::Plan plan;
    int sighted = 0;
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        plan.chance.seed = seed;
        sim::Run run(setting, plan);
        live_through(run, outbreak.day.plus_days(200));
        sim::View view;
        sim::fill_view(run, south, view);
        for (const sim::SightingView& seen : view.sightings) {
            if (seen.army == sim::ArmyId(0)) {
                EXPECT_EQ(seen.polity, north);
                EXPECT_EQ(seen.place, camp);
                EXPECT_GT(seen.men, sim::Men(2000));
                EXPECT_LT(seen.men, sim::Men(200'000));
                ++sighted;
            }
        }
        EXPECT_TRUE(view.own_armies.empty());
        sim::fill_view(run, north, view);
        ASSERT_EQ(view.own_armies.size(), 1U);
        EXPECT_EQ(view.own_armies[0].men, sim::Men(12'000)) << "its own writes to it";
        EXPECT_TRUE(std::ranges::none_of(view.sightings, [](const sim::SightingView& seen) {
            return seen.army == sim::ArmyId(1);
        })) << "nobody of the north comes to the far court";
    }
    EXPECT_GT(sighted, 20) << "of 40";
}

/// The bank is 4,000 km from everywhere: a courier of the south needs three weeks.
sim::Setting with_far_bank() {
    sim::Setting setting = two_courts();
    for (sim::RouteDefinition& route : setting.map.routes) {
        if (route.from == bank || route.to == bank) {
            route.length_km = sim::Kilometres(4000);
        }
    }
    return setting;
}

sim::View view_of(const sim::Run& run, sim::PolityId court) {
    sim::View view;
    sim::fill_view(run, court, view);
    return view;
}

TEST(knowledge_phase, a_court_that_lost_a_far_place_shows_it_as_its_own_until_the_courier_comes) {
    const sim::Day when = day(1200, 3, 4);
    sim::Setting setting = with_far_bank();
    force(setting, when, sim::EventKind::city_taken,
          {change(sim::ChangeKind::control, bank.index, north.index,
                  static_cast<std::uint32_t>(sim::ControlHow::storm))});
    sim::Run run(setting, seeded(1));
    live_through(run, when);
    const sim::View two_days_later = view_of(run, south);
    EXPECT_EQ(run.world.places.holder[bank], north);
    EXPECT_TRUE(two_days_later.places[bank.index].is_own);
    EXPECT_EQ(two_days_later.places[bank.index].holder, south);
    EXPECT_GT(two_days_later.places[bank.index].garrison, sim::Men(0)) << "as last returned";
    EXPECT_FALSE(view_of(run, north).places[bank.index].is_own) << "the taker has not heard either";
    live_through(run, when.plus_days(30));
    const sim::View later = view_of(run, south);
    EXPECT_FALSE(later.places[bank.index].is_own);
    EXPECT_EQ(later.places[bank.index].holder, north);
    EXPECT_EQ(later.places[bank.index].garrison, sim::Men(0));
    EXPECT_TRUE(view_of(run, north).places[bank.index].is_own);
}

TEST(knowledge_phase, of_a_garrison_a_court_knows_the_last_return_and_of_a_siege_what_was_written) {
    const sim::Day when = day(1200, 5, 4);
    sim::Setting setting = with_far_bank();
    force(setting, when, sim::EventKind::siege,
          {change(sim::ChangeKind::hostility_begin, north.index, south.index),
           change(sim::ChangeKind::investment_begin, bank.index, north.index)});
    sim::Run run(setting, seeded(1));
    const sim::Men establishment = run.world.places.garrison[bank];
    live(run, 3);  // The return of January is on the way.
    EXPECT_FALSE(view_of(run, south).places[bank.index].garrison_day.exists());
    live(run, 3);
    const sim::PlaceView in_february = view_of(run, south).places[bank.index];
    EXPECT_EQ(in_february.garrison_day, day(1200, 1, 31));
    EXPECT_NEAR(in_february.garrison.value, establishment.value, 20);
    live_through(run, when);
    EXPECT_FALSE(view_of(run, south).places[bank.index].is_besieged) << "not heard of";
    live_through(run, when.plus_days(40));
    const sim::View besieged = view_of(run, south);
    EXPECT_TRUE(besieged.places[bank.index].is_besieged);
    ASSERT_EQ(besieged.sieges.size(), 1U);
    EXPECT_EQ(besieged.sieges[0].attacker, north);
    EXPECT_EQ(besieged.places[bank.index].garrison_day, day(1200, 4, 30)) << "none comes out";
    EXPECT_TRUE(view_of(run, third).sieges.empty());
}

TEST(knowledge_phase, an_army_that_ends_far_away_stays_in_the_view_until_the_news_comes) {
    const Outbreak outbreak{.forces = {force_of(south, bank, 9000), force_of(south, town, 4000)}};
    sim::Setting setting = with(with_far_bank(), outbreak);
    const sim::Day end = outbreak.day.plus_days(60);
    force(setting, end, sim::EventKind::battle, {change(sim::ChangeKind::stand_down, 0)});
    sim::Run run(setting, seeded(1));
    live_through(run, outbreak.day);
    ASSERT_EQ(view_of(run, south).own_armies.size(), 1U) << "of the far one nothing is known yet";
    live_through(run, end);
    ASSERT_FALSE(run.world.armies.polity[sim::ArmyId(0)].exists());
    const sim::View believed = view_of(run, south);
    ASSERT_EQ(believed.own_armies.size(), 2U);
    EXPECT_EQ(believed.own_armies[0].place, bank);
    EXPECT_EQ(believed.own_armies[0].men, sim::Men(9000));
    EXPECT_FALSE(believed.own_armies[0].is_at_hand);
    EXPECT_EQ(believed.own_armies[0].supply_days, sim::OwnArmyView::unknown);
    EXPECT_LT(believed.own_armies[0].news_day, end);
    EXPECT_TRUE(believed.own_armies[1].is_at_hand) << "it lies at the seat";
    EXPECT_GT(believed.own_armies[1].supply_days, 0);
    live_through(run, end.plus_days(30));
    EXPECT_EQ(view_of(run, south).own_armies.size(), 1U);
}

TEST(knowledge_phase, a_worse_channel_of_the_same_days_changes_no_belief) {
    const sim::Setting setting = two_courts();
    sim::Run run(setting, seeded(1));
    live(run, 2);
    const auto post = [&](std::uint32_t slot, sim::Channel channel, sim::PolityId holder, int day) {
        sim::ReportColumns& reports = run.world.reports;
        const sim::ReportId at{slot};
        reports.recipient[at] = third;
        reports.channel[at] = channel;
        reports.subject[at] = bank.index;
        reports.value[at] = holder.index;
        reports.place[at] = bank;
        reports.observed[at] = sim::next_tick_first_day(run);
        reports.arrives[at] = sim::next_tick_first_day(run).plus_days(day);
    };
    post(0, sim::Channel::spies, north, 12);
    post(1, sim::Channel::refugees, south, 25);
    live(run, 2);
    EXPECT_EQ(sim::believed_holder(run.world, third, bank), north);
    live(run, 2);
    EXPECT_EQ(sim::believed_holder(run.world, third, bank), north) << "refugees know less";
    post(0, sim::Channel::refugees, south, 5);
    live(run, 1);
    EXPECT_EQ(sim::believed_holder(run.world, third, bank), south) << "but later news is news";
}

TEST(knowledge_phase, looking_changes_no_digest) {
    const Outbreak outbreak{.forces = {force_of(north, camp, 12'000), force_of(south, bank, 9000)}};
    const sim::Setting setting = with(two_courts(), outbreak);
    sim::Run blind(setting, free_after(outbreak));
    sim::Run watched(setting, free_after(outbreak));
    sim::View view;
    for (int tick = 0; tick < 40; ++tick) {
        live(blind, 1);
        for (std::uint32_t court = 0; court < 3; ++court) {
            sim::fill_view(watched, sim::PolityId(court), view);
        }
        live(watched, 1);
        ASSERT_EQ(blind.digest, watched.digest) << tick;
    }
    EXPECT_GT(blind.log.size(), 1U) << "something happened";
}

TEST(knowledge_phase, without_the_rule_nobody_hears_anything) {
    const sim::Day when = day(1200, 3, 4);
    const sim::Setting setting = taken_on(when);
    sim::Plan plan;
    plan.rules = plan.rules.without(sim::RuleSwitch::knowledge);
    sim::Run run(setting, plan);
    live_through(run, day(1200, 12, 31));
    EXPECT_EQ(sim::believed_holder(run.world, south, bank), south);
}

}  // namespace
