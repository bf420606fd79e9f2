#include "simulation/turn/thrones.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "simulation/calendar/julian.hpp"
#include "simulation/foundation/probe.hpp"
#include "simulation/rules/commander.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/bands.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/service.hpp"

namespace sim {

namespace {

constexpr std::uint32_t nothing = Id<void>::none_index;
// Of the soldiers of a state that ends, one in four takes to the hills.
constexpr std::int32_t holdouts_permille = 250;

bool is_at_hand(const World& world, PolityId court, PersonId person) {
    return world.people.life[person] == Phase::present &&
           world.people.status[person] == AllegianceStatus::member &&
           world.people.polity[person] == court;
}

PersonId father_of(const Setting& setting, PersonId person) {
    return person.exists() ? setting.people[person.index].father : PersonId::none();
}

Kinship kinship_of(const Setting& setting, PersonId person, PersonId ruler) {
    const PersonId father = father_of(setting, person);
    const PersonId of_ruler = father_of(setting, ruler);
    if (father == ruler) {
        return Kinship::child;
    }
    if (father.exists() && father == of_ruler) {
        return Kinship::brother;
    }
    const PersonId grandfather = father_of(setting, father);
    const PersonId of_his = father_of(setting, of_ruler);
    const bool is_kin =
        (grandfather.exists() &&
         (grandfather == of_his || grandfather == of_ruler || grandfather == ruler)) ||
        (father.exists() && father == of_his) || person == of_ruler;
    const auto& heirs = setting.people[ruler.index].heirs;
    const bool is_told = std::ranges::find(heirs, person) != heirs.end();
    return is_kin || is_told ? Kinship::kinsman : Kinship::none;
}

/// Who takes what a state leaves: the holder of the nearest place that is not its own.
PolityId neighbour_of(const TickContext& tick, PlaceId place, PolityId court) {
    for (const GraphEdge& edge : tick.run.ways->graph().edges_of(place)) {
        const PolityId holder = tick.world.places.holder[edge.to];
        if (holder != court && tick.world.polities.phase[holder] == Phase::present) {
            return holder;
        }
    }
    return PolityId::none();
}

}  // namespace

bool commands_an_army(const TickContext& tick, PersonId person) {
    return std::ranges::any_of(tick.standing, [&](ArmyId army) {
        return tick.world.armies.polity[army].exists() &&
               tick.world.armies.commander[army] == person;
    });
}

bool is_of_house(const Setting& setting, PersonId person, PersonId ruler) {
    if (!person.exists() || !ruler.exists()) {
        return false;
    }
    // One of whom the record is silent is of the house of all whom his court was theirs by birth.
    const PersonDefinition& one = setting.people[person.index];
    const bool is_later_kin = one.is_of_house && one.home == setting.people[ruler.index].home;
    return is_later_kin || kinship_of(setting, person, ruler) != Kinship::none;
}

std::int32_t age_of(const Setting& setting, PersonId person, std::int32_t year) {
    const std::int32_t born = setting.people[person.index].birth_year;
    return born == 0 ? setting.laws.commander.age_unknown_years
                     : std::clamp(year - born - 1, 0, 120);
}

Permille standing_at_home(const World& world, const Setting& setting, PolityId court) {
    const PolityDefinition& definition = setting.polities[court.index];
    const Permille legitimacy =
        world.standings.legitimacy[World::standing_of(court, definition.culture)];
    const CourtLaws& laws = setting.laws.court;
    const bool is_settled =
        definition.kind == PolityKind::empire || definition.kind == PolityKind::kingdom;
    return is_settled ? legitimacy
                      : Permille(std::min(legitimacy.value * laws.legitimacy_own_permille /
                                              std::max(laws.start_band_legitimacy_permille, 1),
                                          1000));
}

bool is_fit_heir(const TickContext& tick, PolityId court, PersonId person) {
    return person.exists() && is_at_hand(tick.world, court, person) &&
           tick.world.polities.ruler[court] != person;
}

PersonId heir_to(const TickContext& tick, PolityId court, PersonId ruler) {
    const World& world = tick.world;
    if (!ruler.exists()) {
        return PersonId::none();
    }
    const std::int32_t year = julian_date_of(tick.first_day).year;
    const PersonId first_told = tick.setting.people[ruler.index].heirs[0];
    std::vector<PersonId> people;
    std::vector<Candidate> candidates;
    const auto courts = world.people.polity.values();
    for (std::size_t i = 0; i < courts.size(); ++i) {
        const PersonId person(i);
        if (courts[i] != court || !is_at_hand(world, court, person) || person == ruler ||
            tick.setting.people[i].is_consort) {
            continue;
        }
        Candidate one;
        one.kinship = kinship_of(tick.setting, person, ruler);
        one.is_named = world.polities.heir[court] == person || first_told == person;
        const PersonDefinition& definition = tick.setting.people[i];
        if (one.kinship == Kinship::none && definition.is_of_house && definition.home == court) {
            one.kinship = Kinship::kinsman;
        }
        if (one.kinship == Kinship::none && !one.is_named) {
            continue;
        }
        one.age_years = age_of(tick.setting, person, year);
        one.following_permille = world.people.following[person].value;
        one.field = definition.field;
        people.push_back(person);
        candidates.push_back(one);
    }
    const Custom custom =
        custom_of(tick.setting.polities[court.index].customs, world.polities.reform[court]);
    const std::int32_t chosen = choose_heir(candidates, custom);
    return chosen < 0 ? PersonId::none() : people[static_cast<std::size_t>(chosen)];
}

PersonId best_minister(const TickContext& tick, PolityId court) {
    const World& world = tick.world;
    const auto courts = world.people.polity.values();
    PersonId best;
    std::int32_t most = 0;
    for (std::size_t i = 0; i < courts.size(); ++i) {
        const PersonId person(i);
        if (courts[i] != court || !is_at_hand(world, court, person)) {
            continue;
        }
        const std::int32_t score = tick.setting.people[i].administration;
        if (score > most && !tick.setting.people[i].is_consort &&
            person != world.polities.ruler[court] && person != world.polities.heir[court] &&
            age_of(tick.setting, person, julian_date_of(tick.first_day).year) >= 30 &&
            !commands_an_army(tick, person)) {
            most = score;
            best = person;
        }
    }
    return best;
}

void accede(TickContext& tick, PolityId court, PersonId heir, EventId because, EventOrigin origin) {
    Event event = rule_event(tick.last_day, EventKind::succession);
    event.origin = origin;
    event.polity = court;
    event.person = heir;
    const Change change{ChangeKind::accession, court.index, heir.index, 0, 0};
    happen(tick.run, event, follows({because}), std::span(&change, 1));
    tick.world.polities.heir[court] = PersonId::none();
}

void succeed(TickContext& tick, PolityId court, ReignOutcome outcome) {
    succeed(tick, court, outcome, heir_to(tick, court, tick.world.polities.ruler[court]),
            EventOrigin::rule);
}

void succeed(TickContext& tick, PolityId court, ReignOutcome outcome, PersonId heir,
             EventOrigin origin, const Overthrow& fall) {
    PolityColumns& courts = tick.world.polities;
    const PersonId ruler = courts.ruler[court];
    Event event = rule_event(tick.last_day, EventKind::succession);
    event.origin = origin;
    event.polity = court;
    event.person = ruler;
    std::vector<Change> changes;
    ReignEnd end = ReignEnd::death;
    if (outcome == ReignOutcome::abdicates || outcome == ReignOutcome::retires) {
        event.kind = EventKind::abdication;
        end = ReignEnd::abdication;
    } else if (outcome == ReignOutcome::is_deposed) {
        event.kind = EventKind::coup;
        end = ReignEnd::deposed;
    } else {
        const bool is_murder = outcome == ReignOutcome::is_murdered;
        event.kind = is_murder ? EventKind::assassination : EventKind::death;
        end = is_murder ? ReignEnd::assassination : ReignEnd::death;
        changes.push_back(
            {ChangeKind::death, ruler.index, nothing,
             static_cast<std::uint32_t>(is_murder ? DeathKind::assassinated : DeathKind::natural),
             0});
    }
    for (const ArmyId army : tick.standing) {
        if (tick.world.armies.polity[army].exists() && tick.world.armies.commander[army] == ruler) {
            changes.push_back({ChangeKind::army_command, army.index, nothing, 0, 0});
        }
    }
    changes.push_back(
        {ChangeKind::throne_vacant, court.index, ruler.index, static_cast<std::uint32_t>(end), 0});
    changes.insert(changes.end(), fall.also.begin(), fall.also.end());
    const EventId ended =
        happen(tick.run, event, follows({courts.ruler_event[court], fall.because}), changes);
    courts.heir[court] = PersonId::none();
    courts.ruler_health[court] = Permille(tick.setting.laws.court.start_health_permille);
    // Where nobody of the house is known, one of whom the record is silent may be found.
    const PersonId next = heir.exists() ? heir : find_kinsman(tick, court, ended);
    if (next.exists()) {
        accede(tick, court, next, ended, origin);
    }
}

void end_state(TickContext& tick, PolityId court, PolityId taker, EventId because, ControlHow how,
               EventOrigin origin) {
    World& world = tick.world;
    std::vector<Change> changes;
    for (std::size_t i = 0; i < world.polities.phase.size(); ++i) {
        if (world.at_war(court, PolityId(i))) {
            changes.push_back(
                {ChangeKind::hostility_end, court.index, static_cast<std::uint32_t>(i), 0, 0});
        }
        if (world.polities.overlord[PolityId(i)] == court) {
            changes.push_back({ChangeKind::overlord, static_cast<std::uint32_t>(i), nothing, 0, 0});
        }
    }
    for (const ArmyId army : tick.standing) {
        if (world.armies.polity[army] != court) {
            continue;
        }
        const PlaceId here = world.armies.place[army];
        const Men holdouts(men_of(world.armies, army).value * holdouts_permille / 1000);
        join_bands(world, here, holdouts);
        changes.push_back({ChangeKind::army_disbanded, army.index, nothing, 0, 0});
    }
    const PersonId ruler = world.polities.ruler[court];
    if (ruler.exists()) {
        changes.push_back({ChangeKind::throne_vacant, court.index, ruler.index,
                           static_cast<std::uint32_t>(ReignEnd::dynasty_end), 0});
    }
    for (std::size_t i = 0; i < world.places.holder.size(); ++i) {
        const PlaceId place(i);
        if (world.places.holder[place] != court) {
            continue;
        }
        const PolityId next = taker.exists() ? taker : neighbour_of(tick, place, court);
        if (!next.exists()) {
            continue;
        }
        if (world.places.besieger[place].exists()) {
            changes.push_back({ChangeKind::investment_end, place.index,
                               world.places.besieger[place].index,
                               static_cast<std::uint32_t>(InvestmentEnd::terms), 0});
        }
        changes.push_back(
            {ChangeKind::control, place.index, next.index, static_cast<std::uint32_t>(how), 0});
    }
    changes.push_back({ChangeKind::polity_end, court.index, nothing, 0, 0});
    Event event = rule_event(tick.last_day, EventKind::state_ended);
    event.origin = origin;
    event.polity = court;
    event.other = taker;
    event.person = ruler;
    event.place = world.polities.capital[court];
    happen(tick.run, event, follows({because}), changes);
    tick.count_armies();
}

void add_rally(const TickContext& tick, PolityId vassal, PolityId lord,
               std::vector<Change>& changes) {
    const World& world = tick.world;
    const Culture culture = tick.setting.polities[vassal.index].culture;
    if (culture == tick.setting.polities[lord.index].culture) {
        return;
    }
    const std::int32_t year = julian_date_of(tick.first_day).year;
    PersonId leader;
    std::int32_t most = -1;
    for (std::size_t i = 0; i < world.people.life.size(); ++i) {
        const PersonId person(i);
        const PersonDefinition& definition = tick.setting.people[i];
        const PolityId serves = world.people.polity[person];
        const bool is_free = !serves.exists() || serves == vassal || serves == lord;
        if (definition.culture != culture || world.people.life[person] != Phase::present ||
            !is_free || world.people.status[person] == AllegianceStatus::captive ||
            world.polities.ruler[lord] == person || commands_an_army(tick, person)) {
            continue;
        }
        if (serves != vassal) {
            changes.push_back({ChangeKind::allegiance, person.index, vassal.index,
                               static_cast<std::uint32_t>(AllegianceStatus::member), 0});
        }
        const std::int32_t score =
            definition.ambition + definition.field + definition.administration;
        if (score > most && age_of(tick.setting, person, year) >= 20) {
            most = score;
            leader = person;
        }
    }
    if (leader.exists() && !world.polities.ruler[vassal].exists()) {
        changes.push_back({ChangeKind::accession, vassal.index, leader.index, 0, 0});
    }
}

void age_and_die(TickContext& tick) {
    const World& world = tick.world;
    const std::int32_t year = julian_date_of(tick.first_day).year;
    // Rulers and commanders die by rules of their own.
    std::vector<bool> is_spared(world.people.life.size());
    for (const PersonId ruler : world.polities.ruler.values()) {
        if (ruler.exists()) {
            is_spared[ruler.index] = true;
        }
    }
    for (const ArmyId army : tick.standing) {
        const PersonId commander = world.armies.commander[army];
        if (world.armies.polity[army].exists() && commander.exists()) {
            is_spared[commander.index] = true;
        }
    }
    for (std::size_t i = 0; i < is_spared.size(); ++i) {
        const PersonId person(i);
        const PolityId court = world.people.polity[person];
        if (is_spared[i] || world.people.life[person] != Phase::present) {
            continue;
        }
        const Draw draw(tick.run.plan.chance, static_cast<std::uint32_t>(year),
                        static_cast<std::uint32_t>(ChanceSystem::commander), person.index);
        const DeathOutcome outcome = resolve_death({age_of(tick.setting, person, year), 0},
                                                   tick.setting.laws.commander, draw);
        const bool is_now = outcome.dies && outcome.month <= tick.season.month &&
                            outcome.month > tick.season.month - 3;
        if (!is_now) {
            continue;
        }
        Event event = rule_event(tick.last_day, EventKind::death);
        event.polity = court;
        event.person = person;
        const Change change{ChangeKind::death, person.index, nothing,
                            static_cast<std::uint32_t>(DeathKind::natural), 0};
        happen(tick.run, event, {}, std::span(&change, 1));
    }
}

}  // namespace sim
