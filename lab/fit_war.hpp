// Fit of war: how well the rules of battle, siege and march agree with what is attested. The same
// functions that run a world are asked here. What the figures mean: docs/fit.md.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lab/attested.hpp"
#include "lab/scores.hpp"
#include "lab/statistics/survival.hpp"

namespace lab {

/// Which attested entries a figure is about.
enum class Part : std::uint32_t {
    training,   ///< The two thirds that parameters were set on.
    held_back,  ///< The third that was never used for setting.
};
inline constexpr std::uint32_t part_count = 2;

struct BattleForecast {
    const AttestedBattle* battle = nullptr;  ///< Into Fit::attested; its winner is a side.
    double rule = 0.5;                       ///< Chance of the attacker.
    double strength = 0.5;                   ///< The same by the ratio of men alone.
};

/// Forecasters beside one another on the same battles.
struct BattleScores {
    Score rule;
    Score strength;  ///< Baseline: a line in the logarithm of the ratio, set on the training part.
    Score coin;
};

struct KindScores {
    std::string_view kind;
    BattleScores scores;
};

struct BattlePart {
    BattleScores all;
    BattleScores told;  ///< Those whose row tells the numbers of both sides.
    Score bare;         ///< The rule without the scores of people and forces.
    Band gain_on_coin;  ///< Of the mean log score.
    Band gain_on_strength;
    std::vector<KindScores> kinds;
};

struct LossForecast {
    const AttestedBattle* battle = nullptr;
    bool is_attacker = false;
    std::int32_t attested = 0;  ///< Men.
    std::int32_t expected = 0;  ///< Men: mean of the lives in which the attested winner won.
};

struct SiegeForecast {
    const AttestedSiege* siege = nullptr;
    double fall = 0.5;  ///< Chance that the place falls.
    std::int32_t median_days = 0;
    std::int32_t low_days = 0;   ///< 5% of the lives are shorter,
    std::int32_t high_days = 0;  ///< 5% longer.
};

struct CurvePoint {
    CurveStep attested;
    double rule = 1;         ///< Share of all lives that go on.
    bool is_inside = false;  ///< Of the band.
};

struct SiegePart {
    Score rule;
    Score coin;
    Score rate;                ///< Baseline: the share of places that fell in the training part.
    double fell_attested = 0;  ///< Share.
    double fell_rule = 0;
    std::vector<CurvePoint> curve;  ///< On fixed days.
    std::uint32_t points_inside = 0;
};

/// A commander's way between two orders of battle, beside the quickest by the map.
struct MarchFit {
    std::uint32_t moves = 0;
    std::uint32_t as_foot = 0;            ///< Moves that foot could have made in the time.
    std::uint32_t as_cavalry = 0;         ///< The same of cavalry.
    std::vector<double> told_km_per_day;  ///< Rates told in army_facts, sorted.
    std::int32_t baggage_km_per_day = 0;  ///< Of the rule, on a level road.
    std::int32_t foot_km_per_day = 0;
    std::int32_t cavalry_km_per_day = 0;
};

struct Fit {
    Attested attested;
    std::vector<BattleForecast> battles;
    std::vector<BattlePart> battle_parts;  ///< By Part.
    Line strength_line;
    std::vector<LossForecast> losses;
    std::vector<SiegeForecast> sieges;
    std::vector<SiegePart> siege_parts;  ///< By Part.
    MarchFit march;
};

/// Moved, never copied: forecasts point into `attested`.
[[nodiscard]] Fit fit_war(const scenario::Scenario& scenario);

/// ln of the ratio of the sides' men, whatever they are: what the baseline knows.
[[nodiscard]] double log_strength(const AttestedBattle& battle);

}  // namespace lab
