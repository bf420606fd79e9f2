#include "simulation/rules/siege_plan.hpp"

#include <algorithm>
#include <cstdint>

#include "simulation/foundation/arithmetic.hpp"

namespace sim {

std::int32_t walls_of_place(const PlaceDefinition& place) {
    const bool is_stronghold = place.kind == PlaceKind::fortress || place.kind == PlaceKind::pass;
    std::int32_t rock = 0;
    if (is_stronghold && place.terrain == Terrain::mountain) {
        rock = 4;
    } else if (is_stronghold && place.terrain == Terrain::hills) {
        rock = 3;
    }
    return std::max(place.walls_class, rock);
}

SiegeWay usual_way(const Besieged& inside, const Besieger& outside, const SiegeTime& time) {
    if (outside.supply_permille < 300) {
        return SiegeWay::parley;
    }
    const bool is_weak = inside.walls_class <= 1 || inside.works_permille <= 500;
    if (time.days_besieged == 0 || is_weak) {
        return SiegeWay::assault;
    }
    if (inside.days_hungry > 10) {
        return SiegeWay::blockade;
    }
    // An assault every third step of ten days with engines, every sixth without.
    const std::int64_t step = div_floor(time.days_besieged, 10);
    const bool has_engines = outside.train_class >= 1 && time.days_besieged < 120;
    if (mod_floor(step, has_engines ? 3 : 6) == (has_engines ? 2 : 5)) {
        return SiegeWay::assault;
    }
    return has_engines ? SiegeWay::bombard : SiegeWay::blockade;
}

SiegeStand usual_stand(const Besieged& inside, const Besieger& outside) {
    const bool would_buy = inside.can_ransom && outside.would_take_ransom;
    if (inside.days_hungry > 20 || inside.morale_permille < 300 || would_buy) {
        return SiegeStand::parley;
    }
    const bool is_able = inside.command >= 7 && inside.morale_permille >= 600 &&
                         10 * std::int64_t{inside.garrison.value} >= outside.men.value;
    return is_able || inside.relief_permille >= 500 ? SiegeStand::sortie : SiegeStand::hold;
}

}  // namespace sim
