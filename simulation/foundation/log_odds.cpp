#include "simulation/foundation/log_odds.hpp"

#include <algorithm>

namespace sim {

LogOdds& LogOdds::add_log(std::int32_t weight_permille, std::int64_t numerator,
                          std::int64_t denominator, std::int32_t most_permille) {
    const Fixed log =
        log_ratio(std::max<std::int64_t>(numerator, 1), std::max<std::int64_t>(denominator, 1));
    const std::int64_t log_permille = div_floor(log.raw * 1000, Fixed::one_raw);
    return add(weight_permille, static_cast<std::int32_t>(std::clamp<std::int64_t>(
                                    log_permille, -most_permille, most_permille)));
}

Ratio LogOdds::chance() const {
    // The curve is flat beyond 12; cutting here keeps the product below in range.
    constexpr std::int64_t most = 20'000'000;
    return logistic(Fixed::from_fraction(std::clamp(millionths_, -most, most), 1'000'000));
}

}  // namespace sim
