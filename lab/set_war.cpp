#include "lab/set_war.hpp"

#include "lab/set_battle.hpp"
#include "lab/set_siege.hpp"

namespace lab {

Setting set_war(const Attested& attested, const sim::Laws& laws) {
    Setting setting;
    set_battle(setting, attested, laws.battle);
    set_siege(setting, attested, laws.siege);
    return setting;
}

}  // namespace lab
