// Pairs of yes or no: the same future lived without a change and with it. What the change does to
// the share of yes, how sure that is, and how necessary and how sufficient the change was.
#pragma once

#include <cstdint>
#include <optional>

#include "lab/statistics/band.hpp"

namespace lab {

/// How many pairs answered how.
struct PairCounts {
    std::uint32_t both = 0;
    std::uint32_t only_with = 0;     ///< Yes with the change, no without it.
    std::uint32_t only_without = 0;  ///< The other way round.
    std::uint32_t neither = 0;

    void count(bool without, bool with);
    [[nodiscard]] std::uint32_t all() const { return both + only_with + only_without + neither; }
    [[nodiscard]] std::uint32_t with() const { return both + only_with; }
    [[nodiscard]] std::uint32_t without() const { return both + only_without; }
    friend bool operator==(const PairCounts&, const PairCounts&) = default;
};

/// An estimate and its interval of 95%.
struct Estimate {
    double value = 0;
    Band interval;
};

/// Share with the change less share without it. Interval: method 10 of Newcombe (1998, Stat. Med.
/// 17, 2635): two Wilson intervals put together by the correlation of the pairs. Needs one pair.
[[nodiscard]] Estimate difference(const PairCounts& pairs);

/// How wide the interval of `difference` would be with `times` as many pairs of the same shares.
[[nodiscard]] double difference_width(const PairCounts& pairs, double times);

/// How many pairs more, of the same shares, would halve the interval of `difference`.
[[nodiscard]] std::uint32_t pairs_to_halve(const PairCounts& pairs);

/// Share with the change divided by share without it. Interval: the hybrid of Wilson intervals of
/// Bonett and Price (2006, Comput. Stat. Data Anal. 50, 3004). Nothing if no future says yes
/// without the change.
[[nodiscard]] std::optional<Estimate> risk_ratio(const PairCounts& pairs);

/// The exact test of McNemar (1947, Psychometrika 12, 153), both sides: the chance of pairs that
/// differ as unevenly as these if the change did nothing. 1 if no pair differs.
[[nodiscard]] double mcnemar_p(const PairCounts& pairs);

/// Pearl (2000), Causality, chapter 9, counted from pairs; Hannart and others (2016, Bull. Am.
/// Meteorol. Soc. 97, 99) use them so of weather. The cause is the change, its effect the yes.
struct Causation {
    /// PN: of the futures that say yes with the change, those that say no without it.
    std::optional<Estimate> necessity;
    /// PS: of the futures that say no without the change, those that say yes with it.
    std::optional<Estimate> sufficiency;
    /// PNS: of all futures, those that say yes with the change and no without it.
    Estimate both;
};
/// Intervals: percentile bootstrap over pairs (Efron 1979, Ann. Stat. 7, 1) with fixed draws; where
/// all cases are alike, and resampling cannot tell how sure that is, Wilson. Needs one pair.
[[nodiscard]] Causation causation(const PairCounts& pairs);

/// The pairs of the opposite answer, no for yes: `causation` of them is of what the change
/// prevents.
[[nodiscard]] PairCounts prevented(const PairCounts& pairs);

/// How many futures lived apart, half with the change and half without, tell as much of the
/// difference as one future lived both ways tells in its place: variance of the difference without
/// common chance over that with it. 1: nothing was gained. Nothing where the pairs do not vary.
[[nodiscard]] std::optional<double> worth_of_pairing(const PairCounts& pairs);

}  // namespace lab
