// Cells: values of the state in words, for whoever compares two runs.
#pragma once

#include <string>

#include "cli/context.hpp"
#include "scenario/scenario.hpp"
#include "simulation/world/world.hpp"

namespace cli {

/// The row of a cell: "kaifeng", or its number where rows have no ids.
[[nodiscard]] std::string row_words(const scenario::Scenario& scenario,
                                    const sim::CellDifference& cell);

/// A value of a cell: an id, a date, a number.
[[nodiscard]] std::string value_words(const scenario::Scenario& scenario,
                                      const sim::FieldInfo& field, std::int64_t value);

}  // namespace cli
