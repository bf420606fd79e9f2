// Characters of people and customs of courts: told where a row tells, drawn about their court else.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>

#include "scenario/directory/read_directory.hpp"
#include "tests/support/source_folder.hpp"

namespace scenario {
namespace {

const Scenario& pack() {
    static const auto loaded = load_directory(test_support::source_folder() + "/data/jin_song");
    return loaded.value();
}

const sim::Character& character_of(const char* id) {
    return pack().setting.people[pack().find_person(id).index].character;
}
const sim::CourtCustoms& customs_of(const char* id) {
    return pack().setting.polities[pack().find_polity(id).index].customs;
}

TEST(Characters, are_those_of_their_rows) {
    EXPECT_TRUE(character_of("wanyan-liang").is_told);
    EXPECT_EQ(character_of("wanyan-liang").boldness, 10);
    EXPECT_GT(character_of("liu-guangshi").caution, character_of("wang-bing").caution);
    EXPECT_GT(character_of("zhao-gou").suspicion, character_of("wanyan-yong").suspicion);
    EXPECT_GT(character_of("zhao-ji").favour, character_of("temujin").favour);
}

TEST(Characters, every_ruler_of_the_record_who_chose_a_war_or_a_peace_has_a_row) {
    for (const char* id :
         {"zhao-ji",       "zhao-huan",   "zhao-gou",     "zhao-shen",      "zhao-kuo",
          "zhao-yun",      "yelu-yanxi",  "wanyan-aguda", "wanyan-wuqimai", "wanyan-hela",
          "wanyan-liang",  "wanyan-yong", "wanyan-jing",  "wanyan-yongji",  "wanyan-xun",
          "wanyan-shouxu", "li-qianshun", "li-renxiao",   "li-anquan",      "temujin",
          "ogodei",        "mongke",      "kublai"}) {
        EXPECT_TRUE(character_of(id).is_told) << id;
    }
}

TEST(Characters, every_estimate_says_what_it_rests_on) {
    for (const CharacterRow& row : pack().texts.characters) {
        EXPECT_TRUE(row.provenance.note.starts_with("estimate: ")) << row.person.index;
    }
    for (const CourtCustomsRow& row : pack().texts.court_customs) {
        EXPECT_TRUE(row.provenance.note.starts_with("estimate: ")) << row.polity.index;
    }
}

TEST(Characters, of_whom_no_row_tells_are_about_the_middle_of_their_court) {
    std::array<int, 11> boldness_of_song{};
    int drawn = 0;
    for (const sim::PersonDefinition& person : pack().setting.people) {
        if (person.character.is_told || !person.home.exists()) {
            continue;
        }
        const sim::CourtCustoms& customs = pack().setting.polities[person.home.index].customs;
        EXPECT_LE(std::abs(person.character.boldness - customs.people.boldness),
                  customs.people_spread);
        EXPECT_LE(std::abs(person.character.favour - customs.people.favour), customs.people_spread);
        if (person.home == pack().find_polity("song")) {
            boldness_of_song[static_cast<std::size_t>(person.character.boldness)] += 1;
            ++drawn;
        }
    }
    ASSERT_GT(drawn, 50);
    const auto middle = static_cast<std::size_t>(customs_of("song").people.boldness);
    EXPECT_EQ(*std::max_element(boldness_of_song.begin(), boldness_of_song.end()),
              boldness_of_song[middle]);
    EXPECT_GT(boldness_of_song[middle - 1] + boldness_of_song[middle + 1], drawn / 6);
}

TEST(Characters, later_people_of_a_bold_court_are_bolder_than_those_of_a_cautious_one) {
    const auto mean = [](sim::Culture culture) {
        int sum = 0;
        int count = 0;
        for (const sim::PersonDefinition& person : pack().setting.people) {
            if (person.is_later && person.culture == culture) {
                sum += person.character.boldness;
                ++count;
            }
        }
        return 100 * sum / std::max(count, 1);
    };
    EXPECT_GT(mean(sim::Culture::mongol), mean(sim::Culture::han) + 200);
}

TEST(Customs, are_those_of_their_rows) {
    EXPECT_EQ(customs_of("jin").succession, sim::Custom::lateral);
    EXPECT_EQ(customs_of("jin").succession_reformed, sim::Custom::father_to_son);
    EXPECT_EQ(customs_of("mongol").succession_reformed, sim::Custom::election);
    EXPECT_GT(customs_of("song").dowager_permille, customs_of("jin").dowager_permille);
    EXPECT_LT(customs_of("song").command_freedom_permille,
              customs_of("mongol").command_freedom_permille);
    EXPECT_EQ(pack().texts.court_customs.size(), pack().setting.polities.size())
        << "no court falls back on a constant of the code";
}

TEST(Consorts, are_told_or_come_from_the_clans_that_married_into_the_house) {
    const auto& people = pack().setting.people;
    const sim::PersonId yang = pack().find_person("empress-yang");
    EXPECT_TRUE(people[yang.index].is_consort);
    EXPECT_EQ(people[yang.index].consort_of, pack().find_person("zhao-kuo"));
    int later = 0;
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (people[i].is_later && people[i].is_consort) {
            ++later;
            EXPECT_FALSE(people[i].is_of_house);
            EXPECT_EQ(people[i].field, 0);
            const LaterPerson& text = pack().later_people[i - pack().texts.people.size()];
            EXPECT_TRUE(text.name_zh.ends_with("氏")) << text.name_zh;
            EXPECT_TRUE(text.name_en.starts_with("Lady ")) << text.name_en;
        }
    }
    EXPECT_GT(later, 15);
}

}  // namespace
}  // namespace scenario
