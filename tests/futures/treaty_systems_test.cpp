// Envoys, alliances and treaties in free runs of the record: what the systems are to show.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

#include "courts/utility_court.hpp"
#include "scenario/directory/read_directory.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/turn/accords.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/run.hpp"
#include "tests/support/source_folder.hpp"

namespace {

using sim::Article;
using sim::PolityId;

const scenario::Scenario& pack() {
    static const auto loaded =
        scenario::load_directory(test_support::source_folder() + "/data/jin_song");
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

TEST(alliances, mongols_and_song_against_jin_come_about_in_some_future) {
    const sim::Run base = fork_on({1218, 1, 1});
    int count = 0;
    constexpr std::uint32_t members = 24;
    for (std::uint32_t member = 0; member < members; ++member) {
        count += allies(base, court("mongol"), court("song"), court("jin"), member, 16) ? 1 : 0;
    }
    std::printf("Mongols and Song against Jin: %d of %u\n", count, members);
    EXPECT_GT(count, 0);
}

/// The first bargain over the land around Yanjing that Jin has taken and Song claims.
struct Bargain {
    std::int64_t households = 0;  ///< In the places that Jin hands over.
    std::int64_t strings = 0;     ///< Yearly dues of Song for them.
};

/// What the terms of an event say, if by them Jin hands land over to Song in peace.
Bargain bargain_of(const sim::Run& run, sim::EventId id) {
    const auto changes = run.log.changes_of(id);
    Bargain bargain;
    if (changes.empty() || changes.front().kind != sim::ChangeKind::accord_begin) {
        return bargain;
    }
    for (const sim::Change& change : changes) {
        if (change.kind != sim::ChangeKind::term) {
            continue;
        }
        const auto article = static_cast<Article>(change.detail);
        const PolityId giver(std::size_t{change.subject});
        if (article == Article::cede && giver == court("jin")) {
            bargain.households +=
                run.world.places.households[sim::PlaceId(std::size_t{change.object})].value;
        }
        if (sim::members_of(article).yearly && giver == court("song")) {
            bargain.strings += 2 * change.amount;
        }
        if (article == Article::peace) {
            return {};  // A war ends: that is another matter.
        }
    }
    return bargain.households > 0 ? bargain : Bargain{};
}

/// From February 1123 on, when Jin has taken Yanjing, the alliance of 1120 goes on as an accord.
/// `defeat` is how beaten Song is thought to be, `men` join the garrison of its capital.
Bargain bargain_at_yanjing(const sim::Run& base, std::uint32_t member, int defeat, int men) {
    sim::Run run = base;
    run.plan.chance = {9, member};
    // Arms rest, so that what happens is what the two talk about.
    for (const sim::RuleSwitch rule :
         {sim::RuleSwitch::march, sim::RuleSwitch::standing_orders, sim::RuleSwitch::battle}) {
        run.plan.rules = run.plan.rules.without(rule);
    }
    sim::World& world = run.world;
    const PolityId song = court("song");
    world.polities.defeat[song] = sim::Permille(defeat);
    const sim::Change levied{sim::ChangeKind::garrison_gain, place("kaifeng").index,
                             sim::Id<void>::none_index, 0, men};
    sim::happen(run, sim::rule_event(run.plan.fork_day, sim::EventKind::muster), {},
                std::span(&levied, 1));
    constexpr sim::AccordId first{0};
    world.accords.state[first] = sim::AccordState::in_force;
    world.accords.from[first] = song;
    world.accords.to[first] = court("jin");
    world.accords.since[first] = sim::day_of({1120, 9, 1});
    const sim::TermId term = sim::World::term_of(first, 0);
    world.terms.article[term] = Article::alliance;
    world.terms.giver[term] = song;
    world.terms.third[term] = court("liao");
    const std::size_t begin = run.log.next_id().index;
    live_years(run, 2);
    for (std::size_t i = begin; i < run.log.next_id().index; ++i) {
        const Bargain bargain = bargain_of(run, sim::EventId(i));
        if (bargain.households > 0) {
            return bargain;
        }
    }
    return {};
}

TEST(envoys, a_stronger_song_at_yanjing_gets_better_terms_than_a_beaten_one) {
    const sim::Run base = fork_on({1123, 2, 1});
    constexpr std::uint32_t members = 48;
    int comparable = 0;
    int cheaper = 0;
    std::int64_t of_strong = 0;
    std::int64_t of_beaten = 0;
    for (std::uint32_t member = 0; member < members; ++member) {
        const Bargain strong = bargain_at_yanjing(base, member, 0, 400'000);
        const Bargain beaten = bargain_at_yanjing(base, member, 900, 0);
        // Of pairs of futures those in which the two get about the same land.
        const std::int64_t apart = std::abs(strong.households - beaten.households);
        if (strong.households == 0 || apart * 10 > strong.households) {
            continue;
        }
        comparable += 1;
        cheaper += strong.strings < beaten.strings ? 1 : 0;
        of_strong += strong.strings;
        of_beaten += beaten.strings;
    }
    std::printf("the same land for %lld strings a year or for %lld; cheaper in %d of %d pairs\n",
                static_cast<long long>(of_strong), static_cast<long long>(of_beaten), cheaper,
                comparable);
    ASSERT_GE(comparable, 20);
    EXPECT_GE(cheaper * 10, comparable * 9);
    EXPECT_LT(of_strong * 10, of_beaten * 9);
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
