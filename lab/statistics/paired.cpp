#include "lab/statistics/paired.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "lab/statistics/proportion.hpp"
#include "lab/statistics/quantile.hpp"
#include "simulation/foundation/draw.hpp"

namespace lab {

namespace {

/// The four counts, not necessarily whole.
struct Cells {
    double both;
    double only_with;
    double only_without;
    double neither;
    [[nodiscard]] double all() const { return both + only_with + only_without + neither; }
};

Cells cells_of(const PairCounts& pairs, double times) {
    return {pairs.both * times, pairs.only_with * times, pairs.only_without * times,
            pairs.neither * times};
}

/// Newcombe's corrected correlation of the two answers.
double phi_of(const Cells& cells) {
    const double margins = (cells.both + cells.only_with) * (cells.only_without + cells.neither) *
                           (cells.both + cells.only_without) * (cells.only_with + cells.neither);
    if (margins <= 0) {
        return 0;
    }
    double top = cells.both * cells.neither - cells.only_with * cells.only_without;
    if (top > 0) {
        top = std::max(top - cells.all() / 2, 0.0);
    }
    return top / std::sqrt(margins);
}

Estimate difference_of(const Cells& cells) {
    const double all = cells.all();
    const double with = (cells.both + cells.only_with) / all;
    const double without = (cells.both + cells.only_without) / all;
    const Band one = wilson(cells.both + cells.only_with, all);
    const Band other = wilson(cells.both + cells.only_without, all);
    const double phi = phi_of(cells);
    const auto spread = [phi](double a, double b) {
        return std::sqrt(std::max(a * a - 2 * phi * a * b + b * b, 0.0));
    };
    // The difference from the counts, so that equal counts give 0 and not a rounding.
    const double value = (cells.only_with - cells.only_without) / all;
    return {value,
            {std::max(value - spread(with - one.low, other.high - without), -1.0),
             std::min(value + spread(one.high - with, without - other.low), 1.0)}};
}

constexpr std::uint32_t repeats = 2000;
constexpr sim::ChanceKey bootstrap_key{20, 1};

struct Resampled {
    std::vector<double> necessity;
    std::vector<double> sufficiency;
    std::vector<double> both;
};

Resampled resample(const PairCounts& pairs) {
    Resampled found;
    const std::uint32_t all = pairs.all();
    for (std::uint32_t repeat = 0; repeat < repeats; ++repeat) {
        const sim::Draw draw(bootstrap_key, repeat, 0, 0);
        std::uint32_t hits = 0;
        std::uint32_t both = 0;
        std::uint32_t neither = 0;
        for (std::uint32_t i = 0; i < all; ++i) {
            // Which pair: those alike stand beside each other.
            const std::uint32_t pick = draw.below(all, i);
            if (pick < pairs.only_with) {
                hits += 1;
            } else if (pick < pairs.only_with + pairs.both) {
                both += 1;
            } else if (pick < pairs.only_with + pairs.both + pairs.neither) {
                neither += 1;
            }
        }
        if (hits + both > 0) {
            found.necessity.push_back(static_cast<double>(hits) / (hits + both));
        }
        if (hits + neither > 0) {
            found.sufficiency.push_back(static_cast<double>(hits) / (hits + neither));
        }
        found.both.push_back(static_cast<double>(hits) / all);
    }
    return found;
}

std::optional<Estimate> share_of(std::uint32_t hits, std::uint32_t of, std::vector<double> drawn) {
    if (of == 0) {
        return std::nullopt;
    }
    Estimate estimate;
    estimate.value = static_cast<double>(hits) / of;
    if (hits == 0 || hits == of || drawn.empty()) {
        estimate.interval = wilson(hits, of);
        return estimate;
    }
    std::sort(drawn.begin(), drawn.end());
    estimate.interval = {quantile(drawn, 0.025), quantile(drawn, 0.975)};
    return estimate;
}

}  // namespace

void PairCounts::count(bool without, bool with) {
    (without ? (with ? both : only_without) : (with ? only_with : neither)) += 1;
}

Estimate difference(const PairCounts& pairs) {
    return difference_of(cells_of(pairs, 1));
}

double difference_width(const PairCounts& pairs, double times) {
    return difference_of(cells_of(pairs, times)).interval.width();
}

std::uint32_t pairs_to_halve(const PairCounts& pairs) {
    const double wanted = difference_width(pairs, 1) / 2;
    const std::uint32_t all = pairs.all();
    const auto is_enough = [&](std::uint32_t more) {
        return difference_width(pairs, 1 + static_cast<double>(more) / all) <= wanted;
    };
    // The more pairs, the narrower: the least that are enough lie between `few` and `many`.
    std::uint32_t few = 0;
    std::uint32_t many = all;
    while (!is_enough(many)) {
        few = many;
        many *= 2;
    }
    while (many - few > 1) {
        const std::uint32_t middle = few + (many - few) / 2;
        (is_enough(middle) ? many : few) = middle;
    }
    return many;
}

std::optional<Estimate> risk_ratio(const PairCounts& pairs) {
    if (pairs.without() == 0) {
        return std::nullopt;
    }
    const double with = pairs.with();
    const double without = pairs.without();
    const double any = pairs.all() - pairs.neither;
    const double joint =
        std::sqrt((pairs.only_with + pairs.only_without + 2.0) / ((with + 1) * (without + 1)));
    const double one = std::sqrt((1 - (with + 1) / (any + 2)) / (with + 1));
    const double other = std::sqrt((1 - (without + 1) / (any + 2)) / (without + 1));
    const double normal = normal_95 * joint / (one + other);
    const Band high = wilson(with, any, normal);
    const Band low = wilson(without, any, normal);
    return Estimate{with / without, {high.low / low.high, high.high / low.low}};
}

double mcnemar_p(const PairCounts& pairs) {
    const std::uint32_t differ = pairs.only_with + pairs.only_without;
    if (differ == 0) {
        return 1;
    }
    const std::uint32_t fewer = std::min(pairs.only_with, pairs.only_without);
    return std::min(1.0, 2 * binomial_at_most(fewer, differ, 0.5));
}

Causation causation(const PairCounts& pairs) {
    const Resampled drawn = resample(pairs);
    Causation found;
    found.necessity = share_of(pairs.only_with, pairs.with(), drawn.necessity);
    found.sufficiency =
        share_of(pairs.only_with, pairs.only_with + pairs.neither, drawn.sufficiency);
    found.both = share_of(pairs.only_with, pairs.all(), drawn.both).value_or(Estimate{});
    return found;
}

PairCounts prevented(const PairCounts& pairs) {
    return {pairs.neither, pairs.only_without, pairs.only_with, pairs.both};
}

std::optional<double> worth_of_pairing(const PairCounts& pairs) {
    const double all = pairs.all();
    const double with = pairs.with() / all;
    const double without = pairs.without() / all;
    const double apart = with * (1 - with) + without * (1 - without);
    const double gap = with - without;
    const double together =
        (static_cast<double>(pairs.only_with) + pairs.only_without) / all - gap * gap;
    if (together <= 0) {
        return std::nullopt;
    }
    return apart / together;
}

}  // namespace lab
