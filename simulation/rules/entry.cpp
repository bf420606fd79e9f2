#include "simulation/rules/entry.hpp"

#include <algorithm>

namespace sim {

bool is_grown(std::int32_t birth_year, std::int32_t year, const PersonLaws& laws) {
    return birth_year == 0 || year - birth_year >= laws.entry_age;
}

bool post_is_found(const PostInputs& in, std::int32_t year, std::int32_t month,
                   const PersonLaws& laws) {
    constexpr std::int32_t year_months = 12;
    const std::int32_t silent = in.silent_year * year_months + in.silent_month;
    const std::int32_t grown =
        in.birth_year == 0 ? 0 : (in.birth_year + laws.entry_age) * year_months + 1;
    return year * year_months + month >= std::max(silent, grown) + in.after_months;
}

bool wants_people(const WantInputs& in, const PersonLaws& laws) {
    return in.places > 0 && in.people < laws.officers_least + in.places / laws.officers_places;
}

bool may_come(std::int32_t birth_year, std::int32_t year, const PersonLaws& laws) {
    const std::int32_t age = year - birth_year;
    return age >= laws.later_age_least && age <= laws.later_age_most;
}

std::int32_t choose_home(std::span<const HomeInputs> courts) {
    const auto claim = [](const HomeInputs& court) -> std::int64_t {
        constexpr std::int64_t any = 1'000'000;  // Never outweighed by places.
        if (court.is_home) {
            return 3 * any;
        }
        if (court.is_of_father) {
            return 2 * any;
        }
        return court.is_of_culture && court.places > 0 ? any + court.places : 0;
    };
    std::int32_t best = -1;
    std::int64_t most = 0;
    for (std::size_t i = 0; i < courts.size(); ++i) {
        if (claim(courts[i]) > most) {
            most = claim(courts[i]);
            best = static_cast<std::int32_t>(i);
        }
    }
    return best;
}

}  // namespace sim
