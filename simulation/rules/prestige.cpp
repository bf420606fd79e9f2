#include "simulation/rules/prestige.hpp"

#include <algorithm>

#include "simulation/foundation/drift.hpp"

namespace sim {

Permille prestige_after_month(const PrestigeInputs& in, const CourtLaws& laws) {
    const std::int64_t share = in.households * 1000 / std::max<std::int64_t>(in.most_households, 1);
    // A tenth of the greatest court's people is worth a good third of its standing: courts are
    // told apart by rank more than by numbers.
    const auto rank = static_cast<std::int32_t>(200 + std::min<std::int64_t>(share, 1000) * 6 / 10);
    const std::int32_t goal = rank + laws.prestige_vassal_permille * in.vassals -
                              (in.has_overlord ? laws.prestige_overlord_permille : 0);
    return drift(in.now, goal, laws.prestige_step_permille);
}

std::int32_t prestige_shift(const CourtMonth& month, const CourtLaws& laws) {
    return laws.prestige_victory_permille * (month.places_taken - month.places_lost) +
           laws.prestige_capital_permille * (month.capitals_taken - (month.lost_capital ? 1 : 0));
}

}  // namespace sim
