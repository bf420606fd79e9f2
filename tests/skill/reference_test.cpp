// The scores against those of independent Python libraries on the same numbers
// (tests/skill/make_reference.py).
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "lab/skill/blocks.hpp"
#include "lab/skill/brier.hpp"
#include "lab/skill/crps.hpp"
#include "tests/support/source_folder.hpp"

namespace {

using Json = nlohmann::json;

const Json& reference(const char* kind) {
    static const Json table = [] {
        std::ifstream file(test_support::source_folder() + "/tests/skill/reference.json");
        return Json::parse(file);
    }();
    return table.at(kind);
}

/// Equal to 1e-12 of their size.
void expect_same(double ours, const Json& theirs, const std::string& what) {
    const double other = theirs.get<double>();
    EXPECT_NEAR(ours, other, 1e-12 * std::max(1.0, std::abs(other))) << what;
}

std::vector<lab::WeighedForecast> forecasts_of(const Json& row) {
    std::vector<lab::WeighedForecast> forecasts;
    for (std::size_t i = 0; i < row.at("chance").size(); ++i) {
        forecasts.push_back({row["chance"][i].get<double>(), row["happened"][i].get<bool>(),
                             row["weight"][i].get<double>()});
    }
    return forecasts;
}

TEST(skill_reference, crps) {
    for (const Json& row : reference("crps")) {
        const auto members = row.at("members").get<std::vector<double>>();
        const lab::Crps score = lab::crps_of(members, row.at("observed").get<double>());
        const std::string what = std::to_string(members.size()) + " members";
        expect_same(score.usual, row.at("usual"), what);
        expect_same(score.fair, row.at("fair"), what);
    }
}

TEST(skill_reference, brier_of_categories_and_log_score) {
    for (const Json& row : reference("categories")) {
        const auto counts = row.at("counts").get<std::vector<std::uint32_t>>();
        const auto members = row.at("members").get<std::uint32_t>();
        const auto happened = row.at("happened").get<std::size_t>();
        std::vector<double> chances;
        for (const std::uint32_t count : counts) {
            chances.push_back(static_cast<double>(count) / members);
        }
        expect_same(lab::brier_score(chances, happened), row.at("brier"), "brier");
        expect_same(lab::fair_brier_score(counts, members, happened), row.at("fair"), "fair");
        expect_same(lab::ensemble_log_score(counts[0], members, happened == 0),
                    row.at("log_of_first"), "log");
    }
}

TEST(skill_reference, parts_of_the_brier_score_and_reliability) {
    for (const Json& row : reference("forecasts")) {
        const auto forecasts = forecasts_of(row);
        const lab::BrierParts parts = lab::brier_parts(forecasts, 10);
        expect_same(parts.brier, row.at("brier"), "brier");
        expect_same(parts.reliability, row.at("reliability"), "reliability");
        expect_same(parts.resolution, row.at("resolution"), "resolution");
        expect_same(parts.uncertainty, row.at("uncertainty"), "uncertainty");
        expect_same(parts.spread, row.at("spread"), "spread");
        expect_same(parts.covariance, row.at("covariance"), "covariance");
        const auto bins = lab::reliability_bins(forecasts, 10);
        std::size_t filled = 0;
        for (const lab::ReliabilityBin& bin : bins) {
            filled += bin.count > 0 ? 1 : 0;
        }
        EXPECT_EQ(filled, row.at("bins").size());
        for (const Json& bin : row.at("bins")) {
            const lab::ReliabilityBin& ours = bins[bin.at("bin").get<std::size_t>()];
            EXPECT_EQ(ours.count, bin.at("count").get<std::size_t>());
            expect_same(ours.chance, bin.at("chance"), "chance");
            expect_same(ours.happened, bin.at("happened"), "happened");
        }
    }
}

TEST(skill_reference, rank_histograms) {
    for (const Json& row : reference("histograms")) {
        const auto ranks = row.at("ranks").get<std::vector<std::uint32_t>>();
        const lab::RankHistogram histogram = lab::rank_histogram(
            ranks, row.at("members").get<std::uint32_t>(), row.at("bins").get<std::uint32_t>());
        EXPECT_EQ(histogram.counts, row.at("counts").get<std::vector<std::uint32_t>>());
        expect_same(histogram.chi_square, row.at("chi_square"), "chi-square");
        expect_same(histogram.p, row.at("p"), "p");
    }
}

TEST(skill_reference, tail_of_chi_square) {
    for (const Json& row : reference("tails")) {
        expect_same(lab::chi_square_tail(row.at("value").get<double>(),
                                         row.at("degrees").get<std::uint32_t>()),
                    row.at("p"), row.dump());
    }
}

TEST(skill_reference, swaps_of_blocks_exactly_and_bootstrap_within_its_own_error) {
    for (const Json& row : reference("blocks")) {
        std::vector<lab::ScoreBlock> blocks;
        for (std::size_t i = 0; i < row.at("ours").size(); ++i) {
            blocks.push_back({row["ours"][i].get<double>(), row["theirs"][i].get<double>()});
        }
        const lab::SkillGain gain = lab::skill_gain(blocks);
        expect_same(gain.skill, row.at("skill"), "skill");
        expect_same(gain.p, row.at("p"), "p");
        const double low = row.at("low").get<double>();
        const double high = row.at("high").get<double>();
        EXPECT_NEAR(gain.skill_interval.low, low, 0.06 * (high - low));
        EXPECT_NEAR(gain.skill_interval.high, high, 0.06 * (high - low));
    }
}

}  // namespace
