#include "atlas/clip.hpp"

#include <algorithm>
#include <utility>

namespace atlas {
namespace {

// Keeps what is inside of one edge. `depth(point)` is how far inside a point lies.
template <typename Depth>
std::vector<Point> cut(const std::vector<Point>& ring, const Depth& depth) {
    std::vector<Point> kept;
    for (std::size_t next = 0; next < ring.size(); ++next) {
        const Point& from = ring[next == 0 ? ring.size() - 1 : next - 1];
        const Point& to = ring[next];
        const double from_depth = depth(from);
        const double to_depth = depth(to);
        if ((from_depth < 0) != (to_depth < 0)) {
            const double share = from_depth / (from_depth - to_depth);
            kept.push_back({from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)});
        }
        if (to_depth >= 0) {
            kept.push_back(to);
        }
    }
    return kept;
}

}  // namespace

std::vector<Point> clip_ring(const std::vector<Point>& ring, const Box& box) {
    std::vector<Point> open = ring;
    if (!open.empty()) {
        open.pop_back();
    }
    open = cut(open, [&](const Point& point) { return point.x - box.left; });
    open = cut(open, [&](const Point& point) { return box.right - point.x; });
    open = cut(open, [&](const Point& point) { return point.y - box.top; });
    open = cut(open, [&](const Point& point) { return box.bottom - point.y; });
    if (open.size() < 3) {
        return {};
    }
    open.push_back(Point(open.front()));
    return open;
}

std::vector<std::vector<Point>> clip_line(const std::vector<Point>& line, const Box& box) {
    std::vector<std::vector<Point>> stretches;
    bool running = false;
    for (std::size_t next = 1; next < line.size(); ++next) {
        const Point& from = line[next - 1];
        const Point& to = line[next];
        const bool touches =
            std::max(from.x, to.x) >= box.left && std::min(from.x, to.x) <= box.right &&
            std::max(from.y, to.y) >= box.top && std::min(from.y, to.y) <= box.bottom;
        if (touches && !running) {
            stretches.push_back({from});
        }
        if (touches) {
            stretches.back().push_back(to);
        }
        running = touches;
    }
    return stretches;
}

}  // namespace atlas
