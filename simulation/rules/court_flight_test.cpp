#include "simulation/rules/court_flight.hpp"

#include <gtest/gtest.h>

namespace sim {
namespace {

const ThroneLaws laws;

int flights(const FlightInputs& in) {
    int found = 0;
    for (std::uint32_t i = 0; i < 1000; ++i) {
        found += court_flees(in, laws, Draw(ChanceKey{1, 0}, i, 14, 0)) ? 1 : 0;
    }
    return found;
}

TEST(CourtFlight, six_courts_in_ten_flee_a_stronger_host_near_by) {
    FlightInputs in{5, Men(30'000), Men(10'000), false, true};
    EXPECT_NEAR(flights(in), 600, 50);
    in.enemy_days = 7;
    EXPECT_EQ(flights(in), 0) << "too far";
    in = {5, Men(15'000), Men(10'000), false, true};
    EXPECT_EQ(flights(in), 0) << "not stronger by half";
    in = {5, Men(30'000), Men(10'000), true, true};
    EXPECT_EQ(flights(in), 0) << "shut in";
    in = {5, Men(30'000), Men(10'000), false, false};
    EXPECT_EQ(flights(in), 0) << "nowhere to go";
    in = {0, Men(0), Men(0), false, true};
    EXPECT_EQ(flights(in), 0) << "nobody comes";
}

TEST(CourtFlight, a_quiet_refuge_becomes_a_seat) {
    EXPECT_FALSE(court_settles(23, laws));
    EXPECT_TRUE(court_settles(24, laws));
}

TEST(CourtFlight, a_surviving_prince_is_accepted_where_somebody_holds_out) {
    const auto restored = [](const RestorationInputs& in) {
        int found = 0;
        for (std::uint32_t i = 0; i < 1000; ++i) {
            found += court_is_restored(in, laws, Draw(ChanceKey{1, 0}, i, 14, 0)) ? 1 : 0;
        }
        return found;
    };
    EXPECT_EQ(restored({true, 200, 3}), 1000) << "a realm does not go with its capital";
    EXPECT_NEAR(restored({true, 15, 3}), 900, 40);
    EXPECT_NEAR(restored({true, 0, 1}), 800, 40);
    EXPECT_NEAR(restored({true, 3, 0}), 820, 40);
    EXPECT_EQ(restored({true, 2, 0}), 0);
    EXPECT_EQ(restored({false, 200, 3}), 1000) << "somebody of the house is found";
    EXPECT_NEAR(restored({false, 30, 3}), 850, 40) << "a kinsman whom nobody names";
    EXPECT_NEAR(restored({false, 3, 0}), 80, 30);
    EXPECT_EQ(restored({false, 0, 1}), 0);
}

}  // namespace
}  // namespace sim
