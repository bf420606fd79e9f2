#include "simulation/turn/unrest_phase.hpp"

#include <algorithm>
#include <span>
#include <vector>

#include "simulation/rules/insurgency.hpp"
#include "simulation/rules/unrest.hpp"
#include "simulation/turn/bands.hpp"
#include "simulation/turn/ledger.hpp"
#include "simulation/turn/people_phase.hpp"
#include "simulation/turn/rising.hpp"

namespace sim {

namespace {

constexpr std::int32_t days_of_amnesty = 365;
constexpr std::int32_t months = TickContext::months_between;

class UnrestPhase {
  public:
    explicit UnrestPhase(TickContext& tick);

    void run();

  private:
    void hear_of_courts();
    [[nodiscard]] PolityId rightful(PlaceId place);
    [[nodiscard]] PolityId told_next_door(PlaceId place, std::span<const PolityId> heard) const;
    [[nodiscard]] Permille legitimacy(PolityId court, Culture people) const {
        return world_.standings.legitimacy[World::standing_of(court, people)];
    }
    [[nodiscard]] bool is_fit(PolityId court, PlaceId place) const;
    [[nodiscard]] Permille arrears_of(PolityId court) const;
    [[nodiscard]] bool has_amnesty(PolityId court) const;
    [[nodiscard]] Permille worst_neighbour(PlaceId place) const;
    [[nodiscard]] UnrestInputs inputs(PlaceId place) const;
    void bands(PlaceId place);
    void come_over(PlaceId place);
    void rise_or_end();

    TickContext& tick_;
    World& world_;
    const UnrestLaws& laws_;
    std::vector<PolityId> rightful_;  ///< By place: a court of their own near by; or none. Empty:
                                      ///< nobody has asked yet.
    std::vector<Permille> arrears_;   ///< By polity.
    std::vector<Permille> unrest_;    ///< Of the places that are asked: after it.
};

UnrestPhase::UnrestPhase(TickContext& tick)
    : tick_(tick), world_(tick.world), laws_(tick.setting.laws.unrest) {
    arrears_.resize(world_.polities.phase.size());
    for (std::size_t i = 0; i < arrears_.size(); ++i) {
        arrears_[i] = arrears_of(PolityId(i));
    }
}

/// Whether a court is one of the people of the place, and has more right in their eyes than the
/// holder.
bool UnrestPhase::is_fit(PolityId court, PlaceId place) const {
    if (world_.polities.phase[court] != Phase::present) {
        return false;
    }
    const Culture people = tick_.setting.polities[court.index].culture;
    return legitimacy(court, people) > legitimacy(world_.places.holder[place], people) &&
           largest_people(world_, place) == people;
}

/// The first court of which the places next door speak, who has more right than the holder; or
/// none.
PolityId UnrestPhase::told_next_door(PlaceId place, std::span<const PolityId> heard) const {
    const PolityId holder = world_.places.holder[place];
    for (const GraphEdge& edge : tick_.run.ways->graph().edges_of(place)) {
        const PolityId court = heard[edge.to.index];
        if (court != holder && is_fit(court, place)) {
            return court;
        }
    }
    return PolityId::none();
}

/// Every place hears of rightful courts a number of places away along the roads.
void UnrestPhase::hear_of_courts() {
    const Graph& graph = tick_.run.ways->graph();
    const auto holders = world_.places.holder.values();
    rightful_.resize(holders.size());
    // Who has more right than the holder is told on; else the holder himself.
    std::vector<PolityId> heard(holders.begin(), holders.end());
    // At first there is something to hear where another court holds the place next door.
    std::vector<std::uint8_t> is_at_border(holders.size());
    for (const RouteDefinition& route : tick_.setting.map.routes) {
        if (holders[route.from.index] != holders[route.to.index]) {
            is_at_border[route.from.index] = 1;
            is_at_border[route.to.index] = 1;
        }
    }
    std::vector<PlaceId> may_hear;
    for (std::size_t i = 0; i < is_at_border.size(); ++i) {
        if (is_at_border[i] != 0) {
            may_hear.emplace_back(i);
        }
    }
    std::vector<PlaceId> hearing;
    for (std::int32_t step = 0; step < laws_.loyal_steps && !may_hear.empty(); ++step) {
        hearing.clear();
        for (const PlaceId place : may_hear) {
            PolityId& rightful = rightful_[place.index];
            if (!rightful.exists()) {
                rightful = told_next_door(place, heard);
                if (rightful.exists()) {
                    hearing.push_back(place);
                }
            }
        }
        // Later there is only beside a place that has heard something new.
        may_hear.clear();
        for (const PlaceId place : hearing) {
            heard[place.index] = rightful_[place.index];
        }
        for (const PlaceId place : hearing) {
            for (const GraphEdge& edge : graph.edges_of(place)) {
                if (heard[edge.to.index] != heard[place.index]) {
                    may_hear.push_back(edge.to);
                }
            }
        }
    }
}

PolityId UnrestPhase::rightful(PlaceId place) {
    if (rightful_.empty()) {
        hear_of_courts();
    }
    return rightful_[place.index];
}

/// Pay that a court owes, by what it paid its soldiers in the last year, as far as they have no
/// fields or herds of their own to live off.
Permille UnrestPhase::arrears_of(PolityId court) const {
    const std::int64_t owed = world_.polities.arrears[court].value;
    if (owed == 0) {
        return Permille(0);
    }
    const std::int64_t paid =
        world_.budgets.last_year[World::budget_of(court, BudgetLine::army_pay)].value;
    const std::int64_t share =
        std::min<std::int64_t>(owed * 1000 / std::max<std::int64_t>(paid + owed, 1), 1000);
    const std::int32_t fed = tick_.setting.polities[court.index].self_supporting_permille;
    return Permille(static_cast<std::int32_t>(share * (1000 - fed) / 1000));
}

bool UnrestPhase::has_amnesty(PolityId court) const {
    const Day proclaimed = world_.polities.amnesty_day[court];
    return proclaimed.exists() && tick_.last_day < proclaimed.plus_days(days_of_amnesty);
}

Permille UnrestPhase::worst_neighbour(PlaceId place) const {
    const auto holders = world_.places.holder.values();
    const auto unrest = world_.places.unrest.values();
    const PolityId holder = holders[place.index];
    Permille worst;
    for (const GraphEdge& edge : tick_.run.ways->graph().edges_of(place)) {
        if (holders[edge.to.index] == holder) {
            worst = std::max(worst, unrest[edge.to.index]);
        }
    }
    return worst;
}

UnrestInputs UnrestPhase::inputs(PlaceId place) const {
    const PlaceColumns& places = world_.places;
    const PolityId holder = places.holder[place];
    UnrestInputs in;
    in.unrest = places.unrest[place];
    in.tax_rate = world_.polities.tax_rate[holder];
    in.want = places.want[place];
    in.legitimacy = legitimacy(holder, largest_people(world_, place));
    in.devastation = places.devastation[place];
    in.arrears = arrears_[holder.index];
    in.control = places.control[place];
    in.neighbour = worst_neighbour(place);
    in.is_amnesty = has_amnesty(holder);
    in.is_remitted =
        places.remitted_until[place].exists() && places.remitted_until[place] >= tick_.last_day;
    in.months = months;
    return in;
}

/// Bands that fought for the court that now holds the place: half enlist, half go home.
void UnrestPhase::come_over(PlaceId place) {
    const Men half(world_.places.bands[place].value / 2);
    if (half > Men(0)) {
        enlist_bands(world_, place, half);
    }
    lose_bands(world_, place, world_.places.bands[place], FlowKind::released);
}

void UnrestPhase::bands(PlaceId place) {
    PlaceColumns& places = world_.places;
    const PolityId holder = places.holder[place];
    const Permille unrest = places.unrest[place];
    // Who lives well asks for no other court.
    const PolityId court =
        unrest.value > laws_.loyal_bound_permille ? rightful(place) : PolityId::none();
    if (places.bands[place] == Men(0) && unrest.value <= laws_.gather_bound_permille &&
        !court.exists()) {
        return;
    }
    BandsInputs in;
    in.households = places.households[place];
    in.bands = places.bands[place];
    in.unrest = unrest;
    in.want = places.want[place];
    in.garrison = places.garrison[place];
    for (const ArmyId army : tick_.armies_at(place)) {
        const PolityId whose = world_.armies.polity[army];
        if (whose.exists() && lets_through(world_, holder, whose)) {
            in.soldiers += world_.armies.infantry[army] + world_.armies.cavalry[army];
        }
    }
    if (court.exists()) {
        const Culture people = largest_people(world_, place);
        in.rightful = legitimacy(court, people) - legitimacy(holder, people);
    }
    in.is_pardoned = tick_.is_since_last_asked(world_.polities.amnesty_day[holder]);
    in.is_loyalist = places.bands_for[place].exists();
    in.months = months;
    const BandsOutcome out = insurgency(in, laws_);
    if (out.gathered > Men(0)) {
        join_bands(world_, place, out.gathered);
    }
    lose_bands(world_, place, out.killed, FlowKind::killed);
    lose_bands(world_, place, out.starved, FlowKind::died);
    lose_bands(world_, place, out.went_home, FlowKind::released);
    if (out.fallen > Men(0)) {
        places.garrison[place] -= out.fallen;
        Ledger(world_).out(Stock::men, FlowKind::killed, out.fallen.value);
    }
    if (places.bands[place] > Men(0) && out.loyal > Men(0) &&
        out.loyal.value * 2 >= out.gathered.value) {
        tick_.reach(ProbeName::unrest_loyalists);
        places.bands_for[place] = court;
    }
}

/// What must not wait: bands whose court has come, and, where the record is silent, risings and
/// mutinies.
void UnrestPhase::rise_or_end() {
    const auto bands = world_.places.bands.values();
    const auto bands_for = world_.places.bands_for.values();
    const auto holders = world_.places.holder.values();
    const auto unrest = world_.places.unrest.values();
    for (std::size_t i = 0; i < bands.size(); ++i) {
        if (bands[i] > Men(0) && bands_for[i] == holders[i]) {
            come_over(PlaceId(i));
        }
        if (tick_.is_free && bands[i].value >= laws_.revolt_men &&
            unrest[i].value >= laws_.revolt_bound_permille) {
            rise(tick_, PlaceId(i));
        }
        const Permille arrears = arrears_[holders[i].index];
        if (tick_.is_free && arrears > Permille(0)) {
            turn_on_officers(tick_, PlaceId(i), arrears);
        }
    }
}

void UnrestPhase::run() {
    const auto unrest = world_.places.unrest.values();
    const auto each_asked = [&](auto&& ask) {
        for (std::size_t i = tick_.asked_first; i < unrest.size(); i += months) {
            ask(PlaceId(i));
        }
    };
    each_asked([&](PlaceId place) { unrest_.push_back(unrest_after(inputs(place), laws_)); });
    std::size_t asked = 0;
    each_asked([&](PlaceId place) { unrest[place.index] = unrest_[asked++]; });
    each_asked([&](PlaceId place) { bands(place); });
    rise_or_end();
}

// A rising that the chronicles name drew men from beyond its own prefecture.
constexpr std::int64_t rising_times = 4;

/// The men whom a rising of the record has at each of its places, as its households feed them.
Men men_at(const World& world, const Setting& setting, const InsurgencyDefinition& rising,
           PlaceId place) {
    const std::int64_t share =
        rising.strength.value / static_cast<std::int64_t>(rising.places.size());
    const std::int64_t fed = std::int64_t{world.places.households[place].value} *
                             setting.laws.unrest.bands_most_permille * rising_times / 1000;
    return Men(static_cast<std::int32_t>(std::min(share, fed)));
}

}  // namespace

void unrest_phase(TickContext& tick) {
    if (tick.is_month_end) {
        UnrestPhase(tick).run();
    }
}

void raise_bands(World& world, const Setting& setting, InsurgencyId rising) {
    const InsurgencyDefinition& definition = setting.insurgencies[rising.index];
    for (const PlaceId place : definition.places) {
        const Men men = men_at(world, setting, definition, place);
        if (men > Men(0)) {
            join_bands(world, place, men);
            world.places.bands_for[place] = definition.fights_for;
        }
    }
}

void disband_bands(World& world, const Setting& setting, InsurgencyId rising) {
    const InsurgencyDefinition& definition = setting.insurgencies[rising.index];
    for (const PlaceId place : definition.places) {
        const Men men =
            std::min(men_at(world, setting, definition, place), world.places.bands[place]);
        lose_bands(world, place, men, FlowKind::released);
    }
}

}  // namespace sim
