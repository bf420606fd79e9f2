#include "simulation/rules/dues.hpp"

namespace sim {

Amount dues(const DuesInputs& in) {
    const bool clause_in_force = (!in.from_day.exists() || in.from_day <= in.today) &&
                                 (!in.until_day.exists() || in.today <= in.until_day);
    if (!in.yearly || !in.treaty_in_force || !clause_in_force) {
        return Amount(0);
    }
    // One payment a year, also when a treaty is renewed between two months of dues.
    constexpr std::int32_t days_least = 300;
    if (in.last_due.exists() && in.today.number - in.last_due.number < days_least) {
        return Amount(0);
    }
    return in.amount;
}

}  // namespace sim
