#include "simulation/rules/entry.hpp"

#include <gtest/gtest.h>

#include <array>

namespace sim {
namespace {

const PersonLaws laws;

TEST(Entry, the_grown_enter_a_service_and_those_of_unknown_age_are_grown) {
    EXPECT_FALSE(is_grown(1150, 1150 + laws.entry_age - 1, laws));
    EXPECT_TRUE(is_grown(1150, 1150 + laws.entry_age, laws));
    EXPECT_TRUE(is_grown(0, 1150, laws));
}

TEST(Entry, posts_are_found_by_and_by_and_not_all_on_the_first_day) {
    const PostInputs at_once{1100, 0, 1129, 6};
    EXPECT_FALSE(post_is_found(at_once, 1129, 5, laws));
    EXPECT_TRUE(post_is_found(at_once, 1129, 6, laws));
    const PostInputs later{1100, 14, 1129, 6};
    EXPECT_FALSE(post_is_found(later, 1130, 7, laws));
    EXPECT_TRUE(post_is_found(later, 1130, 8, laws));
    const PostInputs young{1120, 2, 1129, 6};
    EXPECT_FALSE(post_is_found(young, 1120 + laws.entry_age, 2, laws));
    EXPECT_TRUE(post_is_found(young, 1120 + laws.entry_age, 3, laws)) << "after he is grown";
    EXPECT_TRUE(post_is_found({0, 0, 1129, 6}, 1129, 6, laws))
        << "of unknown age: grown long since";
}

TEST(Entry, a_court_wants_people_by_its_places) {
    EXPECT_TRUE(wants_people({1, laws.officers_least - 1}, laws));
    EXPECT_FALSE(wants_people({1, laws.officers_least}, laws));
    EXPECT_FALSE(wants_people({0, 0}, laws)) << "a court without a place";
    const std::int32_t large = 10 * laws.officers_places;
    EXPECT_TRUE(wants_people({large, laws.officers_least + 9}, laws));
    EXPECT_FALSE(wants_people({large, laws.officers_least + 10}, laws));
}

TEST(Entry, one_of_whom_the_record_is_silent_comes_in_his_years) {
    EXPECT_FALSE(may_come(1150, 1150 + laws.later_age_least - 1, laws));
    EXPECT_TRUE(may_come(1150, 1150 + laws.later_age_least, laws));
    EXPECT_TRUE(may_come(1150, 1150 + laws.later_age_most, laws));
    EXPECT_FALSE(may_come(1150, 1150 + laws.later_age_most + 1, laws));
}

TEST(Entry, he_goes_home_then_to_his_fathers_court_then_to_the_greatest_of_his_people) {
    std::array<HomeInputs, 4> courts{{{false, false, true, 10},
                                      {false, false, true, 90},
                                      {false, true, false, 1},
                                      {true, false, false, 0}}};
    EXPECT_EQ(choose_home(courts), 3);
    courts[3].is_home = false;
    EXPECT_EQ(choose_home(courts), 2);
    courts[2].is_of_father = false;
    EXPECT_EQ(choose_home(courts), 1);
    courts[1].places = 0;
    EXPECT_EQ(choose_home(courts), 0);
    courts[0].is_of_culture = false;
    EXPECT_EQ(choose_home(courts), -1);
}

}  // namespace
}  // namespace sim
