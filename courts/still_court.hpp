// StillCourt: the court that decides nothing. What its armies and officials do of themselves goes
// on. An opponent to measure others by (docs/plausibility.md).
#pragma once

#include "simulation/views/decider.hpp"

namespace courts {

class StillCourt : public sim::Decider {
  public:
    void decide(const sim::View& /*view*/, const sim::Map& /*map*/, const sim::Roads& /*roads*/,
                const sim::Draw& /*draw*/, sim::Resolutions& /*out*/) override {}
    [[nodiscard]] bool sits(sim::PolityId /*court*/, std::uint32_t /*tick*/,
                            bool /*is_at_war*/) const override {
        return false;
    }
};

}  // namespace courts
