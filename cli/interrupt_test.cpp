#include "cli/interrupt.hpp"

#include <gtest/gtest.h>

#include <csignal>

namespace cli {
namespace {

TEST(Interrupt, is_noted_while_the_guard_lives) {
    const InterruptGuard guard;
    EXPECT_FALSE(guard.came());
    std::raise(SIGINT);
    EXPECT_TRUE(guard.came());
    EXPECT_EQ(guard.exit_code(), 130);
}

TEST(Interrupt, a_new_guard_knows_nothing_of_an_old_one) {
    {
        const InterruptGuard guard;
        std::raise(SIGTERM);
        EXPECT_TRUE(guard.came());
        EXPECT_EQ(guard.exit_code(), 143);
    }
    const InterruptGuard guard;
    EXPECT_FALSE(guard.came());
}

}  // namespace
}  // namespace cli
