#include "cli/text/text.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/source_folder.hpp"

namespace cli {
namespace {

namespace files = std::filesystem;

// The families of words that are looked up by values of the data; their keys stand in no source.
const std::set<std::string, std::less<>> families{
    "how",           "kind",    "place_kind", "seat_kind",   "polity_kind", "terrain",
    "office",        "status",  "reign_end",  "custom",      "death_kind",  "clause",
    "treaty_status", "stance",  "basis",      "mode",        "traveller",   "cause",
    "confidence",    "good",    "xun",        "month",       "storage",     "storage_hint",
    "count",         "culture", "tag",        "unit",        "battle_kind", "rule",
    "fit_topic",     "matter",  "fit_asked",  "fit_measure", "score_set",   "score_figure"};

std::string family_of(std::string_view key) {
    return std::string(key.substr(0, key.find('.')));
}

std::string all_sources() {
    std::string all;
    for (const auto& entry :
         files::recursive_directory_iterator(files::path(test_support::source_folder()) / "cli")) {
        const std::string name = entry.path().filename().string();
        const bool is_table = name.rfind("messages_", 0) == 0;
        const std::string extension = entry.path().extension().string();
        if ((extension == ".cpp" || extension == ".hpp") && !is_table &&
            name.find("_test.") == std::string::npos) {
            const std::ifstream file(entry.path());
            std::ostringstream text;
            text << file.rdbuf();
            all += text.str();
        }
    }
    return all;
}

std::vector<std::string> placeholders(std::string_view text) {
    std::vector<std::string> found;
    for (std::size_t at = text.find('{'); at != std::string_view::npos;
         at = text.find('{', at + 1)) {
        found.emplace_back(text.substr(at, text.find('}', at) + 1 - at));
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

bool has_chinese(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
}

TEST(Messages, keys_are_unique) {
    std::map<std::string_view, int> seen;
    for (const Message& message : messages) {
        EXPECT_EQ(seen[message.key]++, 0) << message.key;
    }
}

TEST(Messages, no_key_lacks_a_language) {
    for (const Message& message : messages) {
        EXPECT_FALSE(message.en.empty()) << message.key;
        EXPECT_FALSE(message.zh.empty()) << message.key;
    }
}

TEST(Messages, both_languages_fill_in_the_same_places) {
    for (const Message& message : messages) {
        EXPECT_EQ(placeholders(message.en), placeholders(message.zh)) << message.key;
    }
}

TEST(Messages, chinese_is_chinese) {
    const std::set<std::string_view> same_in_both{"route.total"};
    for (const Message& message : messages) {
        const bool only_places =
            message.zh.find_first_not_of("{0}, 0123456789") == std::string_view::npos;
        EXPECT_TRUE(has_chinese(message.zh) || only_places || same_in_both.count(message.key) > 0)
            << message.key;
    }
}

TEST(Messages, no_key_is_unused) {
    const std::string sources = all_sources();
    ASSERT_GT(sources.size(), 50000U);
    for (const Message& message : messages) {
        if (families.count(family_of(message.key)) == 0) {
            EXPECT_NE(sources.find("\"" + std::string(message.key) + "\""), std::string::npos)
                << message.key << " is in the tables and nowhere else";
        }
    }
}

TEST(Messages, every_family_is_looked_up) {
    const std::string sources = all_sources();
    for (const std::string& family : families) {
        EXPECT_NE(sources.find("\"" + family + "\""), std::string::npos) << family;
    }
}

TEST(Messages, filled_in_in_both_languages) {
    EXPECT_EQ(text(Language::english, "usage.unknown_command", "foo"), "there is no command 'foo'");
    EXPECT_EQ(text(Language::chinese, "usage.unknown_command", "foo"), "沒有「foo」這個指令");
}

TEST(Words, values_without_a_word_are_shown_as_they_are) {
    EXPECT_EQ(word(Language::english, "how", "storm"), "taken by storm");
    EXPECT_EQ(word(Language::chinese, "how", "storm"), "攻取");
    EXPECT_EQ(word(Language::chinese, "how", "by_airship"), "by airship");
}

TEST(Language, is_read_from_locales) {
    EXPECT_EQ(parse_language("zh"), Language::chinese);
    EXPECT_EQ(parse_language("zh_TW.UTF-8"), Language::chinese);
    EXPECT_EQ(parse_language("zhongwen"), std::nullopt);
    EXPECT_EQ(language_of_locale("", "", "zh_CN.UTF-8"), Language::chinese);
    EXPECT_EQ(language_of_locale("C", "", "zh_CN.UTF-8"), Language::english);
    EXPECT_EQ(language_of_locale("", "zh-HK", "en_GB"), Language::chinese);
    EXPECT_EQ(language_of_locale("", "", ""), Language::english);
}

}  // namespace
}  // namespace cli
