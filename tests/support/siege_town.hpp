// The town that the tests of the siege rule begin from.
#pragma once

#include "simulation/rules/siege.hpp"

namespace sim {

inline Besieged town() {
    Besieged inside;
    inside.garrison = Men(3000);
    inside.townspeople = 20000;
    inside.grain_shi = Amount(20000);
    inside.walls_class = 3;
    return inside;
}

}  // namespace sim
