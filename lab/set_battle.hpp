// Logistic regression for the terms of battle, with priors and signs.
#pragma once

#include "lab/set_war.hpp"

namespace lab {

/// Fills the battle half of a setting.
void set_battle(Setting& setting, const Attested& attested, const sim::BattleLaws& laws);

}  // namespace lab
