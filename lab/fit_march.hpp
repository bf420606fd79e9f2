// Marches of the record beside those of the map.
#pragma once

#include "lab/fit_war.hpp"

namespace lab {

[[nodiscard]] MarchFit fit_march(const scenario::Scenario& scenario);

}  // namespace lab
