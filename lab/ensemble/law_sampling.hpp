// Law sampling: for each member of an ensemble the parameters of the laws are drawn about the
// values that the pack gives them, so that what is not known of them is in the answer. Decision
// record 0018 says why in this way.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "scenario/laws.hpp"
#include "scenario/scenario.hpp"
#include "simulation/foundation/draw.hpp"
#include "simulation/laws/laws.hpp"

namespace lab {

/// How unsure the laws are taken to be.
struct LawSpread {
    std::uint32_t percent = 0;  ///< Of its value, to either side of each law. 0..100.
    /// Those that have a posterior range lie within it, the others are sure; `percent` is 0.
    bool is_posterior = false;

    /// Whether all live by the laws as they stand.
    [[nodiscard]] bool is_none() const { return percent == 0 && !is_posterior; }
    /// As people write it: "20", "posterior".
    [[nodiscard]] std::string text() const {
        return is_posterior ? "posterior" : std::to_string(percent);
    }
    friend bool operator==(const LawSpread&, const LawSpread&) = default;
};

class LawSampling {
  public:
    /// Each law is drawn from so far below its value to as far above it as the spread says, and not
    /// beyond the range that the pack gives it. The spread is of some kind (CHECK).
    LawSampling(const scenario::Scenario& scenario, LawSpread spread);

    /// The laws of one member: triangular with its value in `laws` as the mode, or that end of its
    /// posterior range which is nearest to it; rounded to the nearest whole number. What is drawn
    /// for a law hangs on the key, its name and how far it may go, and on nothing else.
    [[nodiscard]] sim::Laws draw(const sim::Laws& laws, sim::ChanceKey key) const;

  private:
    struct Uncertain {
        scenario::LawParameter law;
        double lowest = 0;  ///< Of its posterior range, or of the range that the pack gives it.
        double highest = 0;
        std::uint64_t name = 0;  ///< Digest of its name.
    };
    std::vector<Uncertain> laws_;
    LawSpread spread_;
};

}  // namespace lab
