// Surgery: the state at the fork of one branch, or where a later branch leaves it, is changed by
// hand, by nobody's order. A short list
// of changes, each checked against the world and each made as an event with changes like any other,
// so that the books of what is in the world stay right. docs/whatif.md.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "simulation/calendar/day.hpp"
#include "simulation/foundation/ids.hpp"

namespace sim {

struct Plan;
struct Run;

enum class SurgeryKind : std::uint32_t {
    garrison,  ///< place, amount: its garrison counts so many men. They come from, or go, home.
    treasury,  ///< court, amount: its treasury holds so many strings of cash.
    death,     ///< person: is dead, of illness; commands and thrones are vacant.
    holder,    ///< place, court: is in the hands of that court, with its garrison and stores.
    treaty,    ///< court, other: nothing binds the two any more.
};
inline constexpr std::uint32_t surgery_kind_count = 5;

struct Surgery {
    SurgeryKind kind = SurgeryKind::garrison;
    PlaceId place;
    PolityId court;
    PolityId other;
    PersonId person;
    std::int64_t amount = 0;
    Day on = Day::none();  ///< Done before the tick of this day; none: at the fork of the plan.
    friend constexpr bool operator==(const Surgery&, const Surgery&) = default;
};

/// The stable name of a kind, as it is written here: "garrison".
[[nodiscard]] std::string_view surgery_kind_name(SurgeryKind kind);
[[nodiscard]] std::optional<SurgeryKind> surgery_kind_of(std::string_view name);

/// The most that an amount may be.
inline constexpr std::int64_t garrison_most = 200000;     ///< Men.
inline constexpr std::int64_t treasury_most = 100000000;  ///< Strings.

/// Why surgery cannot be done.
enum class SurgeryFault : std::uint32_t {
    none,
    same,         ///< It is so already.
    amount,       ///< Below 0, or above the most.
    place_empty,  ///< Nobody holds the place.
    besieged,     ///< An army lies before the place: it can only be taken.
    army_there,   ///< An army of the holder stands at the place.
    seat,         ///< A court sits there.
    court_gone,   ///< The court does not stand.
    person_gone,  ///< The person is dead or not born yet.
    unbound,      ///< No treaty binds the two.
};
inline constexpr std::uint32_t surgery_fault_count = 10;

/// Does it to a run that stands at its fork, whose facts of the days before the fork have been
/// admitted (admit_through), and writes an event. Nothing is changed if there is a fault.
[[nodiscard]] SurgeryFault operate(Run& run, const Surgery& surgery);

/// The first fault of several, and at which.
struct SurgeryResult {
    SurgeryFault fault = SurgeryFault::none;
    std::size_t at = 0;
};
/// The day before whose tick one is done.
[[nodiscard]] Day surgery_day(const Plan& plan, const Surgery& surgery);
/// Brings a run that stands before a tick to the day on which its plan says that something is done
/// in that tick, and does it, in order. What has a fault is left out. advance_tick does so itself.
SurgeryResult operate_due(Run& run);
/// Does all that the plan of a run says, whenever it says so.
SurgeryResult operate_all(Run& run);

}  // namespace sim
