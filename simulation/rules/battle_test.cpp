#include "simulation/rules/battle.hpp"

#include <gtest/gtest.h>

#include <array>
#include <sstream>
#include <string>

#include "tests/support/text_table.hpp"

namespace sim {
namespace {

const BattleLaws laws;

BattleSide foot(std::int32_t men) {
    BattleSide side;
    side.infantry = Men(men);
    return side;
}

BattleSide horse(std::int32_t men) {
    BattleSide side;
    side.cavalry = Men(men);
    side.horses = 2 * men;
    return side;
}

Draw draw_of(std::uint32_t member) {
    return Draw({1, member}, 7, 3, 11);
}

void expect_booked(const BattleSide& side, const SideOutcome& out) {
    for (const MenLost& lost : {out.infantry, out.cavalry}) {
        EXPECT_GE(lost.killed.value, 0);
        EXPECT_GE(lost.captured.value, 0);
        EXPECT_GE(lost.scattered.value, 0);
    }
    EXPECT_LE(out.infantry.total(), side.infantry);
    EXPECT_LE(out.cavalry.total(), side.cavalry);
    EXPECT_LE(out.horses_killed + out.horses_captured, side.horses);
    EXPECT_LE(out.ships_lost + out.ships_captured, side.ships);
    EXPECT_LE(out.grain_burnt_shi + out.grain_captured_shi, side.grain_shi);
}

/// "foot/horse/command/morale/training".
BattleSide side_of(const std::string& word) {
    std::istringstream parts(word);
    std::array<std::int32_t, 5> numbers{};
    for (std::int32_t& number : numbers) {
        std::string part;
        std::getline(parts, part, '/');
        number = std::stoi(part);
    }
    BattleSide side;
    side.infantry = Men(numbers[0]);
    side.cavalry = Men(numbers[1]);
    side.command = numbers[2];
    side.morale_permille = numbers[3];
    side.training_permille = numbers[4];
    return side;
}

BattleGround ground_of(const std::string& word) {
    constexpr std::array<const char*, 8> terrains = {"plain", "hills",       "mountain", "steppe",
                                                     "marsh", "river_delta", "desert",   "forest"};
    BattleGround ground;
    for (std::uint32_t i = 0; i < terrains.size(); ++i) {
        if (word.starts_with(terrains[i])) {
            ground.terrain = static_cast<Terrain>(i);
        }
    }
    const auto has = [&word](const char* part) { return word.find(part) != std::string::npos; };
    ground.is_narrow = has("narrow");
    ground.is_naval = has("naval");
    if (has("crossing")) {
        ground.crossing = BattleCrossing::open;
    } else if (has("ice")) {
        ground.crossing = BattleCrossing::ice;
    }
    return ground;
}

TEST(battle, chances_follow_their_table) {
    for (const auto& row : test_support::read_table("battle.table", 3)) {
        const BattleSide attacker = side_of(row.inputs[0]);
        BattleSide defender = side_of(row.inputs[1]);
        defender.surprises = row.inputs[2].find("surprised") != std::string::npos;
        const Ratio chance = attacker_chance(attacker, defender, ground_of(row.inputs[2]), laws);
        EXPECT_EQ(chance.parts * 100 / Ratio::certain_parts,
                  static_cast<std::uint32_t>(std::stoul(row.outcome)))
            << row.where;
    }
}

TEST(battle, equal_sides_have_equal_chances) {
    EXPECT_EQ(attacker_chance(foot(10000), foot(10000), {}, laws).parts, 32768U);
}

TEST(battle, who_is_certain_to_win_does_in_each_fight) {
    BattleSide strong = foot(100000);
    strong.morale_permille = strong.training_permille = 1000;
    strong.command = 10;
    BattleSide weak = foot(100);
    weak.morale_permille = weak.training_permille = weak.supply_permille = weak.command = 0;
    for (std::uint32_t member = 0; member < 200; ++member) {
        EXPECT_EQ(battle(strong, weak, {}, laws, draw_of(member)).end, BattleEnd::attacker_wins);
    }
}

TEST(battle, nobody_is_lost_unbooked) {
    for (std::uint32_t member = 0; member < 500; ++member) {
        BattleSide attacker = horse(3000);
        attacker.infantry = Men(7000);
        attacker.grain_shi = Amount(5000);
        attacker.has_commander = true;
        BattleSide defender = foot(12000);
        defender.ships = Ships(200);
        BattleGround ground;
        ground.is_naval = member % 2 == 0;
        ground.is_narrow = member % 3 == 0;
        const BattleOutcome out = battle(attacker, defender, ground, laws, draw_of(member));
        expect_booked(attacker, out.attacker);
        expect_booked(defender, out.defender);
    }
}

// A host of a hundred thousand once lost six for each of a quarter of its size, since each side
// bled by its own numbers.
TEST(battle, an_undecided_fight_costs_the_stronger_side_no_more_than_the_weaker) {
    int undecided = 0;
    for (std::uint32_t member = 0; member < 400; ++member) {
        const BattleOutcome out = battle(foot(25'000), foot(100'000), {}, laws, draw_of(member));
        if (out.end != BattleEnd::indecisive) {
            continue;
        }
        ++undecided;
        EXPECT_GT(out.attacker.infantry.total(), Men(0));
        EXPECT_LT(out.defender.infantry.total(), out.attacker.infantry.total());
    }
    EXPECT_GT(undecided, 20);
}

TEST(battle, a_side_without_men_loses_without_a_draw) {
    const BattleOutcome out = battle(foot(0), foot(10), {}, laws, draw_of(0));
    EXPECT_EQ(out.end, BattleEnd::defender_wins);
    EXPECT_EQ(out.defender.infantry.total(), Men(0));
}

TEST(battle, cavalry_is_strong_on_the_plain_and_weak_in_paddy_and_hills) {
    const auto chance_on = [](Terrain terrain) {
        BattleGround ground;
        ground.terrain = terrain;
        return attacker_chance(horse(10000), foot(10000), ground, laws).parts;
    };
    EXPECT_GT(chance_on(Terrain::plain), 32768U);
    EXPECT_LT(chance_on(Terrain::marsh), 32768U);
    EXPECT_LT(chance_on(Terrain::river_delta), 32768U);
    EXPECT_LT(chance_on(Terrain::mountain), 32768U);
    EXPECT_GT(chance_on(Terrain::plain), chance_on(Terrain::hills));
    EXPECT_GT(chance_on(Terrain::hills), chance_on(Terrain::marsh));
}

TEST(battle, most_losses_fall_in_the_pursuit_by_horse) {
    std::int64_t by_horse = 0;
    std::int64_t by_foot = 0;
    for (std::uint32_t member = 0; member < 400; ++member) {
        const BattleOutcome ridden = battle(horse(10000), foot(10000), {}, laws, draw_of(member));
        const BattleOutcome walked = battle(foot(25000), foot(10000), {}, laws, draw_of(member));
        by_horse += ridden.defender.infantry.total().value;
        by_foot += walked.defender.infantry.total().value;
    }
    EXPECT_GT(by_horse, by_foot);
}

}  // namespace
}  // namespace sim
