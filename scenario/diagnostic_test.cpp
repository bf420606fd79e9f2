#include "scenario/diagnostic.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "tests/support/source_folder.hpp"

namespace scenario {
namespace {

TEST(DiagnosticRules, names_are_stable_words_and_all_different) {
    std::set<std::string_view> names;
    for (const DiagnosticRule& rule : diagnostic_rules()) {
        EXPECT_TRUE(names.insert(rule.name).second) << rule.name;
        EXPECT_NE(rule.name.find('.'), std::string_view::npos) << rule.name;
        EXPECT_EQ(rule.sentence.back(), '.') << rule.name;
        EXPECT_EQ(code_name(rule.code), rule.name);
    }
    EXPECT_EQ(names.size(), code_count);
}

TEST(DiagnosticRules, stand_in_the_page_of_formats_word_by_word) {
    std::ifstream file(test_support::source_folder() + "/docs/formats/diagnostics.md");
    std::stringstream page;
    page << file.rdbuf();
    std::size_t rows = 0;
    for (const DiagnosticRule& rule : diagnostic_rules()) {
        const std::string row =
            "| `" + std::string(rule.name) + "` | " + std::string(rule.sentence) + " |\n";
        EXPECT_NE(page.str().find(row), std::string::npos) << row;
        ++rows;
    }
    std::size_t told = 0;
    const std::string text = page.str();
    for (std::size_t at = text.find("\n| `"); at != std::string::npos;
         at = text.find("\n| `", at + 1)) {
        ++told;
    }
    EXPECT_EQ(told, rows) << "the page tells of codes that are no more";
}

TEST(Diagnostic, is_written_as_compilers_do_without_the_parts_that_are_not_there) {
    EXPECT_EQ(format_diagnostic({"a.csv", 3, 7, Code::csv_quote, "bad mark", "double it"}),
              "a.csv:3:7: csv.quote: bad mark (double it)");
    EXPECT_EQ(format_diagnostic({"a.csv", 0, 0, Code::csv_empty, "nothing", ""}),
              "a.csv: csv.empty: nothing");
}

TEST(Diagnostics, are_sorted_by_place_and_keep_their_order_at_one_place) {
    Diagnostics diagnostics;
    diagnostics.add({"b.csv", 1, 1, Code::csv_quote, "third", ""});
    diagnostics.add({"a.csv", 9, 2, Code::csv_quote, "first", ""});
    diagnostics.add({"a.csv", 9, 2, Code::csv_bom, "second", ""});
    diagnostics.sort();
    EXPECT_EQ(diagnostics.items()[0].message, "first");
    EXPECT_EQ(diagnostics.items()[1].message, "second");
    EXPECT_EQ(diagnostics.items()[2].message, "third");
}

TEST(Diagnostics, beyond_the_limit_are_counted) {
    Diagnostics many;
    for (std::size_t i = 0; i < Diagnostics::kept_max + 3; ++i) {
        many.add({"a.csv", 1, 1, Code::csv_quote, "x", ""});
    }
    EXPECT_EQ(many.items().size(), Diagnostics::kept_max);
    EXPECT_EQ(many.dropped(), 3U);
    EXPECT_EQ(many.size(), Diagnostics::kept_max + 3);
    Diagnostics all;
    all.add({"a.csv", 1, 1, Code::csv_quote, "x", ""});
    all.add_all(many);
    EXPECT_EQ(all.size(), Diagnostics::kept_max + 4);
}

}  // namespace
}  // namespace scenario
