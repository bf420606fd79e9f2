#include "simulation/calendar/era.hpp"

#include <gtest/gtest.h>

#include "tests/support/tiny_calendar.hpp"

namespace sim {
namespace {

using test_support::cave_court;
using test_support::hill_court;
using test_support::moon_era;
using test_support::shore_court;
using test_support::shore_star_era;
using test_support::star_era;
using test_support::stone_era;
using test_support::tiny_eras;
using test_support::TinyCalendar;

class EraTest : public testing::Test {
  protected:
    [[nodiscard]] Day day(std::int32_t year, std::int32_t month, std::int32_t number) const {
        return tiny_.lunar.day_of(hill_court, {year, month, false, number}).value();
    }
    [[nodiscard]] std::vector<RegnalDate> dates(PolityId court, Day of) const {
        return tiny_.eras.dates_of(court, of, tiny_.lunar).value();
    }
    [[nodiscard]] RegnalDate only_date(PolityId court, Day of) const {
        const std::vector<RegnalDate> all = dates(court, of);
        EXPECT_EQ(all.size(), 1U);
        return all.front();
    }
    [[nodiscard]] DateFailure failure(EraId era, std::int32_t year, std::int32_t month, bool leap,
                                      std::int32_t number) const {
        const auto found = tiny_.eras.day_of(era, year, month, leap, number, tiny_.lunar);
        EXPECT_FALSE(found.has_value());
        return found.has_value() ? DateFailure{} : found.error();
    }

    TinyCalendar tiny_;
};

TEST_F(EraTest, an_era_that_begins_in_mid_year_makes_the_rest_of_the_year_its_first) {
    EXPECT_EQ(only_date(hill_court, day(1001, 6, 10)).era, star_era);
    EXPECT_EQ(only_date(hill_court, day(1001, 6, 10)).era_year, 2);
    EXPECT_EQ(only_date(hill_court, day(1001, 6, 11)).era, moon_era);
    EXPECT_EQ(only_date(hill_court, day(1001, 6, 11)).era_year, 1);
    EXPECT_TRUE(only_date(hill_court, day(1001, 6, 11)).certain);
}

TEST_F(EraTest, an_era_that_ends_after_new_year_has_one_more_year) {
    EXPECT_EQ(only_date(hill_court, day(1002, 1, 5)).era_year, 2);
    EXPECT_EQ(only_date(hill_court, day(1002, 1, 5)).era, moon_era);
    EXPECT_EQ(tiny_.eras.highest_year(moon_era), 2);
    EXPECT_EQ(only_date(hill_court, day(1002, 1, 6)).era, stone_era);
    EXPECT_EQ(tiny_.eras.highest_year(stone_era), 1);
}

TEST_F(EraTest, bounds_known_to_the_year_hold_for_the_lunar_year_and_are_uncertain) {
    const Day new_year = day(1001, 1, 1);
    EXPECT_EQ(only_date(shore_court, new_year).era, shore_star_era);
    EXPECT_EQ(only_date(shore_court, new_year).era_year, 1);
    EXPECT_FALSE(only_date(shore_court, new_year).certain);
    const RegnalDate eve = only_date(shore_court, new_year.plus_days(-1));
    EXPECT_FALSE(eve.era.exists()) << "January 1001 still belongs to the lunar year 1000";
    EXPECT_EQ(eve.lunar.month, 12);
    EXPECT_EQ(only_date(shore_court, day(1002, 12, 29)).era_year, 2);
    EXPECT_FALSE(only_date(hill_court, day(1002, 12, 29)).certain);
}

TEST_F(EraTest, a_court_dates_by_its_own_almanac) {
    const Day last_of_eighth = day(1001, 8, 30);
    EXPECT_EQ(only_date(hill_court, last_of_eighth).lunar.day, 30);
    EXPECT_EQ(only_date(shore_court, last_of_eighth).lunar, (LunarDate{1001, 9, false, 1}));
    EXPECT_EQ(only_date(shore_court, last_of_eighth).day_cycle, cycle_of_day(last_of_eighth));
    EXPECT_EQ(tiny_.eras.day_of(shore_star_era, 1, 9, false, 1, tiny_.lunar).value(),
              last_of_eighth);
}

TEST_F(EraTest, a_court_without_an_era_gets_a_date_without_one) {
    const RegnalDate date = only_date(cave_court, day(1001, 3, 4));
    EXPECT_FALSE(date.era.exists());
    EXPECT_EQ(date.era_year, 0);
    EXPECT_EQ(date.lunar, (LunarDate{1001, 3, false, 4}));
}

TEST_F(EraTest, eras_that_overlap_are_all_given) {
    std::vector<EraRow> rows = tiny_eras();
    rows[1].start = rows[0].start;
    rows[1].first_year = 1000;
    const EraTable eras = EraTable::build(rows, tiny_.lunar).value();
    const auto both = eras.dates_of(hill_court, day(1001, 6, 1), tiny_.lunar).value();
    ASSERT_EQ(both.size(), 2U);
    EXPECT_EQ(both[0].era, star_era);
    EXPECT_EQ(both[1].era, moon_era);
}

TEST_F(EraTest, all_courts_are_asked_at_once) {
    const auto all = tiny_.eras.dates_of_all(day(1001, 6, 1), tiny_.lunar).value();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].court, hill_court);
    EXPECT_EQ(all[1].court, shore_court);
    const Day before = tiny_.lunar.first_day().plus_days(-1);
    EXPECT_EQ(tiny_.eras.dates_of_all(before, tiny_.lunar).error().error,
              DateError::outside_almanac);
    EXPECT_FALSE(tiny_.eras.dates_of(hill_court, before, tiny_.lunar).has_value());
}

TEST_F(EraTest, every_day_under_every_era_comes_back) {
    std::int32_t days = 0;
    for (Day at = tiny_.lunar.first_day(); at <= tiny_.lunar.last_day(); at = at.plus_days(1)) {
        const auto dates_then = tiny_.eras.dates_of_all(at, tiny_.lunar);
        for (const RegnalDate& date : dates_then.value()) {
            const auto back = tiny_.eras.day_of(date.era, date.era_year, date.lunar.month,
                                                date.lunar.leap, date.lunar.day, tiny_.lunar);
            ASSERT_EQ(back.value(), at);
            ++days;
        }
    }
    EXPECT_EQ(days, (354 + 384 + 354) + (384 + 354));
}

TEST_F(EraTest, a_day_or_year_that_the_era_did_not_have_is_refused) {
    EXPECT_EQ(failure(star_era, 3, 1, false, 1).error, DateError::no_such_era_year);
    EXPECT_EQ(failure(star_era, 3, 1, false, 1).highest, 2);
    EXPECT_EQ(failure(star_era, 0, 1, false, 1).error, DateError::no_such_era_year);
    EXPECT_EQ(failure(star_era, 2, 6, false, 11).error, DateError::outside_era);
    EXPECT_EQ(failure(star_era, 2, 6, false, 11).first_day, day(1001, 6, 11));
    EXPECT_EQ(failure(star_era, 1, 2, true, 1).error, DateError::no_such_leap_month);
    EXPECT_EQ(failure(star_era, 1, 2, false, 30).error, DateError::no_such_lunar_day);
}

TEST_F(EraTest, the_days_of_the_first_year_before_an_era_count_as_its_own_in_hindsight) {
    const Day eve = tiny_.eras.day_of(moon_era, 1, 6, false, 10, tiny_.lunar).value();
    EXPECT_EQ(eve, day(1001, 6, 10));
    EXPECT_FALSE(tiny_.eras.may_be_used_on(moon_era, eve, tiny_.lunar));
    EXPECT_TRUE(tiny_.eras.may_be_used_on(moon_era, eve.plus_days(1), tiny_.lunar));
    const FuzzyDate leap = tiny_.eras.span_of_month(moon_era, 1, 5, true, tiny_.lunar).value();
    EXPECT_EQ(leap.last.number - leap.first.number, 28);
}

TEST_F(EraTest, spans_are_cut_at_the_bounds_of_the_era) {
    const FuzzyDate june = tiny_.eras.span_of_month(moon_era, 1, 6, false, tiny_.lunar).value();
    EXPECT_EQ(june.first, day(1001, 6, 11));
    EXPECT_EQ(june.last, day(1001, 6, 30));
    EXPECT_EQ(june.precision, DatePrecision::month);
    const FuzzyDate year = tiny_.eras.span_of_year(moon_era, 1, tiny_.lunar).value();
    EXPECT_EQ(year.first, day(1001, 6, 11));
    EXPECT_EQ(year.last, day(1002, 1, 1).plus_days(-1));
    EXPECT_EQ(tiny_.eras.span_of_month(star_era, 2, 7, false, tiny_.lunar).error().error,
              DateError::outside_era);
    EXPECT_EQ(tiny_.eras.span_of_year(moon_era, 3, tiny_.lunar).error().error,
              DateError::no_such_era_year);
}

TEST_F(EraTest, a_table_that_contradicts_itself_is_refused) {
    std::vector<EraRow> rows = tiny_eras();
    rows[0].end = rows[0].start;
    rows[0].last_year = 999;
    rows[1].first_year = 1000;
    const auto built = EraTable::build(rows, tiny_.lunar);
    ASSERT_FALSE(built.has_value());
    ASSERT_EQ(built.error().size(), 2U);
    EXPECT_EQ(built.error()[0], (EraProblem{EraError::ends_before_start, 0, 0}));
    EXPECT_EQ(built.error()[1], (EraProblem{EraError::first_year_disagrees, 1, 1001}));
    rows = tiny_eras();
    rows[3].last_year = 1001 + era_years_max;
    EXPECT_EQ(EraTable::build(rows, tiny_.lunar).error().front().error, EraError::too_many_years);
    EXPECT_STREQ(era_error_name(EraError::first_year_disagrees), "first_year_disagrees");
}

}  // namespace
}  // namespace sim
