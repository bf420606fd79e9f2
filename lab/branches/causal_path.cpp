#include "lab/branches/causal_path.hpp"

#include <algorithm>
#include <optional>

namespace lab {

namespace {

struct Reached {
    sim::EventId event;
    std::size_t effect = 0;  ///< Position of what it is a cause of; of the first: itself.
    sim::CauseKind kind = sim::CauseKind::recorded;
};

std::vector<sim::Cause> causes_in_order(const sim::EventLog& log, sim::EventId event) {
    const auto recorded = log.causes_of(event);
    std::vector<sim::Cause> causes(recorded.begin(), recorded.end());
    std::ranges::sort(causes, {}, [](const sim::Cause& cause) { return cause.event; });
    return causes;
}

/// All that leads to `event` since the fork, the nearest first.
std::vector<Reached> reach_back(const sim::EventLog& log, std::size_t first, sim::EventId event) {
    std::vector<bool> seen(log.size(), false);
    std::vector<Reached> reached = {{event, 0, sim::CauseKind::recorded}};
    seen[event.index] = true;
    for (std::size_t i = 0; i < reached.size(); ++i) {
        for (const sim::Cause& cause : causes_in_order(log, reached[i].event)) {
            if (cause.event.index >= first && !seen[cause.event.index]) {
                seen[cause.event.index] = true;
                reached.push_back({cause.event, i, cause.kind});
            }
        }
    }
    return reached;
}

CausalPath path_from(const std::vector<Reached>& reached, std::size_t at, PathBegin begin) {
    CausalPath path{begin, {}};
    for (;; at = reached[at].effect) {
        path.steps.push_back({reached[at].event, reached[at].kind});
        if (at == 0) {
            return path;
        }
    }
}

}  // namespace

CausalPath causal_path(const sim::EventLog& log, const OwnEvents& own, sim::EventId event,
                       const IsChange& is_change) {
    if (event.index < own.first) {
        return {PathBegin::nowhere, {{event, sim::CauseKind::recorded}}};
    }
    const std::vector<Reached> reached = reach_back(log, own.first, event);
    const auto position = [&reached](auto found) {
        return static_cast<std::size_t>(found - reached.begin());
    };
    const auto change = std::ranges::find_if(
        reached, [&](const Reached& one) { return is_change(log[one.event]); });
    if (change != reached.end()) {
        return path_from(reached, position(change), PathBegin::change);
    }
    const auto parting = std::ranges::find_if(reached, [&](const Reached& one) {
        const auto causes = log.causes_of(one.event);
        return own.holds(one.event) && std::ranges::none_of(causes, [&](const sim::Cause& cause) {
                   return own.holds(cause.event);
               });
    });
    if (parting == reached.end() || parting == reached.begin()) {
        return path_from(reached, 0, PathBegin::nowhere);
    }
    return path_from(reached, position(parting), PathBegin::parting);
}

}  // namespace lab
