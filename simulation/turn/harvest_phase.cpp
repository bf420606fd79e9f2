// The harvest of the year, hunger and the price of grain, dikes. Declared in economy_phase.hpp.
#include <algorithm>

#include "simulation/calendar/julian.hpp"
#include "simulation/foundation/arithmetic.hpp"
#include "simulation/rules/harvest.hpp"
#include "simulation/rules/money.hpp"
#include "simulation/rules/taxation.hpp"
#include "simulation/turn/economy_phase.hpp"
#include "simulation/turn/flood.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/ledger.hpp"

namespace sim {

namespace {

constexpr std::int32_t harvest_month = 9;
constexpr std::uint32_t ticks_a_year = 36;
constexpr std::int32_t region_millidegrees = 5000;

// Entities of the draws of weather: places come first, then regions, then the world.
constexpr std::uint32_t first_region_entity = 1U << 20;
constexpr std::uint32_t world_entity = 1U << 21;
enum DrawNumber : std::uint32_t { draw_breach = 2 };

/// What the people of one court's land have harvested.
struct CourtHarvest {
    std::int64_t households = 0;
    std::int64_t a_head = 0;  ///< Sum over households, permille.
};

/// Parts of the weather of this year and of the last.
struct TwoYears {
    std::int32_t now = 0;
    std::int32_t before = 0;
};

/// A part of the weather that many places have in common.
struct SharedWeather {
    std::uint32_t entity = 0;
    TwoYears parts;
};

class HarvestYear {
  public:
    explicit HarvestYear(TickContext& tick)
        : tick_(tick), world_(tick.world), ledger_(tick.world) {}

    void reap(PlaceId place);
    void set_prices();
    void try_dike(PlaceId place);

  private:
    [[nodiscard]] TwoYears draw(std::uint32_t entity) const;
    [[nodiscard]] TwoYears shared(std::uint32_t entity);
    [[nodiscard]] std::int32_t sky(PlaceId place);
    [[nodiscard]] Grain room_in_granary(PlaceId place) const;
    Grain take_tax(PlaceId place, Permille a_head);
    void feed(PlaceId place, Permille a_head, Grain taken);

    TickContext& tick_;
    World& world_;
    Ledger ledger_;
    std::vector<SharedWeather> shared_weather_;  ///< Drawn so far.
    std::vector<CourtHarvest> courts_ =
        std::vector<CourtHarvest>(tick_.world.polities.phase.size());
};

/// Every year has its own draws, so that last year's can be looked up.
TwoYears HarvestYear::draw(std::uint32_t entity) const {
    const auto of_year = [&](std::uint32_t tick, bool is_free) {
        return weather_part(Draw(tick_.chance_key(is_free), tick,
                                 static_cast<std::uint32_t>(ChanceSystem::harvest), entity));
    };
    const bool was_free =
        tick_.is_free && tick_.tick >= ticks_a_year &&
        !is_forced(tick_.run.plan, last_day_of_tick(tick_.setting, tick_.tick - ticks_a_year));
    return {of_year(tick_.tick + ticks_a_year, tick_.is_free), of_year(tick_.tick, was_free)};
}

TwoYears HarvestYear::shared(std::uint32_t entity) {
    for (const SharedWeather& known : shared_weather_) {
        if (known.entity == entity) {
            return known.parts;
        }
    }
    shared_weather_.push_back({entity, draw(entity)});
    return shared_weather_.back().parts;
}

std::int32_t HarvestYear::sky(PlaceId place) {
    const PlaceDefinition& definition = tick_.setting.map.places[place.index];
    const auto row = static_cast<std::uint32_t>(
        div_floor(definition.latitude_millidegrees, region_millidegrees) + 64);
    const auto column = static_cast<std::uint32_t>(
        div_floor(definition.longitude_millidegrees, region_millidegrees) + 64);
    const TwoYears world = shared(world_entity);
    const TwoYears region = shared(first_region_entity + row * 128 + column);
    const TwoYears here = draw(place.index);
    return weather({world.now, region.now, here.now}, {world.before, region.before, here.before},
                   definition.latitude_millidegrees, tick_.setting.laws.harvest);
}

Grain HarvestYear::room_in_granary(PlaceId place) const {
    const PlaceColumns& places = world_.places;
    const Grain full = granary(tick_.setting.map.places[place.index], places.households[place],
                               places.urban[place], tick_.setting.laws.supply.ration_millishi,
                               tick_.setting.laws.muster);
    return std::max(full - places.stores[place], Grain(0));
}

Grain HarvestYear::take_tax(PlaceId place, Permille a_head) {
    const PlaceColumns& places = world_.places;
    const PolityId court = places.holder[place];
    TaxGrainInputs in;
    in.place.registered = places.registered[place];
    in.place.control = places.control[place];
    in.place.devastation = Permille(0);  // What is waste has borne nothing: it is in the harvest.
    in.place.is_cut =
        places.besieger[place].exists() ||
        (places.remitted_until[place].exists() && places.remitted_until[place] >= tick_.last_day);
    in.customary = tax_grain(places.registered[place], tick_.setting.laws.muster);
    in.harvest = a_head;
    in.rate = world_.polities.tax_rate[court];
    in.administration = world_.polities.administration[court];
    in.room = room_in_granary(place);
    const Grain taken = tax_grain_taken(in, tick_.setting.laws.fiscal);
    world_.places.stores[place] += taken;
    ledger_.in(Stock::grain, FlowKind::grown, taken.value);
    return taken;
}

void HarvestYear::feed(PlaceId place, Permille a_head, Grain taken) {
    PlaceColumns& places = world_.places;
    const HarvestLaws& laws = tick_.setting.laws.harvest;
    const bool is_open = !places.besieger[place].exists();
    const FoodOutcome out = food(
        {a_head, places.households[place], taken, is_open ? places.stores[place] : Grain(0)}, laws);
    places.stores[place] -= out.relief;
    ledger_.out(Stock::grain, FlowKind::eaten, out.relief.value);
    const bool was_famine = places.want[place].value >= laws.famine_permille;
    places.want[place] = out.want;
    if (tick_.is_free && !was_famine && out.want.value >= laws.famine_permille) {
        tick_.reach(ProbeName::harvest_famine);
        Event event = rule_event(tick_.last_day, EventKind::hunger);
        event.place = place;
        happen(tick_.run, event, {}, {});
    }
}

void HarvestYear::reap(PlaceId place) {
    PlaceColumns& places = world_.places;
    const HarvestOutcome out =
        harvest({sky(place), tick_.setting.map.places[place.index].latitude_millidegrees,
                 places.devastation[place], places.households[place],
                 tick_.setting.place_starts[place.index].households},
                tick_.setting.laws.harvest, tick_.draw(ChanceSystem::harvest, place.index));
    if (out.calamity != Calamity::none) {
        tick_.reach(ProbeName::harvest_calamity);
    }
    places.harvest[place] = out.harvest;
    const Grain taken = places.besieger[place].exists() ? Grain(0) : take_tax(place, out.a_head);
    feed(place, out.a_head, taken);
    CourtHarvest& court = courts_[places.holder[place].index];
    court.households += places.households[place].value;
    court.a_head += std::int64_t{places.households[place].value} * out.a_head.value;
}

void HarvestYear::set_prices() {
    for (std::size_t i = 0; i < courts_.size(); ++i) {
        const PolityId court(i);
        if (courts_[i].households == 0) {
            continue;
        }
        const Permille money =
            money_worth(world_.polities.paper_value[court],
                        world_.polities.paper[court] > Amount(0), tick_.setting.laws.fiscal);
        Permille& price = world_.polities.grain_price[court];
        price = grain_price(
            price, Permille(static_cast<std::int32_t>(courts_[i].a_head / courts_[i].households)),
            money, tick_.setting.laws.harvest);
    }
}

void HarvestYear::try_dike(PlaceId place) {
    PlaceColumns& places = world_.places;
    const BarrierId water = tick_.setting.map.places[place.index].water;
    if (!water.exists() || !tick_.setting.map.barriers[water.index].has_dikes ||
        places.dike_broken[place].exists()) {
        return;
    }
    const std::int32_t chance = breach_chance(places.dikes[place], tick_.setting.laws.harvest);
    const Draw draw = tick_.draw(ChanceSystem::harvest, place.index);
    if (static_cast<std::int32_t>(draw.below(1000, draw_breach)) >= chance) {
        return;
    }
    tick_.reach(ProbeName::dike_burst);
    places.dike_broken[place] = tick_.last_day;
    const std::vector<Change> changes = flood(tick_, place);
    Event event = rule_event(tick_.last_day, EventKind::disaster);
    event.place = place;
    happen(tick_.run, event, {}, changes);
}

}  // namespace

void harvest_phase(TickContext& tick) {
    if (!tick.is_month_end) {
        return;
    }
    PlaceColumns& places = tick.world.places;
    if (tick.season.month != harvest_month) {
        for (Permille& want : places.want.values()) {
            want = want > Permille(0) ? eased_want(want, tick.setting.laws.harvest) : want;
        }
        return;
    }
    HarvestYear year(tick);
    for (std::size_t i = 0; i < places.holder.size(); ++i) {
        year.reap(PlaceId(i));
    }
    year.set_prices();
    for (std::size_t i = 0; tick.is_free && i < places.holder.size(); ++i) {
        year.try_dike(PlaceId(i));
    }
}

}  // namespace sim
