#include "scenario/directory/read_directory.hpp"

#include <gtest/gtest.h>

#include <string>

#include "scenario/laws.hpp"
#include "tests/support/source_folder.hpp"

namespace scenario {
namespace {

TEST(ReadDirectory, a_folder_that_is_not_there_is_a_diagnostic) {
    const auto loaded = load_directory("/no/such/folder");
    ASSERT_FALSE(loaded.has_value());
    ASSERT_EQ(loaded.error().size(), 1U);
    EXPECT_EQ(loaded.error().items()[0].code, Code::pack_unreadable);
    EXPECT_EQ(loaded.error().items()[0].file, "/no/such/folder");
}

TEST(ReadDirectory, a_file_in_place_of_a_folder_is_a_diagnostic) {
    EXPECT_FALSE(load_directory(test_support::source_folder() + "/CMakeLists.txt").has_value());
}

TEST(ReadFile, a_folder_in_place_of_a_file_is_a_diagnostic) {
    EXPECT_FALSE(read_file(test_support::source_folder()).has_value());
}

TEST(AssemblePack, takes_what_belongs_to_a_pack) {
    SourceFiles sources;
    sources["places.csv"] = "id\n";
    sources["plaecs.csv"] = "id\n";
    sources["README.md"] = "# About\n";
    sources["laws.csv"] = "not compiled\n";
    sources["laws.toml"] = "[dues.month]\nvalue = 3\n";
    const PackSources pack = assemble_pack(sources);
    EXPECT_TRUE(pack.diagnostics.empty());
    EXPECT_EQ(pack.files.files().size(), 3U);
    EXPECT_NE(pack.files.find("plaecs.csv"), nullptr);  // For loading to complain of.
    EXPECT_EQ(pack.files.find("README.md"), nullptr);
    EXPECT_EQ(pack.files.find("laws.csv")->original_name, "laws.toml");
}

TEST(CompileLaws, are_the_same_bytes_in_whatever_order_they_stand) {
    SourceFiles one;
    one["laws.toml"] = "[b.x]\nvalue = 1\nrange = [0, 2]\nmeaning = \"a, b\"\n[a]\nvalue = -2\n";
    SourceFiles other;
    other["laws.toml"] =
        "# Other.\na.value = -2\n[b]\nx = {meaning = \"a, b\", range = [0, 2], value = 1}\n";
    const std::string bytes = assemble_pack(one).files.find("laws.csv")->bytes;
    EXPECT_EQ(bytes,
              "name,value,unit,minimum,maximum,source,reasoning,meaning\n"
              "a,-2,,,,,,\n"
              "b.x,1,,0,2,,,\"a, b\"\n");
    EXPECT_EQ(assemble_pack(other).files.find("laws.csv")->bytes, bytes);
}

TEST(CompileLaws, foreign_letters_belong_in_texts_and_comments) {
    const auto mistakes = [](const std::string& toml) {
        SourceFiles sources;
        sources["laws.toml"] = toml;
        std::string lines;
        const PackSources pack = assemble_pack(sources);
        for (const Diagnostic& diagnostic : pack.diagnostics.items()) {
            lines += format_diagnostic(diagnostic) + "\n";
        }
        return lines;
    };
    EXPECT_EQ(mistakes("# Möngke\na = {value = 1, meaning = \"靖\\\"康\", source = 'é'} # é\n"),
              "");
    EXPECT_EQ(mistakes("a.meaning = \"\"\"é\n\"é\"\"\"\na.value = 1\n"), "");
    EXPECT_EQ(
        mistakes("a.value = 1\né = 2\n"),
        "laws.toml:2:1: toml.syntax: a character that may only stand in texts and comments\n");
    EXPECT_NE(mistakes("a.meaning = \"open\né.value = 1\n"), "");
}

TEST(RealPack, loads_without_a_mistake_and_packs_to_the_same_hash) {
    const std::string folder = test_support::source_folder() + "/data/jin_song";
    const auto loaded = load_directory(folder);
    if (!loaded) {
        for (const Diagnostic& diagnostic : loaded.error().items()) {
            ADD_FAILURE() << format_diagnostic(diagnostic);
        }
        return;
    }
    const auto sources = read_directory(folder);
    ASSERT_TRUE(sources.has_value());
    const auto unpacked = read_archive("real.pack", write_archive(sources.value().files));
    ASSERT_TRUE(unpacked.has_value());
    const auto reloaded = load(unpacked.value());
    ASSERT_TRUE(reloaded.has_value());
    EXPECT_EQ(reloaded.value().content_hash, loaded.value().content_hash);
    EXPECT_EQ(reloaded.value().setting.record.changes, loaded.value().setting.record.changes);
    EXPECT_GT(loaded.value().setting.record.events.size(), 3000U);
}

TEST(RealPack, causes_and_days_of_the_record_are_in_order) {
    const auto loaded = load_directory(test_support::source_folder() + "/data/jin_song");
    ASSERT_TRUE(loaded.has_value());
    const sim::Record& record = loaded.value().setting.record;
    for (std::size_t fact = 0; fact < record.events.size(); ++fact) {
        const sim::ForcedEvent& event = record.events[fact];
        if (fact > 0) {
            EXPECT_LE(record.events[fact - 1].event.day, event.event.day);
        }
        for (std::uint32_t i = 0; i < event.cause_count; ++i) {
            EXPECT_LT(record.causes[event.first_cause + i].fact.index, fact);
        }
    }
    EXPECT_EQ(loaded.value().sources.of_fact.size(), record.events.size());
    EXPECT_EQ(loaded.value().sources.of_change.size(), record.changes.size());
}

}  // namespace
}  // namespace scenario
