#include "simulation/rules/dues.hpp"

#include <gtest/gtest.h>

#include "tests/support/text_table.hpp"

namespace {

sim::Day day(const std::string& word) {
    return word == "-" ? sim::Day::none() : sim::Day(std::stoi(word));
}

TEST(dues, follow_their_table) {
    for (const auto& row : test_support::read_table("dues.table", 7)) {
        const sim::DuesInputs in{
            row.inputs[0] == "yes", row.inputs[1] == "yes", sim::Amount(std::stoll(row.inputs[2])),
            day(row.inputs[3]),     day(row.inputs[4]),     day(row.inputs[5]),
            day(row.inputs[6])};
        EXPECT_EQ(sim::dues(in).value, std::stoll(row.outcome)) << row.where;
    }
}

}  // namespace
