// The state of a world, as columns: one struct a kind of thing. Every column stands in the field
// list of fields.hpp, from which digest, save, diff and bindings are made; a column that is
// missing there does not compile.
#pragma once

#include <cstdint>

#include "simulation/calendar/day.hpp"
#include "simulation/events/change.hpp"
#include "simulation/foundation/column.hpp"
#include "simulation/foundation/ids.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/world/setting.hpp"

namespace sim {

using ClockId = Id<struct ClockTag>;        ///< The one row of the clock table.
using AdoptionId = Id<struct AdoptionTag>;  ///< technique index * polity count + polity index.

/// Whether a thing that begins and ends is not yet there, there, or gone.
enum class Phase : std::uint32_t { before, present, past };

struct ClockColumns {
    Column<ClockId, std::uint32_t> next_tick;  ///< The tick that is to be lived next.
    Column<ClockId, std::uint32_t> next_fact;  ///< The first forced event not yet admitted.
};

struct PlaceColumns {
    Column<PlaceId, PolityId> holder;       ///< Who holds the walled seat.
    Column<PlaceId, Day> holder_since;      ///< none: since before the first day.
    Column<PlaceId, EventId> holder_event;  ///< What put the holder there; none: before.
    Column<PlaceId, ControlHow>
        holder_how;                   ///< How it was taken; meaningful if holder_event exists.
    Column<PlaceId, PolityId> owner;  ///< Whose it is by right: treaty, or long possession.
    Column<PlaceId, Day> owner_since;
    Column<PlaceId, Households> households;  ///< Registered households by the last count.
    Column<PlaceId, Day> census_day;         ///< none: the count of before the first day.
};

struct PolityColumns {
    Column<PolityId, Phase> phase;
    Column<PolityId, Day> phase_since;
    Column<PolityId, PersonId> ruler;
    Column<PolityId, Day> ruler_since;
    Column<PolityId, EventId> ruler_event;
    Column<PolityId, PlaceId> capital;  ///< none: at sea, in the field, or unknown.
    Column<PolityId, SeatKind> capital_kind;
    Column<PolityId, Day> capital_since;
    Column<PolityId, EventId> capital_event;
    Column<PolityId, PolityId> overlord;
    Column<PolityId, Day> overlord_since;
    Column<PolityId, EventId> overlord_event;
};

struct PersonColumns {
    Column<PersonId, Phase> life;
    Column<PersonId, PolityId> polity;
    Column<PersonId, AllegianceStatus> status;
    Column<PersonId, Day> status_since;
    Column<PersonId, EventId> status_event;
    Column<PersonId, EventId> death_event;
};

struct PostColumns {
    Column<PostId, Phase> phase;
    Column<PostId, EventId> event;  ///< What began it, and once past what ended it.
};

struct TreatyColumns {
    Column<TreatyId, Phase> phase;
    Column<TreatyId, Day> since;
    Column<TreatyId, EventId> event;
};

struct ClauseColumns {
    Column<ClauseId, Amount> fallen_due;  ///< Sum of what has fallen due, in the clause's good.
    Column<ClauseId, Day> last_due;       ///< none: nothing has fallen due yet.
};

/// Armies in being. A slot is free when `force` is none.
struct ArmyColumns {
    Column<ArmyId, ForceId> force;
    Column<ArmyId, PolityId> polity;
    Column<ArmyId, PersonId> commander;
    Column<ArmyId, PlaceId> place;
    Column<ArmyId, PlaceId> objective;
    Column<ArmyId, Men> infantry;
    Column<ArmyId, Men> cavalry;
    Column<ArmyId, std::int32_t> siege_train;  ///< Class 0..3.
    Column<ArmyId, Ships> ships;
    Column<ArmyId, std::int32_t> quality;  ///< Score 0..10.
    Column<ArmyId, std::int32_t> morale;   ///< Score 0..10.
    Column<ArmyId, std::int32_t> supply;   ///< Score 0..10.
    Column<ArmyId, Stance> stance;
    Column<ArmyId, Day> since;
    Column<ArmyId, EventId> event;
};

struct SiegeColumns {
    Column<SiegeId, Phase> phase;
    Column<SiegeId, Day> since;
    Column<SiegeId, EventId> event;
};

struct AdoptionColumns {
    Column<AdoptionId, Day> since;  ///< When the polity took up the technique; none: not (yet).
};

struct InsurgencyColumns {
    Column<InsurgencyId, Phase> phase;
    Column<InsurgencyId, EventId> event;
};

struct ClaimColumns {
    Column<ClaimId, Phase> phase;
    Column<ClaimId, EventId> event;
};

}  // namespace sim
