#include "simulation/rules/harvest.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "tests/support/text_table.hpp"

namespace sim {
namespace {

const HarvestLaws laws;
constexpr std::int32_t north_millidegrees = 36'000;
constexpr std::int32_t south_millidegrees = 30'000;

Draw year(std::uint32_t tick, std::uint32_t entity = 0) {
    return Draw({7, 0}, tick, 20, entity);
}

TEST(Harvest, fields_bear_what_their_table_says) {
    for (const auto& row : test_support::read_table("harvest.table", 4)) {
        const auto number = [&](std::size_t i) { return std::stoi(row.inputs[i]); };
        const HarvestOutcome out = harvest({number(0), south_millidegrees, Permille(number(1)),
                                            Households(number(2)), Households(number(3))},
                                           laws, year(1));
        EXPECT_EQ(std::to_string(out.harvest.value) + "/" + std::to_string(out.a_head.value),
                  row.outcome)
            << row.where;
    }
}

TEST(Harvest, people_lack_food_as_their_table_says) {
    for (const auto& row : test_support::read_table("food.table", 4)) {
        const auto number = [&](std::size_t i) { return std::stoi(row.inputs[i]); };
        const FoodOutcome out = food(
            {Permille(number(0)), Households(number(1)), Grain(number(2)), Grain(number(3))}, laws);
        EXPECT_EQ(std::to_string(out.want.value) + "/" + std::to_string(out.relief.value),
                  row.outcome)
            << row.where;
    }
}

TEST(Harvest, a_part_of_the_weather_is_bell_shaped) {
    double sum = 0;
    double squares = 0;
    constexpr int draws = 20'000;
    for (int i = 0; i < draws; ++i) {
        const double part = weather_part(year(static_cast<std::uint32_t>(i)));
        EXPECT_LE(std::abs(part), 3500);
        sum += part;
        squares += part * part;
    }
    EXPECT_NEAR(sum / draws, 0, 25);
    EXPECT_NEAR(std::sqrt(squares / draws), 1000, 25);
}

TEST(Harvest, dry_fields_fear_the_weather_more_and_bad_years_come_in_pairs) {
    const WeatherParts bad{-1000, -1000, -1000};
    const WeatherParts usual;
    EXPECT_EQ(weather(bad, usual, north_millidegrees, laws), -225);
    EXPECT_EQ(weather(bad, usual, south_millidegrees, laws), -156);
    EXPECT_EQ(weather(usual, bad, north_millidegrees, laws), -76);
    EXPECT_EQ(weather(usual, usual, north_millidegrees, laws), 0);
}

TEST(Harvest, a_calamity_is_rare_and_has_its_names_by_region) {
    int north_bad = 0;
    int south_bad = 0;
    int floods_north = 0;
    int floods_south = 0;
    constexpr std::uint32_t years = 10'000;
    for (std::uint32_t i = 0; i < years; ++i) {
        const auto parts = [&](std::uint32_t when) {
            return WeatherParts{weather_part(year(when, 1)), weather_part(year(when, 2)),
                                weather_part(year(when, 3))};
        };
        const auto calamity = [&](std::int32_t latitude) {
            const std::int32_t sky = weather(parts(i + 1), parts(i), latitude, laws);
            return harvest({sky, latitude, Permille(0), Households(1000), Households(1000)}, laws,
                           year(i))
                .calamity;
        };
        const Calamity north = calamity(north_millidegrees);
        const Calamity south = calamity(south_millidegrees);
        north_bad += north != Calamity::none;
        south_bad += south != Calamity::none;
        floods_north += north == Calamity::flood;
        floods_south += south == Calamity::flood;
    }
    EXPECT_GT(north_bad, 200) << "more than once in fifty years";
    EXPECT_LT(north_bad, 700) << "less than once in fifteen years";
    EXPECT_LT(south_bad, north_bad / 2);
    EXPECT_GT(south_bad, 20);
    EXPECT_LT(floods_north * 3, north_bad);
    EXPECT_GE(floods_south * 2, south_bad);
}

TEST(Harvest, want_heals_and_ends) {
    Permille want(500);
    int months = 0;
    for (; want > Permille(250); ++months) {
        want = eased_want(want, laws);
    }
    EXPECT_EQ(months, 12);
    for (; want > Permille(0) && months < 100; ++months) {
        want = eased_want(want, laws);
    }
    EXPECT_EQ(want, Permille(0));
    EXPECT_EQ(eased_want(Permille(0), laws), Permille(0));
}

TEST(Harvest, grain_is_dear_after_a_bad_year_and_under_paper) {
    EXPECT_EQ(grain_price(Permille(1000), Permille(1000), Permille(1000), laws), Permille(1000));
    EXPECT_EQ(grain_price(Permille(1000), Permille(800), Permille(1000), laws), Permille(1250))
        << "half the way to 1,500";
    EXPECT_EQ(grain_price(Permille(1000), Permille(1200), Permille(1000), laws), Permille(750));
    EXPECT_EQ(grain_price(Permille(1000), Permille(1000), Permille(500), laws), Permille(1500));
}

TEST(Harvest, dikes_wear_and_a_ruined_one_breaks) {
    EXPECT_EQ(worn_dikes(Permille(1000), Permille(120), laws), Permille(1000));
    EXPECT_EQ(worn_dikes(Permille(1000), Permille(0), laws), Permille(880));
    EXPECT_EQ(worn_dikes(Permille(50), Permille(0), laws), Permille(0));
    EXPECT_EQ(worn_dikes(Permille(900), Permille(900), laws), Permille(1000));
    EXPECT_EQ(breach_chance(Permille(1000), laws), 5);
    EXPECT_EQ(breach_chance(Permille(500), laws), 18);
    EXPECT_EQ(breach_chance(Permille(0), laws), 60);
}

}  // namespace
}  // namespace sim
