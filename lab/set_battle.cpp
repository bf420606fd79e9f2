#include "lab/set_battle.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "lab/scores.hpp"

namespace lab {

namespace {

using Weight = std::int32_t sim::BattleLaws::*;

/// What a weight is held to: a normal prior in logits, and never the wrong sign.
struct Prior {
    const char* name;
    Weight weight;
    double mean;
    double deviation;
    bool may_be_negative = false;
};

constexpr std::array<Prior, 10> priors = {{
    {"strength_weight", &sim::BattleLaws::strength_weight, 0.30, 0.3},
    {"training_weight", &sim::BattleLaws::training_weight, 1.00, 1.4},
    {"morale_weight", &sim::BattleLaws::morale_weight, 1.00, 1.4},
    {"supply_weight", &sim::BattleLaws::supply_weight, 1.00, 0.7},
    {"command_weight", &sim::BattleLaws::command_weight, 0.25, 0.2},
    {"technique_weight", &sim::BattleLaws::technique_weight, 0.03, 0.03},
    {"attacker_bonus", &sim::BattleLaws::attacker_bonus, 0.00, 0.5, true},
    {"naval_attacker_bonus", &sim::BattleLaws::naval_attacker_bonus, 0.00, 0.3, true},
    {"crossing_penalty", &sim::BattleLaws::crossing_penalty, 0.60, 0.5},
    {"narrow_penalty", &sim::BattleLaws::narrow_penalty, 0.70, 0.5},
}};
using Weights = std::array<double, priors.size()>;

struct Case {
    Weights terms{};  ///< At a weight of one logit.
    bool attacker_won = false;
};

double logits(sim::Fixed value) {
    return static_cast<double>(value.raw) / static_cast<double>(sim::Fixed::one_raw);
}

/// The terms of a battle, each asked of the rule itself with that weight alone.
Case case_of(const AttestedBattle& battle, const sim::BattleLaws& laws) {
    Case one;
    one.attacker_won = battle.winner == Winner::attacker;
    for (std::size_t i = 0; i < priors.size(); ++i) {
        sim::BattleLaws alone = laws;
        for (const Prior& prior : priors) {
            alone.*prior.weight = 0;
        }
        alone.fatigue_weight = alone.surprise_bonus = alone.works_penalty = 0;
        alone.*priors[i].weight = 1000;
        one.terms[i] =
            logits(sim::battle_terms(battle.attacker, battle.defender, battle.ground, alone).sum());
    }
    return one;
}

double score_of_case(const Case& one, const Weights& weights) {
    double score = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        score += weights[i] * one.terms[i];
    }
    return score;
}

double log_score(const std::vector<Case>& cases, const Weights& weights) {
    double sum = 0;
    for (const Case& one : cases) {
        const double chance = logistic(score_of_case(one, weights));
        sum += std::log(one.attacker_won ? chance : 1 - chance);
    }
    return sum / static_cast<double>(std::max<std::size_t>(cases.size(), 1));
}

Weights prior_means() {
    Weights weights{};
    for (std::size_t i = 0; i < priors.size(); ++i) {
        weights[i] = priors[i].mean;
    }
    return weights;
}

/// One Newton step along one weight; the posterior is concave, so sweeps of them end at its top.
void improve(Weights& weights, std::size_t i, const std::vector<Case>& cases) {
    const Prior& prior = priors[i];
    const double precision = 1 / (prior.deviation * prior.deviation);
    double slope = precision * (prior.mean - weights[i]);
    double bend = precision;
    for (const Case& one : cases) {
        const double chance = logistic(score_of_case(one, weights));
        slope += ((one.attacker_won ? 1.0 : 0.0) - chance) * one.terms[i];
        bend += chance * (1 - chance) * one.terms[i] * one.terms[i];
    }
    weights[i] += slope / bend;
    if (!prior.may_be_negative) {
        weights[i] = std::max(weights[i], 0.0);
    }
}

Weights most_likely(const std::vector<Case>& cases) {
    Weights weights = prior_means();
    for (int sweep = 0; sweep < 400; ++sweep) {
        for (std::size_t i = 0; i < weights.size(); ++i) {
            improve(weights, i, cases);
        }
    }
    return weights;
}

double crossed_log_score(const std::vector<Case>& cases) {
    constexpr std::size_t folds = 10;
    double sum = 0;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        std::vector<Case> kept;
        std::vector<Case> left;
        for (std::size_t i = 0; i < cases.size(); ++i) {
            (i % folds == fold ? left : kept).push_back(cases[i]);
        }
        sum += log_score(left, most_likely(kept)) * static_cast<double>(left.size());
    }
    return sum / static_cast<double>(std::max<std::size_t>(cases.size(), 1));
}

std::int32_t permille(double value) {
    return static_cast<std::int32_t>(std::lround(1000 * value));
}

}  // namespace

void set_battle(Setting& setting, const Attested& attested, const sim::BattleLaws& laws) {
    std::vector<Case> cases;
    for (const AttestedBattle& battle : attested.battles) {
        if (!battle.is_held_back && battle.winner != Winner::neither) {
            cases.push_back(case_of(battle, laws));
        }
    }
    const Weights weights = most_likely(cases);
    for (std::size_t i = 0; i < priors.size(); ++i) {
        setting.battle.push_back({std::string("battle.") + priors[i].name, permille(priors[i].mean),
                                  permille(weights[i])});
    }
    setting.battle_log_score = log_score(cases, weights);
    setting.battle_prior_log_score = log_score(cases, prior_means());
    setting.battle_crossed_log_score = crossed_log_score(cases);
}

}  // namespace lab
