// Sampled laws: drawn by seed, member and name, about their values and inside their ranges; the
// branches of a pair share them, and threads and neighbours change nothing.
#include "lab/ensemble/law_sampling.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "chronicle/timeline.hpp"
#include "lab/ensemble/pairs.hpp"
#include "lab/ensemble/trajectory.hpp"
#include "scenario/directory/read_directory.hpp"
#include "simulation/foundation/check.hpp"
#include "tests/support/real_pack.hpp"
#include "tests/support/source_folder.hpp"

namespace {

const scenario::Scenario& real() {
    return test_support::real_session().scenario();
}

const sim::Laws& committed() {
    return real().setting.laws;
}

std::vector<std::int32_t> values_of(sim::Laws laws) {
    std::vector<std::int32_t> values;
    for (const scenario::LawParameter& law : scenario::law_parameters()) {
        values.push_back(law.target(laws));
    }
    return values;
}

TEST(law_sampling, hangs_on_seed_member_and_spread) {
    const lab::LawSampling sampling(real(), {20});
    const auto drawn = values_of(sampling.draw(committed(), {1, 3}));
    EXPECT_EQ(values_of(sampling.draw(committed(), {1, 3})), drawn);
    EXPECT_NE(values_of(sampling.draw(committed(), {1, 4})), drawn);
    EXPECT_NE(values_of(sampling.draw(committed(), {2, 3})), drawn);
    EXPECT_NE(values_of(lab::LawSampling(real(), {30}).draw(committed(), {1, 3})), drawn);
}

TEST(law_sampling, stays_within_the_spread_and_the_range_of_each_law) {
    const std::vector<scenario::LawParameter> laws = scenario::law_parameters();
    const std::vector<std::int32_t> values = values_of(committed());
    const lab::LawSampling sampling(real(), {50});
    std::vector<bool> has_moved(laws.size());
    for (std::uint32_t member = 0; member < 50; ++member) {
        const std::vector<std::int32_t> drawn = values_of(sampling.draw(committed(), {1, member}));
        for (std::size_t i = 0; i < laws.size(); ++i) {
            const auto text =
                std::ranges::find(real().laws, laws[i].name, &scenario::LawText::name);
            ASSERT_GE(drawn[i], text->minimum) << laws[i].name;
            ASSERT_LE(drawn[i], text->maximum) << laws[i].name;
            ASSERT_LE(std::abs(drawn[i] - values[i]), (std::abs(values[i]) + 1) / 2)
                << laws[i].name;
            has_moved[i] = has_moved[i] || drawn[i] != values[i];
        }
    }
    for (std::size_t i = 0; i < laws.size(); ++i) {
        if (values[i] == 0) {
            EXPECT_FALSE(has_moved[i]) << laws[i].name;
        }
    }
    EXPECT_GT(std::ranges::count(has_moved, true), static_cast<int>(laws.size() * 3 / 4));
}

// Of a triangle with its mode in the middle the mean is the mode, the variance a sixth of the
// square of its reach.
TEST(law_sampling, has_the_mean_and_the_spread_of_its_triangle) {
    constexpr std::uint32_t members = 4000;
    const lab::LawSampling sampling(real(), {20});
    double sum = 0;
    double squares = 0;
    for (std::uint32_t member = 0; member < members; ++member) {
        const double drawn = sampling.draw(committed(), {5, member}).siege.relief_hazard;
        sum += drawn;
        squares += drawn * drawn;
    }
    const double value = committed().siege.relief_hazard;
    const double variance = value * value * 0.04 / 6;
    const double mean = sum / members;
    EXPECT_NEAR(mean, value, 4 * std::sqrt(variance / members));
    EXPECT_NEAR((squares / members - mean * mean) / variance, 1, 0.1);
}

// The real pack, three of whose laws have been given posterior ranges.
const scenario::Scenario& calibrated() {
    static const std::shared_ptr<const scenario::Scenario> loaded = [] {
        auto sources =
            scenario::read_source_files(test_support::source_folder() + "/data/jin_song");
        CHECK(sources.has_value(), "the pack can be read");
        std::string& laws = sources.value().at("laws.toml");
        const auto give = [&laws](const char* law, const std::string& posterior) {
            const std::size_t at = laws.find("range", laws.find(std::string("[") + law + "]"));
            laws.insert(at, "posterior = " + posterior + "\n");
        };
        for (std::size_t at = 0; (at = laws.find("\nposterior", at)) != std::string::npos;) {
            laws.erase(at, laws.find('\n', at + 1) - at);
        }
        give("siege.relief_hazard", "[300, 1000]");
        give("siege.storm_hazard", "[0, 1]");
        give("march.foot_km_per_day", "[15, 15]");
        auto pack = scenario::load_sources(scenario::assemble_pack(sources.value()));
        CHECK(pack.has_value(), "the pack is right");
        return std::make_shared<const scenario::Scenario>(std::move(pack.value()));
    }();
    return *loaded;
}

constexpr lab::LawSpread by_posterior{.percent = 0, .is_posterior = true};

TEST(law_sampling, draws_only_laws_with_a_posterior_and_within_it) {
    ASSERT_EQ(calibrated().content_hash, real().content_hash) << "no world has changed";
    ASSERT_NE(calibrated().posteriors_hash, real().posteriors_hash);
    const lab::LawSampling sampling(calibrated(), by_posterior);
    const std::vector<scenario::LawParameter> laws = scenario::law_parameters();
    const std::vector<std::int32_t> values = values_of(committed());
    for (std::uint32_t member = 0; member < 200; ++member) {
        const sim::Laws drawn = sampling.draw(committed(), {1, member});
        EXPECT_GE(drawn.siege.relief_hazard, 300);
        EXPECT_LE(drawn.siege.relief_hazard, 1000);
        EXPECT_EQ(drawn.march.foot_km_per_day, 15);
        EXPECT_LE(drawn.siege.storm_hazard, 1) << "its value lies outside its posterior";
        const std::vector<std::int32_t> all = values_of(drawn);
        for (std::size_t i = 0; i < laws.size(); ++i) {
            const bool has_posterior = laws[i].name == "siege.relief_hazard" ||
                                       laws[i].name == "siege.storm_hazard" ||
                                       laws[i].name == "march.foot_km_per_day";
            EXPECT_TRUE(has_posterior || all[i] == values[i]) << laws[i].name;
        }
    }
}

// The mean of a triangle is a third of the sum of its ends and its mode, its variance an
// eighteenth of the sum of their squares less that of their products.
TEST(law_sampling, has_the_mean_and_the_spread_of_the_triangle_of_a_posterior) {
    constexpr std::uint32_t members = 4000;
    const lab::LawSampling sampling(calibrated(), by_posterior);
    sim::Laws laws = committed();
    laws.siege.relief_hazard = 500;
    double sum = 0;
    double squares = 0;
    for (std::uint32_t member = 0; member < members; ++member) {
        const double drawn = sampling.draw(laws, {5, member}).siege.relief_hazard;
        sum += drawn;
        squares += drawn * drawn;
    }
    constexpr double a = 300;
    constexpr double c = 500;
    constexpr double b = 1000;
    constexpr double variance = (a * a + b * b + c * c - a * b - a * c - b * c) / 18;
    const double mean = sum / members;
    EXPECT_NEAR(mean, (a + b + c) / 3, 4 * std::sqrt(variance / members));
    EXPECT_NEAR((squares / members - mean * mean) / variance, 1, 0.1);
}

lab::PairStart start_with(std::uint32_t percent) {
    sim::Plan plan;
    plan.fork_day = sim::day_of({1126, 10, 1});
    plan.courts_decide = true;
    sim::Plan changed = plan;
    changed.rules = changed.rules.without(sim::RuleSwitch::march);
    lab::PairStart start =
        lab::prepare_pairs(real().setting, plan, changed, sim::day_of({1127, 10, 1}));
    if (percent > 0) {
        start.sampling.emplace(real(), lab::LawSpread{percent});
    }
    return start;
}

TEST(law_sampling, is_shared_by_the_branches_of_a_pair) {
    lab::PairStart start = start_with(30);
    start.with = start.without;
    const lab::Worker worker = lab::worker_for(real().setting);
    const lab::PairLived pair = lab::live_pair(start, {}, {1, 2}, worker);
    EXPECT_EQ(pair.without, pair.with);
    const lab::PairLived plain = lab::live_pair(start_with(0), {}, {1, 2}, worker);
    EXPECT_NE(pair.without.digest, plain.without.digest);
}

TEST(law_sampling, is_the_same_on_any_thread_and_after_any_member) {
    const lab::PairStart start = start_with(30);
    const lab::Worker worker = lab::worker_for(real().setting);
    std::vector<lab::PairLived> pairs(3);
    std::vector<std::thread> threads;
    for (std::uint32_t member = 0; member < pairs.size(); ++member) {
        threads.emplace_back(
            [&, member] { pairs[member] = lab::live_pair(start, {}, {1, member}, worker); });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    EXPECT_EQ(lab::live_pair(start, {}, {1, 2}, lab::worker_for(real().setting)), pairs[2]);
    EXPECT_NE(pairs[0].without.digest, pairs[1].without.digest);
}

// A run of `run --sample-laws` and the member of an ensemble with the same seed and number.
TEST(law_sampling, gives_a_run_the_laws_of_the_member) {
    lab::PairStart start = start_with(30);
    start.with = start.without;
    const lab::PairLived pair = lab::live_pair(start, {}, {1, 2}, lab::worker_for(real().setting));
    sim::Plan plan = start.without;
    plan.chance = {1, 2};
    const sim::Laws laws = start.sampling->draw(committed(), plan.chance);
    std::optional<sim::Laws> given = laws;  // The timeline keeps its own.
    chronicle::Timeline timeline(real().setting, plan, given);
    given = committed();
    timeline.live_through(start.until);
    const auto way = lab::unpack_trajectory(pair.with.way, start.at.world.places.holder.values(),
                                            start.at.world.polities.phase.size());
    ASSERT_TRUE(way && !way->looks.empty());
    const sim::World end = timeline.world_after(timeline.ticks_lived());
    EXPECT_EQ(lab::look_at(end), way->looks.back());
    // Any moment of it can be had again, before the fork and after.
    const std::uint32_t fork = sim::tick_holding(real().setting, plan.fork_day);
    EXPECT_EQ(sim::digest_world(timeline.world_after(fork)), sim::digest_world(start.at.world));
    sim::Run again = timeline.eve_of(fork + 5);
    EXPECT_EQ(values_of(again.setting->laws), values_of(laws));
    EXPECT_EQ(timeline.eve_of(fork - 5).setting, &real().setting);
    chronicle::Timeline plain(real().setting, plan);
    plain.live_through(start.until);
    EXPECT_NE(plain.digests().back(), timeline.digests().back());
    EXPECT_EQ(plain.digests()[fork - 1], timeline.digests()[fork - 1]) << "the past is the same";
}

}  // namespace
