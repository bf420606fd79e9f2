#include "simulation/rules/sack.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>

#include "tests/support/text_table.hpp"

namespace sim {
namespace {

const SackLaws laws;

Draw draw_of(std::uint32_t member) {
    return Draw({1, member}, 7, 5, 11);
}

FallenPlace city(SiegeEnd how) {
    FallenPlace place;
    place.how = how;
    place.garrison = Men(3001);
    place.townspeople = 50003;
    place.artisans = 2000;
    place.grain_shi = Amount(9999);
    place.wealth_strings = Amount(700001);
    place.has_commander = true;
    place.has_ruler = true;
    return place;
}

TEST(sack, harshness_follows_its_table) {
    constexpr std::array<const char*, 6> ends = {"goes_on", "storm",   "breach",
                                                 "hunger",  "treason", "terms"};
    constexpr std::array<const char*, 4> choices = {"clemency", "plunder", "enslave", "massacre"};
    for (const auto& row : test_support::read_table("sack.table", 6)) {
        FallenPlace place;
        for (std::uint32_t i = 1; i < ends.size(); ++i) {
            if (row.inputs[0] == ends[i]) {
                place.how = static_cast<SiegeEnd>(i);
            }
        }
        place.days_besieged = std::stoi(row.inputs[1]);
        Taker taker;
        taker.loss_permille = std::stoi(row.inputs[2]);
        taker.discipline_permille = std::stoi(row.inputs[3]);
        taker.dread_permille = std::stoi(row.inputs[4]);
        taker.wants_to_keep = row.inputs[5] == "yes";
        std::array<int, 4> counts{};
        for (std::uint32_t member = 0; member < 400; ++member) {
            ++counts[static_cast<std::size_t>(sack(place, taker, laws, draw_of(member)).choice)];
        }
        const auto most = std::max_element(counts.begin(), counts.end()) - counts.begin();
        EXPECT_EQ(std::to_string(harshness(place, taker, laws)) + "," +
                      choices[static_cast<std::size_t>(most)],
                  row.outcome)
            << row.where;
    }
}

TEST(sack, nobody_and_nothing_is_lost_unbooked) {
    for (std::uint32_t member = 0; member < 400; ++member) {
        const FallenPlace place = city(static_cast<SiegeEnd>(1 + member % 5));
        Taker taker;
        taker.order = static_cast<SackChoice>(member % 4);
        const SackOutcome out = sack(place, taker, laws, draw_of(member));
        EXPECT_EQ(out.garrison_killed + out.garrison_captured + out.garrison_scattered,
                  place.garrison);
        EXPECT_LE(out.people_killed + out.people_fled + out.captives, place.townspeople);
        EXPECT_LE(out.artisans_taken, out.captives);
        EXPECT_LE(out.grain_seized_shi + out.grain_burnt_shi, place.grain_shi);
        EXPECT_LE(out.wealth_seized_strings + out.wealth_burnt_strings, place.wealth_strings);
    }
}

TEST(sack, an_order_binds) {
    Taker taker;
    taker.order = SackChoice::massacre;
    const SackOutcome out = sack(city(SiegeEnd::terms), taker, laws, draw_of(0));
    EXPECT_EQ(out.choice, SackChoice::massacre);
    EXPECT_EQ(out.clemency_change_permille, -laws.clemency_broken);
    EXPECT_GT(out.people_killed, 0);
}

TEST(sack, harshness_grows_with_resistance) {
    FallenPlace place = city(SiegeEnd::storm);
    const std::int32_t at_once = harshness(place, {}, laws);
    place.days_besieged = 240;
    EXPECT_EQ(harshness(place, {}, laws), at_once + 8 * laws.month_points);
    place.how = SiegeEnd::terms;
    EXPECT_LT(harshness(place, {}, laws), at_once + 8 * laws.month_points);
}

}  // namespace
}  // namespace sim
