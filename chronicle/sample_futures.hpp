// Sample futures: a few fixed free runs of a setting, with orders, whose digests must be the same
// from every compiler, at every level of optimisation, and in WebAssembly.
#pragma once

#include <vector>

#include "simulation/foundation/digest.hpp"
#include "simulation/turn/run.hpp"

namespace chronicle {

/// Plans that fork the record after a fourteenth, a sixth, a quarter and a half of its span. Each
/// gives orders to the armies that the last order of battle before the fork names.
[[nodiscard]] std::vector<sim::Plan> sample_plans(const sim::Setting& setting);

/// The digest after each of the ten years that follow the fork of each plan (fewer where the span
/// ends before), one plan after another.
[[nodiscard]] std::vector<sim::Digest> sample_digests(const sim::Setting& setting);

}  // namespace chronicle
