#include "simulation/turn/purges.hpp"

#include <algorithm>
#include <vector>

#include "simulation/calendar/julian.hpp"
#include "simulation/foundation/drift.hpp"
#include "simulation/foundation/probe.hpp"
#include "simulation/rules/purge.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/parties.hpp"

namespace sim {

namespace {

constexpr std::uint32_t nothing = Id<void>::none_index;

class Purge {
  public:
    Purge(TickContext& tick, PolityId court, PersonId fallen, EventId because)
        : tick_(tick),
          world_(tick.world),
          laws_(tick.setting.laws.purge),
          court_(court),
          fallen_(fallen),
          because_(because) {}

    [[nodiscard]] std::int32_t suspicion() const;
    void turn_on_followers();
    /// `following`: how far the army was its general's own.
    void turn_on_officers(ArmyId army, std::int32_t following);
    void tell(PlaceId place);
    [[nodiscard]] bool is_empty() const { return changes_.empty(); }

  private:
    [[nodiscard]] bool is_follower(PersonId person, Leaning leaning, std::int32_t year) const;

    TickContext& tick_;
    World& world_;
    const PurgeLaws& laws_;
    PolityId court_;
    PersonId fallen_;
    EventId because_;
    std::vector<Change> changes_;
    std::vector<ArmyId> armies_;       ///< That have lost their officers.
    std::vector<PersonId> dismissed_;  ///< Who live.
};

std::int32_t Purge::suspicion() const {
    const PersonId who = who_rules(world_, court_);
    constexpr std::int32_t middling = 500;
    return who.exists() ? tick_.setting.people[who.index].character.suspicion * 100 : middling;
}

bool Purge::is_follower(PersonId person, Leaning leaning, std::int32_t year) const {
    return person.exists() && person != fallen_ && person != who_rules(world_, court_) &&
           person != world_.polities.ruler[court_] && person != world_.polities.heir[court_] &&
           leaning_of(world_, tick_.setting, person, year) == leaning;
}

void Purge::turn_on_officers(ArmyId army, std::int32_t following) {
    const std::int32_t days = officers_lost_days(following, laws_);
    if (days > 0) {
        changes_.push_back({ChangeKind::officers, army.index, nothing, 0, days});
        armies_.push_back(army);
    }
}

void Purge::turn_on_followers() {
    const std::int32_t year = julian_date_of(tick_.first_day).year;
    const Leaning leaning = leaning_of(world_, tick_.setting, fallen_, year);
    if (leaning == Leaning::none) {
        return;  // He stood for nothing, and nobody with him.
    }
    const std::int32_t suspicious = suspicion();
    for (const ArmyId army : tick_.standing) {
        const PersonId person = world_.armies.commander[army];
        if (world_.armies.polity[army] != court_ || !is_follower(person, leaning, year)) {
            continue;
        }
        const FollowerFate fate =
            follower_fate(suspicious, laws_, tick_.draw(ChanceSystem::purge, person.index));
        if (fate == FollowerFate::stays) {
            continue;
        }
        changes_.push_back({ChangeKind::army_command, army.index, nothing, 0, 0});
        turn_on_officers(army, world_.people.following[person].value);
        if (fate == FollowerFate::killed) {
            changes_.push_back({ChangeKind::death, person.index, nothing,
                                static_cast<std::uint32_t>(DeathKind::executed), 0});
        } else {
            dismissed_.push_back(person);
        }
    }
}

/// All of it as one event; what is felt of it everywhere comes with it.
void Purge::tell(PlaceId place) {
    tick_.reach(ProbeName::court_purged);
    Event event = rule_event(tick_.last_day, EventKind::purge);
    event.polity = court_;
    event.person = fallen_;
    event.place = place;
    happen(tick_.run, event, follows({because_}), changes_);
    for (const ArmyId army : armies_) {
        Permille& morale = world_.armies.morale[army];
        morale = shifted(morale, -laws_.morale_permille);
    }
    for (const PersonId person : dismissed_) {
        Permille& slight = world_.people.slight[person];
        slight = shifted(slight, tick_.setting.laws.commander.slight_step_permille);
    }
    for (const ArmyId army : tick_.standing) {
        const PersonId person = world_.armies.commander[army];
        if (world_.armies.polity[army] == court_ && person.exists()) {
            Permille& loyalty = world_.people.loyalty[person];
            loyalty = shifted(loyalty, -laws_.loyalty_permille);
        }
    }
}

}  // namespace

void purge_after_minister(TickContext& tick, PolityId court, PersonId minister, EventId because) {
    Purge purge(tick, court, minister, because);
    if (!tick.is_free || !minister.exists() ||
        !purge_follows(purge.suspicion(), tick.setting.laws.purge,
                       tick.draw(ChanceSystem::purge, minister.index))) {
        return;
    }
    purge.turn_on_followers();
    if (purge.is_empty()) {
        return;
    }
    purge.tell(tick.world.polities.capital[court]);
    Permille& skill = tick.world.polities.administration[court];
    skill = shifted(skill, -tick.setting.laws.purge.administration_permille);
}

void purge_officers(TickContext& tick, ArmyId army, PersonId general, EventId because) {
    const PolityId court = tick.world.armies.polity[army];
    if (!general.exists() || !court.exists()) {
        return;
    }
    Purge purge(tick, court, general, because);
    purge.turn_on_officers(army, tick.world.people.following[general].value);
    if (!purge.is_empty()) {
        purge.tell(tick.world.armies.place[army]);
    }
}

void purge_after_execution(TickContext& tick, PolityId court, PersonId person, EventId because) {
    if (officers_lost_days(tick.world.people.following[person].value, tick.setting.laws.purge) ==
        0) {
        return;
    }
    Purge purge(tick, court, person, because);
    purge.turn_on_followers();
    if (!purge.is_empty()) {
        purge.tell(tick.world.polities.capital[court]);
    }
}

}  // namespace sim
