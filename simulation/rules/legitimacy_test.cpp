#include "simulation/rules/legitimacy.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/text_table.hpp"

namespace sim {
namespace {

const CourtLaws laws;

Culture culture(const std::string& word) {
    return word == "han" ? Culture::han : word == "jurchen" ? Culture::jurchen : Culture::khitan;
}

TEST(Legitimacy, it_goes_by_its_table) {
    for (const auto& row : test_support::read_table("legitimacy.table", 9)) {
        const auto number = [&](std::size_t i) { return std::stoi(row.inputs[i]); };
        LegitimacyInputs in;
        in.now = Permille(number(0));
        in.people = culture(row.inputs[1]);
        in.court = culture(row.inputs[2]);
        in.reform = Permille(number(3));
        in.is_settled = number(4) == 1;
        in.has_fresh_rites = number(5) == 1;
        in.claims = number(6);
        in.claims_held = number(7);
        in.tax_rate = Permille(number(8));
        EXPECT_EQ(std::to_string(legitimacy_after_month(in, laws).value), row.outcome) << row.where;
    }
}

TEST(Legitimacy, what_befalls_a_court_moves_it_at_once) {
    EXPECT_EQ(legitimacy_shift({}, laws), 0);
    EXPECT_EQ(legitimacy_shift({.places_taken = 5, .places_lost = 2}, laws), 3);
    EXPECT_EQ(legitimacy_shift({.places_lost = 1, .lost_capital = true, .ruler_taken = true}, laws),
              -301)
        << "capital and ruler at once";
    EXPECT_EQ(legitimacy_shift({.fled = true}, laws), -40);
}

}  // namespace
}  // namespace sim
