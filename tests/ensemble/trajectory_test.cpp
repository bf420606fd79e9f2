// Trajectories: packed and unpacked they are the same, they say what the worlds said, they are
// small, and bytes that are none are told from those that are.
#include "lab/ensemble/trajectory.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <vector>

#include "lab/ensemble/pairs.hpp"
#include "tests/support/real_pack.hpp"

namespace {

const scenario::Scenario& real() {
    return test_support::real_session().scenario();
}

lab::PairStart start_of(sim::JulianDate from, sim::JulianDate until) {
    sim::Plan without;
    without.fork_day = sim::day_of(from);
    sim::Plan with = without;
    with.rules = with.rules.without(sim::RuleSwitch::march);
    return lab::prepare_pairs(real().setting, without, with, sim::day_of(until));
}

std::optional<lab::Trajectory> unpack(const lab::PairStart& start,
                                      const std::vector<std::byte>& way) {
    return lab::unpack_trajectory(way, start.at.world.places.holder.values(),
                                  start.at.world.polities.phase.size());
}

TEST(trajectory, looks_at_most_so_often_and_at_the_end) {
    EXPECT_EQ(lab::look_ticks(1), std::vector<std::uint32_t>({1}));
    EXPECT_EQ(lab::look_ticks(4), std::vector<std::uint32_t>({1, 2, 3, 4}));
    EXPECT_EQ(lab::look_ticks(80).front(), 3U);
    EXPECT_EQ(lab::look_ticks(130), std::vector<std::uint32_t>({36, 72, 108, 130}));
    for (std::uint32_t ticks = 1; ticks < 6000; ticks += 7) {
        const auto looks = lab::look_ticks(ticks);
        EXPECT_EQ(looks.back(), ticks);
        EXPECT_LE(looks.size(), 40U);
    }
}

TEST(trajectory, says_what_the_worlds_said) {
    const lab::PairStart start = start_of({1126, 10, 1}, {1130, 6, 1});
    const lab::Worker worker = lab::worker_for(real().setting);
    sim::Run run = lab::begin_future(real().setting, start.without, start.at, {1, 0}, worker);
    const std::uint32_t first = run.world.next_tick();
    const std::uint32_t ticks = sim::tick_holding(real().setting, start.until) + 1 - first;
    std::vector<lab::Look> looks;
    for (const std::uint32_t look : lab::look_ticks(ticks)) {
        while (run.world.next_tick() < first + look) {
            sim::advance_tick(run);
        }
        looks.push_back(lab::look_at(run.world));
    }
    const lab::PairLived pair = lab::live_pair(start, {}, {1, 0}, worker);
    const auto way = unpack(start, pair.without.way);
    ASSERT_TRUE(way);
    EXPECT_EQ(way->looks, looks);
    EXPECT_FALSE(way->losses.empty());
    for (const lab::PlaceLoss& loss : way->losses) {
        EXPECT_GE(loss.tick, 1U);
        EXPECT_LE(loss.tick, ticks);
    }
    EXPECT_EQ(lab::pack_trajectory(*way, start.at.world.places.holder.values()), pair.without.way);
}

// The longest that can be asked: from the first year of the record to its last.
TEST(trajectory, of_a_pair_is_less_than_32_kilobytes_however_long) {
    const lab::PairStart start = start_of({1115, 1, 1}, {1278, 12, 1});
    const lab::PairLived pair = lab::live_pair(start, {}, {1, 0}, lab::worker_for(real().setting));
    ASSERT_TRUE(unpack(start, pair.with.way));
    EXPECT_LE(pair.without.way.size() + pair.with.way.size(), 32U * 1024);
    RecordProperty("bytes", static_cast<int>(pair.without.way.size() + pair.with.way.size()));
}

TEST(trajectory, of_other_bytes_is_none) {
    const lab::PairStart start = start_of({1126, 10, 1}, {1128, 6, 1});
    const std::vector<std::byte> way =
        lab::live_pair(start, {}, {1, 0}, lab::worker_for(real().setting)).with.way;
    ASSERT_TRUE(unpack(start, way));
    for (std::size_t size = 0; size < way.size(); ++size) {
        EXPECT_FALSE(unpack(start, {way.begin(), way.begin() + static_cast<std::ptrdiff_t>(size)}));
    }
    std::vector<std::byte> longer = way;
    longer.push_back(std::byte{0});
    EXPECT_FALSE(unpack(start, longer));
    // Whatever a byte is changed to, it ends, and what it gives can be packed again.
    for (std::size_t i = 0; i < way.size(); ++i) {
        std::vector<std::byte> changed = way;
        changed[i] ^= std::byte{0xFF};
        if (const auto read = unpack(start, changed)) {
            EXPECT_LE(lab::pack_trajectory(*read, start.at.world.places.holder.values()).size(),
                      changed.size());
        }
    }
}

}  // namespace
