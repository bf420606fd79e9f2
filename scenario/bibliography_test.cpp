#include "scenario/bibliography.hpp"

#include <gtest/gtest.h>

#include <string>

namespace scenario {
namespace {

TEST(Bibliography, reads_braces_marks_numbers_and_comments) {
    Diagnostics diagnostics;
    const std::string bytes =
        "% About.\n"
        "@book{songshi,\n  author = {Toqto'a {and others}},\n  title = \"Song shi {宋史}\",\n"
        "  year = 1346\n}\n\n"
        "% More.\n@misc{wiki, title = {A page}, url = {https://example.org/x},}\n";
    const Bibliography bibliography = Bibliography::read("sources.bib", bytes, diagnostics);
    EXPECT_TRUE(diagnostics.empty());
    EXPECT_TRUE(bibliography.is_complete());
    ASSERT_EQ(bibliography.entries().size(), 2U);
    const BibliographyEntry& first = bibliography.entries()[0];
    EXPECT_EQ(first.type, "book");
    EXPECT_EQ(first.field("author"), "Toqto'a {and others}");
    EXPECT_EQ(first.field("title"), "Song shi {宋史}");
    EXPECT_EQ(first.field("year"), "1346");
    EXPECT_EQ(first.field("publisher"), "");
    EXPECT_EQ(bibliography.find("wiki"), 1U);
    EXPECT_FALSE(bibliography.find("jinshi").has_value());
}

TEST(Bibliography, what_follows_a_mistake_is_not_read) {
    for (const std::string broken :
         {"@book{a, title = {x}", "@book{a, title = {x {y}}", "@book a", "book{a}", "@{a}",
          "@book{A}", "@book{a, = {x}}", "@book{a, title {x}}", "@book{a, title = x}",
          "@book{a, title = {x}}}", "@", "@book{", "@book{a,", "@book{a, title = \"x}\""}) {
        Diagnostics diagnostics;
        const Bibliography bibliography = Bibliography::read("s.bib", broken, diagnostics);
        EXPECT_FALSE(bibliography.is_complete()) << broken;
        ASSERT_FALSE(diagnostics.empty()) << broken;
        EXPECT_EQ(diagnostics.items().back().code, Code::bib_syntax) << broken;
    }
}

TEST(SourceItem, is_a_key_with_or_without_a_locator) {
    EXPECT_EQ(parse_source_item("songshi")->key, "songshi");
    const auto item = parse_source_item("xuzizhitongjian(1127, 1130-01)");
    ASSERT_TRUE(item.has_value());
    EXPECT_EQ(item->key, "xuzizhitongjian");
    EXPECT_EQ(item->locator, "1127, 1130-01");
    for (const char* text : {"", "(23)", "songshi()", "songshi(23", "songshi 23", "Songshi(23)",
                             "songshi(23)x", "songshi(2(3))"}) {
        EXPECT_FALSE(parse_source_item(text).has_value()) << text;
    }
}

}  // namespace
}  // namespace scenario
