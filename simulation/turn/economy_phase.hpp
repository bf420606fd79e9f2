// Economy phases: harvest and hunger (rules/harvest.hpp), taxes, pay and paper (taxation.hpp,
// treasury.hpp, money.hpp), trade, wealth and towns (trade.hpp, city.hpp). At the end of a month;
// they run while the record decides too, since it tells of no treasury by the month.
#pragma once

#include <cstdint>
#include <vector>

#include "simulation/turn/tick_context.hpp"

namespace sim {

/// In September the fields bear, tax grain comes in, hunger and the price of grain follow, and worn
/// dikes may break; in other months hunger eases.
void harvest_phase(TickContext& tick);

/// Every court takes its taxes and pays what it can. Leaves in tick.works_paid what share of the
/// mending of walls each court pays for.
void fiscal_phase(TickContext& tick);

/// Strings, by place: what each would bring its holder in twelve months as it stands now, silk and
/// silver at their worth in coin, without grain. >= 0. For those who look from outside.
[[nodiscard]] std::vector<std::int64_t> yearly_taxes(const TickContext& tick);

/// In January the trade of the year is reckoned and border markets are set; at the end of each
/// month a third of the towns grow and shrink, and there wealth is made and used up, for three
/// months.
void trade_phase(TickContext& tick);

}  // namespace sim
