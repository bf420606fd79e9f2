// The fit of society on the real pack: what is compared, and that the figures have not got worse
// than docs/fit_society.md says.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "lab/fit_society.hpp"
#include "tests/support/real_pack.hpp"

namespace {

const lab::SocietyFit& real_fit() {
    static const lab::SocietyFit fit = lab::fit_society(test_support::real_session().scenario(), 6);
    return fit;
}

std::string_view polity_id(sim::PolityId polity) {
    return test_support::real_session().scenario().ids(scenario::Table::polities)[polity.index];
}

const lab::SocietyFigure& figure_named(std::string_view row) {
    for (const lab::SocietyFigure& figure : real_fit().figures) {
        if (figure.row == row) {
            return figure;
        }
    }
    ADD_FAILURE() << row;
    return real_fit().figures.front();
}

TEST(society_of_the_record, a_third_of_the_series_is_held_back) {
    std::set<std::string> held_back;
    std::set<std::string> training;
    for (const lab::SocietyFigure& figure : real_fit().figures) {
        (figure.is_held_back ? held_back : training).insert(figure.series);
    }
    const std::size_t all = held_back.size() + training.size();
    EXPECT_GT(held_back.size() * 4, all);
    EXPECT_LT(held_back.size() * 5, all * 2);
    for (const std::string& series : held_back) {
        EXPECT_FALSE(training.contains(series)) << series << " is a series of one part";
    }
}

TEST(society_of_the_record, every_topic_and_every_circuit_is_there) {
    std::set<lab::Topic> topics;
    std::map<std::pair<std::string_view, std::int32_t>, int> circuits;
    double share = 0;
    for (const lab::SocietyFigure& figure : real_fit().figures) {
        topics.insert(figure.topic);
        if (figure.topic == lab::Topic::circuits) {
            circuits[{polity_id(figure.polity), figure.year}] += 1;
            share += figure.attested_share;
        }
    }
    EXPECT_EQ(topics.size(), lab::topic_count);
    EXPECT_EQ((circuits[{"song", 1162}]), 15);
    EXPECT_EQ((circuits[{"song", 1223}]), 15);
    EXPECT_EQ((circuits[{"jin", 1207}]), 21);
    EXPECT_NEAR(share, 3, 1e-9) << "the shares of each count add up";
}

TEST(society_of_the_record, notes_of_several_terms_are_one_sum) {
    // x049, x050 and x051: 13.6, 47 and 57 million strings in 1209.
    EXPECT_NEAR(figure_named("x049").attested, 117'600'000, 1);
}

TEST(society_of_the_record, registers_of_both_courts_are_of_the_attested_size) {
    for (const std::string_view row : {"p094", "p124", "p146", "p151", "p144", "p153", "p177"}) {
        const double ratio = lab::ratio_of(figure_named(row));
        EXPECT_GT(ratio, 0.85) << row;
        EXPECT_LT(ratio, 1.15) << row;
    }
}

TEST(society_of_the_record, most_people_live_in_circuits_whose_share_is_within_a_fifth) {
    for (const lab::CountScore& count : real_fit().counts) {
        if (count.part == lab::Part::training) {
            EXPECT_GT(count.households_within, 0.55) << polity_id(count.polity) << count.year;
            EXPECT_LT(count.misplaced, 0.12) << polity_id(count.polity) << count.year;
        }
    }
}

TEST(society_of_the_record, song_prospers_between_the_treaties) {
    ASSERT_TRUE(real_fit().prosperity.has_value());
    const lab::ProsperityFit& fit = *real_fit().prosperity;
    EXPECT_EQ(polity_id(fit.court), "song");
    EXPECT_TRUE(fit.replay.has_prospered());
    EXPECT_EQ(fit.futures.count, 6U);
    EXPECT_GE(fit.futures.stable, 5U);
    EXPECT_GE(fit.futures.prosperous * 2, fit.futures.stable) << "in most futures";
}

TEST(society_of_the_record, an_invented_pack_has_nothing_to_be_fitted_to) {
    const auto tiny = test_support::load_pack("tests/tiny_pack");
    const lab::SocietyFit fit = lab::fit_society(*tiny, 1);
    EXPECT_FALSE(fit.years.empty());
    EXPECT_FALSE(fit.prosperity.has_value());
}

}  // namespace
