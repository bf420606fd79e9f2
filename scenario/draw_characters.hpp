// Draw characters: what those are like of whom no row of the pack tells.
// Page: docs/rules/character.md.
#pragma once

#include "simulation/world/setting.hpp"

namespace scenario {

/// Gives everybody without a row in characters.csv a character about the middle of the court that
/// he was born under or, if none is known, of the first state of his people in the table. The same
/// pack gives the same characters.
void draw_characters(sim::Setting& setting);

}  // namespace scenario
