// What the record says of places, sieges and treaties, carried over to armies, garrisons and wars.
#include "simulation/turn/assimilate.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "tests/support/text_table.hpp"
#include "tests/support/two_courts.hpp"

namespace {

using namespace test_support;          // NOLINT(google-build-using-namespace)
using namespace test_support::courts;  // NOLINT(google-build-using-namespace)

constexpr sim::ArmyId first_army{0};
const sim::Day the_day = day(1200, 5, 5);

sim::Change control(sim::PlaceId place, sim::PolityId to, sim::ControlHow how) {
    return change(sim::ChangeKind::control, place.index, to.index, static_cast<std::uint32_t>(how));
}

std::int64_t flow(const sim::Run& run, sim::Stock stock, sim::FlowKind kind) {
    return run.world.flows.sum[sim::World::flow(stock, kind)].value;
}

sim::ControlHow how_of(const std::string& name) {
    constexpr std::array<const char*, 9> names = {"storm",          "surrender", "abandoned",
                                                  "treaty",         "revolt",    "defection",
                                                  "administrative", "raid",      "returned"};
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        if (name == names[i]) {
            return static_cast<sim::ControlHow>(i);
        }
    }
    ADD_FAILURE() << "no way to take a place: " << name;
    return sim::ControlHow::storm;
}

TEST(assimilate, those_inside_fare_as_its_table_says) {
    for (const auto& row : read_table("assimilation.table", 2)) {
        sim::ForceDefinition inside = force_of(south, bank, 1000);
        inside.stance = sim::Stance::garrison;
        Outbreak outbreak{.forces = {inside}, .is_war = false};
        sim::Setting setting = two_courts();
        if (row.inputs[1] == "cut_off") {
            setting.place_starts[town.index] = {north, north, sim::Households(40'000)};
        }
        setting = with(std::move(setting), outbreak);
        force(setting, the_day, sim::EventKind::city_taken,
              {control(bank, north, how_of(row.inputs[0]))});
        sim::Run run(setting);
        live_through(run, the_day.plus_days(-5));
        const std::int32_t local = run.world.places.garrison[bank].value;
        ASSERT_EQ(local, 400);
        sim::admit_through(run, the_day);
        expect_books_balance(run.world);
        const std::string army = !run.world.armies.polity[first_army].exists()  ? "gone"
                                 : run.world.armies.polity[first_army] == north ? "theirs"
                                 : run.world.armies.place[first_army] == town   ? "withdrawn"
                                                                                : "there";
        const std::string outcome =
            std::to_string(flow(run, sim::Stock::men, sim::FlowKind::killed)) + "/" +
            std::to_string(flow(run, sim::Stock::men, sim::FlowKind::captured)) + "/" +
            std::to_string(flow(run, sim::Stock::men, sim::FlowKind::lost)) + "/" +
            std::to_string(run.world.places.garrison[bank].value) + "/" + army + "/" +
            (run.world.at_war(north, south) ? "war" : "peace");
        EXPECT_EQ(outcome, row.outcome) << row.where;
        EXPECT_EQ(run.world.places.captives[bank].value,
                  flow(run, sim::Stock::men, sim::FlowKind::captured))
            << row.where;
        EXPECT_EQ(run.log.size(), setting.record.events.size())
            << "an adjustment is not a happening";
    }
}

TEST(assimilate, armies_that_were_sent_to_take_a_place_are_there_when_it_falls) {
    sim::ForceDefinition sent = force_of(north, seat, 9000);
    sent.objective = bank;
    sent.stance = sim::Stance::advance;
    sim::ForceDefinition other = force_of(north, seat, 4000);
    const Outbreak outbreak{.forces = {sent, other}};
    sim::Setting setting = with(two_courts(), outbreak);
    force(setting, the_day, sim::EventKind::city_taken,
          {control(bank, north, sim::ControlHow::storm)});
    sim::Run run(setting);
    sim::admit_through(run, the_day.plus_days(-1));
    EXPECT_EQ(run.world.armies.place[first_army], seat) << "nobody marches before the fork";
    sim::admit_through(run, the_day);
    EXPECT_EQ(run.world.armies.place[first_army], bank);
    EXPECT_EQ(run.world.armies.objective[first_army], bank) << "its aim is that of the record";
    EXPECT_EQ(run.world.armies.place[sim::ArmyId(1)], seat) << "it was not sent";
}

/// Camp and bank as places of a recorded siege of the bank by the north.
sim::Setting with_siege(sim::Setting setting) {
    setting.sieges.push_back({bank, north, south});
    force(setting, the_day, sim::EventKind::siege, {change(sim::ChangeKind::siege_begin, 0)});
    return setting;
}

TEST(assimilate, a_recorded_siege_invests_the_place_brings_the_army_and_is_war) {
    sim::ForceDefinition sent = force_of(north, seat, 9000);
    sent.objective = bank;
    sent.stance = sim::Stance::advance;
    const Outbreak outbreak{.forces = {sent}, .is_war = false};
    sim::Setting setting = with_siege(with(two_courts(), outbreak));
    force(setting, the_day.plus_days(60), sim::EventKind::siege_end,
          {change(sim::ChangeKind::siege_end, 0)});
    sim::Run run(setting);
    sim::admit_through(run, the_day);
    EXPECT_EQ(run.world.places.besieger[bank], north);
    EXPECT_EQ(run.world.places.besieged_since[bank], the_day);
    EXPECT_TRUE(run.world.at_war(north, south));
    EXPECT_EQ(run.world.armies.place[first_army], bank);
    EXPECT_EQ(run.world.armies.stance[first_army], sim::Stance::siege);
    const sim::Grain before = run.world.places.stores[bank];
    live_through(run, the_day.plus_days(50));
    EXPECT_LT(run.world.places.stores[bank], before) << "what is shut in eats";
    EXPECT_EQ(run.world.places.holder[bank], south) << "the record has not said that it fell";
    live_through(run, the_day.plus_days(60));
    EXPECT_FALSE(run.world.places.besieger[bank].exists());
    EXPECT_EQ(run.world.armies.place[first_army], camp) << "the nearest place that is theirs";
    EXPECT_EQ(run.world.armies.stance[first_army], sim::Stance::field);
}

TEST(assimilate, whoever_makes_peace_leaves_the_land_of_the_other_but_for_a_siege_that_goes_on) {
    sim::ForceDefinition besieger = force_of(north, seat, 9000);
    besieger.objective = bank;
    const Outbreak outbreak{.forces = {besieger, force_of(north, gate, 5000)}};
    sim::Setting setting = with_siege(with(two_courts(), outbreak));
    setting.treaties = {{sim::TreatyStatus::concluded, false, 0, 1}};
    sim::ClauseDefinition clause;
    clause.kind = sim::ClauseKind::border;
    clause.from = south;
    clause.to = north;
    setting.clauses = {clause};
    force(setting, the_day.plus_days(30), sim::EventKind::treaty,
          {change(sim::ChangeKind::treaty_begin, 0)});
    sim::Run run(setting);
    sim::admit_through(run, the_day.plus_days(29));
    EXPECT_EQ(run.world.armies.place[sim::ArmyId(1)], gate);
    sim::admit_through(run, the_day.plus_days(30));
    EXPECT_FALSE(run.world.at_war(north, south));
    EXPECT_EQ(run.world.armies.place[sim::ArmyId(1)], camp);
    EXPECT_EQ(run.world.armies.place[first_army], bank) << "the record has not ended the siege";
}

TEST(assimilate, nobody_besieges_what_he_holds) {
    sim::Setting setting = two_courts();
    setting.place_starts[bank.index].holder = north;
    setting = with_siege(std::move(setting));
    sim::Run run(setting);
    live_through(run, the_day);
    EXPECT_FALSE(run.world.places.besieger[bank].exists());
    EXPECT_FALSE(run.world.at_war(north, south));
}

TEST(assimilate, a_treaty_makes_peace_between_its_parties_and_nobody_else) {
    sim::Setting setting = two_courts();
    setting.treaties = {{sim::TreatyStatus::concluded, false, 0, 1}};
    sim::ClauseDefinition clause;
    clause.treaty = sim::TreatyId(0);
    clause.kind = sim::ClauseKind::border;
    clause.from = south;
    clause.to = north;
    setting.clauses = {clause};
    force(setting, day(1200, 2, 1), sim::EventKind::other,
          {change(sim::ChangeKind::hostility_begin, north.index, south.index),
           change(sim::ChangeKind::hostility_begin, north.index, third.index)});
    force(setting, the_day, sim::EventKind::treaty, {change(sim::ChangeKind::treaty_begin, 0)});
    sim::Run run(setting);
    sim::admit_through(run, the_day.plus_days(-1));
    EXPECT_TRUE(run.world.at_war(north, south));
    sim::admit_through(run, the_day);
    EXPECT_FALSE(run.world.at_war(north, south));
    EXPECT_TRUE(run.world.at_war(north, third));
}

TEST(assimilate, a_state_that_ends_has_no_more_wars) {
    sim::Setting setting = two_courts();
    force(setting, day(1200, 2, 1), sim::EventKind::other,
          {change(sim::ChangeKind::hostility_begin, north.index, south.index),
           change(sim::ChangeKind::hostility_begin, north.index, third.index)});
    force(setting, the_day, sim::EventKind::state_ended,
          {change(sim::ChangeKind::polity_end, south.index)});
    sim::Run run(setting);
    sim::admit_through(run, the_day);
    EXPECT_FALSE(run.world.at_war(north, south));
    EXPECT_TRUE(run.world.at_war(north, third));
}

TEST(assimilate, the_record_is_kept_whatever_the_rules_fill) {
    // A siege without stores would end at once by rule; the record lets it last and end unfallen.
    sim::ForceDefinition sent = force_of(north, camp, 60'000);
    sent.objective = bank;
    sent.stance = sim::Stance::advance;
    const Outbreak outbreak{.forces = {sent}};
    sim::Setting setting = two_courts();
    setting.laws.muster.granary_days = 0;
    setting.laws.muster.granary_years = 0;
    setting = with_siege(with(std::move(setting), outbreak));
    sim::Run run(setting);
    live_through(run, the_day.plus_days(300));
    EXPECT_EQ(run.world.places.besieger[bank], north);
    EXPECT_EQ(run.world.places.holder[bank], south);
    EXPECT_EQ(run.world.places.stores[bank], sim::Grain(0));
    EXPECT_EQ(run.log.size(), setting.record.events.size());
    // Forked, it falls.
    sim::Plan plan;
    plan.fork_day = the_day.plus_days(20);
    sim::Run forked(setting, plan);
    live_through(forked, the_day.plus_days(300));
    EXPECT_NE(forked.world.places.besieger[bank], north);
}

}  // namespace
