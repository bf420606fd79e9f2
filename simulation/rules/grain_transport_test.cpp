#include "simulation/rules/grain_transport.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/text_table.hpp"

namespace sim {
namespace {

const SupplyLaws laws;

TEST(GrainTransport, a_convoy_goes_by_its_table) {
    for (const auto& row : test_support::read_table("grain_transport.table", 3)) {
        const auto number = [&](std::size_t i) { return std::stoi(row.inputs[i]); };
        const Convoy sent = convoy(Grain(number(0)), Grain(number(1)), number(2));
        EXPECT_EQ(std::to_string(sent.leaves.value) + "/" + std::to_string(sent.arrives.value),
                  row.outcome)
            << row.where;
    }
}

TEST(GrainTransport, a_station_keeps_eight_months_and_asks_when_a_quarter_is_gone) {
    const Grain measure = station_stores(20 * 10'000, laws);
    EXPECT_EQ(measure, Grain(48'000)) << "10,000 men";
    EXPECT_EQ(asked_for(measure, Grain(36'000), laws), Grain(0));
    EXPECT_EQ(asked_for(measure, Grain(35'999), laws), Grain(12'001));
    EXPECT_EQ(asked_for(measure, Grain(60'000), laws), Grain(0));
    EXPECT_EQ(asked_for(Grain(0), Grain(0), laws), Grain(0)) << "no station";
}

TEST(GrainTransport, the_households_around_sell_first) {
    EXPECT_EQ(bought(Grain(50'000), Households(40'000), Permille(0), laws), Grain(15'000));
    EXPECT_EQ(bought(Grain(50'000), Households(40'000), Permille(500), laws), Grain(7'500));
    EXPECT_EQ(bought(Grain(9'000), Households(40'000), Permille(0), laws), Grain(9'000));
}

TEST(GrainTransport, convoys_eat_half_of_what_porters_do) {
    EXPECT_EQ(convoy_eaten_permille(400, laws), 200);
    EXPECT_EQ(convoy_eaten_permille(0, laws), 0);
}

}  // namespace
}  // namespace sim
