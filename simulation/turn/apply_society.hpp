// Apply society: carries out the changes that the rules of society and orders of courts make.
#pragma once

#include "simulation/turn/change_site.hpp"

namespace sim {

/// As apply (apply.hpp), for kinds from first_society_change on.
EventId apply_society(const ChangeSite& site);

}  // namespace sim
