// Report: a piece of news on its way to a court. What a court believes comes from these alone.
#pragma once

#include <compare>
#include <cstdint>
#include <type_traits>

#include "simulation/calendar/day.hpp"
#include "simulation/foundation/ids.hpp"
#include "simulation/foundation/units.hpp"

namespace sim {

/// What a report tells. Beside each: the meaning of `subject` and `value`.
enum class ReportKind : std::uint32_t {
    holder,         ///< PlaceId, holder PolityId.
    army_sighting,  ///< ArmyId, army_value; `men` and `place` as seen.
    army_gone,      ///< ArmyId, army_value: no longer at `place`.
    siege_begins,   ///< PlaceId, besieger PolityId.
    siege_ends,     ///< PlaceId, PolityId of who besieged it.
    battle,         ///< PlaceId, winner PolityId.
};
inline constexpr std::uint32_t report_kind_count = 6;

/// Report::value of an army: whose it is, and 16 bits up its stance (world/setting.hpp).
[[nodiscard]] constexpr std::uint32_t army_value(PolityId polity, std::uint32_t stance) {
    return (polity.index & 0xFFFFU) | stance << 16U;
}

/// Who brings it; up to the refugees best informed first.
enum class Channel : std::uint32_t {
    officers,     ///< The court's own officials at the place, by its own relay.
    siege_lines,  ///< Those who lie before the place or inside it.
    army,         ///< An own army near by.
    scouts,       ///< Riders sent to look.
    spies,
    merchants,
    refugees,
    defectors,  ///< Those who have gone over to the court: few, and they know what they tell.
};
inline constexpr std::uint32_t channel_count = 8;

/// Plain, without padding.
struct Report {
    PolityId recipient;
    ReportKind kind = ReportKind::holder;
    Channel channel = Channel::officers;
    std::uint32_t subject = Id<void>::none_index;
    std::uint32_t value = Id<void>::none_index;
    PlaceId place;
    Men men;                         ///< As told. >= 0.
    Day observed;                    ///< The day that it speaks of.
    Day arrives;                     ///< The day on which the court reads it.
    std::uint32_t false_report = 0;  ///< 1: it is not so. Courts cannot see this member.

    /// Mail that arrives on one day is read in this order, so that it never matters how it lay.
    friend constexpr auto operator<=>(const Report&, const Report&) = default;
};
static_assert(std::has_unique_object_representations_v<Report> && sizeof(Report) == 40,
              "reports are kept and digested as they lie");

}  // namespace sim
