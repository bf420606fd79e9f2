// Fork scores: the futures of one fork against the record and against two simpler forecasters.
// Persistence: all stays in the hands that hold it. Climatology: a place changes hands as often as
// places did over such a span in the age, and falls to the other courts by how many places each
// has.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "lab/skill/crps.hpp"
#include "lab/skill/hindcasts.hpp"

namespace lab {

/// Scores of one kind of forecast by those who make it; less is better.
struct Forecasters {
    double model = 0;
    double persistence = 0;
    double climatology = 0;
};

/// One place that somebody holds at the fork. The forecast is the share of the futures in which
/// each court, or nobody, holds it.
struct PlaceScore {
    sim::PlaceId place;
    double households = 0;   ///< At the fork.
    Forecasters brier;       ///< Of who holds it: brier_score of categories.
    double fair_brier = 0;   ///< Of the model; brier.model if there is one member.
    bool is_kept = false;    ///< In the record the holder at the fork holds it.
    std::uint32_t kept = 0;  ///< Futures in which it does.
    double climatology_kept = 1;
};

/// One figure of one court that holds places at the fork.
struct FigureScore {
    CourtFigure figure = CourtFigure::places;
    sim::PolityId court;
    double observed = 0;
    Crps crps;
    double persistence = 0;  ///< |figure at the fork - observed|: the score of one sure forecast.
    std::uint32_t rank = 0;
};

/// How many places go from one holder to another, in the futures and in the record.
struct Flow {
    sim::PolityId from;  ///< At the fork.
    sim::PolityId to;    ///< Another; none: nobody.
    double futures = 0;  ///< Mean.
    std::uint32_t record = 0;
};

struct ForkScores {
    std::vector<PlaceScore> places;
    std::vector<FigureScore> figures;
    std::vector<Flow> flows;  ///< Those that either knows; first where the two differ most.
};

/// Of one horizon that the record reaches; one future or more.
[[nodiscard]] ForkScores score_fork(const HindcastStart& start, std::size_t horizon,
                                    std::span<const HindcastFuture> futures);

}  // namespace lab
