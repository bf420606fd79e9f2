// Typed ids: a dense index from 0 into the table of one kind. Ids of different kinds do not mix,
// and there is no arithmetic on them.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace sim {

/// An index into the table of kind `Tag`; `none()` is "no such thing". 4 bytes, no padding.
template <typename Tag>
struct Id {
    static constexpr std::uint32_t none_index = 0xFFFFFFFF;

    std::uint32_t index = none_index;

    constexpr Id() = default;
    constexpr explicit Id(std::size_t position) : index(static_cast<std::uint32_t>(position)) {}

    [[nodiscard]] static constexpr Id none() { return Id{}; }
    [[nodiscard]] constexpr bool exists() const { return index != none_index; }

    friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

using PlaceId = Id<struct PlaceTag>;
using RouteId = Id<struct RouteTag>;
using BarrierId = Id<struct BarrierTag>;  ///< A river, canal or wall that routes cross.
using PolityId = Id<struct PolityTag>;    ///< A state, court, puppet, tribe or band.
using PersonId = Id<struct PersonTag>;
using PostId = Id<struct PostTag>;  ///< One span of one person in one office.
using TreatyId = Id<struct TreatyTag>;
using ClauseId = Id<struct ClauseTag>;  ///< A clause of a treaty, numbered over all treaties.
using ForceId = Id<struct ForceTag>;    ///< A force named by an order of battle.
using ArmyId = Id<struct ArmyTag>;      ///< A slot of the living army table.
using SiegeId = Id<struct SiegeTag>;
using TechniqueId = Id<struct TechniqueTag>;
using InsurgencyId = Id<struct InsurgencyTag>;
using RecordId = Id<struct RecordTag>;  ///< An event of the written record (scenario).
using EventId = Id<struct EventTag>;    ///< An event of a run, numbered in order of happening.
using FactId = Id<struct FactTag>;      ///< A forced change, in order of day.

}  // namespace sim
