#include "api/order_words.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

#include "api/order_form.hpp"
#include "api/refusal_text.hpp"
#include "tests/support/source_folder.hpp"

namespace {

std::string read_page(const std::string& path) {
    std::ifstream file(test_support::source_folder() + "/" + path);
    EXPECT_TRUE(file.good()) << path;
    std::stringstream page;
    page << file.rdbuf();
    return page.str();
}

TEST(refusal_text, every_refusal_says_what_and_how_to_mend_it_in_both_languages) {
    std::set<std::string> english;
    std::set<std::string> chinese;
    for (std::uint32_t i = 1; i < sim::refusal_count; ++i) {
        const auto refusal = static_cast<sim::Refusal>(i);
        const api::RefusalText text = api::refusal_text(refusal);
        const std::string name(sim::refusal_name(refusal));
        EXPECT_TRUE(english.insert(text.what.en).second) << name;
        EXPECT_TRUE(chinese.insert(text.what.zh).second) << name;
        for (const std::string& sentence : {text.what.en, text.mend.en}) {
            EXPECT_GT(sentence.size(), 15U) << name;
            EXPECT_TRUE(sentence.ends_with('.')) << name;
        }
        for (const std::string& sentence : {text.what.zh, text.mend.zh}) {
            EXPECT_TRUE(sentence.ends_with("。")) << name;
        }
    }
}

TEST(refusal_text, every_refusal_stands_in_the_page) {
    const std::string page = read_page("docs/rules/orders.md");
    for (std::uint32_t i = 1; i < sim::refusal_count; ++i) {
        const std::string name(sim::refusal_name(static_cast<sim::Refusal>(i)));
        EXPECT_NE(page.find("`" + name + "`"), std::string::npos) << name;
    }
}

TEST(order_words, every_kind_and_option_stands_in_the_page_with_its_form) {
    const std::string page = read_page("docs/formats/orders.md");
    for (std::uint32_t i = 0; i < sim::order_kind_count; ++i) {
        const auto kind = static_cast<sim::OrderKind>(i);
        EXPECT_NE(page.find("`" + api::order_form(kind) + "`"), std::string::npos)
            << api::order_form(kind);
        EXPECT_NE(page.find(api::order_kind_phrase(kind).zh), std::string::npos)
            << api::order_kind_phrase(kind).zh;
        EXPECT_EQ(api::order_kind_of(api::written_name(kind)), kind);
        EXPECT_EQ(api::order_kind_of(api::order_kind_phrase(kind).zh), kind);
        EXPECT_EQ(api::order_kind_of(sim::order_kind_name(kind)), kind);
    }
    for (std::uint32_t i = 0; i < api::option_set_count; ++i) {
        const auto set = static_cast<api::OptionSet>(i);
        EXPECT_NE(page.find(api::option_word(set)), std::string::npos) << i;
        const std::uint32_t first = set == api::OptionSet::article ? 1 : 0;  // No term of none.
        for (std::uint32_t option = first; option < api::option_count(set); ++option) {
            EXPECT_NE(page.find(api::option_phrase(set, option).zh), std::string::npos);
        }
    }
    EXPECT_FALSE(api::order_kind_of("conquer").has_value());
}

}  // namespace
