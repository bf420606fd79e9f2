// Pairs of futures: what shares chance, what differs, and that a member is the same alone.
#include "lab/ensemble/pairs.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <thread>
#include <vector>

#include "tests/support/real_pack.hpp"

namespace {

const scenario::Scenario& real() {
    return test_support::real_session().scenario();
}

std::vector<lab::Expression> questions() {
    std::vector<lab::Expression> read;
    for (const char* text : {"holder(kaifeng) = song", "men(song)", "since_fork(men(song))"}) {
        read.push_back(lab::read_expression(text, real()).value());
    }
    return read;
}

sim::Plan plan() {
    sim::Plan plan;
    plan.fork_day = sim::day_of({1126, 10, 1});
    plan.courts_decide = true;
    return plan;
}

sim::Plan without_marching() {
    sim::Plan changed = plan();
    changed.rules = changed.rules.without(sim::RuleSwitch::march);
    return changed;
}

TEST(pairs, of_no_change_are_the_branch_without_one_to_the_bit) {
    const sim::Day until = sim::day_of({1127, 3, 1});
    const lab::PairStart cloud = lab::prepare_pairs(real().setting, plan(), plan(), until);
    const lab::PairStart changed =
        lab::prepare_pairs(real().setting, plan(), without_marching(), until);
    EXPECT_TRUE(cloud.changes_nothing());
    EXPECT_FALSE(changed.changes_nothing());
    const lab::Worker worker = lab::worker_for(real().setting);
    for (std::uint32_t member = 0; member < 3; ++member) {
        const lab::PairLived pair = lab::live_pair(cloud, questions(), {1, member}, worker);
        EXPECT_EQ(pair.without, pair.with);
        EXPECT_EQ(pair.with.values.size(), 3U);
        EXPECT_EQ(pair.with, lab::live_pair(changed, questions(), {1, member}, worker).without);
    }
}

TEST(pairs, a_member_is_the_same_alone_and_after_others) {
    const lab::PairStart start =
        lab::prepare_pairs(real().setting, plan(), without_marching(), sim::day_of({1127, 3, 1}));
    const lab::Worker worker = lab::worker_for(real().setting);
    std::vector<lab::PairLived> pairs;
    for (std::uint32_t member = 0; member < 3; ++member) {
        pairs.push_back(lab::live_pair(start, questions(), {1, member}, worker));
    }
    const lab::Worker other = lab::worker_for(real().setting);
    EXPECT_EQ(lab::live_pair(start, questions(), {1, 2}, other), pairs[2]);
    EXPECT_NE(pairs[0].without.digest, pairs[1].without.digest);
    EXPECT_NE(pairs[0].without.digest, pairs[0].with.digest);
    EXPECT_NE(lab::live_pair(start, questions(), {2, 2}, other).with.digest, pairs[2].with.digest);
}

TEST(pairs, of_many_threads_with_one_worker_are_those_of_one) {
    const lab::PairStart start =
        lab::prepare_pairs(real().setting, plan(), without_marching(), sim::day_of({1127, 3, 1}));
    const lab::Worker worker = lab::worker_for(real().setting);
    std::vector<lab::PairLived> pairs(4);
    std::vector<std::thread> threads;
    for (std::uint32_t member = 0; member < pairs.size(); ++member) {
        threads.emplace_back([&, member] {
            pairs[member] = lab::live_pair(start, questions(), {1, member}, worker);
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    for (std::uint32_t member = 0; member < pairs.size(); ++member) {
        EXPECT_EQ(pairs[member],
                  lab::live_pair(start, questions(), {1, member}, lab::worker_for(real().setting)));
    }
}

TEST(pairs, digest_tells_one_member_from_another) {
    const lab::PairLived one{{{}, sim::Digest{1}}, {{}, sim::Digest{2}}};
    const lab::PairLived other{{{}, sim::Digest{2}}, {{}, sim::Digest{1}}};
    EXPECT_NE(lab::digest_of(std::array{one, other}), lab::digest_of(std::array{other, one}));
    EXPECT_NE(lab::digest_of(std::array{one}), lab::digest_of(std::array{other}));
}

}  // namespace
