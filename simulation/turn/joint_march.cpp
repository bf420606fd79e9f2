#include "simulation/turn/joint_march.hpp"

#include <algorithm>
#include <array>

#include "simulation/turn/accords.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/refuge.hpp"

namespace sim {

namespace {

class JointWar {
  public:
    JointWar(TickContext& tick, AccordId accord)
        : tick_(tick),
          world_(tick.world),
          accord_(accord),
          from_(tick.world.accords.from[accord]),
          to_(tick.world.accords.to[accord]) {}

    void watch();

  private:
    void watch(PolityId ally, Day day);
    void hand_over(const Term& term);
    void tell(PolityId ally, Joined joined, std::int32_t days_after);
    [[nodiscard]] bool has_marched(PolityId ally) const;
    [[nodiscard]] bool is_flagged(PolityId ally, AccordFlag if_from, AccordFlag if_to) const {
        const AccordFlag flag = ally == from_ ? if_from : if_to;
        return (world_.accords.flags[accord_] & static_cast<std::uint32_t>(flag)) != 0;
    }
    [[nodiscard]] bool is_late(PolityId ally) const {
        return is_flagged(ally, AccordFlag::from_late, AccordFlag::to_late);
    }
    [[nodiscard]] bool is_marching(PolityId ally) const {
        return is_flagged(ally, AccordFlag::from_marched, AccordFlag::to_marched);
    }
    [[nodiscard]] PolityId other_than(PolityId ally) const { return ally == from_ ? to_ : from_; }

    TickContext& tick_;
    World& world_;
    AccordId accord_;
    PolityId from_;
    PolityId to_;
    PolityId third_;
};

/// On the third court's land, before its walls, or in what was its own when the two agreed.
bool JointWar::has_marched(PolityId ally) const {
    if (!world_.at_war(ally, third_)) {
        return false;
    }
    const PlaceColumns& places = world_.places;
    const bool is_there = std::ranges::any_of(tick_.standing, [&](ArmyId army) {
        return world_.armies.polity[army] == ally &&
               places.holder[world_.armies.place[army]] == third_;
    });
    const Day since = world_.accords.since[accord_];
    for (std::size_t i = 0; !is_there && i < places.holder.size(); ++i) {
        const PlaceId place(i);
        if (places.holder[place] == ally && places.owner[place] == third_ &&
            places.holder_since[place] >= since) {
            return true;
        }
    }
    return is_there;
}

void JointWar::tell(PolityId ally, Joined joined, std::int32_t days_after) {
    const Change change{ChangeKind::joint_march, accord_.index, ally.index,
                        static_cast<std::uint32_t>(joined), days_after};
    Event event = rule_event(
        tick_.last_day, joined == Joined::late ? EventKind::treaty_breach : EventKind::alliance);
    event.polity = ally;
    event.other = other_than(ally);
    happen(tick_.run, event, follows({world_.accords.event[accord_]}), std::span(&change, 1));
}

void JointWar::watch(PolityId ally, Day day) {
    if (is_marching(ally)) {
        return;
    }
    const std::int32_t days_after = std::max(tick_.last_day.number - day.number, 0);
    if (has_marched(ally)) {
        tell(ally, is_late(ally) ? Joined::at_last : Joined::in_time, days_after);
    } else if (!is_late(ally) && days_after > tick_.setting.laws.envoy.late_grace_days) {
        tell(ally, Joined::late, days_after);
    }
}

/// What one was promised of the third court's land goes to him once the other has it; not to one
/// who was late.
void JointWar::hand_over(const Term& term) {
    const PolityId taker = other_than(term.giver);
    const PlaceColumns& places = world_.places;
    if (places.holder[term.place] != term.giver || places.besieger[term.place].exists() ||
        places.holder_since[term.place] < world_.accords.since[accord_] || is_late(taker) ||
        !is_marching(taker)) {
        return;
    }
    std::vector<ArmyId> guests;
    for (const ArmyId army : tick_.standing) {
        if (world_.armies.polity[army] == term.giver && world_.armies.place[army] == term.place) {
            guests.push_back(army);
        }
    }
    const std::array<Change, 2> changes = {
        Change{ChangeKind::control, term.place.index, taker.index,
               static_cast<std::uint32_t>(ControlHow::treaty), 0},
        Change{ChangeKind::ownership, term.place.index, taker.index, 0, 0}};
    Event event = rule_event(tick_.last_day, EventKind::alliance);
    event.polity = term.giver;
    event.other = taker;
    event.place = term.place;
    const EventId id = happen(tick_.run, event, follows({world_.accords.event[accord_]}), changes);
    for (const ArmyId army : guests) {
        send_army(tick_, army, nearest_own_place(tick_, term.giver, term.place), Stance::retreat,
                  army_event(tick_, army, EventKind::departure), follows({id}));
    }
}

void JointWar::watch() {
    const TermList terms = terms_of(world_, accord_);
    const auto plan = std::ranges::find_if(terms, [](const Term& term) {
        return term.article == Article::alliance && term.amount > 0;
    });
    if (plan == terms.end() || world_.polities.phase[plan->third] != Phase::present) {
        return;
    }
    third_ = plan->third;
    // A day that was over, or as good as over, when the answer came home holds nobody.
    const std::int32_t known_by =
        world_.accords.since[accord_].number + tick_.setting.laws.envoy.late_grace_days;
    for (const PolityId ally : {from_, to_}) {
        watch(ally, Day(std::max(plan->amount, known_by)));
    }
    for (const Term& term : terms) {
        if (term.article == Article::share && term.third == third_) {
            hand_over(term);
        }
    }
}

}  // namespace

void watch_joint_war(TickContext& tick, AccordId accord) {
    JointWar(tick, accord).watch();
}

}  // namespace sim
