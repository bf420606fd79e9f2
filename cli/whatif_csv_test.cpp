// The bytes are those of the web app: the table is that of web/app/src/engine/member_test.ts.
#include "cli/whatif_csv.hpp"

#include <gtest/gtest.h>

#include <array>
#include <limits>
#include <string>

namespace cli {
namespace {

TEST(csv_number, is_written_as_javascript_writes_it) {
    // As `node -p` prints each.
    EXPECT_EQ(csv_number(0), "0");
    EXPECT_EQ(csv_number(-0.0), "0");
    EXPECT_EQ(csv_number(1), "1");
    EXPECT_EQ(csv_number(-2.5), "-2.5");
    EXPECT_EQ(csv_number(120), "120");
    EXPECT_EQ(csv_number(90000), "90000");
    EXPECT_EQ(csv_number(1234567.125), "1234567.125");
    EXPECT_EQ(csv_number(1.0 / 3), "0.3333333333333333");
    EXPECT_EQ(csv_number(0.1 + 0.2), "0.30000000000000004");
    EXPECT_EQ(csv_number(0.000001), "0.000001");
    EXPECT_EQ(csv_number(0.0000001), "1e-7");
    EXPECT_EQ(csv_number(-0.000000125), "-1.25e-7");
    EXPECT_EQ(csv_number(123456789012345680000.0), "123456789012345680000");
    EXPECT_EQ(csv_number(1e21), "1e+21");
    EXPECT_EQ(csv_number(1.5e300), "1.5e+300");
    EXPECT_EQ(csv_number(std::numeric_limits<double>::denorm_min()), "5e-324");
    EXPECT_EQ(csv_number(-std::numeric_limits<double>::infinity()), "-Infinity");
    EXPECT_EQ(csv_number(std::numeric_limits<double>::quiet_NaN()), "NaN");
}

TEST(csv, has_one_line_for_each_member) {
    lab::PairLived pair;
    pair.without.values = {1, -2.5};
    pair.without.digest = sim::Digest{0xaa};
    pair.with.values = {0, 1};
    pair.with.digest = sim::Digest{0xbb};
    const std::array<std::string, 2> questions = {"a", "b, \"c\""};
    EXPECT_EQ(csv_of(questions, 1, std::array{pair, pair}),
              "member,without: a,with: a,\"without: b, \"\"c\"\"\",\"with: b, \"\"c\"\"\","
              "digest without,digest with\n"
              "1,1,0,-2.5,1,0x00000000000000aa,0x00000000000000bb\n"
              "2,1,0,-2.5,1,0x00000000000000aa,0x00000000000000bb\n");
}

}  // namespace
}  // namespace cli
