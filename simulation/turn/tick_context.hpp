// TickContext: what the phases of one tick share: its days, its season, who stands where, and the
// instructions that outside orders have left for this tick. Part of the turn; lives for one tick.
#pragma once

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "simulation/foundation/draw.hpp"
#include "simulation/foundation/probe.hpp"
#include "simulation/map/travel.hpp"
#include "simulation/rules/siege.hpp"
#include "simulation/turn/run.hpp"

namespace sim {

/// Keys of chance, one a phase that draws. Numbers are fixed: they decide every draw.
enum class ChanceSystem : std::uint32_t {
    weather = 1,
    battle = 2,
    siege = 3,
    sack = 4,
    standing_orders = 5,
    commander = 6,
    technique = 7,
    knowledge = 8,
    obedience = 9,
    harvest = 10,
    people = 11,
    unrest = 12,
    throne = 13,
    court = 14,
    money = 15,
    trade = 16,
    envoy = 17,
    decision = 18,
    coup = 19,
    later_people = 20,
    purge = 21,
    favour = 22,
};

/// Terms that one side of a siege is told to offer the other.
struct ParleyOrder {
    PlaceId place;
    bool by_besieged = false;  ///< Else by the besieger.
    OfferKind kind = OfferKind::none;
    std::int32_t amount = 0;  ///< ransom: taels of silver; truce: days.
};

/// What outside orders ask for in this tick, beside what they changed in the world.
struct TickInstructions {
    std::vector<PlaceId> sorties;  ///< Places whose garrisons strike out.
    std::vector<ParleyOrder> parleys;
    std::vector<PlaceId> surrenders;  ///< Places that give themselves up.
    std::vector<ArmyId> assaults;     ///< Besieging armies that storm.
    /// Whose scouts look at which place at the end of the tick.
    std::vector<std::pair<PolityId, PlaceId>> scouts;
};

/// The armies at one place, by slot.
class ArmiesAt {
  public:
    class Iterator {
      public:
        Iterator(const std::vector<ArmyId>* next, ArmyId army) : next_(next), army_(army) {}
        ArmyId operator*() const { return army_; }
        Iterator& operator++() {
            army_ = (*next_)[army_.index];
            return *this;
        }
        friend bool operator==(const Iterator& a, const Iterator& b) { return a.army_ == b.army_; }

      private:
        const std::vector<ArmyId>* next_;
        ArmyId army_;
    };

    ArmiesAt(const std::vector<ArmyId>* next, ArmyId first) : next_(next), first_(first) {}
    [[nodiscard]] Iterator begin() const { return {next_, first_}; }
    [[nodiscard]] Iterator end() const { return {next_, ArmyId::none()}; }
    /// Whether there is more than one.
    [[nodiscard]] bool are_several() const {
        return first_.exists() && (*next_)[first_.index].exists();
    }

  private:
    const std::vector<ArmyId>* next_;
    ArmyId first_;
};

struct TickContext {
    TickContext(Run& run_in, std::size_t first_event_in);

    Run& run;
    World& world;
    const Setting& setting;
    std::uint32_t tick;
    Day first_day;
    Day last_day;
    std::int32_t days;  ///< 8..11.
    Season season;      ///< Of the first day.
    bool is_month_end;  ///< The last xun of its month.
    bool is_free;       ///< The record is silent on the last day.
    /// What changes slowly is asked of a third of the places at the end of each month, with three
    /// months' worth of effect: of the place with this index, then of every third after it.
    std::size_t asked_first;
    static constexpr std::uint32_t months_between = 3;  ///< From one asking to the next.
    static constexpr std::uint32_t ticks_a_month = 3;
    std::size_t first_event;       ///< Number of the first event of the tick.
    std::vector<ArmyId> standing;  ///< Armies in being at the start of the tick, by slot.
    TickInstructions instructions;
    /// By polity: share of the mending of walls that it pays for this month, permille; empty: all.
    std::vector<std::int32_t> works_paid;

    [[nodiscard]] Draw draw(ChanceSystem system, std::uint32_t entity) const {
        return Draw(chance_key(is_free), tick, static_cast<std::uint32_t>(system), entity);
    }
    /// What a draw is keyed by in free ticks, or in those of the record: its past is the same in
    /// every fork.
    [[nodiscard]] ChanceKey chance_key(bool is_of_free_tick) const {
        return is_of_free_tick ? run.plan.chance : ChanceKey{};
    }
    [[nodiscard]] bool is_on(RuleSwitch rule) const { return run.plan.rules.holds(rule); }
    [[nodiscard]] bool is_month(std::int32_t first, std::int32_t last) const {
        return first <= last ? first <= season.month && season.month <= last
                             : season.month >= first || season.month <= last;
    }
    /// Whether a day lies in the months since the places of this month were last asked.
    [[nodiscard]] bool is_since_last_asked(Day day) const;
    [[nodiscard]] bool is_quarter_end() const { return is_month_end && season.month % 3 == 0; }
    /// Counts that a rare branch was reached.
    void reach(ProbeName probe) const { run.probes[static_cast<std::size_t>(probe)] += 1; }
    /// Lists the standing armies again, after some have come, gone or moved.
    void count_armies();
    /// The armies at a place when they were last counted, by slot.
    [[nodiscard]] ArmiesAt armies_at(PlaceId place) const { return {&next_, first_[place.index]}; }
    /// Whether a polity is at war with anybody.
    [[nodiscard]] bool has_war(PolityId polity) const;
    /// A war has begun.
    void note_war(PolityId polity) { has_war_[polity.index] = Known::yes; }

  private:
    enum class Known : std::uint8_t { unknown, no, yes };
    std::vector<ArmyId> first_;           ///< By place: the first army there.
    std::vector<ArmyId> next_;            ///< By slot: the next army at the same place.
    mutable std::vector<Known> has_war_;  ///< By polity; found when first asked for.
};

/// An event of a rule, without place and parties yet.
[[nodiscard]] Event rule_event(Day day, EventKind kind);

/// An event of a rule that befalls an army: where it is, whose it is, who commands it.
[[nodiscard]] Event army_event(const TickContext& tick, ArmyId army, EventKind kind);

/// Sends an army somewhere (none: it stays), as `event`.
EventId send_army(TickContext& tick, ArmyId army, PlaceId to, Stance stance, const Event& event,
                  std::vector<Cause> causes);

/// The army lies within the walls of its place: it holds it, and camps not in the open.
[[nodiscard]] bool is_within(const World& world, ArmyId army);

/// The armies within the walls of a place, by slot.
[[nodiscard]] std::vector<ArmyId> armies_within(const TickContext& tick, PlaceId place);

/// Soldiers within the walls of a place: its garrison and the armies in it.
[[nodiscard]] Men men_within(const TickContext& tick, PlaceId place);

/// Whether `holder` lets armies of `polity` through without war: the same court, its overlord, its
/// vassal, or nobody.
[[nodiscard]] bool lets_through(const World& world, PolityId holder, PolityId polity);

/// Whether a place is open to armies of that polity: its holder lets them in, and it is not
/// besieged.
[[nodiscard]] bool is_friendly(const World& world, PlaceId place, PolityId polity);

/// Whether an army stands at a place and not within its walls.
[[nodiscard]] bool is_in_the_open_at(const TickContext& tick, ArmyId army, PlaceId place);

/// Whether the army may be given up for lost: no men are left. Ends it, with an event, and passes
/// what it had to the place where it was.
void end_if_empty(TickContext& tick, ArmyId army, EventId because);

/// Opens hostilities between two polities if they are at peace.
void open_hostilities(TickContext& tick, PolityId attacker, PolityId other, PlaceId place, Day day,
                      EventId because, std::uint32_t reason = 0);

}  // namespace sim
