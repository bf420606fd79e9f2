#include "lab/set_siege.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "lab/play_siege.hpp"
#include "lab/statistics/survival.hpp"
#include "simulation/foundation/draw.hpp"

namespace lab {

namespace {

using Rate = std::int32_t sim::SiegeLaws::*;

/// A parameter's prior: normal in its logarithm.
struct Prior {
    const char* name;
    Rate rate;
    std::int32_t middle;
    double deviation;  ///< Of the natural logarithm.
};

constexpr std::array<Prior, 19> priors = {{
    {"storm_hazard", &sim::SiegeLaws::storm_hazard, 80, 0.7},
    {"breach_hazard", &sim::SiegeLaws::breach_hazard, 60, 0.7},
    {"surprise_hazard", &sim::SiegeLaws::surprise_hazard, 500, 0.7},
    {"unready", &sim::SiegeLaws::unready, 300, 0.4},
    {"hunger_hazard", &sim::SiegeLaws::hunger_hazard, 100, 0.7},
    {"treason_hazard", &sim::SiegeLaws::treason_hazard, 10, 0.7},
    {"terms_hazard", &sim::SiegeLaws::terms_hazard, 15, 0.7},
    {"ransom_hazard", &sim::SiegeLaws::ransom_hazard, 60, 0.7},
    {"abandon_hazard", &sim::SiegeLaws::abandon_hazard, 30, 0.7},
    {"sortie_hazard", &sim::SiegeLaws::sortie_hazard, 10, 0.5},
    {"ratio_weight", &sim::SiegeLaws::ratio_weight, 300, 0.5},
    {"command_weight", &sim::SiegeLaws::command_weight, 100, 0.5},
    {"morale_weight", &sim::SiegeLaws::morale_weight, 1500, 0.5},
    {"loyalty_weight", &sim::SiegeLaws::loyalty_weight, 2500, 0.3},
    {"want_weight", &sim::SiegeLaws::want_weight, 1500, 0.3},
    {"held_weight", &sim::SiegeLaws::held_weight, 400, 0.5},
    {"resolve_weight", &sim::SiegeLaws::resolve_weight, 3000, 0.3},
    {"patience_weight", &sim::SiegeLaws::patience_weight, 500, 0.5},
    {"stocked_days", &sim::SiegeLaws::stocked_days, 180, 0.4},
}};

constexpr std::uint32_t lives = 128;
constexpr std::array<std::int32_t, 6> bounds = {10,  30,  60,
                                                120, 240, 730};  ///< Of classes of length.

std::size_t class_of(std::int32_t days, bool fell) {
    std::size_t index = 0;
    while (index < bounds.size() && days > bounds[index]) {
        ++index;
    }
    return 2 * index + (fell ? 1 : 0);
}

/// How the lives of the training part agree with what is attested.
struct Agreement {
    /// Mean logarithm of the share of lives that end as the attested siege did, in the same class
    /// of length. Each class starts with a quarter of a life, so that no siege is impossible.
    double log_likelihood = 0;
    /// Of all lives taken together, against the attested curve: half the mean of the squared
    /// misses in units of the curve's own deviation, negative; and so the share that falls.
    double curve = 0;
};

/// What the attested curve says on the days that are compared.
struct CurveTarget {
    double fell = 0.5;
    double fell_deviation = 1;
    std::array<double, 11> share{};
    std::array<double, 11> deviation{};
};
constexpr std::array<std::int32_t, 11> curve_days = {5, 10, 20, 30, 45, 60, 90, 120, 180, 270, 365};

CurveTarget target_of(const Attested& attested) {
    std::vector<Life> lived;
    double fell = 0;
    for (const AttestedSiege& siege : attested.sieges) {
        if (!siege.is_held_back) {
            lived.push_back({siege.days, true});
            fell += siege.fell ? 1 : 0;
        }
    }
    const std::vector<CurveStep> curve = survival_curve(lived);
    CurveTarget target;
    const auto count = static_cast<double>(std::max<std::size_t>(lived.size(), 1));
    target.fell = (fell + 0.5) / (count + 1);
    target.fell_deviation = std::sqrt(target.fell * (1 - target.fell) / count);
    for (std::size_t i = 0; i < curve_days.size(); ++i) {
        const CurveStep step = step_on(curve, curve_days[i]);
        target.share[i] = step.share;
        // Its band is 2 x 1.645 deviations wide.
        target.deviation[i] = std::max((step.high - step.low) / 3.29, 0.02);
    }
    return target;
}

Agreement agreement(const Attested& attested, const CurveTarget& target,
                    const sim::SiegeLaws& laws) {
    constexpr std::size_t classes = 2 * (bounds.size() + 1);
    std::array<double, curve_days.size()> longer{};
    double fell = 0;
    double sum = 0;
    double count = 0;
    std::uint32_t entity = 0;
    for (const AttestedSiege& siege : attested.sieges) {
        const std::uint32_t own = entity++;
        if (siege.is_held_back) {
            continue;
        }
        const std::size_t wanted = class_of(siege.days, siege.fell);
        double alike = 0.25;
        for (const SiegeEnding& ending : play_siege_often(siege, laws, own, lives)) {
            const bool falls = sim::is_fall(ending.end);
            alike += class_of(ending.days, falls) == wanted ? 1 : 0;
            fell += falls ? 1 : 0;
            for (std::size_t i = 0; i < curve_days.size(); ++i) {
                longer[i] += ending.days > curve_days[i] ? 1 : 0;
            }
        }
        sum += std::log(alike / (lives + 0.25 * classes));
        count += 1;
    }
    Agreement found;
    found.log_likelihood = sum / std::max(count, 1.0);
    for (std::size_t i = 0; i < curve_days.size(); ++i) {
        const double share = longer[i] / std::max(count * lives, 1.0);
        const double miss = (share - target.share[i]) / target.deviation[i];
        found.curve -= 0.5 * miss * miss / static_cast<double>(curve_days.size());
    }
    const double miss = (fell / std::max(count * lives, 1.0) - target.fell) / target.fell_deviation;
    found.curve -= 0.5 * miss * miss / static_cast<double>(curve_days.size());
    return found;
}

double log_prior(const sim::SiegeLaws& laws) {
    double sum = 0;
    for (const Prior& prior : priors) {
        const double away =
            std::log(static_cast<double>(std::max(laws.*prior.rate, 1)) / prior.middle) /
            prior.deviation;
        sum -= 0.5 * away * away;
    }
    return sum;
}

double posterior(const Attested& attested, const CurveTarget& target, const sim::SiegeLaws& laws,
                 double count) {
    const Agreement found = agreement(attested, target, laws);
    return count * (found.log_likelihood + found.curve) + log_prior(laws);
}

double training_count(const Attested& attested) {
    return static_cast<double>(
        std::count_if(attested.sieges.begin(), attested.sieges.end(),
                      [](const AttestedSiege& siege) { return !siege.is_held_back; }));
}

/// A number of the normal distribution, near enough: the sum of twelve evens (mean 0, variance 1).
double normal(const sim::Draw& draw, std::uint32_t n) {
    double sum = -6;
    for (std::uint32_t i = 0; i < 12; ++i) {
        sum += draw.below(1000001, 12 * n + i) / 1000000.0;
    }
    return sum;
}

/// Random search: from the best so far a step in all logarithms at once, kept if it is better;
/// steps shrink. The draws of search and lives are fixed, so a rerun finds the same.
struct Found {
    sim::SiegeLaws laws;
    double posterior = 0;
};
Found search(const Attested& attested, sim::SiegeLaws laws, std::uint32_t start) {
    constexpr std::uint32_t tries = 2000;
    const double count = training_count(attested);
    const CurveTarget target = target_of(attested);
    double best = posterior(attested, target, laws, count);
    for (std::uint32_t attempt = 0; attempt < tries; ++attempt) {
        const sim::Draw draw({1, start}, attempt, 904, 0);
        const double step = 0.5 * std::exp(-3.0 * attempt / tries);
        sim::SiegeLaws tried = laws;
        for (std::uint32_t i = 0; i < priors.size(); ++i) {
            // A third of the parameters at a time.
            if (draw.below(3, 1000 + i) == 0) {
                const double moved = laws.*priors[i].rate * std::exp(step * normal(draw, i));
                tried.*priors[i].rate =
                    static_cast<std::int32_t>(std::clamp(std::round(moved), 1.0, 5000.0));
            }
        }
        tried.unready = std::min(tried.unready, 1000);
        const double found = posterior(attested, target, tried, count);
        if (found > best) {
            best = found;
            laws = tried;
        }
    }
    return {laws, best};
}

/// The best of several searches: each may end on a hill of its own.
sim::SiegeLaws best_of_searches(const Attested& attested, const sim::SiegeLaws& laws) {
    constexpr std::uint32_t starts = 3;
    Found best = search(attested, laws, 0);
    for (std::uint32_t start = 1; start < starts; ++start) {
        const Found found = search(attested, laws, start);
        if (found.posterior > best.posterior) {
            best = found;
        }
    }
    return best.laws;
}

}  // namespace

void set_siege(Setting& setting, const Attested& attested, const sim::SiegeLaws& laws) {
    sim::SiegeLaws start = laws;
    for (const Prior& prior : priors) {
        start.*prior.rate = prior.middle;
    }
    const sim::SiegeLaws set = best_of_searches(attested, start);
    for (const Prior& prior : priors) {
        setting.siege.push_back(
            {std::string("siege.") + prior.name, prior.middle, set.*prior.rate});
    }
    const CurveTarget target = target_of(attested);
    setting.siege_log_likelihood = agreement(attested, target, set).log_likelihood;
    setting.siege_prior_log_likelihood = agreement(attested, target, start).log_likelihood;
}

}  // namespace lab
