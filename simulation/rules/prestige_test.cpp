#include "simulation/rules/prestige.hpp"

#include <gtest/gtest.h>

#include <string>

#include "simulation/foundation/drift.hpp"
#include "tests/support/text_table.hpp"

namespace sim {
namespace {

TEST(Prestige, it_goes_by_its_table) {
    const CourtLaws laws;
    for (const auto& row : test_support::read_table("prestige.table", 8)) {
        const auto number = [&](std::size_t i) { return std::stoi(row.inputs[i]); };
        PrestigeInputs in;
        in.now = Permille(number(0));
        in.households = number(1);
        in.most_households = number(2);
        in.vassals = number(3);
        in.has_overlord = number(4) == 1;
        CourtMonth month;
        month.places_taken = number(5);
        month.places_lost = number(6);
        month.lost_capital = number(7) == 1;
        const Permille later = shifted(prestige_after_month(in, laws), prestige_shift(month, laws));
        EXPECT_EQ(std::to_string(later.value), row.outcome) << row.where;
    }
}

}  // namespace
}  // namespace sim
