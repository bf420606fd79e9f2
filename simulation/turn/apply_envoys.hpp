// The part of apply that carries out what envoys, treaties and the plans of courts change.
#pragma once

#include "simulation/turn/change_site.hpp"

namespace sim {

/// Gives back the event that had made the state which the change ends; none if there is none.
EventId apply_envoys(const ChangeSite& site);

}  // namespace sim
