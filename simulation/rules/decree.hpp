// Decree: what an order of a court buys, and how far it goes: works, grain, relief, bounties,
// people moved. Page: docs/rules/decree.md.
#pragma once

#include <cstdint>

#include "simulation/foundation/units.hpp"
#include "simulation/laws/harvest_laws.hpp"
#include "simulation/laws/order_laws.hpp"

namespace sim {

/// What `strings` (>= 0) put in order of walls, dikes or land of which `need` is out of order,
/// where a thousandth costs `strings_a_permille` (>= 1): not more than one order may.
[[nodiscard]] Permille works_done(std::int64_t strings, std::int64_t strings_a_permille,
                                  Permille need, const OrderLaws& laws);

/// Cost of bringing a thousandth of the waste land of so many households under the plough. >= 1.
[[nodiscard]] std::int64_t land_cost_strings(Households households, const OrderLaws& laws);

/// Morale that a bounty gives an army of `men` (>= 1).
[[nodiscard]] Permille bounty_morale(std::int64_t strings, Men men, const OrderLaws& laws);
/// The least bounty that gives any. >= 1.
[[nodiscard]] std::int64_t least_bounty_strings(Men men, const OrderLaws& laws);

/// Grain that the households around a place sell at one time: the less the hungrier they are, and
/// none where a fifth of their food lacks.
[[nodiscard]] Grain grain_for_sale(Households households, Permille want, const OrderLaws& laws);

/// Their want when `bought` of it (0..all that they sell where nobody is hungry) has been bought.
[[nodiscard]] Permille want_after_sale(Permille want, Grain bought, Households households,
                                       const OrderLaws& laws);

/// Grain that ends the want of so many households.
[[nodiscard]] Grain grain_wanted(Permille want, Households households, const HarvestLaws& laws);

/// Their want when `given` of it has been given.
[[nodiscard]] Permille want_after_relief(Permille want, Grain given, Households households,
                                         const HarvestLaws& laws);

/// Grain that the carriers of `arrives` eat on a way of so many days.
[[nodiscard]] Grain relief_eaten(Grain arrives, std::int32_t days, const OrderLaws& laws);

/// Unrest that driving `moved` of `households` (>= moved) off stirs up among the others.
[[nodiscard]] std::int32_t moving_unrest(std::int64_t moved, Households households,
                                         const OrderLaws& laws);

/// Unrest that a change of taxes stirs up at once. 0 where they fall.
[[nodiscard]] std::int32_t tax_unrest(Permille before, Permille after, const OrderLaws& laws);

}  // namespace sim
