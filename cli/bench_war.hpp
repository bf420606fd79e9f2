// What free runs cost: part of `jinsong bench`.
#pragma once

#include <cstddef>
#include <vector>

#include "scenario/scenario.hpp"

namespace cli {

struct WarBench {
    std::vector<double> free_run_us;    ///< A free run of the whole span, one a repetition.
    std::vector<double> courts_run_us;  ///< The same with all courts deciding.
    double pair_runs_per_second = 0;    ///< Such runs, two at once on two threads.
    double pair_ratio = 0;              ///< Time of two at once to that of one alone.
    double growth_exponent = 0;         ///< Of cost over 20, 40, 80 and 160 years.
    double tenfold_ratio = 0;           ///< Cost of ten times the places and armies.
};

/// Lives free runs from the fork after the first order of battle, with standing orders. CPU time
/// of this thread is not measured, but time on the clock: measure on a quiet machine.
[[nodiscard]] WarBench bench_war(const scenario::Scenario& scenario, std::size_t repeat);

}  // namespace cli
