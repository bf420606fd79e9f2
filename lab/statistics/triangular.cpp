#include "lab/statistics/triangular.hpp"

#include <cmath>

#include "simulation/foundation/check.hpp"

namespace lab {

double triangular_quantile(double lowest, double mode, double highest, double share) {
    CHECK(lowest <= mode && mode <= highest, "the mode lies between the ends");
    CHECK(share >= 0 && share <= 1, "a share is 0..1");
    const double width = highest - lowest;
    const double below = mode - lowest;
    if (share * width < below) {
        return lowest + std::sqrt(share * width * below);
    }
    return highest - std::sqrt((1 - share) * width * (highest - mode));
}

}  // namespace lab
