#include "lab/skill/blocks.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "simulation/foundation/draw.hpp"

namespace lab {

namespace {

constexpr std::uint32_t bootstrap_seed = 22;
constexpr std::uint32_t signs_seed = 23;
// (repeats + 1) / 40 is whole, so that the ends are order statistics (Davison and Hinkley 1997).
constexpr std::uint32_t repeats = 3999;
constexpr std::uint32_t most_signs = 16;
constexpr std::uint32_t drawn_signs = 1U << most_signs;

Band middle_95(std::vector<double>& values) {
    std::ranges::sort(values);
    constexpr std::size_t end = (repeats + 1) / 40;
    return {values[end - 1], values[repeats - end]};
}

}  // namespace

double skill_score(double ours, double theirs) {
    if (theirs <= 0) {
        return ours <= 0 ? 0 : -std::numeric_limits<double>::infinity();
    }
    return 1 - ours / theirs;
}

double sign_flip_p(std::span<const double> differences) {
    const auto count = static_cast<std::uint32_t>(differences.size());
    double sum = 0;
    double size = 0;
    for (const double difference : differences) {
        sum += difference;
        size += std::abs(difference);
    }
    // Sums that differ by rounding alone are the same.
    const double least = std::abs(sum) - 1e-12 * size;
    const bool is_exact = count <= most_signs;
    const std::uint32_t ways = is_exact ? 1U << count : drawn_signs;
    std::uint32_t as_great = 0;
    for (std::uint32_t way = 0; way < ways; ++way) {
        const sim::Draw draw({signs_seed, 0}, way, 0, 0);
        double flipped = 0;
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::uint32_t bits = is_exact ? way >> i : draw.bits(i);
            flipped += (bits & 1U) != 0 ? -differences[i] : differences[i];
        }
        as_great += std::abs(flipped) >= least ? 1 : 0;
    }
    // What was seen is one of the ways, too.
    return is_exact ? static_cast<double>(as_great) / ways : (as_great + 1.0) / (ways + 1.0);
}

SkillGain skill_gain(std::span<const ScoreBlock> blocks) {
    SkillGain gain;
    if (blocks.empty()) {
        return gain;
    }
    const auto count = static_cast<std::uint32_t>(blocks.size());
    std::vector<double> differences;
    double ours = 0;
    double theirs = 0;
    for (const ScoreBlock& block : blocks) {
        differences.push_back(block.theirs - block.ours);
        ours += block.ours;
        theirs += block.theirs;
    }
    gain.skill = skill_score(ours, theirs);
    gain.difference = (theirs - ours) / count;
    gain.p = sign_flip_p(differences);
    if (count == 1) {
        return gain;  // One block says nothing of how much blocks differ.
    }
    std::vector<double> skills;
    std::vector<double> means;
    for (std::uint32_t repeat = 0; repeat < repeats; ++repeat) {
        const sim::Draw draw({bootstrap_seed, 0}, repeat, 0, 0);
        ours = 0;
        theirs = 0;
        for (std::uint32_t i = 0; i < count; ++i) {
            const ScoreBlock& block = blocks[draw.below(count, i)];
            ours += block.ours;
            theirs += block.theirs;
        }
        skills.push_back(skill_score(ours, theirs));
        means.push_back((theirs - ours) / count);
    }
    gain.skill_interval = middle_95(skills);
    gain.difference_interval = middle_95(means);
    return gain;
}

}  // namespace lab
