#include "lab/skill/measured.hpp"

#include <algorithm>
#include <cmath>

namespace lab {

const MeasuredSkill& measured_skill_for(std::int32_t days) {
    constexpr double days_a_year = 365.25;
    const double years = std::max(days, 1) / days_a_year;
    const auto gap = [years](const MeasuredSkill& skill) {
        return std::abs(std::log(years / skill.years));
    };
    return *std::ranges::min_element(measured_skills(), {}, gap);
}

}  // namespace lab
