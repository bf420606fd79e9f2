#include "simulation/rules/succession.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "tests/support/text_table.hpp"

namespace sim {
namespace {

const ThroneLaws laws;

Candidate candidate(const std::string& text) {
    std::istringstream parts(text);
    std::string word;
    Candidate one;
    std::getline(parts, word, ':');
    one.kinship = word == "child"     ? Kinship::child
                  : word == "brother" ? Kinship::brother
                  : word == "kinsman" ? Kinship::kinsman
                                      : Kinship::none;
    std::getline(parts, word, ':');
    one.age_years = std::stoi(word);
    std::getline(parts, word, ':');
    one.following_permille = std::stoi(word);
    std::getline(parts, word, ':');
    one.field = std::stoi(word);
    one.is_named = word.find('n') != std::string::npos;
    one.is_captive = word.find('c') != std::string::npos;
    return one;
}

TEST(Succession, the_heir_is_found_by_its_table) {
    for (const auto& row : test_support::read_table("heir.table", 2)) {
        const Custom custom = row.inputs[0] == "lateral"    ? Custom::lateral
                              : row.inputs[0] == "election" ? Custom::election
                                                            : Custom::father_to_son;
        std::vector<Candidate> all;
        std::istringstream list(row.inputs[1]);
        for (std::string one; std::getline(list, one, ',');) {
            all.push_back(candidate(one));
        }
        EXPECT_EQ(std::to_string(choose_heir(all, custom)), row.outcome) << row.where;
    }
}

TEST(Succession, despair_goes_by_its_table) {
    for (const auto& row : test_support::read_table("despair.table", 3)) {
        const auto number = [&](std::size_t i) { return std::stoi(row.inputs[i]); };
        ReignInputs in;
        in.legitimacy = Permille(number(0));
        in.arrears_months = number(1);
        in.defeat = Permille(number(2));
        EXPECT_EQ(std::to_string(despair_permille(in, laws)), row.outcome) << row.where;
    }
}

TEST(Succession, a_court_of_ministries_passes_from_brothers_to_sons) {
    CourtCustoms customs;
    EXPECT_EQ(custom_of(customs, Permille(0)), Custom::father_to_son) << "where none is told";
    customs.succession = Custom::lateral;
    EXPECT_EQ(custom_of(customs, Permille(599)), Custom::lateral);
    EXPECT_EQ(custom_of(customs, Permille(600)), Custom::father_to_son);
    customs.succession_reformed = Custom::lateral;
    EXPECT_EQ(custom_of(customs, Permille(1000)), Custom::lateral) << "ministries change nothing";
}

/// How many of 20,000 months end so.
int count(const ReignInputs& in, ReignOutcome outcome) {
    int found = 0;
    for (std::uint32_t i = 0; i < 20'000; ++i) {
        const Draw draw(ChanceKey{1, 0}, i, 13, 0);
        found += reign_month(in, laws, draw) == outcome ? 1 : 0;
    }
    return found;
}

TEST(Succession, a_threatened_and_despaired_ruler_abdicates_and_no_other) {
    ReignInputs in;
    in.legitimacy = Permille(500);
    in.has_heir_of_age = true;
    in.capital_threatened = true;
    EXPECT_NEAR(count(in, ReignOutcome::abdicates), 3000, 200) << "15 in a hundred";
    in.capital_threatened = false;
    EXPECT_EQ(count(in, ReignOutcome::abdicates), 0);
    in.capital_threatened = true;
    in.legitimacy = Permille(700);
    EXPECT_EQ(count(in, ReignOutcome::abdicates), 0);
    in.legitimacy = Permille(500);
    in.has_heir_of_age = false;
    EXPECT_EQ(count(in, ReignOutcome::abdicates), 0);
}

TEST(Succession, a_beaten_ruler_among_his_soldiers_is_in_danger) {
    ReignInputs in;
    in.legitimacy = Permille(200);
    in.arrears_months = 6;
    in.defeat = Permille(900);
    in.leads_in_person = true;
    EXPECT_NEAR(count(in, ReignOutcome::is_murdered), 1344, 150) << "0.12 x (780 - 500) / 500";
    in.leads_in_person = false;
    EXPECT_NEAR(count(in, ReignOutcome::is_murdered), 67, 40) << "in his palace he is in hand";
    EXPECT_NEAR(count(in, ReignOutcome::is_deposed), 269, 70);
    in.has_successor = false;
    EXPECT_NEAR(count(in, ReignOutcome::is_murdered), 336, 80) << "nobody could follow him";
    EXPECT_EQ(count(in, ReignOutcome::is_deposed), 0);
    in.is_captive = true;
    EXPECT_EQ(count(in, ReignOutcome::is_murdered), 0);
    ReignInputs calm;
    calm.legitimacy = Permille(750);
    EXPECT_EQ(count(calm, ReignOutcome::is_murdered), 0);
}

TEST(Succession, an_old_ruler_hands_over_to_a_grown_heir_where_that_is_the_custom) {
    ReignInputs in;
    in.legitimacy = Permille(750);
    in.age_years = laws.retire_age;
    in.has_heir_of_age = true;
    EXPECT_EQ(count(in, ReignOutcome::retires), 0) << "it is no custom";
    in.retires_permille = 120;
    EXPECT_NEAR(count(in, ReignOutcome::retires), 200, 50) << "0.12 a year";
    in.capital_threatened = true;
    EXPECT_EQ(count(in, ReignOutcome::retires), 0) << "that is an abdication";
    in.capital_threatened = false;
    in.has_heir_of_age = false;
    EXPECT_EQ(count(in, ReignOutcome::retires), 0);
    in.has_heir_of_age = true;
    in.age_years = laws.retire_age - 1;
    EXPECT_EQ(count(in, ReignOutcome::retires), 0);
}

TEST(Succession, ill_health_doubles_the_chance_to_die) {
    ReignInputs in;
    in.legitimacy = Permille(750);
    in.death_year_ppm = 120'000;
    in.health = Permille(1000);
    EXPECT_NEAR(count(in, ReignOutcome::dies), 200, 60);
    in.health = Permille(0);
    EXPECT_NEAR(count(in, ReignOutcome::dies), 400, 80);
}

TEST(Succession, health_wanders_and_falls_with_age) {
    std::int64_t young = 0;
    std::int64_t old = 0;
    for (std::uint32_t i = 0; i < 2000; ++i) {
        const Draw draw(ChanceKey{1, 0}, i, 13, 0);
        young += health_after_year(Permille(500), 30, laws, draw).value;
        old += health_after_year(Permille(500), 80, laws, draw).value;
    }
    EXPECT_NEAR(static_cast<double>(young) / 2000, 500, 2);
    EXPECT_NEAR(static_cast<double>(old) / 2000, 460, 2);
}

TEST(Succession, a_minister_of_a_doubted_ruler_falls_sooner) {
    int sure = 0;
    int doubted = 0;
    for (std::uint32_t i = 0; i < 20'000; ++i) {
        const Draw draw(ChanceKey{1, 0}, i, 13, 0);
        sure += minister_falls(Permille(1000), laws, draw) ? 1 : 0;
        doubted += minister_falls(Permille(0), laws, draw) ? 1 : 0;
    }
    EXPECT_EQ(sure, 0);
    EXPECT_NEAR(doubted, 480, 80);
}

}  // namespace
}  // namespace sim
