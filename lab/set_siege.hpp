// Search for the hazards of sieges, with priors.
#pragma once

#include "lab/set_war.hpp"

namespace lab {

/// Fills the siege half of a setting.
void set_siege(Setting& setting, const Attested& attested, const sim::SiegeLaws& laws);

}  // namespace lab
