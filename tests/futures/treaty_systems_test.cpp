// Envoys, alliances and treaties in free runs of the record: what the systems are to show.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "courts/utility_court.hpp"
#include "scenario/directory/read_directory.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/turn/accords.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/run.hpp"

namespace {

using sim::Article;
using sim::PolityId;

const scenario::Scenario& pack() {
    static const auto loaded =
        scenario::load_directory(std::string(JINSONG_SOURCE_DIR) + "/data/jin_song");
    return loaded.value();
}

PolityId court(std::string_view id) {
    const auto ids = pack().ids(scenario::Table::polities);
    const auto found = std::find(ids.begin(), ids.end(), id);
    EXPECT_NE(found, ids.end()) << id;
    return PolityId(static_cast<std::size_t>(found - ids.begin()));
}

sim::PlaceId place(std::string_view id) {
    const auto ids = pack().ids(scenario::Table::places);
    const auto found = std::find(ids.begin(), ids.end(), id);
    EXPECT_NE(found, ids.end()) << id;
    return sim::PlaceId(static_cast<std::size_t>(found - ids.begin()));
}

/// The record as it stands on a day, from which on all courts decide.
sim::Run fork_on(sim::JulianDate date) {
    const sim::Setting& setting = pack().setting;
    sim::Run run(setting);
    run.plan.digest_ticks = 36;
    const sim::Day day = sim::day_of(date);
    while (run.world.next_tick() < sim::tick_holding(setting, day)) {
        sim::advance_tick(run);
    }
    run.plan.fork_day = day;
    run.plan.courts_decide = true;
    run.decider = std::make_shared<courts::UtilityCourt>(setting.laws.decision);
    return run;
}

void live_years(sim::Run& run, std::uint32_t years) {
    for (std::uint32_t tick = 0; tick < years * 36; ++tick) {
        sim::advance_tick(run);
    }
}

/// Whether an alliance of the two against the third comes into force.
bool allies(const sim::Run& base, PolityId one, PolityId other, PolityId third,
            std::uint32_t member, std::uint32_t years) {
    sim::Run run = base;
    run.plan.chance = {5, member};
    const std::size_t first = run.log.next_id().index;
    live_years(run, years);
    for (std::size_t i = first; i < run.log.next_id().index; ++i) {
        const sim::Event& event = run.log[sim::EventId(i)];
        const auto changes = run.log.changes_of(sim::EventId(i));
        const bool is_theirs = (event.polity == one && event.other == other) ||
                               (event.polity == other && event.other == one);
        if (!is_theirs || changes.empty() ||
            changes.front().kind != sim::ChangeKind::accord_begin) {
            continue;
        }
        for (const sim::Change& change : changes) {
            if (change.kind == sim::ChangeKind::term && change.object == third.index &&
                static_cast<Article>(change.detail) == Article::alliance) {
                return true;
            }
        }
    }
    return false;
}

TEST(alliances, song_and_jin_against_liao_come_about_in_some_future) {
    const sim::Run base = fork_on({1117, 1, 1});
    int count = 0;
    constexpr std::uint32_t members = 24;
    for (std::uint32_t member = 0; member < members; ++member) {
        count += allies(base, court("song"), court("jin"), court("liao"), member, 8) ? 1 : 0;
    }
    std::printf("Song and Jin against Liao: %d of %u\n", count, members);
    EXPECT_GT(count, 0);
}

/// In how many of some futures Jin is at war with Song within ten years of 1143.
int wars_with_song(const sim::Run& base, bool withholds, std::uint32_t members) {
    int count = 0;
    for (std::uint32_t member = 0; member < members; ++member) {
        sim::Run run = base;
        run.plan.chance = {4, member};
        run.plan.played = {court("song")};
        sim::Order withhold;
        withhold.day = run.plan.fork_day.plus_days(30);
        withhold.court = court("song");
        withhold.kind = sim::OrderKind::withhold;
        withhold.other_court = court("jin");
        if (withholds) {
            run.plan.orders = {withhold};
        }
        bool is_war = false;
        for (std::uint32_t tick = 0; tick < 10 * 36 && !is_war; ++tick) {
            sim::advance_tick(run);
            is_war = run.world.at_war(court("jin"), court("song"));
        }
        count += is_war ? 1 : 0;
    }
    return count;
}

TEST(treaties, dues_that_are_withheld_lead_to_war_more_often_than_dues_that_are_paid) {
    const sim::Run base = fork_on({1143, 1, 1});
    constexpr std::uint32_t members = 40;
    const int paid = wars_with_song(base, false, members);
    const int withheld = wars_with_song(base, true, members);
    std::printf("war within ten years: dues paid %d, withheld %d of %u\n", paid, withheld, members);
    EXPECT_GT(withheld, paid);
}

}  // namespace
