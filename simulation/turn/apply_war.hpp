// The part of apply that carries out changes of armies, garrisons, stores and enmities.
#pragma once

#include "simulation/turn/change_site.hpp"

namespace sim {

/// As apply, for the kinds from `muster` and `stand_down` and from `hostility_begin` on.
EventId apply_war(const ChangeSite& site);

}  // namespace sim
