#include "cli/output.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <string>

namespace cli {
namespace {

TEST(Output, a_closed_pipe_is_no_error) {
    std::signal(SIGPIPE, SIG_IGN);
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe(ends.data()), 0);
    ::close(ends[0]);
    Output output(ends[1]);
    output.write("nobody reads this");
    output.flush();
    EXPECT_TRUE(output.closed());
    EXPECT_EQ(output.error(), 0);
    output.write("nor this");
    output.flush();
    ::close(ends[1]);
}

TEST(Output, a_full_disk_is_an_error) {
    const int full = ::open("/dev/full", O_WRONLY);
    ASSERT_GE(full, 0);
    Output output(full);
    output.write("x");
    EXPECT_EQ(output.error(), 0);
    output.flush();
    EXPECT_EQ(output.error(), ENOSPC);
    EXPECT_FALSE(output.closed());
    ::close(full);
}

TEST(Output, keeps_the_order_and_every_byte) {
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe(ends.data()), 0);
    Output output(ends[1]);
    output.write("宋");
    output.write("金\n");
    output.flush();
    ::close(ends[1]);
    std::array<char, 16> read{};
    const ssize_t count = ::read(ends[0], read.data(), read.size());
    ASSERT_GT(count, 0);
    EXPECT_EQ(std::string(read.data(), static_cast<std::size_t>(count)), "宋金\n");
    ::close(ends[0]);
}

}  // namespace
}  // namespace cli
