#include "simulation/laws/muster_laws.hpp"

#include <algorithm>
#include <iterator>
#include <limits>

namespace sim {

namespace {

constexpr MusterLawField fields[] = {
    {"garrison_men_per_walls_class", "men", &MusterLaws::garrison_men_per_walls_class, 0, 5000},
    {"garrison_permille", "permille", &MusterLaws::garrison_permille, 0, 200},
    {"urban_permille", "permille", &MusterLaws::urban_permille, 0, 1000},
    {"capital_urban_permille", "permille", &MusterLaws::capital_urban_permille, 0, 1000},
    {"household_persons", "persons", &MusterLaws::household_persons, 1, 20},
    {"tax_grain_millishi", "millishi", &MusterLaws::tax_grain_millishi, 0, 20000},
    {"granary_years", "years", &MusterLaws::granary_years, 0, 20},
    {"granary_days", "days", &MusterLaws::granary_days, 0, 2000},
    {"wealth_strings", "strings", &MusterLaws::wealth_strings, 0, 1000},
    {"levy_permille", "permille", &MusterLaws::levy_permille, 0, 1000},
    {"arms_permille", "permille", &MusterLaws::arms_permille, 0, 3000},
    {"pressed_permille", "permille", &MusterLaws::pressed_permille, 0, 1000},
    {"recovery_permille", "permille", &MusterLaws::recovery_permille, 0, 1000},
    {"mend_permille", "permille", &MusterLaws::mend_permille, 0, 1000},
};
static_assert(std::size(fields) * sizeof(std::int32_t) == sizeof(MusterLaws),
              "list the new parameter above");

std::int32_t capped(std::int64_t amount) {
    return static_cast<std::int32_t>(
        std::min<std::int64_t>(amount, std::numeric_limits<std::int32_t>::max() / 4));
}

}  // namespace

std::span<const MusterLawField> muster_law_fields() {
    return fields;
}

Men garrison_establishment(const PlaceDefinition& place, Households households,
                           const MusterLaws& laws) {
    const std::int64_t by_walls =
        std::int64_t{place.walls_class} * laws.garrison_men_per_walls_class;
    const std::int64_t by_people = std::int64_t{households.value} * laws.garrison_permille / 1000;
    return Men(capped(by_walls + by_people));
}

Households urban_at_start(const PlaceDefinition& place, Households households,
                          const MusterLaws& laws) {
    const std::int64_t share =
        place.kind == PlaceKind::capital ? laws.capital_urban_permille : laws.urban_permille;
    return Households(capped(std::int64_t{households.value} * share / 1000));
}

Persons townspeople(Households urban, const MusterLaws& laws) {
    return Persons(capped(std::int64_t{urban.value} * laws.household_persons));
}

Grain granary(const PlaceDefinition& place, Households households, Households urban,
              std::int32_t ration_millishi, const MusterLaws& laws) {
    const std::int64_t food = granary_food(place, households, urban, ration_millishi, laws).value;
    const std::int64_t tax = tax_grain(households, laws).value;
    return Grain(capped(food + laws.granary_years * tax));
}

Grain granary_food(const PlaceDefinition& place, Households households, Households urban,
                   std::int32_t ration_millishi, const MusterLaws& laws) {
    const std::int64_t town = townspeople(urban, laws).value;
    const std::int64_t soldiers = garrison_establishment(place, households, laws).value;
    const std::int64_t full_rations = town / 2 + soldiers;
    return Grain(capped(full_rations * ration_millishi * laws.granary_days / 1000));
}

Grain tax_grain(Households households, const MusterLaws& laws) {
    return Grain(capped(std::int64_t{households.value} * laws.tax_grain_millishi / 1000));
}

Wealth movable_wealth(Households urban, const MusterLaws& laws) {
    return Wealth(capped(std::int64_t{urban.value} * laws.wealth_strings));
}

}  // namespace sim
