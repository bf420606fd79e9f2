// RandomCourt: the court that orders at random: any kind of order, about armies, places, people and
// courts that it knows of. Much of it is refused. An opponent to measure others by, and a trial of
// the rules (docs/plausibility.md).
#pragma once

#include "simulation/views/decider.hpp"

namespace courts {

class RandomCourt : public sim::Decider {
  public:
    /// `orders_most`: in one sitting, 1 or more. `is_wild`: ids and numbers may be of nothing at
    /// all, and members filled that an order does not read.
    explicit RandomCourt(std::uint32_t orders_most = 4, bool is_wild = false)
        : orders_most_(orders_most), is_wild_(is_wild) {}

    void decide(const sim::View& view, const sim::Map& map, const sim::Roads& roads,
                const sim::Draw& draw, sim::Resolutions& out) override;
    /// In a war each month, in peace each quarter, as others do.
    [[nodiscard]] bool sits(sim::PolityId court, std::uint32_t tick, bool is_at_war) const override;

  private:
    std::uint32_t orders_most_;
    bool is_wild_;
};

}  // namespace courts
