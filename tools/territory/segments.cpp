#include "tools/territory/segments.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <unordered_map>

namespace territory {
namespace {

constexpr std::int64_t bin = 40;
constexpr int rounds_most = 30;

void add_ring(std::vector<Segment>& segments, const Line& ring, SegmentKind kind, bool land_inside) {
    std::vector<Spot> spots;
    for (const Point at : ring) {
        const Spot spot = spot_at(at);
        if (spots.empty() || spots.back() != spot) {
            spots.push_back(spot);
        }
    }
    std::int64_t area = 0;
    for (std::size_t k = 0, before = spots.size() - 1; k < spots.size(); before = k++) {
        area += spots[before].x * spots[k].y - spots[k].x * spots[before].y;
    }
    // Counter-clockwise rings have their inside to the left.
    if ((area > 0) != land_inside) {
        std::reverse(spots.begin(), spots.end());
    }
    for (std::size_t k = 0, before = spots.size() - 1; k < spots.size(); before = k++) {
        if (spots[before] != spots[k]) {
            segments.push_back({spots[before], spots[k], kind, 0, 0, -1});
        }
    }
}

// Whether many points lie in any of many rings, by rows of a hundredth of a degree.
class RingIndex {
  public:
    explicit RingIndex(const std::vector<Line>& rings) {
        for (const Line& ring : rings) {
            for (std::size_t k = 0, before = ring.size() - 1; k < ring.size(); before = k++) {
                const Point a = point_at(spot_at(ring[before]));
                const Point b = point_at(spot_at(ring[k]));
                const int last = row_of(std::max(a.lat, b.lat));
                for (int row = row_of(std::min(a.lat, b.lat)); row <= last; ++row) {
                    rows_[row].emplace_back(a, b);
                }
            }
        }
    }

    [[nodiscard]] bool contains(Point at) const {
        const auto row = rows_.find(row_of(at.lat));
        bool inside = false;
        if (row != rows_.end()) {
            for (const auto& [a, b] : row->second) {
                if ((a.lat > at.lat) != (b.lat > at.lat) &&
                    at.lon < a.lon + (b.lon - a.lon) * (at.lat - a.lat) / (b.lat - a.lat)) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

  private:
    static int row_of(double lat) { return static_cast<int>(std::floor(lat * 100)); }
    std::unordered_map<int, std::vector<std::pair<Point, Point>>> rows_;
};

bool is_between(Spot a, Spot b, Spot c) {
    return c != a && c != b && std::min(a.x, b.x) <= c.x && c.x <= std::max(a.x, b.x) &&
           std::min(a.y, b.y) <= c.y && c.y <= std::max(a.y, b.y);
}

Spot crossing_of(const Segment& p, const Segment& q) {
    const auto up = static_cast<double>(turn(q.from, q.to, p.from));
    const auto down = static_cast<double>(turn(q.from, q.to, p.to));
    const double share = up / (up - down);
    const auto along = [share](std::int64_t a, std::int64_t b) {
        return a + std::llround(share * static_cast<double>(b - a));
    };
    return {along(p.from.x, p.to.x), along(p.from.y, p.to.y)};
}

// Notes where each of two segments has to be split because of the other.
void note_splits(const std::vector<Segment>& segments, std::size_t i, std::size_t j,
                 std::vector<std::vector<Spot>>& splits) {
    const Segment& p = segments[i];
    const Segment& q = segments[j];
    const std::int64_t a = turn(q.from, q.to, p.from);
    const std::int64_t b = turn(q.from, q.to, p.to);
    const std::int64_t c = turn(p.from, p.to, q.from);
    const std::int64_t d = turn(p.from, p.to, q.to);
    if (((a > 0 && b < 0) || (a < 0 && b > 0)) && ((c > 0 && d < 0) || (c < 0 && d > 0))) {
        const Spot at = crossing_of(p, q);
        splits[i].push_back(at);
        splits[j].push_back(at);
        return;
    }
    if (a == 0 && is_between(q.from, q.to, p.from)) {
        splits[j].push_back(p.from);
    }
    if (b == 0 && is_between(q.from, q.to, p.to)) {
        splits[j].push_back(p.to);
    }
    if (c == 0 && is_between(p.from, p.to, q.from)) {
        splits[i].push_back(q.from);
    }
    if (d == 0 && is_between(p.from, p.to, q.to)) {
        splits[i].push_back(q.to);
    }
}

std::vector<std::vector<Spot>> find_splits(const std::vector<Segment>& segments) {
    std::map<std::pair<std::int64_t, std::int64_t>, std::vector<std::size_t>> bins;
    for (std::size_t k = 0; k < segments.size(); ++k) {
        const auto [x0, x1] = std::minmax(segments[k].from.x, segments[k].to.x);
        const auto [y0, y1] = std::minmax(segments[k].from.y, segments[k].to.y);
        for (std::int64_t x = x0 / bin; x <= x1 / bin; ++x) {
            for (std::int64_t y = y0 / bin; y <= y1 / bin; ++y) {
                bins[{x, y}].push_back(k);
            }
        }
    }
    std::vector<std::vector<Spot>> splits(segments.size());
    for (const auto& [place, members] : bins) {
        for (std::size_t i = 0; i < members.size(); ++i) {
            for (std::size_t j = i + 1; j < members.size(); ++j) {
                note_splits(segments, members[i], members[j], splits);
            }
        }
    }
    return splits;
}

// Sorts the split points along the segment and adds the pieces.
void add_pieces(const Segment& segment, std::vector<Spot> splits, std::vector<Segment>& pieces) {
    const auto distance = [&](Spot s) {
        const std::int64_t dx = s.x - segment.from.x;
        const std::int64_t dy = s.y - segment.from.y;
        return dx * dx + dy * dy;
    };
    std::sort(splits.begin(), splits.end(), [&](Spot a, Spot b) {
        return std::make_tuple(distance(a), a) < std::make_tuple(distance(b), b);
    });
    splits.push_back(segment.to);
    Segment piece = segment;
    for (const Spot to : splits) {
        piece.to = to;
        if (piece.from != piece.to) {
            pieces.push_back(piece);
        }
        piece.from = to;
    }
}

std::vector<Segment> without_doubles(const std::vector<Segment>& segments) {
    std::map<std::pair<Spot, Spot>, std::size_t> first;
    std::vector<Segment> kept;
    for (const Segment& segment : segments) {
        const auto key = std::minmax(segment.from, segment.to);
        const auto [found, is_new] =
            first.try_emplace(std::pair(key.first, key.second), kept.size());
        if (is_new) {
            kept.push_back(segment);
        } else if (segment.kind < kept[found->second].kind) {
            kept[found->second] = segment;
        }
    }
    return kept;
}

}  // namespace

Spot spot_at(Point at) {
    return {std::llround((at.lon - window.west) * spots_per_degree),
            std::llround((at.lat - window.south) * spots_per_degree)};
}

Point point_at(Spot spot) {
    return {window.west + static_cast<double>(spot.x) / spots_per_degree,
            window.south + static_cast<double>(spot.y) / spots_per_degree};
}

std::vector<Segment> split_at_meetings(std::vector<Segment> segments) {
    for (int round = 0; round < rounds_most; ++round) {
        segments = without_doubles(segments);
        const std::vector<std::vector<Spot>> splits = find_splits(segments);
        std::vector<Segment> pieces;
        for (std::size_t k = 0; k < segments.size(); ++k) {
            add_pieces(segments[k], splits[k], pieces);
        }
        if (pieces.size() == segments.size()) {
            return segments;
        }
        segments = std::move(pieces);
    }
    throw LayerError("borders and coasts still cross after many rounds of splitting");
}

std::vector<Segment> build_segments(const Layers& layers, const std::vector<Border>& borders) {
    std::vector<Segment> segments;
    for (const Line& ring : layers.land) {
        add_ring(segments, ring, SegmentKind::coast, true);
    }
    for (const Line& ring : layers.later_land) {
        add_ring(segments, ring, SegmentKind::shore, false);
    }
    for (const Border& border : borders) {
        for (std::size_t k = 0; k + 1 < border.points.size(); ++k) {
            const Spot from = spot_at(border.points[k]);
            const Spot to = spot_at(border.points[k + 1]);
            if (from != to) {
                segments.push_back({from, to, SegmentKind::border, border.left, border.right,
                                    border.rivers[k]});
            }
        }
    }
    segments = split_at_meetings(std::move(segments));
    const RingIndex land(layers.land);
    const RingIndex later(layers.later_land);
    std::erase_if(segments, [&](const Segment& s) {
        const Point a = point_at(s.from);
        const Point b = point_at(s.to);
        const Point middle{(a.lon + b.lon) / 2, (a.lat + b.lat) / 2};
        switch (s.kind) {
            case SegmentKind::coast: return later.contains(middle);
            case SegmentKind::shore: return !land.contains(middle);
            default: return !land.contains(middle) || later.contains(middle);
        }
    });
    return segments;
}

}  // namespace territory
