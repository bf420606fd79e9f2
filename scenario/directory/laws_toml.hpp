// laws.toml, the form in which people write the laws: one table a parameter,
//   [control.prescription]
//   value = 25
//   unit = "years"
//   range = [1, 100]
//   source = "estimate"
//   reasoning = "one generation"
//   meaning = "Years of quiet possession that make an owner."
#pragma once

#include <string_view>

#include "scenario/diagnostic.hpp"
#include "scenario/pack.hpp"

namespace scenario {

/// Compiles laws.toml into laws.csv, parameters in order of name. Reports what is not TOML and what
/// is no part of a parameter; whether parameters are complete and right is checked on loading.
[[nodiscard]] PackFile compile_laws(std::string_view file, std::string_view toml,
                                    Diagnostics& diagnostics);

}  // namespace scenario
