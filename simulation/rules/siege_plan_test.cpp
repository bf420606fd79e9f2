#include "simulation/rules/siege_plan.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "tests/support/text_table.hpp"

namespace sim {
namespace {

std::string words(SiegeWay way, SiegeStand stand) {
    constexpr std::array<const char*, 5> ways = {"blockade", "bombard", "assault", "mine",
                                                 "parley"};
    constexpr std::array<const char*, 3> stands = {"hold", "sortie", "parley"};
    return std::string(ways[static_cast<std::size_t>(way)]) + "," +
           stands[static_cast<std::size_t>(stand)];
}

TEST(siege_plan, follows_its_table) {
    for (const auto& row : test_support::read_table("siege_plan.table", 12)) {
        const auto number = [&row](std::size_t i) { return std::stoi(row.inputs[i]); };
        Besieged inside;
        inside.walls_class = number(0);
        inside.works_permille = number(1);
        inside.days_hungry = number(2);
        inside.morale_permille = number(3);
        inside.command = number(4);
        inside.garrison = Men(number(5));
        Besieger outside;
        outside.men = Men(number(6));
        outside.train_class = number(7);
        outside.supply_permille = number(8);
        inside.relief_permille = number(9);
        inside.can_ransom = outside.would_take_ransom = row.inputs[11] == "yes";
        const SiegeTime time{10, number(10), false};
        EXPECT_EQ(words(usual_way(inside, outside, time), usual_stand(inside, outside)),
                  row.outcome)
            << row.where;
    }
}

TEST(siege_plan, the_rock_is_a_wall) {
    PlaceDefinition place;
    place.walls_class = 1;
    place.terrain = Terrain::mountain;
    EXPECT_EQ(walls_of_place(place), 1);  // A prefecture in a valley.
    place.kind = PlaceKind::fortress;
    EXPECT_EQ(walls_of_place(place), 4);
    place.terrain = Terrain::hills;
    EXPECT_EQ(walls_of_place(place), 3);
    place.walls_class = 5;
    EXPECT_EQ(walls_of_place(place), 5);
}

}  // namespace
}  // namespace sim
