#include "simulation/rules/court_flight.hpp"

namespace sim {

namespace {

enum class FlightDraw : std::uint32_t { stand, restoration };

}  // namespace

bool court_flees(const FlightInputs& in, const ThroneLaws& laws, const Draw& draw) {
    const bool is_near = in.enemies > Men(0) && in.enemy_days <= laws.flight_days;
    const bool is_stronger = std::int64_t{in.enemies.value} * 1000 >
                             std::int64_t{in.defenders.value} * laws.flight_ratio_permille;
    if (!is_near || !is_stronger || in.is_besieged || !in.has_refuge) {
        return false;
    }
    return draw.below(1000, static_cast<std::uint32_t>(FlightDraw::stand)) >=
           static_cast<std::uint32_t>(laws.stand_permille);
}

bool court_settles(std::int32_t quiet_months, const ThroneLaws& laws) {
    return quiet_months >= laws.return_quiet_months;
}

bool court_is_restored(const RestorationInputs& in, const ThroneLaws& laws, const Draw& draw) {
    const bool somebody_holds_out = in.armies > 0 || in.places >= laws.restore_places;
    if (!in.has_prince || !somebody_holds_out) {
        return false;
    }
    return draw.below(1000, static_cast<std::uint32_t>(FlightDraw::restoration)) <
           static_cast<std::uint32_t>(laws.restore_permille);
}

}  // namespace sim
