#include "scenario/pack.hpp"

#include <gtest/gtest.h>

#include <string>

namespace scenario {
namespace {

PackFiles small_pack() {
    PackFiles files;
    files.put({"places.csv", "id\nhere\n", {}, {}, false});
    files.put({"laws.csv", std::string("with\0nul", 8), {}, {}, false});
    files.put({"empty.csv", "", {}, {}, false});
    return files;
}

TEST(Pack, files_stand_in_order_of_name_each_once) {
    PackFiles files = small_pack();
    files.put({"laws.csv", "new", {}, {}, false});
    ASSERT_EQ(files.files().size(), 3U);
    EXPECT_EQ(files.files()[0].name, "empty.csv");
    EXPECT_EQ(files.find("laws.csv")->bytes, "new");
    EXPECT_EQ(files.find("people.csv"), nullptr);
}

TEST(Archive, gives_back_what_was_put_in) {
    const PackFiles files = small_pack();
    const auto read = read_archive("small.pack", write_archive(files));
    ASSERT_TRUE(read.has_value());
    ASSERT_EQ(read.value().files().size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(read.value().files()[i].name, files.files()[i].name);
        EXPECT_EQ(read.value().files()[i].bytes, files.files()[i].bytes);
    }
    EXPECT_EQ(content_digest(read.value()), content_digest(files));
}

TEST(Archive, is_the_same_bytes_for_the_same_files) {
    PackFiles other_order;
    other_order.put({"empty.csv", "", {}, {}, false});
    other_order.put({"laws.csv", std::string("with\0nul", 8), "laws.toml", {{1, 1}}, false});
    other_order.put({"places.csv", "id\nhere\n", {}, {}, false});
    EXPECT_EQ(write_archive(small_pack()), write_archive(other_order));
}

TEST(Archive, cut_anywhere_or_changed_anywhere_is_refused) {
    const std::string bytes = write_archive(small_pack());
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        EXPECT_FALSE(read_archive("cut", bytes.substr(0, length)).has_value()) << length;
    }
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 0x10);
        EXPECT_FALSE(read_archive("changed", changed).has_value()) << at;
    }
    EXPECT_FALSE(read_archive("longer", bytes + "x").has_value());
}

TEST(ContentHash, has_sixteen_digits_and_changes_with_names_and_bytes) {
    const std::string hash = format_content_hash(content_digest(small_pack()));
    EXPECT_EQ(hash.size(), 16U);
    EXPECT_EQ(hash.find_first_not_of("0123456789abcdef"), std::string::npos);
    PackFiles renamed;
    renamed.put({"place.csv", "id\nhere\n", {}, {}, false});
    renamed.put({"laws.csv", std::string("with\0nul", 8), {}, {}, false});
    renamed.put({"empty.csv", "", {}, {}, false});
    EXPECT_NE(format_content_hash(content_digest(renamed)), hash);
}

TEST(ContentHash, is_the_same_with_posterior_ranges_which_have_their_own) {
    PackFiles files = small_pack();
    EXPECT_EQ(posteriors_hash(files), "");
    files.put({"law_posteriors.csv", "name,low,high\na.b,1,2\n", {}, {}, false});
    EXPECT_EQ(content_digest(files), content_digest(small_pack()));
    const std::string hash = posteriors_hash(files);
    EXPECT_EQ(hash.size(), 16U);
    const auto read = read_archive("small.pack", write_archive(files));
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(posteriors_hash(read.value()), hash);
    files.put({"law_posteriors.csv", "name,low,high\na.b,1,3\n", {}, {}, false});
    EXPECT_NE(posteriors_hash(files), hash);
}

TEST(PackFile, tables_bibliography_laws_and_description_belong_to_a_pack) {
    for (const char* name :
         {"places.csv", "sources.bib", "laws.csv", "law_posteriors.csv", "datapackage.json"}) {
        EXPECT_TRUE(is_pack_file(name)) << name;
    }
    for (const char* name : {"README.md", "laws.toml", "place.csv", "places", ""}) {
        EXPECT_FALSE(is_pack_file(name)) << name;
    }
}

}  // namespace
}  // namespace scenario
