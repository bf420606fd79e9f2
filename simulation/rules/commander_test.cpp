#include "simulation/rules/commander.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <vector>

#include "tests/support/text_table.hpp"

namespace sim {
namespace {

const CommanderLaws laws;

using Numbers = std::vector<std::int32_t>;

Numbers numbers_of(const std::vector<std::string>& words) {
    Numbers numbers;
    for (const std::string& word : words) {
        numbers.push_back(std::stoi(word));
    }
    return numbers;
}

/// "835/123/42" as numbers.
Numbers parts_of(const std::string& text) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, '/');) {
        parts.push_back(part);
    }
    return numbers_of(parts);
}

std::int32_t permille(Ratio chance) {
    return static_cast<std::int32_t>((std::int64_t{chance.parts} * 1000 + 32768) / 65536);
}

DefectionInputs defection_of(const Numbers& in) {
    return {in[0], in[1], in[2], in[3], in[4], in[5], in[6], Men(in[7]), Men(in[8]), in[9]};
}

Draw draw_of(std::uint32_t member) {
    return Draw({1, member}, 40, 3, 17);
}

TEST(Commander, obedience_follows_its_table) {
    for (const auto& row : test_support::read_table("obedience.table", 6)) {
        const Numbers in = numbers_of(row.inputs);
        const ObedienceChances chances =
            obedience_chances({in[0], in[1], in[2], in[3], in[4], in[5]}, laws);
        const Numbers expected = parts_of(row.outcome);
        EXPECT_NEAR(permille(chances.obeys), expected[0], 1) << row.where;
        EXPECT_NEAR(permille(chances.delays), expected[1], 1) << row.where;
        EXPECT_NEAR(permille(chances.refuses), expected[2], 1) << row.where;
        EXPECT_EQ(chances.obeys.parts + chances.delays.parts + chances.refuses.parts,
                  Ratio::certain_parts);
    }
}

TEST(Commander, falling_back_follows_its_table) {
    for (const auto& row : test_support::read_table("retreat.table", 9)) {
        const Numbers in = numbers_of(row.inputs);
        const RetreatInputs inputs{in[0], in[1], Men(in[2]), Men(in[3]), in[4],
                                   in[5], in[6], in[7] != 0, in[8] != 0};
        EXPECT_NEAR(permille(retreat_chance(inputs, laws)), std::stoi(row.outcome), 1) << row.where;
    }
}

TEST(Commander, defection_follows_its_table) {
    for (const auto& row : test_support::read_table("defection.table", 10)) {
        const DefectionInputs in = defection_of(numbers_of(row.inputs));
        const Numbers expected = parts_of(row.outcome);
        EXPECT_NEAR(permille(defection_chance(in, laws)), expected[0], 1) << row.where;
        EXPECT_NEAR(permille(troops_follow_chance(in, laws)), expected[1], 1) << row.where;
    }
}

TEST(Commander, natural_death_follows_its_table) {
    for (const auto& row : test_support::read_table("natural_death.table", 2)) {
        const Numbers in = numbers_of(row.inputs);
        const double chance = death_chance({in[0], in[1]}, laws).parts / 65536.0 * 10'000;
        EXPECT_NEAR(chance, std::stod(row.outcome), 3) << row.where;
    }
}

TEST(Commander, fear_follows_its_table) {
    for (const auto& row : test_support::read_table("fear.table", 5)) {
        const Numbers in = numbers_of(row.inputs);
        EXPECT_NEAR(fear_permille({in[0], in[1], in[2], in[3], in[4]}, laws),
                    std::stoi(row.outcome), 1)
            << row.where;
    }
}

TEST(Commander, outcomes_come_as_often_as_their_chances_say) {
    const ObedienceInputs order{400, 800, 300, 500, 300, 10};
    const DefectionInputs offer = defection_of({0, 900, 500, 1000, 0, 0, 0, 60'000, 60'000, 0});
    constexpr std::uint32_t members = 4000;
    std::array<int, 3> obedience{};
    std::array<int, 3> defection{};
    for (std::uint32_t member = 0; member < members; ++member) {
        ++obedience[static_cast<std::size_t>(resolve_obedience(order, laws, draw_of(member)))];
        ++defection[static_cast<std::size_t>(resolve_defection(offer, laws, draw_of(member)))];
    }
    const ObedienceChances chances = obedience_chances(order, laws);
    EXPECT_NEAR(obedience[0] * 1000 / 4000, permille(chances.obeys), 25);
    EXPECT_NEAR(obedience[1] * 1000 / 4000, permille(chances.delays), 25);
    const int goes = permille(defection_chance(offer, laws));
    EXPECT_NEAR(defection[0] * 1000 / 4000, 1000 - goes, 25);
    EXPECT_NEAR(defection[2] * 1000 / 4000,
                goes * permille(troops_follow_chance(offer, laws)) / 1000, 25);
}

TEST(Commander, without_a_way_out_nobody_leaves) {
    const RetreatInputs shut{0, 0, Men(10), Men(100'000), 0, 1000, 0, false, false};
    EXPECT_EQ(retreat_chance(shut, laws).parts, 0U);
    for (std::uint32_t member = 0; member < 100; ++member) {
        EXPECT_FALSE(resolve_retreat(shut, laws, draw_of(member)));
    }
}

TEST(Commander, more_men_than_e_squared_to_one_frighten_no_more) {
    RetreatInputs in{500, 500, Men(1000), Men(8000), 0, 0, 0, false, true};
    const Ratio chance = retreat_chance(in, laws);
    in.enemy_men = Men(800'000);
    EXPECT_EQ(retreat_chance(in, laws), chance);
}

TEST(Temper, arrears_draw_loyalty_down_and_pay_brings_it_back) {
    Temper temper{700, 500, 0};
    for (int month = 0; month < 24; ++month) {
        temper = temper_after_month({temper, 700, 1000, 0, 0, 0, 0, 0, true}, laws);
    }
    EXPECT_LT(temper.loyalty_permille, 500);
    EXPECT_GE(temper.loyalty_permille, 400);
    for (int month = 0; month < 48; ++month) {
        temper = temper_after_month({temper, 700, 0, 0, 0, 0, 0, 0, true}, laws);
    }
    EXPECT_GT(temper.loyalty_permille, 650);
}

TEST(Temper, a_slight_is_felt_at_once_and_half_forgiven_in_a_year) {
    const Temper before{700, 500, 0};
    Temper after = temper_after_month({before, 700, 0, 0, 1, 0, 0, 0, true}, laws);
    EXPECT_EQ(after.loyalty_permille, 580);
    EXPECT_EQ(after.slight_permille, 400);
    for (int month = 0; month < 11; ++month) {
        after = temper_after_month({after, 700, 0, 0, 0, 0, 0, 0, true}, laws);
    }
    EXPECT_NEAR(after.slight_permille, 200, 15);
}

TEST(Temper, victories_make_an_army_its_generals_own_and_defeats_undo_it) {
    Temper winner{700, 200, 0};
    Temper loser = winner;
    for (int month = 0; month < 12; ++month) {
        const std::int32_t fought = month % 4 == 0 ? 1 : 0;
        winner = temper_after_month({winner, 700, 0, 0, 0, 0, fought, 0, true}, laws);
        loser = temper_after_month({loser, 700, 0, 0, 0, 0, 0, fought, true}, laws);
    }
    EXPECT_GT(winner.following_permille, 400);
    EXPECT_LT(loser.following_permille, 200);
}

TEST(Temper, out_of_command_a_following_runs_off) {
    Temper temper{700, 800, 0};
    for (int month = 0; month < 12; ++month) {
        temper = temper_after_month({temper, 700, 0, 0, 0, 0, 0, 0, false}, laws);
    }
    EXPECT_NEAR(temper.following_permille, 550, 15);
}

TEST(Temper, scores_stay_within_their_range_whatever_befalls) {
    Temper temper{10, 10, 990};
    temper = temper_after_month({temper, 0, 1000, 1000, 9, 0, 0, 9, true}, laws);
    EXPECT_EQ(temper, (Temper{0, 0, 1000}));
    temper = temper_after_month({{990, 990, 0}, 1000, 0, 0, 0, 9, 9, 0, true}, laws);
    EXPECT_EQ(temper, (Temper{1000, 1000, 0}));
}

TEST(Command, a_new_general_is_worth_less_until_he_knows_his_army) {
    EXPECT_EQ(command_permille(900, 0, laws), 540);
    EXPECT_EQ(command_permille(900, 12, laws), 720);
    EXPECT_EQ(command_permille(900, 24, laws), 900);
    EXPECT_EQ(command_permille(900, 240, laws), 900);
}

TEST(Command, a_front_is_worth_the_mean_of_its_armies_by_men) {
    const std::array<CommandShare, 2> armies = {{{900, 24, Men(30'000)}, {300, 24, Men(10'000)}}};
    EXPECT_EQ(front_command_permille(armies, laws), 750);
    EXPECT_EQ(front_command_permille({}, laws), 0);
}

TEST(Death, comes_as_often_as_its_chance_and_oftener_in_harsh_months) {
    std::array<int, 13> months{};
    int deaths = 0;
    for (std::uint32_t person = 0; person < 20'000; ++person) {
        const DeathOutcome out = resolve_death({70, 0}, laws, Draw({9, 0}, 1150, 3, person));
        deaths += out.dies ? 1 : 0;
        EXPECT_EQ(out.dies, out.month != 0);
        ++months[static_cast<std::size_t>(out.month)];
    }
    EXPECT_NEAR(deaths, 20'000 * death_chance({70, 0}, laws).parts / 65536.0, 150);
    const int harsh = months[7] + months[8] + months[9] + months[11] + months[12] + months[1];
    EXPECT_NEAR(harsh / static_cast<double>(deaths), 1.6 / 2.6, 0.04);
}

TEST(Death, of_a_person_in_a_year_is_the_same_in_every_branch) {
    // Hardship changes the chance, not the draw: whoever dies without it dies with it, same month.
    for (std::uint32_t person = 0; person < 500; ++person) {
        const Draw draw({9, 0}, 1150, 3, person);
        const DeathOutcome usual = resolve_death({60, 0}, laws, draw);
        const DeathOutcome hard = resolve_death({60, 1000}, laws, draw);
        if (usual.dies) {
            EXPECT_TRUE(hard.dies);
            EXPECT_EQ(usual.month, hard.month);
        }
    }
}

TEST(CommanderLaws, every_parameter_reaches_a_place_of_its_own_and_lies_in_its_range) {
    EXPECT_TRUE(all_in_range(CommanderLaws{}, commander_law_fields()));
    CommanderLaws marked;
    std::int32_t mark = 100'000;
    for (const CommanderLawField& field : commander_law_fields()) {
        marked.*field.member = mark++;
    }
    mark = 100'000;
    for (const CommanderLawField& field : commander_law_fields()) {
        EXPECT_EQ(marked.*field.member, mark++) << field.name;
    }
}

TEST(Commander, the_cautious_leave_sooner_than_the_steadfast) {
    RetreatInputs in;
    in.loyalty_permille = 500;
    in.skill_permille = 500;
    in.own_men = Men(10'000);
    in.enemy_men = Men(20'000);
    in.bound = true;
    in.way_open = true;
    const std::uint32_t middling = retreat_chance(in, laws).parts;
    in.caution_permille = 1000;
    const std::uint32_t cautious = retreat_chance(in, laws).parts;
    in.caution_permille = 100;
    const std::uint32_t steadfast = retreat_chance(in, laws).parts;
    EXPECT_GT(cautious, middling + middling / 4);
    EXPECT_LT(steadfast, middling - middling / 4);
}

TEST(Commander, suspicion_feeds_fear_and_the_custom_of_free_command_stills_it) {
    FearInputs in;
    in.following_permille = 700;
    in.ambition_permille = 500;
    in.share_permille = 300;
    in.throne_safety_permille = 600;
    const std::int32_t middling = fear_permille(in, laws);
    in.suspicion_permille = 900;
    EXPECT_GT(fear_permille(in, laws), middling + 80);
    in.suspicion_permille = 100;
    EXPECT_LT(fear_permille(in, laws), middling - 80);
    in.suspicion_permille = 500;
    in.freedom_permille = 900;
    EXPECT_LT(fear_permille(in, laws), middling - 60);
    in.freedom_permille = 100;
    EXPECT_GT(fear_permille(in, laws), middling + 60);
}

TEST(Commander, whoever_is_used_to_act_on_his_own_obeys_less) {
    ObedienceInputs in{700, 300, 500, 400, 300, 10};
    const std::uint32_t middling = obedience_chances(in, laws).obeys.parts;
    in.freedom_permille = 1000;
    EXPECT_LT(obedience_chances(in, laws).obeys.parts, middling);
    in.freedom_permille = 0;
    EXPECT_GT(obedience_chances(in, laws).obeys.parts, middling);
}

}  // namespace
}  // namespace sim
