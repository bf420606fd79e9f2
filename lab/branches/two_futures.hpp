// Two futures of one fork compared: when they part, which events each has for itself, and what is
// otherwise at the end. Either may be the first: what is told only changes sides. docs/compare.md.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "chronicle/timeline.hpp"

namespace lab {

/// Something of one future and the same of the other.
template <typename T>
using Both = std::array<T, 2>;

/// Two timelines of one setting that have been lived as far, and fork from the record.
struct TwoFutures {
    Both<const chronicle::Timeline*> timelines{};  ///< Never null.
    std::uint32_t fork_tick = 0;                   ///< The first tick in which they may differ.
};

/// The futures of two timelines. CHECKs what TwoFutures asks for.
[[nodiscard]] TwoFutures pair_of(const chronicle::Timeline& one, const chronicle::Timeline& other);

/// Events that one future has and the other lacks: no event of the other is alike in day, kind,
/// origin, who, where and every change. Two alike count as two.
struct OwnEvents {
    std::size_t first = 0;          ///< Number of the first event after the fork.
    std::vector<bool> is_own;       ///< By number of the event, from `first` on.
    std::vector<sim::EventId> own;  ///< In order of happening.
    [[nodiscard]] bool holds(sim::EventId event) const {
        return event.index >= first && is_own[event.index - first];
    }
};
[[nodiscard]] Both<OwnEvents> own_events(const TwoFutures& futures);

/// The first tick after which the two states differ; none: they never do.
[[nodiscard]] std::optional<std::uint32_t> parting_tick(const TwoFutures& futures);

struct PlaceApart {
    sim::PlaceId place;
    Both<sim::PolityId> holder;
    Both<sim::EventId> event;  ///< What put the holder there; none: before the first day.
};
/// A court as it stands at the end.
struct CourtEnd {
    bool stands = false;
    sim::PersonId ruler;
    sim::PlaceId capital;
    std::uint32_t places = 0;
    std::uint32_t armies = 0;
    std::int64_t men = 0;         ///< Of its armies. >= 0.
    std::int64_t households = 0;  ///< At the places that it holds. >= 0.
    friend bool operator==(const CourtEnd&, const CourtEnd&) = default;
};
struct CourtApart {
    sim::PolityId court;
    Both<CourtEnd> end;
};
/// An army whose leader leads none of its court in the other future.
struct LedArmy {
    sim::PolityId court;
    sim::PersonId commander;
    sim::PlaceId place;
    sim::Men men;
};
/// What is otherwise at the end of the last tick.
struct EndsApart {
    std::vector<PlaceApart> places;         ///< Held otherwise, in order of PlaceId.
    std::vector<CourtApart> courts;         ///< With any difference, in order of PolityId.
    Both<std::vector<LedArmy>> armies;      ///< In one only, in order of slot.
    Both<std::vector<sim::EventId>> pacts;  ///< What began treaties in force in one only.
};
[[nodiscard]] EndsApart ends_apart(const TwoFutures& futures);

}  // namespace lab
