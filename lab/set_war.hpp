// Sets the parameters of battle and siege on the training part of the attested, within priors: the
// procedure behind `jinsong fit war --set` and tools/fit/set_war.py. The held-back part is not
// looked at. docs/fit.md tells what it does and why.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lab/attested.hpp"
#include "simulation/laws/laws.hpp"

namespace lab {

/// A parameter as it was set.
struct SetParameter {
    std::string name;        ///< As in laws.toml.
    std::int32_t prior = 0;  ///< What it would be without data.
    std::int32_t value = 0;
};

struct Setting {
    std::vector<SetParameter> battle;
    std::vector<SetParameter> siege;
    double battle_log_score = 0;        ///< Of the training part, as set.
    double battle_prior_log_score = 0;  ///< Of the same by the priors.
    double battle_crossed_log_score =
        0;                            ///< Mean of tenfold cross-validation in the training part.
    double siege_log_likelihood = 0;  ///< Mean of outcome and length, training part.
    double siege_prior_log_likelihood = 0;
};

/// `laws` gives the parameters that are not set. Takes about a minute.
[[nodiscard]] Setting set_war(const Attested& attested, const sim::Laws& laws);

}  // namespace lab
