// Survival curves: how many of a set of lives (sieges, dynasties) still go on after so many days.
// Kaplan and Meier 1958; variance by Greenwood 1926; the band on the scale log(-log), as in
// Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "lab/statistics/band.hpp"

namespace lab {

/// One life: how long, and whether its end was seen.
struct Life {
    std::int32_t days = 0;
    bool is_ended = true;  ///< False: known to have gone on so long, no more.
};

struct CurveStep {
    std::int32_t days = 0;  ///< From this day on,
    double share = 1;       ///< this share goes on,
    double low = 1;         ///< with its band.
    double high = 1;
};

/// The Kaplan-Meier curve, one step for each day on which a life ended. `normal`: the deviate of
/// the level of its band; of 90% if nothing is said.
[[nodiscard]] std::vector<CurveStep> survival_curve(std::span<const Life> lives,
                                                    double normal = normal_90);

/// The step that holds on a day; before the first step: the whole.
[[nodiscard]] CurveStep step_on(std::span<const CurveStep> curve, std::int32_t days);

}  // namespace lab
