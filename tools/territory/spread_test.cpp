#include "tools/territory/spread.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace territory {
namespace {

Place place(const char* kind, const char* terrain, std::int64_t households) {
    Place made;
    made.kind = kind;
    made.terrain = terrain;
    made.households = households;
    return made;
}

TEST(Pace, more_households_go_faster) {
    int before = 0;
    for (const std::int64_t households : {250000, 60000, 30000, 15000, 8000, 4000, 500}) {
        const int permille = pace_of(place("prefecture", "plain", households)).permille;
        EXPECT_GT(permille, before);
        before = permille;
    }
}

TEST(Pace, a_pass_is_slower_than_a_fort_of_its_size) {
    EXPECT_GT(pace_of(place("pass", "mountain", 1000)).permille,
              pace_of(place("fortress", "mountain", 1000)).permille);
}

TEST(Pace, the_desert_ends_before_the_steppe_and_the_steppe_before_the_plain) {
    const int desert = pace_of(place("fortress", "desert", 4000)).reach_km;
    const int steppe = pace_of(place("fortress", "steppe", 4000)).reach_km;
    EXPECT_LT(desert, steppe);
    EXPECT_LT(steppe, pace_of(place("fortress", "plain", 4000)).reach_km);
}

TEST(Ground, a_ring_covers_the_pixels_whose_middles_it_holds) {
    // Half a degree by a third of a degree.
    const Line ring{{110, 30}, {110.5, 30}, {110.5, 30.0 + 1.0 / 3}, {110, 30.0 + 1.0 / 3}};
    int pixels = 0;
    for (const Span& span : spans_of(ring)) {
        for (int x = span.first; x <= span.last; ++x) {
            EXPECT_TRUE(is_inside(ring, middle_of({x, span.y})));
            ++pixels;
        }
    }
    EXPECT_EQ(pixels, 30 * 20);
}

TEST(Ground, pixels_and_their_middles_agree) {
    for (const Pixel p : {Pixel{0, 0}, Pixel{1234, 567}, Pixel{columns - 1, rows - 1}}) {
        const Pixel back = pixel_at(middle_of(p));
        EXPECT_EQ(back.x, p.x);
        EXPECT_EQ(back.y, p.y);
    }
}

TEST(Ground, a_step_north_is_one_arc_minute_and_a_step_east_shorter) {
    EXPECT_NEAR(step_m(1000, 2), 1853, 2);
    const double lat = middle_of({0, 1000}).lat;
    EXPECT_NEAR(step_m(1000, 0), 1853 * std::cos(lat * 3.14159265 / 180), 2);
}

TEST(Layers, heights_lie_between_those_of_the_pixels) {
    Dem dem;
    dem.columns = 2;
    dem.rows = 2;
    dem.west = 100;
    dem.north = 31;
    dem.step_lon = dem.step_lat = 0.5;
    dem.heights = {0, 100, 200, 300};
    EXPECT_NEAR(dem.height({100.5, 30.5}), 150, 0.5);
    EXPECT_NEAR(dem.height({100.25, 30.75}), 0, 0.5);
    EXPECT_NEAR(dem.height({100.75, 30.75}), 100, 0.5);
}

TEST(Layers, a_missing_folder_is_named) {
    try {
        (void)read_layers("no/such/pack", "no/such/map");
        FAIL() << "read a folder that does not exist";
    } catch (const LayerError& error) {
        EXPECT_NE(std::string(error.what()).find("no/such/pack"), std::string::npos);
    }
}

}  // namespace
}  // namespace territory
