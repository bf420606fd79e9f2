#include <algorithm>

#include "simulation/calendar/julian.hpp"
#include "simulation/rules/commander.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/battle_side.hpp"
#include "simulation/turn/fall.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/minds_phase.hpp"
#include "simulation/turn/refuge.hpp"
#include "simulation/turn/siege_phase.hpp"

namespace sim {

namespace {

constexpr std::uint32_t nothing = Id<void>::none_index;

class Commanders {
  public:
    explicit Commanders(TickContext& tick) : tick_(tick), world_(tick.world) {}

    void live(ArmyId army);

  private:
    struct Threat {
        PolityId enemy;  ///< Who is nearest; none: nobody.
        Men men;         ///< Of all enemies near.
        bool is_shut_in = false;
    };
    [[nodiscard]] Threat threat_at(PolityId own, PlaceId here, bool is_shut_in) const;
    [[nodiscard]] Threat threat_to(ArmyId army) const;
    bool dies(ArmyId army, PersonId person);
    bool falls_back(ArmyId army, PersonId person, const Threat& threat);
    bool goes_over(ArmyId army, PersonId person, const Threat& threat);
    void change_sides(ArmyId army, PersonId person, PolityId enemy, bool with_troops);
    void temper(ArmyId army, PersonId person);

    TickContext& tick_;
    World& world_;
};

/// Enemies of a polity in the open at a place, and, unless `is_shut_in`, next door.
Commanders::Threat Commanders::threat_at(PolityId own, PlaceId here, bool is_shut_in) const {
    const ArmyColumns& armies = world_.armies;
    Threat threat;
    threat.is_shut_in = is_shut_in;
    const auto add = [&](PlaceId place) {
        for (const ArmyId other : tick_.armies_at(place)) {
            const bool is_enemy = armies.polity[other].exists() && armies.place[other] == place &&
                                  world_.at_war(own, armies.polity[other]) &&
                                  !is_within(world_, other);
            if (is_enemy) {
                threat.men += men_of(armies, other);
                threat.enemy = threat.enemy.exists() ? threat.enemy : armies.polity[other];
            }
        }
    };
    add(here);
    if (!is_shut_in) {
        for (const GraphEdge& edge : tick_.run.ways->graph().edges_of(here)) {
            add(edge.to);
        }
    }
    return threat;
}

Commanders::Threat Commanders::threat_to(ArmyId army) const {
    const PolityId own = world_.armies.polity[army];
    if (!tick_.has_war(own)) {
        return {};
    }
    const PlaceId here = world_.armies.place[army];
    return threat_at(own, here, is_within(world_, army) && world_.places.besieger[here].exists());
}

/// Keyed by person and year: whoever dies in a year dies then in every branch. Rulers die by the
/// rule of succession, in the field too.
bool Commanders::dies(ArmyId army, PersonId person) {
    if (world_.polities.ruler[world_.armies.polity[army]] == person) {
        return false;
    }
    const std::int32_t year = julian_date_of(tick_.first_day).year;
    const std::int32_t born = tick_.setting.people[person.index].birth_year;
    const std::int32_t age_unknown = tick_.setting.laws.commander.age_unknown_years;
    const DeathInputs in{born == 0 ? age_unknown : std::clamp(year - born - 1, 0, 120),
                         world_.armies.stance[army] == Stance::garrison ? 0 : 500};
    const Draw draw(tick_.run.plan.chance, static_cast<std::uint32_t>(year),
                    static_cast<std::uint32_t>(ChanceSystem::commander), person.index);
    const DeathOutcome outcome = resolve_death(in, tick_.setting.laws.commander, draw);
    if (!outcome.dies || outcome.month != tick_.season.month || tick_.tick % 3 != 0) {
        return false;
    }
    tick_.reach(ProbeName::commander_died);
    const Change changes[] = {{ChangeKind::army_command, army.index, nothing, 0, 0},
                              {ChangeKind::death, person.index, nothing,
                               static_cast<std::uint32_t>(DeathKind::illness), 0}};
    happen(tick_.run, army_event(tick_, army, EventKind::death), {}, changes);
    return true;
}

bool Commanders::falls_back(ArmyId army, PersonId person, const Threat& threat) {
    const ArmyColumns& armies = world_.armies;
    const PlaceId here = armies.place[army];
    if (threat.is_shut_in || armies.stance[army] == Stance::retreat ||
        armies.stance[army] == Stance::siege) {
        return false;
    }
    const bool behind_walls = is_within(world_, army);
    const PersonDefinition& skills = tick_.setting.people[person.index];
    const PlaceId refuge = refuge_of(tick_, army, PlaceId::none());
    RetreatInputs in;
    in.loyalty_permille = world_.people.loyalty[person].value;
    in.skill_permille = (behind_walls ? skills.siege : skills.field) * 100;
    in.own_men = behind_walls ? men_within(tick_, here) : men_of(armies, army);
    in.enemy_men = threat.men;
    in.works_permille = behind_walls ? world_.places.works[here].value *
                                           tick_.setting.map.places[here.index].walls_class / 5
                                     : 0;
    in.hunger_permille = armies.hunger[army].value;
    in.bound = armies.stance[army] == Stance::garrison;
    in.way_open = refuge.exists();
    in.caution_permille = skills.character.caution * 100;
    const bool leaves =
        refuge.exists() && resolve_retreat(in, tick_.setting.laws.commander,
                                           tick_.draw(ChanceSystem::commander, person.index));
    // Nobody leaves one danger for another as great.
    if (!leaves || threat_at(armies.polity[army], refuge, false).men >= threat.men) {
        return false;
    }
    tick_.reach(ProbeName::commander_fell_back);
    Event event = army_event(tick_, army, EventKind::departure);
    event.other = threat.enemy;
    send_army(tick_, army, refuge, Stance::retreat, event, follows({armies.event[army]}));
    return true;
}

bool Commanders::goes_over(ArmyId army, PersonId person, const Threat& threat) {
    const ArmyColumns& armies = world_.armies;
    if (!tick_.is_month_end || !threat.enemy.exists()) {
        return false;
    }
    for (const PersonId ruler : world_.polities.ruler.values()) {
        if (ruler == person) {
            return false;  // A ruler has nobody to betray.
        }
    }
    DefectionInputs in;
    in.loyalty_permille = world_.people.loyalty[person].value;
    in.ambition_permille = tick_.setting.people[person.index].ambition * 100;
    in.following_permille = world_.people.following[person].value;
    const CommanderLaws& laws = tick_.setting.laws.commander;
    in.offer_permille =
        threat.is_shut_in ? laws.offer_in_siege_permille : laws.offer_in_war_permille;
    in.hunger_permille = armies.hunger[army].value;
    in.slight_permille = world_.people.slight[person].value;
    in.own_men = threat.is_shut_in ? men_within(tick_, armies.place[army]) : men_of(armies, army);
    in.enemy_men = threat.men;
    in.shut_in_permille = threat.is_shut_in ? 700 : 0;
    const Defection choice =
        resolve_defection(in, laws, tick_.draw(ChanceSystem::commander, person.index));
    if (choice == Defection::stays) {
        return false;
    }
    tick_.reach(ProbeName::commander_defected);
    change_sides(army, person, threat.enemy, choice == Defection::goes_with_troops);
    return true;
}

void Commanders::change_sides(ArmyId army, PersonId person, PolityId enemy, bool with_troops) {
    const ArmyColumns& armies = world_.armies;
    const PlaceId here = armies.place[army];
    const PolityId own = armies.polity[army];
    Event event = rule_event(tick_.last_day, EventKind::defection);
    event.place = here;
    event.polity = enemy;
    event.other = own;
    event.person = person;
    const std::vector<Cause> causes =
        follows({world_.places.besieged_event[here], armies.event[army]});
    std::vector<Change> changes;
    changes.push_back({ChangeKind::allegiance, person.index, enemy.index,
                       static_cast<std::uint32_t>(AllegianceStatus::member), 0});
    if (!with_troops) {
        changes.push_back({ChangeKind::army_command, army.index, nothing, 0, 0});
        happen(tick_.run, event, causes, changes);
        return;
    }
    const bool is_seat = world_.polities.capital[own] == here;
    const bool brings_place = is_within(world_, army) && world_.places.holder[here] == own;
    changes.push_back({ChangeKind::army_allegiance, army.index, enemy.index, 0, 0});
    changes.push_back({ChangeKind::army_sent, army.index, nothing,
                       static_cast<std::uint32_t>(brings_place ? Stance::garrison : Stance::field),
                       0});
    if (brings_place) {
        if (world_.places.besieger[here].exists()) {
            add_siege_end(tick_, here, InvestmentEnd::treason, changes);
            for (const ArmyId besieger : besiegers_of(tick_, here)) {
                changes.push_back({ChangeKind::army_sent, besieger.index, nothing,
                                   static_cast<std::uint32_t>(Stance::field), 0});
            }
        }
        changes.push_back({ChangeKind::control, here.index, enemy.index,
                           static_cast<std::uint32_t>(ControlHow::defection), 0});
    }
    const EventId gone = happen(tick_.run, event, causes, changes);
    if (brings_place && is_seat) {
        lose_seat(tick_, own, here, gone);
    }
}

void Commanders::temper(ArmyId army, PersonId person) {
    TemperInputs in;
    in.now = {world_.people.loyalty[person].value, world_.people.following[person].value,
              world_.people.slight[person].value};
    in.nature_permille = tick_.setting.people[person.index].loyalty * 100;
    in.hunger_permille = world_.armies.hunger[army].value;
    in.victories = world_.people.fortunes[person].victories;
    in.defeats = world_.people.fortunes[person].defeats;
    in.commands = true;
    const Temper after = temper_after_month(in, tick_.setting.laws.commander);
    world_.people.loyalty[person] = Permille(after.loyalty_permille);
    world_.people.following[person] = Permille(after.following_permille);
    world_.people.slight[person] = Permille(after.slight_permille);
    world_.people.fortunes[person] = {};
}

void Commanders::live(ArmyId army) {
    const PersonId person = world_.armies.commander[army];
    if (!world_.armies.polity[army].exists() || !person.exists() || dies(army, person)) {
        return;
    }
    if (tick_.is_month_end) {
        temper(army, person);
    }
    const Threat threat = threat_to(army);
    if (threat.men > Men(0) && !goes_over(army, person, threat)) {
        falls_back(army, person, threat);
    }
}

/// Who won and who lost in this tick: kept with the person until the month is over.
void count_fortunes(TickContext& tick) {
    PersonColumns& people = tick.world.people;
    for (std::size_t i = tick.first_event; i < tick.run.log.next_id().index; ++i) {
        const Event& event = tick.run.log[EventId(i)];
        if (event.kind != EventKind::battle && event.kind != EventKind::city_taken) {
            continue;
        }
        if (event.person.exists()) {
            people.fortunes[event.person].victories += 1;
        }
        for (const ArmyId army : tick.standing) {
            const PersonId loser = tick.world.armies.commander[army];
            if (loser.exists() && tick.world.armies.polity[army] == event.other &&
                tick.world.armies.place[army] == event.place) {
                people.fortunes[loser].defeats += 1;
            }
        }
    }
}

}  // namespace

void commander_phase(TickContext& tick) {
    count_fortunes(tick);
    Commanders commanders(tick);
    const std::vector<ArmyId> armies = tick.standing;
    for (const ArmyId army : armies) {
        commanders.live(army);
    }
    tick.count_armies();
}

}  // namespace sim
