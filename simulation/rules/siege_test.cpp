#include "simulation/rules/siege.hpp"

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <sstream>
#include <string>

#include "tests/support/siege_town.hpp"
#include "tests/support/text_table.hpp"

namespace sim {
namespace {

const SiegeLaws laws;

Draw draw_of(std::uint32_t member) {
    return Draw({1, member}, 7, 4, 11);
}

Besieger army(SiegeWay way) {
    Besieger outside;
    outside.men = Men(20000);
    outside.train_class = 1;
    outside.way = way;
    return outside;
}

using Differs = std::map<std::string, std::int32_t>;

/// "name=value+name=value", or "-".
Differs differs_of(const std::string& word) {
    Differs differs;
    std::istringstream parts(word);
    for (std::string part; std::getline(parts, part, '+') && part != "-";) {
        const std::size_t equals = part.find('=');
        differs[part.substr(0, equals)] = std::stoi(part.substr(equals + 1));
    }
    return differs;
}

TEST(siege, hazards_follow_their_table) {
    constexpr std::array<const char*, siege_end_count> ends = {
        "goes_on", "storm",  "breach",    "hunger",   "treason",
        "terms",   "ransom", "abandoned", "relieved", "sortie"};
    for (const auto& row : test_support::read_table("siege.table", 2)) {
        const Differs differs = differs_of(row.inputs[0]);
        const auto value = [&differs](const char* name, std::int32_t usual) {
            const auto found = differs.find(name);
            return found == differs.end() ? usual : found->second;
        };
        Besieged inside;
        inside.garrison = Men(value("garrison", 3000));
        inside.walls_class = value("walls", 3);
        inside.works_permille = value("works", 1000);
        inside.loyalty_permille = value("loyalty", 600);
        inside.days_hungry = value("hungry", 0);
        inside.relief_permille = value("relief", 0);
        inside.relief_days = value("reach", 0);
        inside.is_ready = value("unready", 0) == 0;
        inside.can_ransom = value("ransom", 0) == 1;
        inside.stand = static_cast<SiegeStand>(value("stand", 0));
        Besieger outside;
        outside.men = Men(value("men", 15000));
        outside.train_class = 1;
        outside.supply_permille = value("supply", 600);
        outside.disease_permille = value("sick", 0);
        outside.resolve_permille = value("resolve", 500);
        outside.dread_permille = value("dread", 0);
        outside.clemency_permille = value("clemency", 500);
        outside.would_take_ransom = value("ransom", 0) == 1;
        outside.way = static_cast<SiegeWay>(value("way", 0));
        const SiegeTime time{10, value("held", 0), value("season", 0) == 1};
        const SiegeHazards hazards = siege_hazards(inside, outside, time, laws);
        std::int64_t found = -1;
        for (std::size_t i = 1; i < ends.size(); ++i) {
            if (row.inputs[1] == ends[i]) {
                found = Fixed::from_raw(hazards.of[i].raw * 1000).round();
            }
        }
        EXPECT_EQ(found, std::stoll(row.outcome)) << row.where;
    }
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
