#include "simulation/rules/administration.hpp"

#include <algorithm>

#include "simulation/foundation/drift.hpp"

namespace sim {

Permille administration_after_year(const AdministrationInputs& in, const CourtLaws& laws) {
    const std::int32_t goal = laws.administration_base_permille +
                              laws.administration_reform_permille * in.reform.value / 1000 +
                              (in.has_fresh_exams ? laws.administration_exams_permille : 0) +
                              laws.administration_minister_permille * in.minister_score;
    return drift(in.now, goal, laws.administration_step_permille);
}

Permille control_after(const ControlInputs& in, const CourtLaws& laws) {
    // Who is obeyed half for his officials' sake and half for his right, less what distance eats.
    std::int64_t goal = (1000 + in.administration.value + in.legitimacy.value * 2) / 3 -
                        std::int64_t{in.courier_days} * laws.control_distance_permille;
    goal = std::clamp<std::int64_t>(goal, 0, 1000);
    // Who holds the country down: the garrison, and the villages that side with whom they obey.
    const std::int64_t twice =
        std::max<std::int64_t>(2 * std::int64_t{in.garrison.value} + in.households.value / 10, 1);
    const std::int64_t overrun =
        std::min<std::int64_t>(in.bands.value * std::int64_t{1000} / twice, 1000);
    goal -= goal * overrun / 1000 * laws.control_bands_permille / 1000;
    goal = in.is_besieged ? 0 : goal;
    const bool rises = goal > in.now.value;
    return drift(in.now, static_cast<std::int32_t>(goal),
                 rises ? laws.control_step_up_permille : laws.control_step_down_permille,
                 in.months);
}

Permille control_after_conquest(Permille now, const CourtLaws& laws) {
    return Permille(now.value * laws.control_at_conquest_permille / 1000);
}

}  // namespace sim
