#include "simulation/turn/people_phase.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "simulation/rules/acculturation.hpp"
#include "simulation/rules/population.hpp"
#include "simulation/rules/registration.hpp"
#include "simulation/turn/flight.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/households.hpp"
#include "simulation/turn/land.hpp"
#include "simulation/turn/settlers.hpp"

namespace sim {

namespace {

constexpr std::int32_t days_in_a_year = 365;

class PeoplePhase {
  public:
    explicit PeoplePhase(TickContext& tick)
        : tick_(tick), world_(tick.world), laws_(tick.setting.laws.people) {}

    void month();
    void year();

  private:
    void hunger(PlaceId place);
    void sickness(PlaceId place);
    void grow(PlaceId place, const Land& land);
    void change_people(PlaceId place);
    void free_captives(PlaceId place);
    void count(PlaceId place);

    TickContext& tick_;
    World& world_;
    const PeopleLaws& laws_;
};

void PeoplePhase::hunger(PlaceId place) {
    const PlaceColumns& places = world_.places;
    const Households dead = famine_deaths(places.households[place], places.want[place], laws_);
    if (dead > Households(0)) {
        lose_households(world_, place, dead, FlowKind::died);
    }
}

void PeoplePhase::sickness(PlaceId place) {
    const PlaceColumns& places = world_.places;
    const Permille want = places.want[place];
    PlagueInputs in;
    in.urban = places.urban[place];
    in.want = want;
    if (places.besieger[place].exists()) {
        in.days_besieged = tick_.last_day.number - places.besieged_since[place].number;
    }
    in.crowd = men_within(tick_, place).value + places.captives[place].value;
    in.persons = tick_.setting.laws.muster.household_persons;
    in.is_hot = tick_.is_month(5, 9);
    const Households dead = plague(in, laws_, tick_.draw(ChanceSystem::people, place.index));
    if (dead == Households(0)) {
        return;
    }
    tick_.reach(ProbeName::people_plague);
    Event event = rule_event(tick_.last_day, EventKind::plague);
    event.place = place;
    event.polity = places.holder[place];
    const Households left = places.urban[place] - dead;
    const Change change{ChangeKind::plague, place.index, Id<void>::none_index, 0, dead.value};
    happen(tick_.run, event, follows({places.besieged_event[place]}), std::span(&change, 1));
    world_.places.urban[place] = left;  // All of them were townspeople.
}

void PeoplePhase::month() {
    const auto want = world_.places.want.values();
    const auto besiegers = world_.places.besieger.values();
    for (std::size_t i = 0; i < want.size(); ++i) {
        const bool is_famine = want[i].value > laws_.famine_want_permille;
        if (is_famine) {
            hunger(PlaceId(i));
        }
        if (tick_.is_free && (is_famine || besiegers[i].exists())) {
            sickness(PlaceId(i));
        }
    }
    flee(tick_);
}

/// Every people of a place grows or shrinks by what is left of its land.
void PeoplePhase::grow(PlaceId place, const Land& land) {
    const Households all = world_.places.households[place];
    for (std::uint32_t c = 0; c < culture_count; ++c) {
        const auto culture = static_cast<Culture>(c);
        const Households people = world_.peoples.households[World::people_of(place, culture)];
        if (people == Households(0)) {
            continue;
        }
        const std::int32_t more = natural_growth(people, all, land.capacity(place), laws_);
        if (more > 0) {
            add_households(world_, place, culture, Households(more), FlowKind::born);
        } else if (more < 0) {
            lose_households(world_, place, culture, Households(-more), FlowKind::died);
        }
    }
}

void PeoplePhase::change_people(PlaceId place) {
    const Culture largest = largest_people(world_, place);
    const PeopleId majority = World::people_of(place, largest);
    for (std::uint32_t c = 0; c < culture_count; ++c) {
        const PeopleId people = World::people_of(place, static_cast<Culture>(c));
        const Households there = world_.peoples.households[people];
        if (people == majority || there == Households(0)) {
            continue;
        }
        const Households passing = acculturation(there, world_.peoples.households[majority],
                                                 world_.places.households[place], laws_);
        // One household of the place becomes another: no stock changes.
        world_.peoples.households[people] -= passing;
        world_.peoples.households[majority] += passing;
    }
}

/// Captives become households of their masters: they are counted with them.
void PeoplePhase::free_captives(PlaceId place) {
    const Persons captives = world_.places.captives[place];
    const std::int32_t size = tick_.setting.laws.muster.household_persons;
    const std::int32_t settled = captives.value / size * laws_.captives_settled_permille / 1000;
    if (settled == 0) {
        return;
    }
    const PolityId holder = world_.places.holder[place];
    settle_captives(world_, place, tick_.setting.polities[holder.index].culture,
                    Households(settled), size);
}

bool is_by_force(ControlHow how) {
    return how == ControlHow::storm || how == ControlHow::surrender || how == ControlHow::raid ||
           how == ControlHow::revolt;
}

void PeoplePhase::count(PlaceId place) {
    const PlaceColumns& places = world_.places;
    const Day year_ago = tick_.last_day.plus_days(-days_in_a_year);
    if (places.census_day[place].exists() && places.census_day[place] > year_ago) {
        return;  // The record has counted in this year.
    }
    const Day since = places.holder_since[place];
    RegistrationInputs in;
    in.households = places.households[place];
    in.registered = places.registered[place];
    in.control = places.control[place];
    in.administration = world_.polities.administration[places.holder[place]];
    in.is_conquered = since.exists() && since > year_ago && is_by_force(places.holder_how[place]);
    world_.places.registered[place] = registration(in, laws_);
}

void PeoplePhase::year() {
    const Land land(tick_);
    for (std::size_t i = 0; i < world_.places.holder.size(); ++i) {
        const PlaceId place(i);
        grow(place, land);
        change_people(place);
        free_captives(place);
    }
    plant_settlers(tick_, land);
    fill_empty_land(tick_, land);
    for (std::size_t i = 0; i < world_.places.holder.size(); ++i) {
        count(PlaceId(i));
    }
}

}  // namespace

Culture largest_people(const World& world, PlaceId place) {
    const auto peoples = world.peoples_at(place);
    return static_cast<Culture>(std::ranges::max_element(peoples) - peoples.begin());
}

void people_phase(TickContext& tick) {
    if (!tick.is_month_end) {
        return;
    }
    PeoplePhase phase(tick);
    phase.month();
    if (tick.season.month == 12) {
        phase.year();
    }
}

}  // namespace sim
