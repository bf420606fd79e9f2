#include "simulation/rules/settlement.hpp"

#include <gtest/gtest.h>

#include "tests/support/text_table.hpp"

namespace {

sim::PolityId polity(const std::string& word) {
    return word == "-" ? sim::PolityId::none() : sim::PolityId(std::stoul(word));
}

TEST(settlement, follows_its_table) {
    for (const auto& row : test_support::read_table("settlement.table", 4)) {
        const sim::SettlementInputs in{polity(row.inputs[0]), polity(row.inputs[1]),
                                       polity(row.inputs[2]), polity(row.inputs[3])};
        EXPECT_EQ(sim::settlement(in) ? "owns" : "unchanged", row.outcome) << row.where;
    }
}

}  // namespace
