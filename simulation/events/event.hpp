// Event: what happened, when, to whom, and because of what.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "simulation/calendar/day.hpp"
#include "simulation/events/change.hpp"
#include "simulation/foundation/ids.hpp"

namespace sim {

/// Kinds of event, of the record and of a simulated run alike.
enum class EventKind : std::uint32_t {
    city_taken,
    battle,
    march,
    defection,
    succession,
    embassy,
    revolt,
    negotiation,
    capital_move,
    administrative,
    treaty,
    siege,
    technology,
    execution,
    city_abandoned,
    revolt_end,
    migration,
    appointment,
    other,
    coup,
    state_ended,
    treaty_breach,
    state_founded,
    puppet_state,
    assassination,
    abdication,
    disaster,
    recall,
    capture_of_ruler,
    trade,
    alliance,
    payment,
    // Kinds that only the turn makes, for facts that no row of the event table tells.
    birth,
    death,
    dismissal,
    treaty_end,
    order_of_battle,
    siege_end,
    census,
    overlordship,
    claim,
    allegiance,
    // Kinds of the rules of war and of orders.
    hostilities,  ///< War begins between two states.
    muster,       ///< An army is raised, split or joined; a garrison is levied.
    disbanding,
    departure,  ///< An army is sent somewhere.
    arrival,
    desertion,
    hunger,  ///< An army or a city without food.
    sack,
    raid,
    works,    ///< Walls mended or strengthened, ships built, a dike cut.
    refusal,  ///< An order that could not be carried out.
    // Kinds of the rules of society and of orders.
    finance,   ///< Taxes set or remitted, money minted, paper issued.
    relief,    ///< Grain given to the hungry.
    reform,    ///< Of ministries and examinations.
    ceremony,  ///< Great rites, examinations held.
    amnesty,
    plague,
    intelligence,  ///< One who has gone over tells where the armies of his former court stand.
    standoff,      ///< A fight that nobody wins.
    purge,         ///< Followers of one who has fallen lose commands, offices or lives.
};
inline constexpr std::uint32_t event_kind_count = 62;

/// Where an event comes from.
enum class EventOrigin : std::uint32_t {
    record,  ///< Told by the event table of the scenario.
    fact,    ///< A forced fact of another table (reign, post, control change, order of battle ...).
    rule,    ///< A rule of the simulation.
    order,   ///< An order of a court.
};

/// Why an earlier event counts as a cause.
enum class CauseKind : std::uint32_t {
    recorded,  ///< The sources, as the event table reads them, say so.
    part_of,   ///< A fact that belongs to an event told as one (a campaign that takes six towns).
    follows,   ///< It made the state that this event ended or changed.
};

struct Cause {
    EventId event;
    CauseKind kind = CauseKind::recorded;
    friend constexpr bool operator==(const Cause&, const Cause&) = default;
};

/// One event of a run. Causes and changes lie in the log, in spans named here.
struct Event {
    Day day;
    EventKind kind = EventKind::other;
    EventOrigin origin = EventOrigin::record;
    RecordId record;  ///< The row of the event table that tells it or that it belongs to; or none.
    PlaceId place;    ///< Where; or none.
    PolityId polity;  ///< Who acted or gained; or none.
    PolityId other;   ///< Whom against, or who lost; or none.
    PersonId person;  ///< Chief person; or none.
    std::uint32_t first_cause = 0;
    std::uint32_t cause_count = 0;
    std::uint32_t first_change = 0;
    std::uint32_t change_count = 0;
    std::uint32_t reason = 0;  ///< Number of the decision of a court that it comes of; 0: none.
};

/// The events of a run in order of happening, numbered from `first`. Append only.
class EventLog {
  public:
    /// A log that begins with event number `first`: what came before lies in another log.
    explicit EventLog(std::size_t first = 0) : first_(first) {}

    /// Adds an event; causes must be earlier events. Sets the spans of `event` itself.
    EventId append(Event event, std::span<const Cause> causes, std::span<const Change> changes);

    /// The id that the next event will have.
    [[nodiscard]] EventId next_id() const { return EventId(first_ + events_.size()); }
    /// How many events this log holds.
    [[nodiscard]] std::size_t size() const { return events_.size(); }
    [[nodiscard]] const Event& operator[](EventId id) const;
    [[nodiscard]] std::span<const Event> events() const { return events_; }
    [[nodiscard]] std::span<const Cause> causes_of(EventId id) const;
    [[nodiscard]] std::span<const Change> changes_of(EventId id) const;

    void reserve(std::size_t events, std::size_t causes, std::size_t changes);

  private:
    std::size_t first_;
    std::vector<Event> events_;
    std::vector<Cause> causes_;
    std::vector<Change> changes_;
};

}  // namespace sim
