// Orders from outside in the plan of a run or of a branch: read from a request, held against the
// day of the fork, and told of when futures have been lived.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "api/context.hpp"
#include "api/json.hpp"
#include "api/order_text.hpp"
#include "lab/ensemble/pairs.hpp"
#include "simulation/turn/plan.hpp"

namespace api {

/// A list of orders of a request: its texts and the parameter that holds them.
struct OrderTexts {
    std::span<const std::string> texts;
    std::string_view name;
    Language language = Language::english;
};

/// Adds orders to a plan, each on a day from its fork to `until`, and gives them back as they were
/// asked for. Mistakes are added to `errors`.
std::vector<sim::Order> add_orders(Context& context, const OrderTexts& asked, sim::Day until,
                                   sim::Plan& plan, std::vector<Error>& errors);

/// The same from a later day on, with the armies of that day as orders name them.
std::vector<sim::Order> add_later_orders(const Context& context, const OrderTexts& asked,
                                         sim::Day from, const sim::World& world, sim::Day until,
                                         sim::Plan& plan, std::vector<Error>& errors);

/// The day of the earliest of some orders; none if there is none or a text is no order, which is
/// added to `errors`.
[[nodiscard]] sim::Day first_order_day(const Context& context, const OrderTexts& asked,
                                       std::vector<Error>& errors);

/// Adds to `errors` the orders that can be given in no future: those of the ten days of the fork
/// that are refused as things stand, and later ones whose person is dead or whose court has ended.
/// `orders`: what add_orders gave back without a mistake.
void check_orders(Context& context, const OrderTexts& asked, std::span<const sim::Order> orders,
                  const sim::Plan& plan, std::vector<Error>& errors);

/// The same in a run that is about to live the ten days in which the orders begin.
void check_orders(sim::Run& run, const OrderTexts& asked, std::span<const sim::Order> orders,
                  std::vector<Error>& errors);

/// The last day on which an order of a plan holds; none: it does not.
[[nodiscard]] sim::Day held_until(const sim::Plan& plan, const sim::Order& order);

/// An order of a plan as text, with how long it holds if it does.
[[nodiscard]] std::string plan_order_text(const sim::Order& order, const sim::Plan& plan,
                                          const Context& context, ArmyForces forces);

/// An order of a branch as it is told of.
struct ToldOrder {
    std::string text;             ///< plan_order_text.
    sim::Day until;               ///< The last day on which it holds; none: it does not.
    std::uint32_t hold_days = 0;  ///< From its own day to that.
};

/// The orders of a branch, in canonical order; those that come of decisions too.
[[nodiscard]] std::vector<ToldOrder> told_orders(Context& context, const sim::Plan& plan);
/// The same with the armies of another day as orders name them.
[[nodiscard]] std::vector<ToldOrder> told_orders(const Context& context, const sim::Plan& plan,
                                                 ArmyForces forces);
/// The texts of told_orders.
[[nodiscard]] std::vector<std::string> order_texts(Context& context, const sim::Plan& plan);

/// What became of the orders of a branch in one future, by order (lab/ensemble/order_fates.hpp).
struct OrderFates {
    std::vector<std::uint32_t> fates;
    std::vector<std::uint32_t> held;
};

/// What became of each order of a branch in the futures that were lived: [{"order","stood",
/// "refused","most_often": the commonest refusal with "reason","times","why_en","why_zh","mend_en",
/// "mend_zh", or null,"hold": {"until","days","whole": in how many futures to its end,"mean_days"},
/// or null}].
[[nodiscard]] Json order_fates_json(std::span<const ToldOrder> orders,
                                    std::span<const OrderFates> futures);

}  // namespace api
