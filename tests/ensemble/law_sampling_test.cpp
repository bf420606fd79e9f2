// Sampled laws: drawn by seed, member and name, about their values and inside their ranges; the
// branches of a pair share them, and threads and neighbours change nothing.
#include "lab/ensemble/law_sampling.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <thread>
#include <vector>

#include "lab/ensemble/pairs.hpp"
#include "tests/support/real_pack.hpp"

namespace {

const scenario::Scenario& real() {
    return test_support::real_session().scenario();
}

const sim::Laws& committed() {
    return real().setting.laws;
}

std::vector<std::int32_t> values_of(sim::Laws laws) {
    std::vector<std::int32_t> values;
    for (const scenario::LawParameter& law : scenario::law_parameters()) {
        values.push_back(law.target(laws));
    }
    return values;
}

TEST(law_sampling, hangs_on_seed_member_and_spread) {
    const lab::LawSampling sampling(real(), 20);
    const auto drawn = values_of(sampling.draw(committed(), {1, 3}));
    EXPECT_EQ(values_of(sampling.draw(committed(), {1, 3})), drawn);
    EXPECT_NE(values_of(sampling.draw(committed(), {1, 4})), drawn);
    EXPECT_NE(values_of(sampling.draw(committed(), {2, 3})), drawn);
    EXPECT_NE(values_of(lab::LawSampling(real(), 30).draw(committed(), {1, 3})), drawn);
}

TEST(law_sampling, stays_within_the_spread_and_the_range_of_each_law) {
    const std::vector<scenario::LawParameter> laws = scenario::law_parameters();
    const std::vector<std::int32_t> values = values_of(committed());
    const lab::LawSampling sampling(real(), 50);
    std::vector<bool> has_moved(laws.size());
    for (std::uint32_t member = 0; member < 50; ++member) {
        const std::vector<std::int32_t> drawn = values_of(sampling.draw(committed(), {1, member}));
        for (std::size_t i = 0; i < laws.size(); ++i) {
            const auto text =
                std::ranges::find(real().laws, laws[i].name, &scenario::LawText::name);
            ASSERT_GE(drawn[i], text->minimum) << laws[i].name;
            ASSERT_LE(drawn[i], text->maximum) << laws[i].name;
            ASSERT_LE(std::abs(drawn[i] - values[i]), (std::abs(values[i]) + 1) / 2)
                << laws[i].name;
            has_moved[i] = has_moved[i] || drawn[i] != values[i];
        }
    }
    for (std::size_t i = 0; i < laws.size(); ++i) {
        if (values[i] == 0) {
            EXPECT_FALSE(has_moved[i]) << laws[i].name;
        }
    }
    EXPECT_GT(std::ranges::count(has_moved, true), static_cast<int>(laws.size() * 3 / 4));
}

// Of a triangle with its mode in the middle the mean is the mode, the variance a sixth of the
// square of its reach.
TEST(law_sampling, has_the_mean_and_the_spread_of_its_triangle) {
    constexpr std::uint32_t members = 4000;
    const lab::LawSampling sampling(real(), 20);
    double sum = 0;
    double squares = 0;
    for (std::uint32_t member = 0; member < members; ++member) {
        const double drawn = sampling.draw(committed(), {5, member}).siege.relief_hazard;
        sum += drawn;
        squares += drawn * drawn;
    }
    const double value = committed().siege.relief_hazard;
    const double variance = value * value * 0.04 / 6;
    const double mean = sum / members;
    EXPECT_NEAR(mean, value, 4 * std::sqrt(variance / members));
    EXPECT_NEAR((squares / members - mean * mean) / variance, 1, 0.1);
}

lab::PairStart start_with(std::uint32_t percent) {
    sim::Plan plan;
    plan.fork_day = sim::day_of({1126, 10, 1});
    plan.courts_decide = true;
    sim::Plan changed = plan;
    changed.rules = changed.rules.without(sim::RuleSwitch::march);
    lab::PairStart start =
        lab::prepare_pairs(real().setting, plan, changed, sim::day_of({1127, 10, 1}));
    if (percent > 0) {
        start.sampling.emplace(real(), percent);
    }
    return start;
}

TEST(law_sampling, is_shared_by_the_branches_of_a_pair) {
    lab::PairStart start = start_with(30);
    start.with = start.without;
    const lab::Worker worker = lab::worker_for(real().setting);
    const lab::PairLived pair = lab::live_pair(start, {}, {1, 2}, worker);
    EXPECT_EQ(pair.without, pair.with);
    const lab::PairLived plain = lab::live_pair(start_with(0), {}, {1, 2}, worker);
    EXPECT_NE(pair.without.digest, plain.without.digest);
}

TEST(law_sampling, is_the_same_on_any_thread_and_after_any_member) {
    const lab::PairStart start = start_with(30);
    const lab::Worker worker = lab::worker_for(real().setting);
    std::vector<lab::PairLived> pairs(3);
    std::vector<std::thread> threads;
    for (std::uint32_t member = 0; member < pairs.size(); ++member) {
        threads.emplace_back(
            [&, member] { pairs[member] = lab::live_pair(start, {}, {1, member}, worker); });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    EXPECT_EQ(lab::live_pair(start, {}, {1, 2}, lab::worker_for(real().setting)), pairs[2]);
    EXPECT_NE(pairs[0].without.digest, pairs[1].without.digest);
}

}  // namespace
