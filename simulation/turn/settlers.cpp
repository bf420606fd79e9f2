#include "simulation/turn/settlers.hpp"

#include <algorithm>
#include <vector>

#include "simulation/rules/migration.hpp"
#include "simulation/turn/households.hpp"

namespace sim {

namespace {

bool plants(const TickContext& tick, PolityId court) {
    return tick.setting.polities[court.index].self_supporting_permille >=
           tick.setting.laws.people.settle_arms_permille;
}

bool is_home(const TickContext& tick, PlaceId place, Culture culture) {
    const Households own = tick.world.peoples.households[World::people_of(place, culture)];
    return std::int64_t{own.value} * 1000 >=
           std::int64_t{tick.world.places.households[place].value} *
               tick.setting.laws.people.settle_home_permille;
}

/// The homes of a court's people that it holds, and the places that it took and plants.
class Planting {
  public:
    Planting(TickContext& tick, const Land& land, PolityId court);

    void carry_out();

  private:
    TickContext& tick_;
    Culture culture_;
    std::vector<PlaceId> homes_;
    std::vector<PlaceId> colonies_;
    std::vector<std::int64_t> rooms_;
};

Planting::Planting(TickContext& tick, const Land& land, PolityId court)
    : tick_(tick), culture_(tick.setting.polities[court.index].culture) {
    const World& world = tick.world;
    for (std::size_t i = 0; i < world.places.holder.size(); ++i) {
        const PlaceId place(i);
        if (world.places.holder[place] != court) {
            continue;
        }
        if (is_home(tick, place, culture_)) {
            homes_.push_back(place);
        } else if (world.places.holder_since[place].exists() &&
                   !world.places.besieger[place].exists()) {
            const Households room =
                settler_room({world.peoples.households[World::people_of(place, culture_)],
                              world.places.households[place], land.capacity(place)},
                             tick.setting.laws.people);
            colonies_.push_back(place);
            rooms_.push_back(room.value);
        }
    }
}

void Planting::carry_out() {
    const std::int32_t permille = tick_.setting.laws.people.settle_permille;
    for (std::size_t i = 0; i < colonies_.size(); ++i) {
        const Households there =
            tick_.world.peoples.households[World::people_of(colonies_[i], culture_)];
        const Households more = settler_growth(
            there, Households(static_cast<std::int32_t>(rooms_[i])), tick_.setting.laws.people);
        if (more > Households(0)) {
            add_households(tick_.world, colonies_[i], culture_, more, FlowKind::born);
        }
    }
    for (const PlaceId home : homes_) {
        const Households there = tick_.world.peoples.households[World::people_of(home, culture_)];
        const std::int64_t leaves = std::int64_t{there.value} * permille / 1000;
        // All of a home and a year go to one place: the one with the most room left.
        const auto widest = std::ranges::max_element(rooms_);
        if (widest == rooms_.end() || *widest < leaves || leaves == 0) {
            continue;
        }
        const auto colony = static_cast<std::size_t>(widest - rooms_.begin());
        move_households(tick_.world, home, colonies_[colony], culture_,
                        Households(static_cast<std::int32_t>(leaves)));
        *widest -= leaves;
    }
}

}  // namespace

void plant_settlers(TickContext& tick, const Land& land) {
    for (std::size_t i = 0; i < tick.world.polities.phase.size(); ++i) {
        const PolityId court(i);
        if (tick.world.polities.phase[court] == Phase::present && plants(tick, court)) {
            Planting(tick, land, court).carry_out();
        }
    }
}

void fill_empty_land(TickContext& tick, const Land& land) {
    World& world = tick.world;
    const std::int32_t permille = tick.setting.laws.people.land_hunger_permille;
    for (std::size_t i = 0; i < world.places.holder.size(); ++i) {
        const PlaceId empty(i);
        const std::int64_t fed = land.capacity(empty).value;
        const std::int64_t free = fed - world.places.households[empty].value;
        if (free * 4 < fed || world.places.besieger[empty].exists()) {
            continue;  // Less than a quarter lies empty.
        }
        for (const GraphEdge& edge : tick.run.ways->graph().edges_of(empty)) {
            const std::int64_t there = world.places.households[edge.to].value;
            const bool is_full = there * 10 > std::int64_t{land.capacity(edge.to).value} * 9;
            if (is_full && world.places.holder[edge.to] == world.places.holder[empty]) {
                const std::int64_t come = std::min(there * permille / 1000, free / 20);
                move_households(world, edge.to, empty, Households(static_cast<std::int32_t>(come)));
            }
        }
    }
}

}  // namespace sim
