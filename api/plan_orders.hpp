// Orders from outside in the plan of a run or of a branch: read from a request, held against the
// day of the fork, and told of when futures have been lived.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "api/context.hpp"
#include "api/json.hpp"
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

/// The day of the earliest of some orders; none if there is none or a text is no order, which is
/// added to `errors`.
[[nodiscard]] sim::Day first_order_day(const Context& context, const OrderTexts& asked,
                                       std::vector<Error>& errors);

/// Adds to `errors` the orders that can be given in no future: those of the ten days of the fork
/// that are refused as things stand, and later ones whose person is dead or whose court has ended.
/// `orders`: what add_orders gave back without a mistake.
void check_orders(Context& context, const OrderTexts& asked, std::span<const sim::Order> orders,
                  const sim::Plan& plan, std::vector<Error>& errors);

/// The orders of a branch as texts, in canonical order; those that come of decisions too.
[[nodiscard]] std::vector<std::string> order_texts(Context& context, const sim::Plan& plan);

/// What became of each order of a branch in the futures that were lived, whose fates are those of
/// lab::order_fates: [{"order","stood","refused","most_often": the commonest refusal with "reason",
/// "times","why_en","why_zh","mend_en","mend_zh", or null}].
[[nodiscard]] Json order_fates_json(std::span<const std::string> texts,
                                    std::span<const std::vector<std::uint32_t>> fates);

}  // namespace api
