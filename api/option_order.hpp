// Option orders: what binds the options of decisions to the world, as orders written in their
// grammar. docs/formats/orders.md.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "api/context.hpp"
#include "simulation/world/world.hpp"

namespace api {

/// The day on which a decision falls: that of its date, the second of a month or year that is all
/// its date says; or that of its own event where that lies up to a month before.
[[nodiscard]] sim::Day decision_day(const Context& context, std::uint32_t decision);

/// The day from which a run forks to take an option first of all: that of the decision, or the one
/// after the event by which the record took it.
[[nodiscard]] sim::Day option_fork_day(const Context& context, std::uint32_t option);

/// The rows that bind an option, by its position in Texts::decision_options. At least one.
[[nodiscard]] std::vector<const scenario::OptionOrderRow*> bindings_of(const Context& context,
                                                                       std::uint32_t option);

/// The last day of the event that a record row names, or of its beginning if it goes on for months.
[[nodiscard]] sim::Day record_day(const Context& context, const scenario::OptionOrderRow& row);

/// The order of a row as text: "1140-09-03 song recall army-of-yue-fei".
[[nodiscard]] std::string option_order_text(const Context& context,
                                            const scenario::OptionOrderRow& row);

/// The text with each `army-of-PERSON` made into `army-17`, the largest army in the world that the
/// person commands; what names nobody or nothing stays as it is.
[[nodiscard]] std::string with_armies_numbered(std::string_view text, const Context& context,
                                               const sim::World& world);

}  // namespace api
