// The economy under the record against the figures of economy.csv: orders of size, not decimals.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>

#include "simulation/calendar/julian.hpp"
#include "simulation/turn/run.hpp"
#include "tests/support/real_pack.hpp"

namespace {

/// What is looked at of a court at the end of a year.
struct Account {
    std::int64_t income = 0;    ///< Strings, paper not counted.
    std::int64_t spending = 0;  ///< Strings.
    std::int64_t army = 0;
    std::int64_t tribute_out = 0;
    std::int64_t cash = 0;
};

struct Lived {
    std::map<int, Account> song;  ///< By year.
    std::map<int, Account> jin;
    std::map<int, std::int64_t> kaifeng;  ///< Urban households, by year.
    std::map<int, std::int64_t> hangzhou;
};

Account account_of(const sim::World& world, sim::PolityId court) {
    Account account;
    for (std::uint32_t i = 0; i < sim::budget_line_count; ++i) {
        const auto line = static_cast<sim::BudgetLine>(i);
        const std::int64_t sum = world.budgets.last_year[sim::World::budget_of(court, line)].value;
        if (i >= sim::budget_income_count) {
            account.spending += sum;
        } else if (line != sim::BudgetLine::paper_issued) {
            account.income += sum;
        }
    }
    const auto of = [&](sim::BudgetLine line) {
        return world.budgets.last_year[sim::World::budget_of(court, line)].value;
    };
    account.army = of(sim::BudgetLine::army_pay) + of(sim::BudgetLine::grain_bought);
    account.tribute_out = of(sim::BudgetLine::tribute_out);
    account.cash = world.polities.cash[court].value;
    return account;
}

const Lived& replay() {
    static const Lived lived = [] {
        const scenario::Scenario& pack = test_support::real_session().scenario();
        sim::Plan plan;
        plan.digest_ticks = 36;
        sim::Run run(pack.setting, plan);
        Lived kept;
        const int first = sim::julian_date_of(pack.setting.first_day).year;
        for (std::uint32_t tick = 0; tick < sim::tick_count(pack.setting); ++tick) {
            sim::advance_tick(run);
            if (tick % 36 != 35) {
                continue;
            }
            const int year = first + static_cast<int>(tick / 36);
            kept.song[year] = account_of(run.world, pack.find_polity("song"));
            kept.jin[year] = account_of(run.world, pack.find_polity("jin"));
            kept.kaifeng[year] = run.world.places.urban[pack.find_place("kaifeng")].value;
            kept.hangzhou[year] = run.world.places.urban[pack.find_place("hangzhou")].value;
        }
        return kept;
    }();
    return lived;
}

TEST(economy, song_revenue_is_of_the_attested_order) {
    // x004, x012, x013: about 60, 60 and 65.3 million strings.
    for (const int year : {1119, 1160, 1189}) {
        EXPECT_GT(replay().song.at(year).income, 48'000'000) << year;
        EXPECT_LT(replay().song.at(year).income, 75'000'000) << year;
    }
}

TEST(economy, armies_take_most_of_what_song_spends) {
    // x180, x181 speak of 0.8 and 0.83; the armies that the record lists for 1150 are the largest
    // of the century of peace, and take 0.91: too much (docs/fit.md).
    for (const int year : {1119, 1150, 1189}) {
        const Account& account = replay().song.at(year);
        EXPECT_GT(account.army * 100, account.spending * 52) << year;
        EXPECT_LT(account.army * 100, account.spending * 93) << year;
    }
}

TEST(economy, the_indemnity_is_a_small_part_of_revenue) {
    // x156: between half and one and a half hundredths; 1145 is a land in recovery, whose income
    // the rules put too low.
    for (const int year : {1145, 1150, 1175}) {
        const Account& account = replay().song.at(year);
        EXPECT_GT(account.tribute_out, 0) << year;
        EXPECT_LT(account.tribute_out * 1000, account.income * 24) << year;
    }
}

TEST(economy, jin_takes_far_less_money_and_is_strained_after_1211) {
    const std::int64_t at_its_height = replay().jin.at(1189).income;
    EXPECT_GT(at_its_height, 8'000'000);
    EXPECT_LT(at_its_height, 25'000'000);
    EXPECT_LT(replay().jin.at(1225).income * 2, at_its_height);
    EXPECT_LT(replay().jin.at(1225).cash * 4, replay().jin.at(1189).cash + 1'000'000);
}

TEST(economy, treasuries_neither_burst_nor_stay_empty) {
    std::int64_t most = 0;
    int empty_years = 0;
    for (const auto& [year, account] : replay().song) {
        most = std::max(most, account.cash);
        empty_years += account.cash < 1'000'000 ? 1 : 0;
    }
    EXPECT_LT(most, 150'000'000);
    EXPECT_LT(empty_years, 40) << "the years of the wars only";
}

TEST(economy, kaifeng_shrinks_and_hangzhou_grows) {
    const Lived& lived = replay();
    EXPECT_LT(lived.kaifeng.at(1140) * 2, lived.kaifeng.at(1120));
    EXPECT_GT(lived.hangzhou.at(1170), lived.hangzhou.at(1125) * 3 / 2);
    EXPECT_GT(lived.kaifeng.at(1120), lived.hangzhou.at(1120));
    EXPECT_LT(lived.kaifeng.at(1170), lived.hangzhou.at(1170));
}

}  // namespace
