// Skill table: the scores of many forks put together, by horizon, by fork and by theatre, those of
// training and test apart. Every fork counts the same; forks are the blocks that are drawn.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lab/skill/blocks.hpp"
#include "lab/skill/brier.hpp"
#include "lab/skill/crps.hpp"
#include "lab/skill/fork_scores.hpp"

namespace lab {

/// Who holds the places.
struct ControlSkill {
    Forecasters brier;      ///< Mean over forks of the mean over places.
    double fair_brier = 0;  ///< Of the model, as if of endlessly many futures.
    SkillGain on_persistence;
    SkillGain on_climatology;
};

/// Whether the holder at the fork still holds a place: a chance beside yes or no, so that it can be
/// asked whether chances mean what they say. All places of all forks together.
struct KeptSkill {
    BrierParts parts;
    double log_score = 0;
    double climatology_log_score = 0;  ///< Minus infinity if what it rules out happened.
    std::vector<ReliabilityBin> bins;  ///< With bars.
};

struct FigureSkill {
    CourtFigure figure = CourtFigure::places;
    std::uint32_t cases = 0;
    Crps crps;               ///< Mean over forks of the mean over courts.
    double persistence = 0;  ///< The same of the figure at the fork.
    SkillGain gain;          ///< Of the usual CRPS on persistence.
    RankHistogram ranks;     ///< Of all courts of all forks together.
};

struct HorizonSkill {
    std::uint32_t years = 0;
    std::uint32_t forks = 0;  ///< Whose record reaches so far.
    std::uint32_t cases = 0;  ///< Places of forks.
    double changed = 0;       ///< Share of them in other hands than at the fork.
    ControlSkill control;     ///< Every place counts the same.
    ControlSkill by_households;
    KeptSkill kept;
    std::array<FigureSkill, court_figure_count> figures;
};

/// A part of the cases: of one fork, or of one theatre.
struct SkillPart {
    std::uint32_t years = 0;
    std::uint32_t cases = 0;
    double changed = 0;
    Forecasters brier;
};

struct ForkSkill {
    HindcastAsked fork;
    std::vector<SkillPart> parts;          ///< By horizon, as far as the record reaches.
    std::vector<std::vector<Flow>> flows;  ///< Likewise.
};

struct TheatreSkill {
    std::string_view name_en;  ///< A circuit.
    std::string_view name_zh;
    std::vector<SkillPart> parts;  ///< By horizon; those without cases are left out.
};

struct SetSkill {
    std::optional<ForkSet> set;          ///< Nothing: days of one's own.
    std::vector<HorizonSkill> horizons;  ///< Those that the record of some fork reaches.
    std::vector<ForkSkill> forks;
    std::vector<TheatreSkill> theatres;  ///< In the order of the table of places.
};

/// `futures`: by start, in order of member; of all starts as many, one or more.
[[nodiscard]] std::vector<SetSkill> tabulate_skill(
    const Hindcasts& hindcasts, const std::vector<std::vector<HindcastFuture>>& futures);

}  // namespace lab
