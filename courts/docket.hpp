// Docket: the orders of a sitting and the decisions that they come of, as they are written down.
#pragma once

#include <utility>

#include "simulation/views/decider.hpp"

namespace courts {

class Docket {
  public:
    explicit Docket(sim::Resolutions& out) : out_(out) {}

    /// Writes a decision down: the orders that follow come of it. Its best choice stands first.
    void decide(sim::Decision decision) {
        decision.number = static_cast<std::uint32_t>(out_.decisions.size()) + 1;
        out_.decisions.push_back(std::move(decision));
    }
    void order(sim::Order order) {
        order.reason = static_cast<std::uint32_t>(out_.decisions.size());
        out_.orders.push_back(order);
    }
    /// An order that nobody argues about: no decision is kept of it.
    void routine(sim::Order order) {
        order.reason = 0;
        out_.orders.push_back(order);
    }

  private:
    sim::Resolutions& out_;
};

/// An order of a kind, to be filled in.
[[nodiscard]] inline sim::Order order_of(sim::OrderKind kind) {
    sim::Order order;
    order.kind = kind;
    return order;
}

/// A choice to give orders of a kind.
[[nodiscard]] inline sim::Choice choice_of(sim::OrderKind kind) {
    sim::Choice choice;
    choice.act = static_cast<std::uint32_t>(kind);
    return choice;
}

/// A choice to do nothing, with the score that others must beat.
[[nodiscard]] inline sim::Choice nothing_to_do(std::int32_t score = 0) {
    sim::Choice choice;
    choice.act = sim::order_kind_count;
    choice.score = score;
    return choice;
}

/// Adds to the score of a choice, and says why.
inline void weigh(sim::Choice& choice, sim::Reason reason, std::int32_t permille) {
    if (permille != 0) {
        choice.weights.push_back({reason, permille});
        choice.score += permille;
    }
}

/// Puts the better choice first and writes the decision down. Gives back whether the first was it.
inline bool settle(Docket& docket, sim::Decision decision, sim::Choice one, sim::Choice other) {
    const bool is_first = one.score > other.score;
    decision.choices = {std::move(is_first ? one : other), std::move(is_first ? other : one)};
    docket.decide(std::move(decision));
    return is_first;
}

}  // namespace courts
