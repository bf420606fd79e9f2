// Each quarter courts carry grain to their stations (rules/grain_transport.hpp). Declared in
// supply_phase.hpp.
#include <algorithm>
#include <compare>

#include "simulation/foundation/probe.hpp"
#include "simulation/rules/grain_transport.hpp"
#include "simulation/turn/ledger.hpp"
#include "simulation/turn/supply_lines.hpp"
#include "simulation/turn/supply_phase.hpp"
#include "simulation/turn/treasury_books.hpp"

namespace sim {

namespace {

/// A place that asks for grain. The emptiest is served first; ties: the lower place.
struct Station {
    std::int64_t filled_permille = 0;  ///< Of its measure.
    PlaceId place;
    Grain wanted;
    friend constexpr auto operator<=>(const Station&, const Station&) = default;
};

/// What a court can pay for grain and its carriage. Who keeps no offices takes it without paying.
class Purse {
  public:
    Purse(TickContext& tick, PolityId court)
        : tick_(tick),
          court_(court),
          is_paying_(tick.is_on(RuleSwitch::economy) && has_offices(tick.setting, court)) {}

    /// Buys of what is asked for as much as there is money for.
    Grain buy(Grain asked) {
        const Grain affordable = within_means(asked, price_millistrings());
        pay(affordable, price_millistrings());
        return affordable;
    }
    /// How much of it the court can have carried, where `eaten_permille` is eaten on the way.
    [[nodiscard]] Grain carried(Grain asked, std::int32_t eaten_permille) const {
        return within_means(asked, carriage_millistrings(eaten_permille));
    }
    void pay_carriage(Grain arrived, std::int32_t eaten_permille) {
        pay(arrived, carriage_millistrings(eaten_permille));
    }

  private:
    [[nodiscard]] std::int64_t price_millistrings() const {
        return grain_millistrings(tick_.setting, tick_.world, court_);
    }
    [[nodiscard]] std::int64_t carriage_millistrings(std::int32_t eaten_permille) const {
        return std::int64_t{tick_.setting.laws.fiscal.carriage_millistrings} * eaten_permille / 100;
    }
    [[nodiscard]] Grain within_means(Grain asked, std::int64_t millistrings) const {
        if (!is_paying_ || millistrings == 0) {
            return asked;
        }
        const std::int64_t most = tick_.world.polities.cash[court_].value * 1000 / millistrings;
        return Grain(static_cast<std::int32_t>(std::min<std::int64_t>(asked.value, most)));
    }
    void pay(Grain grain, std::int64_t millistrings) {
        if (is_paying_) {
            const std::int64_t strings = grain.value * millistrings / 1000;
            TreasuryBooks books(tick_.world, court_);
            books.spend_cash(Amount(strings));
            books.write(BudgetLine::grain_bought, strings);
        }
    }

    TickContext& tick_;
    PolityId court_;
    bool is_paying_;
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
                        world_.places.urban[place], tick_.setting.laws.supply.ration_millishi,
                        tick_.setting.laws.muster);
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
    Purse purse(tick_, court);
    const Grain local = purse.buy(bought(station.wanted, places.households[station.place],
                                         places.devastation[station.place], laws));
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
        const std::int32_t eaten = convoy_eaten_permille(haul.eaten_permille, laws);
        const Convoy sent = convoy(purse.carried(wanted, eaten), spare(haul.place), eaten);
        purse.pay_carriage(sent.arrives, eaten);
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
