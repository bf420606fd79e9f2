#include "simulation/turn/society.hpp"

#include "simulation/turn/courts_phase.hpp"
#include "simulation/turn/economy_phase.hpp"
#include "simulation/turn/people_phase.hpp"
#include "simulation/turn/supply_phase.hpp"
#include "simulation/turn/unrest_phase.hpp"

namespace sim {

void live_society(TickContext& tick) {
    if (tick.is_on(RuleSwitch::economy)) {
        harvest_phase(tick);
        fiscal_phase(tick);
        trade_phase(tick);
    }
    if (tick.is_on(RuleSwitch::supply)) {
        recovery_phase(tick);
        transport_phase(tick);
    }
    if (tick.is_on(RuleSwitch::people)) {
        people_phase(tick);
    }
    if (tick.is_on(RuleSwitch::unrest)) {
        unrest_phase(tick);
    }
    if (tick.is_on(RuleSwitch::courts)) {
        courts_phase(tick);
    }
    if (tick.is_on(RuleSwitch::thrones)) {
        thrones_phase(tick);
    }
}

}  // namespace sim
