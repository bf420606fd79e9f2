// Change: the unit in which the world changes. Forced facts, rules and orders all end as changes,
// and turn/apply is the only place that carries them out.
#pragma once

#include <cstdint>

#include "simulation/foundation/ids.hpp"

namespace sim {

/// What is changed. Beside each: the meaning of `subject`, `object`, `detail`, `amount`.
enum class ChangeKind : std::uint32_t {
    control,            ///< PlaceId, new holder PolityId, ControlHow, -
    ownership,          ///< PlaceId, owner by right PolityId, -, -
    claim_begin,        ///< claim row, -, -, -
    claim_end,          ///< claim row, -, -, -
    polity_begin,       ///< PolityId, -, -, -
    polity_end,         ///< PolityId, -, -, -
    accession,          ///< PolityId, ruler PersonId, -, -
    throne_vacant,      ///< PolityId, the PersonId who ceased to rule, ReignEnd, -
    capital,            ///< PolityId, PlaceId (none: a court at sea or in the field), SeatKind, -
    overlord,           ///< PolityId, overlord PolityId (none: free), -, -
    birth,              ///< PersonId, -, -, -
    death,              ///< PersonId, -, DeathKind, -
    allegiance,         ///< PersonId, PolityId, AllegianceStatus, -
    post_begin,         ///< PostId, -, -, -
    post_end,           ///< PostId, -, -, -
    treaty_begin,       ///< TreatyId, -, -, -
    treaty_end,         ///< TreatyId, -, -, -
    due,                ///< ClauseId, -, -, amount fallen due in the clause's good
    muster,             ///< ForceId, -, -, -: an army as an order of battle names it
    stand_down,         ///< ForceId, -, -, -: its slot is free again
    siege_begin,        ///< SiegeId, -, -, -
    siege_end,          ///< SiegeId, -, -, -
    technique_adopted,  ///< TechniqueId, PolityId, -, -
    insurgency_begin,   ///< InsurgencyId, -, -, -
    insurgency_end,     ///< InsurgencyId, -, -, -
    census,             ///< PlaceId, -, -, households registered
};
inline constexpr std::uint32_t change_kind_count = 26;

/// How a place changed hands.
enum class ControlHow : std::uint32_t {
    storm,
    surrender,
    abandoned,  ///< The former holder, or a raider, left.
    treaty,
    revolt,     ///< People or garrison rose.
    defection,  ///< The commander went over.
    administrative,
    raid,  ///< Taken and given up again within about three months.
    returned,
};
enum class ReignEnd : std::uint32_t {
    death,
    capture,
    deposed,
    abdication,
    assassination,
    dynasty_end
};
enum class SeatKind : std::uint32_t { seat, temporary, flight };
enum class AllegianceStatus : std::uint32_t { member, captive };
enum class DeathKind : std::uint32_t {
    natural,
    illness,
    executed,
    unknown,
    assassinated,
    suicide,
    battle,
    captivity,
    mutiny,
    drowned,
    forced_suicide,
    poison,
};

/// One change of the world. 24 bytes, no padding; unused members are zero or none.
struct Change {
    ChangeKind kind = ChangeKind::control;
    std::uint32_t subject = Id<void>::none_index;
    std::uint32_t object = Id<void>::none_index;
    std::uint32_t detail = 0;
    std::int64_t amount = 0;
    friend constexpr bool operator==(const Change&, const Change&) = default;
};

}  // namespace sim
