#include "lab/skill/brier.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <vector>

#include "simulation/foundation/draw.hpp"

namespace lab {
namespace {

constexpr std::array<double, 6> grid = {0, 0.1, 0.3, 0.5, 0.9, 1};

double uniform(const sim::Draw& draw, std::uint32_t n) {
    return draw.bits(n) / 4294967296.0;
}

/// Chances from 0 to 1 by steps; what they are given to happens by another rule of the chance.
std::vector<WeighedForecast> drawn(std::uint32_t count, std::uint32_t steps, double lean) {
    const sim::Draw draw({31, 0}, count, steps, 0);
    std::vector<WeighedForecast> forecasts;
    for (std::uint32_t i = 0; i < count; ++i) {
        const double chance = static_cast<double>(draw.below(steps + 1, 3 * i)) / steps;
        const double truth = lean * chance + (1 - lean) * 0.5;
        forecasts.push_back(
            {chance, uniform(draw, 3 * i + 1) < truth, 0.1 + uniform(draw, 3 * i + 2)});
    }
    return forecasts;
}

TEST(brier, expects_best_of_the_true_chance) {
    for (const double truth : grid) {
        const auto expected = [&](double chance) {
            const std::array<WeighedForecast, 1> yes{{{chance, true}}};
            const std::array<WeighedForecast, 1> no{{{chance, false}}};
            return truth * brier_score(yes) + (1 - truth) * brier_score(no);
        };
        for (const double other : grid) {
            if (other != truth) {
                EXPECT_LT(expected(truth), expected(other)) << truth << " " << other;
            }
        }
    }
}

TEST(brier, of_categories_expects_best_of_the_true_chances) {
    const std::array<double, 3> truth = {0.6, 0.3, 0.1};
    const auto expected = [&](const std::array<double, 3>& chances) {
        double sum = 0;
        for (std::size_t i = 0; i < truth.size(); ++i) {
            sum += truth[i] * brier_score(chances, i);
        }
        return sum;
    };
    const std::array<std::array<double, 3>, 4> others = {
        {{1, 0, 0}, {0.5, 0.4, 0.1}, {1.0 / 3, 1.0 / 3, 1.0 / 3}, {0.6, 0.1, 0.3}}};
    for (const auto& other : others) {
        EXPECT_LT(expected(truth), expected(other));
    }
}

TEST(brier, of_two_categories_is_that_of_yes_and_no) {
    for (const double chance : grid) {
        const std::array<double, 2> both = {chance, 1 - chance};
        const std::array<WeighedForecast, 1> yes{{{chance, true}}};
        EXPECT_NEAR(brier_score(both, 0), brier_score(yes), 1e-15);
    }
}

TEST(brier, fair_score_does_not_depend_on_how_many_members_there_are) {
    // Members and truth by the same chance: the score of endlessly many is chance (1 - chance).
    constexpr double truth = 0.3;
    constexpr std::uint32_t cases = 40'000;
    for (const std::uint32_t members : {2U, 5U, 20U}) {
        double fair = 0;
        double usual = 0;
        for (std::uint32_t i = 0; i < cases; ++i) {
            const sim::Draw draw({32, members}, i, 0, 0);
            std::array<std::uint32_t, 2> counts{};
            for (std::uint32_t m = 0; m < members; ++m) {
                counts[uniform(draw, m) < truth ? 0 : 1] += 1;
            }
            const std::size_t happened = uniform(draw, members) < truth ? 0 : 1;
            fair += fair_brier_score(counts, members, happened) / cases;
            const std::array<double, 2> shares = {static_cast<double>(counts[0]) / members,
                                                  static_cast<double>(counts[1]) / members};
            usual += brier_score(shares, happened) / cases;
        }
        // One case deviates by less than 0.5, the mean of 40,000 by 0.0025.
        EXPECT_NEAR(fair, truth * (1 - truth), 0.008) << members;
        EXPECT_NEAR(usual, truth * (1 - truth) * (1 + 1.0 / members), 0.008) << members;
    }
}

TEST(brier, parts_add_up_to_the_whole) {
    for (const std::uint32_t steps : {4U, 10U, 97U}) {
        for (const std::uint32_t bins : {1U, 3U, 10U}) {
            const auto forecasts = drawn(500, steps, 0.7);
            const BrierParts parts = brier_parts(forecasts, bins);
            EXPECT_NEAR(parts.brier,
                        parts.reliability - parts.resolution + parts.uncertainty + parts.spread -
                            parts.covariance,
                        1e-12);
            EXPECT_GE(parts.reliability, 0);
            EXPECT_GE(parts.resolution, 0);
            EXPECT_GE(parts.spread, 0);
        }
    }
}

TEST(brier, parts_are_those_of_murphy_where_a_bin_has_one_chance) {
    const auto forecasts = drawn(500, 4, 0.7);
    const BrierParts parts = brier_parts(forecasts, 5);
    EXPECT_NEAR(parts.spread, 0, 1e-12);
    EXPECT_NEAR(parts.covariance, 0, 1e-12);
    EXPECT_NEAR(parts.brier, parts.reliability - parts.resolution + parts.uncertainty, 1e-12);
}

TEST(brier, log_score_expects_best_of_the_true_chance) {
    constexpr std::uint32_t members = 100;
    const double truth = 31.0 / 102;  // Thirty of a hundred members say it.
    const auto expected = [&](std::uint32_t count) {
        return truth * ensemble_log_score(count, members, true) +
               (1 - truth) * ensemble_log_score(count, members, false);
    };
    for (std::uint32_t count = 0; count <= members; ++count) {
        if (count != 30) {
            EXPECT_GT(expected(30), expected(count)) << count;
        }
    }
}

TEST(reliability, a_chance_of_one_belongs_to_the_last_bin) {
    EXPECT_EQ(bin_of(0, 10), 0U);
    EXPECT_EQ(bin_of(0.1, 10), 1U);
    EXPECT_EQ(bin_of(0.999, 10), 9U);
    EXPECT_EQ(bin_of(1, 10), 9U);
}

TEST(reliability, bars_hold_what_honest_chances_bring_and_not_what_sure_ones_do) {
    // By 20 ensembles of honest forecasts, 90% of the bins lie within their bars.
    std::uint32_t inside = 0;
    std::uint32_t asked = 0;
    std::uint32_t leaning = 0;
    for (std::uint32_t world = 0; world < 20; ++world) {
        for (const double lean : {1.0, 0.3}) {
            const auto forecasts = drawn(400 + world, 100, lean);
            auto bins = reliability_bins(forecasts, 10);
            add_consistency_bars(forecasts, bins, 200);
            for (const ReliabilityBin& bin : bins) {
                const bool is_inside = bin.happened >= bin.bar.low && bin.happened <= bin.bar.high;
                (lean == 1 ? inside : leaning) += is_inside ? 1 : 0;
                asked += lean == 1 ? 1 : 0;
            }
        }
    }
    EXPECT_GT(inside, asked * 80 / 100);
    EXPECT_LT(inside, asked);
    EXPECT_LT(leaning, asked / 2);
}

TEST(reliability, of_nothing_is_nothing) {
    EXPECT_EQ(brier_parts({}, 10).brier, 0);
    auto bins = reliability_bins({}, 3);
    add_consistency_bars({}, bins, 5);
    EXPECT_EQ(bins.size(), 3U);
    EXPECT_EQ(bins[0].count, 0U);
    EXPECT_EQ(bins[0].bar.high, 1);
}

}  // namespace
}  // namespace lab
