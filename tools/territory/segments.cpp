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

void add_ring(std::vector<Segment>& segments, const Line& ring, bool is_later) {
    for (std::size_t k = 0, before = ring.size() - 1; k < ring.size(); before = k++) {
        Segment segment;
        segment.from = spot_at(ring[before]);
        segment.to = spot_at(ring[k]);
        segment.is_coast = !is_later;
        segment.is_later = is_later;
        if (segment.from != segment.to) {
            segments.push_back(segment);
        }
    }
}

// Whether points lie inside closed curves, by rows of a hundredth of a degree. Points and curves
// are in thousandths of a degree.
class Inside {
  public:
    explicit Inside(const std::vector<Segment>& segments, bool Segment::* is_part) {
        for (const Segment& s : segments) {
            if (s.*is_part) {
                const std::int64_t last = std::max(s.from.y, s.to.y) / row_height;
                for (auto row = std::min(s.from.y, s.to.y) / row_height; row <= last; ++row) {
                    rows_[row].emplace_back(s.from, s.to);
                }
            }
        }
    }

    [[nodiscard]] bool contains(double x, double y) const {
        const auto row = rows_.find(static_cast<std::int64_t>(std::floor(y)) / row_height);
        bool inside = false;
        if (row != rows_.end()) {
            for (const auto& [a, b] : row->second) {
                const auto ax = static_cast<double>(a.x);
                const auto ay = static_cast<double>(a.y);
                const auto bx = static_cast<double>(b.x);
                const auto by = static_cast<double>(b.y);
                if ((ay > y) != (by > y) && x < ax + (bx - ax) * (y - ay) / (by - ay)) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

  private:
    static constexpr std::int64_t row_height = 10;
    std::unordered_map<std::int64_t, std::vector<std::pair<Spot, Spot>>> rows_;
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

// Two rings that run over each other cancel out there: what counts is which side is inside.
std::vector<Segment> without_doubles(const std::vector<Segment>& segments) {
    std::map<std::pair<Spot, Spot>, std::size_t> first;
    std::vector<Segment> kept;
    for (const Segment& segment : segments) {
        const auto key = std::minmax(segment.from, segment.to);
        const auto [found, is_new] =
            first.try_emplace(std::pair(key.first, key.second), kept.size());
        if (is_new) {
            kept.push_back(segment);
            continue;
        }
        Segment& same = kept[found->second];
        same.is_coast = same.is_coast != segment.is_coast;
        same.is_later = same.is_later != segment.is_later;
        if (!same.is_border() && segment.is_border()) {
            const bool is_reversed = same.from != segment.from;
            same.left = is_reversed ? segment.right : segment.left;
            same.right = is_reversed ? segment.left : segment.right;
            same.river = segment.river;
        }
    }
    return kept;
}

// Marks the shores and turns them so that land is to the left; drops what is at sea.
std::vector<Segment> shores_and_borders(const std::vector<Segment>& segments) {
    constexpr double aside = 1e-4;
    const Inside land(segments, &Segment::is_coast);
    const Inside later(segments, &Segment::is_later);
    const auto is_land = [&](double x, double y) {
        return land.contains(x, y) && !later.contains(x, y);
    };
    std::vector<Segment> kept;
    for (Segment s : segments) {
        const auto dx = static_cast<double>(s.to.x - s.from.x);
        const auto dy = static_cast<double>(s.to.y - s.from.y);
        const double x = static_cast<double>(s.from.x) + dx / 2;
        const double y = static_cast<double>(s.from.y) + dy / 2;
        const double step = aside / std::hypot(dx, dy);
        const bool left = is_land(x - dy * step, y + dx * step);
        const bool right = is_land(x + dy * step, y - dx * step);
        s.is_shore = left != right;
        if (s.is_shore && right) {
            std::swap(s.from, s.to);
            std::swap(s.left, s.right);
        }
        if (s.is_shore || (left && s.is_border())) {
            kept.push_back(s);
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
        add_ring(segments, ring, false);
    }
    for (const Line& ring : layers.later_land) {
        add_ring(segments, ring, true);
    }
    for (const Border& border : borders) {
        for (std::size_t k = 0; k + 1 < border.points.size(); ++k) {
            Segment segment;
            segment.from = spot_at(border.points[k]);
            segment.to = spot_at(border.points[k + 1]);
            segment.left = border.left;
            segment.right = border.right;
            segment.river = border.rivers[k];
            if (segment.from != segment.to) {
                segments.push_back(segment);
            }
        }
    }
    return shores_and_borders(split_at_meetings(std::move(segments)));
}

}  // namespace territory
