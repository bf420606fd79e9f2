// What systems 3, 4, 14 and 22 must show, on futures forked from the real pack: what once befell an
// emperor befalls one again in some of them and not in all, from state and chance alone. Courts do
// not decide yet in these futures; armies go by their standing orders.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "simulation/calendar/julian.hpp"
#include "simulation/turn/run.hpp"
#include "tests/support/real_pack.hpp"

namespace {

using sim::ChangeKind;

constexpr std::uint32_t ticks_of_a_year = 36;

/// What is rare needs many futures: with sanitizers, minutes of them. Random worlds live through
/// the same code there (tests/war).
class futures_of_the_record : public testing::Test {
  protected:
    void SetUp() override {
#ifdef __SANITIZE_ADDRESS__
        GTEST_SKIP() << "optimised only";
#endif
    }
};

const scenario::Scenario& pack() {
    static const std::shared_ptr<const scenario::Scenario> the =
        test_support::load_pack("data/jin_song");
    return *the;
}

sim::PolityId court(const char* id) {
    return pack().find_polity(id);
}

/// `count` futures of so many years, all from the record's state on one day.
std::vector<sim::Run> futures(sim::JulianDate fork, std::uint32_t years, std::uint32_t count) {
    const sim::Setting& setting = pack().setting;
    static const auto ways = std::make_shared<const sim::Ways>(setting);
    sim::Plan plan;
    plan.fork_day = sim::day_of(fork);
    plan.chance.seed = 7;
    plan.digest_ticks = ticks_of_a_year;
    sim::Run record(setting, plan);
    record.ways = ways;
    const std::uint32_t first = sim::tick_holding(setting, plan.fork_day);
    while (record.world.next_tick() < first) {
        sim::advance_tick(record);
    }
    std::vector<sim::Run> runs;
    for (std::uint32_t member = 0; member < count; ++member) {
        plan.chance.member = member;
        sim::Run run(setting, plan, record.world, sim::EventLog(record.log.next_id().index));
        run.event_of_fact = record.event_of_fact;
        run.ways = ways;
        for (std::uint32_t tick = 0; tick < years * ticks_of_a_year; ++tick) {
            sim::advance_tick(run);
        }
        runs.push_back(std::move(run));
    }
    return runs;
}

/// Whether some change of the run is such a one.
bool has(const sim::Run& run, const std::function<bool(const sim::Change&)>& is_such) {
    const std::size_t end = run.log.next_id().index;
    for (std::size_t i = end - run.log.size(); i < end; ++i) {
        const auto changes = run.log.changes_of(sim::EventId(i));
        if (std::any_of(changes.begin(), changes.end(), is_such)) {
            return true;
        }
    }
    return false;
}

std::size_t count_with(const std::vector<sim::Run>& runs,
                       const std::function<bool(const sim::Change&)>& is_such) {
    return static_cast<std::size_t>(std::count_if(
        runs.begin(), runs.end(), [&](const sim::Run& run) { return has(run, is_such); }));
}

auto throne_lost(sim::PolityId whose, sim::ReignEnd how) {
    return [=](const sim::Change& change) {
        return change.kind == ChangeKind::throne_vacant && change.subject == whose.index &&
               change.detail == static_cast<std::uint32_t>(how);
    };
}

const std::vector<sim::Run>& after_caishi() {
    static const std::vector<sim::Run> runs = futures({1161, 12, 1}, 2, 80);
    return runs;
}

TEST_F(futures_of_the_record, an_emperor_beaten_in_the_field_is_killed_by_his_officers_in_some) {
    const auto& runs = after_caishi();
    const std::size_t killed =
        count_with(runs, throne_lost(court("jin"), sim::ReignEnd::assassination));
    EXPECT_GT(killed, 0U);
    EXPECT_LT(killed, runs.size());
}

TEST_F(futures_of_the_record, an_emperor_at_the_head_of_a_great_host_is_overthrown_in_many) {
    // As in the autumn of 1161: levies, taxes and a campaign far off; a cousin with soldiers
    // behind.
    const auto runs = futures({1161, 9, 1}, 1, 60);
    const std::size_t fallen = count_with(runs, [](const sim::Change& change) {
        return throne_lost(court("jin"), sim::ReignEnd::assassination)(change) ||
               throne_lost(court("jin"), sim::ReignEnd::deposed)(change);
    });
    EXPECT_GT(fallen, runs.size() / 5);
    EXPECT_LT(fallen, runs.size());
    const std::size_t proclaimed = count_with(runs, [](const sim::Change& change) {
        return change.kind == ChangeKind::rival && change.subject == court("jin").index;
    });
    EXPECT_GE(proclaimed, fallen / 2) << "most of them with a rival behind them";
}

TEST_F(futures_of_the_record, an_emperor_at_peace_in_his_seat_is_overthrown_in_few) {
    const auto runs = futures({1172, 1, 1}, 1, 60);
    for (const char* id : {"jin", "song"}) {
        const std::size_t fallen = count_with(runs, [id](const sim::Change& change) {
            return throne_lost(court(id), sim::ReignEnd::assassination)(change) ||
                   throne_lost(court(id), sim::ReignEnd::deposed)(change);
        });
        EXPECT_LT(fallen, runs.size() / 20) << id;
    }
}

TEST_F(futures_of_the_record, a_realm_outlives_the_capture_of_its_emperor) {
    std::size_t captures = 0;
    for (const sim::Run& run : after_caishi()) {
        const bool is_taken = has(run, throne_lost(court("song"), sim::ReignEnd::capture));
        captures += is_taken ? 1 : 0;
        if (is_taken) {
            EXPECT_EQ(run.world.polities.phase[court("song")], sim::Phase::present);
            EXPECT_TRUE(run.world.polities.capital[court("song")].exists());
        }
    }
    EXPECT_GT(captures, 0U);
    EXPECT_LT(captures, after_caishi().size());
}

TEST_F(futures_of_the_record, a_vassal_breaks_with_a_beaten_overlord_in_some) {
    const auto& runs = after_caishi();
    const std::size_t broken = count_with(runs, [](const sim::Change& change) {
        return change.kind == ChangeKind::overlord && change.object == sim::Id<void>::none_index &&
               (change.subject == court("xia").index || change.subject == court("goryeo").index);
    });
    EXPECT_GT(broken, 0U);
    EXPECT_LT(broken, runs.size());
}

TEST_F(futures_of_the_record, a_court_with_an_enemy_host_near_flees_in_some) {
    const auto runs = futures({1129, 2, 1}, 1, 200);  // Yangzhou, the riders a few days away.
    const std::size_t fled = count_with(runs, [](const sim::Change& change) {
        return change.kind == ChangeKind::capital && change.subject == court("song").index &&
               change.detail == static_cast<std::uint32_t>(sim::SeatKind::flight);
    });
    EXPECT_GT(fled, 0U);
    EXPECT_LT(fled, runs.size());
}

TEST_F(futures_of_the_record, no_court_is_ruled_by_the_dead) {
    for (const sim::Run& run : after_caishi()) {
        const sim::World& world = run.world;
        for (std::size_t i = 0; i < world.polities.phase.size(); ++i) {
            const sim::PolityId polity(i);
            const sim::PersonId ruler = world.polities.ruler[polity];
            EXPECT_TRUE(!ruler.exists() || world.people.life[ruler] == sim::Phase::present)
                << "member " << run.plan.chance.member << ", polity " << i << ", person "
                << ruler.index;
        }
    }
}

}  // namespace
