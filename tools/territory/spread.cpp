#include "tools/territory/spread.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>
#include <tuple>

namespace territory {
namespace {

constexpr std::uint32_t unreached = std::numeric_limits<std::uint32_t>::max();
// Waste land enclosed by cells, up to this size, is divided among them whatever the reach.
constexpr double enclosed_km2 = 60000;
// An island without a place goes with the nearest claimed shore, if it is near and not too large.
constexpr int island_pixels_off = 22;
constexpr double island_km2 = 3500;
// Width of the strip of sea that gets labels, so that a border can be cut at the true shore.
constexpr int strip_pixels = 8;

double pixel_km2(int row) {
    return step_m(row, 0) / 1000.0 * (step_m(row, 2) / 1000.0);
}

struct Front {
    std::uint32_t cost_m;
    Label label;
    std::uint32_t pixel;
    bool operator>(const Front& other) const {
        return std::tie(cost_m, label, pixel) > std::tie(other.cost_m, other.label, other.pixel);
    }
};

class Spreader {
  public:
    Spreader(const Layers& layers, const Ground& ground) : layers_(layers), ground_(ground) {
        spread_.labels.assign(pixel_count, 0);
        spread_.cost_m.assign(pixel_count, unreached);
        for (const Place& place : layers.places) {
            paces_.push_back(pace_of(place));
        }
    }

    Spread run() {
        for (std::size_t k = 0; k < layers_.places.size(); ++k) {
            seed(k);
        }
        flood(true);
        fill_enclosed();
        give_islands();
        label_strip();
        return std::move(spread_);
    }

  private:
    // Starts from the nearest pixels on the place's own side of any river.
    void seed(std::size_t number) {
        const Point at = layers_.places[number].at;
        const Pixel home = pixel_at(at);
        Pixel nearest{-1, -1};
        double nearest_km = std::numeric_limits<double>::max();
        for (int dy = -4; dy <= 4; ++dy) {
            for (int dx = -4; dx <= 4; ++dx) {
                const Pixel p{home.x + dx, home.y + dy};
                if (!is_on_grid(p) || ground_.is_land[index_of(p)] == 0) {
                    continue;
                }
                const double km = std::hypot(dx * 1.5, dy * 1.85) + (is_across(at, p) ? 4.0 : 0.0);
                if (km < nearest_km) {
                    nearest_km = km;
                    nearest = p;
                }
            }
        }
        if (nearest.x < 0) {
            throw LayerError("places.csv: '" + layers_.places[number].id + "' stands in the sea");
        }
        push(nearest, static_cast<Label>(number + 1), 0);
    }

    [[nodiscard]] bool is_across(Point at, Pixel p) const {
        const Point to = middle_of(p);
        for (const River& river : layers_.rivers) {
            for (std::size_t k = 0; k + 1 < river.line.size(); ++k) {
                const Point a = river.line[k];
                const Point b = river.line[k + 1];
                if (std::min(a.lon, b.lon) > std::max(at.lon, to.lon) ||
                    std::max(a.lon, b.lon) < std::min(at.lon, to.lon)) {
                    continue;
                }
                const auto side = [](Point p0, Point p1, Point p2) {
                    return (p1.lon - p0.lon) * (p2.lat - p0.lat) -
                           (p1.lat - p0.lat) * (p2.lon - p0.lon);
                };
                if ((side(a, b, at) > 0) != (side(a, b, to) > 0) &&
                    (side(at, to, a) > 0) != (side(at, to, b) > 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    void push(Pixel p, Label label, std::uint32_t cost_m) {
        const std::size_t k = index_of(p);
        if (cost_m < spread_.cost_m[k] ||
            (cost_m == spread_.cost_m[k] && label < spread_.labels[k])) {
            spread_.cost_m[k] = cost_m;
            spread_.labels[k] = label;
            fronts_.push({cost_m, label, static_cast<std::uint32_t>(k)});
        }
    }

    void flood(bool within_reach) {
        while (!fronts_.empty()) {
            const Front front = fronts_.top();
            fronts_.pop();
            if (spread_.cost_m[front.pixel] != front.cost_m ||
                spread_.labels[front.pixel] != front.label) {
                continue;
            }
            const Pace& pace = paces_[front.label - 1U];
            const Pixel from{static_cast<int>(front.pixel % columns),
                             static_cast<int>(front.pixel / columns)};
            for (int way = 0; way < 8; ++way) {
                const Pixel to{from.x + ways[way].x, from.y + ways[way].y};
                // A strait may be narrower than a pixel; the polygon tells the shores apart.
                if (!is_on_grid(to) || ground_.is_land[index_of(to)] == 0 ||
                    ground_.polygon[index_of(to)] != ground_.polygon[front.pixel]) {
                    continue;
                }
                const std::int64_t cost_m = front.cost_m + step_cost_m(from, to, way, pace);
                if (!within_reach || cost_m <= 1000LL * pace.reach_km) {
                    push(to, front.label,
                         static_cast<std::uint32_t>(std::min<std::int64_t>(cost_m, unreached - 1)));
                }
            }
        }
    }

    [[nodiscard]] std::int64_t step_cost_m(Pixel from, Pixel to, int way, const Pace& pace) const {
        const std::int64_t ground_permille =
            (ground_.permille[index_of(from)] + ground_.permille[index_of(to)]) / 2;
        std::int64_t cost_m = step_m(from.y, way) * ground_permille / 1000;
        if (const Crossing* crossing = ground_.crossing(from, way)) {
            cost_m += crossing->cost_m;
        }
        return cost_m * pace.permille / 1000;
    }

    struct Piece {
        std::vector<std::size_t> pixels;
        std::vector<std::size_t> beside;  // Claimed pixels next to it.
        double km2 = 0;
        bool runs_off = false;  // Reaches the edge of the map.
    };

    [[nodiscard]] Piece piece_from(std::size_t start, std::vector<std::uint8_t>& seen) const {
        Piece piece;
        piece.pixels.push_back(start);
        seen[start] = 1;
        for (std::size_t next = 0; next < piece.pixels.size(); ++next) {
            const Pixel p{static_cast<int>(piece.pixels[next] % columns),
                          static_cast<int>(piece.pixels[next] / columns)};
            piece.km2 += pixel_km2(p.y);
            for (const Pixel& way : ways) {
                const Pixel q{p.x + way.x, p.y + way.y};
                if (!is_on_grid(q)) {
                    piece.runs_off = true;
                    continue;
                }
                const std::size_t k = index_of(q);
                if (ground_.polygon[k] != ground_.polygon[start]) {
                    continue;
                }
                if (spread_.labels[k] != 0) {
                    piece.beside.push_back(k);
                } else if (seen[k] == 0) {
                    seen[k] = 1;
                    piece.pixels.push_back(k);
                }
            }
        }
        return piece;
    }

    // Unclaimed land that does not run off the map: if cells touch it they divide it, otherwise it
    // is an island.
    void fill_enclosed() {
        std::vector<std::uint8_t> seen(pixel_count, 0);
        for (std::size_t start = 0; start < pixel_count; ++start) {
            if (seen[start] != 0 || ground_.is_land[start] == 0 || spread_.labels[start] != 0) {
                continue;
            }
            Piece piece = piece_from(start, seen);
            if (piece.runs_off) {
                continue;
            }
            if (piece.beside.empty() && piece.km2 <= island_km2) {
                islands_.push_back(std::move(piece.pixels));
            } else if (!piece.beside.empty() && piece.km2 <= enclosed_km2) {
                for (const std::size_t k : piece.beside) {
                    fronts_.push(
                        {spread_.cost_m[k], spread_.labels[k], static_cast<std::uint32_t>(k)});
                }
                flood_piece(piece.pixels);
            }
        }
    }

    void flood_piece(const std::vector<std::size_t>& piece) {
        std::vector<std::uint8_t> inside(pixel_count, 0);
        for (const std::size_t k : piece) {
            inside[k] = 1;
        }
        while (!fronts_.empty()) {
            const Front front = fronts_.top();
            fronts_.pop();
            if (spread_.cost_m[front.pixel] != front.cost_m) {
                continue;
            }
            const Pixel from{static_cast<int>(front.pixel % columns),
                             static_cast<int>(front.pixel / columns)};
            for (int way = 0; way < 8; ++way) {
                const Pixel to{from.x + ways[way].x, from.y + ways[way].y};
                if (is_on_grid(to) && inside[index_of(to)] != 0) {
                    const std::int64_t cost_m =
                        front.cost_m + step_cost_m(from, to, way, paces_[front.label - 1U]);
                    push(to, front.label, static_cast<std::uint32_t>(cost_m));
                }
            }
        }
    }

    // By the cells of the mainland only: one island does not pull in the next.
    void give_islands() {
        std::vector<Label> given;
        given.reserve(islands_.size());
        for (const std::vector<std::size_t>& island : islands_) {
            given.push_back(nearest_label(island));
        }
        for (std::size_t number = 0; number < islands_.size(); ++number) {
            for (const std::size_t k : islands_[number]) {
                spread_.labels[k] = given[number];
                spread_.cost_m[k] = given[number] == 0 ? unreached : 1000U * island_pixels_off;
            }
        }
    }

    [[nodiscard]] Label nearest_label(const std::vector<std::size_t>& pixels) const {
        int best = island_pixels_off * island_pixels_off + 1;
        Label label = 0;
        for (const std::size_t k : pixels) {
            const Pixel p{static_cast<int>(k % columns), static_cast<int>(k / columns)};
            for (int dy = -island_pixels_off; dy <= island_pixels_off; ++dy) {
                for (int dx = -island_pixels_off; dx <= island_pixels_off; ++dx) {
                    const Pixel q{p.x + dx, p.y + dy};
                    if (is_on_grid(q) && spread_.labels[index_of(q)] != 0 &&
                        dx * dx + dy * dy < best) {
                        best = dx * dx + dy * dy;
                        label = spread_.labels[index_of(q)];
                    }
                }
            }
        }
        return label;
    }

    void label_strip() {
        std::vector<std::pair<std::size_t, Label>> ring;
        for (std::size_t k = 0; k < pixel_count; ++k) {
            if (spread_.labels[k] != 0) {
                ring.emplace_back(k, spread_.labels[k]);
            }
        }
        for (int round = 0; round < strip_pixels; ++round) {
            std::vector<std::pair<std::size_t, Label>> next;
            for (const auto& [k, label] : ring) {
                const Pixel p{static_cast<int>(k % columns), static_cast<int>(k / columns)};
                for (int way = 0; way < 8; way += round % 2 == 0 ? 2 : 1) {
                    const Pixel q{p.x + ways[way].x, p.y + ways[way].y};
                    if (is_on_grid(q) && spread_.labels[index_of(q)] == 0 &&
                        ground_.is_land[index_of(q)] == 0) {
                        spread_.labels[index_of(q)] = label;
                        next.emplace_back(index_of(q), label);
                    }
                }
            }
            ring = std::move(next);
        }
    }

    const Layers& layers_;
    const Ground& ground_;
    std::vector<Pace> paces_;
    std::vector<std::vector<std::size_t>> islands_;  // Without a place; pixels of each.
    Spread spread_;
    std::priority_queue<Front, std::vector<Front>, std::greater<>> fronts_;
};

}  // namespace

Pace pace_of(const Place& place) {
    const std::string& terrain = place.terrain;
    const bool is_open = terrain == "steppe" || terrain == "desert" || terrain == "forest";
    if (is_open || place.kind == "tribal") {
        const int reach_km = terrain == "desert" ? 170 : terrain == "forest" ? 330 : 320;
        return {1000, reach_km};
    }
    // The more households of 1102 the further the hand of the seat reached.
    constexpr std::pair<std::int64_t, int> steps[] = {{100000, 850}, {50000, 920}, {25000, 1000},
                                                      {12000, 1100}, {6000, 1250}, {3000, 1500}};
    int permille = 2000;
    for (const auto& [households, slower] : steps) {
        if (place.households >= households) {
            permille = slower;
            break;
        }
    }
    if (place.kind == "pass" || place.kind == "ferry") {
        permille = permille * 5 / 4;
    }
    const bool is_rough = terrain == "mountain" || terrain == "hills";
    return {permille, is_rough ? 520 : 420};
}

Spread spread_places(const Layers& layers, const Ground& ground) {
    return Spreader(layers, ground).run();
}

}  // namespace territory
