#include "atlas/svg.hpp"

#include <gtest/gtest.h>

#include "atlas/colour.hpp"

namespace {

TEST(svg, numbers_are_short) {
    EXPECT_EQ(atlas::number_text(3), "3");
    EXPECT_EQ(atlas::number_text(-0.25), "-0.25");
    EXPECT_EQ(atlas::number_text(1.5), "1.5");
    EXPECT_EQ(atlas::number_text(2.049), "2.05");
    EXPECT_EQ(atlas::number_text(-0.001), "0");
    EXPECT_EQ(atlas::grouped_text(1234567), "1,234,567");
    EXPECT_EQ(atlas::grouped_text(999), "999");
}

TEST(svg, text_cannot_become_markup) {
    EXPECT_EQ(atlas::escaped("<a b=\"c\">&\n"), "&lt;a b=&quot;c&quot;&gt;&amp;");
}

TEST(svg, colours_mix_and_darken) {
    EXPECT_EQ(atlas::text_of(atlas::mixed({0, 0, 0}, {255, 255, 255}, 0.5)), "#808080");
    EXPECT_EQ(atlas::text_of(atlas::colour_of("#0B4F8A")), "#0B4F8A");
    EXPECT_NEAR(atlas::luminance({255, 255, 255}), 1, 1e-9);
    EXPECT_LE(atlas::luminance(atlas::readable({240, 228, 66})), 0.18);
}

}  // namespace
