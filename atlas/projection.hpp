// Projection: from the globe to the plane by Albers' equal-area conic, so that the size of a realm
// on the map is its size on the ground.
#pragma once

#include "atlas/layers.hpp"

namespace atlas {

/// A point of the plane. In what unit and from where is for the one who gives it to say.
struct Point {
    double x = 0;  ///< Grows to the east.
    double y = 0;  ///< Grows to the south, as in pictures.
};

class Projection {
  public:
    /// Two parallels at which lengths are true, the meridian that runs straight up, and the
    /// latitude on it that becomes the origin; all in degrees. The parallels must not lie at equal
    /// distances on both sides of the equator.
    Projection(double parallel_south, double parallel_north, double meridian, double latitude);

    /// In km from the origin.
    [[nodiscard]] Point forward(Position position) const;

    /// The position of a point in km from the origin.
    [[nodiscard]] Position backward(Point point) const;

  private:
    double cone_;
    double constant_;
    double radius_origin_;
    double meridian_;
};

/// The projection of all pictures: true at 25 and 47 degrees north, centred on 112 degrees east and
/// 36 degrees north.
[[nodiscard]] Projection map_projection();

}  // namespace atlas
