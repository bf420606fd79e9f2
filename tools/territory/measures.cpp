#include "tools/territory/measures.hpp"

#include <algorithm>
#include <cmath>

namespace territory {
namespace {

// Beyond this way from the seat, in km of level ground, land counts as held in name.
constexpr std::uint32_t far_m = 190000;
// Steppe, desert and forest were roamed over, not administered.
constexpr double open_fade = 0.6;
// So was land with fewer households than this to the square kilometre (the Song plains had ten).
constexpr double sparse_households = 0.6;

bool is_open(const Place& place) {
    return place.terrain == "steppe" || place.terrain == "desert" || place.terrain == "forest" ||
           place.kind == "tribal";
}

struct Sample {
    double km;
    double km2;
};

}  // namespace

std::vector<CellFigures> measure_cells(const Layers& layers, const Ground& ground,
                                       const Spread& spread, const CellMap& map) {
    const std::size_t count = layers.places.size();
    std::vector<std::vector<Sample>> samples(count);
    std::vector<double> far_km2(count, 0.0);
    for (std::size_t k = 0; k < pixel_count; ++k) {
        if (spread.labels[k] == 0 || ground.is_land[k] == 0) {
            continue;
        }
        const auto cell = static_cast<std::size_t>(spread.labels[k] - 1);
        const Pixel p{static_cast<int>(k % columns), static_cast<int>(k / columns)};
        const double km2 = step_m(p.y, 0) / 1000.0 * (step_m(p.y, 2) / 1000.0);
        const double km = length_km({spot_at(layers.places[cell].at), spot_at(middle_of(p))});
        samples[cell].push_back({km, km2});
        far_km2[cell] += spread.cost_m[k] > far_m ? km2 : 0.0;
    }
    std::vector<CellFigures> figures(count);
    for (std::size_t cell = 0; cell < count; ++cell) {
        for (const Polygon& polygon : map.cells[cell]) {
            for (const Ring& ring : polygon) {
                figures[cell].area_km2 += ring.km2;
            }
        }
        std::vector<Sample>& all = samples[cell];
        std::sort(all.begin(), all.end(), [](Sample a, Sample b) { return a.km < b.km; });
        double total = 0;
        for (const Sample& sample : all) {
            total += sample.km2;
        }
        double sum = 0;
        for (const Sample& sample : all) {
            sum += sample.km2;
            if (sum >= total / 2) {
                figures[cell].core_km = sample.km;
                break;
            }
        }
        figures[cell].reach_km = all.empty() ? 0 : all.back().km;
        const double far = total > 0 ? far_km2[cell] / total : 0;
        const Place& place = layers.places[cell];
        const double households =
            static_cast<double>(place.households) / std::max(figures[cell].area_km2, 1.0);
        // Nobody lived in a pass, and yet it was held.
        const bool is_post = place.kind == "pass" || place.kind == "ferry";
        const double sparse =
            is_post ? 0.0 : std::clamp(1 - households / sparse_households, 0.0, 1.0);
        const double base = open_fade * (is_open(place) ? 1.0 : sparse);
        figures[cell].fade = base + (1 - base) * far;
    }
    return figures;
}

std::map<std::pair<int, int>, Neighbour> find_neighbours(const CellMap& map) {
    std::map<std::pair<int, int>, Neighbour> neighbours;
    for (const Arc& arc : map.arcs) {
        if (arc.left <= 0 || arc.right <= 0) {
            continue;
        }
        const double km = length_km(arc.spots);
        const std::pair<int, int> pair{arc.left - 1, arc.right - 1};
        for (const auto& key : {pair, std::pair{pair.second, pair.first}}) {
            neighbours[key].border_km += km;
            if (arc.river >= 0) {
                neighbours[key].river_km[arc.river] += km;
            }
        }
    }
    return neighbours;
}

}  // namespace territory
