#include "simulation/rules/standing_orders.hpp"

#include <gtest/gtest.h>

#include <array>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/text_table.hpp"

namespace sim {
namespace {

constexpr std::array<const char*, 4> act_names = {"stay", "go_home", "relieve", "attack"};

Draw draw_of(std::uint32_t member) {
    return Draw({7, member}, 5, 5, 3);
}

/// "a4:100,r5:20": hostile place 4 with 100 men, own place 5 that 20 besiege; "-": nothing.
std::vector<Prospect> prospects_of(const std::string& text) {
    std::vector<Prospect> prospects;
    std::istringstream words(text == "-" ? "" : text);
    for (std::string word; std::getline(words, word, ',');) {
        const std::size_t colon = word.find(':');
        Prospect prospect;
        prospect.place = PlaceId(std::stoul(word.substr(1, colon - 1)));
        prospect.is_hostile = word[0] == 'a';
        prospect.is_own = word[0] != 'a';
        prospect.is_besieged = word[0] == 'r';
        prospect.enemies = Men(std::stoi(word.substr(colon + 1)));
        prospects.push_back(prospect);
    }
    return prospects;
}

std::string name_of(const StandingOutcome& outcome) {
    const std::string act = act_names[static_cast<std::uint32_t>(outcome.act)];
    return outcome.place.exists() ? act + ":" + std::to_string(outcome.place.index) : act;
}

TEST(StandingOrders, an_army_that_seeks_battle_waits_for_no_month_and_no_chance) {
    CampaignLaws laws;
    laws.initiative_permille = 0;
    StandingInputs in{Men(5000), Permille(600), Permille(0), Permille(0), 4, false, false, true};
    const std::vector<Prospect> open = prospects_of("a3:3000");
    EXPECT_EQ(name_of(standing_orders(in, open, laws, draw_of(0))), "attack:3");
    EXPECT_EQ(name_of(standing_orders(in, prospects_of("a3:4000"), laws, draw_of(0))), "stay")
        << "it does not seek defeat";
    in.seeks_battle = false;
    EXPECT_EQ(name_of(standing_orders(in, open, laws, draw_of(0))), "stay");
}

TEST(StandingOrders, an_army_without_orders_does_what_its_table_says) {
    for (const auto& row : test_support::read_table("standing_orders.table", 8)) {
        const auto number = [&](std::size_t i) { return std::stoi(row.inputs[i]); };
        CampaignLaws laws;
        laws.initiative_permille = row.inputs[6] == "always" ? 1000 : 0;
        StandingInputs in;
        in.men = Men(number(0));
        in.morale = Permille(number(1));
        in.hunger = Permille(number(2));
        in.fatigue = Permille(number(3));
        in.on_hostile_land = row.inputs[4] == "yes";
        in.is_month_end = row.inputs[5] == "yes";
        EXPECT_EQ(name_of(standing_orders(in, prospects_of(row.inputs[7]), laws, draw_of(0))),
                  row.outcome)
            << row.where;
    }
}

/// Attacks of 100,000 armies with an easy prey.
int attacks_under(std::int32_t command) {
    const CampaignLaws laws;
    StandingInputs in;
    in.men = Men(5000);
    in.morale = Permille(600);
    in.command = command;
    in.is_month_end = true;
    const std::vector<Prospect> prospects = prospects_of("a4:100");
    int attacks = 0;
    for (std::uint32_t member = 0; member < 100'000; ++member) {
        attacks += standing_orders(in, prospects, laws, draw_of(member)).act == StandingAct::attack
                       ? 1
                       : 0;
    }
    return attacks;
}

TEST(StandingOrders, a_bold_commander_acts_more_often) {
    EXPECT_EQ(attacks_under(0), 0);
    EXPECT_NEAR(attacks_under(2), 3000, 250);
    EXPECT_NEAR(attacks_under(4), 6000, 350);
    EXPECT_NEAR(attacks_under(10), 15'000, 500);
}

}  // namespace
}  // namespace sim
