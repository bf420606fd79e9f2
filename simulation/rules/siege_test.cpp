#include "simulation/rules/siege.hpp"

#include <gtest/gtest.h>

namespace sim {
namespace {

const SiegeLaws laws;

Draw draw_of(std::uint32_t member) {
    return Draw({1, member}, 7, 4, 11);
}

Besieged town() {
    Besieged inside;
    inside.garrison = Men(3000);
    inside.townspeople = 20000;
    inside.grain_shi = Amount(20000);
    inside.walls_class = 3;
    return inside;
}

Besieger army(SiegeWay way) {
    Besieger outside;
    outside.men = Men(20000);
    outside.train_class = 1;
    outside.way = way;
    return outside;
}

TEST(siege, nobody_is_lost_unbooked) {
    for (std::uint32_t member = 0; member < 500; ++member) {
        Besieged inside = town();
        inside.stand = static_cast<SiegeStand>(member % 3);
        inside.days_hungry = static_cast<std::int32_t>(member % 90);
        inside.grain_shi = Amount(member % 2 == 0 ? 0 : 3000);
        inside.morale_permille = static_cast<std::int32_t>(member * 2);
        const Besieger outside = army(static_cast<SiegeWay>(member % 5));
        const SiegeOutcome out = siege(inside, outside, {}, laws, draw_of(member));
        EXPECT_LE(out.garrison_killed + out.garrison_starved + out.garrison_deserted,
                  inside.garrison);
        EXPECT_LE(out.besieger_killed + out.besieger_sick, outside.men);
        EXPECT_LE(out.townspeople_starved, inside.townspeople);
        EXPECT_LE(out.grain_eaten_shi, inside.grain_shi);
        EXPECT_GE(inside.works_permille + out.works_change_permille, 0);
        EXPECT_LE(inside.works_permille + out.works_change_permille, 1000);
        EXPECT_EQ(out.end == SiegeEnd::goes_on, out.end_day == 0);
    }
}

TEST(siege, an_empty_store_makes_hungry_days) {
    Besieged inside = town();
    // 3,000 soldiers and 20,000 people at half a ration eat 260 shi a day.
    EXPECT_EQ(siege(inside, army(SiegeWay::blockade), {}, laws, draw_of(1)).grain_eaten_shi,
              Amount(2600));
    inside.grain_shi = Amount(1300);
    const SiegeOutcome out = siege(inside, army(SiegeWay::blockade), {}, laws, draw_of(1));
    EXPECT_EQ(out.grain_eaten_shi, Amount(1300));
    EXPECT_EQ(out.days_hungry, 5);
}

TEST(siege, a_place_without_garrison_falls_and_one_without_besieger_is_free) {
    Besieged inside = town();
    inside.garrison = Men(0);
    EXPECT_EQ(siege(inside, army(SiegeWay::blockade), {}, laws, draw_of(0)).end, SiegeEnd::terms);
    Besieger outside = army(SiegeWay::blockade);
    outside.men = Men(0);
    EXPECT_EQ(siege(town(), outside, {}, laws, draw_of(0)).end, SiegeEnd::abandoned);
}

}  // namespace
}  // namespace sim
