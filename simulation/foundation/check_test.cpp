#include "simulation/foundation/check.hpp"

#include <gtest/gtest.h>

#include <cstdio>

namespace sim {
namespace {

void print_failure(const CheckFailure& failure) {
    std::fprintf(stderr, "%s|%s|%s|%d\n", failure.condition, failure.message, failure.file,
                 failure.line);
}

TEST(Check, a_true_condition_passes_and_is_evaluated_once) {
    int evaluated = 0;
    CHECK(++evaluated == 1, "counts");
    EXPECT_EQ(evaluated, 1);
}

TEST(CheckDeathTest, a_false_condition_tells_the_handler_and_aborts) {
    EXPECT_DEATH(
        {
            set_check_handler(print_failure);
            CHECK(1 + 1 == 3, "sums are broken");
        },
        "1 \\+ 1 == 3\\|sums are broken\\|.*check_test\\.cpp\\|[0-9]+");
}

TEST(Check, setting_a_handler_gives_back_the_former) {
    CheckHandler const before = set_check_handler(print_failure);
    EXPECT_EQ(set_check_handler(before), &print_failure);
    EXPECT_EQ(set_check_handler(before), before);
}

}  // namespace
}  // namespace sim
