#include "simulation/rules/technique.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "tests/support/text_table.hpp"

namespace sim {
namespace {

const TechniqueLaws laws;

std::vector<std::int32_t> numbers_of(const std::vector<std::string>& words) {
    std::vector<std::int32_t> numbers;
    for (const std::string& word : words) {
        numbers.push_back(std::stoi(word));
    }
    return numbers;
}

double per_10_000(Ratio chance) {
    return chance.parts / 65536.0 * 10'000;
}

TEST(Technique, appears_by_its_table) {
    for (const auto& row : test_support::read_table("technique_appear.table", 4)) {
        const auto in = numbers_of(row.inputs);
        EXPECT_NEAR(per_10_000(appear_chance({in[0], in[1], in[2], in[3] != 0}, laws)),
                    std::stod(row.outcome), 3)
            << row.where;
    }
}

TEST(Technique, spreads_by_its_table) {
    for (const auto& row : test_support::read_table("technique_spread.table", 6)) {
        const auto in = numbers_of(row.inputs);
        EXPECT_NEAR(per_10_000(spread_chance({in[0], in[1], in[2], in[3], in[4], in[5]}, laws)),
                    std::stod(row.outcome), 3)
            << row.where;
    }
}

TEST(Technique, is_taken_up_along_an_s_by_its_table) {
    for (const auto& row : test_support::read_table("technique_extent.table", 1)) {
        EXPECT_NEAR(extent_permille(std::stoi(row.inputs[0]), laws), std::stoi(row.outcome), 2)
            << row.where;
    }
    // The S of Bass: slow, then fast, then slow.
    const auto step = [](std::int32_t month) {
        return extent_permille(month + 1, laws) - extent_permille(month, laws);
    };
    EXPECT_LT(step(0), step(10));
    EXPECT_GT(step(12), step(40));
}

/// Months of the same inputs until one court in two has it.
std::int32_t median_months(const SpreadInputs& in) {
    double left = 1;
    std::int32_t months = 0;
    for (; left > 0.5; ++months) {
        left *= 1 - spread_chance(in, laws).parts / 65536.0;
    }
    return months;
}

TEST(Technique, captured_masters_teach_faster_than_fire_and_fire_faster_than_trade) {
    SpreadInputs captured;
    captured.arsenals_permille = 800;
    SpreadInputs defected = captured;
    SpreadInputs under_fire = captured;
    SpreadInputs trade = captured;
    captured.captured_permille = 1000;
    defected.defected_permille = 1000;
    under_fire.fire_permille = 1000;
    trade.contact_permille = 1000;
    EXPECT_LE(median_months(captured), 12);
    EXPECT_LT(median_months(captured), median_months(defected));
    EXPECT_LT(median_months(defected), median_months(under_fire));
    EXPECT_LE(median_months(under_fire), 120);
    EXPECT_GT(median_months(trade), 240);
}

TEST(Technique, appears_near_its_date_where_arsenals_and_sieges_are) {
    const auto by = [](std::int32_t last, std::int32_t arsenals, std::int32_t practice) {
        double left = 1;
        for (std::int32_t month = -240; month <= last; ++month) {
            left *= 1 - appear_chance({month, arsenals, practice, true}, laws).parts / 65536.0;
        }
        return 1 - left;
    };
    EXPECT_EQ(by(-121, 1000, 1000), 0);
    EXPECT_NEAR(by(0, 1000, 1000), 0.488, 0.01);
    EXPECT_GT(by(60, 1000, 1000), 0.9);
    EXPECT_LT(by(60, 0, 0), 0.4);
}

TEST(Technique, attested_lags_lie_where_the_page_says) {
    double sum = 0;
    int rows = 0;
    for (const auto& row : test_support::read_table("technique_lags.table", 2)) {
        double left = 1;
        std::istringstream periods(row.inputs[1]);
        for (std::string period; std::getline(periods, period, ';');) {
            std::replace(period.begin(), period.end(), ':', ' ');
            std::replace(period.begin(), period.end(), '/', ' ');
            std::istringstream words(period);
            std::vector<std::int32_t> in;
            for (std::int32_t number = 0; words >> number;) {
                in.push_back(number);
            }
            ASSERT_EQ(in.size(), 7U) << row.where;
            const Ratio chance = spread_chance({in[1], in[2], in[3], in[4], in[5], in[6]}, laws);
            left *= std::pow(1 - chance.parts / 65536.0, in[0]);
        }
        // Chances are kept to 1 / 65,536, and some periods have a thousand months.
        EXPECT_NEAR((1 - left) * 1000, std::stod(row.outcome), 12) << row.where;
        sum += 1 - left;
        ++rows;
    }
    // Neither much too fast nor much too slow.
    EXPECT_GT(sum / rows, 0.4);
    EXPECT_LT(sum / rows, 0.7);
}

TEST(Technique, resolves_as_often_as_its_chance_says) {
    const SpreadInputs spread{500, 1000, 0, 0, 0, 0};
    const AppearInputs appear{24, 1000, 1000, true};
    int spreads = 0;
    int appears = 0;
    for (std::uint32_t member = 0; member < 8000; ++member) {
        const Draw draw({2, member}, 5, 6, 7);
        spreads += resolve_spread(spread, laws, draw) ? 1 : 0;
        appears += resolve_appear(appear, laws, draw) ? 1 : 0;
    }
    EXPECT_NEAR(spreads / 8000.0, spread_chance(spread, laws).parts / 65536.0, 0.012);
    EXPECT_NEAR(appears / 8000.0, appear_chance(appear, laws).parts / 65536.0, 0.008);
}

TEST(TechniqueWorth, each_further_technique_adds_less_and_a_drawback_takes_away) {
    TechniqueModifiers sum;
    const TechniqueModifiers technique{0, 3, 1, -2, 3};
    add_technique(sum, technique, 1000);
    const TechniqueModifiers one = technique_worth(sum, laws);
    add_technique(sum, technique, 1000);
    const TechniqueModifiers two = technique_worth(sum, laws);
    EXPECT_EQ(one.siege_attack, 0);
    EXPECT_NEAR(one.siege_defence, 221, 1);  // 1 - exp(-3/12)
    EXPECT_NEAR(two.siege_defence, 393, 1);  // 1 - exp(-6/12)
    EXPECT_LT(one.naval, 0);
    EXPECT_LT(two.siege_defence - one.siege_defence, one.siege_defence);
}

TEST(TechniqueWorth, what_half_the_forces_have_counts_half) {
    TechniqueModifiers half;
    add_technique(half, {2, 0, 0, 0, 0}, 500);
    EXPECT_EQ(half, (TechniqueModifiers{1000, 0, 0, 0, 0}));
}

TEST(TechniqueWorth, points_are_the_sum_rounded_and_cut) {
    EXPECT_EQ(technique_points({2499, 2500, -2600, 200'000, -200'000}),
              (TechniqueModifiers{2, 3, -3, 100, -100}));
}

TEST(TechniqueLaws, every_parameter_reaches_a_place_of_its_own_and_lies_in_its_range) {
    EXPECT_TRUE(all_in_range(TechniqueLaws{}, technique_law_fields()));
    TechniqueLaws marked;
    std::int32_t mark = 100'000;
    for (const TechniqueLawField& field : technique_law_fields()) {
        marked.*field.member = mark++;
    }
    mark = 100'000;
    for (const TechniqueLawField& field : technique_law_fields()) {
        EXPECT_EQ(marked.*field.member, mark++) << field.name;
    }
}

}  // namespace
}  // namespace sim
