#include "chronicle/explain.hpp"

#include <algorithm>

namespace chronicle {

namespace {

class TreeBuilder {
  public:
    TreeBuilder(const sim::EventLog& log, const ExplainLimits& limits)
        : log_(log), limits_(limits), unfolded_(log.size(), false) {}

    void add(sim::EventId event, sim::CauseKind kind, std::uint32_t depth, std::uint32_t parent) {
        const auto position = static_cast<std::uint32_t>(tree_.size());
        tree_.push_back({event, kind, depth, parent, unfolded_[event.index], false});
        if (unfolded_[event.index]) {
            return;
        }
        const std::span<const sim::Cause> recorded = log_.causes_of(event);
        std::vector<sim::Cause> causes(recorded.begin(), recorded.end());
        // Ids are in order of happening and unique within one event's causes.
        std::sort(causes.begin(), causes.end(), [](const sim::Cause& a, const sim::Cause& b) {
            return a.event.index < b.event.index;
        });
        if (!causes.empty() &&
            (depth >= limits_.depth_most || tree_.size() >= limits_.nodes_most)) {
            tree_[position].cut = true;
            return;
        }
        unfolded_[event.index] = true;
        for (const sim::Cause& cause : causes) {
            add(cause.event, cause.kind, depth + 1, position);
        }
    }

    std::vector<CauseNode> take() { return std::move(tree_); }

  private:
    const sim::EventLog& log_;
    const ExplainLimits& limits_;
    std::vector<bool> unfolded_;
    std::vector<CauseNode> tree_;
};

}  // namespace

std::vector<CauseNode> explain(const sim::EventLog& log, sim::EventId event,
                               const ExplainLimits& limits) {
    TreeBuilder builder(log, limits);
    builder.add(event, sim::CauseKind::recorded, 0, 0);
    return builder.take();
}

std::vector<sim::EventId> consequences(const sim::EventLog& log, sim::EventId event) {
    std::vector<sim::EventId> found;
    for (std::size_t i = event.index + 1; i < log.size(); ++i) {
        const sim::EventId candidate(i);
        const std::span<const sim::Cause> causes = log.causes_of(candidate);
        if (std::any_of(causes.begin(), causes.end(),
                        [&](const sim::Cause& cause) { return cause.event == event; })) {
            found.push_back(candidate);
        }
    }
    return found;
}

}  // namespace chronicle
