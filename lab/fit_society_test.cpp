#include "lab/fit_society.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "lab/society_measure.hpp"

namespace lab {
namespace {

SocietyFigure figure_of(double attested, double modelled_value) {
    SocietyFigure figure;
    figure.topic = Topic::registers;
    figure.attested = attested;
    figure.modelled = modelled_value;
    return figure;
}

TEST(society_figure, is_within_a_fifth_or_within_what_is_told) {
    EXPECT_TRUE(is_within_fifth(figure_of(100, 119)));
    EXPECT_FALSE(is_within_fifth(figure_of(100, 121)));
    EXPECT_FALSE(is_within_fifth(figure_of(100, 79)));
    SocietyFigure told = figure_of(100, 180);
    told.low = 50;
    told.high = 200;
    EXPECT_TRUE(is_within_fifth(told));
    told.modelled = 201;
    EXPECT_FALSE(is_within_fifth(told));
}

TEST(society_figure, of_a_circuit_is_judged_by_shares) {
    SocietyFigure circuit = figure_of(100, 200);
    circuit.topic = Topic::circuits;
    circuit.attested_share = 0.25;
    circuit.modelled_share = 0.25;
    EXPECT_NEAR(ratio_of(circuit), 1, 1e-12);
    EXPECT_TRUE(is_within_fifth(circuit));
    // A range of levels says nothing of shares.
    circuit.low = 150;
    circuit.high = 250;
    circuit.modelled_share = 0.5;
    EXPECT_FALSE(is_within_fifth(circuit));
}

/// Two years of two places, the first of which court 0 loses to court 1.
std::vector<SocietyYear> two_years() {
    std::vector<SocietyYear> years(2);
    for (std::size_t i = 0; i < years.size(); ++i) {
        years[i].year = 1200 + static_cast<std::int32_t>(i);
        years[i].courts.resize(2);
        years[i].places.resize(2);
        for (PlaceYear& place : years[i].places) {
            place.holder = sim::PolityId(0);
            place.registered = 1000;
            place.moved = 10;
        }
    }
    years[1].places[0].holder = sim::PolityId(1);
    years[1].places[0].registered = 400;
    return years;
}

TEST(society_measure, counts_what_a_court_holds_by_weight) {
    const std::vector<SocietyYear> years = two_years();
    const sim::Laws laws;
    SocietyFigure figure;
    figure.measure = Measure::court_register;
    figure.polity = sim::PolityId(0);
    figure.places = {sim::PlaceId(0), sim::PlaceId(1)};
    figure.weights = {2, 3};
    figure.year = 1200;
    EXPECT_NEAR(modelled(figure, years, laws), 5000, 1e-9);
    figure.year = 1201;
    EXPECT_NEAR(modelled(figure, years, laws), 3000, 1e-9);
    figure.measure = Measure::counted_register;
    EXPECT_NEAR(modelled(figure, years, laws), 1400, 1e-9);
    figure.measure = Measure::register_kept;
    figure.from = 1200;
    EXPECT_NEAR(modelled(figure, years, laws), 0.7, 1e-9);
}

TEST(society_measure, who_came_is_asked_of_the_land_held_at_the_end) {
    const std::vector<SocietyYear> years = two_years();
    sim::Laws laws;
    laws.muster.household_persons = 5;
    SocietyFigure figure;
    figure.measure = Measure::came;
    figure.polity = sim::PolityId(0);
    figure.from = 1200;
    figure.year = 1201;
    EXPECT_NEAR(modelled(figure, years, laws), 2 * 10 * 5, 1e-9);
    figure.measure = Measure::left;
    figure.places = {sim::PlaceId(0)};
    EXPECT_NEAR(modelled(figure, years, laws), -20, 1e-9);
}

TEST(court_year, sums_its_account_without_notes) {
    CourtYear court;
    court.account[static_cast<std::size_t>(sim::BudgetLine::land_tax)] = 60;
    court.account[static_cast<std::size_t>(sim::BudgetLine::paper_issued)] = 500;
    court.account[static_cast<std::size_t>(sim::BudgetLine::army_pay)] = 30;
    court.account[static_cast<std::size_t>(sim::BudgetLine::grain_bought)] = 5;
    court.account[static_cast<std::size_t>(sim::BudgetLine::officials)] = 7;
    EXPECT_EQ(court.income(), 60);
    EXPECT_EQ(court.spending(), 42);
    EXPECT_EQ(court.army_cost(), 35);
}

TEST(prosperity, asks_for_everything) {
    Prosperity life;
    life.is_met.fill(true);
    EXPECT_TRUE(life.has_prospered());
    life.is_met[static_cast<std::size_t>(Asked::pay)] = false;
    EXPECT_FALSE(life.has_prospered());
    life.border_moved = 0.1;
    EXPECT_TRUE(life.is_border_stable());
    life.border_moved = 0.11;
    EXPECT_FALSE(life.is_border_stable());
}

}  // namespace
}  // namespace lab
