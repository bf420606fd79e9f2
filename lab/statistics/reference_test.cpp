// Against independent libraries: tests/statistics/reference.table, made by make_reference.py there.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "lab/statistics/means.hpp"
#include "lab/statistics/paired.hpp"
#include "lab/statistics/proportion.hpp"
#include "lab/statistics/quantile.hpp"
#include "lab/statistics/survival.hpp"
#include "lab/statistics/triangular.hpp"

namespace lab {
namespace {

using Numbers = std::vector<double>;

std::uint32_t whole(double number) {
    return static_cast<std::uint32_t>(number);
}

Numbers both_ends(const Band& band) {
    return {band.low, band.high};
}

PairCounts pairs_of(const Numbers& in) {
    return {whole(in[0]), whole(in[1]), whole(in[2]), whole(in[3])};
}

/// The rule of make_reference.py.
Numbers values_of(std::uint32_t count, std::uint32_t salt) {
    Numbers values;
    std::uint64_t state = salt;
    for (std::uint32_t i = 0; i < count; ++i) {
        state = (state * 1103515245 + 12345) % 2147483648U;
        values.push_back(static_cast<double>(state % 100000) / 8 - 3000);
    }
    return values;
}

Numbers tell_means(const Numbers& in) {
    const Numbers without = values_of(whole(in[0]), whole(in[1]));
    const Numbers with = values_of(whole(in[0]), whole(in[1]) + 50);
    const PairedMeans means = paired_means(without, with);
    return {means.difference.value, means.difference.interval.low, means.difference.interval.high,
            means.p};
}

Numbers tell_survival(const Numbers& in) {
    const std::uint32_t count = whole(in[1]);
    const Numbers rolled = values_of(2 * count, whole(in[2]));
    std::vector<Life> lives;
    for (std::uint32_t i = 0; i < count; ++i) {
        lives.push_back(
            {static_cast<std::int32_t>(rolled[i] + 3000) % 400 + 1, rolled[count + i] > 0});
    }
    const std::vector<CurveStep> curve = survival_curve(lives, normal_95);
    const CurveStep step = step_on(curve, static_cast<std::int32_t>(in[0]));
    return {step.share, step.low, step.high};
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
        const Estimate estimate = difference(pairs_of(in));
        return {estimate.value, estimate.interval.low, estimate.interval.high};
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
        Numbers values = values_of(whole(in[1]), whole(in[2]));
        std::sort(values.begin(), values.end());
        return {quantile(values, in[0])};
    }
    if (asked == "means") {
        return tell_means(in);
    }
    return asked == "survival" ? tell_survival(in) : Numbers{};
}

TEST(statistics, agree_with_independent_libraries) {
    const std::string path = std::string(JINSONG_SOURCE_DIR) + "/tests/statistics/reference.table";
    std::ifstream file(path);
    std::map<std::string, std::uint32_t> asked;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::istringstream words(line);
        std::string name;
        words >> name;
        Numbers in;
        Numbers expected;
        bool is_after = false;
        for (std::string word; words >> word;) {
            if (word == "->") {
                is_after = true;
            } else {
                (is_after ? expected : in).push_back(std::stod(word));
            }
        }
        const Numbers found = tell(name, in);
        ASSERT_EQ(found.size(), expected.size()) << line;
        for (std::size_t i = 0; i < found.size(); ++i) {
            const double scale = std::max(1.0, std::abs(expected[i]));
            EXPECT_NEAR(found[i] / scale, expected[i] / scale, 1e-12) << line;
        }
        asked[name] += 1;
    }
    EXPECT_EQ(asked.size(), 12U) << path;
}

}  // namespace
}  // namespace lab
