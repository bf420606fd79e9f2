// Thrones: what the phase of the thrones and the orders of courts have in common: who is heir, how
// one ruler follows another, how a state ends.
#pragma once

#include <vector>

#include "simulation/rules/succession.hpp"
#include "simulation/turn/tick_context.hpp"

namespace sim {

/// Years completed on the first day of `year`; of whom nothing is known: the age of the laws.
[[nodiscard]] std::int32_t age_of(const Setting& setting, PersonId person, std::int32_t year);

/// How far the people of its house stand by a court's ruler. Tribes, puppets and bands, who are
/// nobody's rightful court, count by what their kind can have.
[[nodiscard]] Permille standing_at_home(const World& world, const Setting& setting, PolityId court);

/// Who would follow `ruler` (or none) at a court by its custom; none: nobody of the house is left.
[[nodiscard]] PersonId heir_to(const TickContext& tick, PolityId court, PersonId ruler);

/// Whether somebody is of the house of the ruler (or none), or told as an heir of his.
[[nodiscard]] bool is_of_house(const Setting& setting, PersonId person, PersonId ruler);

/// Whether somebody commands an army in being, of whichever court.
[[nodiscard]] bool commands_an_army(const TickContext& tick, PersonId person);

/// Whether somebody lives, is free, serves the court and does not rule it already.
[[nodiscard]] bool is_fit_heir(const TickContext& tick, PolityId court, PersonId person);

/// The ablest free man of a court who commands no army and does not rule; none: nobody.
[[nodiscard]] PersonId best_minister(const TickContext& tick, PolityId court);

/// The ruler's reign ends as `outcome` says (not goes_on), and his heir, if any, takes the throne;
/// else an unnamed kinsman does, and the throne stays without a name.
void succeed(TickContext& tick, PolityId court, ReignOutcome outcome);

/// What comes with the fall of a ruler.
struct Overthrow {
    EventId because;           ///< Beside what put him on the throne; or none.
    std::vector<Change> also;  ///< What changes in the same stroke.
};

/// The same with an heir who is told; `origin`: a rule, or an order of the court.
void succeed(TickContext& tick, PolityId court, ReignOutcome outcome, PersonId heir,
             EventOrigin origin, const Overthrow& fall = {});

/// The heir takes an empty throne, because of an earlier event; he has named no heir of his own
/// yet.
void accede(TickContext& tick, PolityId court, PersonId heir, EventId because,
            EventOrigin origin = EventOrigin::rule);

/// A vassal people rises against its lord: its own people in his service, and those in nobody's,
/// come home; where nobody rules it, the ablest of them is raised.
void add_rally(const TickContext& tick, PolityId vassal, PolityId lord,
               std::vector<Change>& changes);

/// The state is no more. Its wars end; its places go to `taker` (none: to the bands of no party, or
/// to whoever is strongest next door), its armies disperse, those who hold out are bands.
/// `how` its places change hands: a state that its overlord abolishes is no conquest.
void end_state(TickContext& tick, PolityId court, PolityId taker, EventId because,
               ControlHow how = ControlHow::surrender, EventOrigin origin = EventOrigin::rule);

/// Every quarter: people without an army die of age and illness.
void age_and_die(TickContext& tick);

}  // namespace sim
