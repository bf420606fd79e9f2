// Happening forks: the days from which free futures are looked at for happenings, and how one is
// lived and looked at.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lab/happenings.hpp"
#include "lab/plausibility.hpp"
#include "scenario/scenario.hpp"

namespace lab {

struct HappeningFork {
    std::string_view from;  ///< Julian date, as `jinsong run --from` takes it.
    std::uint32_t years = 0;
};
/// In order of day.
[[nodiscard]] std::span<const HappeningFork> happening_forks();

/// The chance that all futures of happenings are keyed by, beside their member.
inline constexpr std::uint32_t happening_seed = 3;

/// The record lived up to a fork, from which any number of futures can be lived.
struct HappeningStart {
    const HappeningFork* fork = nullptr;
    sim::Run record;
    Worker worker;
};
/// Replays the record to every fork. Empty where the span of the pack does not hold them all.
/// `scenario` must outlive it.
[[nodiscard]] std::vector<HappeningStart> prepare_happenings(const scenario::Scenario& scenario);

/// The first event of a kind in one future.
struct Sighting {
    Happening happening = Happening::abdication_under_siege;
    sim::Day day;        ///< Last day of the tick in which it was seen.
    sim::EventId event;  ///< What brought it about; none: it lies before the first day.
};
/// Lives one future, and tells the first of each kind in it, in the order of the kinds. The same as
/// `jinsong run --from FORK --seed 3 --member N`, events by their numbers.
[[nodiscard]] std::vector<Sighting> live_and_look(const HappeningStart& start,
                                                  std::uint32_t member);

}  // namespace lab
