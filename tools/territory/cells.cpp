#include "tools/territory/cells.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <string>

#include "tools/territory/graph.hpp"

namespace territory {
namespace {

constexpr double earth_km = 6371.0088;
constexpr double radians = std::numbers::pi / 180.0;
// Pieces that touch their cell at a corner only, or that rounding and smoothing cut off, go to the
// neighbour with the longest border.
constexpr double splinter_km2 = 4000;

double km_between(Spot a, Spot b) {
    const Point p = point_at(a);
    const Point q = point_at(b);
    const double width = std::cos((p.lat + q.lat) / 2 * radians);
    return std::hypot((p.lon - q.lon) * width, p.lat - q.lat) * radians * earth_km;
}

// A label for both sides of every segment.
class FaceLabels {
  public:
    FaceLabels(const Layers& layers, const Spread& spread, const std::vector<Segment>& segments)
        : layers_(layers), spread_(spread), segments_(segments), graph_(segments) {
        for (Half h = 0; h < graph_.half_count(); ++h) {
            if (graph_.degree(h) == 1) {
                const Point end = point_at(graph_.from(h));
                throw LayerError("a border ends in the open at " + std::to_string(end.lon) + " " +
                                 std::to_string(end.lat));
            }
        }
        cycles_ = graph_.cycles();
        cycle_of_.resize(graph_.half_count());
        for (std::size_t k = 0; k < cycles_.size(); ++k) {
            for (const Half h : cycles_[k]) {
                cycle_of_[h] = k;
            }
            labels_.push_back(vote(cycles_[k]));
        }
        for (int round = 0; round < 3; ++round) {
            give_splinters();
        }
    }

    [[nodiscard]] int left_of(Half h) const { return labels_[cycle_of_[h]]; }

  private:
    [[nodiscard]] int vote(const std::vector<Half>& cycle) const {
        std::map<int, double> votes;
        for (const Half h : cycle) {
            const Segment& s = segments_[h / 2];
            if (s.is_shore && h % 2 == 1) {
                return sea;
            }
            if (s.is_border()) {
                votes[h % 2 == 0 ? s.left : s.right] += km_between(s.from, s.to);
            }
        }
        return votes.empty() ? vote_by_grid(cycle) : winner(votes);
    }

    // An island without borders: what the grid says along its shore.
    [[nodiscard]] int vote_by_grid(const std::vector<Half>& cycle) const {
        std::map<int, double> votes;
        for (const Half h : cycle) {
            const Pixel p = pixel_at(point_at(graph_.from(h)));
            for (int dy = -1; dy <= 1; ++dy) {
                for (int dx = -1; dx <= 1; ++dx) {
                    const Pixel q{p.x + dx, p.y + dy};
                    if (is_on_grid(q)) {
                        votes[spread_.labels[index_of(q)]] += 1;
                    }
                }
            }
        }
        return winner(votes);
    }

    static int winner(const std::map<int, double>& votes) {
        int best = waste;
        double most = -1;
        for (const auto& [label, weight] : votes) {
            if (weight > most) {
                most = weight;
                best = label;
            }
        }
        return best;
    }

    [[nodiscard]] std::vector<Spot> spots(const std::vector<Half>& cycle) const {
        std::vector<Spot> result;
        result.reserve(cycle.size());
        for (const Half h : cycle) {
            result.push_back(graph_.from(h));
        }
        return result;
    }

    [[nodiscard]] bool holds_its_place(std::size_t cycle) const {
        if (labels_[cycle] <= 0) {
            return false;
        }
        Line ring;
        ring.reserve(cycles_[cycle].size());
        for (const Half h : cycles_[cycle]) {
            ring.push_back(point_at(graph_.from(h)));
        }
        return is_inside(ring, layers_.places[static_cast<std::size_t>(labels_[cycle] - 1)].at);
    }

    void give_splinters() {
        std::vector<std::pair<double, std::size_t>> small;
        for (std::size_t k = 0; k < cycles_.size(); ++k) {
            const double km2 = labels_[k] == sea ? 0 : area_km2(spots(cycles_[k]));
            if (km2 > 0 && km2 < splinter_km2 && !holds_its_place(k)) {
                small.emplace_back(km2, k);
            }
        }
        std::sort(small.begin(), small.end());
        for (const auto& [km2, k] : small) {
            std::map<int, double> votes;
            for (const Half h : cycles_[k]) {
                const int beyond = left_of(twin_of(h));
                if (beyond != sea && beyond != labels_[k]) {
                    votes[beyond] += km_between(graph_.from(h), graph_.to(h));
                } else if (beyond == labels_[k] && cycle_of_[twin_of(h)] != k) {
                    votes.clear();
                    break;
                }
            }
            if (!votes.empty()) {
                labels_[k] = winner(votes);
            }
        }
    }

    const Layers& layers_;
    const Spread& spread_;
    const std::vector<Segment>& segments_;
    Graph graph_;
    std::vector<std::vector<Half>> cycles_;
    std::vector<std::size_t> cycle_of_;
    std::vector<int> labels_;
};

// Segments between different sides, of which one at least is a cell.
struct Outline {
    std::vector<Segment> segments;
    std::vector<int> lefts;
    std::vector<int> rights;
};

Outline outline_of(const Layers& layers, const Spread& spread,
                   const std::vector<Segment>& segments) {
    const FaceLabels faces(layers, spread, segments);
    Outline outline;
    for (std::size_t k = 0; k < segments.size(); ++k) {
        const int left = faces.left_of(2 * k);
        const int right = faces.left_of(2 * k + 1);
        if (left != right && (left > 0 || right > 0)) {
            outline.segments.push_back(segments[k]);
            outline.lefts.push_back(left);
            outline.rights.push_back(right);
        }
    }
    return outline;
}

class Assembler {
  public:
    Assembler(const Layers& layers, const Outline& outline)
        : outline_(outline), graph_(outline.segments) {
        map_.cells.resize(layers.places.size());
        arc_of_.assign(graph_.half_count(), 0);
    }

    CellMap run() {
        build_arcs();
        build_rings();
        return std::move(map_);
    }

  private:
    [[nodiscard]] int left_of(Half h) const {
        return h % 2 == 0 ? outline_.lefts[h / 2] : outline_.rights[h / 2];
    }
    [[nodiscard]] int river_of(Half h) const { return outline_.segments[h / 2].river; }

    // An arc goes on where only two segments meet and both sides and the river stay the same.
    [[nodiscard]] bool goes_on(Half h) const {
        const Half on = graph_.next(h);
        return graph_.degree(on) == 2 && left_of(on) == left_of(h) &&
               left_of(twin_of(on)) == left_of(twin_of(h)) && river_of(on) == river_of(h);
    }

    void build_arcs() {
        std::vector<bool> taken(graph_.half_count(), false);
        for (const bool from_ends : {true, false}) {
            for (Half h = 0; h < graph_.half_count(); ++h) {
                // A first half is one that no other half runs into.
                const bool is_first = !goes_on_backwards(h);
                if (taken[h] || (from_ends && !is_first)) {
                    continue;
                }
                add_arc(h, taken);
            }
        }
    }

    [[nodiscard]] bool goes_on_backwards(Half h) const { return goes_on(twin_of(h)); }

    void add_arc(Half h, std::vector<bool>& taken) {
        Arc arc;
        arc.left = left_of(h);
        arc.right = left_of(twin_of(h));
        arc.river = river_of(h);
        const int number = static_cast<int>(map_.arcs.size());
        arc.spots.push_back(graph_.from(h));
        while (true) {
            taken[h] = true;
            taken[twin_of(h)] = true;
            arc_of_[h] = number;
            arc_of_[twin_of(h)] = ~number;
            arc.spots.push_back(graph_.to(h));
            if (!goes_on(h) || taken[graph_.next(h)]) {
                break;
            }
            h = graph_.next(h);
        }
        map_.arcs.push_back(std::move(arc));
    }

    void build_rings() {
        std::vector<std::vector<Ring>> holes(map_.cells.size());
        for (const std::vector<Half>& cycle : graph_.cycles()) {
            const int label = left_of(cycle.front());
            if (label <= 0) {
                continue;
            }
            Ring ring = ring_of(cycle);
            const auto cell = static_cast<std::size_t>(label - 1);
            if (ring.km2 > 0) {
                map_.cells[cell].push_back({std::move(ring)});
            } else {
                holes[cell].push_back(std::move(ring));
            }
        }
        for (std::size_t cell = 0; cell < map_.cells.size(); ++cell) {
            std::sort(map_.cells[cell].begin(), map_.cells[cell].end(),
                      [](const Polygon& a, const Polygon& b) { return a[0].km2 > b[0].km2; });
            for (Ring& hole : holes[cell]) {
                place_hole(map_.cells[cell], std::move(hole));
            }
        }
    }

    [[nodiscard]] Ring ring_of(const std::vector<Half>& cycle) const {
        // Begin at the beginning of an arc, so that each arc stands in the ring once.
        std::size_t start = 0;
        for (std::size_t k = 0; k < cycle.size(); ++k) {
            if (arc_of_[cycle[k]] != arc_of_[cycle[(k + cycle.size() - 1) % cycle.size()]]) {
                start = k;
                break;
            }
        }
        Ring ring;
        std::vector<Spot> spots;
        for (std::size_t k = 0; k < cycle.size(); ++k) {
            const Half h = cycle[(start + k) % cycle.size()];
            spots.push_back(graph_.from(h));
            if (ring.arcs.empty() || ring.arcs.back() != arc_of_[h]) {
                ring.arcs.push_back(arc_of_[h]);
            }
        }
        ring.km2 = area_km2(spots);
        return ring;
    }

    void place_hole(std::vector<Polygon>& polygons, Ring hole) const {
        const std::vector<Spot> spots = spots_of(map_, hole);
        for (std::size_t k = polygons.size(); k-- > 0;) {
            Line ring;
            for (const Spot spot : spots_of(map_, polygons[k][0])) {
                ring.push_back(point_at(spot));
            }
            // The middle of a segment, which cannot be a corner of the outer ring.
            const Point a = point_at(spots[0]);
            const Point b = point_at(spots[1]);
            if (is_inside(ring, {(a.lon + b.lon) / 2, (a.lat + b.lat) / 2})) {
                polygons[k].push_back(std::move(hole));
                return;
            }
        }
        throw LayerError("a hole of a cell lies in none of its polygons");
    }

    const Outline& outline_;
    Graph graph_;
    CellMap map_;
    std::vector<int> arc_of_;
};

}  // namespace

CellMap build_cells(const Layers& layers, const Spread& spread,
                    const std::vector<Segment>& segments) {
    const Outline outline = outline_of(layers, spread, segments);
    return Assembler(layers, outline).run();
}

std::vector<Spot> spots_of(const CellMap& map, const Ring& ring) {
    std::vector<Spot> spots;
    for (const int number : ring.arcs) {
        const Arc& arc = map.arcs[static_cast<std::size_t>(number >= 0 ? number : ~number)];
        if (number >= 0) {
            spots.insert(spots.end(), arc.spots.begin(), arc.spots.end() - 1);
        } else {
            spots.insert(spots.end(), arc.spots.rbegin(), arc.spots.rend() - 1);
        }
    }
    return spots;
}

double length_km(const std::vector<Spot>& spots) {
    double km = 0;
    for (std::size_t k = 0; k + 1 < spots.size(); ++k) {
        km += km_between(spots[k], spots[k + 1]);
    }
    return km;
}

double area_km2(const std::vector<Spot>& ring) {
    double sum = 0;
    for (std::size_t k = 0, before = ring.size() - 1; k < ring.size(); before = k++) {
        const Point a = point_at(ring[before]);
        const Point b = point_at(ring[k]);
        sum += (b.lon - a.lon) * radians * (std::sin(a.lat * radians) + std::sin(b.lat * radians));
    }
    return -sum / 2 * earth_km * earth_km;
}

}  // namespace territory
