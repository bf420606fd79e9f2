// Hindcasts on the pack of the project.
#include "lab/skill/hindcasts.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "lab/skill/skill_table.hpp"
#include "scenario/directory/read_directory.hpp"
#include "tests/support/source_folder.hpp"

namespace {

const scenario::Scenario& pack() {
    static const auto loaded =
        scenario::load_directory(test_support::source_folder() + "/data/jin_song");
    return loaded.value();
}

lab::HindcastAsked asked_on(sim::JulianDate date, std::optional<lab::ForkSet> set) {
    return {sim::format_date(sim::day_of(date)), sim::day_of(date), set};
}

/// A day of the training, one of the test, and one of one's own near the end of the record.
const lab::Hindcasts& hindcasts() {
    static const lab::Hindcasts prepared = [] {
        const std::vector<lab::HindcastAsked> asked = {
            asked_on({1126, 10, 1}, lab::ForkSet::training),
            asked_on({1138, 12, 1}, lab::ForkSet::test), asked_on({1276, 3, 14}, std::nullopt)};
        return lab::Hindcasts::prepare(pack(), asked);
    }();
    return prepared;
}

lab::HindcastFuture record_of(const lab::HindcastStart& start) {
    lab::HindcastFuture future;
    for (std::size_t i = 0; i < lab::horizon_count; ++i) {
        future[i] = start.record[i].value_or(lab::Glance{});
    }
    return future;
}

lab::HindcastFuture as_it_was(const lab::HindcastStart& start) {
    lab::HindcastFuture future;
    future.fill(start.now);
    return future;
}

TEST(hindcast_days, lie_in_order_and_in_one_set_each) {
    std::size_t training = 0;
    const auto days = lab::hindcast_days();
    for (std::size_t i = 0; i < days.size(); ++i) {
        training += days[i].set == lab::ForkSet::training ? 1 : 0;
        EXPECT_EQ(sim::format_date(sim::day_of(days[i].date)), std::string(days[i].id) + "-01");
        EXPECT_TRUE(i == 0 || sim::day_of(days[i - 1].date) < sim::day_of(days[i].date));
        EXPECT_LE(sim::day_of(days[i].date), lab::last_hindcast_day(pack().setting));
    }
    EXPECT_EQ(training, 12U);
    EXPECT_EQ(days.size() - training, 9U);
}

TEST(hindcasts, futures_are_the_same_with_any_worker_and_in_any_order) {
    const lab::HindcastStart& start = hindcasts().starts()[2];
    const lab::Worker one = hindcasts().worker();
    const lab::HindcastFuture second = hindcasts().live(start, {5, 1}, one);
    const lab::HindcastFuture first = hindcasts().live(start, {5, 0}, one);
    EXPECT_EQ(hindcasts().live(start, {5, 0}, hindcasts().worker()), first);
    EXPECT_EQ(hindcasts().live(start, {5, 1}, hindcasts().worker()), second);
    EXPECT_NE(first, second);
    EXPECT_NE(first[0].holder, start.now.holder);
}

TEST(hindcasts, look_as_far_as_the_record_goes) {
    EXPECT_TRUE(hindcasts().starts()[0].record[3]);
    EXPECT_TRUE(hindcasts().starts()[2].record[1]);
    EXPECT_FALSE(hindcasts().starts()[2].record[2]);
    EXPECT_FALSE(hindcasts().starts()[2].record[3]);
}

TEST(hindcasts, see_in_the_record_what_it_tells) {
    // Kaifeng: Song on 1 October 1126, nobody's but Jin's from January to April 1127, Song's again.
    const lab::HindcastStart& start = hindcasts().starts()[0];
    const sim::PlaceId kaifeng = pack().find_place("kaifeng");
    const sim::PolityId song = pack().find_polity("song");
    EXPECT_EQ(start.now.holder[kaifeng.index], song);
    EXPECT_EQ(start.record[0]->holder[kaifeng.index], song);
    EXPECT_NE(start.record[2]->holder[kaifeng.index], song);
    const auto found = std::ranges::find(start.courts, song);
    ASSERT_NE(found, start.courts.end());
    const auto at = static_cast<std::size_t>(found - start.courts.begin());
    EXPECT_EQ(start.now.courts[at][0], std::ranges::count(start.now.holder, song));
    EXPECT_LT(start.record[3]->courts[at][0], start.now.courts[at][0]);
}

TEST(hindcasts, climatology_does_not_see_what_is_scored) {
    // Counted anew, year by year: spans that meet ten years of a fork of the test, or of its own.
    const std::int32_t first = 1114;
    const std::int32_t last = 1279;
    for (const lab::HindcastStart& start : hindcasts().starts()) {
        for (std::size_t i = 0; i < lab::horizon_count && start.record[i]; ++i) {
            const auto years = static_cast<std::int32_t>(lab::hindcast_years[i]);
            std::uint64_t seen = 0;
            for (std::int32_t year = first; year + years <= last + 1; ++year) {
                const auto meets = [&](sim::JulianDate fork) {
                    const double from = fork.year + (fork.month - 1) / 12.0;
                    return year < from + years && from < year + years;
                };
                bool is_hidden = meets(sim::julian_date_of(start.asked.day));
                for (const lab::HindcastDay& day : lab::hindcast_days()) {
                    is_hidden = is_hidden || (day.set == lab::ForkSet::test && meets(day.date));
                }
                seen += is_hidden ? 0 : start.now.holder.size();
            }
            EXPECT_EQ(start.climate[i].of, seen) << start.asked.id << " " << years;
            EXPECT_GT(start.climate[i].rate(), 0);
            EXPECT_LT(start.climate[i].rate(), 0.5);
        }
    }
}

TEST(fork_scores, of_the_record_itself_are_perfect) {
    for (const lab::HindcastStart& start : hindcasts().starts()) {
        const std::vector<lab::HindcastFuture> futures(3, record_of(start));
        const lab::ForkScores scores = lab::score_fork(start, 0, futures);
        EXPECT_EQ(scores.places.size(), start.now.holder.size());
        for (const lab::PlaceScore& score : scores.places) {
            EXPECT_EQ(score.brier.model, 0);
            EXPECT_EQ(score.kept, score.is_kept ? 3U : 0U);
        }
        for (const lab::FigureScore& score : scores.figures) {
            EXPECT_EQ(score.crps.usual, 0);
            EXPECT_LE(score.rank, 3U);
        }
    }
}

TEST(fork_scores, of_futures_in_which_nothing_happens_are_those_of_persistence) {
    const lab::HindcastStart& start = hindcasts().starts()[0];
    const std::vector<lab::HindcastFuture> futures(4, as_it_was(start));
    std::size_t changed = 0;
    for (std::size_t i = 0; i < lab::horizon_count; ++i) {
        const lab::ForkScores scores = lab::score_fork(start, i, futures);
        for (const lab::PlaceScore& score : scores.places) {
            EXPECT_EQ(score.brier.model, score.brier.persistence);
            EXPECT_EQ(score.fair_brier, score.brier.persistence);
            changed += score.is_kept ? 0 : 1;
            // Less sure than persistence: worse where the place is kept, better where it is lost.
            EXPECT_EQ(score.brier.climatology > score.brier.persistence, score.is_kept);
        }
        for (const lab::FigureScore& score : scores.figures) {
            EXPECT_EQ(score.crps.usual, score.persistence);
        }
    }
    EXPECT_GT(changed, 0U);
}

TEST(skill_table, keeps_sets_apart_and_means_what_its_parts_mean) {
    std::vector<std::vector<lab::HindcastFuture>> futures;
    for (const lab::HindcastStart& start : hindcasts().starts()) {
        // One future as it was, one as it came.
        futures.push_back({as_it_was(start), record_of(start)});
    }
    const std::vector<lab::SetSkill> table = lab::tabulate_skill(hindcasts(), futures);
    ASSERT_EQ(table.size(), 3U);
    EXPECT_EQ(table[0].set, lab::ForkSet::training);
    EXPECT_EQ(table[1].set, lab::ForkSet::test);
    EXPECT_EQ(table[2].set, std::nullopt);
    EXPECT_EQ(table[2].horizons.size(), 2U);
    for (const lab::SetSkill& set : table) {
        ASSERT_EQ(set.forks.size(), 1U);
        for (std::size_t i = 0; i < set.horizons.size(); ++i) {
            const lab::HorizonSkill& horizon = set.horizons[i];
            const lab::SkillPart& part = set.forks[0].parts[i];
            EXPECT_NEAR(horizon.control.brier.model, part.brier.model, 1e-12);
            EXPECT_NEAR(horizon.control.brier.persistence, horizon.changed, 1e-12);
            // Half of the chance on what came: a quarter of what persistence loses.
            EXPECT_NEAR(horizon.control.brier.model, horizon.changed / 4, 1e-12);
            EXPECT_NEAR(horizon.control.on_persistence.skill, 0.75, 1e-12);
            EXPECT_NEAR(horizon.kept.parts.brier, horizon.changed / 4, 1e-12);
            std::uint32_t cases = 0;
            for (const lab::TheatreSkill& theatre : set.theatres) {
                cases += theatre.parts[i].cases;
            }
            EXPECT_EQ(cases, horizon.cases);
            std::uint32_t gone = 0;
            for (const lab::Flow& flow : set.forks[0].flows[i]) {
                EXPECT_NE(flow.from, flow.to);
                EXPECT_NEAR(flow.futures, flow.record / 2.0, 1e-12);
                gone += flow.record;
            }
            EXPECT_NEAR(gone, horizon.changed * horizon.cases, 1e-6);
        }
    }
}

TEST(hindcasts, can_be_asked_of_another_pack) {
    const auto tiny = scenario::load_directory(test_support::source_folder() + "/tests/tiny_pack");
    ASSERT_TRUE(tiny);
    const sim::Day day = lab::last_hindcast_day(tiny.value().setting);
    ASSERT_GE(day, tiny.value().setting.first_day);
    const std::vector<lab::HindcastAsked> asked = {{"late", day, std::nullopt}};
    const auto prepared = lab::Hindcasts::prepare(tiny.value(), asked);
    ASSERT_EQ(prepared.starts().size(), 1U);
    EXPECT_TRUE(prepared.starts()[0].record[0]);
    const auto future = prepared.live(prepared.starts()[0], {1, 0}, prepared.worker());
    EXPECT_EQ(future[0].holder.size(), prepared.starts()[0].now.holder.size());
}

}  // namespace
