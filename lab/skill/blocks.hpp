// Blocks: how much better one forecaster is than another, and how sure that is, where the forecasts
// made on one day stand or fall together. Days, not forecasts, are drawn.
// Künsch 1989 and Hamill 1999 (blocks); Efron 1979 (bootstrap); Fisher 1935 (signs).
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "lab/scores.hpp"

namespace lab {

/// Mean scores of two forecasters on the forecasts of one block; less is better.
struct ScoreBlock {
    double ours = 0;
    double theirs = 0;
};

struct SkillGain {
    static constexpr double unbounded = std::numeric_limits<double>::infinity();

    /// 1 - ours / theirs, of the means over the blocks: 1 is perfect, 0 no better than theirs.
    /// Minus infinity where theirs is perfect and ours is not; 0 where both are.
    double skill = 0;
    /// 95%, percentiles of the bootstrap. An end may be infinite; both are of fewer than two
    /// blocks.
    Band skill_interval{-unbounded, unbounded};
    double difference = 0;  ///< Mean of theirs - ours: above 0, ours is better.
    Band difference_interval{-unbounded, unbounded};
    /// Two-sided: the share of all ways of swapping the two forecasters block by block that give
    /// as great a mean difference. All ways up to 2^16, else as many fixed draws.
    double p = 1;
};

/// 1 - ours / theirs, as above.
[[nodiscard]] double skill_score(double ours, double theirs);

/// Of no blocks: no gain, p 1.
[[nodiscard]] SkillGain skill_gain(std::span<const ScoreBlock> blocks);

/// The p alone, of the differences block by block.
[[nodiscard]] double sign_flip_p(std::span<const double> differences);

}  // namespace lab
