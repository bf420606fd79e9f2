#include "simulation/foundation/result.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace sim {
namespace {

enum class Refusal { too_far, too_late };

Result<int, Refusal> halve(int number) {
    if (number % 2 != 0) {
        return Failure{Refusal::too_far};
    }
    return number / 2;
}

TEST(Result, holds_a_value) {
    const Result<int, Refusal> result = halve(8);
    ASSERT_TRUE(result.has_value());
    EXPECT_TRUE(result);
    EXPECT_EQ(result.value(), 4);
}

TEST(Result, holds_the_reason_of_a_failure) {
    const Result<int, Refusal> result = halve(7);
    EXPECT_FALSE(result.has_value());
    EXPECT_FALSE(result);
    EXPECT_EQ(result.error(), Refusal::too_far);
}

TEST(Result, value_and_error_may_be_of_one_type) {
    const Result<std::string, std::string> good = std::string("yes");
    const Result<std::string, std::string> bad = Failure{std::string("no")};
    EXPECT_EQ(good.value(), "yes");
    EXPECT_EQ(bad.error(), "no");
}

TEST(Result, a_value_that_cannot_be_copied_can_be_moved_out) {
    Result<std::unique_ptr<int>, Refusal> result = std::make_unique<int>(5);
    const std::unique_ptr<int> taken = std::move(result.value());
    EXPECT_EQ(*taken, 5);
}

TEST(Result, outcome_is_nothing_or_an_error) {
    const Outcome<Refusal> done;
    const Outcome<Refusal> failed = Refusal::too_late;
    EXPECT_FALSE(done.has_value());
    EXPECT_EQ(failed, Refusal::too_late);
}

TEST(ResultDeathTest, asking_for_what_is_not_there_stops) {
    EXPECT_DEATH((void)halve(7).value(), "");
    EXPECT_DEATH((void)halve(8).error(), "");
}

}  // namespace
}  // namespace sim
