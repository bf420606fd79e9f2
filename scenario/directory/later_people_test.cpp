#include "scenario/later_people.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

#include "scenario/directory/read_directory.hpp"
#include "simulation/calendar/julian.hpp"
#include "tests/support/source_folder.hpp"

namespace scenario {
namespace {

const Scenario& pack() {
    static const auto loaded = load_directory(test_support::source_folder() + "/data/jin_song");
    return loaded.value();
}

const sim::PersonDefinition& definition_of(std::size_t later) {
    return pack().setting.people[pack().texts.people.size() + later];
}

TEST(LaterPeople, stand_after_those_of_the_record_and_are_not_born) {
    ASSERT_GT(pack().later_people.size(), 0U);
    ASSERT_EQ(pack().setting.people.size(),
              pack().texts.people.size() + pack().later_people.size());
    for (std::size_t i = 0; i < pack().later_people.size(); ++i) {
        EXPECT_TRUE(definition_of(i).is_later);
        EXPECT_FALSE(definition_of(i).begins_alive);
    }
}

TEST(LaterPeople, bear_names_that_nobody_else_bears_in_both_scripts) {
    std::set<std::string> names;
    for (const PersonRow& person : pack().texts.people) {
        names.emplace(person.name.zh);
    }
    for (const LaterPerson& person : pack().later_people) {
        EXPECT_FALSE(person.name_en.empty());
        EXPECT_TRUE(names.insert(person.name_zh).second) << person.name_zh;
    }
}

TEST(LaterPeople, kinsmen_bear_the_clan_name_of_their_house) {
    const std::map<std::string, std::string> clans = {{"song", "趙"}, {"jin", "完顏"}};
    int found = 0;
    for (std::size_t i = 0; i < pack().later_people.size(); ++i) {
        if (!definition_of(i).is_of_house) {
            continue;
        }
        const auto clan =
            clans.find(std::string(pack().texts.polities[definition_of(i).home.index].id));
        if (clan != clans.end()) {
            ++found;
            EXPECT_EQ(pack().later_people[i].name_zh.find(clan->second), 0U)
                << pack().later_people[i].name_zh;
        }
    }
    EXPECT_GT(found, 10);
}

TEST(LaterPeople, have_the_scores_of_one_of_their_own_people) {
    for (std::size_t i = 0; i < pack().later_people.size(); ++i) {
        const sim::PersonDefinition& one = definition_of(i);
        bool has_model = false;
        for (std::size_t p = 0; p < pack().texts.people.size(); ++p) {
            const sim::PersonDefinition& model = pack().setting.people[p];
            // Women of a house led no hosts: of them the scores of war are nought.
            const bool is_like_in_war = one.is_consort
                                            ? one.field == 0 && one.siege == 0 && one.naval == 0
                                            : model.field == one.field && model.siege == one.siege;
            has_model =
                has_model || (model.culture == one.culture && is_like_in_war &&
                              model.administration == one.administration &&
                              model.loyalty == one.loyalty && model.ambition == one.ambition);
        }
        EXPECT_TRUE(has_model) << pack().later_people[i].name_en;
    }
}

TEST(LaterPeople, are_of_an_age_to_come_in_each_decade_of_the_record) {
    const std::int32_t first = sim::julian_date_of(pack().setting.first_day).year;
    const std::int32_t last = sim::julian_date_of(pack().setting.last_day).year;
    for (std::int32_t year = first; year <= last; year += 10) {
        int ready = 0;
        for (std::size_t i = 0; i < pack().later_people.size(); ++i) {
            const std::int32_t age = year - definition_of(i).birth_year;
            ready +=
                age >= 20 && age <= 45 && definition_of(i).culture == sim::Culture::han ? 1 : 0;
        }
        EXPECT_GT(ready, 3) << year;
    }
}

TEST(LaterPeople, are_the_same_whenever_a_pack_is_read) {
    const auto again = load_directory(test_support::source_folder() + "/data/jin_song");
    ASSERT_EQ(again.value().later_people.size(), pack().later_people.size());
    for (std::size_t i = 0; i < pack().later_people.size(); ++i) {
        EXPECT_EQ(again.value().later_people[i].name_en, pack().later_people[i].name_en);
    }
}

}  // namespace
}  // namespace scenario
