#include "tools/territory/borders.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>

#include "tools/territory/chains.hpp"

namespace territory {
namespace {

// A border follows a river if it does so for some way; between two such runs a short gap is
// bridged.
constexpr std::size_t run_edges = 5;
constexpr std::size_t gap_edges = 4;
constexpr double run_km = 7;
constexpr std::size_t node_edges = 3;
constexpr int smoothing_rounds = 10;
constexpr double simplify_km2 = 1.3;
// The outer edge of what is claimed is a matter of opinion: no detail is owed to it.
constexpr double simplify_edge_km2 = 12;
constexpr double km_per_degree = 111.195;

Point point_of(Corner c) {
    return {window.west + static_cast<double>(c.x) / pixels_per_degree,
            window.north - static_cast<double>(c.y) / pixels_per_degree};
}

double width_of(double lat) {
    return std::cos(lat * 0.017453292519943295);
}

double km_between(Point a, Point b) {
    return std::hypot((a.lon - b.lon) * width_of((a.lat + b.lat) / 2), a.lat - b.lat) *
           km_per_degree;
}

// Where a piece of a border lies on a river.
struct Tag {
    int river = -1;
    double along = 0;
};

// A stretch of one border: along a river, or free.
struct Stretch {
    int river = -1;
    std::size_t first = 0;  // Edges first to last, both included.
    std::size_t last = 0;
    double from = 0;
    double to = 0;
};

Point river_point(const River& river, double along) {
    const std::size_t k = std::min(static_cast<std::size_t>(along), river.line.size() - 2);
    const double share = along - static_cast<double>(k);
    const Point a = river.line[k];
    const Point b = river.line[k + 1];
    return {a.lon + share * (b.lon - a.lon), a.lat + share * (b.lat - a.lat)};
}

// The river's own points between two places on it, both ends included.
std::vector<Point> river_piece(const River& river, double from, double to) {
    std::vector<Point> points{river_point(river, from)};
    if (from <= to) {
        for (auto k = static_cast<std::size_t>(from) + 1; static_cast<double>(k) < to; ++k) {
            points.push_back(river.line[k]);
        }
    } else {
        for (auto k = static_cast<std::size_t>(std::ceil(from)); k-- > 0;) {
            if (static_cast<double>(k) <= to) {
                break;
            }
            points.push_back(river.line[k]);
        }
    }
    points.push_back(river_point(river, to));
    return points;
}

double length_km(const std::vector<Point>& points) {
    double km = 0;
    for (std::size_t k = 0; k + 1 < points.size(); ++k) {
        km += km_between(points[k], points[k + 1]);
    }
    return km;
}

// Points of a free stretch: the ends, and the middles of the edges between.
struct Path {
    std::vector<Point> points;
    int first_node = -1;
    int last_node = -1;
    int river = -1;
};

class Drawer {
  public:
    Drawer(const Layers& layers, const Ground& ground, const Spread& spread)
        : layers_(layers), ground_(ground), spread_(spread) {}

    std::vector<Border> run() {
        chains_ = trace_chains(ground_, spread_);
        for (std::size_t k = 0; k < chains_.size(); ++k) {
            stretches_.push_back(stretches_of(tags_of(chains_[k])));
        }
        place_nodes();
        for (std::size_t k = 0; k < chains_.size(); ++k) {
            lay_paths(k);
        }
        smooth();
        return borders();
    }

  private:
    [[nodiscard]] std::vector<Tag> tags_of(const std::vector<Edge>& chain) const {
        std::vector<Tag> tags;
        for (const Edge e : chain) {
            const auto [left, right] = sides_of(e);
            tags.emplace_back();
            for (int way = 0; way < 8; ++way) {
                if (left.x + ways[way].x == right.x && left.y + ways[way].y == right.y) {
                    const Crossing* crossing = ground_.crossing(left, way);
                    if (crossing != nullptr &&
                        !layers_.rivers[static_cast<std::size_t>(crossing->river)].is_limit) {
                        tags.back() = {crossing->river, crossing->along};
                    }
                }
            }
        }
        return tags;
    }

    [[nodiscard]] std::vector<Stretch> stretches_of(const std::vector<Tag>& tags) const {
        std::vector<Stretch> along;
        for (std::size_t k = 0; k < tags.size(); ++k) {
            if (tags[k].river < 0) {
                continue;
            }
            if (!along.empty() && along.back().river == tags[k].river &&
                k - along.back().last <= gap_edges + 1) {
                along.back().last = k;
                along.back().to = tags[k].along;
            } else {
                along.push_back({tags[k].river, k, k, tags[k].along, tags[k].along});
            }
        }
        std::vector<Stretch> all;
        std::size_t next = 0;
        for (const Stretch& stretch : along) {
            if (!is_worth_it(stretch)) {
                continue;
            }
            if (stretch.first > next) {
                all.push_back({-1, next, stretch.first - 1, 0, 0});
            }
            all.push_back(stretch);
            next = stretch.last + 1;
        }
        if (next < tags.size()) {
            all.push_back({-1, next, tags.size() - 1, 0, 0});
        }
        return all;
    }

    [[nodiscard]] bool is_worth_it(const Stretch& stretch) const {
        const std::size_t edges = stretch.last - stretch.first + 1;
        const River& river = layers_.rivers[static_cast<std::size_t>(stretch.river)];
        const double km = length_km(river_piece(river, stretch.from, stretch.to));
        return edges >= run_edges && km >= run_km && km <= 3.0 * static_cast<double>(edges) + 6;
    }

    // Nodes stand at corners, or on the river that a border of theirs follows up to them. The end
    // of a border out at sea is no meeting and stays where it is.
    void place_nodes() {
        for (const Chain& chain : chains_) {
            ++node_degrees_[static_cast<std::size_t>(add_node(chain.front().from))];
            ++node_degrees_[static_cast<std::size_t>(add_node(end_of(chain.back())))];
        }
        for (std::size_t k = 0; k < chains_.size(); ++k) {
            const std::vector<Stretch>& all = stretches_[k];
            const Stretch* head = &all.front();
            if (head->river < 0 && all.size() > 1 && head->last - head->first < node_edges) {
                head = &all[1];
            }
            const Stretch* tail = &all.back();
            if (tail->river < 0 && all.size() > 1 && tail->last - tail->first < node_edges) {
                tail = &all[all.size() - 2];
            }
            if (head->river >= 0) {
                move_node(chains_[k].front().from, head->river, head->from);
            }
            if (tail->river >= 0) {
                move_node(end_of(chains_[k].back()), tail->river, tail->to);
            }
        }
    }

    int add_node(Corner c) {
        const auto [found, is_new] =
            node_numbers_.try_emplace(corner_index(c), static_cast<int>(nodes_.size()));
        if (is_new) {
            nodes_.push_back(point_of(c));
            node_tags_.emplace_back();
            node_degrees_.push_back(0);
        }
        return found->second;
    }

    void move_node(Corner c, int river, double along) {
        const auto number = static_cast<std::size_t>(add_node(c));
        if (node_tags_[number].river < 0 && node_degrees_[number] > 1) {
            node_tags_[number] = {river, along};
            nodes_[number] = river_point(layers_.rivers[static_cast<std::size_t>(river)], along);
        }
    }

    // One path for each stretch; neighbouring paths of a border share their end point.
    void lay_paths(std::size_t number) {
        const std::vector<Edge>& chain = chains_[number];
        std::vector<Stretch> stretches = stretches_[number];
        const int head = add_node(chain.front().from);
        const int tail = add_node(end_of(chain.back()));
        stretches = join_to_nodes(std::move(stretches), head, tail);
        const std::size_t before = paths_.size();
        for (std::size_t k = 0; k < stretches.size(); ++k) {
            const Stretch& s = stretches[k];
            Path path;
            path.river = s.river;
            if (s.river >= 0) {
                path.points =
                    river_piece(layers_.rivers[static_cast<std::size_t>(s.river)], s.from, s.to);
            } else {
                for (std::size_t e = s.first; e <= s.last; ++e) {
                    const Point a = point_of(chain[e].from);
                    const Point b = point_of(end_of(chain[e]));
                    path.points.push_back({(a.lon + b.lon) / 2, (a.lat + b.lat) / 2});
                }
            }
            paths_.push_back(std::move(path));
        }
        for (std::size_t k = before; k < paths_.size(); ++k) {
            close_path(k, before, head, tail);
        }
        path_ends_.push_back(paths_.size());
    }

    // A river stretch that begins near a node of the same river begins at the node.
    [[nodiscard]] std::vector<Stretch> join_to_nodes(std::vector<Stretch> all, int head,
                                                     int tail) const {
        const Tag& at_head = node_tags_[static_cast<std::size_t>(head)];
        const Tag& at_tail = node_tags_[static_cast<std::size_t>(tail)];
        const std::size_t first = all.front().river >= 0 ? 0 : 1;
        if (all.size() > first && at_head.river >= 0 && all[first].river == at_head.river &&
            (first == 0 || all[0].last - all[0].first < node_edges)) {
            all[first].from = at_head.along;
            all.erase(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(first));
        }
        const std::size_t drop = all.back().river >= 0 ? 0 : 1;
        if (all.size() > drop) {
            Stretch& last = all[all.size() - 1 - drop];
            if (at_tail.river >= 0 && last.river == at_tail.river &&
                (drop == 0 || all.back().last - all.back().first < node_edges)) {
                last.to = at_tail.along;
                all.resize(all.size() - drop);
            }
        }
        return all;
    }

    void close_path(std::size_t k, std::size_t before, int head, int tail) {
        Path& path = paths_[k];
        const bool is_first = k == before;
        const bool is_last = k + 1 == paths_.size();
        if (is_first && path.river >= 0 && !same(path.points.front(), nodes_at(head))) {
            path.points.insert(path.points.begin(), nodes_at(head));
        }
        if (is_last && path.river >= 0 && !same(path.points.back(), nodes_at(tail))) {
            path.points.push_back(nodes_at(tail));
        }
        if (path.river >= 0 && !is_last && paths_[k + 1].river >= 0) {
            // Two rivers meet: the next begins where this one ends.
            paths_[k + 1].points.insert(paths_[k + 1].points.begin(), path.points.back());
        }
        if (path.river < 0) {
            path.first_node = is_first ? head : -1;
            path.last_node = is_last ? tail : -1;
            path.points.insert(path.points.begin(),
                               is_first ? nodes_at(head) : paths_[k - 1].points.back());
            path.points.push_back(is_last ? nodes_at(tail) : paths_[k + 1].points.front());
        }
    }

    [[nodiscard]] Point nodes_at(int node) const { return nodes_[static_cast<std::size_t>(node)]; }
    static bool same(Point a, Point b) { return a.lon == b.lon && a.lat == b.lat; }

    // Each round draws every point towards the middle of its neighbours; nodes too, unless a river
    // holds them.
    void smooth() {
        for (int round = 0; round < smoothing_rounds; ++round) {
            std::vector<Point> sums(nodes_.size());
            std::vector<int> counts(nodes_.size(), 0);
            for (Path& path : paths_) {
                if (path.river >= 0) {
                    continue;
                }
                std::vector<Point>& points = path.points;
                const std::vector<Point> old = points;
                for (std::size_t k = 1; k + 1 < points.size(); ++k) {
                    points[k] = {(old[k - 1].lon + 2 * old[k].lon + old[k + 1].lon) / 4,
                                 (old[k - 1].lat + 2 * old[k].lat + old[k + 1].lat) / 4};
                }
                const std::pair<int, Point> ends[] = {{path.first_node, old[1]},
                                                      {path.last_node, old[old.size() - 2]}};
                for (const auto& [node, next] : ends) {
                    if (node >= 0) {
                        sums[static_cast<std::size_t>(node)].lon += next.lon;
                        sums[static_cast<std::size_t>(node)].lat += next.lat;
                        ++counts[static_cast<std::size_t>(node)];
                    }
                }
            }
            for (std::size_t k = 0; k < nodes_.size(); ++k) {
                if (counts[k] > 1 && node_tags_[k].river < 0) {
                    nodes_[k] = {(nodes_[k].lon + sums[k].lon / counts[k]) / 2,
                                 (nodes_[k].lat + sums[k].lat / counts[k]) / 2};
                }
            }
            for (Path& path : paths_) {
                if (path.first_node >= 0) {
                    path.points.front() = nodes_at(path.first_node);
                }
                if (path.last_node >= 0) {
                    path.points.back() = nodes_at(path.last_node);
                }
            }
        }
    }

    [[nodiscard]] std::vector<Border> borders() const {
        std::vector<Border> result;
        std::size_t next = 0;
        for (std::size_t k = 0; k < chains_.size(); ++k) {
            const auto [left, right] = sides_of(chains_[k].front());
            Border border;
            border.left = spread_.labels[index_of(left)];
            border.right = spread_.labels[index_of(right)];
            for (; next < path_ends_[k]; ++next) {
                append(border, paths_[next]);
            }
            result.push_back(std::move(border));
        }
        return result;
    }

    static void append(Border& border, const Path& path) {
        const double least_km2 =
            border.left == 0 || border.right == 0 ? simplify_edge_km2 : simplify_km2;
        const std::vector<Point> points =
            path.river >= 0 ? path.points : simplified(path.points, least_km2);
        for (std::size_t k = border.points.empty() ? 0 : 1; k < points.size(); ++k) {
            if (!border.points.empty()) {
                border.rivers.push_back(path.river);
            }
            border.points.push_back(points[k]);
        }
    }

    // Drops, again and again, the point that spans the smallest triangle with its neighbours.
    static std::vector<Point> simplified(std::vector<Point> points, double least_km2) {
        const std::size_t least = same(points.front(), points.back()) ? 4 : 2;
        while (points.size() > least) {
            double smallest = least_km2;
            std::size_t drop = 0;
            for (std::size_t k = 1; k + 1 < points.size(); ++k) {
                const Point a = points[k - 1];
                const Point b = points[k];
                const Point c = points[k + 1];
                const double cross =
                    (b.lon - a.lon) * (c.lat - a.lat) - (c.lon - a.lon) * (b.lat - a.lat);
                const double km2 =
                    std::abs(cross) / 2 * width_of(b.lat) * km_per_degree * km_per_degree;
                if (km2 < smallest) {
                    smallest = km2;
                    drop = k;
                }
            }
            if (drop == 0) {
                break;
            }
            points.erase(points.begin() + static_cast<std::ptrdiff_t>(drop));
        }
        return points;
    }

    const Layers& layers_;
    const Ground& ground_;
    const Spread& spread_;
    std::vector<std::vector<Edge>> chains_;
    std::vector<std::vector<Stretch>> stretches_;
    std::map<std::size_t, int> node_numbers_;
    std::vector<Point> nodes_;
    std::vector<Tag> node_tags_;
    std::vector<int> node_degrees_;
    std::vector<Path> paths_;
    std::vector<std::size_t> path_ends_;  // By chain: number of paths up to and with its own.
};

}  // namespace

std::vector<Border> trace_borders(const Layers& layers, const Ground& ground,
                                  const Spread& spread) {
    return Drawer(layers, ground, spread).run();
}

}  // namespace territory
