#include "lab/near_forces.hpp"

#include <algorithm>
#include <optional>

namespace lab {

namespace {

template <typename T>
bool holds(std::span<const T> list, T one) {
    return one.exists() && std::find(list.begin(), list.end(), one) != list.end();
}

/// Days from the order of battle to the fight; nothing if it is too old or tells a later state.
std::optional<std::int32_t> age_in_days(const sim::FuzzyDate& date, sim::Day day) {
    constexpr std::int32_t days_most = 400;
    const std::int32_t age = day.number - middle_of(date).number;
    if (age > days_most || date.first > day) {
        return std::nullopt;
    }
    return std::max(age, 0);
}

bool is_there(const sim::ForceDefinition& force, const FightPlace& fight) {
    if (!holds(fight.polities, force.polity)) {
        return false;
    }
    if (holds(fight.places, force.place)) {
        return true;
    }
    return !fight.inside_only &&
           (holds(fight.places, force.objective) || holds(fight.commanders, force.commander));
}

}  // namespace

sim::Day middle_of(const sim::FuzzyDate& date) {
    return sim::Day(date.first.number + (date.last.number - date.first.number) / 2);
}

std::vector<sim::ForceId> near_forces(const scenario::Scenario& scenario, const FightPlace& fight) {
    std::vector<sim::ForceId> found;
    std::int32_t youngest = 0;
    const std::vector<sim::ForceDefinition>& forces = scenario.setting.forces;
    for (std::size_t i = 0; i < forces.size(); ++i) {
        if (!is_there(forces[i], fight)) {
            continue;
        }
        const auto age = age_in_days(scenario.texts.forces[i].date, fight.day);
        if (!age || (!found.empty() && *age > youngest)) {
            continue;
        }
        if (found.empty() || *age < youngest) {
            found.clear();
            youngest = *age;
        }
        found.emplace_back(i);
    }
    return found;
}

Gathered gather_forces(const scenario::Scenario& scenario, std::span<const sim::ForceId> forces) {
    Gathered sum;
    std::int64_t quality = 0;
    std::int64_t morale = 0;
    std::int64_t supply = 0;
    for (const sim::ForceId id : forces) {
        const sim::ForceDefinition& force = scenario.setting.forces[id.index];
        const std::int64_t men = std::int64_t{force.infantry.value} + force.cavalry.value;
        sum.infantry += force.infantry.value;
        sum.cavalry += force.cavalry.value;
        sum.ships += force.ships.value;
        sum.siege_train = std::max(sum.siege_train, force.siege_train);
        quality += men * force.quality;
        morale += men * force.morale;
        supply += men * force.supply;
    }
    if (sum.men() > 0) {
        const auto mean = [&](std::int64_t points) {
            return static_cast<std::int32_t>(100 * points / sum.men());
        };
        sum.quality_permille = mean(quality);
        sum.morale_permille = mean(morale);
        sum.supply_permille = mean(supply);
    }
    return sum;
}

std::int32_t usual_horse_permille(const scenario::Scenario& scenario,
                                  std::span<const sim::PolityId> polities, sim::Day day) {
    constexpr std::int32_t days_most = 3653;
    std::int64_t own_horse = 0;
    std::int64_t own_men = 0;
    std::int64_t all_horse = 0;
    std::int64_t all_men = 0;
    const std::vector<sim::ForceDefinition>& forces = scenario.setting.forces;
    for (std::size_t i = 0; i < forces.size(); ++i) {
        const std::int64_t men = std::int64_t{forces[i].infantry.value} + forces[i].cavalry.value;
        all_horse += forces[i].cavalry.value;
        all_men += men;
        const std::int32_t age = day.number - middle_of(scenario.texts.forces[i].date).number;
        if (holds(polities, forces[i].polity) && age >= -days_most && age <= days_most) {
            own_horse += forces[i].cavalry.value;
            own_men += men;
        }
    }
    const bool has_own = own_men > 0;
    const std::int64_t men = std::max<std::int64_t>(has_own ? own_men : all_men, 1);
    return static_cast<std::int32_t>(1000 * (has_own ? own_horse : all_horse) / men);
}

}  // namespace lab
