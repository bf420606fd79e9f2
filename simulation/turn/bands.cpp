#include "simulation/turn/bands.hpp"

#include "simulation/turn/ledger.hpp"

namespace sim {

void join_bands(World& world, PlaceId place, Men men) {
    world.places.bands[place] += men;
    Ledger(world).in(Stock::bandsmen, FlowKind::levied, men.value);
}

void lose_bands(World& world, PlaceId place, Men men, FlowKind kind) {
    if (men == Men(0) && world.places.bands[place] > Men(0)) {
        return;
    }
    world.places.bands[place] -= men;
    CHECK(world.places.bands[place] >= Men(0), "no more men leave a band than it has");
    Ledger(world).out(Stock::bandsmen, kind, men.value);
    if (world.places.bands[place] == Men(0)) {
        world.places.bands_for[place] = PolityId::none();
    }
}

void enlist_bands(World& world, PlaceId place, Men men) {
    lose_bands(world, place, men, FlowKind::released);
    world.places.garrison[place] += men;
    Ledger(world).in(Stock::men, FlowKind::levied, men.value);
}

}  // namespace sim
