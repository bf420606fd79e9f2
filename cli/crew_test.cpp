// The crew does each piece once, whatever the threads, and says how much is whole when it is ended.
#include "cli/crew.hpp"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <numeric>

namespace cli {
namespace {

constexpr std::uint32_t pieces = 500;

TEST(Crew, does_each_piece_once_and_tells_each_once) {
    for (const std::uint32_t threads : {1U, 2U, 7U}) {
        std::array<std::atomic<int>, pieces> times{};
        std::vector<int> told(pieces);
        const std::uint32_t whole =
            work_through({pieces, threads, [&](std::uint32_t piece) { ++times[piece]; },
                          [&](std::span<const std::uint32_t> done) {
                              EXPECT_TRUE(std::ranges::is_sorted(done));
                              for (const std::uint32_t piece : done) {
                                  EXPECT_EQ(times[piece], 1) << "told before it was done";
                                  told[piece] += 1;
                              }
                              return true;
                          }});
        EXPECT_EQ(whole, pieces);
        EXPECT_EQ(std::accumulate(told.begin(), told.end(), 0), static_cast<int>(pieces));
        EXPECT_TRUE(std::ranges::all_of(told, [](int count) { return count == 1; }));
    }
}

// The first piece is the slowest: what is done after it does not count as whole without it.
TEST(Crew, that_is_ended_finishes_what_is_in_hand_and_begins_nothing_more) {
    std::atomic<bool> may_end{false};
    std::vector<bool> told(pieces);
    std::uint32_t count = 0;
    const std::uint32_t whole = work_through({pieces, 2,
                                              [&](std::uint32_t piece) {
                                                  while (piece == 0 && !may_end) {
                                                  }
                                                  while (piece == 20 && !may_end) {
                                                  }
                                              },
                                              [&](std::span<const std::uint32_t> done) {
                                                  for (const std::uint32_t piece : done) {
                                                      told[piece] = true;
                                                  }
                                                  count += static_cast<std::uint32_t>(done.size());
                                                  may_end = may_end || count >= 19;
                                                  return count < 19;
                                              }});
    EXPECT_TRUE(told[0]);
    EXPECT_GE(count, 19U);
    EXPECT_LE(count, pieces);
    EXPECT_EQ(whole, static_cast<std::uint32_t>(std::ranges::find(told, false) - told.begin()));
}

TEST(Crew, without_work_does_nothing) {
    EXPECT_EQ(work_through({0, 4, [](std::uint32_t) { FAIL() << "there is no piece"; },
                            [](std::span<const std::uint32_t>) { return true; }}),
              0U);
}

}  // namespace
}  // namespace cli
