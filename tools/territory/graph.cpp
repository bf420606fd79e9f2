#include "tools/territory/graph.hpp"

#include <algorithm>
#include <map>

namespace territory {
namespace {

// Upper half of the plane first (east included, west not), then counter-clockwise.
bool is_lower(Spot d) {
    return d.y < 0 || (d.y == 0 && d.x < 0);
}

bool is_before(Spot a, Spot b) {
    if (is_lower(a) != is_lower(b)) {
        return is_lower(b);
    }
    return a.x * b.y - a.y * b.x > 0;
}

}  // namespace

Graph::Graph(const std::vector<Segment>& segments) : segments_(&segments) {
    const std::size_t count = 2 * segments.size();
    next_.resize(count);
    degrees_.resize(count);
    std::map<Spot, std::vector<Half>> leaving;
    for (Half h = 0; h < count; ++h) {
        leaving[from(h)].push_back(h);
    }
    for (auto& [spot, halves] : leaving) {
        const Spot origin = spot;
        std::sort(halves.begin(), halves.end(), [&](Half a, Half b) {
            const Spot ta = to(a);
            const Spot tb = to(b);
            return is_before({ta.x - origin.x, ta.y - origin.y},
                             {tb.x - origin.x, tb.y - origin.y});
        });
        for (std::size_t k = 0; k < halves.size(); ++k) {
            degrees_[halves[k]] = halves.size();
            // Coming in along the twin of one half, the face to the left goes on with the half
            // that is next clockwise.
            next_[twin_of(halves[k])] = halves[(k + halves.size() - 1) % halves.size()];
        }
    }
}

std::vector<std::vector<Half>> Graph::cycles() const {
    std::vector<std::vector<Half>> all;
    std::vector<bool> seen(next_.size(), false);
    for (Half start = 0; start < next_.size(); ++start) {
        if (seen[start]) {
            continue;
        }
        std::vector<Half> cycle;
        for (Half h = start; !seen[h]; h = next_[h]) {
            seen[h] = true;
            cycle.push_back(h);
        }
        all.push_back(std::move(cycle));
    }
    return all;
}

}  // namespace territory
