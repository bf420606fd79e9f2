// Fit of society: how well the rules of people and money agree with what is attested, under the
// record without its counts of households. What the figures mean: docs/fit_society.md.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "lab/fit_war.hpp"
#include "lab/prosperity.hpp"
#include "lab/society_attested.hpp"
#include "lab/society_years.hpp"

namespace lab {

/// How far the world's numbers of one topic are from the attested. Of circuits: their shares.
struct TopicScore {
    Topic topic = Topic::circuits;
    Part part = Part::training;
    std::uint32_t count = 0;
    std::uint32_t within_fifth = 0;  ///< At most 20% off; within the attested range is not off.
    double median_factor = 1;        ///< Off by, up or down, in the middle case. 1 is best.
};

/// The circuits of one count of one court beside one another.
struct CountScore {
    sim::PolityId polity;
    std::int32_t year = 0;
    Part part = Part::training;
    std::uint32_t count = 0;
    std::uint32_t within_fifth = 0;  ///< Share at most 20% off.
    double households_within = 0;    ///< Of the households counted in them, the share in those.
    double misplaced = 0;            ///< Sum of the shares' differences, halved: who lives wrong.
};

/// One court that was counted, year by year while it lasts.
struct CourtLine {
    struct Point {
        std::int32_t year = 0;
        double registered = 0;  ///< As its counts count, households.
        CourtYear account;
    };
    sim::PolityId polity;
    std::vector<Point> points;
};

struct SocietyFit {
    std::vector<SocietyFigure> figures;
    std::vector<TopicScore> topics;  ///< Of topics that have figures; training, then held back.
    std::vector<CountScore> counts;
    std::vector<CourtLine> lines;  ///< Of courts whose registers are attested.
    std::vector<SocietyYear> years;
    std::optional<ProsperityFit> prosperity;
};

/// Lives the record once and, from where it stands in 1165, so many free futures.
[[nodiscard]] SocietyFit fit_society(const scenario::Scenario& scenario, std::uint32_t futures);

/// What a figure is judged by: of circuits the shares, else the numbers. world / attested.
[[nodiscard]] double ratio_of(const SocietyFigure& figure);

/// At most a fifth off, or within the attested range.
[[nodiscard]] bool is_within_fifth(const SocietyFigure& figure);

}  // namespace lab
