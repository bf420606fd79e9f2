// Against independent libraries: tests/statistics/reference.table, made by make_reference.py there.
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "lab/statistics/means.hpp"
#include "lab/statistics/paired.hpp"
#include "lab/statistics/proportion.hpp"
#include "lab/statistics/quantile.hpp"
#include "lab/statistics/survival.hpp"
#include "lab/statistics/triangular.hpp"
#include "tests/support/reference_table.hpp"

namespace lab {
namespace {

using Numbers = std::vector<double>;
using test_support::reference_values;

std::uint32_t whole(double number) {
    return static_cast<std::uint32_t>(number);
}

Numbers both_ends(const Band& band) {
    return {band.low, band.high};
}

PairCounts pairs_of(const Numbers& in) {
    return {whole(in[0]), whole(in[1]), whole(in[2]), whole(in[3])};
}

/// The estimate and its interval; three times -1 where there is none.
Numbers estimate_of(const std::optional<Estimate>& estimate) {
    return estimate ? Numbers{estimate->value, estimate->interval.low, estimate->interval.high}
                    : Numbers{-1, -1, -1};
}

Numbers tell_means(const Numbers& in) {
    const Numbers without = reference_values(whole(in[0]), whole(in[1]));
    const Numbers with = reference_values(whole(in[0]), whole(in[1]) + 50);
    const PairedMeans means = paired_means(without, with);
    return {means.difference.value, means.difference.interval.low, means.difference.interval.high,
            means.p};
}

Numbers tell_survival(const Numbers& in) {
    const std::uint32_t count = whole(in[1]);
    const Numbers rolled = reference_values(2 * count, whole(in[2]));
    std::vector<Life> lives;
    for (std::uint32_t i = 0; i < count; ++i) {
        lives.push_back(
            {static_cast<std::int32_t>(rolled[i] + 3000) % 400 + 1, rolled[count + i] > 0});
    }
    const std::vector<CurveStep> curve = survival_curve(lives, normal_95);
    const CurveStep step = step_on(curve, static_cast<std::int32_t>(in[0]));
    return {step.share, step.low, step.high};
}

/// PN, PS and PNS; -1 where there is none.
Numbers tell_causation(const Numbers& in) {
    const Causation found = causation(pairs_of(in));
    return {estimate_of(found.necessity)[0], estimate_of(found.sufficiency)[0], found.both.value};
}

Numbers tell(const std::string& asked, const Numbers& in) {
    if (asked == "wilson") {
        return both_ends(wilson(in[0], in[1]));
    }
    if (asked == "clopper_pearson") {
        return both_ends(clopper_pearson(whole(in[0]), whole(in[1])));
    }
    if (asked == "binomial") {
        return {binomial_at_most(whole(in[0]), whole(in[1]), in[2])};
    }
    if (asked == "difference") {
        return estimate_of(difference(pairs_of(in)));
    }
    if (asked == "risk_ratio") {
        return estimate_of(risk_ratio(pairs_of(in)));
    }
    if (asked == "causation") {
        return tell_causation(in);
    }
    if (asked == "alike") {
        return estimate_of(causation(pairs_of(in)).necessity);
    }
    if (asked == "to_halve") {
        return {static_cast<double>(pairs_to_halve(pairs_of(in)))};
    }
    if (asked == "mcnemar") {
        return {mcnemar_p(pairs_of(in))};
    }
    if (asked == "worth") {
        return {worth_of_pairing(pairs_of(in)).value_or(-1)};
    }
    if (asked == "student") {
        return {student_value(0.95, whole(in[0]))};
    }
    if (asked == "within") {
        return {student_within(in[0], whole(in[1]))};
    }
    if (asked == "triangular") {
        return {triangular_quantile(in[0], in[1], in[2], in[3])};
    }
    if (asked == "quantile") {
        Numbers values = reference_values(whole(in[1]), whole(in[2]));
        std::sort(values.begin(), values.end());
        return {quantile(values, in[0])};
    }
    if (asked == "means") {
        return tell_means(in);
    }
    return asked == "survival" ? tell_survival(in) : Numbers{};
}

TEST(statistics, agree_with_independent_libraries) {
    std::set<std::string> asked;
    for (const auto& row : test_support::read_reference()) {
        if (row.asked == "medoid" || row.asked == "strangest") {
            continue;  // Of futures: tests/ensemble/typical_test.cpp.
        }
        test_support::expect_reference(tell(row.asked, row.inputs), row);
        asked.insert(row.asked);
    }
    EXPECT_EQ(asked.size(), 16U);
}

}  // namespace
}  // namespace lab
