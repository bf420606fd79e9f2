#include "tools/territory/ground.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <numbers>

namespace territory {
namespace {

constexpr double metres_per_degree = 111195.0;
// Extra cost of slope: a grade of 10 % doubles the way.
constexpr double per_grade = 10.0;
// Extra cost of standing above the land around (a box of about 40 km): borders look for ridges.
constexpr int around_pixels = 11;
constexpr double ridge_m = 220.0;
constexpr double ridge_most = 3.0;
constexpr double high_m = 3200.0;
constexpr double high_factor = 1.5;
constexpr double water_factor = 3.0;

double width_at(double lat) {
    return std::cos(lat * std::numbers::pi / 180.0);
}

std::vector<float> heights_of(const Dem& dem) {
    std::vector<float> heights(pixel_count);
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < columns; ++x) {
            const double height = dem.height(middle_of({x, y}));
            heights[index_of({x, y})] = static_cast<float>(std::max(height, 0.0));
        }
    }
    return heights;
}

// Mean of a box around each pixel, by a table of sums.
std::vector<float> means_of(const std::vector<float>& heights) {
    constexpr std::size_t stride = columns + 1;
    std::vector<double> sums(stride * (rows + 1), 0.0);
    const auto at = [](int x, int y) {
        return static_cast<std::size_t>(y) * stride + static_cast<std::size_t>(x);
    };
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < columns; ++x) {
            sums[at(x + 1, y + 1)] = static_cast<double>(heights[index_of({x, y})]) +
                                     sums[at(x, y + 1)] + sums[at(x + 1, y)] - sums[at(x, y)];
        }
    }
    std::vector<float> means(pixel_count);
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < columns; ++x) {
            const int x0 = std::max(0, x - around_pixels);
            const int x1 = std::min(columns, x + around_pixels + 1);
            const int y0 = std::max(0, y - around_pixels);
            const int y1 = std::min(rows, y + around_pixels + 1);
            const double sum =
                sums[at(x1, y1)] - sums[at(x0, y1)] - sums[at(x1, y0)] + sums[at(x0, y0)];
            means[index_of({x, y})] = static_cast<float>(sum / ((x1 - x0) * (y1 - y0)));
        }
    }
    return means;
}

void mark_land(Ground& ground, const Layers& layers) {
    ground.is_land.assign(pixel_count, 0);
    ground.polygon.assign(pixel_count, -1);
    for (std::size_t k = layers.land.size(); k-- > 0;) {
        for (const Span& span : spans_of(layers.land[k])) {
            for (int x = span.first; x <= span.last; ++x) {
                ground.is_land[index_of({x, span.y})] = 1;
                ground.polygon[index_of({x, span.y})] = static_cast<std::int16_t>(k);
            }
        }
    }
    for (const Line& ring : layers.later_land) {
        for (const Span& span : spans_of(ring)) {
            for (int x = span.first; x <= span.last; ++x) {
                ground.is_land[index_of({x, span.y})] = 0;
                ground.polygon[index_of({x, span.y})] = -1;
            }
        }
    }
}

void mark_costs(Ground& ground, const Layers& layers) {
    const std::vector<float> heights = heights_of(layers.dem);
    const std::vector<float> means = means_of(heights);
    ground.permille.assign(pixel_count, 1000);
    for (int y = 1; y + 1 < rows; ++y) {
        const double lon_m =
            metres_per_degree / pixels_per_degree * width_at(middle_of({0, y}).lat);
        const double lat_m = metres_per_degree / pixels_per_degree;
        for (int x = 1; x + 1 < columns; ++x) {
            const auto height = [&](int dx, int dy) {
                return static_cast<double>(heights[index_of({x + dx, y + dy})]);
            };
            const double east = (height(1, 0) - height(-1, 0)) / (2 * lon_m);
            const double north = (height(0, 1) - height(0, -1)) / (2 * lat_m);
            const double grade = std::sqrt(east * east + north * north);
            const double above = height(0, 0) - static_cast<double>(means[index_of({x, y})]);
            double factor = 1 + per_grade * grade + std::clamp(above / ridge_m, 0.0, ridge_most);
            if (height(0, 0) > high_m) {
                factor *= high_factor;
            }
            ground.permille[index_of({x, y})] =
                static_cast<std::uint16_t>(std::lround(1000 * std::min(factor, 20.0)));
        }
    }
    for (const Line& lake : layers.lakes) {
        for (const Span& span : spans_of(lake)) {
            for (int x = span.first; x <= span.last; ++x) {
                ground.permille[index_of({x, span.y})] =
                    static_cast<std::uint16_t>(1000 * water_factor);
            }
        }
    }
}

// Share of a-b at which it is cut by c-d, or -1. The far end of a-b does not count, so that the
// next segment of a line is not cut a second time at the same point.
double cut_share(Point a, Point b, Point c, Point d) {
    const double cross = (b.lon - a.lon) * (d.lat - c.lat) - (b.lat - a.lat) * (d.lon - c.lon);
    if (cross == 0) {
        return -1;
    }
    const double t =
        ((c.lon - a.lon) * (d.lat - c.lat) - (c.lat - a.lat) * (d.lon - c.lon)) / cross;
    const double u =
        ((c.lon - a.lon) * (b.lat - a.lat) - (c.lat - a.lat) * (b.lon - a.lon)) / cross;
    return t >= 0 && t < 1 && u >= 0 && u <= 1 ? t : -1;
}

void mark_crossings(Ground& ground, const Layers& layers, int number) {
    const River& river = layers.rivers[static_cast<std::size_t>(number)];
    for (std::size_t k = 0; k + 1 < river.line.size(); ++k) {
        const Point a = river.line[k];
        const Point b = river.line[k + 1];
        const Pixel p = pixel_at({std::min(a.lon, b.lon), std::max(a.lat, b.lat)});
        const Pixel q = pixel_at({std::max(a.lon, b.lon), std::min(a.lat, b.lat)});
        for (int y = p.y - 1; y <= q.y + 1; ++y) {
            for (int x = p.x - 1; x <= q.x + 1; ++x) {
                for (int way = 0; way < 4; ++way) {
                    const Pixel to{x + ways[way].x, y + ways[way].y};
                    if (!is_on_grid({x, y}) || !is_on_grid(to)) {
                        continue;
                    }
                    const double share = cut_share(a, b, middle_of({x, y}), middle_of(to));
                    const int cost_m = 1000 * river.crossing_km;
                    if (share < 0) {
                        continue;
                    }
                    Crossing& crossing =
                        ground.crossings[4 * index_of({x, y}) + static_cast<unsigned>(way)];
                    if (crossing.river < 0 || cost_m > crossing.cost_m) {
                        crossing = {cost_m, number, static_cast<double>(k) + share};
                    }
                }
            }
        }
    }
}

}  // namespace

Pixel pixel_at(Point at) {
    return {static_cast<int>(std::floor((at.lon - window.west) * pixels_per_degree)),
            static_cast<int>(std::floor((window.north - at.lat) * pixels_per_degree))};
}

Point middle_of(Pixel p) {
    return {window.west + (p.x + 0.5) / pixels_per_degree,
            window.north - (p.y + 0.5) / pixels_per_degree};
}

const Crossing* Ground::crossing(Pixel from, int way) const {
    if (way >= 4) {
        from = {from.x + ways[way].x, from.y + ways[way].y};
        way -= 4;
    }
    const auto found = crossings.find(4 * index_of(from) + static_cast<unsigned>(way));
    return found == crossings.end() ? nullptr : &found->second;
}

int step_m(int row, int way) {
    static const std::vector<std::array<int, 8>> table = [] {
        std::vector<std::array<int, 8>> made(rows);
        for (int y = 0; y < rows; ++y) {
            for (unsigned k = 0; k < 8; ++k) {
                const double lat = window.north - (y + 0.5 + 0.5 * ways[k].y) / pixels_per_degree;
                const double east = ways[k].x * width_at(lat);
                const double degrees = std::sqrt(east * east + ways[k].y * ways[k].y);
                made[static_cast<std::size_t>(y)][k] =
                    static_cast<int>(std::lround(degrees * metres_per_degree / pixels_per_degree));
            }
        }
        return made;
    }();
    return table[static_cast<std::size_t>(row)][static_cast<std::size_t>(way)];
}

Ground build_ground(const Layers& layers) {
    Ground ground;
    mark_land(ground, layers);
    mark_costs(ground, layers);
    for (std::size_t k = 0; k < layers.rivers.size(); ++k) {
        mark_crossings(ground, layers, static_cast<int>(k));
    }
    return ground;
}

std::vector<Span> spans_of(const Line& ring) {
    std::vector<std::vector<double>> cuts(rows);
    for (std::size_t k = 0, before = ring.size() - 1; k < ring.size(); before = k++) {
        const Point a = ring[before];
        const Point b = ring[k];
        const double top = std::max(a.lat, b.lat);
        const double bottom = std::min(a.lat, b.lat);
        const int first = std::max(0, pixel_at({window.west, top}).y - 1);
        const int last = std::min(rows - 1, pixel_at({window.west, bottom}).y + 1);
        for (int y = first; y <= last; ++y) {
            const double lat = middle_of({0, y}).lat;
            if ((a.lat > lat) != (b.lat > lat)) {
                cuts[static_cast<std::size_t>(y)].push_back(
                    a.lon + (b.lon - a.lon) * (lat - a.lat) / (b.lat - a.lat));
            }
        }
    }
    std::vector<Span> spans;
    for (int y = 0; y < rows; ++y) {
        std::vector<double>& row = cuts[static_cast<std::size_t>(y)];
        std::sort(row.begin(), row.end());
        for (std::size_t k = 0; k + 1 < row.size(); k += 2) {
            const double west = (row[k] - window.west) * pixels_per_degree - 0.5;
            const double east = (row[k + 1] - window.west) * pixels_per_degree - 0.5;
            const int first = std::max(0, static_cast<int>(std::ceil(west)));
            const int last = std::min(columns - 1, static_cast<int>(std::floor(east)));
            if (first <= last) {
                spans.push_back({y, first, last});
            }
        }
    }
    return spans;
}

}  // namespace territory
