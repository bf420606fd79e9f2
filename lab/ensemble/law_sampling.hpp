// Law sampling: for each member of an ensemble the parameters of the laws are drawn about the
// values that the pack gives them, so that what is not known of them is in the answer. Decision
// record 0018 says why in this way.
#pragma once

#include <cstdint>
#include <vector>

#include "scenario/laws.hpp"
#include "scenario/scenario.hpp"
#include "simulation/foundation/draw.hpp"
#include "simulation/laws/laws.hpp"

namespace lab {

class LawSampling {
  public:
    /// Each law is drawn from up to `percent` (1..100, CHECK) below its value to as much above it,
    /// as far as the range goes that the pack gives it.
    LawSampling(const scenario::Scenario& scenario, std::uint32_t percent);

    /// The laws of one member: triangular with its value in `laws` as the mode, rounded to the
    /// nearest whole number. What is drawn for a law hangs on the key and its name alone.
    [[nodiscard]] sim::Laws draw(const sim::Laws& laws, sim::ChanceKey key) const;

  private:
    struct Uncertain {
        scenario::LawParameter law;
        double lowest = 0;  ///< Of the range that the pack gives it.
        double highest = 0;
        std::uint64_t name = 0;  ///< Digest of its name.
    };
    std::vector<Uncertain> laws_;
    double share_ = 0;
};

}  // namespace lab
