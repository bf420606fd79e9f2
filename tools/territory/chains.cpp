#include "tools/territory/chains.hpp"

#include <cstdint>
#include <optional>

namespace territory {
namespace {

constexpr int corner_columns = columns + 1;

// The border edge that leaves a corner: 0 east, 1 south, 2 west, 3 north.
constexpr Pixel toward[4] = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};

class Tracer {
  public:
    Tracer(const Ground& ground, const Spread& spread) : ground_(ground), spread_(spread) {
        taken_.assign(static_cast<std::size_t>(corner_columns) * (rows + 1), 0);
    }

    // The corners of each border line, from node to node or around.
    std::vector<Chain> run() {
        std::vector<Chain> chains;
        for (const bool from_nodes : {true, false}) {
            for (int y = 1; y < rows; ++y) {
                for (int x = 1; x < columns; ++x) {
                    if (from_nodes && !is_node({x, y})) {
                        continue;
                    }
                    for (int way = 0; way < 4; ++way) {
                        if (is_edge({{x, y}, way}) && !is_taken({{x, y}, way})) {
                            chains.push_back(follow({{x, y}, way}));
                        }
                    }
                }
            }
        }
        return chains;
    }

  private:
    [[nodiscard]] bool is_edge(Edge e) const {
        const auto [left, right] = sides_of(e);
        if (!is_on_grid(left) || !is_on_grid(right) ||
            spread_.labels[index_of(left)] == spread_.labels[index_of(right)]) {
            return false;
        }
        return is_near_land(left) || is_near_land(right);
    }

    [[nodiscard]] bool is_near_land(Pixel p) const {
        for (int dy = -2; dy <= 2; ++dy) {
            for (int dx = -2; dx <= 2; ++dx) {
                const Pixel q{p.x + dx, p.y + dy};
                if (is_on_grid(q) && ground_.polygon[index_of(q)] >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    [[nodiscard]] bool is_node(Corner c) const {
        int degree = 0;
        for (int way = 0; way < 4; ++way) {
            degree += is_edge({c, way}) ? 1 : 0;
        }
        return degree != 0 && degree != 2;
    }

    // Each edge has two ends; the bit is kept at the western or northern one.
    static std::pair<std::size_t, std::uint8_t> slot(Edge e) {
        const Corner other = end_of(e);
        const Corner first = e.way >= 2 ? other : e.from;
        return {corner_index(first), static_cast<std::uint8_t>(e.way % 2 == 0 ? 1 : 2)};
    }
    [[nodiscard]] bool is_taken(Edge e) const {
        const auto [at, bit] = slot(e);
        return (taken_[at] & bit) != 0;
    }
    void take(Edge e) {
        const auto [at, bit] = slot(e);
        taken_[at] = static_cast<std::uint8_t>(taken_[at] | bit);
    }

    Chain follow(Edge e) {
        Chain chain;
        while (true) {
            take(e);
            chain.push_back(e);
            const Corner next = end_of(e);
            if (is_node(next)) {
                return chain;
            }
            std::optional<Edge> on;
            for (int way = 0; way < 4; ++way) {
                if (way != (e.way + 2) % 4 && is_edge({next, way}) && !is_taken({next, way})) {
                    on = Edge{next, way};
                }
            }
            if (!on) {
                return chain;
            }
            e = *on;
        }
    }

    const Ground& ground_;
    const Spread& spread_;
    std::vector<std::uint8_t> taken_;
};

}  // namespace

Corner end_of(Edge e) {
    return {e.from.x + toward[e.way].x, e.from.y + toward[e.way].y};
}

std::pair<Pixel, Pixel> sides_of(Edge e) {
    const auto [x, y] = e.from;
    switch (e.way) {
        case 0:
            return {{x, y - 1}, {x, y}};
        case 1:
            return {{x, y}, {x - 1, y}};
        case 2:
            return {{x - 1, y}, {x - 1, y - 1}};
        default:
            return {{x - 1, y - 1}, {x, y - 1}};
    }
}

std::size_t corner_index(Corner c) {
    return static_cast<std::size_t>(c.y) * corner_columns + static_cast<std::size_t>(c.x);
}

std::vector<Chain> trace_chains(const Ground& ground, const Spread& spread) {
    return Tracer(ground, spread).run();
}

}  // namespace territory
