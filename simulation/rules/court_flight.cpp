#include "simulation/rules/court_flight.hpp"

#include <algorithm>

namespace sim {

namespace {

enum class FlightDraw : std::uint32_t { stand, restoration };

// A court that holds so many times the fewest places is as good as whole.
constexpr std::int32_t realm_times = 10;

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
    if (!somebody_holds_out) {
        return false;
    }
    const std::int32_t whole_realm = laws.restore_places * realm_times;
    const std::int32_t left = 1000 * std::min(in.places, whole_realm) / whole_realm;
    // Where a hundred prefectures hold out somebody of the house is always found.
    const std::int32_t great = 1000 * std::min(in.places, 4 * whole_realm) / (4 * whole_realm);
    const std::int32_t chance =
        in.has_prince
            ? laws.restore_permille + (1000 - laws.restore_permille) * left / 1000
            : (laws.restore_permille + (1000 - laws.restore_permille) * great / 1000) * left / 1000;
    return draw.below(1000, static_cast<std::uint32_t>(FlightDraw::restoration)) <
           static_cast<std::uint32_t>(chance);
}

}  // namespace sim
