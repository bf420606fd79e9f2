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
constexpr std::int32_t days_of_month = 31;

class UnrestPhase {
  public:
    explicit UnrestPhase(TickContext& tick);

    void run();

  private:
    void hear_of_courts();
    [[nodiscard]] PolityId told_next_door(PlaceId place, std::span<const PolityId> heard) const;
    [[nodiscard]] Permille legitimacy(PolityId court, Culture people) const {
        return world_.standings.legitimacy[World::standing_of(court, people)];
    }
    [[nodiscard]] bool is_fit(PolityId court, PlaceId place) const;
    [[nodiscard]] Permille arrears_of(PolityId court) const;
    [[nodiscard]] bool has_amnesty(PolityId court, std::int32_t days) const;
    [[nodiscard]] Permille worst_neighbour(PlaceId place) const;
    [[nodiscard]] UnrestInputs inputs(PlaceId place) const;
    void bands(PlaceId place);
    void come_over(PlaceId place);

    TickContext& tick_;
    World& world_;
    const UnrestLaws& laws_;
    std::vector<Culture> people_;     ///< By place: who are most there.
    std::vector<PolityId> rightful_;  ///< By place: a court of their own near by; or none.
    std::vector<Permille> arrears_;   ///< By polity.
    std::vector<Permille> unrest_;    ///< By place: after this month.
};

UnrestPhase::UnrestPhase(TickContext& tick)
    : tick_(tick), world_(tick.world), laws_(tick.setting.laws.unrest) {
    const std::size_t places = world_.places.holder.size();
    people_.reserve(places);
    for (std::size_t i = 0; i < places; ++i) {
        people_.push_back(largest_people(world_, PlaceId(i)));
    }
    arrears_.resize(world_.polities.phase.size());
    for (std::size_t i = 0; i < arrears_.size(); ++i) {
        arrears_[i] = arrears_of(PolityId(i));
    }
    hear_of_courts();
}

/// Whether a court is one of the people of the place, and has more right in their eyes than the
/// holder.
bool UnrestPhase::is_fit(PolityId court, PlaceId place) const {
    const Culture people = people_[place.index];
    return tick_.setting.polities[court.index].culture == people &&
           world_.polities.phase[court] == Phase::present &&
           legitimacy(court, people) > legitimacy(world_.places.holder[place], people);
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
    const std::size_t count = people_.size();
    const auto holders = world_.places.holder.values();
    rightful_.resize(count);
    // Who has more right than the holder is told on; else the holder himself.
    std::vector<PolityId> heard(holders.begin(), holders.end());
    std::vector<std::uint8_t> may_hear(count, 1);
    std::vector<std::size_t> hearing;
    for (std::int32_t step = 0; step < laws_.loyal_steps; ++step) {
        hearing.clear();
        for (std::size_t i = 0; i < count; ++i) {
            if (may_hear[i] != 0 && !rightful_[i].exists()) {
                rightful_[i] = told_next_door(PlaceId(i), heard);
                if (rightful_[i].exists()) {
                    hearing.push_back(i);
                }
            }
        }
        // Only beside a place that has heard something new there is something new to hear.
        std::ranges::fill(may_hear, std::uint8_t{0});
        for (const std::size_t i : hearing) {
            heard[i] = rightful_[i];
            for (const GraphEdge& edge : tick_.run.ways->graph().edges_of(PlaceId(i))) {
                may_hear[edge.to.index] = 1;
            }
        }
    }
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

bool UnrestPhase::has_amnesty(PolityId court, std::int32_t days) const {
    const Day proclaimed = world_.polities.amnesty_day[court];
    return proclaimed.exists() && tick_.last_day < proclaimed.plus_days(days);
}

Permille UnrestPhase::worst_neighbour(PlaceId place) const {
    Permille worst;
    for (const GraphEdge& edge : tick_.run.ways->graph().edges_of(place)) {
        if (world_.places.holder[edge.to] == world_.places.holder[place]) {
            worst = std::max(worst, world_.places.unrest[edge.to]);
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
    in.legitimacy = legitimacy(holder, people_[place.index]);
    in.devastation = places.devastation[place];
    in.arrears = arrears_[holder.index];
    in.control = places.control[place];
    in.neighbour = worst_neighbour(place);
    in.is_amnesty = has_amnesty(holder, days_of_amnesty);
    in.is_remitted =
        places.remitted_until[place].exists() && places.remitted_until[place] >= tick_.last_day;
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
    const PolityId court = rightful_[place.index];
    const Permille unrest = places.unrest[place];
    const bool is_loyal_country = court.exists() && unrest.value > laws_.loyal_bound_permille;
    if (places.bands[place] == Men(0) && unrest.value <= laws_.gather_bound_permille &&
        !is_loyal_country) {
        return;
    }
    if (places.bands[place] > Men(0) && places.bands_for[place] == holder) {
        come_over(place);
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
        const Culture people = people_[place.index];
        in.rightful = legitimacy(court, people) - legitimacy(holder, people);
    }
    in.is_pardoned = has_amnesty(holder, days_of_month);
    in.is_loyalist = places.bands_for[place].exists();
    const BandsOutcome out = insurgency(in, laws_);
    lose_bands(world_, place, out.killed, FlowKind::killed);
    lose_bands(world_, place, out.starved, FlowKind::died);
    lose_bands(world_, place, out.went_home, FlowKind::released);
    if (out.fallen > Men(0)) {
        places.garrison[place] -= out.fallen;
        Ledger(world_).out(Stock::men, FlowKind::killed, out.fallen.value);
    }
    if (out.gathered > Men(0)) {
        join_bands(world_, place, out.gathered);
    }
    if (out.loyal > Men(0) && out.loyal.value * 2 >= out.gathered.value) {
        tick_.reach(ProbeName::unrest_loyalists);
        places.bands_for[place] = court;
    }
}

void UnrestPhase::run() {
    PlaceColumns& places = world_.places;
    unrest_.reserve(people_.size());
    for (std::size_t i = 0; i < people_.size(); ++i) {
        unrest_.push_back(unrest_after_month(inputs(PlaceId(i)), laws_));
    }
    for (std::size_t i = 0; i < people_.size(); ++i) {
        places.unrest[PlaceId(i)] = unrest_[i];
    }
    for (std::size_t i = 0; i < people_.size(); ++i) {
        const PlaceId place(i);
        bands(place);
        if (tick_.is_free && places.bands[place].value >= laws_.revolt_men) {
            rise(tick_, place);
        }
        if (tick_.is_free && arrears_[places.holder[place].index] > Permille(0)) {
            turn_on_officers(tick_, place, arrears_[places.holder[place].index]);
        }
    }
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
