#include "scenario/name_index.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace scenario {
namespace {

TEST(NameIndex, finds_every_name_that_was_added_and_no_other) {
    std::vector<std::string> names;
    for (int i = 0; i < 3000; ++i) {
        names.push_back("place-" + std::to_string(i * 7));
    }
    NameIndex index;
    EXPECT_FALSE(index.find("place-0").has_value());
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        EXPECT_EQ(index.add(names[i], i), i);
    }
    EXPECT_EQ(index.size(), names.size());
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        EXPECT_EQ(index.find(names[i]), i);
    }
    EXPECT_FALSE(index.find("place-1").has_value());
    EXPECT_FALSE(index.find("").has_value());
}

TEST(NameIndex, the_first_of_two_equal_names_stays) {
    NameIndex index;
    EXPECT_EQ(index.add("a", 4), 4U);
    EXPECT_EQ(index.add("a", 9), 4U);
    EXPECT_EQ(index.find("a"), 4U);
    EXPECT_EQ(index.size(), 1U);
}

}  // namespace
}  // namespace scenario
