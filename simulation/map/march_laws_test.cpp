#include "simulation/map/march_laws.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace sim {
namespace {

TEST(MarchLaws, those_written_in_the_engine_are_lawful) {
    EXPECT_TRUE(are_lawful(MarchLaws{}));
}

TEST(MarchLaws, every_field_is_named_once_and_reaches_a_parameter_of_its_own) {
    std::set<std::string> names;
    MarchLaws laws;
    std::int32_t mark = 100'000;
    for (const MarchLawField& field : march_law_fields()) {
        EXPECT_TRUE(names.insert(field.name).second) << field.name;
        EXPECT_LT(field.lowest, field.highest) << field.name;
        laws.*field.member = mark++;
    }
    mark = 100'000;
    for (const MarchLawField& field : march_law_fields()) {
        EXPECT_EQ(laws.*field.member, mark++) << field.name;
    }
}

TEST(MarchLaws, a_parameter_outside_its_range_is_unlawful) {
    for (const MarchLawField& field : march_law_fields()) {
        MarchLaws laws;
        laws.*field.member = field.lowest;
        EXPECT_TRUE(are_lawful(laws)) << field.name;
        laws.*field.member = field.highest;
        EXPECT_TRUE(are_lawful(laws)) << field.name;
        laws.*field.member = field.lowest - 1;
        EXPECT_FALSE(are_lawful(laws)) << field.name;
        laws.*field.member = field.highest + 1;
        EXPECT_FALSE(are_lawful(laws)) << field.name;
    }
}

}  // namespace
}  // namespace sim
