// Orders as text, both ways: "1125-11-01 jin march d0123 to kaifeng". The grammar is
// docs/formats/orders.md; what is read here is well formed, whether it is lawful is another
// question (simulation/orders/legality.hpp).
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "api/context.hpp"
#include "simulation/orders/order.hpp"

namespace api {

/// The armies of the world on the day of the order: which force each slot is, none for a slot that
/// is free or was raised in the run. By ArmyId.
using ArmyForces = std::span<const sim::ForceId>;

/// Reads one order. `where` is the parameter or option that holds the text; an error names the part
/// that is wrong, with names near it.
[[nodiscard]] sim::Result<sim::Order, Error> read_order(std::string_view text,
                                                        std::string_view where,
                                                        const Context& context, ArmyForces forces,
                                                        Language language);

/// An order and how long it holds.
struct LastingOrder {
    sim::Order order;
    sim::Day until;  ///< The last day; none: it does not hold.
};

/// Reads one order that may hold: "1140-09-03 song besiege kaifeng with d0682 until 1140-12-01".
[[nodiscard]] sim::Result<LastingOrder, Error> read_lasting_order(std::string_view text,
                                                                  std::string_view where,
                                                                  const Context& context,
                                                                  ArmyForces forces,
                                                                  Language language);

/// The day of an order's text alone: to know when it is given before the armies of that day are.
[[nodiscard]] sim::Result<sim::Day, Error> read_order_day(std::string_view text,
                                                          std::string_view where,
                                                          const Context& context,
                                                          Language language);

/// The text of a well-formed order, in ids. read_order of it gives the same order.
[[nodiscard]] std::string write_order(const sim::Order& order, const Context& context,
                                      ArmyForces forces);

/// How an army is called: the row of its force, or "army-17" by its slot.
[[nodiscard]] std::string army_name(sim::ArmyId army, const Context& context, ArmyForces forces);

}  // namespace api
