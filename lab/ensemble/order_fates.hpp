// What became of the orders of a plan in a future: whether they stood, or why not. Kept with each
// branch, since an order that was refused in all futures changes nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
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

/// Watches after each tick for how long orders that hold can be held to: an order to an army as
/// long as its court has that army.
class HoldWatch {
  public:
    void after_tick(const sim::Run& run);
    /// By order of Plan::orders: for how many days it held, of those that were lived; 0 for one
    /// that does not hold, or that did not stand by its fate.
    [[nodiscard]] std::vector<std::uint32_t> days(const sim::Run& run,
                                                  std::span<const std::uint32_t> fates) const;

  private:
    std::vector<sim::Day> lost_;  ///< By hold: the day on which its army was found to be no more.
};

}  // namespace lab
