#include "lab/plausibility.hpp"

#include <gtest/gtest.h>

#include <string>

namespace lab {
namespace {

Fork fork_of(std::size_t text, const sim::World& world) {
    return {&fork_texts()[text], sim::PolityId(0), sim::PolityId(1), world, 0, {}};
}

Lived lived_with(Measure measure, bool hit, bool has_war) {
    Lived lived;
    lived.tallies[static_cast<std::size_t>(measure)].count(hit);
    lived.traits = has_war ? 1U << static_cast<std::uint32_t>(Trait::war) : 0;
    return lived;
}

TEST(measures, have_ids_of_their_own_and_ranges_within_nought_and_one) {
    for (std::uint32_t i = 0; i < measure_count; ++i) {
        const MeasureText& text = text_of(static_cast<Measure>(i));
        EXPECT_TRUE(0 <= text.low && text.low < text.high && text.high <= 1) << text.id;
        for (std::uint32_t j = 0; j < i; ++j) {
            EXPECT_NE(text.id, text_of(static_cast<Measure>(j)).id);
        }
    }
}

TEST(measures, are_each_asked_of_some_fork_or_of_all) {
    std::uint32_t asked = 0;
    for (const ForkText& fork : fork_texts()) {
        asked |= fork.asked;
    }
    const auto is_asked = [&](Measure measure) {
        return (asked >> static_cast<std::uint32_t>(measure) & 1U) != 0;
    };
    for (std::uint32_t i = 0; i < measure_count; ++i) {
        const auto measure = static_cast<Measure>(i);
        const bool is_of_all =
            measure == Measure::blockade_falls || measure == Measure::ruler_taken;
        EXPECT_NE(is_asked(measure), is_of_all) << text_of(measure).id;
    }
}

TEST(measures, a_tally_is_summed_over_futures_and_forks) {
    const sim::World world{sim::Setting{}};
    const std::vector<Fork> forks = {fork_of(3, world), fork_of(4, world)};
    const auto hit = lived_with(Measure::cold_season, true, false);
    const auto miss = lived_with(Measure::cold_season, false, false);
    const auto table = tabulate(forks, {{hit, hit, miss}, {hit}});
    ASSERT_EQ(table.size(), 1U);
    EXPECT_EQ(table[0].tally, (Tally{3, 4}));
    ASSERT_EQ(table[0].parts.size(), 2U);
    EXPECT_EQ(table[0].parts[0].tally, (Tally{2, 3}));
    EXPECT_TRUE(table[0].is_credible());
    EXPECT_LT(table[0].interval.low, 0.75);
    EXPECT_GT(table[0].interval.high, 0.75);
}

TEST(measures, a_trait_is_told_with_enough_futures_on_either_side) {
    const sim::World world{sim::Setting{}};
    const std::vector<Fork> forks = {fork_of(1, world)};
    std::vector<Lived> futures(12, lived_with(Measure::war_comes, true, true));
    futures.resize(21, lived_with(Measure::war_comes, false, false));
    EXPECT_TRUE(tabulate(forks, {futures})[0].traits.empty());
    futures.push_back(lived_with(Measure::war_comes, true, false));
    const auto table = tabulate(forks, {futures});
    ASSERT_EQ(table[0].traits.size(), 1U);
    EXPECT_EQ(table[0].traits[0].with, (Tally{12, 12}));
    EXPECT_EQ(table[0].traits[0].without, (Tally{1, 10}));
    EXPECT_NEAR(table[0].traits[0].difference(), 0.9, 1e-12);
}

TEST(distance, of_a_degree_on_the_meridian_is_111_km) {
    sim::Map map;
    map.places.resize(2);
    map.places[0].longitude_millidegrees = 114'000;
    map.places[0].latitude_millidegrees = 33'000;
    map.places[1] = map.places[0];
    map.places[1].latitude_millidegrees = 34'000;
    EXPECT_NEAR(distance_km(map, sim::PlaceId(0), sim::PlaceId(1)), 111.2, 0.1);
}

}  // namespace
}  // namespace lab
