// The measures of plausibility on the pack of the project, with few futures.
#include "lab/plausibility.hpp"

#include <gtest/gtest.h>

#include "scenario/directory/read_directory.hpp"
#include "tests/support/source_folder.hpp"

namespace {

const scenario::Scenario& pack() {
    static const auto loaded =
        scenario::load_directory(test_support::source_folder() + "/data/jin_song");
    return loaded.value();
}

TEST(plausibility, futures_are_the_same_with_any_worker_and_in_any_order) {
    const auto futures = lab::Futures::prepare(pack(), lab::Measure::war_comes);
    ASSERT_TRUE(futures);
    ASSERT_EQ(futures->forks().size(), 1U);
    const lab::Fork& fork = futures->forks()[0];
    const lab::Worker one = futures->worker();
    const lab::Lived third = futures->live(fork, {5, 2}, one);
    const lab::Lived first = futures->live(fork, {5, 0}, one);
    EXPECT_EQ(futures->live(fork, {5, 0}, futures->worker()), first);
    EXPECT_EQ(futures->live(fork, {5, 2}, futures->worker()), third);
    EXPECT_EQ(first.tallies[static_cast<std::size_t>(lab::Measure::war_comes)].of, 1U);
}

TEST(plausibility, a_pair_of_futures_judges_payments_and_nothing_else) {
    const auto futures = lab::Futures::prepare(pack(), lab::Measure::payment_counts);
    ASSERT_TRUE(futures);
    ASSERT_EQ(futures->forks().size(), 2U);
    for (const lab::Fork& fork : futures->forks()) {
        const lab::Lived lived = futures->live(fork, {5, 0}, futures->worker());
        for (std::uint32_t i = 0; i < lab::measure_count; ++i) {
            const bool may_count = static_cast<lab::Measure>(i) == lab::Measure::payment_counts;
            EXPECT_LE(lived.tallies[i].of, may_count ? 4U : 0U) << fork.text->id;
        }
    }
}

TEST(plausibility, cannot_be_asked_of_a_pack_without_those_whom_it_names) {
    const auto tiny = scenario::load_directory(test_support::source_folder() + "/tests/tiny_pack");
    ASSERT_TRUE(tiny);
    EXPECT_EQ(lab::Futures::prepare(tiny.value(), {}), nullptr);
}

}  // namespace
