#include "simulation/rules/settlement.hpp"

namespace sim {

bool settlement(const SettlementInputs& in) {
    if (!in.holder.exists() || !in.owner.exists() || in.one == in.other) {
        return false;
    }
    return (in.holder == in.one && in.owner == in.other) ||
           (in.holder == in.other && in.owner == in.one);
}

}  // namespace sim
