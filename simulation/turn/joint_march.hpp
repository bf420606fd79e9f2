// A joint war with a day: who of two allies has marched by then, who is late, and what goes to
// whom. Part of the turn. Page: docs/rules/joint_war.md.
#pragma once

#include "simulation/turn/tick_context.hpp"

namespace sim {

/// Of an accord in force that names the day of a war against a third court: tells once of each ally
/// that he has marched, or is late, and hands over what was promised. An ally has marched when he
/// is at war with the third court and has an army on its land, or has taken some of it since.
void watch_joint_war(TickContext& tick, AccordId accord);

}  // namespace sim
