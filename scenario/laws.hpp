// Laws: the parameters of the rules. People write them in laws.toml; in a pack they are laws.csv,
// one row a parameter, so that loading needs no TOML. Every parameter says its unit, its range,
// what it means, and what it rests on: a source, or `estimate` with the reasoning.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/bibliography.hpp"
#include "scenario/diagnostic.hpp"
#include "scenario/pack.hpp"
#include "scenario/tables.hpp"
#include "simulation/world/setting.hpp"

namespace scenario {

/// The columns of laws.csv.
inline constexpr std::array<std::string_view, 8> law_columns = {
    "name", "value", "unit", "minimum", "maximum", "source", "reasoning", "meaning"};
/// The columns of law_posteriors.csv.
inline constexpr std::array<std::string_view, 3> posterior_columns = {"name", "low", "high"};

/// Where the value of a law lies with nine chances in ten, after its calibration.
struct Posterior {
    std::int64_t low = 0;
    std::int64_t high = 0;  ///< At least `low`.
};

/// A parameter as the pack states it. Views into the pack.
struct LawText {
    std::string_view name;  ///< "control.prescription"
    std::int64_t value = 0;
    std::string_view unit;
    std::int64_t minimum = 0;
    std::int64_t maximum = 0;
    std::string_view source;     ///< A `sources` list, or `estimate`.
    std::string_view reasoning;  ///< Or empty.
    std::string_view meaning;
    /// Within its range, which the value need not be of it; none: it was not calibrated.
    std::optional<Posterior> posterior = {};
};

/// A parameter that the rules know.
struct LawParameter {
    std::string name;
    std::string_view unit;
    std::int32_t minimum = 0;  ///< The widest range that the rules can work with.
    std::int32_t maximum = 0;
    /// Where its value goes.
    std::function<std::int32_t&(sim::Laws&)> target;
};

/// Every parameter, in order of name.
[[nodiscard]] std::vector<LawParameter> law_parameters();

struct LawsRead {
    sim::Laws laws;
    std::vector<LawText> texts;  ///< In the order of the file.
};

/// Reads laws.csv and law_posteriors.csv of a pack; mistakes are reported at laws.toml where it was
/// compiled from that. `kept` receives the table whose cells the texts point into.
[[nodiscard]] LawsRead read_laws(const PackFiles& files, const Bibliography& bibliography,
                                 CsvTable& kept, Diagnostics& diagnostics);

}  // namespace scenario
