// Explain: why an event happened, as the tree of its causes.
#pragma once

#include <cstdint>
#include <vector>

#include "simulation/events/event.hpp"

namespace chronicle {

/// One node of a tree of causes. The root is the event that was asked about.
struct CauseNode {
    sim::EventId event;
    sim::CauseKind kind = sim::CauseKind::recorded;  ///< How it bears on its parent; root: unused.
    std::uint32_t depth = 0;                         ///< 0 for the root.
    std::uint32_t parent = 0;                        ///< Position in the tree; root: itself.
    bool told_above = false;  ///< Stands higher up in the tree already; its causes are there.
    bool cut = false;         ///< Has causes that the depth limit leaves out.
};

struct ExplainLimits {
    std::uint32_t depth_most = 12;
    std::uint32_t nodes_most = 400;
};

/// The tree of causes in the order in which it is read: each node is followed by its causes, the
/// earlier cause first. Every event is unfolded once only.
[[nodiscard]] std::vector<CauseNode> explain(const sim::EventLog& log, sim::EventId event,
                                             const ExplainLimits& limits);

/// The events of which `event` is a direct cause, in order of happening.
[[nodiscard]] std::vector<sim::EventId> consequences(const sim::EventLog& log, sim::EventId event);

}  // namespace chronicle
