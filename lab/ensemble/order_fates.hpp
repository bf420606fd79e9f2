// What became of the orders of a plan in a future: whether they stood, or why not. Kept with each
// branch, since an order that was refused in all futures changes nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "simulation/orders/refusal.hpp"
#include "simulation/turn/run.hpp"

namespace lab {

/// Number of an order's fate: that of its sim::Refusal (0: it stood, or no word of it came by the
/// end), or this: its commander did not obey.
inline constexpr std::uint32_t fate_disobeyed = sim::refusal_count;
inline constexpr std::uint32_t fate_count = sim::refusal_count + 1;

/// By order of Plan::orders, read off the log of a run that began at its fork. A refusal is told of
/// court, kind, place, person and reason, on the day when it is told: of orders that are alike in
/// these the last given by then counts of which nothing has been told yet. A commander who does not
/// obey is told without kind and army: it counts of an order to the army that he leads at the end,
/// or else of any to an army.
[[nodiscard]] std::vector<std::uint32_t> order_fates(const sim::Run& run);

}  // namespace lab
