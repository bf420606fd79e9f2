#include "chronicle/place_years.hpp"

#include <gtest/gtest.h>

#include <numeric>

#include "simulation/turn/treasury_books.hpp"
#include "tests/support/two_courts.hpp"

namespace {

using namespace test_support;          // NOLINT(google-build-using-namespace)
using namespace test_support::courts;  // NOLINT(google-build-using-namespace)

sim::Setting three_years() {
    sim::Setting setting = two_courts();
    setting.last_day = day(1202, 12, 31);
    return setting;
}

TEST(PlaceYears, tell_the_last_days_of_each_year_that_has_been_lived) {
    const sim::Setting setting = three_years();
    chronicle::Timeline timeline(setting);
    timeline.live_through(day(1202, 12, 20));
    ASSERT_EQ(chronicle::place_years(timeline).size(), 2U) << "the third is not over";
    timeline.live_through(setting.last_day);
    const auto years = chronicle::place_years(timeline);
    ASSERT_EQ(years.size(), 3U);
    EXPECT_EQ(years.front().year, 1200);
    EXPECT_EQ(years.back().year, 1202);
    const sim::World eve = timeline.world_on(day(1201, 12, 20));
    for (std::size_t i = 0; i < eve.places.households.size(); ++i) {
        EXPECT_EQ(years[1].households[i], eve.places.households[sim::PlaceId(i)]);
        EXPECT_EQ(years[1].unrest[i], eve.places.unrest[sim::PlaceId(i)]);
    }
}

TEST(PlaceYears, taxes_of_places_add_up_to_what_their_court_took) {
    const sim::Setting setting = three_years();
    chronicle::Timeline timeline(setting);
    timeline.live_through(setting.last_day);
    const auto years = chronicle::place_years(timeline);
    const sim::World after = timeline.world_on(setting.last_day);
    std::int64_t of_places = 0;
    for (std::size_t i = 0; i < after.places.holder.size(); ++i) {
        of_places += after.places.holder[sim::PlaceId(i)] == south ? years.back().taxes[i] : 0;
    }
    std::int64_t of_court = 0;
    for (const sim::BudgetLine line : {sim::BudgetLine::land_tax, sim::BudgetLine::monopolies,
                                       sim::BudgetLine::commerce, sim::BudgetLine::customs}) {
        of_court += after.budgets.last_year[sim::World::budget_of(south, line)].value;
    }
    ASSERT_GT(of_court, 0);
    // The year's registers and trade are not those of its last days.
    EXPECT_NEAR(static_cast<double>(of_places), static_cast<double>(of_court),
                0.05 * static_cast<double>(of_court));
}

}  // namespace
