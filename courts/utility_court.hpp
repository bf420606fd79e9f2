// UtilityCourt: the court that weighs and chooses what scores best (docs/rules/decisions.md). One
// serves all courts: what differs between them is what they see, who they are and the laws. It
// keeps nothing between decisions: threads may share it.
#pragma once

#include "simulation/laws/decision_laws.hpp"
#include "simulation/views/decider.hpp"

namespace courts {

class UtilityCourt : public sim::Decider {
  public:
    explicit UtilityCourt(const sim::DecisionLaws& laws) : laws_(laws) {}

    void decide(const sim::View& view, const sim::Map& map, const sim::Roads& roads,
                const sim::Draw& draw, sim::Resolutions& out) override;
    /// In a war each month, in peace each quarter; not all courts in the same tick.
    [[nodiscard]] bool sits(sim::PolityId court, std::uint32_t tick, bool is_at_war) const override;

  private:
    const sim::DecisionLaws& laws_;
};

}  // namespace courts
