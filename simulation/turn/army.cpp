#include "simulation/turn/army.hpp"

#include <algorithm>

#include "simulation/foundation/check.hpp"
#include "simulation/foundation/draw.hpp"
#include "simulation/rules/supply.hpp"

namespace sim {

Men mounted_men(const ArmyColumns& armies, ArmyId army) {
    return Men(std::min(armies.cavalry[army].value, armies.horses[army].value));
}

std::int64_t daily_need_millishi(const ArmyColumns& armies, ArmyId army, const SupplyLaws& laws) {
    constexpr bool has_grass = false;
    return sim::daily_need_millishi(men_of(armies, army), armies.horses[army], has_grass, laws);
}

ArmyId free_slot(const ArmyColumns& armies) {
    for (std::size_t i = 0; i < armies.polity.size(); ++i) {
        if (!armies.polity[ArmyId(i)].exists()) {
            return ArmyId(i);
        }
    }
    return ArmyId::none();
}

ArmyId army_of(const ArmyColumns& armies, ForceId force) {
    for (std::size_t i = 0; i < armies.force.size(); ++i) {
        if (armies.force[ArmyId(i)] == force && armies.polity[ArmyId(i)].exists()) {
            return ArmyId(i);
        }
    }
    return ArmyId::none();
}

void name_chance(ArmyColumns& armies, ArmyId army) {
    const auto key_of = [&](std::uint32_t before) {
        return philox(
            {armies.place[army].index, static_cast<std::uint32_t>(armies.since[army].number),
             armies.polity[army].index, before},
            {})[0];
    };
    const auto is_taken = [&](std::uint32_t key) {
        for (std::size_t i = 0; i < armies.chance.size(); ++i) {
            const ArmyId other(i);
            if (other != army && armies.polity[other].exists() && armies.chance[other] == key) {
                return true;
            }
        }
        return false;
    };
    std::uint32_t before = 0;
    while (is_taken(key_of(before))) {
        ++before;
    }
    armies.chance[army] = key_of(before);
}

void clear_slot(ArmyColumns& armies, ArmyId army) {
    CHECK(men_of(armies, army) == Men(0) && armies.horses[army] == Horses(0) &&
              armies.ships[army] == Ships(0) && armies.grain[army] == Grain(0) &&
              armies.captives[army] == Persons(0) && armies.plunder[army] == Wealth(0),
          "an army that ends has nothing left");
    each_army_column(armies, [&](const FieldInfo&, auto& column) {
        column[army] = typename std::remove_cvref_t<decltype(column)>::ValueType{};
    });
}

}  // namespace sim
