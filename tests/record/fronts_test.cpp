// System 13, Shows, on the map of the record: moving reserves from one front to another takes
// seasons.
#include <gtest/gtest.h>

#include "simulation/turn/run.hpp"
#include "tests/support/real_pack.hpp"

namespace {

TEST(shows, moving_the_reserve_from_one_front_to_another_takes_a_season) {
    const auto pack = test_support::load_pack("data/jin_song");
    sim::Run run(pack->setting);
    const auto days = [&](const char* from, const char* to) {
        const sim::Season spring{4, sim::Winter::usual};
        const sim::Millidays way =
            run.ways->time(sim::Going::foot, spring, pack->find_place(from), pack->find_place(to));
        EXPECT_NE(way, sim::no_passage) << from << " to " << to;
        return way.value / 1000;
    };
    // From the Huai to the passes of Shaanxi; from the Jin heartland to the Huai.
    EXPECT_GT(days("chuzhou-huaian", "qinzhou"), 45);
    EXPECT_GT(days("huining", "chuzhou-huaian"), 75);
    // Along one front it takes weeks.
    EXPECT_LT(days("chuzhou-huaian", "hezhou-anhui"), 25);
}

}  // namespace
