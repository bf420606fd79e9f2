// Ledger: books what comes into the world's stocks and what leaves them. Whoever changes a stock
// books it here in the same breath; moves between places and armies need no booking, since the sum
// stays. check_invariants compares stocks and books at every tick.
#pragma once

#include <cstdint>

#include "simulation/foundation/check.hpp"
#include "simulation/world/world.hpp"

namespace sim {

class Ledger {
  public:
    explicit Ledger(World& world) : world_(world) {}

    void in(Stock stock, FlowKind kind, std::int64_t amount) {
        CHECK(static_cast<std::uint32_t>(kind) < flow_in_count, "not a flow that brings in");
        book(stock, kind, amount);
    }
    void out(Stock stock, FlowKind kind, std::int64_t amount) {
        CHECK(static_cast<std::uint32_t>(kind) >= flow_in_count, "not a flow that takes out");
        book(stock, kind, amount);
    }

  private:
    void book(Stock stock, FlowKind kind, std::int64_t amount) {
        CHECK(amount >= 0, "a flow has one direction");
        world_.flows.sum[World::flow(stock, kind)] += Amount(amount);
    }

    World& world_;
};

}  // namespace sim
