// GreedyCourt: the court that always attacks its weakest neighbour with all it has, and never makes
// peace. Its offices, treasury and levies are as good as anybody's. An opponent to measure others
// by (docs/plausibility.md).
#pragma once

#include "simulation/laws/decision_laws.hpp"
#include "simulation/views/decider.hpp"

namespace courts {

class GreedyCourt : public sim::Decider {
  public:
    /// `laws` must outlive it.
    explicit GreedyCourt(const sim::DecisionLaws& laws) : laws_(laws) {}

    void decide(const sim::View& view, const sim::Map& map, const sim::Roads& roads,
                const sim::Draw& draw, sim::Resolutions& out) override;
    /// Each month.
    [[nodiscard]] bool sits(sim::PolityId court, std::uint32_t tick, bool is_at_war) const override;

  private:
    const sim::DecisionLaws& laws_;
};

}  // namespace courts
