// Plausibility as an answer: the measures with what was found, and whether it is credible.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "api/json.hpp"
#include "lab/plausibility.hpp"

namespace api {

/// The measure of that id: "seat_held".
[[nodiscard]] std::optional<lab::Measure> measure_of(std::string_view id);
/// The ids of all measures, in order.
[[nodiscard]] std::vector<std::string_view> measure_ids();

/// The answer of the call `plausibility`, from futures that whoever asks has lived. Shares are in
/// whole thousandths.
[[nodiscard]] Json plausibility_json(const std::vector<lab::Measured>& table, std::uint32_t members,
                                     std::uint32_t seed);

}  // namespace api
