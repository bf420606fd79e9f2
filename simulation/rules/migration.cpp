#include "simulation/rules/migration.hpp"

#include <algorithm>

namespace sim {

namespace {
constexpr std::int64_t whole = 1000;  // Permille.
}

Permille distress(const DistressInputs& in, const PeopleLaws& laws) {
    std::int64_t sum = in.devastation.value * std::int64_t{laws.waste_push_permille} / whole;
    sum += in.want.value * std::int64_t{laws.want_push_permille} / whole;
    sum += in.unrest.value * std::int64_t{laws.unrest_push_permille} / whole;
    sum += in.is_enemy_near ? laws.war_push_permille : 0;
    sum += in.border.value * std::int64_t{laws.border_push_permille} / whole;
    sum += in.is_alien_new ? laws.alien_push_permille : 0;
    return Permille(static_cast<std::int32_t>(std::min(sum, whole)));
}

Households leaving(Households people, Permille distress, const PeopleLaws& laws) {
    const std::int64_t beyond = std::max(distress.value - laws.flight_bound_permille, 0);
    const std::int64_t range = std::max<std::int64_t>(whole - laws.flight_bound_permille, 1);
    return Households(
        static_cast<std::int32_t>(people.value * beyond / range * laws.flight_permille / whole));
}

std::int64_t pull(const RefugeInputs& in, Permille distress_at_home, const PeopleLaws& laws) {
    if (!in.is_bound || in.distress >= distress_at_home || in.days > laws.flight_days) {
        return 0;
    }
    // Full land still takes people in, in towns and temples, but a tenth as many as empty land.
    const std::int64_t land = std::max(in.capacity.value, 1);
    const std::int64_t free = std::max<std::int64_t>(land - in.households.value, 0);
    const std::int64_t room = free + land / 10;
    const std::int64_t safety = distress_at_home.value - in.distress.value;
    const std::int64_t home =
        in.is_own ? laws.own_people_permille : whole - laws.own_people_permille;
    const std::int64_t trust = in.is_exposed ? laws.foe_refuge_permille : whole;
    const std::int64_t far = in.days + 5;
    return room * safety / whole * (home * trust / whole) / (far * far);
}

Households settler_room(const SettlerInputs& in, const PeopleLaws& laws) {
    const std::int64_t base = std::max(in.households, in.capacity).value;
    const std::int64_t wanted = base * laws.settle_share_permille / whole;
    return Households(
        static_cast<std::int32_t>(std::max<std::int64_t>(wanted - in.settlers.value, 0)));
}

Households settler_growth(Households settlers, Households room, const PeopleLaws& laws) {
    const std::int64_t more = settlers.value * std::int64_t{laws.settler_growth_permille} / whole;
    return Households(static_cast<std::int32_t>(std::min<std::int64_t>(more, room.value)));
}

}  // namespace sim
