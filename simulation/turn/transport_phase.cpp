// Each quarter courts carry grain to their stations (rules/grain_transport.hpp). Declared in
// supply_phase.hpp.
#include <algorithm>
#include <compare>

#include "simulation/foundation/probe.hpp"
#include "simulation/rules/grain_transport.hpp"
#include "simulation/turn/ledger.hpp"
#include "simulation/turn/supply_lines.hpp"
#include "simulation/turn/supply_phase.hpp"

namespace sim {

namespace {

/// A place that asks for grain. The emptiest is served first; ties: the lower place.
struct Station {
    std::int64_t filled_permille = 0;  ///< Of its measure.
    PlaceId place;
    Grain wanted;
    friend constexpr auto operator<=>(const Station&, const Station&) = default;
};

class Transport {
  public:
    explicit Transport(TickContext& tick)
        : tick_(tick), world_(tick.world), lines_(tick), measures_(world_.places.holder.size()) {}

    void run();

  private:
    void measure_stations();
    [[nodiscard]] std::vector<Station> asking() const;
    [[nodiscard]] Grain food_of(PlaceId place) const;
    [[nodiscard]] Grain spare(PlaceId place) const;
    void serve(const Station& station);

    TickContext& tick_;
    World& world_;
    SupplyLines lines_;
    std::vector<std::int64_t> drawn_;  ///< By place: millishi a day.
    std::vector<Grain> measures_;      ///< By place; 0: no station.
};

/// What town and garrison of a place need until the next harvest.
Grain Transport::food_of(PlaceId place) const {
    return granary_food(tick_.setting.map.places[place.index], world_.places.households[place],
                        tick_.setting.laws.supply.ration_millishi, tick_.setting.laws.muster);
}

void Transport::measure_stations() {
    const ArmyColumns& armies = world_.armies;
    const SupplyLaws& laws = tick_.setting.laws.supply;
    drawn_.assign(measures_.size(), 0);
    for (const ArmyId army : tick_.standing) {
        const PlaceId here = armies.place[army];
        if (armies.polity[army].exists() && is_friendly(world_, here, armies.polity[army])) {
            drawn_[here.index] += drawn_millishi(tick_, army);
        }
    }
    for (std::size_t i = 0; i < measures_.size(); ++i) {
        measures_[i] = station_stores(drawn_[i], laws);
    }
    for (std::size_t i = 0; i < world_.polities.phase.size(); ++i) {
        const PolityId court(i);
        const PlaceId capital = world_.polities.capital[court];
        if (capital.exists() && is_friendly(world_, capital, court) &&
            world_.places.holder[capital] == court) {
            measures_[capital.index] += food_of(capital);
        }
    }
}

std::vector<Station> Transport::asking() const {
    std::vector<Station> stations;
    for (std::size_t i = 0; i < measures_.size(); ++i) {
        const PlaceId place(i);
        const Grain stores = world_.places.stores[place];
        const Grain wanted = asked_for(measures_[i], stores, tick_.setting.laws.supply);
        if (wanted > Grain(0)) {
            stations.push_back(
                {std::int64_t{stores.value} * 1000 / measures_[i].value, place, wanted});
        }
    }
    std::ranges::sort(stations);  // keys are unique: each place once
    return stations;
}

/// What a place can give away: neither its own food nor that of the armies at it.
Grain Transport::spare(PlaceId place) const {
    const Grain stores = world_.places.stores[place];
    const Grain kept = std::max(measures_[place.index], food_of(place));
    return stores > kept ? stores - kept : Grain(0);
}

void Transport::serve(const Station& station) {
    const SupplyLaws& laws = tick_.setting.laws.supply;
    const PolityId court = world_.places.holder[station.place];
    Ledger ledger(world_);
    PlaceColumns& places = world_.places;
    const Grain local = bought(station.wanted, places.households[station.place],
                               places.devastation[station.place], laws);
    places.stores[station.place] += local;
    ledger.in(Stock::grain, FlowKind::grown, local.value);
    Grain wanted = station.wanted - local;
    const std::int32_t most_by_porters =
        laws.convoy_most_eaten_permille * 1000 / laws.convoy_carriage_permille;
    HaulSearch& search = lines_.around(station.place, court, {false, no_passage, most_by_porters});
    Haul haul;
    while (wanted > Grain(0) && search.next(haul)) {
        if (places.holder[haul.place] != court) {
            continue;
        }
        const Convoy sent =
            convoy(wanted, spare(haul.place), convoy_eaten_permille(haul.eaten_permille, laws));
        places.stores[haul.place] -= sent.leaves;
        places.stores[station.place] += sent.arrives;
        ledger.out(Stock::grain, FlowKind::eaten, (sent.leaves - sent.arrives).value);
        wanted -= sent.arrives;
    }
    tick_.reach(wanted > Grain(0) ? ProbeName::transport_falls_short
                                  : ProbeName::transport_fills_station);
}

void Transport::run() {
    measure_stations();
    for (const Station& station : asking()) {
        serve(station);
    }
}

}  // namespace

void transport_phase(TickContext& tick) {
    if (tick.is_quarter_end()) {
        Transport(tick).run();
    }
}

}  // namespace sim
