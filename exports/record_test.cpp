#include "exports/record.hpp"

#include <gtest/gtest.h>

namespace exports {
namespace {

TEST(Record, days_overlap_if_they_share_one) {
    EXPECT_TRUE(overlaps("1127-01-09", "1127-02-01", {"1127-02-01", "1127-03-01"}));
    EXPECT_FALSE(overlaps("1127-01-09", "1127-02-01", {"1127-02-02", "1127-03-01"}));
    EXPECT_FALSE(overlaps("1127-01-09", "1127-02-01", {"1126-01-01", "1127-01-08"}));
    EXPECT_TRUE(overlaps("1127-01-09", "", {"1200-01-01", ""}));
    EXPECT_TRUE(overlaps("1127-01-09", "1127-01-09", {}));
}

TEST(Record, day_before_crosses_months_of_the_julian_calendar) {
    EXPECT_EQ(day_before("1127-01-01"), "1126-12-31");
    EXPECT_EQ(day_before("1100-03-01"), "1100-02-29");
}

TEST(Record, date_parts_are_as_many_as_the_date_has) {
    EXPECT_EQ(date_parts("1127-01-09"), (std::vector<int>{1127, 1, 9}));
    EXPECT_EQ(date_parts("1127-01"), (std::vector<int>{1127, 1}));
    EXPECT_EQ(date_parts("0960"), (std::vector<int>{960}));
    EXPECT_TRUE(date_parts("").empty());
}

TEST(Record, sources_are_written_as_in_the_tables_of_the_pack) {
    const Json sources = Json::parse(
        R"([{"key":"songshi","locator":"23","citation":"x"},{"key":"mote1999","locator":null}])");
    EXPECT_EQ(sources_text(sources), "songshi(23); mote1999");
    EXPECT_EQ(sources_text(Json::array()), "");
}

}  // namespace
}  // namespace exports
