#include "simulation/turn/flood.hpp"

#include <algorithm>

#include "simulation/foundation/drift.hpp"

namespace sim {

namespace {

/// The land that the river takes: people driven off, fields drowned.
void drown(TickContext& tick, PlaceId place, std::vector<Change>& changes) {
    const CampaignLaws& laws = tick.setting.laws.campaign;
    const std::int64_t households = std::int64_t{tick.world.places.households[place].value} *
                                    laws.flood_households_permille / 1000;
    if (households > 0) {
        changes.push_back({ChangeKind::town_loss, place.index, Id<void>::none_index,
                           static_cast<std::uint32_t>(TownLoss::fled), households});
    }
    Permille& devastation = tick.world.places.devastation[place];
    devastation = shifted(devastation, laws.flood_devastation_permille);
}

}  // namespace

std::vector<Change> flood(TickContext& tick, PlaceId place) {
    std::vector<Change> changes;
    drown(tick, place, changes);
    for (const GraphEdge& edge : tick.run.ways->graph().edges_of(place)) {
        const Terrain terrain = tick.setting.map.places[edge.to.index].terrain;
        if (terrain == Terrain::plain || terrain == Terrain::marsh ||
            terrain == Terrain::river_delta) {
            drown(tick, edge.to, changes);
        }
    }
    return changes;
}

}  // namespace sim
