// LogOdds: a chance put together from weighted reasons, as the literature states such rules: the
// log-odds are a sum, and the logistic curve makes a chance of it. Weights and values are whole
// permille, so that a reader can add them up by hand.
#pragma once

#include <cstdint>

#include "simulation/foundation/curves.hpp"
#include "simulation/foundation/fixed.hpp"

namespace sim {

class LogOdds {
  public:
    /// Begins with `base`, in permille of a unit of log-odds.
    explicit constexpr LogOdds(std::int32_t base_permille) : millionths_(scaled(base_permille)) {}

    /// Adds weight x value: weight in permille of a unit of log-odds, value in permille.
    constexpr LogOdds& add(std::int32_t weight_permille, std::int32_t value_permille) {
        millionths_ += std::int64_t{weight_permille} * value_permille;
        return *this;
    }
    /// Adds weight x ln(numerator / denominator), the logarithm cut to +-most_permille. A side of
    /// nobody counts as one.
    LogOdds& add_log(std::int32_t weight_permille, std::int64_t numerator, std::int64_t denominator,
                     std::int32_t most_permille);

    /// The sum in thousandths of a unit, rounded down.
    [[nodiscard]] constexpr std::int64_t permille() const { return div_floor(millionths_, 1000); }
    /// The chance that belongs to the sum.
    [[nodiscard]] Ratio chance() const;

  private:
    static constexpr std::int64_t scaled(std::int32_t permille) {
        return std::int64_t{permille} * 1000;
    }

    std::int64_t millionths_;
};

}  // namespace sim
