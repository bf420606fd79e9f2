#include "simulation/rules/possession.hpp"

#include <gtest/gtest.h>

#include "tests/support/text_table.hpp"

namespace {

sim::PolityId polity(const std::string& word) {
    return word == "-" ? sim::PolityId::none() : sim::PolityId(std::stoul(word));
}
sim::Day day(const std::string& word) {
    return word == "-" ? sim::Day::none() : sim::Day(std::stoi(word));
}
std::string name_of(sim::PossessionOutcome outcome) {
    switch (outcome) {
        case sim::PossessionOutcome::unchanged:
            return "unchanged";
        case sim::PossessionOutcome::prescribed:
            return "prescribed";
        case sim::PossessionOutcome::ownerless:
            return "ownerless";
    }
    return "?";
}

TEST(possession, follows_its_table) {
    for (const auto& row : test_support::read_table("possession.table", 6)) {
        const sim::PossessionInputs in{polity(row.inputs[0]), polity(row.inputs[1]),
                                       row.inputs[2] == "yes", day(row.inputs[3]),
                                       day(row.inputs[4])};
        const sim::PossessionLaw law{std::stoi(row.inputs[5])};
        EXPECT_EQ(name_of(sim::possession(in, law)), row.outcome) << row.where;
    }
}

}  // namespace
