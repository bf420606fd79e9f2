// Cell shapes: the cells of the map as GeoJSON geometries: rings wound as RFC 7946 wants them, each
// hole with the ring that it lies in, degrees to four decimals (about ten metres).
#pragma once

#include <vector>

#include "atlas/layers.hpp"
#include "exports/json.hpp"

namespace exports {

/// A polygon of rings, shore first; positions in degrees.
using Shape = std::vector<atlas::Polygon>;

/// The rings of a cell put together to polygons. Outer rings run counterclockwise, holes clockwise.
[[nodiscard]] Shape cell_shape(const atlas::Layers& layers, const atlas::Cell& cell);

/// A Polygon, or a MultiPolygon if there are several.
[[nodiscard]] Json shape_json(const Shape& shape);

/// Twice the signed area of a closed ring, in square degrees: positive if it runs counterclockwise.
[[nodiscard]] double signed_area(const atlas::Line& ring);

}  // namespace exports
