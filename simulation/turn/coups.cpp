#include "simulation/turn/coups.hpp"

#include <algorithm>

#include "simulation/calendar/julian.hpp"
#include "simulation/foundation/drift.hpp"
#include "simulation/foundation/probe.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/cohesion.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/purges.hpp"
#include "simulation/turn/service.hpp"
#include "simulation/turn/thrones.hpp"
#include "simulation/turn/treasury_books.hpp"

namespace sim {

namespace {

constexpr std::uint32_t nothing = Id<void>::none_index;
constexpr std::int32_t out_of_reach_days = 240;

}  // namespace

Coups::Coups(TickContext& tick) : tick_(tick), world_(tick.world), laws_(tick.setting.laws.coup) {
    strength_.resize(world_.polities.phase.size());
    const auto holders = world_.places.holder.values();
    for (std::size_t i = 0; i < holders.size(); ++i) {
        Strength& strength = strength_[holders[i].index];
        const auto culture =
            static_cast<std::size_t>(tick.setting.polities[holders[i].index].culture);
        strength.households += world_.places.households[PlaceId(i)].value;
        strength.own_people += world_.peoples_at(PlaceId(i))[culture].value;
    }
    for (const ArmyId army : tick.standing) {
        const PolityId court = world_.armies.polity[army];
        if (court.exists()) {
            strength_[court.index].soldiers += men_of(world_.armies, army).value;
        }
    }
}

Coups::Camp Coups::camp_of(PolityId court) const {
    const PersonId ruler = world_.polities.ruler[court];
    const PlaceId seat = world_.polities.capital[court];
    Camp camp{seat, ArmyId::none(), false};
    for (const ArmyId army : tick_.standing) {
        if (world_.armies.polity[army] == court && world_.armies.commander[army] == ruler) {
            camp.army = army;
            camp.place = world_.armies.place[army];
            camp.is_in_field = camp.place != seat && !is_within(world_, army);
        }
    }
    return camp;
}

/// Soldiers under arms against those that so many households of such a state commonly field.
std::int32_t Coups::levy_of(PolityId court) const {
    const Strength& strength = strength_[court.index];
    const DecisionLaws& custom = tick_.setting.laws.decision;
    const std::int64_t share = tick_.setting.polities[court.index].customs.field_men_permille;
    const std::int64_t in_arms =
        std::int64_t{custom.tribe_men_permille} *
        cohesion_of(world_, tick_.setting, tick_.run.plan, court, tick_.first_day).value / 1000;
    const std::int64_t usual = (strength.households * share + strength.own_people * in_arms) / 1000;
    constexpr std::int64_t most = 4000;
    return static_cast<std::int32_t>(
        std::min(strength.soldiers * 1000 / std::max<std::int64_t>(usual, 1), most));
}

std::int32_t Coups::grievance_against(PolityId court, const Camp& camp) const {
    const PolityColumns& courts = world_.polities;
    Grievances in;
    in.legitimacy = standing_at_home(world_, tick_.setting, court);
    in.defeat = courts.defeat[court];
    in.weariness = courts.weariness[court];
    in.levy_permille = levy_of(court);
    in.tax_rate = courts.tax_rate[court];
    if (camp.is_in_field) {
        in.host_permille =
            static_cast<std::int32_t>(std::int64_t{men_of(world_.armies, camp.army).value} * 1000 /
                                      std::max<std::int64_t>(strength_[court.index].soldiers, 1));
    }
    return grievance_permille(in, laws_);
}

std::int32_t Coups::reign_months(PolityId court) const {
    const Day since = world_.polities.ruler_since[court];
    constexpr std::int32_t long_months = 1200;
    return since.exists() ? (tick_.last_day.number - since.number) / 30 : long_months;
}

std::int32_t Coups::days_between(ArmyId army, PlaceId place) const {
    const PlaceId here = world_.armies.place[army];
    if (here == place) {
        return 0;
    }
    if (!place.exists()) {
        return out_of_reach_days;  // A ruler without a seat, and not in the field.
    }
    const Millidays way = tick_.run.ways->time(Going::foot, tick_.season, here, place);
    return way == no_passage ? out_of_reach_days : way.value / 1000;
}

RivalInputs Coups::rival_of(PolityId court, ArmyId army, const Camp& camp) const {
    const PersonId commander = world_.armies.commander[army];
    RivalInputs in;
    in.men = men_of(world_.armies, army);
    in.days_apart = days_between(army, camp.place);
    std::int64_t near = 0;
    for (const ArmyId other : tick_.standing) {
        if (world_.armies.polity[other] == court &&
            days_between(other, world_.armies.place[army]) <= laws_.rival_near_days) {
            near += men_of(world_.armies, other).value;
        }
    }
    in.men_permille = static_cast<std::int32_t>(std::int64_t{in.men.value} * 1000 /
                                                std::max<std::int64_t>(near, 1));
    in.ambition_permille = tick_.setting.people[commander.index].ambition * 100;
    in.is_of_house = is_of_house(tick_.setting, commander, world_.polities.ruler[court]);
    in.reign_months = reign_months(court);
    return in;
}

/// Somebody of the house with an army far from the ruler may be proclaimed; or a general finds the
/// heir, and proclaims him.
bool Coups::look_for_rival(PolityId court, const Camp& camp, std::int32_t grievance) {
    const PersonId heir = world_.polities.heir[court];
    for (const ArmyId army : tick_.standing) {
        const PersonId commander = world_.armies.commander[army];
        if (world_.armies.polity[army] != court || !commander.exists() || army == camp.army ||
            !is_fit_heir(tick_, court, commander)) {
            continue;
        }
        RivalInputs in = rival_of(court, army, camp);
        in.grievance_permille = grievance;
        const PersonId rival = in.is_of_house ? commander : heir;
        const std::uint32_t key = world_.armies.chance[army] + court.index;
        if (!is_fit_heir(tick_, court, rival) ||
            !rival_is_proclaimed(in, laws_, tick_.draw(ChanceSystem::coup, key))) {
            continue;
        }
        tick_.reach(ProbeName::throne_rival);
        Event event = rule_event(tick_.last_day, EventKind::coup);
        event.polity = court;
        event.person = rival;
        event.place = world_.armies.place[army];
        // His standing is from this event on another: what comes of it is traced to it.
        const Change changes[] = {
            {ChangeKind::rival, court.index, rival.index, world_.polities.ruler[court].index, 0},
            {ChangeKind::allegiance, rival.index, court.index,
             static_cast<std::uint32_t>(AllegianceStatus::member), 0}};
        const EventId march = camp.army.exists() ? world_.armies.event[camp.army] : EventId::none();
        happen(tick_.run, event, follows({world_.polities.ruler_event[court], march}), changes);
        return true;
    }
    return false;
}

/// The rival is dead, taken, gone over, or rules already.
bool Coups::has_lost_rival(PolityId court) const {
    return !is_fit_heir(tick_, court, world_.polities.rival[court]);
}

void Coups::contest(PolityId court, const Camp& camp, std::int32_t grievance) {
    const PersonId rival = world_.polities.rival[court];
    PlaceId his;
    for (const ArmyId army : tick_.standing) {
        if (world_.armies.polity[army] == court && world_.armies.commander[army] == rival) {
            his = world_.armies.place[army];
        }
    }
    std::int64_t near = 0;
    for (const ArmyId army : tick_.standing) {
        if (world_.armies.polity[army] == court && world_.armies.commander[army] != rival &&
            (!his.exists() || days_between(army, camp.place) <= days_between(army, his))) {
            near += men_of(world_.armies, army).value;
        }
    }
    ContestInputs in;
    in.grievance_permille = grievance;
    in.ruler_in_field = camp.is_in_field;
    in.near_ruler_permille = static_cast<std::int32_t>(
        near * 1000 / std::max<std::int64_t>(strength_[court.index].soldiers, 1));
    switch (contest_month(in, laws_, tick_.draw(ChanceSystem::coup, court.index))) {
        case ContestOutcome::goes_on:
            return;
        case ContestOutcome::rival_beaten:
            return put_down(court);
        case ContestOutcome::ruler_killed:
        case ContestOutcome::ruler_deposed:
            tick_.reach(ProbeName::throne_rival_won);
            return overthrow(court, in.ruler_in_field, rival, world_.people.status_event[rival],
                             camp, his);
    }
}

void Coups::put_down(PolityId court) {
    tick_.reach(ProbeName::throne_rival_beaten);
    const PersonId rival = world_.polities.rival[court];
    Event event = rule_event(tick_.last_day, EventKind::revolt_end);
    event.polity = court;
    event.person = rival;
    std::vector<Change> changes;
    for (const ArmyId army : tick_.standing) {
        if (world_.armies.polity[army] == court && world_.armies.commander[army] == rival) {
            event.place = world_.armies.place[army];
            changes.push_back({ChangeKind::army_command, army.index, nothing, 0, 0});
        }
    }
    changes.push_back(
        {ChangeKind::rival, court.index, nothing, world_.polities.ruler[court].index, 0});
    if (world_.polities.heir[court] == rival) {
        changes.push_back({ChangeKind::heir, court.index, nothing, 0, 0});
    }
    changes.push_back({ChangeKind::death, rival.index, nothing,
                       static_cast<std::uint32_t>(DeathKind::executed), 0});
    happen(tick_.run, event, follows({world_.people.status_event[rival]}), changes);
}

/// The ruler falls to his own side, and `heir` follows; a campaign that he led himself is over.
/// `stronghold`: where those stand who have won; or none.
void Coups::overthrow(PolityId court, bool is_killed, PersonId heir, EventId because,
                      const Camp& camp, PlaceId stronghold) {
    PolityColumns& courts = world_.polities;
    Overthrow fall;
    fall.because = because;
    if (camp.is_in_field) {
        const Permille party = shifted(courts.war_party[court], -laws_.party_permille);
        fall.also.push_back({ChangeKind::party, court.index, nothing, 0, party.value});
        if (courts.aim[court].exists()) {
            fall.also.push_back({ChangeKind::aim, court.index, nothing, 0, 0});
        }
        fall.also.push_back({ChangeKind::army_sent, camp.army.index, nothing,
                             static_cast<std::uint32_t>(Stance::field), 0});
    }
    succeed(tick_, court, is_killed ? ReignOutcome::is_murdered : ReignOutcome::is_deposed, heir,
            EventOrigin::rule, fall);
    for (std::uint32_t c = 0; c < culture_count; ++c) {
        Permille& legitimacy =
            world_.standings.legitimacy[World::standing_of(court, static_cast<Culture>(c))];
        legitimacy = shifted(legitimacy, -laws_.legitimacy_permille);
    }
    gather_at(court, stronghold);
}

/// The court gathers about its new ruler, where his men are; it settles there or elsewhere later.
void Coups::gather_at(PolityId court, PlaceId stronghold) {
    if (!stronghold.exists() || stronghold == world_.polities.capital[court] ||
        world_.places.holder[stronghold] != court || world_.places.besieger[stronghold].exists()) {
        return;
    }
    tick_.reach(ProbeName::throne_seat_moved);
    Event event = rule_event(tick_.last_day, EventKind::capital_move);
    event.polity = court;
    event.person = world_.polities.ruler[court];
    event.place = stronghold;
    const Change change{ChangeKind::capital, court.index, stronghold.index,
                        static_cast<std::uint32_t>(SeatKind::temporary), 0};
    happen(tick_.run, event, follows({world_.polities.ruler_event[court]}), std::span(&change, 1));
}

/// Without any army: those about the throne.
void Coups::palace(PolityId court) {
    const PersonId ruler = world_.polities.ruler[court];
    const auto courts = world_.people.polity.values();
    PalaceInputs in;
    PersonId leader;
    for (std::size_t i = 0; i < courts.size(); ++i) {
        const PersonId person(i);
        const std::int32_t ambition = tick_.setting.people[i].ambition * 100;
        if (courts[i] == court && ambition > in.ambition_permille &&
            !tick_.setting.people[i].is_consort && is_fit_heir(tick_, court, person) &&
            !commands_an_army(tick_, person)) {
            in.ambition_permille = ambition;
            leader = person;
        }
    }
    const PersonDefinition& definition = tick_.setting.people[ruler.index];
    const std::int32_t year = julian_date_of(tick_.first_day).year;
    in.legitimacy = standing_at_home(world_, tick_.setting, court);
    in.is_under_age =
        definition.birth_year != 0 && needs_regent(age_of(tick_.setting, ruler, year), laws_);
    in.reign_months = reign_months(court);
    const PersonId heir = heir_to(tick_, court, ruler);
    in.heir_is_child = heir.exists() && tick_.setting.people[heir.index].father == ruler;
    const PalaceOutcome outcome =
        palace_month(in, laws_, tick_.draw(ChanceSystem::coup, court.index));
    if (outcome == PalaceOutcome::quiet) {
        return;
    }
    if (!heir.exists()) {
        return;  // Nobody to put in his place.
    }
    tick_.reach(ProbeName::throne_palace_coup);
    overthrow(court, outcome == PalaceOutcome::ruler_killed, heir, EventId::none(), Camp{},
              PlaceId::none());
    const PersonId minister = world_.polities.chief_minister[court];
    if (leader.exists() && leader != heir && leader != minister &&
        has_offices(tick_.setting, court)) {
        Event event = rule_event(tick_.last_day, EventKind::appointment);
        event.polity = court;
        event.person = leader;
        const Change change{ChangeKind::minister, court.index, leader.index, 0, 0};
        const EventId raised = happen(
            tick_.run, event, follows({world_.polities.ruler_event[court]}), std::span(&change, 1));
        purge_after_minister(tick_, court, minister, raised);
    }
}

void Coups::month(PolityId court) {
    const Camp camp = camp_of(court);
    const std::int32_t grievance = camp.place.exists() ? grievance_against(court, camp) : 0;
    if (world_.polities.rival[court].exists()) {
        if (has_lost_rival(court)) {
            world_.polities.rival[court] = PersonId::none();
            return;
        }
        return contest(court, camp, grievance);
    }
    if (grievance > laws_.rival_threshold_permille && look_for_rival(court, camp, grievance)) {
        return;
    }
    if (tick_.setting.polities[court.index].kind != PolityKind::rebel && !camp.is_in_field) {
        palace(court);
    }
}

/// The late ruler's widow, where custom gives her the power; or none. One of whom the record is
/// silent may be found.
PersonId Coups::dowager_for(PolityId court) const {
    const CourtCustoms& customs = tick_.setting.polities[court.index].customs;
    if (!dowager_rules(customs.dowager_permille,
                       tick_.draw(ChanceSystem::coup, world_.polities.ruler[court].index))) {
        return PersonId::none();
    }
    for (std::size_t i = 0; i < tick_.setting.people.size(); ++i) {
        const PersonDefinition& one = tick_.setting.people[i];
        const bool is_widow = one.is_consort && (!one.consort_of.exists() ||
                                                 one.consort_of != world_.polities.ruler[court]);
        if (is_widow && is_fit_heir(tick_, court, PersonId(i))) {
            return PersonId(i);
        }
    }
    return find_consort(tick_, court, world_.polities.ruler_event[court]);
}

PersonId Coups::regent_for(PolityId court) const {
    const PersonId dowager = dowager_for(court);
    if (dowager.exists()) {
        tick_.reach(ProbeName::throne_dowager);
        return dowager;
    }
    const PersonId minister = world_.polities.chief_minister[court];
    return is_fit_heir(tick_, court, minister) ? minister : best_minister(tick_, court);
}

void Coups::mind_regent(PolityId court) {
    const PersonId ruler = world_.polities.ruler[court];
    const PersonId regent = world_.polities.regent[court];
    if (!ruler.exists()) {
        return;
    }
    const std::int32_t year = julian_date_of(tick_.first_day).year;
    const bool is_known = tick_.setting.people[ruler.index].birth_year != 0;
    const bool is_free = world_.people.status[ruler] == AllegianceStatus::member;
    const bool is_weak =
        is_free && is_known && needs_regent(age_of(tick_.setting, ruler, year), laws_);
    const auto change_to = [&](EventKind kind, PersonId person, PersonId next) {
        Event event = rule_event(tick_.last_day, kind);
        event.polity = court;
        event.person = person;
        const Change change{ChangeKind::regent, court.index, next.index, ruler.index, 0};
        happen(tick_.run, event, follows({world_.polities.ruler_event[court]}),
               std::span(&change, 1));
    };
    if (!is_weak) {
        if (regent.exists()) {
            change_to(EventKind::dismissal, regent, PersonId::none());
        }
        return;
    }
    if (regent.exists() && is_fit_heir(tick_, court, regent)) {
        return;
    }
    const PersonId next = regent_for(court);
    if (next.exists()) {
        tick_.reach(ProbeName::throne_regent);
        change_to(EventKind::appointment, next, next);
    } else {
        world_.polities.regent[court] = PersonId::none();
    }
}

}  // namespace sim
