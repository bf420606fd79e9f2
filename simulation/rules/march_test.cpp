#include "simulation/rules/march.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "tests/support/text_table.hpp"

namespace sim {
namespace {

constexpr std::array<const char*, 7> kind_names = {"capital", "prefecture", "fortress", "port",
                                                   "pass",    "ferry",      "tribal"};
constexpr std::array<const char*, 4> approach_names = {"enters", "besieges", "passes", "stopped"};

PlaceKind kind_of(const std::string& name) {
    for (std::uint32_t i = 0; i < kind_names.size(); ++i) {
        if (name == kind_names[i]) {
            return static_cast<PlaceKind>(i);
        }
    }
    ADD_FAILURE() << "no kind of place " << name;
    return PlaceKind::prefecture;
}

TEST(March, days_of_march_are_those_of_its_table) {
    const CampaignLaws laws;
    for (const auto& row : test_support::read_table("march_budget.table", 3)) {
        const Millidays budget =
            march_budget(std::stoi(row.inputs[0]), Permille(std::stoi(row.inputs[1])),
                         Permille(std::stoi(row.inputs[2])), laws);
        EXPECT_EQ(budget.value, std::stoi(row.outcome)) << row.where;
    }
}

TEST(March, what_stands_in_the_way_is_met_as_its_table_says) {
    const CampaignLaws laws;
    for (const auto& row : test_support::read_table("march_approach.table", 4)) {
        ApproachInputs in;
        in.kind = kind_of(row.inputs[0]);
        in.inside = Men(std::stoi(row.inputs[1]));
        in.outside = Men(std::stoi(row.inputs[2]));
        in.is_objective = row.inputs[3] == "yes";
        EXPECT_EQ(approach_names[static_cast<std::uint32_t>(approach(in, laws))], row.outcome)
            << row.where;
    }
}

TEST(March, boats_for_a_crossing_are_sought_as_long_as_its_table_says) {
    const CampaignLaws laws;
    for (const auto& row : test_support::read_table("march_boats.table", 4)) {
        CrossingForce force;
        force.water_m = std::stoi(row.inputs[0]);
        force.men = Men(std::stoi(row.inputs[1]));
        force.ships = Ships(std::stoi(row.inputs[2]));
        force.guard_ships = Ships(std::stoi(row.inputs[3]));
        EXPECT_EQ(boats_time(force, laws).value, std::stoi(row.outcome)) << row.where;
    }
}

TEST(March, a_bolder_law_leaves_more_behind) {
    CampaignLaws laws;
    laws.mask_permille = 1000;
    EXPECT_EQ(approach({PlaceKind::prefecture, Men(5000), Men(5000), false}, laws),
              Approach::passes);
    laws.mask_permille = 0;
    EXPECT_EQ(approach({PlaceKind::prefecture, Men(1), Men(5000), false}, laws), Approach::stopped);
}

}  // namespace
}  // namespace sim
