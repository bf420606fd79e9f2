// A trajectory: what a report needs of one future beside its answers: who held what on chosen days,
// what courts had, when places were first lost and courts came to their end. Kept as few bytes,
// since an ensemble holds thousands. docs/formats/results.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "simulation/foundation/ids.hpp"
#include "simulation/world/world.hpp"

namespace lab {

/// What a court has on a day.
struct CourtLook {
    sim::PolityId court;
    std::uint32_t places = 0;     ///< That it holds.
    std::int64_t households = 0;  ///< In them.
    std::int64_t cash = 0;        ///< Strings in its treasury.
    friend bool operator==(const CourtLook&, const CourtLook&) = default;
};

/// The world on a day.
struct Look {
    std::vector<CourtLook> courts;      ///< Those that stand or hold a place, in order of id.
    std::vector<sim::PolityId> holder;  ///< By PlaceId; none: nobody.
    friend bool operator==(const Look&, const Look&) = default;
};
[[nodiscard]] Look look_at(const sim::World& world);

/// A place that was first in other hands than on the day of the fork; or a court that no longer
/// stood. Ticks are counted from the fork: 1 is the first that was lived.
struct PlaceLoss {
    sim::PlaceId place;
    std::uint32_t tick = 0;
    friend bool operator==(const PlaceLoss&, const PlaceLoss&) = default;
};
struct CourtFall {
    sim::PolityId court;
    std::uint32_t tick = 0;
    friend bool operator==(const CourtFall&, const CourtFall&) = default;
};

struct Trajectory {
    std::vector<Look> looks;        ///< One for each of look_ticks.
    std::vector<PlaceLoss> losses;  ///< Of places that somebody held at the fork; in order of id.
    std::vector<CourtFall> ends;    ///< Of courts that stood at the fork; in order of id.
    /// What became of each of the plan's orders, in their order (order_fates.hpp).
    std::vector<std::uint32_t> orders;
    std::vector<std::uint32_t> held;  ///< For how many days each held (HoldWatch::days).
    friend bool operator==(const Trajectory&, const Trajectory&) = default;
};

/// After how many ticks is looked, of so many that are lived (1 or more): each tick, or each month,
/// or each year, second, fifth or tenth year, the first of these that gives forty looks or fewer;
/// and at the end.
[[nodiscard]] std::vector<std::uint32_t> look_ticks(std::uint32_t ticks);

/// Watches a future after each tick.
class Tracker {
  public:
    /// `fork` is the world before the first tick, and outlives this; `ticks` will be lived.
    Tracker(const sim::World& fork, std::uint32_t ticks);
    void after_tick(const sim::World& world);
    [[nodiscard]] Trajectory take() &&;

  private:
    const sim::World* fork_;
    std::vector<std::uint32_t> look_ticks_;
    std::vector<std::uint32_t> lost_;   ///< By PlaceId: the tick, 0: not yet.
    std::vector<std::uint32_t> ended_;  ///< By PolityId: likewise.
    std::uint32_t tick_ = 0;
    Trajectory trajectory_;
};

/// The trajectory as bytes. `fork`: who held each place at the fork, by PlaceId.
[[nodiscard]] std::vector<std::byte> pack_trajectory(const Trajectory& trajectory,
                                                     std::span<const sim::PolityId> fork);
/// Back again; nothing if the bytes are none, or speak of a place that `fork` does not have or of
/// more courts than `courts`.
[[nodiscard]] std::optional<Trajectory> unpack_trajectory(std::span<const std::byte> bytes,
                                                          std::span<const sim::PolityId> fork,
                                                          std::size_t courts);

}  // namespace lab
