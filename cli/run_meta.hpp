// Run meta: what a run that is being kept says of itself.
#pragma once

#include <string>

#include "scenario/scenario.hpp"
#include "storage/run_data.hpp"

namespace cli {

/// Engine, pack, span and the time of now; `command` is the one that makes the run.
[[nodiscard]] storage::RunMeta new_run_meta(const scenario::Scenario& scenario,
                                            const std::string& command);

}  // namespace cli
