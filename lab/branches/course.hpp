// Course: how the answer to a question of yes or no went in one future, tick by tick, and the event
// that decided it.
#pragma once

#include <cstdint>
#include <optional>

#include "chronicle/timeline.hpp"
#include "lab/outcomes/expression.hpp"

namespace lab {

/// The last change of an answer.
struct LastTurn {
    std::uint32_t tick = 0;  ///< In which it changed.
    /// With which it changed; none: no single event of that tick makes it change (what changes
    /// without an event, as people and money do).
    sim::EventId event;
};

struct Course {
    double at_fork = 0;  ///< 1: yes, 0: no; of a number the number.
    double at_end = 0;
    std::optional<LastTurn> turn;  ///< None: it never changed, or it is a number.
};

/// The timeline has been lived beyond its fork (CHECK). Lives it a second time from there.
[[nodiscard]] Course course_of(const chronicle::Timeline& timeline, const Expression& question);

}  // namespace lab
