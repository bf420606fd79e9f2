#include "atlas/projection.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace {

using atlas::Point;
using atlas::Position;

constexpr double pi = 3.14159265358979323846;
constexpr double radius_km = 6371.0072;

TEST(projection, gives_the_point_of_snyders_example) {
    // Snyder (1987), page 291: parallels 29.5 and 45.5 N, origin 23 N 96 W, unit sphere; 35 N 75 W
    // lies at x 0.2952720, y 0.2416774 (north is up there).
    const atlas::Projection projection(29.5, 45.5, -96, 23);
    const Point point = projection.forward({-75, 35});
    EXPECT_NEAR(point.x / radius_km, 0.2952720, 1e-6);
    EXPECT_NEAR(point.y / radius_km, -0.2416774, 1e-6);
}

TEST(projection, comes_back_to_where_it_started) {
    const atlas::Projection projection = atlas::map_projection();
    for (double lon = 70; lon <= 145; lon += 7.5) {
        for (double lat = 17; lat <= 55; lat += 3.8) {
            const Position back = projection.backward(projection.forward({lon, lat}));
            EXPECT_NEAR(back.lon, lon, 1e-9);
            EXPECT_NEAR(back.lat, lat, 1e-9);
        }
    }
}

// The area of a quarter of a degree in the plane, by its four corners.
double area_km2(const atlas::Projection& projection, double lon, double lat) {
    constexpr double step = 0.25;
    const std::vector<Point> ring{
        projection.forward({lon, lat}), projection.forward({lon + step, lat}),
        projection.forward({lon + step, lat + step}), projection.forward({lon, lat + step})};
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point& a = ring[i];
        const Point& b = ring[(i + 1) % ring.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return std::abs(twice) / 2;
}

TEST(projection, keeps_areas_everywhere) {
    const atlas::Projection projection = atlas::map_projection();
    for (double lon = 70; lon < 145; lon += 12.5) {
        for (double lat = 17; lat < 55; lat += 4.75) {
            const double on_the_globe =
                radius_km * radius_km * (0.25 * pi / 180) *
                (std::sin((lat + 0.25) * pi / 180) - std::sin(lat * pi / 180));
            EXPECT_NEAR(area_km2(projection, lon, lat) / on_the_globe, 1, 2e-6)
                << lon << " " << lat;
        }
    }
}

TEST(projection, north_is_up_on_the_middle_meridian) {
    const Point south = atlas::map_projection().forward({112, 30});
    const Point north = atlas::map_projection().forward({112, 40});
    EXPECT_NEAR(south.x, 0, 1e-9);
    EXPECT_NEAR(north.x, 0, 1e-9);
    EXPECT_LT(north.y, south.y);
}

}  // namespace
