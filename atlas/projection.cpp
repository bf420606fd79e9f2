#include "atlas/projection.hpp"

#include <cmath>

namespace atlas {
namespace {

constexpr double pi = 3.14159265358979323846;
// The radius of a sphere of the earth's surface: the areas stay those of the ellipsoid.
constexpr double earth_radius_km = 6371.0072;

double radians(double degrees) {
    return degrees * pi / 180;
}
double degrees(double radians) {
    return radians * 180 / pi;
}

}  // namespace

// Snyder, Map Projections: A Working Manual (1987), formulas 14-1 to 14-11 for the sphere.
Projection::Projection(double parallel_south, double parallel_north, double meridian,
                       double latitude)
    : cone_((std::sin(radians(parallel_south)) + std::sin(radians(parallel_north))) / 2),
      constant_(std::cos(radians(parallel_south)) * std::cos(radians(parallel_south)) +
                2 * cone_ * std::sin(radians(parallel_south))),
      radius_origin_(earth_radius_km *
                     std::sqrt(constant_ - 2 * cone_ * std::sin(radians(latitude))) / cone_),
      meridian_(meridian) {}

Point Projection::forward(Position position) const {
    const double radius = earth_radius_km *
                          std::sqrt(constant_ - 2 * cone_ * std::sin(radians(position.lat))) /
                          cone_;
    const double angle = cone_ * radians(position.lon - meridian_);
    return {radius * std::sin(angle), radius * std::cos(angle) - radius_origin_};
}

Position Projection::backward(Point point) const {
    const double down = point.y + radius_origin_;
    const double radius = std::hypot(point.x, down);
    const double share = radius * cone_ / earth_radius_km;
    return {meridian_ + degrees(std::atan2(point.x, down)) / cone_,
            degrees(std::asin((constant_ - share * share) / (2 * cone_)))};
}

Projection map_projection() {
    return {25, 47, 112, 36};
}

}  // namespace atlas
