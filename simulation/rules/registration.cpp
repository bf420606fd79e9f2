#include "simulation/rules/registration.hpp"

#include <algorithm>

namespace sim {

Households registration(const RegistrationInputs& in, const PeopleLaws& laws) {
    constexpr std::int64_t whole = 1000;
    std::int64_t known = std::min(in.registered, in.households).value;
    if (in.is_conquered) {
        known = known * laws.register_kept_permille / whole;
    }
    // Where officials do not reach, nobody is found, and who was known is lost again.
    const std::int64_t reach =
        std::min<std::int64_t>(in.control.value * whole / laws.register_reach_permille, whole);
    const std::int64_t aim =
        in.households.value * std::int64_t{laws.register_whole_permille} / whole * reach / whole;
    const std::int64_t pace =
        aim >= known ? laws.register_found_permille * std::int64_t{in.administration.value} / whole
                     : 2 * std::int64_t{laws.register_found_permille};
    const std::int64_t after = known + (aim - known) * pace / whole;
    return Households(
        static_cast<std::int32_t>(std::clamp<std::int64_t>(after, 0, in.households.value)));
}

}  // namespace sim
