// Causal path: the shortest chain of written causes from a change, or from where two futures part,
// to an event.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "lab/branches/two_futures.hpp"

namespace lab {

/// Where a path begins.
enum class PathBegin : std::uint32_t {
    change,   ///< With an event of the change itself.
    parting,  ///< With an event of this future alone, all of whose written causes are in both.
    nowhere,  ///< There is no chain: the event's own causes are in both, or nothing sets it apart.
};

struct PathStep {
    sim::EventId event;
    sim::CauseKind kind = sim::CauseKind::recorded;  ///< How it bears on the next; last: unused.
};

struct CausalPath {
    PathBegin begin = PathBegin::nowhere;
    std::vector<PathStep> steps;  ///< The earliest first, the event asked about last.
};

/// Whether an event comes of the change.
using IsChange = std::function<bool(const sim::Event&)>;

/// The path to `event` of one future with the fewest steps. One that begins with the change goes
/// before any other; of several as short, the one through the earliest causes.
[[nodiscard]] CausalPath causal_path(const sim::EventLog& log, const OwnEvents& own,
                                     sim::EventId event, const IsChange& is_change);

}  // namespace lab
