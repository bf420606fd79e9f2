#include "simulation/turn/service.hpp"

#include <array>
#include <vector>

#include "simulation/calendar/julian.hpp"
#include "simulation/foundation/probe.hpp"
#include "simulation/rules/entry.hpp"
#include "simulation/turn/happen.hpp"

namespace sim {

namespace {

constexpr std::uint32_t nothing = Id<void>::none_index;

/// Whom a court looks for among those of whom the record is silent.
enum class Sought : std::uint32_t { official, kinsman, consort };

class Service {
  public:
    explicit Service(TickContext& tick)
        : tick_(tick),
          world_(tick.world),
          people_(tick.setting.people),
          laws_(tick.setting.laws.person),
          year_(julian_date_of(tick.first_day).year) {}

    void come_of_age();
    void fill_courts();
    PersonId find(PolityId court, Sought sought, EventId because);

  private:
    void count();
    [[nodiscard]] PolityId home_of(PersonId person) const;
    [[nodiscard]] bool is_ready(PersonId person, PolityId court, Sought sought) const;
    [[nodiscard]] bool finds_post(PersonId person) const;

    TickContext& tick_;
    World& world_;
    const std::vector<PersonDefinition>& people_;
    const PersonLaws& laws_;
    std::int32_t year_;
    std::vector<std::int32_t> places_;  ///< By polity.
    std::vector<std::int32_t> grown_;   ///< By polity: free people in its service.
};

void Service::count() {
    places_.assign(world_.polities.phase.size(), 0);
    grown_.assign(world_.polities.phase.size(), 0);
    for (const PolityId holder : world_.places.holder.values()) {
        places_[holder.index] += 1;
    }
    for (std::size_t i = 0; i < people_.size(); ++i) {
        const PersonId person(i);
        const PolityId court = world_.people.polity[person];
        if (court.exists() && world_.people.life[person] == Phase::present &&
            world_.people.status[person] == AllegianceStatus::member &&
            is_grown(people_[i].birth_year, year_, laws_)) {
            grown_[court.index] += 1;
        }
    }
}

PolityId Service::home_of(PersonId person) const {
    const PersonDefinition& definition = people_[person.index];
    const PersonId father = definition.father;
    const PolityId of_father = father.exists() ? world_.people.polity[father] : PolityId::none();
    std::vector<HomeInputs> courts(world_.polities.phase.size());
    for (std::size_t i = 0; i < courts.size(); ++i) {
        const PolityId court(i);
        const PolityDefinition& polity = tick_.setting.polities[i];
        if (world_.polities.phase[court] != Phase::present || polity.kind == PolityKind::rebel) {
            continue;
        }
        courts[i] = {definition.home == court, of_father == court,
                     polity.culture == definition.culture, places_[i]};
    }
    const std::int32_t chosen = choose_home(courts);
    return chosen < 0 ? PolityId::none() : PolityId(static_cast<std::size_t>(chosen));
}

/// Posts are found by and by: each in his own month of the years after he is grown, or after the
/// record has fallen silent.
bool Service::finds_post(PersonId person) const {
    const Draw draw(tick_.run.plan.chance, 0,
                    static_cast<std::uint32_t>(ChanceSystem::later_people), person.index);
    constexpr std::uint32_t post_draw = 3;
    const std::int32_t after = static_cast<std::int32_t>(
        draw.below(static_cast<std::uint32_t>(laws_.entry_months) + 1, post_draw));
    const JulianDate silent = julian_date_of(tick_.run.plan.fork_day);
    return post_is_found({people_[person.index].birth_year, after, silent.year, silent.month},
                         year_, tick_.season.month, laws_);
}

/// Whoever is to lead rebels in the record stays among the people.
void Service::come_of_age() {
    for (std::size_t i = 0; i < people_.size(); ++i) {
        const PersonId person(i);
        const PolityId home = people_[i].home;
        const bool is_rebel =
            home.exists() && tick_.setting.polities[home.index].kind == PolityKind::rebel;
        if (world_.people.life[person] != Phase::present || world_.people.polity[person].exists() ||
            is_rebel || !is_grown(people_[i].birth_year, year_, laws_) || !finds_post(person)) {
            continue;
        }
        if (places_.empty()) {
            count();
        }
        const PolityId court = home_of(person);
        if (!court.exists()) {
            continue;
        }
        tick_.reach(ProbeName::person_came_of_age);
        Event event = rule_event(tick_.last_day, EventKind::allegiance);
        event.polity = court;
        event.person = person;
        const Change change{ChangeKind::allegiance, person.index, court.index,
                            static_cast<std::uint32_t>(AllegianceStatus::member), 0};
        happen(tick_.run, event, {}, std::span(&change, 1));
    }
}

bool Service::is_ready(PersonId person, PolityId court, Sought sought) const {
    const PersonDefinition& one = people_[person.index];
    if (!one.is_later || world_.people.life[person] != Phase::before ||
        one.is_of_house != (sought == Sought::kinsman) ||
        one.is_consort != (sought == Sought::consort) || !may_come(one.birth_year, year_, laws_)) {
        return false;
    }
    return sought == Sought::official ? one.culture == tick_.setting.polities[court.index].culture
                                      : one.home == court;
}

PersonId Service::find(PolityId court, Sought sought, EventId because) {
    std::vector<PersonId> ready;
    for (std::size_t i = 0; i < people_.size(); ++i) {
        if (is_ready(PersonId(i), court, sought)) {
            ready.emplace_back(i);
        }
    }
    if (ready.empty()) {
        return PersonId::none();
    }
    const Draw draw = tick_.draw(ChanceSystem::later_people, court.index);
    const PersonId person = ready[draw.below(static_cast<std::uint32_t>(ready.size()),
                                             static_cast<std::uint32_t>(sought))];
    tick_.reach(ProbeName::person_drawn);
    Event event = rule_event(tick_.last_day, EventKind::allegiance);
    event.polity = court;
    event.person = person;
    const std::array<Change, 2> changes{
        Change{ChangeKind::birth, person.index, nothing, 0, 0},
        Change{ChangeKind::allegiance, person.index, court.index,
               static_cast<std::uint32_t>(AllegianceStatus::member), 0}};
    happen(tick_.run, event, follows({because}), changes);
    return person;
}

void Service::fill_courts() {
    count();
    for (std::size_t i = 0; i < places_.size(); ++i) {
        const PolityId court(i);
        if (world_.polities.phase[court] == Phase::present &&
            tick_.setting.polities[i].kind != PolityKind::rebel &&
            wants_people({places_[i], grown_[i]}, laws_)) {
            find(court, Sought::official, EventId::none());
        }
    }
}

}  // namespace

void enter_service(TickContext& tick) {
    Service service(tick);
    service.come_of_age();
    if (tick.season.month == 12) {
        service.fill_courts();
    }
}

void adopt_armies(TickContext& tick) {
    const World& world = tick.world;
    std::vector<std::int32_t> places(world.polities.phase.size());
    for (const PolityId holder : world.places.holder.values()) {
        places[holder.index] += 1;
    }
    for (const ArmyId army : tick.standing) {
        const PolityId named = world.armies.polity[army];
        if (!named.exists() || world.polities.phase[named] != Phase::before) {
            continue;
        }
        std::vector<HomeInputs> courts(places.size());
        for (std::size_t i = 0; i < courts.size(); ++i) {
            const PolityDefinition& court = tick.setting.polities[i];
            const bool may = world.polities.phase[PolityId(i)] == Phase::present &&
                             court.kind != PolityKind::rebel;
            courts[i].is_of_culture =
                may && court.culture == tick.setting.polities[named.index].culture;
            courts[i].places = places[i];
        }
        const std::int32_t chosen = choose_home(courts);
        if (chosen < 0) {
            continue;
        }
        const PolityId court(static_cast<std::size_t>(chosen));
        const PersonId commander = world.armies.commander[army];
        Event event = army_event(tick, army, EventKind::allegiance);
        event.polity = court;
        event.person = commander;
        std::vector<Change> changes{{ChangeKind::army_allegiance, army.index, court.index, 0, 0}};
        if (commander.exists() && world.people.life[commander] == Phase::present) {
            changes.push_back({ChangeKind::allegiance, commander.index, court.index,
                               static_cast<std::uint32_t>(AllegianceStatus::member), 0});
        }
        happen(tick.run, event, {}, changes);
    }
}

PersonId find_kinsman(TickContext& tick, PolityId court, EventId because) {
    return Service(tick).find(court, Sought::kinsman, because);
}

PersonId find_consort(TickContext& tick, PolityId court, EventId because) {
    return Service(tick).find(court, Sought::consort, because);
}

}  // namespace sim
