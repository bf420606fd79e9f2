// laws.toml, the form in which people write the laws: one table a parameter,
//   [control.prescription]
//   value = 25
//   unit = "years"
//   range = [1, 100]
//   source = "estimate"
//   reasoning = "one generation"
//   meaning = "Years of quiet possession that make an owner."
// A law that was calibrated may have `posterior = [20, 31]`.
#pragma once

#include <optional>
#include <string_view>

#include "scenario/diagnostic.hpp"
#include "scenario/pack.hpp"

namespace scenario {

struct CompiledLaws {
    PackFile laws;                       ///< laws.csv
    std::optional<PackFile> posteriors;  ///< law_posteriors.csv; none: no law has any.
};

/// Compiles laws.toml, parameters in order of name. Reports what is not TOML and what is no part of
/// a parameter; whether parameters are complete and right is checked on loading.
[[nodiscard]] CompiledLaws compile_laws(std::string_view file, std::string_view toml,
                                        Diagnostics& diagnostics);

}  // namespace scenario
